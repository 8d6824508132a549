//! A unit asks people to do something, and not only to recall and explain.

use super::{Example, Part, Rule};
use crate::check::Reading;
use crate::diagnostic::Report;
use crate::{Course, Objective, Severity};

pub(crate) static RULE: Rule = Rule {
    name: "unit-recalls",
    severity: Severity::Warning,
    what: "A unit asks people to do something, and not only to recall and explain.",
    why: "Somebody who can list the four rungs has not asked a question yet. At least 4 of 10 \
          objectives of a unit say what is done with the knowledge.",
    example: Example {
        part: Part::Opening,
        bad: "---
id: opening
title: Opening
summary: One sentence.
minutes: 5
objectives:
  - id: name
    text: Name the parts of a fan
  - id: list
    text: List three sounds
  - id: explain
    text: Explain what hums
---

> [!practice] Hum
> <!-- id: hum; skill: explain-it; objective: name, list, explain -->
> Name them, and say why, in a call or in writing.
",
        at: (8, 11),
        good: "---
id: opening
title: Opening
summary: One sentence.
minutes: 5
objectives:
  - id: name
    text: Name the parts of a fan
  - id: sort
    text: Sort three sounds
  - id: find
    text: Find out what hums
---

> [!practice] Hum
> <!-- id: hum; skill: explain-it; objective: name, sort, find -->
> Sort them, and say why, in a call or in writing.
",
    },
};

/// Of fewer objectives 4 in 10 is one.
const LEAST_OBJECTIVES: usize = 3;

/// With these somebody recalls or explains; with any other verb they use what they know.
const RECALLED: [&str; 8] =
    ["identify", "list", "recall", "name", "explain", "describe", "classify", "distinguish"];

/// Reports a unit with fewer, at its first objective that only recalls.
pub(crate) fn check(course: &Course, readings: &[Reading<'_>], report: &mut Report) {
    for unit in &course.units {
        let objectives: Vec<&Objective> =
            unit.lessons.iter().flat_map(|it| &it.objectives).collect();
        let applied = objectives.iter().filter(|it| is_applied(it)).count();
        if objectives.len() < LEAST_OBJECTIVES || applied * 10 >= objectives.len() * 4 {
            continue;
        }
        let recalled = unit.lessons.iter().find_map(|lesson| {
            let reading = readings.iter().find(|it| it.lesson.id == lesson.id)?;
            Some((reading, lesson.objectives.iter().find(|it| !is_applied(it))?))
        });
        if let Some((reading, objective)) = recalled {
            let at = reading.front_at(&objective.text);
            let of = objectives.len();
            let message = format!("{applied} of {of} objectives of this unit use what was read");
            let help = "Say what somebody does with it: decide, write, sort, ask, answer …";
            report.add(&RULE, reading.source(), at..at + objective.text.len(), message, help);
        }
    }
}

/// Whether somebody who meets this objective uses what they know.
pub(crate) fn is_applied(objective: &Objective) -> bool {
    let first = objective.text.split_whitespace().next().unwrap_or_default().to_lowercase();
    !RECALLED.contains(&first.as_str())
}
