//! The YAML between `---` lines at the top of a Markdown file.

pub(crate) mod plain;

use crate::source::Source;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_saphyr::{Error, Spanned};

/// A file cut into front matter and body.
pub(crate) struct FrontMatter<'a> {
    pub(crate) yaml: &'a str,
    /// Where the YAML begins in the file.
    pub(crate) yaml_at: usize,
    /// Where the body begins.
    pub(crate) body_at: usize,
}

/// A text in the front matter, and where in that it stands.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(from = "Spanned<String>")]
pub(crate) struct Placed {
    pub(crate) value: String,
    within: usize,
}

impl From<Spanned<String>> for Placed {
    fn from(read: Spanned<String>) -> Self {
        let within = read.referenced.span().byte_offset().unwrap_or(0);
        Self { value: read.value, within: usize::try_from(within).unwrap_or(0) }
    }
}

/// Why there is no front matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Missing {
    Opening,
    Closing,
}

/// YAML that says something else than expected.
#[derive(Debug)]
pub(crate) struct Misread {
    pub(crate) at: usize,
    pub(crate) message: String,
}

impl<'a> FrontMatter<'a> {
    /// Cuts a file at its two lines of three hyphens.
    pub(crate) fn of(source: &Source<'a>) -> Result<Self, Missing> {
        let text = source.text;
        let first = text.trim_start_matches('\u{feff}');
        let start = text.len() - first.len();
        let yaml_at = source.next_line(start);
        if text[start..yaml_at].trim_end() != "---" || !text[start..yaml_at].ends_with('\n') {
            return Err(Missing::Opening);
        }
        let mut line_at = yaml_at;
        while line_at < text.len() {
            let next = source.next_line(line_at);
            if text[line_at..next].trim_end() == "---" {
                return Ok(Self { yaml: &text[yaml_at..line_at], yaml_at, body_at: next });
            }
            line_at = next;
        }
        Err(Missing::Closing)
    }

    /// Reads the YAML.
    pub(crate) fn read<T: DeserializeOwned + Default>(&self) -> Result<T, Misread> {
        if self.yaml.trim().is_empty() {
            return Ok(T::default());
        }
        serde_saphyr::from_str(self.yaml).map_err(|error| self.misread(&error))
    }

    /// Where a value stands in the file.
    pub(crate) fn at(&self, value: &Placed) -> usize {
        self.yaml_at + value.within
    }

    /// The keys at the left margin, and where each stands.
    pub(crate) fn keys(&self) -> impl Iterator<Item = (&'a str, usize)> {
        let mut at = self.yaml_at;
        self.yaml.split_inclusive('\n').filter_map(move |line| {
            let line_at = at;
            at += line.len();
            let (key, _) = line.split_once(':')?;
            let is_key = key.starts_with(|it: char| it.is_alphanumeric() || it == '_');
            is_key.then_some((key.trim_end(), line_at))
        })
    }

    /// Where a key stands, or the opening line if it is not there.
    pub(crate) fn key_at(&self, wanted: &str) -> usize {
        let mut keys = self.keys();
        keys.find(|(key, _)| *key == wanted).map_or(0, |(_, at)| at)
    }

    fn misread(&self, error: &Error) -> Misread {
        let location = error.location();
        let within = location.map_or(0, |it| self.offset(it.line(), it.column()));
        let text = error.without_snippet().to_string();
        let first = text.lines().next().unwrap_or_default();
        Misread { at: self.yaml_at + within, message: without_place(first).to_owned() }
    }

    fn offset(&self, line: u64, column: u64) -> usize {
        let above = usize::try_from(line.saturating_sub(1)).unwrap_or(0);
        let before = usize::try_from(column.saturating_sub(1)).unwrap_or(0);
        let lines = self.yaml.split_inclusive('\n').take(above).map(str::len);
        let start: usize = lines.sum();
        let letters = self.yaml[start..].chars().take(before).map(char::len_utf8);
        start + letters.sum::<usize>()
    }
}

/// The parser counts lines from the start of the YAML; the diagnostic says where in the file.
fn without_place(message: &str) -> &str {
    let message = message.split(" at line ").next().unwrap_or(message);
    message.trim_start_matches("error: ").trim_end_matches(':')
}

#[cfg(test)]
mod tests {
    use super::{FrontMatter, Missing};
    use crate::source::{Place, Source};
    use serde::Deserialize;

    #[derive(Debug, Default, Deserialize)]
    struct Form {
        minutes: Option<u32>,
    }

    #[test]
    fn a_mistake_is_shown_on_its_line_of_the_file() {
        let source = Source::new("x.md", "---\ntitle: é\nminutes: soon\n---\nText\n");
        let front = FrontMatter::of(&source).unwrap();
        let found = front.read::<Form>().unwrap_err();
        assert_eq!(source.place(found.at), Place { line: 3, column: 10 });
        assert!(!found.message.contains("line"), "{}", found.message);
    }

    #[test]
    fn a_file_from_another_editor_reads_the_same() {
        let source = Source::new("x.md", "\u{feff}---\r\nminutes: 5\r\n---\r\nText\r\n");
        let front = FrontMatter::of(&source).unwrap();
        assert_eq!(front.read::<Form>().unwrap().minutes, Some(5));
        assert_eq!(&source.text[front.body_at..], "Text\r\n");
    }

    #[test]
    fn a_file_without_front_matter_says_which_line_is_missing() {
        let missing = |text| FrontMatter::of(&Source::new("x.md", text)).err();
        assert_eq!(missing("Text"), Some(Missing::Opening));
        assert_eq!(missing("---"), Some(Missing::Opening));
        assert_eq!(missing("---\nid: a\n"), Some(Missing::Closing));
        assert_eq!(missing(""), Some(Missing::Opening));
    }
}
