//! What is matched is a table with two columns, at least three rows, and a choice on the right.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::diagnostic::Report;
use crate::markdown::Page;
use std::collections::BTreeSet;

pub(crate) static RULE: Rule = Rule {
    name: "match-table",
    severity: Severity::Error,
    what: "What is matched is a table with two columns, at least three rows, and a choice \
          on the right.",
    why: "With fewer rows the last pair is no choice. An empty cell or a row that is there \
          twice belongs to nothing.",
    example: Example {
        part: Part::Body,
        bad: "> [!quiz] Which colour is it?
> <!-- id: which-colour -->
> Give each sentence its colour.
>
> | Sentence | Colour |
> | --- | --- |
> | \"A is quieter than B.\" | green |
> | \"Usually within 3 decibels.\" | |
> | \"You will pass.\" | red |
>
> > A number carries its condition.
",
        at: (8, 3),
        good: "> [!quiz] Which colour is it?
> <!-- id: which-colour -->
> Give each sentence its colour.
>
> | Sentence | Colour |
> | --- | --- |
> | \"A is quieter than B.\" | green |
> | \"Usually within 3 decibels.\" | amber |
> | \"You will pass.\" | red |
>
> > A number carries its condition.
",
    },
};

/// The fewest rows in which not every wrong choice gives the right one away.
const FEWEST: usize = 3;

/// Whether the table of a quiz can be matched.
pub(crate) fn check(page: &Page<'_>, tables: &[usize], report: &mut Report) -> bool {
    let wrong = match tables {
        [table] => wrong_in(page, *table),
        [_, second, ..] => Some((*second, "a quiz has one table to match")),
        [] => None,
    };
    if let Some((node, message)) = wrong {
        let help = "Write one table with two columns and at least three rows, each different on \
                    the left and filled on both sides: | damping | how fast ringing dies away |";
        report.add(&RULE, page.source, page.nodes[node].range.clone(), message, help);
    }
    wrong.is_none()
}

fn wrong_in(page: &Page<'_>, table: usize) -> Option<(usize, &'static str)> {
    let lines: Vec<usize> = page.children(table).collect();
    let (head, rows) = lines.split_first()?;
    if page.children(*head).count() != 2 {
        return Some((table, "the table of this quiz does not have two columns"));
    }
    if rows.len() < FEWEST {
        return Some((table, "the table of this quiz has fewer than three rows"));
    }
    let (mut lefts, mut rights) = (BTreeSet::new(), BTreeSet::new());
    for row in rows {
        let mut words = page.children(*row).map(|cell| page.words(cell..page.nodes[cell].end));
        let (left, right) = (words.next()?, words.next()?);
        if left.is_empty() || right.is_empty() {
            return Some((*row, "a side of this row is empty"));
        }
        if !lefts.insert(left) {
            return Some((*row, "the left side of this row is here twice"));
        }
        rights.insert(right);
    }
    (rights.len() < 2).then_some((table, "every row of this table has the same right side"))
}
