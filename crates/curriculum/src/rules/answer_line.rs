//! An answer to write stands behind an equals sign on a line of its own.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::compile::quiz::answer_lines::lines;
use crate::diagnostic::Report;
use crate::markdown::Page;
use crate::quiz::BadAnswerLine;

pub(crate) static RULE: Rule = Rule {
    name: "answer-line",
    severity: Severity::Error,
    what: "An answer to write stands behind an equals sign on a line of its own.",
    why: "A written answer is compared letter by letter or as a number. A line that is \
          neither can never be right.",
    example: Example {
        part: Part::Body,
        bad: "> [!quiz] What is left?
> <!-- id: what-is-left -->
> The wall takes 12 of 84 decibels.
>
> = 72 +- a little
>
> > 84 less 12.
",
        at: (5, 3),
        good: "> [!quiz] What is left?
> <!-- id: what-is-left -->
> The wall takes 12 of 84 decibels.
>
> = 72 +- 1 dB
>
> > 84 less 12.
",
    },
};

/// Reports a line that cannot be compared with anything.
pub(crate) fn report(page: &Page<'_>, at: usize, why: BadAnswerLine, report: &mut Report) {
    let message = match why {
        BadAnswerLine::Empty => "there is no answer behind this equals sign",
        BadAnswerLine::NoTolerance => "what stands around +- is not two numbers in one unit",
    };
    let help = "Write a word or a number, and behind a number how far off is still right: \
                = 72 +- 1 dB";
    report.add(&RULE, page.source, at, message, help);
}

/// Whether an answer stands in the same paragraph as other text, where nobody would look for it.
pub(crate) fn glued(page: &Page<'_>, at: usize, body_at: usize, report: &mut Report) -> bool {
    let below = |child| lines(page, child).into_iter().filter(|it| it.at >= body_at);
    let glued = page.children(at).find_map(|child| {
        let is_text = below(child).any(|it| it.answer().is_none());
        below(child).find(|it| is_text && it.answer().is_some())
    });
    if let Some(line) = &glued {
        let help = "Put an empty line (a lone >) between the answers and the text around them";
        report.add(&RULE, page.source, line.at, "this answer is part of a sentence", help);
    }
    glued.is_some()
}
