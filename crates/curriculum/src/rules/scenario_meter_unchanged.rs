//! Every meter of a scenario changes on some path.

use super::scenario_example::scenario;
use super::{Example, Part, Rule};
use crate::Severity;
use crate::diagnostic::Report;
use crate::Scenario;
use crate::scenario::script::Script;
use crate::scenario::walk::{Walked, unchanged};

pub(crate) static RULE: Rule = Rule {
    name: "scenario-meter-unchanged",
    severity: Severity::Error,
    what: "Every meter changes on some path.",
    why: "A flat line in the chart says nothing about what was said.",
    example: Example {
        part: Part::Body,
        bad: scenario!(both "> * \"It tells you how loud a machine will be.\"
>   # coach: The use comes first, with nothing about how it is made.
>   She writes it down.
>   -> talk
" "> * \"It is a suite of three modules.\"
>   # coach: Three words that she cannot picture, and no use for her.
>   She looks at the door.
>   -> over
"),
        at: (6, 3),
        good: scenario!(),
    },
};

/// Reports the meters that nothing changes.
pub(crate) fn check(
    script: &Script<'_>,
    scenario: &Scenario,
    walked: &Walked,
    report: &mut Report,
) {
    for meter in unchanged(scenario, walked) {
        let place = script.find(&format!("VAR {}", meter.variable)).unwrap_or((1, 0));
        let message = format!("no choice changes the meter {}", meter.title);
        let help = format!("Below a choice, write ~ {} += 5, or take the meter out", meter.variable);
        script.report(place, &RULE, (message, help), report);
    }
}
