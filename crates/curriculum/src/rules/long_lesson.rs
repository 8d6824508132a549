//! The text of a lesson has at most 900 words.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::Reading;
use crate::check::english;
use crate::diagnostic::Report;

pub(crate) static RULE: Rule = Rule {
    name: "long-lesson",
    severity: Severity::Warning,
    what: "The text of a lesson has at most 900 words.",
    why: "One sitting between two meetings holds one thought and some practice. The rest is \
          another lesson.",
    example: Example {
        part: Part::LongLesson,
        bad: "## At nine

At nine Noor waits. Tomasz reads nine of the lines.

",
        at: (1, 4),
        good: "---
id: sample
title: Sample
summary: One sentence.
minutes: 5
objectives: []
---

## At nine

At nine Noor waits. Tomasz reads nine of the lines.
",
    },
};

const MOST: usize = 900;

/// Reports a longer one at its first words.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    let words: usize = reading.text.body().map(|it| english::count(&it.text)).sum();
    let first = reading.text.passages.first();
    if let Some(first) = first.filter(|_| words > MOST) {
        let message = format!("the text of this lesson has {words} words");
        let help = "Make two lessons of it, or cut what nobody will do differently";
        report.add(&RULE, reading.source(), first.span(0..first.text.len()), message, help);
    }
}
