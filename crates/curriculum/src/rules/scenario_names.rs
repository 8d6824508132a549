//! A story assigns only to its own variables, and no two knots of it share a name.

use super::scenario_example::scenario;
use super::{Example, Part, Rule};
use crate::Severity;
use crate::diagnostic::Report;
use crate::scenario::script::Script;
use std::collections::BTreeSet;

pub(crate) static RULE: Rule = Rule {
    name: "scenario-names",
    severity: Severity::Error,
    what: "A story assigns only to its own variables, and no two knots share a name.",
    why: "A misspelt variable would silently leave the meter where it is.",
    example: Example {
        part: Part::Body,
        bad: scenario!(first "> * \"It tells you how loud a machine will be.\"
>   # coach: The use comes first, with nothing about how it is made.
>   ~ turst += 10
>   She writes it down.
>   -> talk
"),
        at: (10, 7),
        good: scenario!(),
    },
};

/// Whether all names of a story are sound. The compiler takes a misspelt variable for a new one, and
/// the second of two knots for the only one.
pub(crate) fn check(script: &Script<'_>, report: &mut Report) -> bool {
    let mut is_sound = true;
    let mut seen = BTreeSet::new();
    for (path, place) in script.headers() {
        if !seen.insert(path.clone()) {
            let message = format!("there is a {path} above already");
            let help = "Give this one another name, and divert to that";
            script.report(place, &RULE, (message, help), report);
            is_sound = false;
        }
    }
    let variables: BTreeSet<&str> = script.numbered().filter_map(|it| declared(it.1)).collect();
    for (number, text) in script.numbered() {
        let Some((name, at)) = assigned(text) else { continue };
        if !variables.contains(name) {
            let message = format!("this story has no variable {name}");
            let names: Vec<&str> = variables.iter().copied().collect();
            let help = format!("Its variables are: {}", names.join(", "));
            script.report((number, at), &RULE, (message, help), report);
            is_sound = false;
        }
    }
    is_sound
}

/// The variable that a line declares: a global one, a temporary one, or one handed to a function.
fn declared(line: &str) -> Option<&str> {
    let rest = line.trim_start();
    let rest = rest.strip_prefix("VAR ").or_else(|| {
        rest.strip_prefix('~').and_then(|it| it.trim_start().strip_prefix("temp "))
    })?;
    let name = rest.split('=').next()?.trim();
    (!name.is_empty()).then_some(name)
}

/// The variable that a line changes, and where it is written.
fn assigned(line: &str) -> Option<(&str, usize)> {
    let after = line.trim_start().strip_prefix('~')?.trim_start();
    let length = after.find(|it: char| !(it.is_alphanumeric() || it == '_'))?;
    let rest = after[length..].trim_start();
    let is_assignment = rest.starts_with("+=")
        || rest.starts_with("-=")
        || rest.starts_with("++")
        || rest.starts_with("--")
        || (rest.starts_with('=') && !rest.starts_with("=="));
    (is_assignment && length > 0).then(|| (&after[..length], line.len() - after.len()))
}
