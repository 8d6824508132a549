//! Feedback has 12 to 45 words.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::Reading;
use crate::check::english;
use crate::diagnostic::Report;
use crate::check::passage::questions;

pub(crate) static RULE: Rule = Rule {
    name: "feedback-length",
    severity: Severity::Note,
    what: "Feedback has 12 to 45 words.",
    why: "Fewer words mostly repeat the verdict; with more, the one thing to remember is lost.",
    example: Example {
        part: Part::Body,
        bad: "> [!quiz] Which one?
> <!-- id: which -->
> Choose.
>
> - [x] This.
>   > Because it is so.
> - [ ] That.
>   > Nobody can find it again, so the same question comes back on Friday and costs \
              somebody an hour.
",
        at: (6, 7),
        good: "> [!quiz] Which one?
> <!-- id: which -->
> Choose.
>
> - [x] This.
>   > The rest of the file stays as it was, and whoever reads it next can see what \
              was changed and why.
> - [ ] That.
>   > Nobody can find it again, so the same question comes back on Friday and costs \
              somebody an hour.
",
    },
};

const LEAST: usize = 12;
const MOST: usize = 45;

/// Notes feedback that is shorter or longer.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    for question in questions(&reading.text.passages) {
        for answer in &question.options {
            let Some(first) = answer.feedback.first() else { continue };
            let words = english::count(&answer.answered());
            if !(LEAST..=MOST).contains(&words) {
                let message = format!("this feedback has {words} words");
                let help = "Say what would happen next and why, in 12 to 45 words";
                report.add(&RULE, reading.source(), first.span(0..first.text.len()), message, help);
            }
        }
    }
}
