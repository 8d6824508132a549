//! No eight words in a row stand in a text by somebody else.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::text::Text;
use crate::diagnostic::Report;

pub(crate) static RULE: Rule = Rule {
    name: "borrowed-words",
    severity: Severity::Warning,
    what: "No eight words in a row stand in a text by somebody else.",
    why: "A course that was written from sources says their thoughts anew. Asked only with \
          `check --against` and the texts; for this example, one that says \"A lift that stops \
          between two floors is a room with a bad view\" and nothing else.",
    example: Example {
        part: Part::Body,
        bad: "Noor writes that a lift that stops between two floors is like a promise.
",
        at: (1, 18),
        good: "Noor writes that a lift between two floors is like a promise.
",
    },
};

/// Reports each run of words that stands in an original too.
pub(crate) fn check(text: &Text<'_>, report: &mut Report) {
    for passage in &text.passages {
        for shared in text.originals.shared(passage) {
            let message = format!(
                "these {} words stand in {} too, on line {}",
                shared.words, shared.name, shared.line
            );
            let help = "Say the thought in your own words, or quote it with its source and waive this";
            report.add(&RULE, text.source, passage.span(shared.run), message, help);
        }
    }
}
