//! Whoever puts in order, matches or writes reads afterwards why.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::diagnostic::Report;
use crate::markdown::Page;

pub(crate) static RULE: Rule = Rule {
    name: "quiz-feedback",
    severity: Severity::Error,
    what: "Whoever puts in order, matches or writes reads afterwards why.",
    why: "Right or wrong alone teaches nobody. The reason is the part that is remembered.",
    example: Example {
        part: Part::Body,
        bad: "> [!quiz] What is left?
> <!-- id: what-is-left -->
> The wall takes 12 of 84 decibels.
>
> = 72 dB
",
        at: (5, 3),
        good: "> [!quiz] What is left?
> <!-- id: what-is-left -->
> The wall takes 12 of 84 decibels.
>
> = 72 dB
>
> > 84 less 12: a wall takes its decibels away.
>
> > Take the wall away from the source, 84 less 12. Halves are for the ear, not for the scale.
",
    },
};

/// Whether one quote follows the part at `answer` that is answered, or two.
pub(crate) fn check(
    page: &Page<'_>,
    answer: usize,
    quotes: &[usize],
    report: &mut Report,
) -> bool {
    let wrong = match quotes {
        [] => Some((answer, "nobody reads why an answer to this quiz is right or wrong")),
        [_] | [_, _] => None,
        [_, _, third, ..] => Some((*third, "nobody would read this third quote")),
    };
    if let Some((node, message)) = wrong {
        let help = "Below the answer and an empty line, write one quote for everybody, or one for \
                    right and one for wrong answers: > > Because …";
        report.add(&RULE, page.source, page.nodes[node].range.clone(), message, help);
    }
    wrong.is_none()
}
