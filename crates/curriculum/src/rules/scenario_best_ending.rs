//! One ending of a scenario is marked as the best.

use super::scenario_example::scenario;
use super::{Example, Part, Rule};
use crate::Severity;
use crate::diagnostic::Report;
use crate::scenario::Tag;
use crate::scenario::script::Script;

pub(crate) static RULE: Rule = Rule {
    name: "scenario-best-ending",
    severity: Severity::Error,
    what: "One ending is marked as the best.",
    why: "Playing again is offered where that ending was lost.",
    example: Example {
        part: Part::Body,
        bad: scenario!(ends "> === talk ===
> # ending: Half an hour
> She asks for half an hour next week.
> -> END
> === over ===
> # ending: A polite nod
> The lift was the meeting.
> -> END
"),
        at: (19, 3),
        good: scenario!(),
    },
};

/// Reports a scenario of which no ending is the best, or several.
pub(crate) fn check(script: &Script<'_>, report: &mut Report) {
    let is_best = |tag: &Tag<'_>| matches!(tag, Tag::Best);
    let is_ending = |tag: &Tag<'_>| matches!(tag, Tag::Ending(_));
    let best: Vec<_> = script.tags().filter(|(tag, _)| is_best(tag)).collect();
    let help = "Below the # ending: of the one best ending, write # best";
    match best.as_slice() {
        [_] => {}
        [] => {
            let first = script.tags().find(|(tag, _)| is_ending(tag));
            if let Some((_, place)) = first {
                let message = "no ending of this scenario is marked as the best";
                script.report(place, &RULE, (message, help), report);
            }
        }
        [_, more @ ..] => {
            for (_, place) in more {
                let message = "another ending is marked as the best already";
                script.report(*place, &RULE, (message, help), report);
            }
        }
    }
}
