//! A scenario has four or five endings.

use super::scenario_example::conversation;
use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::telling::Telling;
use crate::diagnostic::Report;

pub(crate) static RULE: Rule = Rule {
    name: "scenario-endings",
    severity: Severity::Warning,
    what: "A scenario has four or five endings.",
    why: "With fewer, different conversations come to the same end; with more, nobody remembers what led where.",
    example: Example {
        part: Part::Body,
        bad: conversation!(ends "> === doors ===
> {
> - deliverable >= 75: -> half_an_hour
> - deliverable < 30: -> promise
> - else: -> cards
> }
> === half_an_hour ===
> # ending: Half an hour
> # best
> She asks for half an hour next week.
> -> END
> === promise ===
> # ending: A date in the diary
> A promise stands there that nobody can keep.
> -> END
> === cards ===
> # ending: Two business cards
> You will need a second lift.
> -> END
"),
        at: (73, 3),
        good: conversation!(),
    },
};

const ENOUGH: std::ops::RangeInclusive<usize> = 4..=5;

/// Reports a scenario with fewer or more endings, at its last one.
pub(crate) fn check(telling: &Telling<'_>, report: &mut Report) {
    let endings = telling.endings();
    let is_odd = telling.is_conversation() && !ENOUGH.contains(&endings.len());
    let Some(last) = endings.last().filter(|_| is_odd) else { return };
    let message = match endings.len() {
        1 => "this scenario has one ending".to_owned(),
        many => format!("this scenario has {many} endings"),
    };
    let help = "Let it end in 4 or 5 places: the best, one for each way in which it goes wrong, and \
                one where little was won or lost";
    telling.script.report(*last, &RULE, (message, help), report);
}
