//! An objective is tested twice, or by a practice.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::Reading;
use crate::diagnostic::Report;
use crate::{Block, Objective, Tested};

pub(crate) static RULE: Rule = Rule {
    name: "objective-tested-once",
    severity: Severity::Warning,
    what: "An objective is tested twice, or by a practice.",
    why: "One question can be guessed. Two that agree say more, and a mentor who has seen it says \
          most. A question of a later lesson counts too: it names the lesson and the objective, as \
          in sample/choose.",
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

/// Reports objectives that only a single quiz of the course tests.
pub(crate) fn check(readings: &[Reading<'_>], report: &mut Report) {
    for (at, reading) in readings.iter().enumerate() {
        for objective in &reading.lesson.objectives {
            if tests(readings, at, objective) == 1 {
                let id = objective.id.as_str();
                let place = reading.front_at(id);
                let message = format!("only one question tests the objective {id}");
                let help = format!(
                    "Ask for it once more, in a practice, or in a later lesson by <!-- id: …; objective: {}/{id} -->",
                    reading.lesson.id
                );
                report.add(&RULE, reading.source(), place..place + id.len(), message, help);
            }
        }
    }
}

/// How many questions test an objective of the lesson at this place, in it or later in the course; a practice counts as two.
pub(crate) fn tests(readings: &[Reading<'_>], at: usize, objective: &Objective) -> usize {
    let Some((reading, later)) = readings.get(at..).and_then(<[_]>::split_first) else { return 0 };
    let lesson = &reading.lesson.id;
    let weight = |block: &Block| if block.practice().is_some() { 2 } else { 1 };
    let of = |blocks: &[Block], is_tested: &dyn Fn(&Tested) -> bool| -> usize {
        blocks.iter().filter(|it| it.tested().is_some_and(is_tested)).map(weight).sum()
    };
    let here = of(&reading.lesson.blocks, &|it| it.here.contains(&objective.id));
    let is_named = |it: &Tested| it.elsewhere.iter().any(|(of, id)| of == lesson && *id == objective.id);
    let later = later.iter().map(|it| of(&it.lesson.blocks, &is_named));
    here + later.sum::<usize>()
}
