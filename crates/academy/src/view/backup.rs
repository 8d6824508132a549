//! What the window is shown of backups.

use super::{SeenKind, SessionView, Time, views};

views! {
    /// Every backup that is kept, the newest first.
    BackupsView {
        /// The backups.
        kept: Vec<KeptBackupView>,
    }

    /// One backup.
    KeptBackupView {
        /// When it was taken; no two have the same.
        taken: Time,
        /// The size of its file.
        bytes: u64,
        /// What happened since; none if it cannot be read.
        since: Option<SinceView>,
    }

    /// How what is here differs from a backup.
    SinceView {
        /// Entries that are here and not in it.
        new: u32,
        /// Entries that are in it and not here, as after going back to an earlier one.
        gone: u32,
    }

    /// What going back to a backup would change.
    GoingBackView {
        /// When it was taken.
        taken: Time,
        /// What this person would no longer have.
        lost: Vec<LostView>,
        /// Drafts of theirs that are not in it as they are now.
        drafts: u32,
        /// What other people have put on record since.
        of_others: u32,
        /// Names of those whose profile on this laptop is not in it.
        profiles: Vec<String>,
        /// Entries that would be here again.
        entries_back: u32,
    }

    /// How much of one kind would be gone.
    LostView {
        /// What kind of record.
        kind: SeenKind,
        /// How many there are.
        count: u32,
    }

    /// This laptop is back at a backup.
    WentBackView {
        /// When what is here now was backed up.
        taken: Time,
        /// The moment of the backup that keeps what was here before.
        kept_as: Time,
        /// Who is signed in, as they were then.
        session: SessionView,
    }
}
