//! A question as the window sees it: shown without its key, and with it once the answer is in.

use curriculum::{Block, Choice, Given, Match, Order, Quiz, Shape};
use ledger::PersonId;

use crate::view::learn::{
    AnswerView, AnsweredItemView, AnsweredOptionView, AnsweredRowView, GivenView, OptionView,
    QuestionView,
};

/// What items are shuffled by: one reader finds a question as they left it, until its text changes.
pub(crate) fn seed(block: &Block, reader: &PersonId) -> String {
    format!("{} {reader}", block.revision)
}

/// The question without its key.
pub(crate) fn question_view(quiz: &Quiz, seed: &str) -> QuestionView {
    let option = |html: &String| OptionView { html: html.clone() };
    match &quiz.shape {
        Shape::Choice { choice, options } => QuestionView::Choice {
            is_multiple: *choice == Choice::Multiple,
            options: options.iter().map(|it| option(&it.html)).collect(),
        },
        Shape::Order(order) => {
            let shown = order.shown(seed).into_iter().filter_map(|it| order.items.get(it));
            QuestionView::Order { items: shown.map(|it| option(&it.html)).collect() }
        }
        Shape::Match(it) => {
            let shown = it.shown(seed).into_iter().filter_map(|place| it.targets.get(place));
            QuestionView::Match {
                heads: it.heads.clone(),
                rows: it.rows.iter().map(|row| option(&row.html)).collect(),
                targets: shown.map(|target| target.words.clone()).collect(),
            }
        }
        Shape::Written(it) => {
            QuestionView::Written { is_number: it.is_number(), unit: it.unit().to_owned() }
        }
    }
}

/// What the reader gave, from the places that the window showed and the words typed in it.
pub(crate) fn given(quiz: &Quiz, seed: &str, chosen: &[u32], text: &str) -> Option<Given> {
    let shown = match &quiz.shape {
        Shape::Choice { .. } | Shape::Written(_) => None,
        Shape::Order(order) => Some(order.shown(seed)),
        Shape::Match(it) => Some(it.shown(seed)),
    };
    let authored = places(chosen)?.into_iter().map(|place| match &shown {
        Some(shown) => shown.get(place).copied(),
        None => Some(place),
    });
    quiz.given(&authored.collect::<Option<Vec<usize>>>()?, text)
}

/// Places and words as the ledger keeps them: by the author's text, not by what one window showed.
pub(crate) fn recorded(given: &Given) -> (Vec<u32>, String) {
    match given {
        Given::Chosen(places) => (numbers(places), String::new()),
        Given::Ordered(places) | Given::Matched(places) => (numbers(places), String::new()),
        Given::Written(text) => (Vec::new(), text.clone()),
    }
}

/// An answer just given, with the key and the feedback.
pub(crate) fn answer_view(quiz: &Quiz, given: &Given) -> AnswerView {
    let is_right = quiz.is_right(given);
    let (feedback_html, given) = match &quiz.shape {
        Shape::Choice { options, .. } => {
            let options = options.iter().map(|it| AnsweredOptionView {
                is_correct: it.is_correct,
                feedback_html: it.feedback_html.clone(),
            });
            let (chosen, _) = recorded(given);
            (String::new(), GivenView::Choice { chosen, options: options.collect() })
        }
        Shape::Order(order) => {
            let items = answered_items(order, given);
            (order.feedback.after(is_right).to_owned(), GivenView::Order { items })
        }
        Shape::Match(it) => {
            let rows = answered_rows(it, given);
            (it.feedback.after(is_right).to_owned(), GivenView::Match { rows })
        }
        Shape::Written(it) => {
            let (_, text) = recorded(given);
            let accepted = it.accepted.iter().map(|it| it.shown.clone()).collect();
            (it.feedback.after(is_right).to_owned(), GivenView::Written { text, accepted })
        }
    };
    AnswerView { is_right, feedback_html, given }
}

/// An answer from an earlier day. A question that has changed since is an open one: its key stays in.
pub(crate) fn past_answer(
    quiz: &Quiz,
    block: &Block,
    past: &ledger::AnswerGiven,
) -> Option<AnswerView> {
    if past.revision != block.revision.to_string() {
        return None;
    }
    Some(answer_view(quiz, &quiz.given(&places(&past.chosen)?, &past.text)?))
}

/// The items as they belong, each with the place that it was given.
fn answered_items(order: &Order, given: &Given) -> Vec<AnsweredItemView> {
    let (given, _) = recorded(given);
    let given_place = |item: usize| {
        let is_it = |it: &u32| usize::try_from(*it) == Ok(item);
        given.iter().position(is_it).map_or(0, |place| number(place + 1))
    };
    let items = order.items.iter().enumerate().map(|(at, item)| AnsweredItemView {
        html: item.html.clone(),
        given_place: given_place(at),
        feedback_html: item.feedback_html.clone(),
    });
    items.collect()
}

/// The rows, each with the half it was given and the one that belongs to it.
fn answered_rows(it: &Match, given: &Given) -> Vec<AnsweredRowView> {
    let (given, _) = recorded(given);
    let html = |place: usize| it.targets.get(place).map_or_else(String::new, |it| it.html.clone());
    let rows = it.rows.iter().zip(places(&given).unwrap_or_default());
    let rows = rows.map(|(row, given)| AnsweredRowView {
        html: row.html.clone(),
        given_html: html(given),
        right_html: html(row.target),
        is_right: row.target == given,
    });
    rows.collect()
}

fn places(numbers: &[u32]) -> Option<Vec<usize>> {
    numbers.iter().map(|it| usize::try_from(*it).ok()).collect()
}

fn numbers<'places>(places: impl IntoIterator<Item = &'places usize>) -> Vec<u32> {
    places.into_iter().map(|it| number(*it)).collect()
}

/// A number that a page of text cannot exceed.
fn number(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}
