//! A lesson that uses a weak source says how weak it is.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::Reading;
use crate::diagnostic::Report;

pub(crate) static RULE: Rule = Rule {
    name: "source-caution",
    severity: Severity::Warning,
    what: "A lesson that uses a weak source says how weak it is.",
    why: "A number from somebody who sells the cure reads like any other number. canon.toml says \
          of each such source which words own up to it; one of them stands in the lesson.",
    example: Example {
        part: Part::Lesson,
        bad: "---
id: sample
title: Sample
summary: One sentence.
minutes: 5
objectives: []
sources: [S1]
---

Teams that rehearse sell more (S1).
",
        at: (7, 11),
        good: "---
id: sample
title: Sample
summary: One sentence.
minutes: 5
objectives: []
sources: [S1]
---

Teams that rehearse sell more (S1, a vendor's own count).
",
    },
};

/// Reports sources of the front matter without any of their words of caution in the text.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    let source = reading.source();
    let body = source.text[reading.body_at()..].to_lowercase();
    for code in &reading.lesson.mentions.sources {
        let known = reading.text.canon.sources.iter().find(|it| it.code == *code);
        let Some(weak) = known.filter(|it| !it.caution.is_empty()) else { continue };
        if !weak.caution.iter().any(|it| body.contains(&it.to_lowercase())) {
            let at = reading.front_at(code);
            let message = format!("this lesson does not say how weak {code} is");
            let help = format!("Say where it is used: {}", weak.caution.join(" or "));
            report.add(&RULE, source, at..at + code.len(), message, help);
        }
    }
}
