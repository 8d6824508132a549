//! Every choice of a scenario has a consequence that is seen at once.

use super::scenario_example::scenario;
use super::{Example, Part, Rule};
use crate::Severity;
use crate::diagnostic::Report;
use crate::scenario::script::Script;
use crate::scenario::walk::Walked;

pub(crate) static RULE: Rule = Rule {
    name: "scenario-consequence",
    severity: Severity::Error,
    what: "Every choice has a consequence that is seen at once.",
    why: "People learn from what happens next, not from a verdict at the end.",
    example: Example {
        part: Part::Body,
        bad: scenario!(first "> * \"It tells you how loud a machine will be.\"
>   # coach: The use comes first, with nothing about how it is made.
>   ~ trust += 10
>   -> talk
"),
        at: (8, 3),
        good: scenario!(),
    },
};

/// Reports the choices after which nothing happens.
pub(crate) fn check(script: &Script<'_>, walked: &Walked, report: &mut Report) {
    let silent = walked.choices.iter().filter(|(_, all)| all.iter().any(|it| it.consequence.is_empty()));
    for (choice, _) in silent {
        let message = "nothing happens at once after this choice";
        let help = "Below the choice, write what is seen or heard. What the next knot says comes \
                    after its # turn: or # ending:";
        script.report(script.choice(choice), &RULE, (message, help), report);
    }
}
