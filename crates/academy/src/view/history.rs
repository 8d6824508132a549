//! Views of a skill's history: every entry that made a person's standing what it is.

use serde::Serialize;
use ts_rs::TS;

use super::skill::SignatureView;
use super::{Level, PersonView, Time, views};

views! {
    /// Something that happened with a skill.
    HistoryView {
        /// Hash of the entry that carries it, in hexadecimal; none for what no entry says.
        entry: Option<String>,
        /// When, by the clock of whoever did it.
        at: Time,
        /// What.
        what: HistoryWhat,
    }
}

/// What happened with a skill. `rubric_revision` is the first characters of the hash of the rubric's words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum HistoryWhat {
    /// Work was handed in.
    HandedIn {
        /// 1, 2, ...
        attempt: u32,
        /// To whom.
        mentor: PersonView,
        /// How many files went with it.
        files: u32,
        /// How many links.
        links: u32,
        /// By which rubric it is to be judged.
        rubric_revision: String,
    },
    /// A mentor returned it.
    Returned {
        /// Which attempt.
        attempt: u32,
        /// Who returned it.
        mentor: PersonView,
        /// The criterion that the next step is about, by its name.
        criterion: String,
        /// The one thing to try next.
        next_step: String,
        /// By which rubric it was judged.
        rubric_revision: String,
    },
    /// A mentor signed it off, whether that counts or not.
    SignedOff {
        /// The signature.
        signature: SignatureView,
        /// By which rubric it was judged.
        rubric_revision: String,
    },
    /// A mentor took their signature back.
    Withdrawn {
        /// Which attempt.
        attempt: u32,
        /// Whose signature it was.
        mentor: PersonView,
        /// The level that was signed for.
        level: Level,
        /// Why.
        reason: String,
    },
    /// Solo became nearby, as nothing new was signed in time.
    Lapsed {},
}
