//! Reads a checklist: the boxes of a tick list.

use super::quiz::mark;
use crate::diagnostic::Report;
use crate::markdown::Page;
use crate::markdown::callout::Opener;
use crate::markdown::write;
use crate::rules::checklist_boxes;
use crate::{ChecklistItem, Content};
use pulldown_cmark::Tag;

/// The boxes in the callout at `at`; nothing if there are none.
pub(super) fn read(
    page: &Page<'_>,
    at: usize,
    opener: &Opener<'_>,
    report: &mut Report,
) -> Option<Content> {
    let is_list = |child: &usize| {
        matches!(page.tag(*child), Some(Tag::List(_)))
            && page.children(*child).any(|item| mark(page, item).is_some())
    };
    let (lists, intro): (Vec<usize>, Vec<usize>) =
        page.children(at).partition(|child| is_list(child));
    let places: Vec<usize> = lists.iter().flat_map(|list| page.children(*list)).collect();
    if !checklist_boxes::check(page, at, &places, report) {
        return None;
    }
    let items = places.iter().map(|place| ChecklistItem {
        html: super::item::item(page, *place).html,
        words: page.words(*place..page.nodes[*place].end),
    });
    let items = items.collect();
    let intro_html = write::html_from(page, intro, opener.body_at);
    Some(Content::Checklist { intro_html, items })
}
