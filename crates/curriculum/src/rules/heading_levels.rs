//! Headings go down one step at a time, from `##`.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::diagnostic::Report;
use crate::markdown::Page;
use pulldown_cmark::{HeadingLevel, Tag};

pub(crate) static RULE: Rule = Rule {
    name: "heading-levels",
    severity: Severity::Error,
    what: "Headings go down one step at a time, from ##.",
    why: "Headings are the contents of the lesson, and how people who listen to it find their way. \
          A missing level sounds like a missing part.",
    example: Example {
        part: Part::Body,
        bad: "## First\n\nText.\n\n#### Detail\n\nText.\n",
        at: (5, 1),
        good: "## First\n\nText.\n\n### Detail\n\nText.\n",
    },
};

/// Reports headings that are too high or skip a level.
pub(crate) fn check(page: &Page<'_>, report: &mut Report) {
    let mut above = 1;
    for node in &page.nodes {
        let pulldown_cmark::Event::Start(Tag::Heading { level, .. }) = &node.event else {
            continue;
        };
        let depth = *level as usize;
        if *level == HeadingLevel::H1 {
            let message = "the title of the file is in its front matter, so # has no place here";
            let help = "Begin the heading with ## instead";
            report.add(&RULE, page.source, node.range.clone(), message, help);
        } else if depth > above + 1 {
            let signs = "#".repeat(above + 1);
            let message = format!("this heading skips a level: {signs} is missing");
            let help = format!("Begin the heading with {signs}");
            report.add(&RULE, page.source, node.range.clone(), message, help);
        }
        above = depth;
    }
}
