//! A chapter uses only the directives that mdBook itself knows.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::diagnostic::Report;
use crate::source::Source;

pub(crate) static RULE: Rule = Rule {
    name: "book-directive",
    severity: Severity::Warning,
    what: "A chapter of a book uses only the directives that mdBook itself knows.",
    why: "A reader would see the directive and not what it stands for.",
    example: Example {
        part: Part::Chapter,
        bad: "# One\n\nText.\n\n{{#quiz one.toml}}\n",
        at: (5, 1),
        good: "# One\n\nText, and {{#title One}} for a browser.\n",
    },
};

/// Reports a directive of some preprocessor, which is shown as it is written.
pub(crate) fn report(source: &Source<'_>, at: usize, report: &mut Report) {
    let message = "this belongs to a preprocessor that is not part of mdBook; it is shown as written";
    let help = "Write what it stands for as Markdown";
    report.add(&RULE, source, at, message, help);
}
