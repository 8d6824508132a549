//! From every turn of a scenario, some way leads to an ending.

use super::scenario_example::scenario;
use super::{Example, Part, Rule};
use crate::Severity;
use crate::diagnostic::Report;
use crate::scenario::script::Script;
use crate::scenario::walk::Walked;
use std::collections::BTreeSet;

pub(crate) static RULE: Rule = Rule {
    name: "scenario-never-ends",
    severity: Severity::Error,
    what: "From every turn, some way leads to an ending.",
    why: "A circle without an exit holds a reader for ever.",
    example: Example {
        part: Part::Body,
        bad: scenario!(ends "> === talk ===
> # ending: Half an hour
> # best
> She asks for half an hour next week.
> -> END
> === over ===
> # turn: The door
> + \"Have you seen our brochure?\"
>   # coach: Paper is no answer, and she has asked nothing yet.
>   She looks at the door.
>   -> over
"),
        at: (25, 3),
        good: scenario!(),
    },
};

/// Reports the turns that only lead back to themselves, and the knots that do so without a choice.
pub(crate) fn check(script: &Script<'_>, walked: &Walked, report: &mut Report) {
    for choice in &walked.traps {
        let message = "from here on, no choice leads to an ending";
        let help = "Let one of the choices of this turn lead out of the circle, to an ending";
        script.report(script.choice(choice), &RULE, (message, help), report);
    }
    let mut seen = BTreeSet::new();
    for (said, knot) in &walked.endless {
        let header = |name: &String| script.headers().find(|(it, _)| it == name);
        let place = knot.as_ref().and_then(header).map(|(_, place)| place);
        let place = place.unwrap_or_else(|| if said.is_empty() { (1, 0) } else { script.choice(said) });
        if seen.insert(place) {
            let message = "from here on, the story goes round in a circle and comes to no choice";
            let help = "Let one of the knots in the circle end in choices, or in -> END";
            script.report(place, &RULE, (message, help), report);
        }
    }
}
