//! Puts what mdBook's directives stand for into the text of a chapter.

use super::Book;
use super::boxes::{NoteBox, first_box};
use super::include::{Directive, Part, directive};
use crate::Folder;
use crate::compile::Desk;
use crate::neighbours::from_folder;
use crate::rules::{book_directive, book_include};
use crate::source::{Seam, Source};

/// A file included in itself would have no end.
const DEEPEST: usize = 10;

/// The longest chapter: files that include others several times grow fast.
const MOST_BYTES: usize = 4 * 1024 * 1024;

/// A chapter with everything in it that it includes.
#[derive(Default)]
pub(super) struct Expanded {
    pub(super) text: String,
    pub(super) seams: Vec<Seam>,
}

/// Something that is written in one way and means another.
enum Piece<'a> {
    Directive(Directive<'a>),
    Box(NoteBox<'a>),
}

/// Why a directive cannot be followed.
enum Trouble {
    /// There is no such text in the book, or no such part of it.
    NotThere,
    /// Too much text, or files that include each other.
    NoEnd,
    /// Not one of mdBook's own.
    Unknown,
}

/// The text of a chapter without directives; what cannot be followed is reported.
pub(super) fn expanded(desk: &mut Desk<'_>, book: &Book, path: &str, text: &str) -> Expanded {
    let source = Source::new(path, text);
    let shelf = Shelf { folder: desk.folder, root: &book.root };
    let mut done = Expanded::default();
    let mut from = 0;
    while let Some(piece) = next_piece(text, from) {
        let written = piece.written();
        done.text.push_str(&text[from..written.start]);
        from = written.end;
        let instead = match &piece {
            Piece::Box(it) => Ok(it.as_quote()),
            Piece::Directive(it) => shelf.follow(path, it, 0),
        };
        let room = MOST_BYTES.saturating_sub(done.text.len());
        let instead =
            instead.and_then(|it| if it.len() <= room { Ok(it) } else { Err(Trouble::NoEnd) });
        let instead = match instead {
            Ok(instead) => instead,
            Err(Trouble::Unknown) => {
                book_directive::report(&source, written.start, &mut desk.report);
                text[written.clone()].to_owned()
            }
            Err(Trouble::NotThere) => {
                book_include::not_there(&source, written.start, &mut desk.report);
                String::new()
            }
            Err(Trouble::NoEnd) => {
                book_include::too_long(&source, written.start, &mut desk.report);
                String::new()
            }
        };
        done.seams.push(Seam { at: done.text.len(), length: instead.len(), written });
        done.text.push_str(&instead);
    }
    done.text.push_str(&text[from..]);
    done
}

fn next_piece(text: &str, from: usize) -> Option<Piece<'_>> {
    let directive = directive(text, from).map(Piece::Directive);
    let found = first_box(text, from).map(Piece::Box);
    [directive, found].into_iter().flatten().min_by_key(|it| it.written().start)
}

impl Piece<'_> {
    fn written(&self) -> std::ops::Range<usize> {
        match self {
            Self::Directive(it) => it.start..it.end,
            Self::Box(it) => it.written.clone(),
        }
    }
}

/// The texts that a book may include: its own.
struct Shelf<'a> {
    folder: &'a Folder,
    root: &'a str,
}

impl Shelf<'_> {
    /// What a directive in the file at `path` stands for.
    fn follow(
        &self,
        path: &str,
        directive: &Directive<'_>,
        depth: usize,
    ) -> Result<String, Trouble> {
        if directive.is_escaped {
            return Ok(format!("{{{{#{} {}}}}}", directive.name, directive.about));
        }
        match directive.name {
            // The title of a page in a browser; a lesson has its own.
            "title" => Ok(String::new()),
            "include" | "rustdoc_include" => {
                let (file, text) = self.part(path, directive.about)?;
                self.within(&file, &text, depth + 1)
            }
            "playground" | "playpen" => {
                let (_, code) = self.part(path, directive.about)?;
                Ok(format!("```rust\n{code}\n```"))
            }
            _ => Err(Trouble::Unknown),
        }
    }

    /// The file and the part of it that a directive names.
    fn part(&self, path: &str, about: &str) -> Result<(String, String), Trouble> {
        let part = Part::of(about);
        let folder = path.rfind('/').map_or("", |slash| &path[..=slash]);
        let file = from_folder(folder, part.file).filter(|it| it.starts_with(self.root));
        let file = self.folder.spelled(file.ok_or(Trouble::NotThere)?);
        let text = self.folder.text(&file).and_then(|it| part.take(it)).ok_or(Trouble::NotThere)?;
        Ok((file, text))
    }

    /// An included text with what it includes itself.
    fn within(&self, path: &str, text: &str, depth: usize) -> Result<String, Trouble> {
        if depth > DEEPEST {
            return Err(Trouble::NoEnd);
        }
        let mut done = String::with_capacity(text.len());
        let mut from = 0;
        while let Some(it) = directive(text, from) {
            done.push_str(&text[from..it.start]);
            match self.follow(path, &it, depth) {
                Err(Trouble::Unknown) => done.push_str(&text[it.start..it.end]),
                followed => done.push_str(&followed?),
            }
            from = it.end;
            if done.len() > MOST_BYTES {
                return Err(Trouble::NoEnd);
            }
        }
        done.push_str(&text[from..]);
        Ok(done)
    }
}
