//! A rubric says what can be seen, counted or quoted.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::RubricReading;
use crate::check::english;
use crate::diagnostic::Report;

pub(crate) static RULE: Rule = Rule {
    name: "rubric-vague",
    severity: Severity::Warning,
    what: "A rubric says what can be seen, counted or quoted.",
    why: "Two mentors agree on \"two wrong facts\". Nobody knows what another means by \"good\".",
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
| Time | Over three minutes | Over two minutes | Good timing | Ninety seconds, and \
              stops unasked |
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

const VAGUE: [&str; 15] = [
    "good", "appropriate", "appropriately", "adequate", "adequately", "effective", "effectively",
    "excellent", "satisfactory", "professional", "professionally", "confident", "confidently",
    "engaging", "properly",
];

/// Reports cells with a word that each mentor reads in their own way.
pub(crate) fn check(reading: &RubricReading<'_>, report: &mut Report) {
    for cell in reading.cells() {
        let written = &reading.page.source.text[cell.span.clone()];
        if let Some(run) = VAGUE.iter().find_map(|it| english::find_phrase(written, it)) {
            let at = cell.span.start + run.start..cell.span.start + run.end;
            let message = format!("nobody can see or count \"{}\"", &written[run]);
            let help = "Write what a stranger could tick: a number, a word, a time";
            report.add(&RULE, reading.page.source, at, message, help);
        }
    }
}
