//! A quiz has a right answer.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::diagnostic::Report;
use crate::markdown::Page;

pub(crate) static RULE: Rule = Rule {
    name: "quiz-without-answer",
    severity: Severity::Error,
    what: "A quiz has a right answer.",
    why: "Whatever a reader chose would be wrong.",
    example: Example {
        part: Part::Body,
        bad: "> [!quiz] Which one?
> <!-- id: which -->
> Choose.
>
> - [ ] This.
>   > Because.
> - [ ] That.
>   > Because.
",
        at: (5, 3),
        good: "> [!quiz] Which one?
> <!-- id: which -->
> Choose.
>
> - [ ] This.
>   > Because.
> - [x] That.
>   > Because.
",
    },
};

/// Reports a quiz without a right answer at its first option.
pub(crate) fn report(page: &Page<'_>, first_option: usize, report: &mut Report) {
    let message = "no option of this quiz is marked as right";
    let help = "Put an x between the brackets of the right option: - [x] …";
    report.add(&RULE, page.source, page.nodes[first_option].range.clone(), message, help);
}
