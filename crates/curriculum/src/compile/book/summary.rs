//! Reads `SUMMARY.md`, the table of contents of a book.
//!
//! The crate `mdbook-summary` reads it too and is what this is tested against; it stops at the
//! first thing it does not know and cannot say on which line that is.

use crate::Folder;
use crate::markdown::Page;
use crate::neighbours::from_folder;
use crate::source::Source;
use pulldown_cmark::{Event, HeadingLevel, Tag};

/// A line of the table of contents.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::compile) struct Entry {
    pub(in crate::compile) title: String,
    pub(in crate::compile) place: Place,
    /// Where it stands in `SUMMARY.md`.
    pub(super) at: usize,
}

/// What an entry is.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::compile) enum Place {
    /// The title of the chapters behind it.
    Part,
    Chapter {
        /// As written; empty for a chapter that is not written yet.
        target: String,
        /// As in `2.1`; empty for one before or behind the numbered ones.
        number: Vec<usize>,
    },
}

impl Entry {
    /// The file of a chapter, from the root of the folder.
    pub(super) fn path(&self, src: &str, folder: &Folder) -> Option<String> {
        match &self.place {
            Place::Chapter { target, .. } if !target.is_empty() => {
                from_folder(src, target).map(|it| folder.spelled(it))
            }
            Place::Chapter { .. } | Place::Part => None,
        }
    }
}

/// Every part and chapter in order.
pub(super) fn read(source: &Source<'_>) -> Vec<Entry> {
    let page = Page::parse(source, 0);
    let mut reader = Reader { page: &page, entries: Vec::new(), numbered: 0 };
    let mut is_first = true;
    for at in page.top() {
        match page.tag(at) {
            Some(Tag::Heading { level: HeadingLevel::H1, .. }) if !is_first => reader.part(at),
            Some(Tag::Paragraph) => reader.links(at),
            Some(Tag::List(_)) => reader.list(at, &mut Vec::new()),
            _ => {}
        }
        is_first = is_first && page.is_comment(at);
    }
    reader.entries
}

struct Reader<'r, 'p> {
    page: &'r Page<'p>,
    entries: Vec<Entry>,
    /// Chapters numbered so far at the outermost level: parts do not begin anew.
    numbered: usize,
}

impl Reader<'_, '_> {
    fn part(&mut self, at: usize) {
        let title = self.page.words(at..self.page.nodes[at].end);
        if !title.is_empty() {
            let at = self.page.nodes[at].range.start;
            self.entries.push(Entry { title, place: Place::Part, at });
        }
    }

    /// Chapters without a number, each a link in a paragraph.
    fn links(&mut self, paragraph: usize) {
        let page = self.page;
        for at in page.children(paragraph) {
            if matches!(page.tag(at), Some(Tag::Link { .. })) {
                self.chapter(at, Vec::new());
            }
        }
    }

    /// Chapters with a number; `above` is that of the chapter they belong to.
    fn list(&mut self, list: usize, above: &mut Vec<usize>) {
        let page = self.page;
        // Deeper than any book: a list of lists without end must not end the stack.
        if above.len() > 20 {
            return;
        }
        let mut count = if above.is_empty() { self.numbered } else { 0 };
        for item in page.children(list) {
            if let Some(link) = self.link_in(item) {
                count += 1;
                above.push(count);
                self.chapter(link, above.clone());
                above.pop();
            }
            above.push(count.max(1));
            for inner in page.children(item) {
                if matches!(page.tag(inner), Some(Tag::List(_))) {
                    self.list(inner, above);
                }
            }
            above.pop();
        }
        if above.is_empty() {
            self.numbered = count;
        }
    }

    /// The link of a list item: directly in it, or in its first paragraph if the list is loose.
    fn link_in(&self, item: usize) -> Option<usize> {
        let page = self.page;
        let is_link = |at: &usize| matches!(page.tag(*at), Some(Tag::Link { .. }));
        page.children(item).find_map(|at| match page.tag(at) {
            Some(Tag::Link { .. }) => Some(at),
            Some(Tag::Paragraph) => page.children(at).find(is_link),
            _ => None,
        })
    }

    fn chapter(&mut self, at: usize, number: Vec<usize>) {
        let Event::Start(Tag::Link { dest_url, .. }) = &self.page.nodes[at].event else { return };
        let title = self.page.words(at..self.page.nodes[at].end);
        let target = dest_url.split('#').next().unwrap_or_default().to_owned();
        let at = self.page.nodes[at].range.start;
        self.entries.push(Entry { title, place: Place::Chapter { target, number }, at });
    }
}
