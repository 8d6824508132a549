//! What research found is said with its source.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::{Reading, english};
use crate::diagnostic::Report;

pub(crate) static RULE: Rule = Rule {
    name: "research-without-source",
    severity: Severity::Warning,
    what: "What research found is said with its source.",
    why: "\"Studies show\" is believed by those who agree and by nobody else. A lesson that speaks \
          of research lists under sources whose it is.",
    example: Example {
        part: Part::Body,
        bad: "Studies show that people forget most of a meeting.
",
        at: (1, 1),
        good: "Ask somebody a week later what was said in the meeting.
",
    },
};

const RESEARCH: [&str; 12] = [
    "studies show",
    "studies suggest",
    "studies have shown",
    "studies found",
    "a study of",
    "a study found",
    "research shows",
    "research suggests",
    "research has shown",
    "researchers found",
    "researchers have found",
    "experiments show",
];

/// Reports research in a lesson whose front matter lists no source.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    if !reading.lesson.mentions.sources.is_empty() {
        return;
    }
    for passage in reading.text.meant() {
        let plain = english::without_quotations(&passage.text);
        if let Some(run) = RESEARCH.iter().find_map(|it| english::find_phrase(&plain, it)) {
            let message = "this lesson speaks of research, and lists no source";
            let help = "Write whose it is: sources: [S1] in the front matter, and the code beside it here";
            report.add(&RULE, reading.source(), passage.span(run), message, help);
        }
    }
}
