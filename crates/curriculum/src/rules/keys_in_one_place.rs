//! The right options of a course stand in different places.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::Reading;
use crate::check::bank::{Asked, LEAST_QUESTIONS, asked};
use crate::diagnostic::Report;

pub(crate) static RULE: Rule = Rule {
    name: "keys-in-one-place",
    severity: Severity::Warning,
    what: "The right options of a course stand in different places.",
    why: "A course in which every second answer is the middle one teaches readers to choose the middle. Options are shown in the order in which you write them.",
    example: Example {
        part: Part::Questions,
        bad: "> [!quiz] The note
> <!-- id: note -->
> Hana says yes. What now?
>
> - [x] Write it down.
>   > The rest of the file stays as it was, and whoever reads it next can see what was changed and why.
> - [ ] Leave it out.
>   > Nobody can find it again, so the same question comes back on Friday and costs somebody an hour.
> - [ ] Ask a friend.
>   > It works for a day, and then the next person has to begin again from the first line of the file.

> [!quiz] The call
> <!-- id: call -->
> Owen has not written. What now?
>
> - [x] Call her now.
>   > The customer plans a week around it, and on Friday somebody has to take the whole plan back.
> - [ ] Wait a week.
>   > Ines hears a promise in it, and in October she reads it aloud to the people who made it.
> - [ ] Send a form.
>   > Two people look for the same paper, and neither of them knows that the other one has it.

> [!quiz] The plan
> <!-- id: plan -->
> Two dates are missing. What now?
>
> - [x] Count the days.
>   > Her question gets an answer today, and the next one comes to the person who can answer it.
> - [ ] Guess the days.
>   > A third colleague has to be asked, who was in another meeting and remembers another sentence.
> - [ ] Skip the days.
>   > The date moves once more, and from then on nobody at the table writes down a date of yours.
",
        at: (5, 9),
        good: "> [!quiz] The note
> <!-- id: note -->
> Hana says yes. What now?
>
> - [x] Write it down.
>   > The rest of the file stays as it was, and whoever reads it next can see what was changed and why.
> - [ ] Leave it out.
>   > Nobody can find it again, so the same question comes back on Friday and costs somebody an hour.
> - [ ] Ask a friend.
>   > It works for a day, and then the next person has to begin again from the first line of the file.

> [!quiz] The call
> <!-- id: call -->
> Owen has not written. What now?
>
> - [ ] Call her now.
>   > The customer plans a week around it, and on Friday somebody has to take the whole plan back.
> - [x] Wait a week.
>   > Ines hears a promise in it, and in October she reads it aloud to the people who made it.
> - [ ] Send a form.
>   > Two people look for the same paper, and neither of them knows that the other one has it.

> [!quiz] The plan
> <!-- id: plan -->
> Two dates are missing. What now?
>
> - [ ] Count the days.
>   > Her question gets an answer today, and the next one comes to the person who can answer it.
> - [ ] Guess the days.
>   > A third colleague has to be asked, who was in another meeting and remembers another sentence.
> - [x] Skip the days.
>   > The date moves once more, and from then on nobody at the table writes down a date of yours.
",
    },
};

/// The most questions of a hundred that may have their key in one place. With two options, half of
/// them would be fair, so those are left out.
const MOST_OF_HUNDRED: usize = 45;

/// Reports a place that has the key too often, at the first question of which that is true.
pub(crate) fn check(readings: &[Reading<'_>], report: &mut Report) {
    let asked: Vec<Asked<'_>> = asked(readings).filter(|it| it.options() > 2).collect();
    if asked.len() < LEAST_QUESTIONS {
        return;
    }
    for (place, words) in ["first", "second", "third", "fourth", "fifth"].iter().enumerate() {
        let mut here = asked.iter().filter(|it| it.key == place);
        let count = here.clone().count();
        if let Some(first) = here.next().filter(|_| count * 100 > asked.len() * MOST_OF_HUNDRED) {
            let all = asked.len();
            let message = format!("the {words} option is right in {count} of {all} questions");
            let help = "Move the right option here, and in a few more questions, to another place";
            report.add(&RULE, first.source, first.span.clone(), message, help);
        }
    }
}
