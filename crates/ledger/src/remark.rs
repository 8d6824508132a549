//! A mentor's comment on one place of the work: a passage of a text, or a moment of a recording.

use serde::{Deserialize, Serialize};

/// A comment on one place of the work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remark {
    /// SHA-256 of the file that it is on, in hexadecimal; empty for the text of the submission itself.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub file: String,
    /// Where in it.
    pub place: Anchor,
    /// What the mentor says.
    pub words: String,
}

/// A place, as the selectors of the W3C Web Annotation model name one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Anchor {
    /// A passage: what `TextQuoteSelector` and `TextPositionSelector` say, so that it is found again in a text that has
    /// changed, and can be read where it is not.
    Passage {
        /// The passage, word for word.
        exact: String,
        /// What stands before it.
        prefix: String,
        /// What stands after it.
        suffix: String,
        /// The Unicode characters before it.
        start: u32,
        /// The Unicode characters up to its end.
        end: u32,
    },
    /// A moment of a recording: what a `FragmentSelector` says with `t`.
    Moment {
        /// Milliseconds from its beginning.
        millis: u32,
    },
}
