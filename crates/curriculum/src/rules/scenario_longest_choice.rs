//! The best choice of a scenario is the longest at one turn at most.

use super::scenario_example::conversation;
use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::english;
use crate::check::telling::Telling;
use crate::diagnostic::Report;

pub(crate) static RULE: Rule = Rule {
    name: "scenario-longest-choice",
    severity: Severity::Warning,
    what: "The choice on the best path is the longest at one turn at most.",
    why: "Readers soon notice that the careful, long sentence is the right one, and then choose it without reading.",
    example: Example {
        part: Part::Body,
        bad: conversation!(last "> * \"Within 3 decibels on 37 of 41 machines, once it is calibrated.\"
>   # coach: The figure and its condition come in one breath, and she can hold you to both of them.
>   ~ trust += 5
>   ~ deliverable += 10
>   She nods slowly.
>   -> by_when
> * \"Very sure, for our engineers have tested it for years.\"
>   # coach: An adjective stands where a number was asked for, and somebody will ask for it later.
>   ~ trust += 10
>   ~ deliverable -= 15
>   She seems pleased.
>   -> by_when
" "> * \"Not by Friday. On Tuesday, in writing, with the name of the engineer.\"
>   # coach: The no is plain and a date comes with it, so both of you can plan a week around that.
>   ~ trust -= 5
>   ~ deliverable += 15
>   She turns a page.
>   -> doors
> * \"Yes, of course, by Friday at the latest.\"
>   # coach: It pleases her for three days, and then somebody else has to call and take it back.
>   ~ trust += 10
>   ~ deliverable -= 20
>   She writes \"Friday\".
>   -> doors
"),
        at: (45, 3),
        good: conversation!(),
    },
};

/// Reports the second turn, and any after it, at which the choice of the best path has more words
/// than every other.
pub(crate) fn check(telling: &Telling<'_>, report: &mut Report) {
    for choice in longest(telling).iter().skip(1) {
        let message = "here again the choice of the best path is the longest";
        let help = "Shorten it, or give another choice of this turn as many words";
        telling.script.report(telling.script.choice(choice), &RULE, (message, help), report);
    }
}

/// The choices of the best path that have more words than every other of their turn.
pub(crate) fn longest(telling: &Telling<'_>) -> Vec<String> {
    let longest = telling.best_turns().into_iter().filter_map(|turn| {
        let made = turn.made?.choice;
        let words: Vec<usize> = turn.choices.iter().map(|it| english::count(it)).collect();
        let own = words.get(made)?;
        let is_longest = words.iter().enumerate().all(|(at, it)| at == made || it < own);
        (is_longest && words.len() > 1).then(|| turn.choices[made].clone())
    });
    longest.collect()
}
