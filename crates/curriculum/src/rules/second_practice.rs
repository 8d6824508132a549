//! A lesson holds at most one practice.

use super::{Example, Part, Rule};
use crate::diagnostic::Report;
use crate::markdown::Page;
use crate::{Block, Severity};

pub(crate) static RULE: Rule = Rule {
    name: "second-practice",
    severity: Severity::Error,
    what: "A lesson holds at most one practice.",
    why: "What is handed in belongs to one task. A second task is a lesson of its own.",
    example: Example {
        part: Part::Body,
        bad: "> [!practice] Ninety seconds
> <!-- id: ninety; skill: explain-it -->
> Record it.

## Again

> [!practice] Thirty seconds
> <!-- id: thirty; skill: explain-it -->
> Record it.
",
        at: (7, 1),
        good: "> [!practice] Ninety seconds
> <!-- id: ninety; skill: explain-it -->
> Record it.
",
    },
};

/// Whether the practice at `at` is the first in its lesson.
pub(crate) fn check(page: &Page<'_>, at: usize, before: &[Block], report: &mut Report) -> bool {
    let first = before.iter().find(|block| block.practice().is_some());
    if let Some(first) = first {
        let message = format!("this lesson has a practice already, {}", first.id);
        let help = "Move this one into a lesson of its own";
        report.add(&RULE, page.source, page.nodes[at].range.clone(), message, help);
    }
    first.is_none()
}
