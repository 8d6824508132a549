//! A callout is of a kind that exists.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::diagnostic::Report;
use crate::markdown::Page;
use crate::markdown::callout::{Kind, Opener};

pub(crate) static RULE: Rule = Rule {
    name: "unknown-kind",
    severity: Severity::Warning,
    what: "A callout is of a kind that exists.",
    why: "A kind that does not exist is shown as a plain quote, and nobody can answer it.",
    example: Example {
        part: Part::Body,
        bad: "> [!info] Good to know\n> Text.\n",
        at: (1, 3),
        good: "> [!note] Good to know\n> Text.\n",
    },
};

/// Reports a callout that will be shown as an ordinary quote.
pub(crate) fn check(page: &Page<'_>, opener: &Opener<'_>, report: &mut Report) {
    if let Kind::Unknown(word) = opener.kind {
        let message = format!("there is no callout [!{word}]; it is shown as a quote");
        let help = "Write one of these: quiz, guess, cards, steps, reflect, checklist, practice, \
                    note, tip, important, warning, caution";
        report.add(&RULE, page.source, opener.kind_at, message, help);
    }
}
