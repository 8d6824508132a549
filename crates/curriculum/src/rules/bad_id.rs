//! An id is made of lower-case letters, digits and hyphens.

use super::{Example, Part, Rule};
use crate::diagnostic::Report;
use crate::markdown::slug::slug;
use crate::source::Source;
use crate::{BadId, Severity};

pub(crate) static RULE: Rule = Rule {
    name: "bad-id",
    severity: Severity::Error,
    what: "An id is made of lower-case letters, digits and hyphens.",
    why: "Ids stand in links, in file names and in people's records for years. A plain id means \
          the same on every system.",
    example: Example {
        part: Part::Body,
        bad: "> [!guess] Your guess\n> <!-- id: Your Guess -->\n> What now?\n",
        at: (2, 12),
        good: "> [!guess] Your guess\n> <!-- id: your-guess -->\n> What now?\n",
    },
};

/// The id, or a finding.
pub(crate) fn check<T>(
    parse: fn(&str) -> Result<T, BadId>,
    text: &str,
    source: &Source<'_>,
    at: usize,
    report: &mut Report,
) -> Option<T> {
    let id = parse(text);
    if id.is_err() {
        let message = "an id holds only the letters a to z, digits and hyphens";
        report.add(&RULE, source, at, message, format!("Write {}", slug(text)));
    }
    id.ok()
}
