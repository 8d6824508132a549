//! Markdown as a tree whose nodes know where they stand in the file.

pub(crate) mod callout;
#[cfg(test)]
mod conformance;
#[cfg(test)]
pub(crate) mod dom;
pub(crate) mod foreign;
pub(crate) mod highlight;
pub(crate) mod language;
pub(crate) mod plain;
pub(crate) mod quotes;
pub(crate) mod sanitize;
pub(crate) mod slug;
pub(crate) mod write;

use crate::neighbours::{Neighbours, from_folder};
use crate::source::Source;
use language::Language;
use pulldown_cmark::{Event, Options, Parser, Tag};
use slug::slug;
use std::cell::OnceCell;
use std::collections::HashMap;
use std::ops::Range;
use write::picture;

/// What Markdown means here; every text of a course is parsed with these options.
///
/// The callouts of GFM are deliberately absent: ours carry a title behind the kind, which that
/// extension does not read, so [`callout`] reads all of them.
const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_SMART_PUNCTUATION);

/// What mdBook reads as well.
const BOOK_OPTIONS: Options =
    OPTIONS.union(Options::ENABLE_HEADING_ATTRIBUTES).union(Options::ENABLE_DEFINITION_LIST);

/// A text of this many bytes has one node, more or less.
const BYTES_FOR_A_NODE: usize = 10;

/// In which of two ways a text was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Dialect {
    Course,
    /// For mdBook: without callouts of ours, and with lines of code that are only for a compiler.
    Book,
}

/// A parsed text: its tree, flat and in reading order, so that no nesting however deep can
/// exhaust the stack.
pub(crate) struct Page<'a> {
    pub(crate) source: &'a Source<'a>,
    pub(crate) nodes: Vec<Node<'a>>,
    pub(crate) dialect: Dialect,
    pub(crate) neighbours: Option<&'a Neighbours<'a>>,
    pub(crate) language: Language,
    anchors: OnceCell<HashMap<usize, String>>,
    notes: OnceCell<HashMap<String, (usize, usize)>>,
}

/// An event of the parser; a start stands for the whole element.
pub(crate) struct Node<'a> {
    pub(crate) event: Event<'a>,
    /// Where in the file it stands.
    pub(crate) range: Range<usize>,
    /// The index behind the element: behind its end event, or the next one.
    pub(crate) end: usize,
}

impl<'a> Page<'a> {
    /// Parses the text of a file from an offset on.
    pub(crate) fn parse(source: &'a Source<'a>, from: usize) -> Self {
        Self::parse_as(Dialect::Course, source, from)
    }

    /// The same for a text of either sort.
    pub(crate) fn parse_as(dialect: Dialect, source: &'a Source<'a>, from: usize) -> Self {
        let options = match dialect {
            Dialect::Course => OPTIONS,
            Dialect::Book => BOOK_OPTIONS,
        };
        let parser = Parser::new_ext(&source.text[from..], options).into_offset_iter();
        let mut nodes: Vec<Node<'a>> = Vec::with_capacity(source.text.len() / BYTES_FOR_A_NODE);
        let mut open = Vec::new();
        for (event, range) in parser {
            let index = nodes.len();
            if matches!(event, Event::Start(_)) {
                open.push(index);
            } else if matches!(event, Event::End(_))
                && let Some(start) = open.pop()
            {
                nodes[start].end = index + 1;
            }
            nodes.push(Node { event, range: range.start + from..range.end + from, end: index + 1 });
        }
        Self {
            source,
            nodes,
            dialect,
            neighbours: None,
            language: Language::default(),
            anchors: OnceCell::new(),
            notes: OnceCell::new(),
        }
    }

    /// The same page with the files around it: without them it shows no picture and leads to no
    /// lesson.
    pub(crate) fn beside(self, neighbours: &'a Neighbours<'a>) -> Self {
        Self { neighbours: Some(neighbours), ..self }
    }

    /// The same page in the language of its course.
    pub(crate) fn speaking(self, language: Language) -> Self {
        Self { language, ..self }
    }

    /// The same page as text alone.
    pub(crate) fn alone(self) -> Self {
        Self { neighbours: None, ..self }
    }

    /// The paths of all pictures that the page names, from the root of the folder, whether or not
    /// they are there.
    pub(crate) fn named_pictures(&self) -> impl Iterator<Item = String> {
        self.nodes.iter().filter_map(|node| match &node.event {
            Event::Start(Tag::Image { dest_url, .. }) => {
                from_folder(self.source.folder(), dest_url.split(['#', '?']).next()?)
            }
            _ => None,
        })
    }

    /// Address and path of each picture that is drawn on the page.
    pub(crate) fn pictures(&self) -> impl Iterator<Item = (String, String)> {
        self.nodes.iter().filter_map(|node| match &node.event {
            Event::Start(Tag::Image { dest_url, .. }) => {
                let (path, _) = self.neighbours?.picture(self.source, dest_url)?;
                Some((picture::address(&path), path))
            }
            _ => None,
        })
    }

    /// The topmost elements, by index.
    pub(crate) fn top(&self) -> impl Iterator<Item = usize> {
        self.siblings(0, self.nodes.len())
    }

    /// The elements directly inside another.
    pub(crate) fn children(&self, of: usize) -> impl Iterator<Item = usize> {
        self.siblings(of + 1, self.nodes[of].end.saturating_sub(1))
    }

    fn siblings(&self, first: usize, end: usize) -> impl Iterator<Item = usize> {
        let next = move |at: usize| Some(at).filter(|it| *it < end);
        std::iter::successors(next(first), move |at| next(self.nodes[*at].end))
    }

    /// What opens at this index, if it is an element.
    pub(crate) fn tag(&self, at: usize) -> Option<&Tag<'a>> {
        match &self.nodes[at].event {
            Event::Start(tag) => Some(tag),
            _ => None,
        }
    }

    /// The source text of an element.
    pub(crate) fn written(&self, at: usize) -> &'a str {
        &self.source.text[self.nodes[at].range.clone()]
    }

    /// The name by which a heading can be led to: its slug, counted on if an earlier heading has
    /// the same, as on GitHub.
    pub(crate) fn anchor(&self, at: usize) -> &str {
        self.anchors().get(&at).map_or("", String::as_str)
    }

    fn anchors(&self) -> &HashMap<usize, String> {
        self.anchors.get_or_init(|| {
            let mut seen: HashMap<String, usize> = HashMap::new();
            let headings = self.nodes.iter().enumerate();
            let headings = headings.filter_map(|(at, node)| match &node.event {
                Event::Start(Tag::Heading { id, .. }) => Some((at, node, id)),
                _ => None,
            });
            let named = headings.map(|(at, node, id)| {
                let slug = match id {
                    Some(id) => slug(id),
                    None => slug(&self.words(at..node.end)),
                };
                let earlier = seen.entry(slug.clone()).or_default();
                *earlier += 1;
                (at, if *earlier == 1 { slug } else { format!("{slug}-{}", *earlier - 1) })
            });
            named.collect()
        })
    }

    /// The number of a footnote, by first reference, and the node of its text.
    pub(crate) fn note(&self, label: &str) -> Option<(usize, usize)> {
        self.notes().get(label).copied()
    }

    fn notes(&self) -> &HashMap<String, (usize, usize)> {
        self.notes.get_or_init(|| {
            let mut texts: HashMap<&str, usize> = HashMap::new();
            let mut references: Vec<&str> = Vec::new();
            for (at, node) in self.nodes.iter().enumerate() {
                match &node.event {
                    Event::Start(Tag::FootnoteDefinition(label)) => {
                        texts.entry(label).or_insert(at);
                    }
                    Event::FootnoteReference(label) => references.push(label),
                    _ => {}
                }
            }
            let mut notes: HashMap<String, (usize, usize)> = HashMap::new();
            for label in references {
                let number = notes.len() + 1;
                if let Some(text) = texts.get(label)
                    && !notes.contains_key(label)
                {
                    notes.insert(label.to_owned(), (number, *text));
                }
            }
            notes
        })
    }

    /// The source text of every note that a run of nodes refers to.
    pub(crate) fn notes_in(&self, nodes: Range<usize>) -> impl Iterator<Item = &'a str> {
        self.nodes[nodes].iter().filter_map(|node| match &node.event {
            Event::FootnoteReference(label) => Some(self.written(self.note(label)?.1)),
            _ => None,
        })
    }

    /// The words in a run of nodes, without any markup.
    pub(crate) fn words(&self, nodes: Range<usize>) -> String {
        let mut words = String::new();
        for node in &self.nodes[nodes] {
            match &node.event {
                Event::Text(text) | Event::Code(text) => words.push_str(text),
                Event::SoftBreak | Event::HardBreak => words.push(' '),
                _ => {}
            }
        }
        words.trim().to_owned()
    }

    /// The words of the element at this index.
    pub(crate) fn inside(&self, at: usize) -> String {
        self.words(at..self.nodes[at].end)
    }

    /// Whether the element is an HTML comment and nothing more.
    pub(crate) fn is_comment(&self, at: usize) -> bool {
        let is_html = matches!(self.tag(at), Some(Tag::HtmlBlock))
            || matches!(self.nodes[at].event, Event::InlineHtml(_));
        is_html && is_only_comments(self.written(at))
    }
}

fn is_only_comments(html: &str) -> bool {
    let mut rest = html.trim();
    while let Some(inside) = rest.strip_prefix("<!--") {
        let Some((_, after)) = inside.split_once("-->") else { return false };
        rest = after.trim_start_matches(|it: char| it.is_whitespace() || it == '>');
    }
    rest.is_empty()
}

#[cfg(test)]
mod tests {
    use super::{Page, is_only_comments};
    use crate::source::Source;

    #[test]
    fn a_tree_knows_its_siblings_and_its_places() {
        let source = Source::new("x.md", "---\n# One *two*\n\n- a\n- b\n");
        let page = Page::parse(&source, 4);
        let top: Vec<usize> = page.top().collect();
        assert_eq!(top.len(), 2);
        assert_eq!(page.words(top[0]..page.nodes[top[0]].end), "One two");
        assert_eq!(page.children(top[1]).count(), 2);
        assert_eq!(page.written(top[1]).trim_end(), "- a\n- b");
    }

    #[test]
    fn a_tag_behind_a_comment_is_not_a_comment() {
        assert!(is_only_comments("<!-- id: a --> <!-- b -->\n"));
        assert!(!is_only_comments("<!-- id: a --><script>\n"));
        assert!(!is_only_comments("<!-- id: a"));
    }
}
