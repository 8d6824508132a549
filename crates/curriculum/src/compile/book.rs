//! Reads a folder that was written for mdBook, as it is: parts become units, chapters lessons.
//!
//! A book has neither front matter nor ids, so both are derived: what a chapter is called from its
//! file, what a block is called from its heading. Nothing in a book is an error; what cannot be
//! shown is named by a warning.

mod boxes;
mod chapter;
mod expand;
mod include;
mod summary;

use super::seen::Named;
use super::{Desk, toml_file};
use crate::markdown::language::Language;
use crate::markdown::slug::slug;
use crate::rules::{book_settings, duplicate_id};
use crate::source::Source;
use crate::{
    Audience, Course, CourseId, Diagnostic, Folder, Lesson, LessonId, Revision, Severity, Unit,
    UnitId,
};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

pub(crate) use include::included;
pub(super) use summary::{Entry, Place};

/// A book in a folder, before any of its chapters is read.
pub(crate) struct Book {
    /// The folder of the book: empty, or ending in `/`.
    pub(super) root: String,
    /// The folder that chapters are named from.
    src: String,
    id: CourseId,
    settings: Settings,
    pub(super) entries: Vec<Entry>,
    /// Which lesson each chapter's file becomes.
    pub(crate) lessons: BTreeMap<String, LessonId>,
}

#[derive(Default, Deserialize)]
struct Form {
    #[serde(default)]
    book: Settings,
}

#[derive(Default, Deserialize)]
struct Settings {
    title: Option<String>,
    description: Option<String>,
    language: Option<String>,
    src: Option<String>,
}

/// Where the table of contents of a book stands, if the folder is one.
pub(crate) fn summary_path(folder: &Folder, root: &str) -> Option<String> {
    if folder.has(&format!("{root}course.toml")) {
        return None;
    }
    let named =
        settings(folder, root).and_then(|it| it.src).map(|it| it.trim_matches('/').to_owned());
    let places = [named, Some("src".to_owned()), Some(String::new())];
    let paths = places.into_iter().flatten().map(|src| match src.as_str() {
        "" | "." => format!("{root}SUMMARY.md"),
        src => format!("{root}{src}/SUMMARY.md"),
    });
    paths.into_iter().find(|path| folder.text(path).is_some())
}

/// The folder of the book in which a file stands, if it stands in one: empty, or ending in `/`.
pub(super) fn root_of(folder: &Folder, path: &str) -> Option<String> {
    roots_above(path).find(|root| summary_path(folder, root).is_some())
}

/// The same on a disk, before anything of it is read.
pub(crate) fn part_of(root: &Path, path: &str) -> Option<String> {
    roots_above(path).find(|part| is_book(&root.join(part)))
}

/// Whether a folder on a disk says that it is a book.
pub(crate) fn is_book(folder: &Path) -> bool {
    let has = |name: &str| folder.join(name).is_file();
    !has("course.toml") && (has("book.toml") || has("SUMMARY.md") || has("src/SUMMARY.md"))
}

/// Where the book of a file can have its folder: a library is a book, or holds some.
fn roots_above(path: &str) -> impl Iterator<Item = String> {
    let inner = path.split_once('/').map(|(name, _)| format!("{name}/"));
    [Some(String::new()), inner].into_iter().flatten()
}

/// What `book.toml` says; nothing if there is none or it cannot be read, which is reported later.
fn settings(folder: &Folder, root: &str) -> Option<Settings> {
    let text = folder.text(&format!("{root}book.toml"))?;
    toml::from_str::<Form>(text.trim_start_matches('\u{feff}')).ok().map(|it| it.book)
}

impl Book {
    /// The book in a folder, if it is one.
    pub(super) fn of(folder: &Folder, root: &str) -> Option<Self> {
        let path = summary_path(folder, root)?;
        let text = folder.text(&path)?;
        let settings = settings(folder, root).unwrap_or_default();
        let src = Source::new(&path, text).folder().to_owned();
        let entries = summary::read(&Source::new(&path, text));
        let id = course_id(folder, root, &settings)?;
        let mut book =
            Self { root: root.to_owned(), src, id, settings, entries, lessons: BTreeMap::new() };
        book.name_lessons(folder);
        Some(book)
    }

    /// Each chapter goes by the path of its file, so that it keeps its name when the table of
    /// contents changes.
    fn name_lessons(&mut self, folder: &Folder) {
        let mut taken = BTreeSet::new();
        for path in self.entries.iter().filter_map(|it| it.path(&self.src, folder)) {
            if self.lessons.contains_key(&path) {
                continue;
            }
            let within = path.strip_prefix(&self.src).unwrap_or(&path);
            let within = within.strip_suffix(".md").unwrap_or(within);
            let mut name = format!("{}-{}", self.id, slug(within));
            if !taken.insert(name.clone()) {
                name = format!("{name}-{}", &Revision::of(within).to_string()[..8]);
                taken.insert(name.clone());
            }
            if let Ok(id) = LessonId::parse(&name) {
                self.lessons.insert(path, id);
            }
        }
    }

    /// Whoever opens a book did not write it, and is to read what can be read: nothing in it is an
    /// error.
    pub(super) fn soften(&self, diagnostics: &mut [Diagnostic]) {
        for found in diagnostics.iter_mut().filter(|it| it.file.starts_with(&self.root)) {
            found.severity = Severity::Warning;
        }
    }
}

fn course_id(folder: &Folder, root: &str, settings: &Settings) -> Option<CourseId> {
    let title = settings.title.as_deref().filter(|it| !it.trim().is_empty());
    let name = root.trim_end_matches('/');
    let name = if name.is_empty() { folder.name() } else { name };
    CourseId::parse(&slug(title.unwrap_or(name))).ok()
}

/// The book as a course.
pub(super) fn read(desk: &mut Desk<'_>, book: &Book) -> Option<Course> {
    let settings_path = format!("{}book.toml", book.root);
    if let Some(text) = desk.folder.text(&settings_path) {
        let source = Source::new(&settings_path, text);
        // The settings are there already; this only says why they are not, if they are not.
        let _: Option<Form> =
            toml_file::read(&source, &book_settings::RULE, book_settings::SAMPLE, &mut desk.report);
    }
    let path = format!("{}SUMMARY.md", book.src);
    let source = Source::new(&path, desk.folder.text(&path)?);
    if !duplicate_id::check(desk, &Named::Course, book.id.as_str(), &source, 0) {
        return None;
    }
    let title = book.settings.title.clone().filter(|it| !it.trim().is_empty());
    let title = title.unwrap_or_else(|| match book.root.trim_end_matches('/') {
        "" => desk.folder.name().to_owned(),
        name => name.to_owned(),
    });
    let language = book.settings.language.clone().unwrap_or_else(|| "en".to_owned());
    desk.language = Language::of(&language);
    let units = units(desk, book, &source, &title);
    Some(Course {
        id: book.id.clone(),
        title,
        summary: book.settings.description.clone().unwrap_or_default(),
        language,
        audience: Audience::Everyone,
        order: i64::MAX,
        units,
        skills: Vec::new(),
    })
}

/// The lesson that a file of the book is.
pub(super) fn read_chapter(desk: &mut Desk<'_>, book: &Book, path: &str) -> Option<Lesson> {
    let summary = format!("{}SUMMARY.md", book.src);
    let source = Source::new(&summary, desk.folder.text(&summary)?);
    let entry =
        book.entries.iter().find(|it| it.path(&book.src, desk.folder).as_deref() == Some(path))?;
    chapter::read(desk, book, &source, entry)
}

/// Each part with a chapter in it; chapters before the first part make one by the title of the book.
fn units(desk: &mut Desk<'_>, book: &Book, source: &Source<'_>, title: &str) -> Vec<Unit> {
    let mut parts: Vec<(String, Vec<Lesson>)> = vec![(title.to_owned(), Vec::new())];
    for entry in &book.entries {
        match &entry.place {
            Place::Part => parts.push((entry.title.clone(), Vec::new())),
            Place::Chapter { .. } => {
                let lesson = chapter::read(desk, book, source, entry);
                if let (Some(lesson), Some((_, lessons))) = (lesson, parts.last_mut()) {
                    lessons.push(lesson);
                }
            }
        }
    }
    let mut names = BTreeSet::new();
    let written = parts.into_iter().filter(|(_, lessons)| !lessons.is_empty());
    let units = written.filter_map(|(title, lessons)| {
        let mut name = slug(&title);
        while !names.insert(name.clone()) {
            name.push_str("-again");
        }
        let id = UnitId::parse(&name).ok()?;
        let (summary, unread) = (String::new(), Vec::new());
        Some(Unit { id, title, summary, skill: None, lessons, unread })
    });
    units.collect()
}
