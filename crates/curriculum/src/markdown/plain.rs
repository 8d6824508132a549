//! A strict reading of HTML that knows only tags in which an author can choose next to nothing.

use super::write::is_language;
use memchr::memchr_iter;

/// Whether every `<` begins one of the tags spelled out here, letter by letter.
///
/// Between such tags there is only text, so an HTML parser can find no other element and no
/// attribute. Links to the web, numbered lists that do not begin at 1 and everything else say no.
pub(crate) fn is_plain(html: &str) -> bool {
    memchr_iter(b'<', html.as_bytes()).all(|at| {
        let rest = &html[at + 1..];
        rest.split_once('>').is_some_and(|(tag, _)| is_plain_tag(tag))
    })
}

fn is_plain_tag(tag: &str) -> bool {
    if let Some(name) = tag.strip_prefix('/') {
        return name == "a" || is_plain_name(name);
    }
    is_plain_name(tag)
        || is_marked_tag(tag)
        || is_named_tag(tag)
        || is_lesson_link(tag)
        || is_picture(tag).unwrap_or(false)
}

fn is_lesson_link(tag: &str) -> bool {
    let lesson = tag.strip_prefix(r#"a href="lesson:"#);
    let lesson = lesson.and_then(|it| it.strip_suffix(r#"" rel="noopener noreferrer""#));
    lesson.is_some_and(|it| is_name(it, "#"))
}

/// A picture of the course; its words stand between quotes, and hold none that could end them.
fn is_picture(tag: &str) -> Option<bool> {
    let (path, rest) = tag.strip_prefix(r#"img src="picture:"#)?.split_once('"')?;
    let (_, rest) = rest.strip_prefix(r#" alt=""#)?.split_once('"')?;
    let size = rest.strip_suffix(r#" loading="lazy""#)?;
    Some(is_picture_path(path) && (size.is_empty() || is_size(size)?))
}

fn is_size(text: &str) -> Option<bool> {
    let both = text.strip_prefix(r#" width=""#)?.strip_suffix('"')?;
    let (width, height) = both.split_once(r#"" height=""#)?;
    Some(is_number(width) && is_number(height))
}

/// Whether this is a path that this crate would write behind `picture:`.
pub(super) fn is_picture_path(text: &str) -> bool {
    is_name(text, "/_.~%") && !text.starts_with('/')
}

/// Whether a text holds only letters, digits, hyphens and these signs.
pub(super) fn is_name(text: &str, signs: &str) -> bool {
    let is_part = |it: char| it.is_ascii_alphanumeric() || it == '-' || signs.contains(it);
    !text.is_empty() && text.chars().all(is_part)
}

pub(super) fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit())
}

/// A heading that can be led to, or code with its language.
fn is_named_tag(tag: &str) -> bool {
    let value = |start: &str| tag.strip_prefix(start)?.strip_suffix('"');
    let starts = [r#"h3 id="at-"#, r#"h4 id="at-"#, r#"h5 id="at-"#, r#"h6 id="at-"#];
    let heading = starts.into_iter().find_map(value);
    heading.is_some_and(|it| is_name(it, ""))
        || value("code class=\"language-").is_some_and(is_language)
}

fn is_plain_name(name: &str) -> bool {
    matches!(
        name,
        "p" | "em"
            | "strong"
            | "li"
            | "ul"
            | "ol"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "td"
            | "tr"
            | "th"
            | "table"
            | "thead"
            | "tbody"
            | "code"
            | "pre"
            | "del"
            | "br"
            | "hr"
            | "blockquote"
            | "aside"
            | "dd"
            | "div"
            | "dl"
            | "dt"
            | "figure"
            | "figcaption"
            | "span"
            | "sup"
    )
}

fn is_marked_tag(tag: &str) -> bool {
    matches!(
        tag,
        r#"p class="aside-title""#
            | r#"div class="table""#
            | r#"ol class="notes""#
            | r#"span class="code-added""#
            | r#"span class="code-comment""#
            | r#"span class="code-keyword""#
            | r#"span class="code-mark""#
            | r#"span class="code-name""#
            | r#"span class="code-number""#
            | r#"span class="code-removed""#
            | r#"span class="code-string""#
            | r#"span class="code-type""#
            | r#"aside class="note""#
            | r#"aside class="tip""#
            | r#"aside class="important""#
            | r#"aside class="warning""#
            | r#"aside class="caution""#
            | r#"td class="claim claim-green""#
            | r#"td class="claim claim-amber""#
            | r#"td class="claim claim-red""#
            | r#"td class="align-right""#
            | r#"td class="align-center""#
            | r#"th class="align-right""#
            | r#"th class="align-center""#
            | r#"em class="picture""#
    )
}

#[cfg(test)]
mod tests {
    use super::is_plain;
    use rstest::rstest;

    #[rstest]
    #[case("no markup at all, 3 &lt; 4 > 2")]
    #[case("<p>One <em>two</em>.</p>\n")]
    #[case(r#"<aside class="tip"><p class="aside-title">Tip</p></aside>"#)]
    #[case(r#"<a href="lesson:one-breath#at-the-end" rel="noopener noreferrer">x</a>"#)]
    #[case(r#"<img src="picture:a/b%20c.svg" alt="it&#39;s &lt;b&gt;" loading="lazy">"#)]
    #[case(r#"<img src="picture:a.png" alt="" width="3" height="4" loading="lazy">"#)]
    fn our_own_tags_are_plain(#[case] html: &str) {
        assert!(is_plain(html));
    }

    #[rstest]
    #[case("<script>alert(1)</script>")]
    #[case("<p onclick=x>")]
    #[case("<p\n>")]
    #[case("<P>")]
    #[case("<a href=\"https://x\">x</a>")]
    #[case("<!-- x -->")]
    #[case("<")]
    #[case("<p")]
    #[case("<p class=\"aside-title\" id=\"x\">")]
    #[case("<em><svg/></em>")]
    #[case("<//p>")]
    #[case(r#"<a href="lesson:x" onclick="y" rel="noopener noreferrer">"#)]
    #[case(r#"<a href="lesson:x" rel="noopener">"#)]
    #[case(r#"<img src="picture:a.png" alt="" onerror="x" loading="lazy">"#)]
    #[case(r#"<img src="picture:a.png" alt=""onerror="x" loading="lazy">"#)]
    #[case(r#"<img src="picture:/a.png" alt="" loading="lazy">"#)]
    #[case(r#"<img src="https://x/a.png" alt="" loading="lazy">"#)]
    #[case(r#"<img src="picture:a.png" alt="" width="3" height="4 " loading="lazy">"#)]
    fn anything_else_goes_through_the_gate(#[case] html: &str) {
        assert!(!is_plain(html));
    }
}
