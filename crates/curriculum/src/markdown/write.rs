//! Writes parts of a page as HTML, from a fixed set of elements.

mod listing;
mod note;
pub(crate) mod picture;

use super::callout::{self, Kind};
use super::sanitize::sanitize;
use super::{Dialect, Page};
use note::Note;
use pulldown_cmark::{Alignment, CodeBlockKind, Event, HeadingLevel, LinkType, Tag};
use std::ops::Range;

/// Deeper quotes, lists and emphasis become plain text: no reader sees the difference, and no
/// browser has to build the tree.
const DEEPEST: usize = 40;

/// What an opened address learns about where it was opened: nothing.
const REL: &str = " rel=\"noopener noreferrer\"";

/// Writes whole elements of a page one after the other.
pub(crate) struct Writer<'p, 'a> {
    page: &'p Page<'a>,
    html: String,
    /// What closes each element that is open; empty for one that is not drawn.
    open: Vec<&'static str>,
    /// Text before this offset is the opening line of a callout and already written.
    from: usize,
    is_in_link: bool,
    is_in_head: bool,
    alignments: &'p [Alignment],
    column: usize,
    notes: Vec<Note>,
    /// Inside code whose lines are partly for a compiler only.
    is_in_listing: bool,
}

/// The HTML of some elements of a page, sanitized.
pub(crate) fn html(page: &Page<'_>, nodes: impl IntoIterator<Item = usize>) -> String {
    html_from(page, nodes, 0)
}

/// The same without anything that stands before an offset.
pub(crate) fn html_from(
    page: &Page<'_>,
    nodes: impl IntoIterator<Item = usize>,
    from: usize,
) -> String {
    let mut writer = Writer::new(page, from);
    for node in nodes {
        let length = page.nodes[node].range.len();
        writer.html.reserve(length + length / 4);
        writer.write(node..page.nodes[node].end);
    }
    writer.write_notes();
    sanitize(writer.html.trim().to_owned())
}

/// The HTML inside one element, without the element itself.
pub(crate) fn html_inside(page: &Page<'_>, at: usize) -> String {
    html(page, page.children(at))
}

impl<'p, 'a> Writer<'p, 'a> {
    fn new(page: &'p Page<'a>, from: usize) -> Self {
        Self {
            page,
            html: String::new(),
            open: Vec::new(),
            from,
            is_in_link: false,
            is_in_head: false,
            alignments: &[],
            column: 0,
            notes: Vec::new(),
            is_in_listing: false,
        }
    }

    fn write(&mut self, nodes: Range<usize>) {
        let mut at = nodes.start;
        while at < nodes.end {
            at = self.node(at);
        }
    }

    /// Writes one node and says which comes next.
    fn node(&mut self, at: usize) -> usize {
        let page = self.page;
        let node = &page.nodes[at];
        let is_element = matches!(node.event, Event::Start(_));
        let is_done = if is_element { node.range.end } else { node.range.start + 1 } <= self.from;
        match &node.event {
            Event::End(_) => {
                let close = self.open.pop().unwrap_or_default();
                self.html.push_str(close);
                if close == "</a>" {
                    self.is_in_link = false;
                }
                if close.starts_with("</code>") {
                    self.is_in_listing = false;
                }
                if close.starts_with("</tr></thead>") {
                    self.is_in_head = false;
                }
            }
            _ if is_done => return node.end,
            Event::Start(tag) => return self.element(at, tag),
            Event::Text(text) if self.is_in_listing => self.text(&listing::shown(text)),
            Event::Text(text) => self.text(text),
            Event::Code(text) => {
                self.html.push_str("<code>");
                self.text(text);
                self.html.push_str("</code>");
            }
            Event::SoftBreak => self.html.push('\n'),
            Event::HardBreak => self.html.push_str("<br>\n"),
            Event::Rule => self.html.push_str("<hr>\n"),
            Event::TaskListMarker(true) => self.html.push_str("\u{2611} "),
            Event::TaskListMarker(false) => self.html.push_str("\u{2610} "),
            Event::FootnoteReference(label) => self.note_reference(at, label),
            // Raw HTML ends here; mathematics is not switched on.
            Event::Html(_)
            | Event::InlineHtml(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_) => {}
        }
        at + 1
    }

    fn element(&mut self, at: usize, tag: &'p Tag<'a>) -> usize {
        match tag {
            Tag::Paragraph if self.figure(at) => return self.page.nodes[at].end,
            Tag::Paragraph => self.enter("<p>", "</p>\n"),
            Tag::Heading { level, .. } => self.heading(at, *level),
            Tag::BlockQuote(_) | Tag::List(_) if self.open.len() >= DEEPEST => {
                self.html.push_str("<p>");
                self.text(&self.page.words(at..self.page.nodes[at].end));
                self.html.push_str("</p>\n");
                return self.page.nodes[at].end;
            }
            Tag::BlockQuote(_) => self.quote(at),
            Tag::CodeBlock(kind) => self.code(kind),
            Tag::List(None) => self.enter("<ul>\n", "</ul>\n"),
            Tag::List(Some(1)) => self.enter("<ol>\n", "</ol>\n"),
            Tag::List(Some(first)) => self.enter(&format!("<ol start=\"{first}\">\n"), "</ol>\n"),
            Tag::Item => self.enter("<li>", "</li>\n"),
            Tag::Table(alignments) => {
                self.alignments = alignments;
                self.enter("<div class=\"table\"><table>", "</tbody></table></div>\n");
            }
            Tag::TableHead => {
                self.is_in_head = true;
                self.row("<thead><tr>", "</tr></thead><tbody>\n");
            }
            Tag::TableRow => self.row("<tr>", "</tr>\n"),
            Tag::TableCell => self.cell(at),
            Tag::Emphasis => self.inline("<em>", "</em>"),
            Tag::Strong => self.inline("<strong>", "</strong>"),
            Tag::Strikethrough => self.inline("<del>", "</del>"),
            Tag::Link { link_type, dest_url, .. } => self.link(*link_type, dest_url),
            Tag::Image { dest_url, .. } => {
                self.picture(at, dest_url);
                return self.page.nodes[at].end;
            }
            // A note is written where it is referred to.
            Tag::HtmlBlock | Tag::MetadataBlock(_) | Tag::FootnoteDefinition(_) => {
                return self.page.nodes[at].end;
            }
            // Not switched on; should they ever come, their text is shown.
            Tag::Superscript | Tag::Subscript => self.enter("", ""),
            Tag::DefinitionList => self.enter("<dl>", "</dl>\n"),
            Tag::DefinitionListTitle => self.enter("<dt>", "</dt>\n"),
            Tag::DefinitionListDefinition => self.enter("<dd>", "</dd>\n"),
        }
        at + 1
    }

    fn enter(&mut self, start: &str, end: &'static str) {
        self.html.push_str(start);
        self.open.push(end);
    }

    fn inline(&mut self, start: &str, end: &'static str) {
        if self.open.len() < DEEPEST { self.enter(start, end) } else { self.enter("", "") }
    }

    /// A heading below the first two levels can be led to; the others begin a block, which can.
    fn heading(&mut self, at: usize, level: HeadingLevel) {
        let (name, end) = match level {
            HeadingLevel::H1 | HeadingLevel::H2 => return self.enter("<h2>", "</h2>\n"),
            HeadingLevel::H3 => ("h3", "</h3>\n"),
            HeadingLevel::H4 => ("h4", "</h4>\n"),
            HeadingLevel::H5 => ("h5", "</h5>\n"),
            HeadingLevel::H6 => ("h6", "</h6>\n"),
        };
        let anchor = self.page.anchor(at);
        self.enter(&format!("<{name} id=\"at-{anchor}\">"), end);
    }

    fn quote(&mut self, at: usize) {
        let Some(opener) = callout::opener(self.page, at) else {
            return self.enter("<blockquote>\n", "</blockquote>\n");
        };
        match opener.kind {
            Kind::Note(class) => {
                self.enter(
                    &format!("<aside class=\"{class}\"><p class=\"aside-title\">"),
                    "</aside>\n",
                );
                let title = opener.title(self.page);
                if title.is_empty() {
                    self.html.push_str(self.page.language.note_title(class));
                } else {
                    self.text(&title);
                }
                self.html.push_str("</p>\n");
                self.from = self.from.max(opener.body_at);
            }
            Kind::Interactive(_) | Kind::Unknown(_) => {
                self.enter("<blockquote>\n", "</blockquote>\n");
            }
        }
    }

    fn row(&mut self, start: &str, end: &'static str) {
        self.column = 0;
        self.enter(start, end);
    }

    fn cell(&mut self, at: usize) {
        let alignment = self.alignments.get(self.column).copied().unwrap_or(Alignment::None);
        let claim = if self.column == 0 { claim(self.page, at) } else { None };
        self.column += 1;
        // The corner above the names of rows heads nothing.
        let is_head = self.is_in_head && self.page.children(at).next().is_some();
        let (start, end) = if is_head { ("<th", "</th>") } else { ("<td", "</td>") };
        let class = match (claim, alignment) {
            (Some(claim), _) if !self.is_in_head => claim,
            (_, Alignment::Right) => " class=\"align-right\"",
            (_, Alignment::Center) => " class=\"align-center\"",
            (_, Alignment::None | Alignment::Left) => "",
        };
        self.html.push_str(start);
        self.html.push_str(class);
        self.enter(">", end);
    }

    /// A link to another lesson or out of the app; any other is shown as its text.
    fn link(&mut self, link_type: LinkType, target: &str) {
        let is_mail = link_type == LinkType::Email;
        if self.is_in_link {
            return self.enter("", "");
        }
        if !(is_mail || leaves_the_app(target)) {
            return self.link_to_lesson(target);
        }
        self.is_in_link = true;
        self.html.push_str("<a href=\"");
        self.html.push_str(if is_mail { "mailto:" } else { "" });
        for letter in target.chars() {
            match letter {
                '"' => self.html.push_str("%22"),
                '<' => self.html.push_str("%3C"),
                '>' => self.html.push_str("%3E"),
                _ => self.letter(letter),
            }
        }
        self.enter(&format!("\"{REL}>"), "</a>");
    }

    fn link_to_lesson(&mut self, target: &str) {
        let page = self.page;
        let found = page.neighbours.and_then(|it| it.lesson(page.source, target));
        let Some((lesson, heading)) = found else { return self.enter("", "") };
        self.is_in_link = true;
        let mark = if heading.is_empty() { "" } else { "#" };
        let start = format!("<a href=\"lesson:{lesson}{mark}{heading}\"{REL}>");
        self.enter(&start, "</a>");
    }

    /// Code keeps its language as a class, for whoever colours it.
    fn code(&mut self, kind: &CodeBlockKind<'_>) {
        let language = match kind {
            CodeBlockKind::Fenced(about) => language(about),
            CodeBlockKind::Indented => None,
        };
        let is_rust = language.as_deref() == Some("rust");
        self.is_in_listing = is_rust && self.page.dialect == Dialect::Book;
        let start = language.map(|it| format!("<pre><code class=\"language-{it}\">"));
        self.enter(start.as_deref().unwrap_or("<pre><code>"), "</code></pre>\n");
    }

    fn text(&mut self, text: &str) {
        push_text(&mut self.html, text);
    }

    fn letter(&mut self, letter: char) {
        push_letter(&mut self.html, letter);
    }
}

/// Words as HTML.
pub(crate) fn push_text(html: &mut String, text: &str) {
    let mut rest = text;
    while let Some(at) = rest.bytes().position(|it| IS_SPELLED[usize::from(it)]) {
        html.push_str(&rest[..at]);
        let mut letters = rest[at..].chars();
        if let Some(letter) = letters.next() {
            push_letter(html, letter);
        }
        rest = letters.as_str();
    }
    html.push_str(rest);
}

/// The bytes with which a letter begins that [`push_letter`] may spell in another way; one look for each byte of a text
/// is all that most texts need.
static IS_SPELLED: [bool; 256] = {
    let mut table = [false; 256];
    let mut next = 0;
    // The last is the first byte of a space that does not break, and of no letter of ASCII.
    let first_bytes = [b'&', b'<', b'>', 0, b'\r', 0xc2];
    while next < first_bytes.len() {
        table[first_bytes[next] as usize] = true;
        next += 1;
    }
    table
};

/// The spelling is that of an HTML serializer, so that sanitizing changes nothing.
fn push_letter(html: &mut String, letter: char) {
    match letter {
        '&' => html.push_str("&amp;"),
        '<' => html.push_str("&lt;"),
        '>' => html.push_str("&gt;"),
        '\u{a0}' => html.push_str("&nbsp;"),
        '\0' => html.push('\u{fffd}'),
        '\r' => {}
        _ => html.push(letter),
    }
}

/// The language that a fence names, if it is spelled as languages are.
fn language(about: &str) -> Option<String> {
    let name = about.split([',', ' ', '\t', '{', '`']).next()?.to_ascii_lowercase();
    is_language(&name).then_some(name)
}

/// Whether a text could be the name of a language, as in `c++` or `shell-session`.
pub(crate) fn is_language(name: &str) -> bool {
    let is_part = |it: u8| it.is_ascii_lowercase() || it.is_ascii_digit() || b"+#-_".contains(&it);
    !name.is_empty() && name.len() <= 32 && name.bytes().all(is_part)
}

/// Whether a link goes to the web or to somebody's mailbox.
pub(crate) fn leaves_the_app(target: &str) -> bool {
    ["https://", "http://", "mailto:"]
        .iter()
        .any(|it| target.get(..it.len()).is_some_and(|start| start.eq_ignore_ascii_case(it)))
}

/// The attribute of a cell that holds nothing but the colour of a claim, in bold.
fn claim(page: &Page<'_>, cell: usize) -> Option<&'static str> {
    let mut inside = page.children(cell);
    let strong = inside.next()?;
    if inside.next().is_some() || !matches!(page.tag(strong), Some(Tag::Strong)) {
        return None;
    }
    match page.words(strong..page.nodes[strong].end).as_str() {
        "Green" => Some(" class=\"claim claim-green\""),
        "Amber" => Some(" class=\"claim claim-amber\""),
        "Red" => Some(" class=\"claim claim-red\""),
        _ => None,
    }
}
