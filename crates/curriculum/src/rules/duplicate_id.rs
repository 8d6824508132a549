//! No two things go by the same id.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::compile::Desk;
use crate::compile::seen::Named;
use crate::source::Source;

pub(crate) static RULE: Rule = Rule {
    name: "duplicate-id",
    severity: Severity::Error,
    what: "No two things go by the same id.",
    why: "What people did is kept by id. With one id for two things, progress in one would count \
          for the other.",
    example: Example {
        part: Part::Body,
        bad: "> [!guess] One
> <!-- id: your-guess -->
> What now?

## Then

> [!guess] Two
> <!-- id: your-guess -->
> What now?
",
        at: (8, 12),
        good: "> [!guess] One
> <!-- id: your-guess -->
> What now?

## Then

> [!guess] Two
> <!-- id: your-second-guess -->
> What now?
",
    },
};

/// Whether this is the first thing of its sort with this id; otherwise reports it.
pub(crate) fn check(
    desk: &mut Desk<'_>,
    named: &Named,
    id: &str,
    source: &Source<'_>,
    at: usize,
) -> bool {
    let Some(first) = desk.seen.note(named, id, source, at) else { return true };
    let word = named.word();
    let help = match named {
        Named::Block => "Give one of them another id; text takes its id from its heading",
        Named::SkillIri => "Give one of them a new random UUID",
        Named::Course
        | Named::Unit(_)
        | Named::Lesson
        | Named::Objective
        | Named::Skill
        | Named::Practice => "Give one of them another id",
    };
    let message = format!("there is a {word} {id} already, in {first}");
    desk.report.add(&RULE, source, at, message, help);
    false
}
