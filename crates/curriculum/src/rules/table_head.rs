//! Every column of a table has a heading.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::Reading;
use crate::diagnostic::Report;
use pulldown_cmark::Tag;

pub(crate) static RULE: Rule = Rule {
    name: "table-head",
    severity: Severity::Warning,
    what: "Every column of a table has a heading.",
    why: "Somebody who listens to the table hears the heading before each cell. Without one the \
          cells are only a list of words.",
    example: Example {
        part: Part::Body,
        bad: "| Step | |
| --- | --- |
| Ask | first |
",
        at: (1, 1),
        good: "| Step | When |
| --- | --- |
| Ask | first |
",
    },
};

/// Reports tables with a column, other than the first, that has no heading.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    let page = reading.page;
    for (at, node) in page.nodes.iter().enumerate() {
        if !matches!(page.tag(at), Some(Tag::TableHead)) {
            continue;
        }
        // The corner above the names of the rows may well be empty.
        let mut others = page.children(at).skip(1);
        if others.any(|cell| page.words(cell..page.nodes[cell].end).is_empty()) {
            let message = "a column of this table has no heading";
            let help = "Say in the first row what stands in each column";
            report.add(&RULE, page.source, node.range.clone(), message, help);
        }
    }
}
