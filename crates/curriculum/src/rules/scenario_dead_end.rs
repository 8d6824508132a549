//! A scenario stops nowhere but at an ending that has a name.

use super::scenario_example::scenario;
use super::{Example, Part, Rule};
use crate::Severity;
use crate::diagnostic::Report;
use crate::scenario::script::Script;
use crate::scenario::walk::Walked;
use std::collections::BTreeSet;

pub(crate) static RULE: Rule = Rule {
    name: "scenario-dead-end",
    severity: Severity::Error,
    what: "A scenario stops nowhere but at an ending that has a name.",
    why: "A reader who is left without a choice and without an ending does not know what happened.",
    example: Example {
        part: Part::Body,
        bad: scenario!(ends "> === talk ===
> # ending: Half an hour
> # best
> She asks for half an hour next week.
> -> END
> === over ===
> The lift was the meeting.
> -> END
"),
        at: (13, 3),
        good: scenario!(),
    },
};

/// Reports the choices after which nothing can be chosen and nothing has ended.
pub(crate) fn check(script: &Script<'_>, walked: &Walked, report: &mut Report) {
    let mut seen = BTreeSet::new();
    for said in walked.dead_ends.iter().filter(|it| seen.insert(*it)) {
        let place = if said.is_empty() { (1, 0) } else { script.choice(said) };
        let message = "the scenario stops after this, and no ending has a name";
        let help = "Where it stops, write # ending: and the name of the ending above its text. A list \
                    of conditions needs a last one for all else: - else: -> name";
        script.report(place, &RULE, (message, help), report);
    }
}
