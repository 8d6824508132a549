//! Every heading has something below it.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::Reading;
use crate::diagnostic::Report;
use pulldown_cmark::{HeadingLevel, Tag};

pub(crate) static RULE: Rule = Rule {
    name: "empty-section",
    severity: Severity::Warning,
    what: "Every heading has something below it.",
    why: "A heading is a promise. A reader who jumps to it from the contents should find text \
          there.",
    example: Example {
        part: Part::Body,
        bad: "## First

Text.

## Second

## Third

Text.
",
        at: (5, 1),
        good: "## First

Text.

## Second

Text.

## Third

Text.
",
    },
};

/// Reports headings that are followed by one as high, or by nothing.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    let page = reading.page;
    let top: Vec<usize> = page.top().filter(|at| !page.is_comment(*at)).collect();
    for (index, at) in top.iter().enumerate() {
        let Some(level) = level(reading, *at) else { continue };
        let is_empty = match top.get(index + 1) {
            Some(next) => self::level(reading, *next).is_some_and(|next| next <= level),
            None => true,
        };
        if is_empty {
            let message = "there is nothing below this heading";
            let help = "Write its text, or take the heading out";
            report.add(&RULE, page.source, page.nodes[*at].range.clone(), message, help);
        }
    }
}

fn level(reading: &Reading<'_>, at: usize) -> Option<HeadingLevel> {
    match reading.page.tag(at) {
        Some(Tag::Heading { level, .. }) => Some(*level),
        _ => None,
    }
}
