//! One source file, and where in it something stands.

use memchr::{memchr, memchr_iter};
use std::cell::OnceCell;
use std::ops::Range;

/// A text file of a course.
pub(crate) struct Source<'a> {
    pub(crate) path: &'a str,
    pub(crate) text: &'a str,
    line_starts: OnceCell<Vec<usize>>,
    /// What stands in the file, if `text` was made from it, and where the two differ.
    written: Option<(&'a str, &'a [Seam])>,
}

/// A piece of a text that stands for something else in the file.
pub(crate) struct Seam {
    /// Where the piece begins in the text, and how long it is.
    pub(crate) at: usize,
    pub(crate) length: usize,
    /// What it stands for in the file.
    pub(crate) written: Range<usize>,
}

/// A place in a file; both numbers count from 1, the column in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) line: usize,
    pub(crate) column: usize,
}

impl<'a> Source<'a> {
    pub(crate) fn new(path: &'a str, text: &'a str) -> Self {
        Self { path, text, line_starts: OnceCell::new(), written: None }
    }

    /// A text that was made from what stands in the file; its places are those of the file.
    pub(crate) fn woven(path: &'a str, text: &'a str, written: &'a str, seams: &'a [Seam]) -> Self {
        Self { path, text, line_starts: OnceCell::new(), written: Some((written, seams)) }
    }

    /// The folder of this file: empty, or ending in `/`.
    pub(crate) fn folder(&self) -> &'a str {
        self.path.rfind('/').map_or("", |slash| &self.path[..=slash])
    }

    pub(crate) fn place(&self, offset: usize) -> Place {
        let line = self.line_of(offset);
        let offset = self.in_file(offset);
        let column = self.file()[self.line_starts()[line - 1]..offset].chars().count() + 1;
        Place { line, column }
    }

    /// The line of a place, counted from 1.
    pub(crate) fn line_of(&self, offset: usize) -> usize {
        let offset = self.in_file(offset);
        self.line_starts().partition_point(|start| *start <= offset).max(1)
    }

    /// The line around an offset, without its line ending.
    pub(crate) fn line(&self, offset: usize) -> &'a str {
        let offset = self.in_file(offset);
        let text = self.file();
        let start = text[..offset].rfind('\n').map_or(0, |it| it + 1);
        let end = text[offset..].find('\n').map_or(text.len(), |it| it + offset);
        text[start..end].trim_end_matches('\r')
    }

    /// The offset at which a line begins; lines count from 1.
    pub(crate) fn line_start(&self, line: usize) -> usize {
        self.line_starts().get(line.saturating_sub(1)).copied().unwrap_or(self.text.len())
    }

    /// The offset just after the line break that ends the line around `offset`.
    pub(crate) fn next_line(&self, offset: usize) -> usize {
        let rest = &self.text.as_bytes()[offset..];
        memchr(b'\n', rest).map_or(self.text.len(), |it| offset + it + 1)
    }

    /// What stands in the file.
    fn file(&self) -> &'a str {
        self.written.map_or(self.text, |(written, _)| written)
    }

    /// The place in the file of an offset in the text.
    fn in_file(&self, offset: usize) -> usize {
        let mut offset = offset;
        if let Some((_, seams)) = self.written {
            let before = seams.partition_point(|it| it.at <= offset);
            if let Some(seam) = before.checked_sub(1).and_then(|it| seams.get(it)) {
                let behind = seam.at + seam.length;
                offset = match offset.checked_sub(behind) {
                    Some(further) => seam.written.end + further,
                    None => seam.written.start,
                };
            }
        }
        let mut offset = offset.min(self.file().len());
        while !self.file().is_char_boundary(offset) {
            offset -= 1;
        }
        offset
    }

    fn line_starts(&self) -> &[usize] {
        self.line_starts.get_or_init(|| {
            let breaks = memchr_iter(b'\n', self.file().as_bytes()).map(|at| at + 1);
            std::iter::once(0).chain(breaks).collect()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Place, Seam, Source};

    #[test]
    fn a_column_counts_characters_as_an_editor_shows_them() {
        let source = Source::new("a/b.md", "één\r\nzwölf > x\n");
        let place = source.place(source.text.find('>').unwrap());
        assert_eq!(place, Place { line: 2, column: 7 });
        assert_eq!(source.line(source.text.find('>').unwrap()), "zwölf > x");
    }

    #[test]
    fn a_place_behind_an_included_text_is_that_of_the_file() {
        let (written, text) = ("a {{#x}} b\nc\n", "a 1\n2\n3 b\nc\n");
        let seams = [Seam { at: 2, length: 5, written: 2..8 }];
        let source = Source::woven("b.md", text, written, &seams);
        let place = |letter| source.place(text.find(letter).unwrap());
        assert_eq!(place('a'), Place { line: 1, column: 1 });
        assert_eq!(place('3'), Place { line: 1, column: 3 });
        assert_eq!(place('b'), Place { line: 1, column: 10 });
        assert_eq!(place('c'), Place { line: 2, column: 1 });
        assert_eq!(source.line(text.find('3').unwrap()), "a {{#x}} b");
    }

    #[test]
    fn the_end_of_the_file_has_a_place() {
        let source = Source::new("b.md", "x\n");
        assert_eq!(source.place(99), Place { line: 2, column: 1 });
        assert_eq!(source.line(99), "");
        assert_eq!(source.folder(), "");
    }
}
