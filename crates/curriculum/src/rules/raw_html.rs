//! A lesson is Markdown, not HTML.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::diagnostic::Report;
use crate::markdown::Page;

pub(crate) static RULE: Rule = Rule {
    name: "raw-html",
    severity: Severity::Warning,
    what: "A lesson is Markdown, not HTML.",
    why: "HTML from a lesson could hide things, load things or imitate the app, so none of it is \
          shown.",
    example: Example {
        part: Part::Body,
        bad: "One<br>two.\n",
        at: (1, 4),
        good: "One `<br>` two. <!-- A comment is fine. -->\n",
    },
};

/// Reports HTML that will not be shown.
pub(crate) fn check(page: &Page<'_>, at: usize, report: &mut Report) {
    if !page.is_comment(at) {
        let message = "HTML in a lesson is not shown";
        let help = "Write it in Markdown; to show the sign itself, put it in backticks: `<`";
        report.add(&RULE, page.source, page.nodes[at].range.clone(), message, help);
    }
}
