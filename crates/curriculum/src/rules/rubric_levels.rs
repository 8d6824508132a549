//! A rubric has three to five criteria, each with four levels that can be seen.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::diagnostic::Report;
use crate::markdown::Page;
use crate::markdown::slug::slug;
use std::collections::BTreeSet;

pub(crate) static RULE: Rule = Rule {
    name: "rubric-levels",
    severity: Severity::Error,
    what: "A rubric has three to five criteria, each with four levels that can be seen.",
    why: "A mentor scores each criterion at one of four levels, by what can be seen. A gap in the \
          table is a verdict that nobody can give.",
    example: Example {
        part: Part::Skill,
        bad: "---
id: explain-it
title: Explain it
iri: urn:uuid:6f0f0c0e-1111-4222-8333-444455556666
can: explain it to a stranger
signatures: [both]
valid_for: 12 months
---

| Criterion | 1 Not yet | 2 With help | 3 Ready | 4 Sets the example |
| --- | --- | --- | --- | --- |
| Truth | two wrong facts | one wrong fact | none | corrects the listener |
| Words | four terms | two terms | | gives a comparison |
| Time | three minutes | two minutes | one minute | stops unasked |
",
        at: (13, 1),
        good: "---
id: explain-it
title: Explain it
iri: urn:uuid:6f0f0c0e-1111-4222-8333-444455556666
can: explain it to a stranger
signatures: [both]
valid_for: 12 months
---

| Criterion | 1 Not yet | 2 With help | 3 Ready | 4 Sets the example |
| --- | --- | --- | --- | --- |
| Truth | two wrong facts | one wrong fact | none | corrects the listener |
| Words | four terms | two terms | none | gives a comparison |
| Time | three minutes | two minutes | one minute | stops unasked |
",
    },
};

const HEAD: [&str; 5] =
    ["Criterion", "1 Not yet", "2 With help", "3 Ready", "4 Sets the example"];

/// Whether the only table of a skill is a sound rubric.
pub(crate) fn check(page: &Page<'_>, tables: &[usize], body: usize, report: &mut Report) -> bool {
    let head_help = format!("Begin the table with this line: | {} |", HEAD.join(" | "));
    let [table] = tables else {
        let at = tables.get(1).map_or(body, |second| page.nodes[*second].range.start);
        let message = "a skill holds exactly one table, its rubric";
        report.add(&RULE, page.source, at, message, head_help);
        return false;
    };
    let rows: Vec<usize> = page.children(*table).collect();
    let table_at = page.nodes[*table].range.clone();
    if cells(page, rows[0]) != HEAD {
        let message = "the columns of this rubric are not the criterion and its four levels";
        report.add(&RULE, page.source, table_at.clone(), message, head_help);
        return false;
    }
    let mut is_sound = true;
    if !(3..=5).contains(&(rows.len() - 1)) {
        let message = format!("this rubric has {} criteria", rows.len() - 1);
        let help = "Judge by three to five criteria, one to a row";
        report.add(&RULE, page.source, table_at.clone(), message, help);
        is_sound = false;
    }
    let mut names = BTreeSet::new();
    for row in &rows[1..] {
        let cells = cells(page, *row);
        let at = page.nodes[*row].range.clone();
        if cells.iter().any(String::is_empty) {
            let message = "a cell of this criterion is empty";
            let help = "Write in every cell what somebody watching would see or hear";
            report.add(&RULE, page.source, at, message, help);
            is_sound = false;
        } else if !names.insert(slug(&cells[0])) {
            let message = "another criterion of this rubric has the same name";
            report.add(&RULE, page.source, at, message, "Give each criterion a name of its own");
            is_sound = false;
        }
    }
    is_sound
}

fn cells(page: &Page<'_>, row: usize) -> Vec<String> {
    page.children(row).map(|cell| page.words(cell..page.nodes[cell].end)).collect()
}
