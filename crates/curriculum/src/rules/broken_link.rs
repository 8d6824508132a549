//! A link or picture leads to a file of this folder.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::diagnostic::Report;
use crate::markdown::Page;

pub(crate) static RULE: Rule = Rule {
    name: "broken-link",
    severity: Severity::Warning,
    what: "A link or picture leads to a file of this folder.",
    why: "A reader who follows it would come to nothing.",
    example: Example {
        part: Part::Body,
        bad: "See [the skill](../../skills/explain.md).\n",
        at: (1, 5),
        good: "See [the skill](../../skills/explain-it.md#truth).\n",
    },
};

/// The file that a picture or link names, as a path from the root; reports it if it is not there.
pub(crate) fn check(
    page: &Page<'_>,
    at: usize,
    target: &str,
    report: &mut Report,
) -> Option<String> {
    if target.starts_with('#') {
        return None;
    }
    let found = page.neighbours.and_then(|it| it.file(page.source, target));
    if found.is_none() {
        let path = target.split(['#', '?']).next().unwrap_or_default();
        let message = format!("there is no file {path} here");
        let other = page.neighbours.and_then(|it| it.in_other_case(page.source, target));
        let help = match other {
            Some(name) => format!("Write its name as it is, {name}: capital letters count on some systems"),
            None => "Write the path from this file to the other, as in ../02-next/lesson.md".to_owned(),
        };
        report.add(&RULE, page.source, page.nodes[at].range.clone(), message, help);
    }
    found
}
