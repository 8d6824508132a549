//! Every block that keeps progress has an id.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::diagnostic::Report;
use crate::markdown::Page;
use crate::markdown::callout::Interactive;
use crate::markdown::slug::slug;

pub(crate) static RULE: Rule = Rule {
    name: "missing-id",
    severity: Severity::Error,
    what: "Every block that keeps progress has an id.",
    why: "An answer is kept under the id of its block. The id lets you move and reword the block, \
          and nobody loses what they did.",
    example: Example {
        part: Part::Body,
        bad: "> [!guess] Your guess\n> What now?\n",
        at: (1, 1),
        good: "> [!guess] Your guess\n> <!-- id: your-guess -->\n> What now?\n",
    },
};

/// Reports a callout without an id.
pub(crate) fn report(
    page: &Page<'_>,
    at: usize,
    kind: Interactive,
    title: &str,
    report: &mut Report,
) {
    let id = slug(title);
    let message = format!("this {} has no id, so nobody's answer could be kept", kind.word());
    let help = format!("Add this line below the first: > <!-- id: {id} -->");
    report.add(&RULE, page.source, page.nodes[at].range.clone(), message, help);
}
