//! Words for people leave nobody out.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::text::Text;
use crate::check::english;
use crate::diagnostic::Report;

pub(crate) static RULE: Rule = Rule {
    name: "he-or-she",
    severity: Severity::Warning,
    what: "Words for people leave nobody out.",
    why: "\"He or she\" leaves some readers out and makes everybody stumble. So do names of trades \
          that end in -man.",
    example: Example {
        part: Part::Body,
        bad: "A seller answers when he or she can.
",
        at: (1, 23),
        good: "A seller answers when they can.
",
    },
};

/// What to look for, and what to write.
const INSTEAD: [(&str, &str); 22] = [
    ("he or she", "they"),
    ("she or he", "they"),
    ("him or her", "them"),
    ("his or her", "their"),
    ("her or his", "their"),
    ("himself or herself", "themselves"),
    ("he/she", "they"),
    ("she/he", "they"),
    ("s/he", "they"),
    ("his/her", "their"),
    ("him/her", "them"),
    ("salesman", "seller"),
    ("salesmen", "sellers"),
    ("saleswoman", "seller"),
    ("chairman", "chair"),
    ("spokesman", "speaker"),
    ("foreman", "supervisor"),
    ("businessman", "business owner"),
    ("businessmen", "business people"),
    ("mankind", "people"),
    ("manpower", "people"),
    ("man-hours", "hours of work"),
];

/// Reports words that leave people out; what somebody is quoted as saying stays.
pub(crate) fn check(text: &Text<'_>, report: &mut Report) {
    for passage in &text.passages {
        let plain = english::without_quotations(&passage.text);
        for (phrase, instead) in INSTEAD {
            if let Some(run) = english::find_phrase(&plain, phrase) {
                let message = format!("\"{phrase}\" leaves people out");
                let help = format!("Write {instead}");
                report.add(&RULE, text.source, passage.span(run), message, help);
            }
        }
    }
}
