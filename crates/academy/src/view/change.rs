//! Views of what an edit changed: for somebody who has read the text before.

use serde::Serialize;
use ts_rs::TS;

use super::{Link, views};

views! {
    /// A paragraph in which something changed; between two pieces stands a space.
    ParagraphView {
        /// Its pieces in order.
        pieces: Vec<EditPieceView>,
    }

    /// A run of words that an edit left, took out or put in.
    EditPieceView {
        /// What happened to it.
        edit: Edit,
        /// The words.
        words: String,
    }

    /// A lesson that the reader had finished before it was edited.
    ChangedLessonView {
        /// The lesson.
        lesson: Link,
        /// Its blocks that changed.
        changed: u32,
        /// Its blocks that are new.
        added: u32,
    }

    /// A rubric that reads otherwise than when something was signed by it.
    RubricChangeView {
        /// The criteria that changed.
        criteria: Vec<CriterionChangeView>,
    }

    /// A criterion that reads otherwise.
    CriterionChangeView {
        /// Its name, today or, if it is gone, then.
        title: String,
        /// Its name and its four levels, where they changed.
        paragraphs: Vec<ParagraphView>,
    }
}

/// What an edit did to a run of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Edit {
    /// It is in both texts.
    Kept,
    /// It was in the text that was read.
    Removed,
    /// It is in the text of today.
    Added,
}

/// What changed in a block since it was finished.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum ChangeView {
    /// Words.
    Words {
        /// The paragraphs in which something changed.
        paragraphs: Vec<ParagraphView>,
    },
    /// No word that can be read before answering: a picture, a link, the layout, or how an answer is marked.
    Markup,
    /// It was a part of a longer block.
    Split,
    /// Something; the text as it was read is not on this machine.
    Unknown,
}
