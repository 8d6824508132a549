//! Proof: what one person's word is worth to another is read from signed entries, each held against itself again. The
//! projection only says where to look, so that whoever writes into it changes nothing that counts.

mod known;
mod moment;

use std::collections::HashMap;
use std::sync::Arc;

use rusqlite::{Row, params, params_from_iter};

use crate::audience::Audience;
use crate::entry::{Body, Entry, StoredEntry, read_each};
use crate::error::Error;
use crate::event::Event;
use crate::facts::{self, keys};
use crate::id::{EntryHash, PersonId, ReplicaId, TeamId};
use crate::open::Ledger;
use crate::query::Fact;
use crate::read;
use crate::revocation::Revoked;
use crate::team::{Ending, Team};
use crate::verify::{Knot, breaks};
use crate::work::Withdrawal;
use crate::world::Millis;

pub(crate) use known::{Asked, Proofs, Provable};
pub use moment::Moment;

/// What one person told their team, on all their installations.
pub(crate) struct Record {
    /// Whether every entry is what it claims to be and follows the one before it, from the first. If one is missing,
    /// nobody can tell what it took back.
    pub(crate) is_whole: bool,
    /// The sign-offs that this person took back, by their entry.
    pub(crate) withdrawals: HashMap<EntryHash, Withdrawal>,
    /// The teams that this person founded.
    pub(crate) teams: HashMap<TeamId, Arc<Team>>,
    /// Where each of the entries stands.
    pub(crate) places: HashMap<EntryHash, ChainPlace>,
    /// What is left of their key, if it was revoked.
    pub(crate) revoked: Option<Arc<Revoked>>,
}

/// A place in one of the chains in which somebody told their team something.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct ChainPlace {
    pub(crate) replica: ReplicaId,
    pub(crate) sequence: u64,
}

impl Record {
    /// Whether what this person signed in an entry counts, though others have put an end to that: each end must let it.
    pub(crate) fn counts_despite(&self, endings: &[Ending], entry: &EntryHash) -> bool {
        endings.iter().all(|it| it.counts_until.iter().any(|last| self.is_up_to(entry, last)))
    }

    /// Whether an entry is in the same chain as another and not after it.
    fn is_up_to(&self, entry: &EntryHash, last: &EntryHash) -> bool {
        let places = self.places.get(entry).zip(self.places.get(last));
        places.is_some_and(|(it, last)| it.replica == last.replica && it.sequence <= last.sequence)
    }
}

impl Ledger {
    /// The facts that are asked for, oldest first, each out of an entry that is what it claims to be; a fact that its
    /// entry does not bear out is none.
    pub(crate) fn proven<T: Provable>(&self, asked: &Asked) -> Result<Arc<Vec<T>>, Error> {
        self.notice_others()?;
        if let Some(known) = self.proofs.known(asked) {
            return Ok(known);
        }
        let (columns, (condition, values)) = (read::COLUMNS, asked.condition());
        let sql = format!(
            "SELECT {columns}, found.position, found.kind, found.by, found.subject, found.other
             FROM (SELECT entry, position, kind, author AS by, subject, other
                   FROM facts WHERE {condition} AND body IS NOT NULL) AS found
             CROSS JOIN entries ON entries.hash = found.entry"
        );
        let read = |row: &Row<'_>| Ok((read::from_row(row)?, claim(row)?));
        let (stored, claims): (Vec<_>, Vec<_>) =
            self.rows(&sql, params_from_iter(values), read)?.into_iter().unzip();
        let entries = self.sound(&stored).into_iter().zip(&claims);
        let mut proven: Vec<_> =
            entries.filter_map(|(entry, claim)| claim.borne_out(&entry?)).collect();
        proven.sort_by_key(|(it, position)| (it.order, it.entry, *position));
        let mut kept = Vec::new();
        for (fact, _) in proven {
            if T::STAYS || self.still_counts(&fact)? {
                kept.extend(T::of(fact)?);
            }
        }
        Ok(self.proofs.keep(asked, kept))
    }

    /// Whether a fact was signed before its author's key was revoked, if that ever happened.
    fn still_counts(&self, fact: &Fact<Event>) -> Result<bool, Error> {
        let revoked = self.revoked(&fact.author)?;
        Ok(revoked.is_none_or(|it| it.lets_count(&EntryHash::from_bytes(fact.entry))))
    }

    /// What somebody told their team.
    pub(crate) fn record_of(&self, author: &PersonId) -> Result<Arc<Record>, Error> {
        self.notice_others()?;
        if let Some(known) = self.proofs.record(author) {
            return Ok(known);
        }
        let record = Arc::new(self.read_record(author)?);
        self.proofs.keep_record(author, &record);
        Ok(record)
    }

    fn read_record(&self, author: &PersonId) -> Result<Record, Error> {
        let columns = read::COLUMNS;
        let sql = format!(
            "SELECT {columns} FROM entries WHERE author = ?1 AND audience = ?2 ORDER BY sequence"
        );
        let key = params![author.as_bytes(), Audience::Team.word()];
        let stored = self.rows(&sql, key, read::from_row)?;
        let mut entries: Vec<Entry> = self.sound(&stored).into_iter().flatten().collect();
        entries.sort_by(|one, other| {
            (one.body.order, &one.hash).cmp(&(other.body.order, &other.hash))
        });
        let all_sound = entries.len() == stored.len();
        let revoked = self.left_of(author, &entries)?;
        let counts = |it: &Entry| revoked.as_ref().is_none_or(|left| left.lets_count(&it.hash));
        let mut withdrawals = HashMap::new();
        let mut chains: HashMap<&ReplicaId, Vec<Knot>> = HashMap::new();
        let mut places = HashMap::new();
        for entry in &entries {
            for event in entry.events().flatten().filter(|_| counts(entry)) {
                if let Event::SignOffWithdrawn(it) = event {
                    let withdrawal = Withdrawal {
                        entry: entry.hash.clone(),
                        at: Millis(entry.body.time),
                        order: entry.body.order,
                        reason: it.reason.clone(),
                    };
                    withdrawals.entry(it.sign_off.clone()).or_insert(withdrawal);
                }
            }
            let Body { replica, sequence, .. } = &entry.body;
            let place = ChainPlace { replica: replica.clone(), sequence: *sequence };
            places.insert(entry.hash.clone(), place);
            chains.entry(replica).or_default().push(entry.into());
        }
        let is_whole = all_sound
            && chains.into_values().all(|it| breaks(it).is_empty())
            && revoked.as_ref().is_none_or(|it| it.is_end_here);
        entries.retain(|it| counts(it));
        let teams = Team::all_in(&entries);
        Ok(Record { is_whole, withdrawals, teams, places, revoked })
    }

    /// The entry in each row that is what it claims to be. No signature is checked twice.
    pub(crate) fn sound(&self, stored: &[StoredEntry]) -> Vec<Option<Entry>> {
        let new = self.proofs.strangers(stored);
        let rows: Vec<StoredEntry> = new.iter().map(|(at, _)| stored[*at].clone()).collect();
        let mut entries: Vec<Option<Entry>> = vec![None; stored.len()];
        let mut is_new = vec![false; stored.len()];
        for ((at, digest), read) in new.into_iter().zip(read_each(&rows)) {
            is_new[at] = true;
            if let Ok(entry) = read {
                self.proofs.is_sound(digest);
                entries[at] = Some(entry);
            }
        }
        for ((entry, row), is_new) in entries.iter_mut().zip(stored).zip(is_new) {
            if !is_new {
                *entry = row.read_again();
            }
        }
        entries
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

impl Claim {
    /// The fact, if this entry bears it out.
    fn borne_out(&self, entry: &Entry) -> Option<(Fact<Event>, i64)> {
        let at = usize::try_from(self.position).ok()?;
        let (event, value) = entry.events().zip(&entry.body.events).nth(at)?;
        let event = event?;
        let is_borne_out = facts::kind(value) == Some(self.kind.as_str())
            && entry.body.author.to_string() == self.author
            && keys(event) == (self.subject.clone(), self.other.clone());
        let fact = Fact {
            event: event.clone(),
            entry: *entry.hash.as_bytes(),
            author: entry.body.author.clone(),
            time: Millis(entry.body.time),
            order: entry.body.order,
        };
        is_borne_out.then_some((fact, self.position))
    }
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
