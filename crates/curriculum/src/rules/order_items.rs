//! What is put in order is at least three different things.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::diagnostic::Report;
use crate::markdown::Page;
use std::collections::BTreeSet;

pub(crate) static RULE: Rule = Rule {
    name: "order-items",
    severity: Severity::Error,
    what: "What is put in order is at least three different things.",
    why: "Readers see the items in a wrong order first. Of two things that gives the right \
          one away; of two equal ones nobody can tell which comes first.",
    example: Example {
        part: Part::Body,
        bad: "> [!quiz] What comes first?
> <!-- id: what-comes-first -->
> Put the sentence together.
>
> 1. The number.
> 2. The condition.
>
> > The number first.
",
        at: (5, 3),
        good: "> [!quiz] What comes first?
> <!-- id: what-comes-first -->
> Put the sentence together.
>
> 1. The number.
>    > It is what people write down.
> 2. The condition.
>    > It has to stand in the same breath.
> 3. The offer.
>    > It is what they can act on.
",
    },
};

/// The fewest whose wrong order does not give the right one away.
const FEWEST: usize = 3;

/// Whether the items of a numbered list can be put in order.
pub(crate) fn check(page: &Page<'_>, items: &[usize], report: &mut Report) -> bool {
    let mut seen = BTreeSet::new();
    let words = |item: usize| page.words(item..page.nodes[item].end);
    let wrong = if items.len() < FEWEST {
        items.first().map(|it| (*it, "two things have only one other order"))
    } else {
        let twin = items.iter().find(|it| !seen.insert(words(**it)));
        twin.map(|it| (*it, "this item is here twice, so nobody could tell which comes first"))
    };
    if let Some((item, message)) = wrong {
        let help = "Write at least three different items in the right order: 1. … 2. … 3. …";
        report.add(&RULE, page.source, page.nodes[item].range.clone(), message, help);
    }
    wrong.is_none()
}
