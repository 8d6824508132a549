//! A quiz has at least two options, and every option has brackets.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::compile::quiz::mark;
use crate::diagnostic::Report;
use crate::markdown::Page;

pub(crate) static RULE: Rule = Rule {
    name: "quiz-options",
    severity: Severity::Error,
    what: "A quiz has at least two options, and every option has brackets.",
    why: "With one option there is nothing to choose, and a line without brackets is not an \
          option.",
    example: Example {
        part: Part::Body,
        bad: "> [!quiz] Which one?
> <!-- id: which -->
> Choose.
>
> - [x] This.
>   > Because.
> - That.
>   > Because.
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

/// Whether the quiz in the callout at `at` can be asked, as far as its options go.
pub(crate) fn check(page: &Page<'_>, at: usize, items: &[usize], report: &mut Report) -> bool {
    let bare: Vec<usize> = items.iter().copied().filter(|it| mark(page, *it).is_none()).collect();
    for item in &bare {
        let message = "this option of the quiz has no brackets";
        let help = "Write - [ ] before a wrong option and - [x] before the right one";
        report.add(&RULE, page.source, page.nodes[*item].range.clone(), message, help);
    }
    if items.len() < 2 {
        let message = match items.len() {
            0 => "this quiz has nothing to choose, put in order, match or write",
            _ => "this quiz has only one option",
        };
        let help = "Write at least two options, each on its own line: - [ ] … and - [x] …; or a \
                    numbered list, a two-column table, or a line = value";
        report.add(&RULE, page.source, page.nodes[at].range.clone(), message, help);
    }
    bare.is_empty() && items.len() >= 2
}
