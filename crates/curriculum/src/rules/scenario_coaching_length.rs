//! The coaching of a choice has 15 to 60 words.

use super::scenario_example::conversation;
use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::english;
use crate::check::telling::Telling;
use crate::diagnostic::Report;
use std::collections::BTreeSet;

pub(crate) static RULE: Rule = Rule {
    name: "scenario-coaching-length",
    severity: Severity::Warning,
    what: "The coaching of a choice has 15 to 60 words.",
    why: "In fewer words there is a verdict and no reason; with more, the one thing to remember is lost.",
    example: Example {
        part: Part::Body,
        bad: conversation!(opening "> * \"It tells you how loud a machine will be.\"
>   # coach: The use comes first.
>   ~ trust += 10
>   She writes it down.
>   -> how_sure
"),
        at: (11, 5),
        good: conversation!(),
    },
};

const ENOUGH: std::ops::RangeInclusive<usize> = 15..=60;

/// Reports coaching that is shorter or longer.
pub(crate) fn check(telling: &Telling<'_>, report: &mut Report) {
    let all = telling.walked.choices.values().flatten().filter_map(|it| it.coaching.as_deref());
    for coaching in all.collect::<BTreeSet<&str>>() {
        let words = english::count(coaching);
        if !ENOUGH.contains(&words) {
            let message = format!("this coaching has {words} words");
            let help = "Say what the choice did and why, in 15 to 60 words";
            telling.script.report(telling.coaching(coaching), &RULE, (message, help), report);
        }
    }
}
