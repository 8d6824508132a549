//! Every person and claim that a lesson lists is in canon.toml.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::Reading;
use crate::check::english;
use crate::diagnostic::Report;
use crate::check::canon::{Claim, Person};

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

/// Reports names and codes of the front matter, and codes in brackets, that the canon lacks.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    let canon = reading.canon;
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
    let is_claim = |code: &str| canon.claims.iter().any(|it| it.code == code);
    let help = "Add it there, or correct the code";
    for code in mentions.claims.iter().filter(|it| !is_claim(it)) {
        let at = reading.front_at(code);
        let message = format!("canon.toml has no claim {code}");
        report.add(&RULE, reading.source(), at..at + code.len(), message, help);
    }
    for passage in &reading.passages {
        for run in english::words(&passage.text) {
            let word = &passage.text[run.clone()];
            if is_code(word) && is_of_ours(word, &canon.claims) && !is_claim(word) {
                let message = format!("canon.toml has no claim {word}");
                report.add(&RULE, reading.source(), passage.span(run), message, help);
            }
        }
    }
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
