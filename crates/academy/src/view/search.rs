//! Views of what was found.

use serde::Serialize;
use ts_rs::TS;

use super::views;

views! {
    /// What holds all the words that were typed, the best first.
    FoundView {
        /// Where they stand.
        hits: Vec<HitView>,
        /// Whether nothing holds them as typed, and words were taken that are nearly the same.
        is_close: bool,
    }

    /// One place to go to.
    HitView {
        /// What it is.
        kind: HitKind,
        /// Id of the lesson or the skill that it leads to.
        subject: String,
        /// The block in the lesson, if it is not the lesson as a whole.
        block: Option<String>,
        /// What it is called.
        title: Vec<PieceView>,
        /// What it stands in.
        place: String,
        /// The language that it is written in, as in `en`.
        language: String,
        /// The text around what was found; may be empty.
        snippet: Vec<PieceView>,
    }

    /// A piece of plain text.
    PieceView {
        /// The text.
        text: String,
        /// Whether it is what was looked for.
        is_hit: bool,
    }
}

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum HitKind {
    /// A lesson.
    Lesson,
    /// A skill.
    Skill,
    /// A heading in a lesson.
    Heading,
    /// A card in a lesson.
    Card,
    /// A run of text in a lesson.
    Text,
}
