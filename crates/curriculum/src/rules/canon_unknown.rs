//! Every person and claim that a lesson lists is in canon.toml.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::Reading;
use crate::check::canon::{Claim, Person};
use crate::check::english;
use crate::check::text::Text;
use crate::diagnostic::Report;
use crate::source::Source;
use std::ops::Range;

pub(crate) static RULE: Rule = Rule {
    name: "canon-unknown",
    severity: Severity::Warning,
    what: "Every person and claim that a lesson lists is in canon.toml.",
    why: "Nobody can check a lesson against a fact that is written down nowhere.",
    example: Example {
        part: Part::Lesson,
        bad: "---
id: sample
title: Sample
summary: One sentence.
minutes: 5
objectives: []
people: [Sam Okafor, Tom Jones]
claims: [L1]
---

Text.
",
        at: (7, 22),
        good: "---
id: sample
title: Sample
summary: One sentence.
minutes: 5
objectives: []
people: [Sam Okafor]
claims: [L1]
---

Text.
",
    },
};

/// Reports names and codes of the front matter that the canon lacks.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    let canon = reading.text.canon;
    let mentions = &reading.lesson.mentions;
    let is_person = |name: &String| canon.people.iter().any(|it: &Person| it.name == *name);
    if !canon.people.is_empty() {
        for name in mentions.people.iter().filter(|it| !is_person(it)) {
            let message = format!("canon.toml knows nobody called {name}");
            let help = "Add them there with their pronoun, or correct the name";
            let at = reading.front_at(name);
            report.add(&RULE, reading.source(), at..at + name.len(), message, help);
        }
    }
    if canon.claims.is_empty() {
        return;
    }
    for code in mentions.claims.iter().filter(|it| !is_claim(it, &canon.claims)) {
        let at = reading.front_at(code);
        unknown_claim(reading.source(), at..at + code.len(), code, report);
    }
}

/// Reports codes in a text that the canon lacks.
pub(crate) fn codes(text: &Text<'_>, report: &mut Report) {
    let claims = &text.canon.claims;
    for passage in &text.passages {
        for run in english::words(&passage.text) {
            let word = &passage.text[run.clone()];
            if is_code(word) && is_of_ours(word, claims) && !is_claim(word, claims) {
                unknown_claim(text.source, passage.span(run), word, report);
            }
        }
    }
}

fn unknown_claim(source: &Source<'_>, at: Range<usize>, code: &str, report: &mut Report) {
    let help = "Add it there, or correct the code";
    report.add(&RULE, source, at, format!("canon.toml has no claim {code}"), help);
}

fn is_claim(code: &str, claims: &[Claim]) -> bool {
    claims.iter().any(|it| it.code == code)
}

/// A capital letter and a number, as in L7.
fn is_code(word: &str) -> bool {
    let digits = word.strip_prefix(|it: char| it.is_ascii_uppercase());
    digits.is_some_and(|it| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit()))
}

/// Whether a code begins with the letter of one that is known.
fn is_of_ours(word: &str, claims: &[Claim]) -> bool {
    claims.iter().any(|it| is_code(&it.code) && it.code[..1] == word[..1])
}
