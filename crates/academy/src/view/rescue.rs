//! What the window is shown while the ledger is too damaged to be opened.

use super::{PersonView, Time, views};

views! {
    /// A ledger that is damaged, and what could take its place.
    RescueView {
        /// The path of the damaged file.
        file: String,
        /// The folder of the backups.
        folder: String,
        /// Every backup, the newest first.
        found: Vec<FoundBackupView>,
    }

    /// A backup beside a damaged ledger.
    FoundBackupView {
        /// When it was taken; no two have the same.
        taken: Time,
        /// The size of its file.
        bytes: u64,
        /// What it holds; none if it cannot be read.
        holds: Option<HoldingsView>,
    }

    /// What a backup holds.
    HoldingsView {
        /// Entries in it.
        entries: u32,
        /// Who has a profile in it.
        people: Vec<PersonView>,
    }

    /// Something else stands in the place of a damaged ledger.
    RescuedView {
        /// The path under which the damaged file is kept.
        aside: String,
    }
}
