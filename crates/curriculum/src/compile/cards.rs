//! Reads cards: the two columns of a table.

use crate::diagnostic::Report;
use crate::markdown::Page;
use crate::markdown::callout::Opener;
use crate::markdown::write;
use crate::rules::cards_table;
use crate::{Card, Content};
use pulldown_cmark::Tag;

/// The cards in the callout at `at`; nothing if there is no sound table.
pub(super) fn read(
    page: &Page<'_>,
    at: usize,
    opener: &Opener<'_>,
    report: &mut Report,
) -> Option<Content> {
    let is_table = |child: &usize| matches!(page.tag(*child), Some(Tag::Table(_)));
    let (tables, intro): (Vec<usize>, Vec<usize>) =
        page.children(at).partition(|child| is_table(child));
    let rows: Vec<usize> = tables.iter().flat_map(|table| page.children(*table).skip(1)).collect();
    if !cards_table::check(page, at, &tables, &rows, report) {
        return None;
    }
    let cards = rows.iter().filter_map(|row| {
        let mut cells = page.children(*row).map(|cell| write::html_inside(page, cell));
        Some(Card { front_html: cells.next()?, back_html: cells.next()? })
    });
    let cards = cards.collect();
    let intro_html = write::html_from(page, intro, opener.body_at);
    Some(Content::Cards { intro_html, cards })
}
