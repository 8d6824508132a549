//! A question has three options, or a mistake behind every further one.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::Reading;
use crate::check::passage::questions;
use crate::diagnostic::Report;

pub(crate) static RULE: Rule = Rule {
    name: "many-options",
    severity: Severity::Note,
    what: "A question has three options, or a mistake behind every further one.",
    why: "Few questions have more than two mistakes that somebody makes on a busy day. The fourth \
          option is mostly one that nobody ever chooses, and everybody reads.",
    example: Example {
        part: Part::Body,
        bad: "> [!quiz] The note
> <!-- id: note -->
> Hana says yes. What now?
>
> - [ ] Write it down.
>   > The rest of the file stays as it was, and whoever reads it next can see what \
              was changed and why.
> - [x] Ask her for a day.
>   > Nobody can find it again, so the same question comes back on Friday and costs \
              somebody an hour.
> - [ ] Call a friend.
>   > It works for a day, and then the next person has to begin again from the first \
              line of the file.
> - [ ] Go home early.
>   > The customer plans a week around it, and on Friday somebody has to take the \
              whole plan back.
",
        at: (11, 9),
        good: "> [!quiz] The note
> <!-- id: note -->
> Hana says yes. What now?
>
> - [ ] Write it down.
>   > The rest of the file stays as it was, and whoever reads it next can see what \
              was changed and why.
> - [x] Ask her for a day.
>   > Nobody can find it again, so the same question comes back on Friday and costs \
              somebody an hour.
> - [ ] Call a friend.
>   > It works for a day, and then the next person has to begin again from the first \
              line of the file.
",
    },
};

const MOST: usize = 3;

/// Notes a question with more options than that, one of which is right.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    for question in questions(&reading.text.passages).iter().filter(|it| it.has_one_key()) {
        if let Some(further) = question.options.get(MOST) {
            let message = format!("this question has {} options", question.options.len());
            let help = "Take out the one that nobody who read the lesson would choose";
            report.add(&RULE, reading.source(), further.span(), message, help);
        }
    }
}
