//! Every person, claim and source that a lesson lists is in canon.toml.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::Reading;
use crate::check::canon::{Canon, Person};
use crate::check::english;
use crate::check::text::Text;
use crate::diagnostic::Report;
use crate::source::Source;
use std::ops::Range;

pub(crate) static RULE: Rule = Rule {
    name: "canon-unknown",
    severity: Severity::Warning,
    what: "Every person, claim and source that a lesson lists is in canon.toml.",
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

Sam tells Tom of L1.
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

Sam reads out L1.
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
    for (codes, kind) in [(&mentions.claims, Kind::Claim), (&mentions.sources, Kind::Source)] {
        let known: Vec<&str> = kind.codes(canon).collect();
        for code in codes.iter().filter(|it| !known.is_empty() && !known.contains(&it.as_str())) {
            let at = reading.front_at(code);
            kind.report(reading.source(), at..at + code.len(), code, report);
        }
    }
}

/// Reports codes in a text that the canon lacks.
pub(crate) fn codes(text: &Text<'_>, report: &mut Report) {
    for passage in &text.passages {
        for run in english::words(&passage.text) {
            let word = &passage.text[run.clone()];
            if !is_code(word) {
                continue;
            }
            for kind in [Kind::Claim, Kind::Source] {
                let alike: Vec<&str> = kind.codes(text.canon).filter(|it| is_like(word, it)).collect();
                if !alike.is_empty() && !alike.contains(&word) {
                    kind.report(text.source, passage.span(run.clone()), word, report);
                }
            }
        }
    }
}

/// What goes by a code.
#[derive(Clone, Copy)]
enum Kind {
    Claim,
    Source,
}

impl Kind {
    fn codes(self, canon: &Canon) -> Box<dyn Iterator<Item = &str> + '_> {
        match self {
            Self::Claim => Box::new(canon.claims.iter().map(|it| it.code.as_str())),
            Self::Source => Box::new(canon.sources.iter().map(|it| it.code.as_str())),
        }
    }

    fn report(self, source: &Source<'_>, at: Range<usize>, code: &str, report: &mut Report) {
        let word = match self {
            Self::Claim => "claim",
            Self::Source => "source",
        };
        let help = "Add it there, or correct the code";
        report.add(&RULE, source, at, format!("canon.toml has no {word} {code}"), help);
    }
}

/// A capital letter and a number, as in L7.
fn is_code(word: &str) -> bool {
    let digits = word.strip_prefix(|it: char| it.is_ascii_uppercase());
    digits.is_some_and(|it| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit()))
}

/// Whether two codes begin with the same letter.
fn is_like(word: &str, code: &str) -> bool {
    is_code(code) && code[..1] == word[..1]
}
