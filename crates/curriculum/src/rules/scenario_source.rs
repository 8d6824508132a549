//! A scenario has one story: a block of Ink, or a link to a file beside the lesson.

use super::scenario_example::scenario;
use super::{Example, Part, Rule};
use crate::Severity;
use crate::diagnostic::Report;
use crate::markdown::Page;

pub(crate) static RULE: Rule = Rule {
    name: "scenario-source",
    severity: Severity::Error,
    what: "A scenario has one story: an ink block, or a link to a file beside the lesson.",
    why: "A story in two places is edited in one of them.",
    example: Example {
        part: Part::Body,
        bad: "> [!scenario] One sentence
> <!-- id: one-sentence; meter: trust = Customer trust -->
> Hana asks what it does.
",
        at: (1, 1),
        good: scenario!(),
    },
};

const HELP: &str = "Write the story in a block that opens with ```ink, or put it into a file beside \
                    the lesson and link to it on a line of its own: [The story](scenario.ink)";

/// Reports a scenario without a story.
pub(crate) fn none(page: &Page<'_>, at: usize, report: &mut Report) {
    let message = "this scenario has no story";
    report.add(&RULE, page.source, page.nodes[at].range.start, message, HELP);
}

/// Reports a scenario with more than one.
pub(crate) fn several(page: &Page<'_>, at: usize, report: &mut Report) {
    let message = "this scenario has more than one story";
    report.add(&RULE, page.source, page.nodes[at].range.start, message, HELP);
}

/// Reports a link to a story that is not there, or is not text.
pub(crate) fn no_file(page: &Page<'_>, at: usize, target: &str, report: &mut Report) {
    let message = format!("there is no story {target} here");
    report.add(&RULE, page.source, page.nodes[at].range.start, message, HELP);
}
