//! A block tests objectives of its lesson, or of another by that lesson's id and a slash.

use super::{Example, Part, Rule};
use crate::diagnostic::Report;
use crate::markdown::callout::Entry;
use crate::source::Source;
use crate::{Objective, Severity};

pub(crate) static RULE: Rule = Rule {
    name: "objective-unknown",
    severity: Severity::Error,
    what: "A block tests objectives of its lesson, or of another by lesson/objective.",
    why: "The answer would count for nothing.",
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
> <!-- id: which; objective: choose, chose -->
> Choose.
>
> - [x] This.
>   > Because.
> - [ ] That.
>   > Because.
",
        at: (12, 38),
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

/// Reports an objective that the front matter does not list.
pub(crate) fn report(
    source: &Source<'_>,
    entry: &Entry<'_>,
    known: &[Objective],
    report: &mut Report,
) {
    let names: Vec<&str> = known.iter().map(|it| it.id.as_str()).collect();
    let help = if names.is_empty() {
        "List it under objectives in the front matter, with an id and a text".to_owned()
    } else {
        format!("Write one of these, or list it in the front matter: {}", names.join(", "))
    };
    let message = format!("this lesson has no objective {}", entry.value);
    report.add(&RULE, source, entry.span(), message, help);
}
