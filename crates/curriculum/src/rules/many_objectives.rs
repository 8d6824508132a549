//! A lesson has at most three objectives.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::Reading;
use crate::diagnostic::Report;

pub(crate) static RULE: Rule = Rule {
    name: "many-objectives",
    severity: Severity::Note,
    what: "A lesson has at most three objectives.",
    why: "One sitting has room for one to three things to practise. With more, each gets a minute.",
    example: Example {
        part: Part::Lesson,
        bad: "---
id: sample
title: Sample
summary: One sentence.
minutes: 5
objectives:
  - id: a
    text: Choose
  - id: b
    text: Explain
  - id: c
    text: Write
  - id: d
    text: Tell
---

> [!quiz] Which one?
> <!-- id: which; objective: a, b, c, d -->
> Choose.
>
> - [x] This.
>   > The rest of the file stays as it was, and whoever reads it next can see what \
              was changed and why.
> - [ ] That.
>   > Nobody can find it again, so the same question comes back on Friday and costs \
              somebody an hour.

> [!quiz] When?
> <!-- id: second; objective: a, b, c, d -->
> Choose.
>
> - [x] Now.
>   > It works for a day, and then the next person has to begin again from the first \
              line of the file.
> - [ ] Then.
>   > The customer plans a week around it, and on Friday somebody has to take the \
              whole plan back.
",
        at: (6, 1),
        good: "---
id: sample
title: Sample
summary: One sentence.
minutes: 5
objectives: []
---

Text.
",
    },
};

const MOST: usize = 3;

/// Notes a lesson with more objectives.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    let objectives = reading.lesson.objectives.len();
    if objectives > MOST {
        let message = format!("this lesson has {objectives} objectives");
        let help = "Move some of them, with their text and questions, into a lesson of their own";
        report.add(&RULE, reading.source(), reading.key_at("objectives"), message, help);
    }
}
