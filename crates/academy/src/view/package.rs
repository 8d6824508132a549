//! Views of a course that arrives as a package, or of a version that one can go back to.

use serde::Serialize;
use ts_rs::TS;

use super::{Audience, Time, views};

views! {
    /// A version of a course before it is taken into use, and what it would change for the reader.
    PackageView {
        /// Course id.
        course: String,
        /// Title.
        title: String,
        /// One or two sentences.
        summary: String,
        /// The language that it is written in, as in `en`.
        language: String,
        /// Whom it is for.
        audience: Audience,
        /// Lessons, practices not counted.
        lessons: u32,
        /// Minutes of all lessons together.
        minutes: u32,
        /// What it would be on this laptop.
        arrival: Arrival,
        /// What would change, if the course is here already.
        changes: Option<CourseChangesView>,
    }

    /// What would change for the reader of a course.
    CourseChangesView {
        /// Finished parts that stay finished.
        parts_kept: u32,
        /// Lessons that the reader has begun and that would read otherwise.
        lessons_changed: Vec<LessonChangeView>,
        /// How many other lessons would read otherwise.
        lessons_reworded: u32,
        /// Titles of the lessons that would come.
        lessons_added: Vec<String>,
        /// The lessons that would go.
        lessons_gone: Vec<LessonGoneView>,
        /// Cards that would come.
        cards_added: u32,
        /// Cards that would go.
        cards_gone: u32,
        /// Titles of the skills that would come.
        skills_added: Vec<String>,
        /// Titles of the skills that would go.
        skills_gone: Vec<String>,
        /// Titles of the skills whose rubric would be another.
        rubrics_changed: Vec<String>,
    }

    /// A lesson that the reader has begun and that would read otherwise.
    LessonChangeView {
        /// Its title from then on.
        title: String,
        /// Finished parts that would read otherwise.
        parts_changed: u32,
        /// Parts that would come.
        parts_added: u32,
    }

    /// A lesson that would go.
    LessonGoneView {
        /// Its title.
        title: String,
        /// Whether the reader has begun it.
        is_begun: bool,
    }

    /// Where a course came from, if it came as a package.
    InstalledView {
        /// When it was installed.
        at: Time,
        /// What one would go back to.
        back: Back,
    }
}

/// What a version would be on this laptop.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Arrival {
    /// A course that is not here yet.
    New,
    /// Another version of a course that came as a package.
    Update,
    /// A version of a built-in course, in its place.
    InPlaceOfBuiltIn,
    /// The version that is in use.
    Same,
    /// The version that was in use before.
    Earlier,
    /// The course that ships with the program, in place of an installed one.
    BuiltIn,
    /// Nothing: the course would leave this laptop.
    Gone,
}

/// What one goes back to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Back {
    /// The version that was installed before.
    Earlier,
    /// The course that ships with the program.
    BuiltIn,
    /// Nothing: the course leaves this laptop.
    Nothing,
}
