//! A picture is small enough to be drawn at once.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::diagnostic::Report;
use crate::markdown::Page;
use crate::picture::{MOST_BYTES, Picture};

pub(crate) static RULE: Rule = Rule {
    name: "picture-too-large",
    severity: Severity::Warning,
    what: "A picture is small enough to be drawn at once.",
    why: "A reader would wait for it, and a small file can unpack to more memory than a laptop has.",
    example: Example {
        part: Part::Body,
        bad: "Look: ![The curve falls](../huge.png)\n",
        at: (1, 7),
        good: "Look: ![The curve falls](curve.png)\n",
    },
};

/// Reports a picture of which only the words are shown, because it is too large.
pub(crate) fn report(page: &Page<'_>, at: usize, picture: &Picture, report: &mut Report) {
    let megabytes = 1024 * 1024;
    let message = match picture.size {
        Some((width, height)) if picture.bytes <= MOST_BYTES => {
            format!("this picture is too large to be shown: {width} by {height} points")
        }
        Some(_) | None => format!(
            "this picture is too large to be shown: {} MB, and {} MB are the most",
            picture.bytes / megabytes,
            MOST_BYTES / megabytes
        ),
    };
    let help = "Save a smaller copy of it, about 1600 points wide, and name that instead";
    report.add(&RULE, page.source, page.nodes[at].range.clone(), message, help);
}
