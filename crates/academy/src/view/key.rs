//! Views of one's own key: what it signed, and whether it was revoked.

use super::seen::SeenWhat;
use super::skill::KeyRevokedView;
use super::{Time, views};

views! {
    /// One's own key.
    OwnKeyView {
        /// When and why it was revoked, if it was.
        revoked: Option<KeyRevokedView>,
        /// What it signed for others, laptop by laptop; this one first.
        laptops: Vec<SignedOnView>,
    }

    /// What was signed on one laptop.
    SignedOnView {
        /// Whether it is this one.
        is_here: bool,
        /// The last things signed on it, newest first.
        signed: Vec<SignedEntryView>,
    }

    /// One signed entry.
    SignedEntryView {
        /// Its hash, in hexadecimal.
        entry: String,
        /// When, by the clock of its laptop.
        at: Time,
        /// What it says.
        what: Vec<SeenWhat>,
    }
}
