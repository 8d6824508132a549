//! A cell of a rubric has at most 25 words.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::RubricReading;
use crate::check::english;
use crate::diagnostic::Report;

pub(crate) static RULE: Rule = Rule {
    name: "rubric-cell",
    severity: Severity::Warning,
    what: "A cell of a rubric has at most 25 words.",
    why: "A mentor reads the cells while somebody is talking.",
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
| Truth | Two wrong facts | One wrong fact, put right when asked | No wrong fact | \
              Corrects the listener politely |
| Words | Four technical terms left as they are | Two of them | None, each replaced \
              by a plain word | One comparison, with its breaking point |
| Time | Over three minutes | Over two minutes | Begins on time, looks at the clock \
              after one minute, leaves out whatever the listener knows already, and has said the \
              limit before ninety seconds are over | Ninety seconds, and stops unasked |
",
        at: (14, 50),
        good: "---
id: explain-it
title: Explain it
iri: urn:uuid:6f0f0c0e-1111-4222-8333-444455556666
can: explain it to a stranger
signatures: [both]
valid_for: 12 months
---

| Criterion | 1 Not yet | 2 With help | 3 Ready | 4 Sets the example |
| --- | --- | --- | --- | --- |
| Truth | Two wrong facts | One wrong fact, put right when asked | No wrong fact | \
              Corrects the listener politely |
| Words | Four technical terms left as they are | Two of them | None, each replaced \
              by a plain word | One comparison, with its breaking point |
| Time | Over three minutes | Over two minutes | Under ninety seconds | Ninety \
              seconds, and stops unasked |
",
    },
};

const MOST: usize = 25;

/// Reports longer cells.
pub(crate) fn check(reading: &RubricReading<'_>, report: &mut Report) {
    for cell in reading.cells() {
        let words = english::count(&cell.words);
        if words > MOST {
            let message = format!("this cell has {words} words");
            let help = "Keep what decides between this level and the next";
            report.add(&RULE, reading.page.source, cell.span, message, help);
        }
    }
}
