//! Between 7 and 20 % of the paths of a scenario come to the best ending.

use super::scenario_example::conversation;
use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::telling::Telling;
use crate::diagnostic::Report;
use std::cmp::Ordering;

pub(crate) static RULE: Rule = Rule {
    name: "scenario-best-share",
    severity: Severity::Warning,
    what: "Between 7 and 20 % of the paths come to the best ending.",
    why: "Where most paths end well, nothing said matters; where nearly none does, people try at random.",
    example: Example {
        part: Part::Body,
        bad: conversation!(best "deliverable >= 60"),
        at: (66, 3),
        good: conversation!(),
    },
};

const LEAST_PERCENT: usize = 7;
const MOST_PERCENT: usize = 20;

/// Reports a best ending that is come to more or less often. Every path counts the same.
pub(crate) fn check(telling: &Telling<'_>, report: &mut Report) {
    let walked = &telling.walked.report;
    let best: usize = walked.endings.iter().filter(|it| it.is_best).map(|it| it.paths).sum();
    // An ending that nobody reaches is reported as such.
    if !telling.is_conversation() || best == 0 {
        return;
    }
    let help = match (100 * best).cmp(&(MOST_PERCENT * walked.paths)) {
        Ordering::Greater => "Ask for more before it: raise what its condition wants of a meter, or let a choice cost more",
        _ if 100 * best < LEAST_PERCENT * walked.paths => {
            "Ask for less before it: loosen its condition, so that a slip can be made good"
        }
        _ => return,
    };
    let share = (100 * best + walked.paths / 2) / walked.paths;
    let message =
        format!("{best} of {} paths come to the best ending: {share} %, and not 7 to 20", walked.paths);
    telling.script.report(telling.best_mark(), &RULE, (message, help), report);
}
