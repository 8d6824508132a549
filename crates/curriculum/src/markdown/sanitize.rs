//! The last gate: only the elements, classes and addresses named here leave the crate.

use super::plain::{is_name, is_number, is_picture_path, is_plain};
use super::write::is_language;
use ammonia::{Builder, UrlRelative};
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

const ELEMENTS: [&str; 34] = [
    "a",
    "aside",
    "blockquote",
    "br",
    "code",
    "dd",
    "del",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "img",
    "li",
    "ol",
    "p",
    "pre",
    "span",
    "strong",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
];

const CLASSES: [(&str, &[&str]); 8] = [
    ("a", &["note-ref", "note-back"]),
    ("aside", &["note", "tip", "important", "warning", "caution"]),
    ("p", &["aside-title"]),
    ("div", &["table"]),
    ("em", &["picture"]),
    ("ol", &["notes"]),
    ("th", &["align-center", "align-right"]),
    ("td", &["align-center", "align-right", "claim", "claim-green", "claim-amber", "claim-red"]),
];

static GATE: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut gate = Builder::empty();
    gate.tags(HashSet::from(ELEMENTS))
        .clean_content_tags(HashSet::from(["script", "style"]))
        .tag_attributes(HashMap::from([
            ("a", HashSet::from(["href", "id"])),
            ("code", HashSet::from(["class"])),
            ("h3", HashSet::from(["id"])),
            ("h4", HashSet::from(["id"])),
            ("h5", HashSet::from(["id"])),
            ("h6", HashSet::from(["id"])),
            ("img", HashSet::from(["src", "alt", "width", "height", "loading"])),
            ("li", HashSet::from(["id", "value"])),
            ("ol", HashSet::from(["start"])),
        ]))
        .allowed_classes(
            CLASSES.map(|(element, classes)| (element, classes.iter().copied().collect())).into(),
        )
        .url_schemes(HashSet::from(["http", "https", "mailto", "lesson", "picture"]))
        .attribute_filter(|element, attribute, value| {
            is_ours(element, attribute, value).then_some(Cow::Borrowed(value))
        })
        .url_relative(UrlRelative::Custom(Box::new(within_the_piece)))
        .link_rel(Some("noopener noreferrer"))
        .strip_comments(true);
    gate
});

/// Of all addresses without a scheme only those of notes are ours.
fn within_the_piece(address: &str) -> Option<Cow<'_, str>> {
    let place = address.strip_prefix("#note-").or_else(|| address.strip_prefix("#ref-"));
    place.filter(|it| is_number(it)).map(|_| Cow::Borrowed(address))
}

/// Whether a value is one that this crate itself would write. What an author chooses, words and
/// addresses on the web, is let through here; the schemes above decide on the latter.
fn is_ours(element: &str, attribute: &str, value: &str) -> bool {
    match (element, attribute) {
        ("a", "href") => match value.split_once(':') {
            Some(("lesson", lesson)) => is_name(lesson, "#"),
            Some(("picture", _)) => false,
            Some(_) | None => true,
        },
        ("img", "src") => value.strip_prefix("picture:").is_some_and(is_picture_path),
        ("img", "width" | "height") | ("li", "value") | ("ol", "start") => is_number(value),
        ("img", "loading") => value == "lazy",
        ("code", "class") => value.strip_prefix("language-").is_some_and(is_language),
        ("a", "id") => value.strip_prefix("ref-").is_some_and(is_number),
        ("li", "id") => value.strip_prefix("note-").is_some_and(is_number),
        (_, "id") => value.strip_prefix("at-").is_some_and(|it| is_name(it, "")),
        _ => true,
    }
}

/// HTML that cannot run, load or imitate anything.
///
/// Most blocks hold nothing but tags that we spell ourselves; for those [`is_plain`] has looked at
/// every `<` and there is nothing that the full parser could still take out.
pub(crate) fn sanitize(html: String) -> String {
    if is_plain(&html) { html } else { through_the_gate(&html) }
}

fn through_the_gate(html: &str) -> String {
    GATE.clean(html).to_string()
}

#[cfg(test)]
pub(crate) fn is_clean(html: &str) -> bool {
    through_the_gate(html) == html
}

#[cfg(test)]
pub(crate) mod tests;
