//! What a window asks about one's own key.

use serde::Deserialize;
use ts_rs::TS;

use super::requests;

requests! {
    /// Revoke one's own key.
    RevokeKey {
        /// For each laptop the last entry that is one's own; nothing counts that was signed on one without.
        last: Vec<String>,
        /// What happened to the key; everybody who sees a signature of it sees this.
        reason: String,
        /// Opens the key again.
        passphrase: String,
    }
}
