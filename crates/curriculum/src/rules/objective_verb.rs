//! An objective begins with something that can be seen.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::Reading;
use crate::diagnostic::Report;

pub(crate) static RULE: Rule = Rule {
    name: "objective-verb",
    severity: Severity::Warning,
    what: "An objective begins with something that can be seen.",
    why: "Nobody can watch somebody understand. \"Explain the limit to a stranger\" can be tried, \
          tested and signed off.",
    example: Example {
        part: Part::Lesson,
        bad: "---
id: sample
title: Sample
summary: One sentence.
minutes: 5
objectives:
  - id: choose
    text: Understand the colours
---

> [!practice] Choose
> <!-- id: choosing; skill: explain-it; objective: choose -->
> Choose, and say why, in a call or in writing.
",
        at: (8, 11),
        good: "---
id: sample
title: Sample
summary: One sentence.
minutes: 5
objectives:
  - id: choose
    text: Classify ten claims by colour
---

> [!practice] Choose
> <!-- id: choosing; skill: explain-it; objective: choose -->
> Choose, and say why, in a call or in writing.
",
    },
};

const UNSEEN: [&str; 9] = [
    "understand", "know", "learn", "appreciate", "be aware", "become familiar", "be familiar",
    "grasp", "realise",
];

/// Reports objectives that begin with a verb nobody can watch.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    for objective in &reading.lesson.objectives {
        let text = objective.text.to_lowercase();
        let is_first = |verb: &&&str| {
            text.strip_prefix(**verb).is_some_and(|rest| !rest.starts_with(char::is_alphabetic))
        };
        if let Some(verb) = UNSEEN.iter().find(is_first) {
            let at = reading.front_at(&objective.text);
            let message = format!("nobody can see somebody {verb}");
            let help = "Begin with what they will do: explain, choose, calculate, write, tell …";
            report.add(&RULE, reading.source(), at..at + verb.len(), message, help);
        }
    }
}
