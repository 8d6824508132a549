//! A table with two columns: rows whose right halves have to be found again.

use super::feedback;
use crate::diagnostic::Report;
use crate::markdown::{Page, write};
use crate::rules::match_table;
use crate::{Match, MatchRow, Shape, Target};

/// The rows in the table of the quiz at `at`.
pub(super) fn read(
    page: &Page<'_>,
    at: usize,
    tables: &[usize],
    report: &mut Report,
) -> Option<Shape> {
    if !match_table::check(page, tables, report) {
        return None;
    }
    let table = *tables.first()?;
    let mut lines = page.children(table).map(|row| page.children(row).collect::<Vec<usize>>());
    let head = lines.next()?;
    let [left, right] = head[..] else { return None };
    let heads = [left, right].map(|cell| write::html_inside(page, cell));
    let mut targets: Vec<Target> = Vec::new();
    let mut rows = Vec::new();
    for line in lines {
        let [left, right] = line[..] else { return None };
        let words = page.words(right..page.nodes[right].end);
        let known = targets.iter().position(|it| it.words == words);
        let target = known.unwrap_or(targets.len());
        if known.is_none() {
            targets.push(Target { html: write::html_inside(page, right), words });
        }
        rows.push(MatchRow { html: write::html_inside(page, left), target });
    }
    let feedback = feedback(page, at, table, report)?;
    Some(Shape::Match(Match { heads, rows, targets, feedback }))
}
