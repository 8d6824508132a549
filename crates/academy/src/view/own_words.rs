//! Views of what readers write and tick for themselves: worked examples and checklists.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::views;

views! {
    /// A worked example up to the first step that is not compared yet.
    ExampleView {
        /// The steps that the reader has come to.
        steps: Vec<ExampleStepView>,
        /// Steps in all.
        of: u32,
    }

    /// One step of a worked example.
    ExampleStepView {
        /// What is shown of it as safe HTML; may be empty.
        html: String,
        /// The part that the reader writes, if there is one.
        blank: Option<BlankView>,
    }

    /// What the reader writes in a step.
    BlankView {
        /// Whether the step is begun and only to be completed.
        is_begun: bool,
        /// What the reader wrote.
        written: Option<String>,
        /// The author's step as safe HTML, once the reader has written theirs.
        answer_html: Option<String>,
        /// How near the reader found theirs.
        nearness: Option<Nearness>,
    }

    /// A thing to tick off.
    ChecklistItemView {
        /// What to do, as safe HTML.
        html: String,
        /// Whether it is ticked on this laptop.
        is_ticked: bool,
    }
}

/// How near somebody found their own step to the author's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Nearness {
    /// Another step.
    Far,
    /// Part of it.
    Partly,
    /// The same step in other words.
    Close,
}
