//! Revoked keys: how one's own is revoked, and what a third party hears of others.

use std::path::Path;
use std::sync::Arc;

use ledger::{Append, Clock, EntryHash, Event, Ledger, Randomness, Signed};
use serde::Serialize;

use crate::Academy;
use crate::audit::{Someone, apart, someone};
use crate::code::Code;
use crate::error::Error;
use crate::request::Ask;
use crate::request::key::RevokeKey;
use crate::view::Time;
use crate::view::key::{OwnKeyView, SignedEntryView, SignedOnView};
use crate::view::skill::KeyRevokedView;

/// The last things signed on a laptop among which its owner looks for the last that is theirs.
const SHOWN: usize = 12;

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

impl Academy {
    /// Whether one's own key was revoked, and what it signed for others last.
    pub fn own_key(&mut self, _: Ask) -> Result<OwnKeyView, Error> {
        let me = self.me()?;
        let revoked = self.ledger.revocation_of(&me)?.as_ref().map(KeyRevokedView::from);
        let signed = self.ledger.signed_by(&me)?;
        let mut laptops = Vec::new();
        for on_one in signed.chunk_by(|one, other| one.replica == other.replica) {
            let Some(newest) = on_one.last() else { continue };
            let shown = on_one.iter().rev().take(SHOWN).map(|it| self.signed_entry(it));
            laptops.push(SignedOnView {
                is_here: self.ledger.is_made_here(&newest.entry)?,
                signed: shown.collect::<Result<_, _>>()?,
            });
        }
        laptops.sort_by_key(|it| !it.is_here);
        Ok(OwnKeyView { revoked, laptops })
    }

    /// Revokes one's own key: of each laptop counts what was signed there up to the entry that is named. The key is opened
    /// anew with the passphrase, and signs this as the last thing.
    pub fn revoke_key(&mut self, request: RevokeKey) -> Result<OwnKeyView, Error> {
        let me = self.me()?;
        let reason = request.reason.trim();
        if reason.is_empty() {
            return Err(Error::refused(Code::ReasonMissing, ""));
        }
        let signed = self.ledger.signed_by(&me)?;
        let mut last = Vec::new();
        for entry in &request.last {
            let known = EntryHash::parse(entry).ok();
            let known = known.filter(|it| signed.iter().any(|own| own.entry == *it));
            last.push(known.ok_or_else(|| Error::refused(Code::NotHere, entry.clone()))?);
        }
        let key = self.ledger.unlock(&me, &request.passphrase)?;
        let revoked = self.ledger.revoked_after(&me, &last, reason)?;
        self.ledger.append(&key, &Append::of(vec![Event::KeyRevoked(revoked)]))?;
        self.own_key(Ask {})
    }

    fn signed_entry(&self, it: &Signed) -> Result<SignedEntryView, Error> {
        let what = it.events.iter().map(|event| self.seen_what(event));
        let what = what.collect::<Result<_, _>>()?;
        Ok(SignedEntryView { entry: it.entry.to_string(), at: it.at.0, what })
    }
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
