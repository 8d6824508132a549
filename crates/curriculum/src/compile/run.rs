//! Text between two headings or callouts, which becomes one block.

use crate::markdown::{Page, write};
use crate::{Block, BlockId, Content, Revision};

/// A run of text that has no block yet.
pub(super) struct Run {
    pub(super) id: String,
    title: String,
    pub(super) nodes: Vec<usize>,
}

impl Run {
    pub(super) fn new(id: String, title: String) -> Self {
        Self { id, title, nodes: Vec::new() }
    }

    /// Where in the file it begins; nothing if it is empty.
    pub(super) fn start(&self, page: &Page<'_>) -> Option<usize> {
        self.nodes.first().map(|it| page.nodes[*it].range.start)
    }

    /// The block, unless there is nothing to read in it.
    pub(super) fn block(self, page: &Page<'_>) -> Option<Block> {
        let (first, last) = (*self.nodes.first()?, *self.nodes.last()?);
        let id = BlockId::parse(&self.id).ok()?;
        let html = write::html(page, self.nodes.iter().copied());
        if html.is_empty() {
            return None;
        }
        let (start, end) = (page.nodes[first].range.start, page.nodes[last].range.end);
        // A note stands elsewhere, and is read here.
        let mut written = page.source.text[start..end].to_owned();
        for note in page.notes_in(first..page.nodes[last].end) {
            written.push('\n');
            written.push_str(note);
        }
        let revision = Revision::of(&written);
        let line = page.source.line_of(start);
        let body = match self.nodes[..] {
            [heading, _, ..] if !self.title.is_empty() => {
                Revision::of(&written[page.nodes[heading].range.end - start..])
            }
            _ => revision,
        };
        let content = Content::Prose { html };
        Some(Block { id, line, title: self.title, revision, body, content })
    }
}
