//! What a chapter includes is a text of the same book.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::diagnostic::Report;
use crate::source::Source;

pub(crate) static RULE: Rule = Rule {
    name: "book-include",
    severity: Severity::Warning,
    what: "What a chapter of a book includes is a text of the same book.",
    why: "A part of the chapter would be missing.",
    example: Example {
        part: Part::Chapter,
        bad: "# One\n\nText.\n\n{{#include ../../other/two.md}}\n",
        at: (5, 1),
        good: "# One\n\nText.\n\n{{#include SUMMARY.md:1}}\n",
    },
};

/// Reports an include that leads to nothing.
pub(crate) fn not_there(source: &Source<'_>, at: usize, report: &mut Report) {
    let message = "there is no such text in this book, so nothing is included here";
    let help = "Write the path from this file to one inside the book, and an anchor that is in it";
    report.add(&RULE, source, at, message, help);
}

/// Reports an include that would make a chapter without end.
pub(crate) fn too_long(source: &Source<'_>, at: usize, report: &mut Report) {
    let message = "what is included here has no end, or is too long to read";
    let help = "Include a part of it, as in {{#include listing.rs:4:9}}";
    report.add(&RULE, source, at, message, help);
}
