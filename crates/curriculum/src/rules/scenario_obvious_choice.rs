//! One choice of a scenario is best on every meter at one turn at most.

use super::scenario_example::conversation;
use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::telling::Telling;
use crate::diagnostic::Report;
use crate::scenario::walk::obvious;

pub(crate) static RULE: Rule = Rule {
    name: "scenario-obvious-choice",
    severity: Severity::Warning,
    what: "A choice is best on every meter at one turn at most.",
    why: "Where one answer costs nothing at all, there is nothing to weigh. The craft is in the trade.",
    example: Example {
        part: Part::Body,
        bad: conversation!(last "> * \"Within 3 decibels, once it is calibrated.\"
>   # coach: The figure and its condition come in one breath, and she can hold you to both of them.
>   ~ trust += 10
>   ~ deliverable += 10
>   She nods slowly.
>   -> by_when
> * \"Very sure, for our engineers have tested it for years.\"
>   # coach: An adjective stands where a number was asked for, and somebody will ask for it later.
>   ~ trust -= 5
>   ~ deliverable -= 15
>   She seems pleased.
>   -> by_when
" "> * \"Not by Friday. On Tuesday, in writing.\"
>   # coach: The no is plain and a date comes with it, so both of you can plan a week around that.
>   ~ trust += 5
>   ~ deliverable += 15
>   She turns a page.
>   -> doors
> * \"Yes, of course, by Friday at the latest.\"
>   # coach: It pleases her for three days, and then somebody else has to call and take it back.
>   ~ deliverable -= 20
>   She writes \"Friday\".
>   -> doors
"),
        at: (43, 3),
        good: conversation!(),
    },
};

/// Reports the second turn, and any after it, at which no other choice does better on any meter.
pub(crate) fn check(telling: &Telling<'_>, report: &mut Report) {
    // With a single meter there is nothing to trade.
    if telling.scenario.meters.len() < 2 || !telling.is_conversation() {
        return;
    }
    let turns = telling.walked.turns.iter();
    let obvious = turns.filter_map(|(title, it)| Some((telling.turn(title), obvious(it)?)));
    let mut obvious: Vec<_> = obvious.collect();
    obvious.sort_unstable();
    for (place, choice) in obvious.into_iter().skip(1) {
        let message = format!("here again one choice is best on every meter: {choice}");
        let help = "Let it cost something, or let another choice do better on one meter";
        telling.script.report(place, &RULE, (message, help), report);
    }
}
