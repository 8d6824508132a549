//! A numbered list: items to put in order, written in the right one.

use super::feedback;
use crate::compile::item::item;
use crate::diagnostic::Report;
use crate::markdown::Page;
use crate::rules::order_items;
use crate::{Feedback, Order, OrderItem, Shape};

/// The items in the numbered lists of the quiz at `at`.
///
/// What is read afterwards stands in a quote below each item, or in one below the list.
pub(super) fn read(
    page: &Page<'_>,
    at: usize,
    lists: &[usize],
    report: &mut Report,
) -> Option<Shape> {
    let places: Vec<usize> = lists.iter().flat_map(|list| page.children(*list)).collect();
    if !order_items::check(page, &places, report) {
        return None;
    }
    let items: Vec<OrderItem> = places
        .iter()
        .map(|place| item(page, *place))
        .map(|it| OrderItem { html: it.html, feedback_html: it.quote_html })
        .collect();
    let says_why = items.iter().all(|it| !it.feedback_html.is_empty());
    let last = *lists.last()?;
    let feedback = if says_why && super::quotes_behind(page, at, last).is_empty() {
        Feedback::default()
    } else {
        feedback(page, at, last, report)?
    };
    Some(Shape::Order(Order { items, feedback }))
}
