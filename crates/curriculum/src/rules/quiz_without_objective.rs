//! Every quiz names the objective that it tests.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::Reading;
use crate::diagnostic::Report;
use crate::Content;

pub(crate) static RULE: Rule = Rule {
    name: "quiz-without-objective",
    severity: Severity::Warning,
    what: "Every quiz names the objective that it tests.",
    why: "A question that belongs to no objective shows nobody whether the promise at the top of \
          the lesson came true.",
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

> [!practice] Choose
> <!-- id: choosing; skill: explain-it; objective: choose -->
> Choose, and say why, in a call or in writing.

> [!quiz] Which one?
> <!-- id: which -->
> Choose.
>
> - [x] This.
>   > The rest of the file stays as it was, and whoever reads it next can see what \
              was changed and why.
> - [ ] That.
>   > Nobody can find it again, so the same question comes back on Friday and costs \
              somebody an hour.
",
        at: (15, 1),
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
    },
};

/// Reports quizzes without an objective, in a lesson that has some.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    if reading.lesson.objectives.is_empty() {
        return;
    }
    for block in &reading.lesson.blocks {
        if matches!(&block.content, Content::Quiz(quiz) if quiz.objectives.here.is_empty() && quiz.objectives.elsewhere.is_empty()) {
            let message = "this quiz tests none of the objectives of its lesson";
            let help = format!("In its comment, write <!-- id: {}; objective: … -->", block.id);
            let at = reading.source().line_start(block.line);
            report.add(&RULE, reading.source(), at..reading.source().next_line(at), message, help);
        }
    }
}
