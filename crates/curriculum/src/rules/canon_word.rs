//! No lesson uses a word that canon.toml avoids.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::text::Text;
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
pub(crate) fn check(text: &Text<'_>, report: &mut Report) {
    for passage in text.meant() {
        let plain = english::without_quotations(&passage.text);
        for avoided in &text.canon.avoided {
            for word in &avoided.words {
                if let Some(run) = english::find_phrase(&plain, word) {
                    let message = format!("this course avoids \"{word}\"");
                    let help = format!("Write {}", avoided.instead);
                    report.add(&RULE, text.source, passage.span(run), message, help);
                }
            }
        }
    }
}
