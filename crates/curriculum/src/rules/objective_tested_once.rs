//! An objective is tested twice, or by a practice.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::Reading;
use crate::diagnostic::Report;
use crate::{Content, Objective};

pub(crate) static RULE: Rule = Rule {
    name: "objective-tested-once",
    severity: Severity::Note,
    what: "An objective is tested twice, or by a practice.",
    why: "One question can be guessed. Two that agree say more, and a mentor who has seen it says \
          most.",
    example: Example {
        part: Part::Lesson,
        bad: "---
id: sample
title: Sample
summary: One sentence.
minutes: 5
objectives:
  - id: choose
    text: Choose the right one
---

> [!quiz] Which one?
> <!-- id: which; objective: choose -->
> Choose.
>
> - [x] This.
>   > The rest of the file stays as it was, and whoever reads it next can see what \
              was changed and why.
> - [ ] That.
>   > Nobody can find it again, so the same question comes back on Friday and costs \
              somebody an hour.
",
        at: (7, 9),
        good: "---
id: sample
title: Sample
summary: One sentence.
minutes: 5
objectives:
  - id: choose
    text: Choose the right one
---

> [!practice] Choose
> <!-- id: choosing; skill: explain-it; objective: choose -->
> Choose, and say why, in a call or in writing.
",
    },
};

/// Notes objectives that only a single quiz tests.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    for objective in &reading.lesson.objectives {
        if tests(reading, objective) == 1 {
            let id = objective.id.as_str();
            let at = reading.front_at(id);
            let message = format!("only one question tests the objective {}", objective.id);
            let help = "Ask for it once more in another situation, or in a practice";
            report.add(&RULE, reading.source(), at..at + id.len(), message, help);
        }
    }
}

/// How many questions test an objective; a practice counts as two.
pub(crate) fn tests(reading: &Reading<'_>, objective: &Objective) -> usize {
    let blocks = reading.lesson.blocks.iter();
    let weights = blocks.map(|block| match &block.content {
        Content::Quiz(quiz) => usize::from(quiz.objectives.contains(&objective.id)),
        Content::Practice(it) => 2 * usize::from(it.objectives.contains(&objective.id)),
        Content::Prose { .. }
        | Content::Guess { .. }
        | Content::Cards { .. }
        | Content::Steps(_)
        | Content::Reflect { .. }
        | Content::Checklist { .. }
        | Content::Scenario(_) => 0,
    });
    weights.sum()
}
