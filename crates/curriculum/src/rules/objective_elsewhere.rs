//! An objective of another lesson is named as it is written there.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::Reading;
use crate::diagnostic::Report;
use crate::markdown::callout;
use std::collections::BTreeSet;

pub(crate) static RULE: Rule = Rule {
    name: "objective-elsewhere",
    severity: Severity::Warning,
    what: "An objective of another lesson is named as it is written there.",
    why: "A question that comes back to an earlier lesson names it and its objective, with a slash \
          between them. Under another name the answer would count for nothing.",
    example: Example {
        part: Part::Lesson,
        bad: "---
id: sample
title: Sample
summary: One sentence.
minutes: 5
objectives: []
---

> [!practice] Choose
> <!-- id: choosing; skill: explain-it; objective: the-lab/count, the-lab/draw -->
> Choose, and say why, in a call or in writing.
",
        at: (10, 67),
        good: "---
id: sample
title: Sample
summary: One sentence.
minutes: 5
objectives: []
---

> [!practice] Choose
> <!-- id: choosing; skill: explain-it; objective: the-lab/count -->
> Choose, and say why, in a call or in writing.
",
    },
};

/// Reports objectives of other lessons that no lesson of the course has.
pub(crate) fn check(readings: &[Reading<'_>], report: &mut Report) {
    let known: BTreeSet<String> = readings.iter().flat_map(|it| objectives(it)).collect();
    for reading in readings {
        let page = reading.page;
        let blocks = page.top().filter(|at| callout::tests_objectives(page, *at));
        for entry in blocks.flat_map(|at| callout::comment(page, at).values("objective")) {
            if entry.value.contains('/') && !known.contains(entry.value) {
                let message = format!("no lesson of this course has the objective {}", entry.value);
                let lesson = entry.value.split('/').next().unwrap_or_default();
                let there = known.iter().filter(|it| it.split('/').next() == Some(lesson));
                let there: Vec<&str> = there.map(String::as_str).collect();
                let help = if there.is_empty() {
                    "Write the id of the lesson, a slash, and the id of the objective".to_owned()
                } else {
                    format!("Write one of these: {}", there.join(", "))
                };
                report.add(&RULE, page.source, entry.span(), message, help);
            }
        }
    }
}

fn objectives<'a>(reading: &'a Reading<'_>) -> impl Iterator<Item = String> + 'a {
    let lesson = reading.lesson;
    lesson.objectives.iter().map(move |it| format!("{}/{}", lesson.id, it.id))
}
