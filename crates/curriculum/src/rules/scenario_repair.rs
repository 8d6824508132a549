//! The best ending of a scenario can also be reached after a slip.

use super::scenario_example::conversation;
use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::telling::Telling;
use crate::diagnostic::Report;

pub(crate) static RULE: Rule = Rule {
    name: "scenario-repair",
    severity: Severity::Warning,
    what: "The best ending can also be reached after a slip.",
    why: "At work a wrong sentence is said soon enough. What people need to see is how it is put right.",
    example: Example {
        part: Part::Body,
        bad: conversation!(best "deliverable >= 75 && trust >= 60"),
        at: (66, 3),
        good: conversation!(),
    },
};

/// Reports a best ending that no path comes to once a choice has cost something.
pub(crate) fn check(telling: &Telling<'_>, report: &mut Report) {
    let walked = &telling.walked.report;
    let is_reached = walked.endings.iter().any(|it| it.is_best);
    if telling.is_conversation() && is_reached && !walked.is_best_after_repair {
        let message = "no path comes to the best ending after a slip";
        let help = "Let a choice that lowers a meter be made good at a later turn: loosen the \
                    condition of this ending by what one slip costs";
        telling.script.report(telling.best_mark(), &RULE, (message, help), report);
    }
}
