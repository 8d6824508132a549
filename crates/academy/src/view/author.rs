//! Views for authors: what is to be mended, and where.

use serde::Serialize;
use ts_rs::TS;

use super::learn::LessonView;
use super::views;

views! {
    /// A folder of courses as its author sees it.
    AuthorView {
        /// The folder that was read.
        folder: String,
        /// What is to be mended, by file and line.
        findings: Vec<FindingView>,
        /// The lessons that can be read, in order.
        lessons: Vec<AuthorLessonView>,
        /// The lesson asked for, or else the first with a finding; none if it cannot be read.
        preview: Option<LessonView>,
    }

    /// A lesson to look at.
    AuthorLessonView {
        /// Lesson id.
        id: String,
        /// Title.
        title: String,
        /// Title of its course.
        course: String,
    }

    /// What is to be mended, where, and what to write instead.
    FindingView {
        /// Name of the rule.
        rule: String,
        /// How bad it is.
        level: FindingLevel,
        /// What was found.
        message: String,
        /// What to write instead.
        help: String,
        /// Path of the file in the folder.
        file: String,
        /// Line, from 1.
        line: u32,
        /// Column in characters, from 1.
        column: u32,
        /// How many characters of the line it is about.
        width: u32,
        /// The line, or the part of it around the place.
        source_line: String,
        /// The column at which that part begins.
        line_from: u32,
        /// The lesson in that file, if it can be read.
        lesson: Option<String>,
        /// The block around the place, if it is in one.
        block: Option<String>,
    }
}

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum FindingLevel {
    /// Readers cannot use this part.
    Error,
    /// The course works; a reader would notice.
    Warning,
    /// Worth a second look.
    Note,
}
