//! A lesson has something to read.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::diagnostic::Report;
use crate::markdown::{Page, callout};

pub(crate) static RULE: Rule = Rule {
    name: "empty-lesson",
    severity: Severity::Error,
    what: "A lesson has something to read.",
    why: "A lesson without text cannot be opened, and nobody could finish it.",
    example: Example {
        part: Part::Body,
        bad: "<!-- Ines writes this one. -->\n",
        at: (1, 1),
        good: "Ines writes this one.\n",
    },
};

/// Reports a lesson without blocks. Where it has callouts, what is wrong with those has been said
/// already.
pub(crate) fn check(page: &Page<'_>, body_at: usize, report: &mut Report) {
    if !page.top().any(|at| callout::opener(page, at).is_some()) {
        let help = "Write its text below the front matter, beginning with a heading: ## …";
        report.add(&RULE, page.source, body_at, "this lesson is empty", help);
    }
}
