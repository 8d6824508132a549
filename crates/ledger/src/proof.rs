//! Proof: what one person's word is worth to another is read from signed entries, each held against itself again. The
//! projection only says where to look, so that whoever writes into it changes nothing that counts.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use rusqlite::{Connection, Row};
use serde::de::DeserializeOwned;

use crate::audience::Audience;
use crate::canonical;
use crate::entry::{Entry, StoredEntry};
use crate::error::Error;
use crate::event::Event;
use crate::facts::keys;
use crate::id::{EntryHash, PersonId, ReplicaId};
use crate::open::Ledger;
use crate::query::Fact;
use crate::read;
use crate::verify::breaks;
use crate::work::Withdrawal;
use crate::world::Millis;

/// What has been verified since the ledger was opened, so that no signature is checked twice.
#[derive(Default)]
pub(crate) struct Proofs {
    /// The SHA-256 of whole rows that are what they claim to be.
    sound: RefCell<HashSet<[u8; 32]>>,
    /// What people told their team, as long as no entry has been written since.
    records: RefCell<(Stamp, HashMap<PersonId, Arc<Record>>)>,
}

/// When a ledger was read: changes of other connections, changes of this one.
type Stamp = (i64, u64);

/// What one person told their team, on all their installations.
pub(crate) struct Record {
    /// Whether every entry is what it claims to be and follows the one before it, from the first. If one is missing,
    /// nobody can tell what it took back.
    pub(crate) is_whole: bool,
    /// The sign-offs that this person took back, by their entry.
    pub(crate) withdrawals: HashMap<EntryHash, Withdrawal>,
}

impl Ledger {
    /// The facts that meet a condition, oldest first, each out of an entry that is what it claims to be; a fact that its
    /// entry does not bear out is none.
    pub(crate) fn proven<T: DeserializeOwned>(
        &self,
        condition: &str,
        values: impl rusqlite::Params,
    ) -> Result<Vec<Fact<T>>, Error> {
        let columns = read::COLUMNS;
        let sql = format!(
            "SELECT {columns}, found.position, found.kind, found.by, found.subject, found.other
             FROM (SELECT entry, position, kind, author AS by, subject, other
                   FROM facts WHERE {condition} AND body IS NOT NULL) AS found
             JOIN entries ON entries.hash = found.entry"
        );
        let found = self.rows(&sql, values, |row| Ok((read::from_row(row)?, claim(row)?)))?;
        let proven = found.into_iter().filter_map(|(stored, claim)| self.prove(&stored, &claim));
        let mut proven: Vec<(Fact<T>, i64)> = proven.collect();
        proven.sort_by_key(|(it, position)| (it.order, it.entry, *position));
        Ok(proven.into_iter().map(|(it, _)| it).collect())
    }

    /// What somebody told their team.
    pub(crate) fn record_of(&self, author: &PersonId) -> Result<Arc<Record>, Error> {
        let stamp = stamp(&self.connection).map_err(|error| self.sorted(error))?;
        let mut kept = self.proofs.records.borrow_mut();
        if kept.0 != stamp {
            *kept = (stamp, HashMap::new());
        }
        if let Some(record) = kept.1.get(author) {
            return Ok(Arc::clone(record));
        }
        let record = Arc::new(self.read_record(author)?);
        kept.1.insert(author.clone(), Arc::clone(&record));
        Ok(record)
    }

    fn read_record(&self, author: &PersonId) -> Result<Record, Error> {
        let columns = read::COLUMNS;
        let sql = format!(
            "SELECT {columns} FROM entries WHERE author = ?1 AND audience = ?2 ORDER BY sequence"
        );
        let key = rusqlite::params![author.as_bytes(), Audience::Team.word()];
        let stored = self.rows(&sql, key, read::from_row)?;
        let entries: Vec<Entry> = stored.iter().filter_map(|it| self.sound(it)).collect();
        let all_sound = entries.len() == stored.len();
        let mut withdrawals = HashMap::new();
        let mut chains: HashMap<ReplicaId, Vec<Entry>> = HashMap::new();
        for entry in entries {
            for event in entry.events().flatten() {
                if let Event::SignOffWithdrawn(it) = event {
                    let (at, reason) = (Millis(entry.body.time), it.reason);
                    let withdrawal = Withdrawal {
                        entry: entry.hash.clone(),
                        at,
                        order: entry.body.order,
                        reason,
                    };
                    withdrawals.entry(it.sign_off).or_insert(withdrawal);
                }
            }
            chains.entry(entry.body.replica.clone()).or_default().push(entry);
        }
        let is_whole = all_sound && chains.into_values().all(|it| breaks(it).is_empty());
        Ok(Record { is_whole, withdrawals })
    }

    /// The fact that an entry bears out, if it does.
    fn prove<T: DeserializeOwned>(
        &self,
        stored: &StoredEntry,
        claim: &Claim,
    ) -> Option<(Fact<T>, i64)> {
        let entry = self.sound(stored)?;
        let value = entry.body.events.get(usize::try_from(claim.position).ok()?)?;
        let event: Event = serde_json::from_value(value.clone()).ok()?;
        let is_borne_out = value.get("kind").and_then(|it| it.as_str()) == Some(&claim.kind)
            && entry.body.author.to_string() == claim.author
            && keys(&event) == (claim.subject.clone(), claim.other.clone());
        if !is_borne_out {
            return None;
        }
        let fact = Fact {
            event: serde_json::from_value(value.clone()).ok()?,
            entry: *entry.hash.as_bytes(),
            author: entry.body.author.clone(),
            time: Millis(entry.body.time),
            order: entry.body.order,
        };
        Some((fact, claim.position))
    }

    /// The entry in a row, if it is what it claims to be.
    fn sound(&self, stored: &StoredEntry) -> Option<Entry> {
        let digest = digest(stored);
        if self.proofs.sound.borrow().contains(&digest) {
            return stored.read_again();
        }
        let entry = stored.read().ok()?;
        self.proofs.sound.borrow_mut().insert(digest);
        Some(entry)
    }
}

/// What the projection says of a fact.
struct Claim {
    position: i64,
    kind: String,
    author: String,
    subject: String,
    other: String,
}

fn claim(row: &Row<'_>) -> rusqlite::Result<Claim> {
    Ok(Claim {
        position: row.get(7)?,
        kind: row.get(8)?,
        author: row.get(9)?,
        subject: row.get(10)?,
        other: row.get(11)?,
    })
}

fn stamp(connection: &Connection) -> rusqlite::Result<Stamp> {
    let elsewhere = connection.pragma_query_value(None, "data_version", |row| row.get(0))?;
    Ok((elsewhere, connection.total_changes()))
}

/// SHA-256 over every column; each is preceded by its length, so that no two rows share one.
fn digest(stored: &StoredEntry) -> [u8; 32] {
    let sequence = stored.sequence.to_be_bytes();
    let StoredEntry { author, replica, audience, hash, body, signature, .. } = stored;
    let mut bytes = Vec::with_capacity(body.len() + 256);
    for column in [author, replica, audience, hash, body, signature] {
        bytes.extend((column.len() as u64).to_be_bytes());
        bytes.extend(column);
    }
    bytes.extend(sequence);
    canonical::hash(&bytes)
}
