//! A block that asks for something stands at the left margin.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::diagnostic::Report;
use crate::markdown::Page;
use crate::markdown::callout::{Kind, Opener};

pub(crate) static RULE: Rule = Rule {
    name: "nested-block",
    severity: Severity::Error,
    what: "A quiz, guess, practice or deck of cards stands at the left margin.",
    why: "Inside a list or another quote it is shown as plain text, and nobody can answer it.",
    example: Example {
        part: Part::Body,
        bad: "- First:\n\n  > [!guess] Your guess\n  > <!-- id: your-guess -->\n  > What now?\n",
        at: (3, 5),
        good: "First:\n\n> [!guess] Your guess\n> <!-- id: your-guess -->\n> What now?\n",
    },
};

/// Reports a block inside a list or another quote, where it is an ordinary quote.
pub(crate) fn check(page: &Page<'_>, opener: &Opener<'_>, report: &mut Report) {
    if let Kind::Interactive(kind) = opener.kind {
        let message = format!("a {} inside a list or a quote does not work", kind.word());
        let help = "Move it to the left margin, with an empty line before it";
        report.add(&RULE, page.source, opener.kind_at, message, help);
    }
}
