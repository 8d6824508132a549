//! Boxes of the preprocessor mdbook-admonish, a fence that holds Markdown: they become callouts.

use crate::markdown::callout::note_class;
use std::ops::Range;

const FENCE: &str = "```admonish";

/// A box, as written.
pub(super) struct NoteBox<'a> {
    pub(super) written: Range<usize>,
    /// What stands behind the opening word: a kind, a title.
    about: &'a str,
    body: &'a str,
}

/// The first box from an offset on that begins at the left margin and is closed.
pub(super) fn first_box(text: &str, from: usize) -> Option<NoteBox<'_>> {
    let start = from + text[from..].find(FENCE)?;
    let inside = start + FENCE.len();
    let line_end = inside + text[inside..].find('\n')?;
    let is_opening = text[..start].is_empty() || text[..start].ends_with('\n');
    let body_at = line_end + 1;
    let close = text[body_at..].match_indices("```").map(|(at, _)| body_at + at);
    let mut close = close.filter(|at| *at == body_at || text[..*at].ends_with('\n'));
    let Some(close) = close.next().filter(|_| is_opening) else {
        return first_box(text, inside);
    };
    let about = text[inside..line_end].trim();
    Some(NoteBox { written: start..close + "```".len(), about, body: &text[body_at..close] })
}

impl NoteBox<'_> {
    /// The box as a callout, whose kinds are five.
    pub(super) fn as_quote(&self) -> String {
        let word = self.about.split([' ', '.', '"', '=']).next().unwrap_or_default();
        let quoted = self.about.split('"').nth(1).filter(|it| !it.trim().is_empty());
        let kind = match word {
            "important" => "important",
            "tip" | "hint" | "success" | "check" | "done" => "tip",
            "warning" | "attention" => "warning",
            "caution" | "failure" | "fail" | "missing" | "danger" | "error" | "bug" => "caution",
            _ => "note",
        };
        let mut quote = format!("> [!{kind}]");
        if let Some(title) = quoted {
            quote.push(' ');
            quote.push_str(title);
        } else if note_class(word).is_none() && !word.is_empty() && !self.about.contains('=') {
            let mut letters = word.chars();
            quote.push(' ');
            quote.extend(letters.next().into_iter().flat_map(char::to_uppercase).chain(letters));
        }
        for line in self.body.lines() {
            quote.push_str("\n> ");
            quote.push_str(line);
        }
        quote
    }
}

#[cfg(test)]
mod tests {
    use super::first_box;
    use rstest::rstest;

    #[rstest]
    #[case("```admonish\nOne\n\ntwo\n```", "> [!note]\n> One\n> \n> two")]
    #[case("```admonish warning \"Mind the gap\"\nOne\n```", "> [!warning] Mind the gap\n> One")]
    #[case("```admonish bug title=\"Known\"\nOne\n```\n", "> [!caution] Known\n> One")]
    #[case("```admonish example\nOne\n```", "> [!note] Example\n> One")]
    #[case("```admonish collapsible=true\n```", "> [!note]")]
    fn a_box_becomes_a_callout(#[case] text: &str, #[case] expected: &str) {
        assert_eq!(first_box(text, 0).unwrap().as_quote(), expected);
    }

    #[rstest]
    #[case("```admonish\nno end")]
    #[case("text ```admonish\nOne\n```")]
    #[case("```admonish")]
    fn what_is_not_closed_is_code(#[case] text: &str) {
        assert!(first_box(text, 0).is_none());
    }
}
