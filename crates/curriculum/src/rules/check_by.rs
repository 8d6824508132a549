//! A lesson says by which day its facts must be checked again, and that day has not come.

use super::{Example, Part, Rule};
use crate::check::Reading;
use crate::diagnostic::Report;
use crate::{Day, Severity};

pub(crate) static RULE: Rule = Rule {
    name: "check-by",
    severity: Severity::Warning,
    what: "A lesson says by which day its facts must be checked again, and that day has not come.",
    why: "Prices, limits and names age without a sound. Whether a day has come is asked only with \
          `check --on` and a day, and then a day more than 18 months ahead is too far.",
    example: Example {
        part: Part::Lesson,
        bad: "---
id: sample
title: Sample
summary: One sentence.
minutes: 5
objectives: []
check_by: next spring
---

Text.
",
        at: (7, 11),
        good: "---
id: sample
title: Sample
summary: One sentence.
minutes: 5
objectives: []
check_by: 2027-11-01
---

Text.
",
    },
};

const MOST_MONTHS: u16 = 18;

/// Reports a day that is none, that has come, or that is too far ahead.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    let Some(written) = &reading.lesson.mentions.check_by else { return };
    let (message, help) = match (written.parse::<Day>(), reading.day) {
        (Err(_), _) => {
            (format!("{written} is no day"), "Write year, month and day, as in 2027-11-01")
        }
        (Ok(due), Some(day)) if due <= day => (
            format!("the facts of this lesson were to be checked by {due}"),
            "Check them against their sources, then write the next day here",
        ),
        (Ok(due), Some(day)) if due.is_beyond(MOST_MONTHS, day) => (
            format!("{due} is more than {MOST_MONTHS} months ahead"),
            "Write a day by which somebody will still know where the facts came from",
        ),
        (Ok(_), _) => return,
    };
    let at = reading.front_at(written);
    report.add(&RULE, reading.source(), at..at + written.len(), message, help);
}
