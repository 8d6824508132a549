//! A guess stands before whatever teaches.

use super::{Example, Part, Rule};
use crate::check::Reading;
use crate::diagnostic::Report;
use crate::{Content, Severity};

pub(crate) static RULE: Rule = Rule {
    name: "guess-late",
    severity: Severity::Warning,
    what: "A guess stands before whatever teaches.",
    why: "A guess works because nobody has told the answer yet. Behind a question, a worked \
          example or a card it is only one more question, without a mark.",
    example: Example {
        part: Part::Body,
        bad: "> [!cards] Say it plainly
> <!-- id: plainly -->
>
> | Term | Plain words |
> | --- | --- |
> | damping | how fast a note dies away |

> [!guess] Before you read on
> <!-- id: before -->
> What does damping do to a note?
",
        at: (8, 1),
        good: "> [!guess] Before you read on
> <!-- id: before -->
> What does damping do to a note?

> [!cards] Say it plainly
> <!-- id: plainly -->
>
> | Term | Plain words |
> | --- | --- |
> | damping | how fast a note dies away |
",
    },
};

/// Reports a guess behind a block that teaches or asks.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    let blocks = &reading.lesson.blocks;
    let taught = blocks.iter().position(|it| teaches(&it.content)).unwrap_or(blocks.len());
    for late in blocks[taught..].iter().filter(|it| matches!(it.content, Content::Guess { .. })) {
        let message = "this guess comes after something that teaches";
        let help = "Move it up, before the first question, worked example or card";
        report.add(&RULE, reading.source(), reading.source().line_start(late.line), message, help);
    }
}

fn teaches(content: &Content) -> bool {
    match content {
        Content::Quiz(_) | Content::Cards { .. } | Content::Steps(_) => true,
        Content::Prose { .. }
        | Content::Guess { .. }
        | Content::Reflect { .. }
        | Content::Checklist { .. }
        | Content::Scenario(_)
        | Content::Practice(_) => false,
    }
}
