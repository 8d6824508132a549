//! Views of work that changes hands: with whom it waits, how it came to them, and what one could take.

use serde::Serialize;
use ts_rs::TS;

use super::practice::WaitingView;
use super::{PersonView, Time, views};

views! {
    /// How work came to the mentor with whom it waits.
    MovedView {
        /// With whom it was before.
        from: PersonView,
        /// When, by the clock of whoever moved it.
        at: Time,
        /// Who did it.
        way: MovedBy,
        /// What was written to whoever has it now, if they are the one who asks.
        note: Option<String>,
    }

    /// The work that waits for other mentors and that this person could take.
    ElsewhereView {
        /// The time on this laptop.
        now: Time,
        /// The longest waiting first.
        waiting: Vec<TakeableView>,
    }

    /// A submission that waits for another mentor.
    TakeableView {
        /// With whom.
        mentor: PersonView,
        /// What waits.
        work: WaitingView,
    }
}

/// How work came from one mentor to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum MovedBy {
    /// The one who had it handed it over.
    HandedOver,
    /// The one who has it took it.
    Taken,
}
