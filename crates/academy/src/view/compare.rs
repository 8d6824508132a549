//! Views of two attempts at one practice, beside each other.

use super::change::{Edit, ParagraphView};
use super::evidence::EvidenceView;
use super::views;

views! {
    /// Two attempts at one practice. Their ratings and reviews stand in the attempts themselves.
    ComparisonView {
        /// Whether both were to be judged by the same rubric, word for word.
        is_same_rubric: bool,
        /// Both texts in one, paragraph by paragraph; no paragraph if neither says anything.
        text: Vec<ParagraphView>,
        /// Every address of both.
        links: Vec<LinkChangeView>,
        /// Every file of both.
        files: Vec<FileChangeView>,
    }

    /// An address in one of two attempts, or in both.
    LinkChangeView {
        /// The address.
        address: String,
        /// In which: both, the later or the earlier.
        edit: Edit,
    }

    /// A file in one of two attempts, or in both; with another SHA-256 it is another version.
    FileChangeView {
        /// As the earlier attempt had it.
        earlier: Option<EvidenceView>,
        /// As the later attempt has it.
        later: Option<EvidenceView>,
        /// Both versions in one, if there are two and both are texts.
        paragraphs: Vec<ParagraphView>,
    }
}
