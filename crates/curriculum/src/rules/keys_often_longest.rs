//! The right options of a course are not the longest ones.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::Reading;
use crate::check::bank::{Asked, LEAST_QUESTIONS, asked};
use crate::diagnostic::Report;

pub(crate) static RULE: Rule = Rule {
    name: "keys-often-longest",
    severity: Severity::Warning,
    what: "The right options of a course are not the longest ones.",
    why: "An author who knows what is right explains it, and dashes off the rest. After ten questions a reader chooses by length.",
    example: Example {
        part: Part::Questions,
        bad: "> [!quiz] The note
> <!-- id: note -->
> Hana says yes. What now?
>
> - [x] Write it down, and reread it.
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
> - [x] Wait a week, and reread it.
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
> - [x] Skip the days, and reread it.
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

/// From so many questions of a hundred on, length gives the key away.
const TOO_MANY_OF_HUNDRED: usize = 40;

/// Reports keys that are too often the longest, at the first question of which that is true.
pub(crate) fn check(readings: &[Reading<'_>], report: &mut Report) {
    let asked: Vec<Asked<'_>> = asked(readings).collect();
    let mut longest = asked.iter().filter(|it| it.is_longest());
    let count = longest.clone().count();
    if asked.len() < LEAST_QUESTIONS || count * 100 < asked.len() * TOO_MANY_OF_HUNDRED {
        return;
    }
    if let Some(first) = longest.next() {
        let all = asked.len();
        let message = format!("the right option is the longest in {count} of {all} questions");
        let help = "Shorten it here, and in a few more questions, or give a wrong one as much care";
        report.add(&RULE, first.source, first.span.clone(), message, help);
    }
}
