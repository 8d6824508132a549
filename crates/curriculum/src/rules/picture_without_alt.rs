//! Who cannot see a picture reads what it shows.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::diagnostic::Report;
use crate::markdown::Page;

pub(crate) static RULE: Rule = Rule {
    name: "picture-without-alt",
    severity: Severity::Error,
    what: "Who cannot see a picture reads what it shows.",
    why: "People who listen to the lesson, and everybody on a day when the picture does not load, \
          would miss what it says.",
    example: Example {
        part: Part::Body,
        bad: "Look: ![](curve.png)\n",
        at: (1, 7),
        good: "Look at the curve.\n",
    },
};

/// Reports a picture without words.
pub(crate) fn report(page: &Page<'_>, at: usize, report: &mut Report) {
    let message = "this picture has no words for those who cannot see it";
    let help = "Say between the brackets what it shows: ![The curve falls after 60 Hz](curve.png)";
    report.add(&RULE, page.source, page.nodes[at].range.clone(), message, help);
}
