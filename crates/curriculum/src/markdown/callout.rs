//! Callouts: quotes that open with `[!kind] title` and may carry a comment for the app.

use super::Page;
use pulldown_cmark::{Event, Tag};
use std::ops::Range;

/// The first line of a callout.
pub(crate) struct Opener<'a> {
    pub(crate) kind: Kind<'a>,
    /// Where the kind is written.
    pub(crate) kind_at: usize,
    /// Where the line below begins.
    pub(crate) body_at: usize,
    /// The paragraph that it opens, by index.
    paragraph: usize,
    title_at: usize,
}

impl Opener<'_> {
    /// The title without markup; empty if there is none.
    pub(crate) fn title(&self, page: &Page<'_>) -> String {
        title(page, self.paragraph, self.title_at, self.body_at)
    }
}

/// What a callout is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind<'a> {
    Interactive(Interactive),
    /// Shown beside the text; holds the class of its `aside`.
    Note(&'static str),
    /// Not one of ours.
    Unknown(&'a str),
}

/// A callout that is a block of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Interactive {
    Quiz,
    Guess,
    Cards,
    Steps,
    Reflect,
    Checklist,
    Scenario,
    Practice,
}

impl Interactive {
    /// The word between `[!` and `]`.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Quiz => "quiz",
            Self::Guess => "guess",
            Self::Cards => "cards",
            Self::Steps => "steps",
            Self::Reflect => "reflect",
            Self::Checklist => "checklist",
            Self::Scenario => "scenario",
            Self::Practice => "practice",
        }
    }
}

impl<'a> Kind<'a> {
    fn of(word: &'a str) -> Self {
        match word.to_ascii_lowercase().as_str() {
            "quiz" => Self::Interactive(Interactive::Quiz),
            "guess" => Self::Interactive(Interactive::Guess),
            "cards" => Self::Interactive(Interactive::Cards),
            "steps" => Self::Interactive(Interactive::Steps),
            "reflect" => Self::Interactive(Interactive::Reflect),
            "checklist" => Self::Interactive(Interactive::Checklist),
            "scenario" => Self::Interactive(Interactive::Scenario),
            "practice" => Self::Interactive(Interactive::Practice),
            kind => note_class(kind).map_or(Self::Unknown(word), Self::Note),
        }
    }
}

/// The class of the `aside` that a callout beside the text becomes.
pub(crate) fn note_class(word: &str) -> Option<&'static str> {
    ["note", "tip", "important", "warning", "caution"].into_iter().find(|it| *it == word)
}

/// What stands in the comment of a callout: `<!-- id: a; objective: b, c -->`.
pub(crate) struct Comment<'a> {
    pub(crate) entries: Vec<Entry<'a>>,
}

/// One `key: value` and where the value (or the key, if there is none) is written.
#[derive(Clone, Copy)]
pub(crate) struct Entry<'a> {
    pub(crate) key: &'a str,
    pub(crate) value: &'a str,
    pub(crate) at: usize,
}

impl Entry<'_> {
    /// The value, or the key of an entry without one, in the file.
    pub(crate) fn span(&self) -> Range<usize> {
        let written = if self.value.is_empty() { self.key } else { self.value };
        self.at..self.at + written.len()
    }
}

/// The opener of the quote at this index, if that is a callout.
pub(crate) fn opener<'a>(page: &Page<'a>, at: usize) -> Option<Opener<'a>> {
    if !matches!(page.tag(at), Some(Tag::BlockQuote(_))) {
        return None;
    }
    let paragraph = page.children(at).next()?;
    if !matches!(page.tag(paragraph), Some(Tag::Paragraph)) {
        return None;
    }
    let start = page.nodes[paragraph].range.start;
    let inside = page.source.text[start..].strip_prefix("[!")?;
    let length = inside.find(|it: char| !(it.is_alphanumeric() || it == '-'))?;
    if length == 0 || !inside[length..].starts_with(']') {
        return None;
    }
    let word = &inside[..length];
    let title_at = start + "[!".len() + length + "]".len();
    let body_at = page.source.next_line(title_at);
    Some(Opener { kind: Kind::of(word), kind_at: start, body_at, paragraph, title_at })
}

/// The words of a paragraph between two offsets.
fn title(page: &Page<'_>, paragraph: usize, from: usize, to: usize) -> String {
    let mut title = String::new();
    for node in &page.nodes[paragraph..page.nodes[paragraph].end] {
        let (Event::Text(text) | Event::Code(text)) = &node.event else { continue };
        if node.range.start >= to {
            break;
        }
        if node.range.start >= from {
            title.push_str(text);
        } else if node.range.end > from {
            title.push_str(&page.source.text[from..node.range.end]);
        }
    }
    title.trim().to_owned()
}

/// The comments of the callout at this index: those directly in it or in its first lines.
pub(crate) fn comment<'a>(page: &Page<'a>, at: usize) -> Comment<'a> {
    let mut entries = Vec::new();
    for child in page.children(at) {
        let is_text = matches!(page.tag(child), Some(Tag::HtmlBlock | Tag::Paragraph));
        if !is_text {
            continue;
        }
        entries.extend(comment_inside(page, child).entries);
    }
    Comment { entries }
}

/// The comments anywhere inside the element at this index.
pub(crate) fn comment_inside<'a>(page: &Page<'a>, at: usize) -> Comment<'a> {
    let mut entries = Vec::new();
    for node in &page.nodes[at..page.nodes[at].end] {
        if matches!(node.event, Event::Html(_) | Event::InlineHtml(_)) {
            let written = &page.source.text[node.range.clone()];
            read_entries(written, node.range.start, &mut entries);
        }
    }
    Comment { entries }
}

/// Whether the callout at this index is one that can show what somebody has learned.
pub(crate) fn tests_objectives(page: &Page<'_>, at: usize) -> bool {
    match opener(page, at).map(|it| it.kind) {
        Some(Kind::Interactive(Interactive::Quiz | Interactive::Practice)) => true,
        Some(
            Kind::Interactive(
                Interactive::Guess
                | Interactive::Cards
                | Interactive::Steps
                | Interactive::Reflect
                | Interactive::Checklist
                | Interactive::Scenario,
            )
            | Kind::Note(_)
            | Kind::Unknown(_),
        )
        | None => false,
    }
}

/// A comment may run over several lines; each comes as an event of its own, with or without the
/// marks that open and close it.
fn read_entries<'a>(written: &'a str, offset: usize, entries: &mut Vec<Entry<'a>>) {
    let line = written.trim_end();
    if line.starts_with('<') && !line.starts_with("<!--") {
        return;
    }
    let (mut at, mut inside) = (offset, line);
    if let Some(rest) = inside.strip_prefix("<!--") {
        (at, inside) = (at + "<!--".len(), rest);
    }
    if let Some(end) = inside.find("-->") {
        inside = &inside[..end];
    }
    for piece in inside.split(';') {
        let (key, value) = piece.split_once(':').unwrap_or((piece, ""));
        if !key.trim().is_empty() {
            let indent = |text: &str| text.len() - text.trim_start().len();
            let value_at = match value.trim() {
                "" => at + indent(key),
                _ => at + key.len() + ":".len() + indent(value),
            };
            entries.push(Entry { key: key.trim(), value: value.trim(), at: value_at });
        }
        at += piece.len() + ";".len();
    }
}

impl<'a> Comment<'a> {
    /// The first value written for a key.
    pub(crate) fn value(&self, key: &str) -> Option<Entry<'a>> {
        self.entries.iter().find(|it| it.key == key && !it.value.is_empty()).copied()
    }

    /// All values of a key, which may be written in one entry with commas between them.
    pub(crate) fn values(&self, key: &str) -> Vec<Entry<'a>> {
        let mut values = Vec::new();
        for entry in self.entries.iter().filter(|it| it.key == key) {
            let mut at = entry.at;
            for piece in entry.value.split(',') {
                let value = piece.trim();
                if !value.is_empty() {
                    let at = at + (piece.len() - piece.trim_start().len());
                    values.push(Entry { key: entry.key, value, at });
                }
                at += piece.len() + ",".len();
            }
        }
        values
    }
}

#[cfg(test)]
mod tests {
    use super::{Interactive, Kind, comment, opener};
    use crate::markdown::Page;
    use crate::source::Source;
    use rstest::rstest;

    #[rstest]
    #[case("> [!quiz] Which *one*?\n> text", "Which one?")]
    #[case("> [!quiz]\n> text", "")]
    #[case("> [!QUIZ] \"Yes\"", "“Yes”")]
    #[case("> [!quiz] A\n\n[!quiz]: https://example.com", "A")]
    #[case(">[!quiz] A <!-- id: x -->", "A")]
    fn the_first_line_holds_the_title(#[case] text: &str, #[case] title: &str) {
        let source = Source::new("x.md", text);
        let page = Page::parse(&source, 0);
        let found = opener(&page, 0).unwrap();
        assert_eq!(found.kind, Kind::Interactive(Interactive::Quiz));
        assert_eq!(found.title(&page), title);
    }

    #[rstest]
    #[case("> [quiz] A")]
    #[case("> [!two words] A")]
    #[case("> [!] A")]
    #[case("> # [!quiz] A")]
    #[case("[!quiz] A")]
    fn another_quote_is_no_callout(#[case] text: &str) {
        let source = Source::new("x.md", text);
        assert!(opener(&Page::parse(&source, 0), 0).is_none());
    }

    #[rstest]
    #[case("> [!quiz] A\n> <!-- id: one; objective: two, three -->\n> B")]
    #[case("> [!quiz] A <!-- id: one; objective: two,three -->\n> B")]
    #[case("> [!quiz] A\n> <!--\n> id: one\n> objective: two\n> objective: three\n> -->\n> B")]
    fn the_comment_is_read_however_it_is_laid_out(#[case] text: &str) {
        let source = Source::new("x.md", text);
        let found = comment(&Page::parse(&source, 0), 0);
        let id = found.value("id").unwrap();
        assert_eq!((id.value, id.at), ("one", text.find("one").unwrap()));
        let objectives = found.values("objective");
        let places: Vec<(&str, usize)> = objectives.iter().map(|it| (it.value, it.at)).collect();
        let expected = ["two", "three"].map(|it| (it, text.find(it).unwrap()));
        assert_eq!(places, expected);
    }
}
