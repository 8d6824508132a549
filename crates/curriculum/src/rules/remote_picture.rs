//! A picture is a file beside the lesson, never on the web.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::diagnostic::Report;
use crate::markdown::Page;

pub(crate) static RULE: Rule = Rule {
    name: "remote-picture",
    severity: Severity::Warning,
    what: "A picture is a file beside the lesson, never on the web.",
    why: "Lessons are read with no network, and a picture on the web tells its owner who reads \
          what and when.",
    example: Example {
        part: Part::Body,
        bad: "Look: ![The curve](https://example.com/curve.png)\n",
        at: (1, 7),
        good: "Look: [the curve](https://example.com/curve.png)\n",
    },
};

/// Reports a picture that would be loaded from elsewhere.
pub(crate) fn report(page: &Page<'_>, at: usize, report: &mut Report) {
    let message = "a picture from the web is never loaded";
    let help = "Save the picture in the folder of the lesson and write its name: \
                ![what it shows](name.png)";
    report.add(&RULE, page.source, page.nodes[at].range.clone(), message, help);
}
