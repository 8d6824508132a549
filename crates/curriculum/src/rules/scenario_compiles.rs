//! The story of a scenario is Ink that compiles and begins.

use super::scenario_example::scenario;
use super::{Example, Part, Rule};
use crate::diagnostic::Report;
use crate::scenario::Uncompiled;
use crate::scenario::script::Script;
use crate::{Severity, Unplayable};

pub(crate) static RULE: Rule = Rule {
    name: "scenario-compiles",
    severity: Severity::Error,
    what: "The story of a scenario is Ink that compiles and begins.",
    why: "A story that cannot be read cannot be played.",
    example: Example {
        part: Part::Body,
        bad: scenario!(first "> * \"It tells you how loud a machine will be.\"
>   # coach: The use comes first, with nothing about how it is made.
>   ~ trust +=
>   She writes it down.
>   -> talk
"),
        at: (10, 5),
        good: scenario!(),
    },
};

/// Reports what the compiler said, where it said it.
pub(crate) fn report(script: &Script<'_>, error: &Uncompiled, report: &mut Report) {
    let place = error.line.map(|line| (line, indent(script, line)));
    let place = place.or_else(|| named_in(&error.message).and_then(|name| script.find(name)));
    let message = format!("this is not Ink: {}", error.message);
    let help = "An assignment (~ trust += 5) and a knot (=== name ===) stand on lines of their own; \
                a divert (-> name) names a knot of this story, or END";
    script.report(place.unwrap_or((1, 0)), &RULE, (message, help), report);
}

/// Reports a story that does not come to its first choice.
pub(crate) fn stopped(script: &Script<'_>, stop: &Unplayable, report: &mut Report) {
    let help = "Let the story come from its first line to a choice: * \"What I say.\"";
    script.report((1, 0), &RULE, (format!("this story does not begin: {stop}"), help), report);
}

fn indent(script: &Script<'_>, line: usize) -> usize {
    let text = script.lines.get(line.saturating_sub(1)).map_or("", |it| it.text);
    text.len() - text.trim_start().len()
}

/// The compiler tells some mistakes without their line, but with the words in question.
fn named_in(message: &str) -> Option<&str> {
    let (_, quoted) = message.split_once('\'')?;
    quoted.split_once('\'').map(|(name, _)| name)
}
