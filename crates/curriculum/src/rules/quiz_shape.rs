//! A quiz asks for one thing: to choose, to put in order, to match, or to write.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::diagnostic::Report;
use crate::markdown::Page;

pub(crate) static RULE: Rule = Rule {
    name: "quiz-shape",
    severity: Severity::Error,
    what: "A quiz asks for one thing: to choose, to put in order, to match, or to write.",
    why: "A reader answers a question once. Whatever came second would never be marked.",
    example: Example {
        part: Part::Body,
        bad: "> [!quiz] What comes first?
> <!-- id: what-comes-first -->
> 1. The number.
> 2. The condition.
> 3. The offer.
>
> | Said | Heard |
> | --- | --- |
> | usually | always |
> | within 3 | exactly 3 |
> | not yet | soon |
>
> > The number first.
",
        at: (7, 3),
        good: "> [!quiz] What comes first?
> <!-- id: what-comes-first -->
> Put the sentence together.
>
> 1. The number.
> 2. The condition.
> 3. The offer.
>
> > The number first.
",
    },
};

/// Reports the second of two things that a reader would have to do.
pub(crate) fn report(page: &Page<'_>, at: usize, report: &mut Report) {
    let message = "this quiz asks for two things at once";
    let help = "Make two of it, each with one list of options, one numbered list, one table or its \
                = lines";
    report.add(&RULE, page.source, page.nodes[at].range.clone(), message, help);
}
