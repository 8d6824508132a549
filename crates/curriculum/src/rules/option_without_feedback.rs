//! Whoever chooses an option reads why it is right or wrong.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::diagnostic::Report;
use crate::markdown::Page;

pub(crate) static RULE: Rule = Rule {
    name: "option-without-feedback",
    severity: Severity::Error,
    what: "Whoever chooses an option reads why it is right or wrong.",
    why: "The feedback is where the learning happens, for those who were right too.",
    example: Example {
        part: Part::Body,
        bad: "> [!quiz] Which one?
> <!-- id: which -->
> Choose.
>
> - [x] This.
>   > Because.
> - [ ] That.
",
        at: (7, 3),
        good: "> [!quiz] Which one?
> <!-- id: which -->
> Choose.
>
> - [x] This.
>   > Because.
> - [ ] That.
>   > Because.
",
    },
};

/// Whether the option has feedback.
pub(crate) fn check(page: &Page<'_>, item: usize, feedback: &str, report: &mut Report) -> bool {
    if feedback.is_empty() {
        let message = "this option has no feedback";
        let help = "Below the option, write a quote that is indented with it: >   > Because …";
        report.add(&RULE, page.source, page.nodes[item].range.clone(), message, help);
    }
    !feedback.is_empty()
}
