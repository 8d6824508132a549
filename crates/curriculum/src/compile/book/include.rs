//! The directives of mdBook, as in `{{#include listing.rs:4:9}}`, and which part of a file they mean.

/// A directive in a text.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Directive<'a> {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) name: &'a str,
    /// What stands behind the name.
    pub(super) about: &'a str,
    /// A backslash before it: the author shows the directive itself.
    pub(super) is_escaped: bool,
}

/// The first directive from an offset on.
pub(super) fn directive(text: &str, from: usize) -> Option<Directive<'_>> {
    let start = from + text[from..].find("{{#")?;
    let inside = start + "{{#".len();
    let closed = text[inside..].find("}}").map(|it| inside + it);
    // It stands on one line; anything else is not meant as one.
    let Some(close) = closed.filter(|it| !text[inside..*it].contains('\n')) else {
        return directive(text, inside);
    };
    let (name, about) = match text[inside..close].split_once(char::is_whitespace) {
        Some((name, about)) => (name, about.trim()),
        None => (&text[inside..close], ""),
    };
    let is_escaped = text[..start].ends_with('\\');
    let start = if is_escaped { start - 1 } else { start };
    Some(Directive { start, end: close + "}}".len(), name, about, is_escaped })
}

/// The files that a text asks for, as written.
pub(crate) fn included(text: &str) -> impl Iterator<Item = &str> {
    let next = |from: usize| directive(text, from);
    let all = std::iter::successors(next(0), move |it| next(it.end));
    all.filter(|it| !it.is_escaped).filter_map(|it| match it.name {
        "include" | "rustdoc_include" | "playground" | "playpen" => Some(Part::of(it.about).file),
        _ => None,
    })
}

/// Which part of which file.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Part<'a> {
    pub(super) file: &'a str,
    range: Range<'a>,
}

#[derive(Debug, PartialEq, Eq)]
enum Range<'a> {
    Whole,
    /// From the first to the last line, counted from 1.
    Lines(usize, usize),
    /// Between `ANCHOR: name` and `ANCHOR_END: name`.
    Anchor(&'a str),
}

impl<'a> Part<'a> {
    pub(super) fn of(about: &'a str) -> Self {
        let about = about.split_whitespace().next().unwrap_or_default();
        let Some((file, range)) = about.split_once(':') else {
            return Self { file: about, range: Range::Whole };
        };
        let (first, last) = range.split_once(':').map_or((range, None), |(a, b)| (a, Some(b)));
        let number = |text: &str, otherwise: usize| match text {
            "" => Some(otherwise),
            digits => digits.parse().ok(),
        };
        let range = match (number(first, 1), last.map(|it| number(it, usize::MAX))) {
            (Some(_), None) if first.is_empty() => Range::Whole,
            (Some(line), None) => Range::Lines(line, line),
            (Some(first), Some(Some(last))) => Range::Lines(first, last),
            (None, _) | (_, Some(None)) => Range::Anchor(first),
        };
        Self { file, range }
    }

    /// These lines of a file, without a line break at the end; nothing if the anchor is not there.
    pub(super) fn take(&self, text: &str) -> Option<String> {
        let lines: Vec<&str> = match self.range {
            Range::Whole => text.lines().collect(),
            Range::Lines(first, last) => {
                let count = last.checked_sub(first.max(1)).map_or(0, |it| it.saturating_add(1));
                text.lines().skip(first.max(1) - 1).take(count).collect()
            }
            Range::Anchor(name) => between(text, name)?,
        };
        Some(lines.join("\n"))
    }
}

/// The lines between the two marks of an anchor, without the marks of others.
fn between<'a>(text: &'a str, name: &str) -> Option<Vec<&'a str>> {
    let is_mark = |line: &str, word: &str| {
        let named = line.split_once(word).map(|(_, it)| it.trim_start());
        named.is_some_and(|it| it.split_whitespace().next() == Some(name))
    };
    let mut lines = text.lines();
    lines.find(|it| is_mark(it, "ANCHOR:"))?;
    let inside = lines.take_while(|it| !is_mark(it, "ANCHOR_END:"));
    Some(inside.filter(|it| !it.contains("ANCHOR:") && !it.contains("ANCHOR_END:")).collect())
}

#[cfg(test)]
mod tests {
    use super::{Part, directive, included};
    use rstest::rstest;

    const FILE: &str = "one\n// ANCHOR: a\ntwo\n// ANCHOR: b\nthree\n// ANCHOR_END: b\n\
                        // ANCHOR_END: a\nfour\n";

    #[rstest]
    #[case("x.rs:1", Some("one"))]
    #[case("x.rs:7:", Some("// ANCHOR_END: a\nfour"))]
    #[case("x.rs::1", Some("one"))]
    #[case("x.rs:3:3", Some("two"))]
    #[case("x.rs:9:3", Some(""))]
    #[case("x.rs:a", Some("two\nthree"))]
    #[case("x.rs:b", Some("three"))]
    #[case("x.rs:c", None)]
    fn a_part_of_a_file_is_taken_as_mdbook_takes_it(
        #[case] about: &str,
        #[case] expected: Option<&str>,
    ) {
        assert_eq!(Part::of(about).take(FILE).as_deref(), expected);
    }

    #[test]
    fn a_directive_stands_on_one_line() {
        let text = "a {{#title A b}} {{#\n}} \\{{#include x}} {{#include y.rs:1}}";
        let found = directive(text, 0).unwrap();
        assert_eq!(
            (found.name, found.about, &text[found.start..found.end]),
            ("title", "A b", "{{#title A b}}")
        );
        assert_eq!(included(text).collect::<Vec<_>>(), ["y.rs"]);
        assert!(directive("{{#include", 0).is_none());
    }
}
