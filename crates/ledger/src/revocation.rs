//! Revoked keys: which entries of a key still count once its owner has said that it was lost or copied.
//!
//! What counts is what stands at or before an entry that the revocation names, in the same chain and hash by hash. No
//! clock has a say, nor does the order in which things arrive, so a stolen key cannot sign its way in front of the cut.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use rusqlite::params;
use serde::{Deserialize, Serialize};

use crate::audience::Audience;
use crate::entry::{Entry, Order};
use crate::error::Error;
use crate::event::Event;
use crate::id::{EntryHash, PersonId, ReplicaId};
use crate::open::Ledger;
use crate::proof::{Asked, Provable};
use crate::query::Fact;
use crate::read;
use crate::work::{Outcome, Submission, Verdict};
use crate::world::Millis;

const KEY_REVOKED: &str = "key-revoked";

/// A key was lost or copied: of all that it signed, only what is named here and what stands before it still counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct KeyRevoked {
    /// The key.
    pub key: PersonId,
    /// The last entry that counts of each chain for a team or for mentors; a chain that is not named counts for nothing.
    pub last: Vec<ChainEnd>,
    /// The same of each chain for one person alone, by its hash: whom it was for is nobody else's to know.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub last_alone: Vec<EntryHash>,
    /// What happened to the key.
    pub reason: String,
}

/// An entry in its chain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ChainEnd {
    /// The installation that the chain was made on.
    pub replica: ReplicaId,
    /// Whom the chain is for.
    pub audience: Audience,
    /// The entry's place in it, from 1.
    pub sequence: u64,
    /// The entry.
    pub hash: EntryHash,
}

/// A revocation as somebody signed it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revocation {
    /// The entry that carries it.
    pub entry: EntryHash,
    /// Who signed it.
    pub by: PersonId,
    /// When, by their clock.
    pub at: Millis,
    /// Its place in the order of all entries.
    pub order: Order,
    /// The key that it is about, and what of it still counts.
    pub event: KeyRevoked,
}

/// What is left of a key that was revoked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Revoked {
    /// The first of the revocations that are believed.
    pub(crate) first: Revocation,
    /// Whether every entry that is named of what the team was told is here.
    pub(crate) is_end_here: bool,
    /// The entries that still count.
    counting: HashSet<EntryHash>,
}

impl Revoked {
    /// What these revocations leave of a key together, given its entries that are here and sound: what each of them
    /// leaves. None if there are none.
    pub(crate) fn of(mut believed: Vec<Revocation>, entries: &[Entry]) -> Option<Self> {
        let here: HashMap<&EntryHash, &Entry> = entries.iter().map(|it| (&it.hash, it)).collect();
        believed.sort_by_key(|it| (it.order, it.entry.clone()));
        let is_end_here = believed.iter().flat_map(|it| &it.event.last).all(|it| {
            it.audience != Audience::Team || here.get(&it.hash).is_some_and(|entry| it.names(entry))
        });
        let left = believed.iter().map(|it| it.event.leaves(&here));
        let counting = left.reduce(|one, other| one.intersection(&other).cloned().collect())?;
        let first = believed.into_iter().next()?;
        Some(Self { first, is_end_here, counting })
    }

    /// Whether this entry of the key still counts.
    pub(crate) fn lets_count(&self, entry: &EntryHash) -> bool {
        self.counting.contains(entry)
    }
}

impl ChainEnd {
    fn names(&self, entry: &Entry) -> bool {
        let body = &entry.body;
        (&self.replica, &self.audience, self.sequence, &self.hash)
            == (&body.replica, &body.audience, body.sequence, &entry.hash)
    }
}

impl KeyRevoked {
    /// The entries of the key that lead to one that is named, hash by hash; whatever else was put in their places does not.
    fn leaves(&self, here: &HashMap<&EntryHash, &Entry>) -> HashSet<EntryHash> {
        let named = self.last.iter().filter_map(|it| {
            let entry = here.get(&it.hash)?;
            it.names(entry).then_some(*entry)
        });
        let alone = self.last_alone.iter().filter_map(|it| here.get(it).copied());
        let alone = alone.filter(|it| matches!(it.body.audience, Audience::For(_)));
        let mut left = HashSet::new();
        for end in named.chain(alone) {
            let mut next = Some(end);
            while let Some(entry) = next
                && left.insert(entry.hash.clone())
            {
                let before = entry.body.previous.as_ref().and_then(|it| here.get(it).copied());
                next = before.filter(|it| it.precedes(entry));
            }
        }
        left
    }
}

impl Revocation {
    /// Whether its signer may say this of the key. Its owner may, on any installation of theirs; so does whoever copied
    /// the key, who can make less of it count and never more.
    fn is_believed(&self) -> bool {
        // The leader of a team will be believed of people in it; nobody else ever is.
        self.by == self.event.key
    }
}

impl Provable for Revocation {
    const STAYS: bool = true;

    fn of(Fact { event, entry, author, time, order }: Fact<Event>) -> Result<Option<Self>, Error> {
        let Event::KeyRevoked(event) = event else { return Ok(None) };
        Ok(Some(Self { entry: EntryHash::from_bytes(entry), by: author, at: time, order, event }))
    }
}

impl Ledger {
    /// Everything that anybody said about keys, oldest first, and whether it is believed.
    pub fn revocations(&self) -> Result<Vec<(Revocation, bool)>, Error> {
        let said = self.said_of_keys()?;
        Ok(said.iter().map(|it| (it.clone(), it.is_believed())).collect())
    }

    /// The revocation by which a key no longer counts, the first if there are several.
    pub fn revocation_of(&self, key: &PersonId) -> Result<Option<Revocation>, Error> {
        Ok(self.revoked(key)?.map(|it| it.first.clone()))
    }

    /// A verdict with a revoked key is none once the work waits with another mentor.
    pub(crate) fn unless_moved_on(
        &self,
        submission: &Submission,
        verdict: Option<Verdict>,
    ) -> Result<Option<Verdict>, Error> {
        let Some(revoked) = verdict.as_ref().filter(|it| it.is_revoked()) else {
            return Ok(verdict);
        };
        let is_still_there = self.holder_of(submission)?.mentor == revoked.mentor;
        Ok(verdict.filter(|_| is_still_there))
    }

    /// What is left of a key, if it was revoked.
    pub(crate) fn revoked(&self, key: &PersonId) -> Result<Option<Arc<Revoked>>, Error> {
        if self.said_of_keys()?.iter().all(|it| it.event.key != *key) {
            return Ok(None);
        }
        Ok(self.record_of(key)?.revoked.clone())
    }

    fn said_of_keys(&self) -> Result<Arc<Vec<Revocation>>, Error> {
        self.proven(&Asked::of(KEY_REVOKED))
    }

    /// What is left of a key whose owner told the team this. All other chains of theirs are read only if there is a cut.
    pub(crate) fn left_of(
        &self,
        key: &PersonId,
        told_team: &[Entry],
    ) -> Result<Option<Arc<Revoked>>, Error> {
        let believed: Vec<Revocation> =
            told_team.iter().flat_map(said_in).filter(|it| it.event.key == *key).collect();
        if believed.is_empty() {
            return Ok(None);
        }
        let sql = format!("SELECT {} FROM entries WHERE author = ?1", read::COLUMNS);
        let stored = self.rows(&sql, params![key.as_bytes()], read::from_row)?;
        let entries: Vec<Entry> = self.sound(&stored).into_iter().flatten().collect();
        Ok(Revoked::of(believed, &entries).map(Arc::new))
    }
}

impl Verdict {
    /// Whether it was signed with a key that had been revoked.
    pub(crate) fn is_revoked(&self) -> bool {
        matches!(self.outcome, Outcome::Revoked { .. })
    }
}

/// The revocations in one entry.
fn said_in(entry: &Entry) -> Vec<Revocation> {
    let said = entry.events().flatten().filter_map(|event| {
        let Event::KeyRevoked(event) = event else { return None };
        Some(Revocation {
            entry: entry.hash.clone(),
            by: entry.body.author.clone(),
            at: Millis(entry.body.time),
            order: entry.body.order,
            event: event.clone(),
        })
    });
    said.collect()
}
