//! Cards are a table with a term and plain words in every row, and at most one column more.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::diagnostic::Report;
use crate::markdown::Page;

pub(crate) static RULE: Rule = Rule {
    name: "cards-table",
    severity: Severity::Error,
    what: "Cards are a table with a term and plain words in every row, and at most one column \
          more.",
    why: "Each row becomes one card. A row without both sides could not be asked.",
    example: Example {
        part: Part::Body,
        bad: "> [!cards] Say it plainly
> <!-- id: cards -->
>
> | Term | Plain words |
> | --- | --- |
> | damping | how fast ringing dies away |
> | ringing | |
",
        at: (7, 3),
        good: "> [!cards] Say it plainly
> <!-- id: cards -->
>
> | Term | Plain words |
> | --- | --- |
> | damping | how fast ringing dies away |
> | ringing | a note that stays |
",
    },
};

/// Whether the tables of the callout at `at` make cards.
pub(crate) fn check(
    page: &Page<'_>,
    at: usize,
    tables: &[usize],
    rows: &[usize],
    report: &mut Report,
) -> bool {
    let mut wrong = None;
    for table in tables {
        let heads = page.children(*table).take(1);
        if heads.map(|head| page.children(head).count()).any(|columns| !matches!(columns, 2 | 3)) {
            wrong = Some((*table, "the table of these cards does not have two or three columns"));
        }
    }
    if wrong.is_none() {
        let empty = rows.iter().find(|row| {
            page.children(**row).take(2).any(|cell| page.inside(cell).is_empty())
        });
        wrong = empty.map(|row| (*row, "a side of this card is empty"));
    }
    if wrong.is_none() && rows.is_empty() {
        wrong = Some((at, "there are no cards here"));
    }
    if let Some((node, message)) = wrong {
        let help = "Write a table with the term, its plain words and, if you like, where they \
                    break: | damping | how fast a note dies away | steady running only |";
        report.add(&RULE, page.source, page.nodes[node].range.clone(), message, help);
    }
    wrong.is_none()
}
