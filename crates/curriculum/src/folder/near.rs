//! What a lesson or book needs beyond the files that every folder is read for.

use super::{File, Folder, LARGEST_TEXT, UnreadableFolder, read_picture, read_text};
use crate::compile::book::{self, included};
use crate::markdown::Page;
use crate::neighbours::from_folder;
use crate::picture::is_picture;
use crate::source::Source;
use crate::spelling::{composed, decomposed};
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// A longer file is no listing that anybody reads, in bytes.
const LONGEST_INCLUDED: u64 = 1024 * 1024;

impl Folder {
    /// As [`Folder::read`], with the facts of the courses around it if this is the folder of one course: an author
    /// checks a course of many alone, and what is true of all is true of it.
    pub fn read_to_check(path: &Path) -> Result<Self, UnreadableFolder> {
        let mut folder = Self::read(path)?;
        let around = path.canonicalize().ok().and_then(|it| it.parent().map(Path::to_owned));
        let is_course = folder.has("course.toml") && !folder.has("canon.toml");
        if let Some(around) = around.filter(|it| is_course && is_own_file(it, "canon.toml"))
            && let File::Text(facts) = read_text(&around.join("canon.toml"), &mut { LARGEST_TEXT })?
        {
            folder.facts_around = Some(facts);
        }
        Ok(folder)
    }

    /// What `canon.toml` says in the folder around this one.
    pub(crate) fn facts_around(&self) -> Option<&str> {
        self.facts_around.as_deref()
    }

    /// Reads what one lesson needs: the files beside it, and the pictures that it names elsewhere
    /// in its course. A chapter of a book may include any file of that, so all are read.
    pub fn read_lesson(root: &Path, path: &str) -> Result<Self, UnreadableFolder> {
        if let Some(book) = book::part_of(root, path) {
            return Self::read_part(root, &book);
        }
        let beside = path.rfind('/').map_or("", |slash| &path[..=slash]);
        let mut folder = Self::read_part(root, beside)?;
        let named: Vec<String> = folder.text(path).map_or_else(Vec::new, |text| {
            Page::parse(&Source::new(path, text), 0).named_pictures().collect()
        });
        for picture in named.iter().filter(|it| is_picture(it)) {
            if folder.lists(&folder.spelled(picture.clone())) {
                continue;
            }
            let spellings =
                [Cow::Borrowed(picture.as_str()), composed(picture), decomposed(picture)];
            if let Some(picture) = spellings.into_iter().find(|it| is_own_file(root, it)) {
                let read = read_picture(&root.join(&*picture))?;
                folder.files.insert(picture.into_owned(), read);
            }
        }
        Ok(folder)
    }

    /// Reads what the chapters of a book include, of the files that were found: never a link, and
    /// nothing that is not text.
    pub(super) fn read_included(&mut self, root: &Path) {
        let asks = self.files.iter().filter_map(|(path, file)| match file {
            File::Text(text) if text.contains("{{#") => Some((path, text)),
            File::Text(_)
            | File::NotText
            | File::TooLarge(_)
            | File::Link
            | File::Picture(_)
            | File::Other => None,
        });
        let named = asks.flat_map(|(path, text)| {
            let folder = path.rfind('/').map_or("", |slash| &path[..=slash]);
            included(text).filter_map(move |it| from_folder(folder, it))
        });
        let named: BTreeSet<String> = named.collect();
        for path in named {
            let Some(file @ File::Other) = self.files.get_mut(&path) else { continue };
            let place = root.join(&path);
            let is_short = fs::metadata(&place).is_ok_and(|it| it.len() <= LONGEST_INCLUDED);
            if is_short && let Ok(text) = fs::read_to_string(place) {
                *file = File::Text(text);
            }
        }
    }

    /// What the folder itself is called; empty if it exists only in memory.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }
}

/// Whether a path leads to a file below `root` without passing a link of the file system.
fn is_own_file(root: &Path, path: &str) -> bool {
    let mut place = root.to_owned();
    let is_own = path.split('/').all(|name| {
        place.push(name);
        fs::symlink_metadata(&place).is_ok_and(|it| !it.is_symlink())
    });
    is_own && place.is_file()
}
