//! A picture is of a kind that is drawn, whatever its name says.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::diagnostic::Report;
use crate::markdown::Page;

pub(crate) static RULE: Rule = Rule {
    name: "picture-unsupported",
    severity: Severity::Warning,
    what: "A picture is of a kind that is drawn, whatever its name says.",
    why: "Only its words would be shown.",
    example: Example {
        part: Part::Body,
        bad: "Look: ![The curve falls](../curve.tiff)\n",
        at: (1, 7),
        good: "Look: ![The curve falls](curve.png \"Noise over the load\")\n",
    },
};

/// Reports a file of which only the words are shown, because it is no picture that can be drawn.
pub(crate) fn report(page: &Page<'_>, at: usize, report: &mut Report) {
    let message = "this file is not a picture that can be shown";
    let help = "Save it as PNG, JPEG, GIF, WebP, AVIF or SVG; a new name alone does not do";
    report.add(&RULE, page.source, page.nodes[at].range.clone(), message, help);
}
