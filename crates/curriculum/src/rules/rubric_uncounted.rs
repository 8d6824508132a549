//! Every criterion has something to count, to tick or to quote.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::{Cell, RubricReading, english};
use crate::diagnostic::Report;
use std::collections::BTreeMap;

pub(crate) static RULE: Rule = Rule {
    name: "rubric-uncounted",
    severity: Severity::Warning,
    what: "Every criterion has something to count, to tick or to quote.",
    why: "A number, a time, a word that is said or one that is missing: with one of these in the \
          row, two mentors who saw the same work can settle a difference by looking again.",
    example: Example {
        part: Part::Skill,
        bad: "---
id: explain-it
title: Explain it
iri: urn:uuid:6f0f0c0e-1111-4222-8333-444455556666
can: explain it to a stranger
signatures: [both]
valid_for: 12 months
---

| Criterion | 1 Not yet | 2 With help | 3 Ready | 4 Sets the example |
| --- | --- | --- | --- | --- |
| Truth | Facts are bent to please | Facts are mended when the mentor asks | Facts \
              stay as they stand | The listener is put right politely |
| Words | Four technical terms left as they are | Two of them | None, each replaced \
              by a plain word | One comparison, with its breaking point |
| Time | Over three minutes | Over two minutes | Under ninety seconds | Ninety \
              seconds, and stops unasked |
",
        at: (12, 11),
        good: super::rubric_vague::RULE.example.good,
    },
};

/// Words by which something is counted, ordered, or found missing.
const COUNTING: [&str; 36] = [
    "no", "none", "nobody", "nothing", "never", "one", "two", "three", "four", "five", "six",
    "seven", "eight", "nine", "ten", "once", "twice", "both", "all", "every", "each", "any", "first",
    "second", "third", "last", "before", "after", "within", "under", "over", "least", "most", "half",
    "only", "unprompted",
];

/// Reports criteria of which no level counts or quotes anything.
pub(crate) fn check(reading: &RubricReading<'_>, report: &mut Report) {
    let mut rows: BTreeMap<usize, Vec<Cell>> = BTreeMap::new();
    for cell in reading.cells() {
        rows.entry(cell.row).or_default().push(cell);
    }
    for cells in rows.values() {
        let is_counted = cells.iter().any(|it| counts(&it.words));
        if let Some(first) = cells.first().filter(|_| !is_counted) {
            let message = "nothing in this row can be counted, ticked or quoted";
            let help = "Write how many, how long, or which words are said";
            report.add(&RULE, reading.page.source, first.span.clone(), message, help);
        }
    }
}

fn counts(words: &str) -> bool {
    words.contains(|it: char| it.is_ascii_digit() || matches!(it, '"' | '\u{201c}'))
        || english::words(words).any(|it| COUNTING.contains(&words[it].to_lowercase().as_str()))
}
