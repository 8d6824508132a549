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
use crate::rules;
use crate::{Course, Diagnostic, Folder, Library, Severity};
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
    let mut desk = Desk { folder, report: Report::default(), seen: Seen::default() };
    rules::not_text::check(folder, &mut desk.report);
    let mut courses: Vec<(i64, Course)> = Vec::new();
    for root in roots(folder) {
        courses.extend(course::read(&mut desk, &root));
    }
    courses.sort_by(|(a, one), (b, other)| a.cmp(b).then_with(|| one.id.cmp(&other.id)));
    let courses = courses.into_iter().map(|(_, course)| course).collect();
    Compiled { library: Library { courses }, diagnostics: desk.report.into_diagnostics() }
}

/// What every part of the compiler works with.
pub(crate) struct Desk<'a> {
    folder: &'a Folder,
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
