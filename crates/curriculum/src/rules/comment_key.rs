//! The comment of a callout holds only keys that are read.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::diagnostic::Report;
use crate::markdown::callout::Comment;
use crate::source::Source;

pub(crate) static RULE: Rule = Rule {
    name: "comment-key",
    severity: Severity::Warning,
    what: "The comment of a callout holds only keys that are read.",
    why: "A key that nothing reads is most often a slip of the pen, and what it was meant to say \
          is lost.",
    example: Example {
        part: Part::Body,
        bad: "> [!guess] Your guess\n> <!-- id: your-guess; level: 3 -->\n> What now?\n",
        at: (2, 31),
        good: "> [!guess] Your guess\n> <!-- id: your-guess -->\n> What now?\n",
    },
};

const KEYS: [&str; 4] = ["id", "objective", "skill", "meter"];

/// Reports every entry of a comment that nothing reads.
pub(crate) fn check(comment: &Comment<'_>, source: &Source<'_>, report: &mut Report) {
    for entry in &comment.entries {
        let help = "Write only id, objective, skill and meter, each with a colon and a value, and a \
                    semicolon between them";
        if !KEYS.contains(&entry.key) {
            let message = format!("nothing reads \"{}\" in this comment", entry.key);
            report.add(&RULE, source, entry.span(), message, help);
        } else if entry.value.is_empty() {
            let message = format!("\"{}\" has no value", entry.key);
            report.add(&RULE, source, entry.span(), message, help);
        }
    }
}
