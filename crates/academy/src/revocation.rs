//! Revoked keys: what a third party hears of them.

use std::path::Path;
use std::sync::Arc;

use ledger::{Clock, Ledger, Randomness};
use serde::Serialize;

use crate::audit::{Someone, apart, someone};
use crate::error::Error;
use crate::view::Time;

/// What somebody said about a key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AuditedRevocation {
    /// Hash of the entry that carries it, in hexadecimal.
    pub entry: String,
    /// The key, and whose it is.
    pub key: Someone,
    /// Who said it.
    pub by: Someone,
    /// When, by their clock.
    pub at: Time,
    /// What happened to the key.
    pub reason: String,
    /// Whether it counts: a word about somebody else's key is none.
    pub is_believed: bool,
    /// How many chains of the key still count up to some entry.
    pub chains: usize,
}

/// Everything that a ledger's file says about revoked keys, oldest first. Nothing is changed.
pub fn revocations(
    file: &Path,
    clock: Arc<dyn Clock>,
    randomness: Arc<dyn Randomness>,
) -> Result<Vec<AuditedRevocation>, Error> {
    audited(&apart(file, clock, randomness)?)
}

/// Everything that a ledger says about revoked keys.
pub(crate) fn audited(ledger: &Ledger) -> Result<Vec<AuditedRevocation>, Error> {
    let said = ledger.revocations()?.into_iter().map(|(it, is_believed)| {
        Ok(AuditedRevocation {
            entry: it.entry.to_string(),
            key: someone(ledger, &it.event.key)?,
            by: someone(ledger, &it.by)?,
            at: it.at.0,
            is_believed,
            chains: it.event.last.len() + it.event.last_alone.len(),
            reason: it.event.reason,
        })
    });
    said.collect()
}
