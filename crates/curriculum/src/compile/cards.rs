//! Reads cards: the rows of a table with two columns, or with a third for where the plain words break.

use crate::diagnostic::Report;
use crate::markdown::Page;
use crate::markdown::callout::{self, Opener};
use crate::markdown::{slug::slug, write};
use crate::rules::{bad_id, cards_table, comment_key};
use crate::{Card, CardId, Content};
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
    let cards = rows.iter().filter_map(|row| card(page, *row, report)).collect();
    let intro_html = write::html_from(page, intro, opener.body_at);
    Some(Content::Cards { intro_html, cards })
}

/// The card in a row of the table.
fn card(page: &Page<'_>, row: usize, report: &mut Report) -> Option<Card> {
    let mut cells = page.children(row);
    let (front, back, limit) = (cells.next()?, cells.next()?, cells.next());
    let limit = limit.map(|it| write::html_inside(page, it)).filter(|it| !it.is_empty());
    Some(Card {
        id: id(page, front, report)?,
        front_html: write::html_inside(page, front),
        back_html: write::html_inside(page, back),
        limit_html: limit,
    })
}

/// The id in a comment beside the term, or else the term itself as one.
fn id(page: &Page<'_>, front: usize, report: &mut Report) -> Option<CardId> {
    let comment = callout::comment_inside(page, front);
    comment_key::check(&comment, page.source, report);
    match comment.value("id") {
        Some(entry) => bad_id::check(CardId::parse, entry.value, page.source, entry.at, report),
        None => CardId::parse(&slug(&page.inside(front))).ok(),
    }
}
