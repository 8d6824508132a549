//! One sign-off as a file of its own, so that somebody with no Crosstrain at all can check it
//! (`docs/check-a-sign-off.md`).

use std::path::Path;

use data_encoding::HEXLOWER;
use serde_json::{Value, json};

use crate::entry::{Entry, StoredEntry};
use crate::error::{Error, sort};
use crate::event::{Event, WorkSignedOff};
use crate::open::{self, Ledger};
use crate::read;

impl Ledger {
    /// The sign-off whose entry's hash begins like this, with the hand-in that it judges, as JSON; none if no entry, or
    /// more than one, has such a hash, or if one of the two is not what it claims to be. Nothing in the file is changed.
    pub fn export_sign_off(file: &Path, begins: &str) -> Result<Option<String>, Error> {
        open::inspect(file, open::known_version())?;
        let connection = open::open_read_only(file)?;
        let stored = read::all(&connection).map_err(|error| sort(file, error))?;
        let named = stored.iter().filter(|it| HEXLOWER.encode(&it.hash).starts_with(begins));
        let signed: Vec<_> = named.filter_map(|it| Some((it, sign_off_in(it)?))).collect();
        let [(sign_off, event)] = &signed[..] else { return Ok(None) };
        let Some(hand_in) = stored.iter().find(|it| is_hand_in_of(it, event)) else {
            return Ok(None);
        };
        let export = json!({ "hand_in": exported(hand_in), "sign_off": exported(sign_off) });
        Ok(Some(format!("{export:#}\n")))
    }
}

fn sign_off_in(stored: &StoredEntry) -> Option<WorkSignedOff> {
    let entry = stored.read().ok()?;
    entry.events().flatten().find_map(|it| {
        let Event::WorkSignedOff(it) = it else { return None };
        Some(it.clone())
    })
}

fn is_hand_in_of(stored: &StoredEntry, sign_off: &WorkSignedOff) -> bool {
    let is_meant = |entry: Entry| {
        entry.body.author == sign_off.trainee
            && entry.events().flatten().any(|it| {
                matches!(it, Event::PracticeHandedIn(it) if it.submission == sign_off.submission)
            })
    };
    stored.read().is_ok_and(is_meant)
}

/// An entry as it was signed; the body is written out, for its canonical form gives the signed bytes back.
fn exported(stored: &StoredEntry) -> Value {
    let body: Option<Value> = serde_json::from_slice(&stored.body).ok();
    json!({
        "body": body,
        "hash": HEXLOWER.encode(&stored.hash),
        "signature": HEXLOWER.encode(&stored.signature),
    })
}
