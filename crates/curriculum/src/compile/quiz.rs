//! Reads a quiz: prompt, options, and feedback to each.

use crate::diagnostic::Report;
use crate::markdown::Page;
use crate::markdown::callout::Opener;
use crate::markdown::write;
use crate::rules::{option_without_feedback, quiz_options, quiz_without_answer};
use crate::{Choice, ObjectiveId, Quiz, QuizOption};
use pulldown_cmark::{Event, Tag};

/// The quiz in the callout at `at`; nothing if it cannot be asked.
pub(super) fn read(
    page: &Page<'_>,
    at: usize,
    opener: &Opener<'_>,
    objectives: Vec<ObjectiveId>,
    report: &mut Report,
) -> Option<Quiz> {
    let (lists, prompt): (Vec<usize>, Vec<usize>) =
        page.children(at).partition(|child| is_option_list(page, *child));
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
    Some(Quiz {
        prompt_html: write::html_from(page, prompt, opener.body_at),
        choice: if right == 1 { Choice::Single } else { Choice::Multiple },
        options,
        objectives,
    })
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
fn is_option_list(page: &Page<'_>, at: usize) -> bool {
    matches!(page.tag(at), Some(Tag::List(_)))
        && page.children(at).any(|item| mark(page, item).is_some())
}

fn option(page: &Page<'_>, item: usize, report: &mut Report) -> Option<QuizOption> {
    let is_quote = |child: &usize| matches!(page.tag(*child), Some(Tag::BlockQuote(_)));
    let (feedback, mut text): (Vec<usize>, Vec<usize>) =
        page.children(item).partition(|child| is_quote(child));
    if let [paragraph] = text[..]
        && matches!(page.tag(paragraph), Some(Tag::Paragraph))
    {
        text = page.children(paragraph).collect();
    }
    text.retain(|node| !matches!(page.nodes[*node].event, Event::TaskListMarker(_)));
    let inside = feedback.iter().flat_map(|quote| page.children(*quote));
    let feedback_html = write::html(page, inside);
    let is_sound = option_without_feedback::check(page, item, &feedback_html, report);
    let is_correct = mark(page, item)?;
    is_sound.then(|| QuizOption { html: write::html(page, text), is_correct, feedback_html })
}
