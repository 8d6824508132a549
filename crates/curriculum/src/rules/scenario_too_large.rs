//! A scenario is small enough that all of its paths can be walked.

use super::scenario_example::scenario;
use super::{Example, Part, Rule};
use crate::Severity;
use crate::diagnostic::Report;
use crate::scenario::script::Script;
use crate::scenario::walk::Walked;

pub(crate) static RULE: Rule = Rule {
    name: "scenario-too-large",
    severity: Severity::Warning,
    what: "A scenario is small enough that all of its paths can be walked.",
    why: "What was not walked has not been checked.",
    example: Example {
        part: Part::Body,
        bad: scenario!(ends "> === talk ===
> # ending: Half an hour
> # best
> She asks for half an hour next week.
> -> END
> === over ===
> # turn: The door
> ~ rounds += 1
> + \"Have you seen our brochure?\"
>   # coach: Paper is no answer, and she has asked nothing yet.
>   She looks at the door.
>   -> over
> * \"Good day.\"
>   # coach: It ends what had ended already.
>   She nods.
>   -> nod
> === nod ===
> # ending: A polite nod
> The lift was the meeting.
> -> END
> VAR rounds = 0
"),
        at: (6, 3),
        good: scenario!(),
    },
};

/// Reports a scenario of which only a part was walked.
pub(crate) fn check(script: &Script<'_>, walked: &Walked, report: &mut Report) {
    if !walked.report.is_whole {
        let message = format!(
            "this scenario has too many paths to walk them all; {} were walked to an ending",
            walked.report.paths
        );
        let help = "Let a choice be made once (* instead of +), let paths meet in one knot, or take \
                    a turn out";
        script.report((1, 0), &RULE, (message, help), report);
    }
}
