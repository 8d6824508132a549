//! Cards as the rules for authors see them: the words on both sides, and where they are written.

use super::Reading;
use crate::markdown::Page;
use crate::markdown::callout::{self, Interactive, Kind};
use crate::markdown::slug::slug;
use pulldown_cmark::Tag;
use std::ops::Range;

/// One row of a table of cards.
pub(crate) struct Row {
    /// The name under which the course has it.
    pub(crate) id: String,
    pub(crate) term: Side,
    pub(crate) plain: Side,
}

/// One side of a card.
pub(crate) struct Side {
    pub(crate) text: String,
    /// Where in the file it stands.
    pub(crate) span: Range<usize>,
}

impl Side {
    fn of(page: &Page<'_>, cell: usize) -> Self {
        let nodes = &page.nodes[cell..page.nodes[cell].end];
        let last = nodes.last().map_or(0, |it| it.range.end);
        let first = nodes.get(1).map_or(last, |it| it.range.start);
        Self { text: page.inside(cell), span: first..last.max(first) }
    }

    /// Its words in lower case, without what stands between them.
    pub(crate) fn words(&self) -> Vec<String> {
        let words = self.text.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty());
        words.map(str::to_lowercase).collect()
    }
}

/// Whether the element at this index is a block of cards.
pub(crate) fn is_cards(page: &Page<'_>, at: usize) -> bool {
    let kind = callout::opener(page, at).map(|it| it.kind);
    matches!(kind, Some(Kind::Interactive(Interactive::Cards)))
}

/// Every card of a lesson.
pub(crate) fn cards<'a>(reading: &'a Reading<'_>) -> impl Iterator<Item = Row> + 'a {
    let page = reading.page;
    let blocks = page.top().filter(|at| is_cards(page, *at));
    let tables = blocks.flat_map(|at| page.children(at));
    let tables = tables.filter(|at| matches!(page.tag(*at), Some(Tag::Table(_))));
    let rows = tables.flat_map(|table| page.children(table).skip(1));
    rows.filter_map(|row| card(page, row))
}

fn card(page: &Page<'_>, row: usize) -> Option<Row> {
    let mut cells = page.children(row);
    let (front, back) = (cells.next()?, cells.next()?);
    let term = Side::of(page, front);
    let given = callout::comment_inside(page, front).value("id").map(|it| it.value.to_owned());
    let id = given.unwrap_or_else(|| slug(&term.text));
    Some(Row { id, term, plain: Side::of(page, back) })
}
