//! Two levels of a criterion differ in more than an adverb.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::RubricReading;
use crate::check::english;
use crate::diagnostic::Report;
use std::collections::BTreeSet;

pub(crate) static RULE: Rule = Rule {
    name: "rubric-levels-alike",
    severity: Severity::Warning,
    what: "Two levels of a criterion differ in more than an adverb.",
    why: "Between \"answers clearly\" and \"answers very clearly\" every mentor draws a line of \
          their own.",
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
| Words | Four technical terms left as they are | Two of them | Two of them quickly \
              | One comparison, with its breaking point |
| Time | Over three minutes | Over two minutes | Under ninety seconds | Ninety \
              seconds, and stops unasked |
",
        at: (13, 65),
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

/// As many words must be in one of two neighbours and not in the other.
const LEAST_WORDS: usize = 2;

/// Reports levels that say nearly the same as the one before.
pub(crate) fn check(reading: &RubricReading<'_>, report: &mut Report) {
    let mut before: Option<(usize, BTreeSet<String>)> = None;
    for cell in reading.cells() {
        let words: BTreeSet<String> =
            english::words(&cell.words).map(|it| cell.words[it].to_lowercase()).collect();
        let above = before.replace((cell.row, words.clone()));
        let Some((_, above)) = above.filter(|(row, _)| *row == cell.row) else { continue };
        if above.symmetric_difference(&words).count() < LEAST_WORDS {
            let message = "this level says nearly the same as the one before it";
            let help = "Write what somebody at this level does that the other does not";
            report.add(&RULE, reading.page.source, cell.span, message, help);
        }
    }
}
