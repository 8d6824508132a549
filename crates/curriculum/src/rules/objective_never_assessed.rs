//! Every objective is tested by something.

use super::{Example, Part, Rule};
use crate::diagnostic::Report;
use crate::markdown::{Page, callout};
use crate::source::Source;
use crate::{Objective, Severity};
use std::collections::BTreeSet;

pub(crate) static RULE: Rule = Rule {
    name: "objective-never-assessed",
    severity: Severity::Warning,
    what: "Every objective is tested by something.",
    why: "A promise at the top of a lesson that nothing tests is only a wish, and no reader can \
          find out whether it came true.",
    example: Example {
        part: Part::Lesson,
        bad: "---
id: sample
title: Sample
summary: One sentence.
minutes: 10
objectives:
  - id: choose
    text: Choose the right one
---

> [!quiz] Which one?
> <!-- id: which -->
> Choose.
>
> - [x] This.
>   > Because.
> - [ ] That.
>   > Because.
",
        at: (7, 9),
        good: "---
id: sample
title: Sample
summary: One sentence.
minutes: 10
objectives:
  - id: choose
    text: Choose the right one
---

> [!quiz] Which one?
> <!-- id: which; objective: choose -->
> Choose.
>
> - [x] This.
>   > Because.
> - [ ] That.
>   > Because.
",
    },
};

/// Reports the objectives that no quiz and no practice names; one with another mistake in it
/// counts, so that a single mistake is a single finding.
pub(crate) fn check(
    objectives: &[(Objective, usize)],
    page: &Page<'_>,
    source: &Source<'_>,
    report: &mut Report,
) {
    if objectives.is_empty() {
        return;
    }
    let tested: BTreeSet<&str> = page
        .top()
        .filter(|at| callout::tests_objectives(page, *at))
        .flat_map(|at| callout::comment(page, at).values("objective"))
        .map(|entry| entry.value)
        .collect();
    for (objective, at) in objectives.iter().filter(|(it, _)| !tested.contains(it.id.as_str())) {
        let message = format!("no quiz and no practice tests the objective {}", objective.id);
        let help = format!(
            "Name it in the comment of the one that does: <!-- id: …; objective: {} -->",
            objective.id
        );
        report.add(&RULE, source, *at, message, help);
    }
}
