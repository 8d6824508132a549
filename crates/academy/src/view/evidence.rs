//! Views of evidence: files, and how each can be shown.

use serde::Serialize;
use ts_rs::TS;

use super::views;

views! {
    /// A file of evidence.
    EvidenceView {
        /// File name.
        name: String,
        /// SHA-256 of its bytes, in hexadecimal.
        sha256: String,
        /// Size in bytes.
        bytes: u32,
    }

    /// How one file of evidence is shown.
    EvidenceFileView {
        /// How.
        shown_as: ShownAs,
        /// Its words, if it is a text.
        text: String,
        /// The same as safe HTML, if it is Markdown.
        html: String,
    }
}

/// How the window can show a file of evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum ShownAs {
    /// UTF-8 text.
    Text,
    /// Markdown, as it reads.
    Markdown,
    /// A PNG, JPEG, GIF, WebP or AVIF picture.
    Picture,
    /// A sound that can be played.
    Audio,
    /// A film that can be played.
    Video,
    /// In another program of this laptop.
    Elsewhere,
    /// Only by its name and size.
    File,
}
