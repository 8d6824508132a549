//! From a folder of files to a library and what is wrong with it.

pub(crate) mod book;
mod cards;
mod checklist;
mod course;
pub(crate) mod form;
mod item;
pub(crate) mod lesson;
mod objectives;
mod practice;
pub(crate) mod quiz;
mod run;
pub(crate) mod scenario;
pub(crate) mod seen;
pub(crate) mod skill;
pub(crate) mod steps;
pub(crate) mod toml_file;
mod unit;

use crate::diagnostic::Report;
use crate::markdown::language::Language;
use crate::neighbours::Neighbours;
use crate::outline::broken::is_of_lesson;
use crate::rules;
use crate::{Course, CourseOutline, Diagnostic, Folder, Lesson, Library, Problem, Severity};
use book::Book;
use seen::Seen;
use std::collections::BTreeSet;

/// What a folder holds, and what is wrong with it.
#[derive(Clone, Debug, Default)]
pub struct Compiled {
    /// Everything that could be read. A part with an error is left out, not guessed at.
    pub library: Library,
    /// Findings, by file and line.
    pub diagnostics: Vec<Diagnostic>,
}

impl Compiled {
    /// Whether any finding is an error.
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(|it| it.severity == Severity::Error)
    }
}

/// Reads a folder of courses, or the folder of a single one. Never fails.
pub fn compile(folder: &Folder) -> Compiled {
    let roots = roots(folder);
    let books: Vec<Book> = roots.iter().filter_map(|it| Book::of(folder, it)).collect();
    let neighbours = Neighbours::of(folder, &books);
    let mut desk = Desk::new(folder, &neighbours);
    let mut courses: Vec<Course> = Vec::new();
    for root in &roots {
        courses.extend(match books.iter().find(|it| it.root == *root) {
            Some(book) => book::read(&mut desk, book),
            None => course::read(&mut desk, root),
        });
    }
    courses.sort_by(|one, other| (one.order, &one.id).cmp(&(other.order, &other.id)));
    let mut diagnostics = desk.report.into_diagnostics();
    for book in &books {
        book.soften(&mut diagnostics);
    }
    Compiled { library: Library { courses }, diagnostics }
}

/// Reads one lesson of a course that has been compiled before; the folder needs to hold no more than what
/// [`Folder::read_lesson`] brings.
pub fn compile_lesson(
    folder: &Folder,
    path: &str,
    course: &CourseOutline,
) -> Result<Lesson, Problem> {
    let book = book::root_of(folder, path).and_then(|it| Book::of(folder, &it));
    let neighbours = Neighbours::around(folder, course);
    let mut desk = Desk::new(folder, &neighbours);
    desk.language = Language::of(&course.language);
    let lesson = match &book {
        Some(book) => book::read_chapter(&mut desk, book, path),
        None => lesson::read(&mut desk, path, &skill::Skills::of(course)),
    };
    let mut diagnostics = desk.report.into_diagnostics();
    if let Some(book) = &book {
        book.soften(&mut diagnostics);
    }
    let is_error =
        |it: &&Diagnostic| it.severity == Severity::Error && is_of_lesson(&it.file, path);
    if let Some(first) = diagnostics.iter().find(is_error) {
        return Err(Problem::of(first));
    }
    lesson.ok_or_else(|| Problem {
        file: path.to_owned(),
        line: 1,
        message: "this file is not there any more".to_owned(),
        help: "Put it back, or take its folder out of the course".to_owned(),
    })
}

/// What every part of the compiler works with.
pub(crate) struct Desk<'a> {
    folder: &'a Folder,
    neighbours: &'a Neighbours<'a>,
    pub(crate) report: Report,
    pub(crate) seen: Seen,
    /// Files that are a chapter of a book already.
    chapters: BTreeSet<String>,
    /// The language of the course that is being read.
    language: Language,
}

impl<'a> Desk<'a> {
    /// A desk on which what is wrong with the files themselves has been said.
    fn new(folder: &'a Folder, neighbours: &'a Neighbours<'a>) -> Self {
        let mut report = Report::default();
        rules::not_text::check(folder, &mut report);
        rules::file_too_large::check(folder, &mut report);
        rules::link_elsewhere::check(folder, &mut report);
        Self {
            folder,
            neighbours,
            report,
            seen: Seen::default(),
            chapters: BTreeSet::new(),
            language: Language::default(),
        }
    }
}

/// The folders that are courses or books, or are meant to be: empty or ending in `/`.
fn roots(folder: &Folder) -> Vec<String> {
    if folder.has("course.toml") || book::summary_path(folder, "").is_some() {
        return vec![String::new()];
    }
    let is_course = |root: &String| {
        book::summary_path(folder, root).is_some()
            || folder.below(root).any(|path| {
                let name = path.rsplit('/').next();
                matches!(name, Some("course.toml" | "unit.toml" | "lesson.md"))
            })
    };
    folder.folders("").iter().map(|name| format!("{name}/")).filter(is_course).collect()
}
