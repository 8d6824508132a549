//! Reads a worked example: a numbered list in which a quote holds what the reader writes first.

use super::item::item;
use crate::diagnostic::Report;
use crate::markdown::Page;
use crate::markdown::callout::Opener;
use crate::markdown::write;
use crate::rules::steps_list;
use crate::{Blank, Content, Step, Steps};
use pulldown_cmark::{Event, Tag};

/// The steps in the callout at `at`; nothing if somebody would be left with a blank.
pub(super) fn read(
    page: &Page<'_>,
    at: usize,
    opener: &Opener<'_>,
    report: &mut Report,
) -> Option<Content> {
    let is_list = |child: &usize| matches!(page.tag(*child), Some(Tag::List(Some(_))));
    let (lists, intro): (Vec<usize>, Vec<usize>) =
        page.children(at).partition(|child| is_list(child));
    let places: Vec<usize> = lists.iter().flat_map(|list| page.children(*list)).collect();
    if !steps_list::check(page, at, &places, report) {
        return None;
    }
    let intro_html = write::html_from(page, intro, opener.body_at);
    let steps = places.iter().map(|place| step(page, *place)).collect();
    Some(Content::Steps(Steps { intro_html, steps }))
}

fn step(page: &Page<'_>, at: usize) -> Step {
    let read = item(page, at);
    let is_begun = has_gap(page, at) && !read.html.is_empty();
    let blank = Blank { is_begun, answer_html: read.quote_html };
    let blank = (!blank.answer_html.is_empty()).then_some(blank);
    Step { html: read.html, blank }
}

/// Whether a step has a line to fill in: three underscores or more.
pub(crate) fn has_gap(page: &Page<'_>, at: usize) -> bool {
    let is_rule = |child: usize| matches!(page.nodes[child].event, Event::Rule);
    let is_quote = |child: usize| matches!(page.tag(child), Some(Tag::BlockQuote(_)));
    // The parser takes underscores one by one, each for a text of its own.
    let text = page.children(at).filter(|child| !is_quote(*child));
    let words: String = text.map(|child| page.words(child..page.nodes[child].end)).collect();
    words.contains("___") || page.children(at).any(is_rule)
}
