//! Pictures are not drawn yet; their words are shown instead.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::diagnostic::Report;
use crate::markdown::Page;

pub(crate) static RULE: Rule = Rule {
    name: "picture-not-drawn",
    severity: Severity::Warning,
    what: "Pictures are not drawn yet; their words are shown instead.",
    why: "You should know what your readers see in its place.",
    example: Example {
        part: Part::Body,
        bad: "Look: ![The curve falls](curve.png)\n",
        at: (1, 7),
        good: "Look: *the curve falls*.\n",
    },
};

/// Reports a picture of which only the words are shown.
pub(crate) fn report(page: &Page<'_>, at: usize, report: &mut Report) {
    let message = "only the words of this picture are shown, not the picture";
    let help = "Say in the text what the reader must know";
    report.add(&RULE, page.source, page.nodes[at].range.clone(), message, help);
}
