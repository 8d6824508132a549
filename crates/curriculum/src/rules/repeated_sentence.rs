//! No sentence stands in a course twice.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::Reading;
use crate::diagnostic::Report;
use crate::check::english;
use std::collections::BTreeMap;

pub(crate) static RULE: Rule = Rule {
    name: "repeated-sentence",
    severity: Severity::Warning,
    what: "No sentence stands in a course twice.",
    why: "A sentence of eight words or more that comes back is mostly a paste that nobody took \
          out.",
    example: Example {
        part: Part::Body,
        bad: "Write one line that the other side could repeat tomorrow.

## Then

Write one line that the other side could repeat tomorrow.
",
        at: (5, 1),
        good: "Write one line that the other side could repeat tomorrow.

## Then

Read it aloud.
",
    },
};

const LEAST_WORDS: usize = 8;

/// Reports sentences of eight words or more that stand in the course already.
pub(crate) fn check(readings: &[Reading<'_>], report: &mut Report) {
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    for reading in readings {
        for passage in reading.text.body() {
            for run in english::sentences(&passage.text) {
                let sentence = &passage.text[run.clone()];
                if english::count(sentence) < LEAST_WORDS {
                    continue;
                }
                let span = passage.span(run.clone());
                let source = reading.source();
                let place = format!("{}:{}", source.path, source.place(span.start).line);
                if let Some(first) = seen.get(sentence) {
                    let message = format!("this sentence stands already in {first}");
                    let help = "Take one of them out, or say it anew";
                    report.add(&RULE, source, span, message, help);
                } else {
                    seen.insert(sentence.to_owned(), place);
                }
            }
        }
    }
}
