//! A chapter that the table of contents names is there to be read.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::diagnostic::Report;
use crate::source::Source;

pub(crate) static RULE: Rule = Rule {
    name: "book-chapter",
    severity: Severity::Warning,
    what: "A chapter that the table of contents of a book names is there to be read.",
    why: "A reader cannot open what is not written.",
    example: Example {
        part: Part::Summary,
        bad: "# Summary\n\n- [One](one.md)\n- [Two]()\n",
        at: (4, 3),
        good: "# Summary\n\n- [One](one.md)\n",
    },
};

/// Reports a chapter that is only planned.
pub(crate) fn not_written(source: &Source<'_>, at: usize, report: &mut Report) {
    let message = "this chapter is not written yet, so it is left out";
    let help = "Write the path of its file between the parentheses once there is one";
    report.add(&RULE, source, at, message, help);
}

/// Reports a chapter whose file is not there or is not text.
pub(crate) fn missing(source: &Source<'_>, at: usize, path: &str, report: &mut Report) {
    let message = format!("there is no chapter {path}, so it is left out");
    let help = "Write the path from SUMMARY.md to the file of the chapter";
    report.add(&RULE, source, at, message, help);
}

/// Reports a chapter that stands in the table of contents twice.
pub(crate) fn again(source: &Source<'_>, at: usize, path: &str, report: &mut Report) {
    let message = format!("the chapter {path} stands further up already, and is read there");
    let help = "Name each file once";
    report.add(&RULE, source, at, message, help);
}

/// Reports a chapter in whose file there is nothing to read.
pub(crate) fn empty(source: &Source<'_>, at: usize, path: &str, report: &mut Report) {
    let message = format!("there is nothing to read in {path} yet, so it is left out");
    let help = "Write a sentence below its title";
    report.add(&RULE, source, at, message, help);
}
