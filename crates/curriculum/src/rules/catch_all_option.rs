//! No option is about the other options.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::Reading;
use crate::check::english;
use crate::diagnostic::Report;
use crate::check::passage::questions;

pub(crate) static RULE: Rule = Rule {
    name: "catch-all-option",
    severity: Severity::Warning,
    what: "No option is about the other options.",
    why: "\"All of the above\" is right as soon as somebody knows two of them, and it makes no \
          sense when the order changes.",
    example: Example {
        part: Part::Body,
        bad: "> [!quiz] Which one?
> <!-- id: which -->
> Choose.
>
> - [x] All of the above.
>   > The rest of the file stays as it was, and whoever reads it next can see what \
              was changed and why.
> - [ ] This.
>   > Nobody can find it again, so the same question comes back on Friday and costs \
              somebody an hour.
> - [ ] That.
>   > It works for a day, and then the next person has to begin again from the first \
              line of the file.
",
        at: (5, 9),
        good: "> [!quiz] Which one?
> <!-- id: which -->
> Choose.
>
> - [x] Both desks.
>   > The rest of the file stays as it was, and whoever reads it next can see what \
              was changed and why.
> - [ ] This one.
>   > Nobody can find it again, so the same question comes back on Friday and costs \
              somebody an hour.
> - [ ] That one.
>   > It works for a day, and then the next person has to begin again from the first \
              line of the file.
",
    },
};

const PHRASES: [&str; 6] = [
    "all of the above", "none of the above", "all of these", "none of these", "any of the above",
    "both of the above",
];

/// Reports options such as "all of the above".
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    for question in questions(&reading.text.passages) {
        for passage in question.options.iter().flat_map(|it| &it.text) {
            let found = PHRASES.iter().find_map(|it| english::find_phrase(&passage.text, it));
            if let Some(run) = found {
                let message = "this option is about the other options";
                let help = "Write what it stands for; where several are right, mark each with [x]";
                report.add(&RULE, reading.source(), passage.span(run), message, help);
            }
        }
    }
}
