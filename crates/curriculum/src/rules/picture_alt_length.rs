//! The words of a picture say what it shows, in 8 to 40 words.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::Reading;
use crate::check::english;
use crate::diagnostic::Report;
use pulldown_cmark::{Event, Tag};

pub(crate) static RULE: Rule = Rule {
    name: "picture-alt-length",
    severity: Severity::Warning,
    what: "The words of a picture say what it shows, in 8 to 40 words.",
    why: "Who cannot see it gets these words and nothing else. \"Image of a curve\" says only that \
          something is missing.",
    example: Example {
        part: Part::Body,
        bad: "![The curve](curve.png)
",
        at: (1, 1),
        good: "![Noise rises with speed and crosses the limit of 72 at 3,000 turns](curve.png)
",
    },
};

const ENOUGH: std::ops::RangeInclusive<usize> = 8..=40;

/// Words with which nobody has to begin who describes a picture.
const OPENINGS: [&str; 6] =
    ["image of", "picture of", "photo of", "an image of", "a picture of", "a photo of"];

/// Reports words that are too few, too many, or about there being a picture.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    let page = reading.page;
    for (at, node) in page.nodes.iter().enumerate() {
        if !matches!(node.event, Event::Start(Tag::Image { .. })) {
            continue;
        }
        let words = page.words(at..node.end);
        let count = english::count(&words);
        let lower = words.to_lowercase();
        let opening = OPENINGS.iter().find(|it| lower.starts_with(**it));
        let message = match opening {
            _ if !ENOUGH.contains(&count) => format!("this picture is described in {count} words"),
            Some(opening) => format!("the words of this picture begin with \"{opening}\""),
            None => continue,
        };
        let help = "Write in the square brackets what somebody would see, in 8 to 40 words";
        report.add(&RULE, reading.source(), node.range.clone(), message, help);
    }
}
