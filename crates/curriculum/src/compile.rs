//! From a folder of files to a library and what is wrong with it.

mod cards;
mod course;
pub(crate) mod lesson;
mod objectives;
mod practice;
pub(crate) mod quiz;
pub(crate) mod seen;
pub(crate) mod skill;
pub(crate) mod toml_file;
mod unit;

use crate::diagnostic::Report;
use crate::neighbours::Neighbours;
use crate::rules;
use crate::{Course, CourseOutline, Diagnostic, Folder, Lesson, Library, Problem, Severity};
use seen::Seen;

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
    let neighbours = Neighbours::of(folder);
    let mut desk =
        Desk { folder, neighbours: &neighbours, report: Report::default(), seen: Seen::default() };
    rules::not_text::check(folder, &mut desk.report);
    rules::file_too_large::check(folder, &mut desk.report);
    rules::link_elsewhere::check(folder, &mut desk.report);
    let mut courses: Vec<Course> = Vec::new();
    for root in roots(folder) {
        courses.extend(course::read(&mut desk, &root));
    }
    courses.sort_by(|one, other| (one.order, &one.id).cmp(&(other.order, &other.id)));
    Compiled { library: Library { courses }, diagnostics: desk.report.into_diagnostics() }
}

/// Reads one lesson of a course that has been compiled before; the folder needs to hold no more than the files
/// beside the lesson.
pub fn compile_lesson(
    folder: &Folder,
    path: &str,
    course: &CourseOutline,
) -> Result<Lesson, Problem> {
    let neighbours = Neighbours::around(folder, course);
    let mut desk =
        Desk { folder, neighbours: &neighbours, report: Report::default(), seen: Seen::default() };
    rules::not_text::check(folder, &mut desk.report);
    rules::file_too_large::check(folder, &mut desk.report);
    rules::link_elsewhere::check(folder, &mut desk.report);
    let skills = skill::Skills::of(course);
    let lesson = lesson::read(&mut desk, path, &skills);
    let diagnostics = desk.report.into_diagnostics();
    let is_error = |it: &&Diagnostic| it.severity == Severity::Error && it.file == path;
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
}

/// The folders that are courses, or are meant to be: empty or ending in `/`.
fn roots(folder: &Folder) -> Vec<String> {
    if folder.has("course.toml") {
        return vec![String::new()];
    }
    let is_course = |root: &String| {
        folder.below(root).any(|path| {
            let name = path.rsplit('/').next();
            matches!(name, Some("course.toml" | "unit.toml" | "lesson.md"))
        })
    };
    folder.folders("").iter().map(|name| format!("{name}/")).filter(is_course).collect()
}
