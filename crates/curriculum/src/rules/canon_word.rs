//! No lesson uses a word that canon.toml avoids.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::Reading;
use crate::check::english;
use crate::diagnostic::Report;

pub(crate) static RULE: Rule = Rule {
    name: "canon-word",
    severity: Severity::Warning,
    what: "No lesson uses a word that canon.toml avoids.",
    why: "One name for one thing. A second name makes readers look for a second thing.",
    example: Example {
        part: Part::Body,
        bad: "There is a workaround for that.
",
        at: (1, 12),
        good: "There is another way to do that.
",
    },
};

/// Reports words that the course avoids; what somebody is quoted as saying stays.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    for passage in reading.passages.iter().filter(|it| !it.role.is_wrong_on_purpose()) {
        let plain = english::without_quotations(&passage.text);
        for avoided in &reading.canon.avoided {
            for word in &avoided.words {
                if let Some(run) = english::find_phrase(&plain, word) {
                    let message = format!("this course avoids \"{word}\"");
                    let help = format!("Write {}", avoided.instead);
                    report.add(&RULE, reading.source(), passage.span(run), message, help);
                }
            }
        }
    }
}
