//! Every choice of a scenario has coaching, to be read after the end.

use super::scenario_example::scenario;
use super::{Example, Part, Rule};
use crate::Severity;
use crate::diagnostic::Report;
use crate::scenario::script::Script;
use crate::scenario::walk::Walked;

pub(crate) static RULE: Rule = Rule {
    name: "scenario-coaching",
    severity: Severity::Error,
    what: "Every choice has coaching, to be read after the end.",
    why: "The chart shows what a sentence did; only the coaching says why.",
    example: Example {
        part: Part::Body,
        bad: scenario!(first "> * \"It tells you how loud a machine will be.\"
>   ~ trust += 10
>   She writes it down.
>   -> talk
"),
        at: (8, 3),
        good: scenario!(),
    },
};

/// Reports the choices without coaching.
pub(crate) fn check(script: &Script<'_>, walked: &Walked, report: &mut Report) {
    let bare = walked.choices.iter().filter(|(_, all)| all.iter().any(|it| it.coaching.is_none()));
    for (choice, _) in bare {
        let message = "nothing says what a mentor would say of this choice";
        let help = "Below the choice, write # coach: and one or two sentences";
        script.report(script.choice(choice), &RULE, (message, help), report);
    }
}
