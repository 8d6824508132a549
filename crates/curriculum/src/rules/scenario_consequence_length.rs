//! The consequence of a choice has 2 to 30 words.

use super::scenario_example::conversation;
use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::english;
use crate::check::telling::Telling;
use crate::diagnostic::Report;

pub(crate) static RULE: Rule = Rule {
    name: "scenario-consequence-length",
    severity: Severity::Warning,
    what: "The consequence of a choice has 2 to 30 words.",
    why: "One thing that is seen or heard says enough. Whoever must read a paragraph has left the conversation.",
    example: Example {
        part: Part::Body,
        bad: conversation!(opening "> * \"It tells you how loud a machine will be.\"
>   # coach: The use comes first, with nothing about how it is made, so she could say it again \
tomorrow.
>   ~ trust += 10
>   Silence.
>   -> how_sure
"),
        at: (10, 3),
        good: conversation!(),
    },
};

const ENOUGH: std::ops::RangeInclusive<usize> = 2..=30;

/// Reports a choice after which less or more is seen and heard at once.
pub(crate) fn check(telling: &Telling<'_>, report: &mut Report) {
    for (choice, all) in &telling.walked.choices {
        let words = all.iter().map(|it| english::count(&it.consequence.join(" ")));
        // One without any is an error already.
        if let Some(words) = words.filter(|it| *it > 0).find(|it| !ENOUGH.contains(it)) {
            let message = match words {
                1 => "the consequence of this choice has one word".to_owned(),
                many => format!("the consequence of this choice has {many} words"),
            };
            let help = "Show one thing that is seen or heard at once, in 2 to 30 words";
            telling.script.report(telling.script.choice(choice), &RULE, (message, help), report);
        }
    }
}
