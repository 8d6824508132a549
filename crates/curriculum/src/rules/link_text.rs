//! The words of a link say where it leads.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::Reading;
use crate::diagnostic::Report;
use pulldown_cmark::Tag;

pub(crate) static RULE: Rule = Rule {
    name: "link-text",
    severity: Severity::Warning,
    what: "The words of a link say where it leads.",
    why: "Somebody who listens to the lesson can call up its links alone, and then hears nothing \
          but these words.",
    example: Example {
        part: Part::Body,
        bad: "Read more [here](../01-sample/lesson.md).
",
        at: (1, 11),
        good: "Read more about [the first colour](../01-sample/lesson.md).
",
    },
};

const EMPTY: [&str; 9] = [
    "here", "click here", "this", "this link", "this page", "link", "more", "read more",
    "learn more",
];

/// Reports links whose words could lead anywhere.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    let page = reading.page;
    for (at, node) in page.nodes.iter().enumerate() {
        if !matches!(page.tag(at), Some(Tag::Link { .. })) {
            continue;
        }
        let words = page.words(at..node.end);
        if EMPTY.contains(&words.to_lowercase().trim_end_matches('.')) {
            let message = format!("\"{words}\" does not say where this link leads");
            let help = "Link the words that name it: [the Limits Sheet](../limits.md)";
            report.add(&RULE, page.source, node.range.clone(), message, help);
        }
    }
}
