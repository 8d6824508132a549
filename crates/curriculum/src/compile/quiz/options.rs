//! A list with brackets: options to choose from, each with its feedback.

use crate::compile::item::item;
use crate::diagnostic::Report;
use crate::markdown::Page;
use crate::rules::{option_without_feedback, quiz_options, quiz_without_answer};
use crate::{Choice, QuizOption, Shape};
use pulldown_cmark::{Event, Tag};

/// The options in the lists of the quiz at `at`.
pub(super) fn read(
    page: &Page<'_>,
    at: usize,
    lists: &[usize],
    report: &mut Report,
) -> Option<Shape> {
    let items: Vec<usize> = lists.iter().flat_map(|list| page.children(*list)).collect();
    if !quiz_options::check(page, at, &items, report) {
        return None;
    }
    let options: Vec<QuizOption> =
        items.iter().filter_map(|item| option(page, *item, report)).collect();
    let right = options.iter().filter(|it| it.is_correct).count();
    if right == 0 {
        quiz_without_answer::report(page, items[0], report);
        return None;
    }
    if options.len() < items.len() {
        return None;
    }
    let choice = if right == 1 { Choice::Single } else { Choice::Multiple };
    Some(Shape::Choice { choice, options })
}

/// Whether an option is marked as right; nothing if it has no brackets.
pub(crate) fn mark(page: &Page<'_>, item: usize) -> Option<bool> {
    let first = page.nodes.get(item + 1..)?.iter().take(2);
    first.map(|node| &node.event).find_map(|event| match event {
        Event::TaskListMarker(is_right) => Some(*is_right),
        _ => None,
    })
}

/// A list with brackets in it; one list in a prompt may well have none.
pub(super) fn is_list(page: &Page<'_>, at: usize) -> bool {
    matches!(page.tag(at), Some(Tag::List(_)))
        && page.children(at).any(|item| mark(page, item).is_some())
}

fn option(page: &Page<'_>, at: usize, report: &mut Report) -> Option<QuizOption> {
    let read = item(page, at);
    let is_sound = option_without_feedback::check(page, at, &read.quote_html, report);
    let is_correct = mark(page, at)?;
    is_sound.then_some(QuizOption { html: read.html, is_correct, feedback_html: read.quote_html })
}
