//! One source file, and where in it something stands.

use std::cell::OnceCell;

/// A text file of a course.
pub(crate) struct Source<'a> {
    pub(crate) path: &'a str,
    pub(crate) text: &'a str,
    line_starts: OnceCell<Vec<usize>>,
}

/// A place in a file; both numbers count from 1, the column in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) line: usize,
    pub(crate) column: usize,
}

impl<'a> Source<'a> {
    pub(crate) fn new(path: &'a str, text: &'a str) -> Self {
        Self { path, text, line_starts: OnceCell::new() }
    }

    /// The folder of this file: empty, or ending in `/`.
    pub(crate) fn folder(&self) -> &'a str {
        self.path.rfind('/').map_or("", |slash| &self.path[..=slash])
    }

    pub(crate) fn place(&self, offset: usize) -> Place {
        let offset = self.on_a_character(offset);
        let starts = self.line_starts();
        let line = starts.partition_point(|start| *start <= offset).max(1);
        let column = self.text[starts[line - 1]..offset].chars().count() + 1;
        Place { line, column }
    }

    /// The line around an offset, without its line ending.
    pub(crate) fn line(&self, offset: usize) -> &'a str {
        let offset = self.on_a_character(offset);
        let start = self.text[..offset].rfind('\n').map_or(0, |it| it + 1);
        let end = self.text[offset..].find('\n').map_or(self.text.len(), |it| it + offset);
        self.text[start..end].trim_end_matches('\r')
    }

    /// The offset at which a line begins; lines count from 1.
    pub(crate) fn line_start(&self, line: usize) -> usize {
        self.line_starts().get(line.saturating_sub(1)).copied().unwrap_or(self.text.len())
    }

    /// The offset just after the line break that ends the line around `offset`.
    pub(crate) fn next_line(&self, offset: usize) -> usize {
        self.text[offset..].find('\n').map_or(self.text.len(), |it| offset + it + 1)
    }

    fn on_a_character(&self, offset: usize) -> usize {
        let mut offset = offset.min(self.text.len());
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        offset
    }

    fn line_starts(&self) -> &[usize] {
        self.line_starts.get_or_init(|| {
            let breaks = self.text.match_indices('\n').map(|(at, _)| at + 1);
            std::iter::once(0).chain(breaks).collect()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Place, Source};

    #[test]
    fn a_column_counts_characters_as_an_editor_shows_them() {
        let source = Source::new("a/b.md", "één\r\nzwölf > x\n");
        let place = source.place(source.text.find('>').unwrap());
        assert_eq!(place, Place { line: 2, column: 7 });
        assert_eq!(source.line(source.text.find('>').unwrap()), "zwölf > x");
    }

    #[test]
    fn the_end_of_the_file_has_a_place() {
        let source = Source::new("b.md", "x\n");
        assert_eq!(source.place(99), Place { line: 2, column: 1 });
        assert_eq!(source.line(99), "");
        assert_eq!(source.folder(), "");
    }
}
