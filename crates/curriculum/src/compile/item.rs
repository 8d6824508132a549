//! An element of a list: its text, and what a quote in it says beside that.

use crate::markdown::{Page, write};
use pulldown_cmark::{Event, Tag};

/// An element of a list.
pub(super) struct Item {
    /// The text without the quotes.
    pub(super) html: String,
    /// What is quoted in it; may be empty.
    pub(super) quote_html: String,
}

/// Reads an element of a list; a paragraph that is all of its text loses its tags.
pub(super) fn item(page: &Page<'_>, at: usize) -> Item {
    let is_quote = |child: &usize| matches!(page.tag(*child), Some(Tag::BlockQuote(_)));
    let (quotes, mut text): (Vec<usize>, Vec<usize>) =
        page.children(at).partition(|child| is_quote(child));
    // A line to fill in says that there is a gap; how it is drawn is up to the window.
    text.retain(|node| !matches!(page.nodes[*node].event, Event::Rule));
    if let [paragraph] = text[..]
        && matches!(page.tag(paragraph), Some(Tag::Paragraph))
    {
        text = page.children(paragraph).collect();
    }
    text.retain(|node| !matches!(page.nodes[*node].event, Event::TaskListMarker(_)));
    let inside = quotes.iter().flat_map(|quote| page.children(*quote));
    Item { quote_html: write::html(page, inside), html: write::html(page, text) }
}
