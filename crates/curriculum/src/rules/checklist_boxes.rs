//! A checklist is a list of boxes, each with a thing to tick and none ticked beforehand.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::compile::quiz::mark;
use crate::diagnostic::Report;
use crate::markdown::Page;
use std::collections::BTreeSet;

pub(crate) static RULE: Rule = Rule {
    name: "checklist-boxes",
    severity: Severity::Error,
    what: "A checklist is a list of boxes, each with a thing to tick and none ticked \
          beforehand.",
    why: "A tick says that somebody did it, today. Ticks are found again by their words, \
          so no two are the same.",
    example: Example {
        part: Part::Body,
        bad: "> [!checklist] Before you leave
> <!-- id: before-you-leave -->
> - [ ] The three numbers on paper
> - The charger
",
        at: (4, 3),
        good: "> [!checklist] Before you leave
> <!-- id: before-you-leave -->
> - [ ] The three numbers on paper
> - [ ] The charger
",
    },
};

/// Whether the boxes of the callout at `at` can be ticked.
pub(crate) fn check(page: &Page<'_>, at: usize, items: &[usize], report: &mut Report) -> bool {
    let mut seen = BTreeSet::new();
    let mut wrong = items.is_empty().then_some((at, "this checklist has no boxes"));
    for item in items {
        let words = page.words(*item..page.nodes[*item].end);
        let message = match mark(page, *item) {
            None => "there is no box before this",
            Some(true) => "this box is ticked before anybody has done it",
            Some(false) if words.is_empty() => "there is nothing to do behind this box",
            Some(false) if !seen.insert(words) => "this is on the list twice",
            Some(false) => continue,
        };
        wrong = wrong.or(Some((*item, message)));
    }
    if let Some((node, message)) = wrong {
        let help = "Write one thing on each line behind empty brackets: - [ ] The charger";
        report.add(&RULE, page.source, page.nodes[node].range.clone(), message, help);
    }
    wrong.is_none()
}
