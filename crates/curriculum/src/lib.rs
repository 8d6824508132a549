//! Turns a folder of Markdown into courses, diagnostics and safe HTML.
//!
//! The crate is pure: it knows no database, window or clock, and only [`Folder::read`] and [`Package::of_folder`] touch
//! the disk. [`compile`] never fails: whatever an author wrote, the sound parts become a [`Library`]
//! and everything else becomes a [`Diagnostic`] with its line and what to write instead. [`check`]
//! is for authors: it compiles, and then reads once more for language, questions and facts.
//!
//! The pipeline is events, tree, blocks, HTML per block, sanitize; `markdown` holds it.

mod check;
mod compile;
mod diagnostic;
mod difference;
mod fix;
mod folder;
mod front_matter;
#[cfg(test)]
mod fuzz;
mod id;
mod lesson;
mod library;
mod markdown;
mod neighbours;
mod outline;
mod package;
mod passage;
mod picture;
mod quiz;
mod revision;
mod rules;
mod scenario;
mod skeleton;
mod skill;
mod source;
mod spelling;
mod steps;
mod words;

pub use check::{
    Beside, Checked, CourseFigures, Day, Figures, KeyFigures, LessonFigures, Original,
    PeopleFigures, RubricFigures, ScenarioFigures, UnitFigures, check, check_beside, figures,
};
pub use compile::{Compiled, compile, compile_lesson};
pub use diagnostic::{Diagnostic, Severity};
pub use difference::{Edit, Piece, both, difference};
pub use fix::{Mended, missing_ids};
pub use folder::{Folder, UnreadableFolder, course_folders};
pub use id::{
    BadId, BlockId, CardId, CourseId, CriterionId, LessonId, ObjectiveId, SkillId, UnitId,
};
pub use lesson::{
    Block, Card, ChecklistItem, Content, Lesson, Mentions, Objective, Practice, Tested,
};
pub use library::{Audience, Course, Library, Located, Unit, Unread};
pub use markdown::foreign::safe_html;
pub use markdown::highlight::highlighted;
pub use outline::{
    BlockKind, BlockOutline, BrokenCourse, BrokenLesson, CourseOutline, Found, LessonOutline,
    Outline, Problem, Seat, UnitOutline,
};
pub use package::{BadPackage, CannotPack, NameFault, Package};
pub use passage::{Passage, PassageKind};
pub use picture::{ColourScheme, MOST_BYTES as MOST_PICTURE_BYTES, PictureKind};
pub use quiz::{
    Accepted, Choice, Feedback, Given, Match, MatchRow, Order, OrderItem, Quiz, QuizOption, Shape,
    Target, Written,
};
pub use revision::{NotARevision, Revision};
pub use rules::{Example, Part, Rule, rules};
pub use scenario::{
    Ending, EndingReport, Made, Meter, Play, Scenario, ScenarioReport, Turn, Unplayable,
};
pub use skeleton::{NewFile, NoNewLesson, new_course, new_lesson};
pub use skill::{Criterion, Rubric, Side, Skill};
pub use steps::{Blank, Step, Steps};
