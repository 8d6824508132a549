//! A plain word stands where a plain word will do.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::text::Text;
use crate::check::english;
use crate::diagnostic::Report;

pub(crate) static RULE: Rule = Rule {
    name: "plain-words",
    severity: Severity::Warning,
    what: "A plain word stands where a plain word will do.",
    why: "Filler and office words cost a reader time and tell nothing.",
    example: Example {
        part: Part::Body,
        bad: "We utilise the gauge in order to find the source.
",
        at: (1, 4),
        good: "We use the gauge to find the source.
",
    },
};

/// What to look for, and what to write.
const INSTEAD: [(&str, &str); 30] = [
    ("utilise", "use"),
    ("utilize", "use"),
    ("utilising", "using"),
    ("utilizing", "using"),
    ("in order to", "to"),
    ("due to the fact that", "because"),
    ("despite the fact that", "although"),
    ("in the event that", "if"),
    ("at this point in time", "now"),
    ("prior to", "before"),
    ("subsequent to", "after"),
    ("with regard to", "about"),
    ("with regards to", "about"),
    ("a large number of", "many"),
    ("has the ability to", "can"),
    ("have the ability to", "can"),
    ("in today\u{2019}s world", "nothing"),
    ("it is important to note that", "nothing"),
    ("it should be noted that", "nothing"),
    ("at the end of the day", "nothing"),
    ("needless to say", "nothing"),
    ("let\u{2019}s dive in", "nothing"),
    ("best-in-class", "the number that shows it"),
    ("game-changer", "what it changes"),
    ("game changer", "what it changes"),
    ("low-hanging fruit", "the first thing to do"),
    ("move the needle", "the number that changes"),
    ("going forward", "from now on, with a date"),
    ("synergy", "what each side gains"),
    ("synergies", "what each side gains"),
];

/// Reports words for which there is a plainer one; what somebody is quoted as saying stays.
pub(crate) fn check(text: &Text<'_>, report: &mut Report) {
    for passage in text.meant() {
        let plain = english::without_quotations(&passage.text);
        // One finding for each passage is enough to send somebody there.
        let found = INSTEAD.iter().find_map(|(phrase, instead)| {
            english::find_phrase(&plain, phrase).map(|run| (phrase, instead, run))
        });
        if let Some((phrase, instead, run)) = found {
            let message = format!("there is a plainer way to say \"{phrase}\"");
            let help = format!("Write {instead}");
            report.add(&RULE, text.source, passage.span(run), message, help);
        }
    }
}
