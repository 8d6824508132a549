//! What somebody signed for others, installation by installation, so that they can say which was the last of their own.

use std::collections::{BTreeMap, HashMap};

use rusqlite::params;

use crate::audience::Audience;
use crate::entry::{Entry, Order};
use crate::error::Error;
use crate::event::Event;
use crate::id::{EntryHash, PersonId, ReplicaId};
use crate::open::Ledger;
use crate::read;
use crate::revocation::{ChainEnd, KeyRevoked};
use crate::world::Millis;

/// One entry, as its signer would know it again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signed {
    /// The entry.
    pub entry: EntryHash,
    /// The installation that it was made on.
    pub replica: ReplicaId,
    /// When, by that installation's clock.
    pub at: Millis,
    /// What it says, as far as this version knows.
    pub events: Vec<Event>,
    /// No earlier than what stands before it in its chain, whatever it claims: so is it cut.
    place: Order,
    end: ChainEnd,
}

impl Ledger {
    /// What somebody signed for others, oldest first on each installation. What they did for themselves alone is not part
    /// of it: nobody else has it, and no revocation touches it.
    pub fn signed_by(&self, person: &PersonId) -> Result<Vec<Signed>, Error> {
        let sql = format!(
            "SELECT {} FROM entries WHERE author = ?1 AND audience != ?2
             ORDER BY replica, audience, sequence",
            read::COLUMNS
        );
        let own = params![person.as_bytes(), Audience::Myself.word()];
        let stored = self.rows(&sql, own, read::from_row)?;
        let mut places: HashMap<(ReplicaId, Audience), Order> = HashMap::new();
        let entries = self.sound(&stored).into_iter().flatten().map(|entry| {
            let chain = (entry.body.replica.clone(), entry.body.audience.clone());
            let place = places.entry(chain).or_default();
            *place = entry.body.order.max(*place);
            signed(&entry, *place)
        });
        let mut entries: Vec<Signed> = entries.collect();
        entries.sort_by(|one, other| one.key().cmp(&other.key()));
        Ok(entries)
    }

    /// The words of a revocation: of each installation counts what was signed there up to the entry that is named, and
    /// nothing of an installation without one.
    pub fn revoked_after(
        &self,
        person: &PersonId,
        last: &[EntryHash],
        reason: &str,
    ) -> Result<KeyRevoked, Error> {
        let signed = self.signed_by(person)?;
        let named = signed.iter().filter(|it| last.contains(&it.entry));
        let cuts: HashMap<&ReplicaId, _> = named.map(|it| (&it.replica, it.key())).collect();
        let counting =
            signed.iter().filter(|it| cuts.get(&it.replica).is_some_and(|cut| it.key() <= *cut));
        let ends: BTreeMap<_, &ChainEnd> =
            counting.map(|it| ((&it.end.replica, &it.end.audience), &it.end)).collect();
        let mut revoked = KeyRevoked {
            key: person.clone(),
            last: Vec::new(),
            last_alone: Vec::new(),
            reason: reason.to_owned(),
        };
        for end in ends.into_values() {
            match end.audience {
                Audience::Team | Audience::Mentor => revoked.last.push(end.clone()),
                Audience::For(_) => revoked.last_alone.push(end.hash.clone()),
                Audience::Myself => {}
            }
        }
        Ok(revoked)
    }
}

impl Signed {
    fn key(&self) -> (&ReplicaId, Order, &Audience, u64) {
        (&self.replica, self.place, &self.end.audience, self.end.sequence)
    }
}

fn signed(entry: &Entry, place: Order) -> Signed {
    let body = &entry.body;
    Signed {
        entry: entry.hash.clone(),
        replica: body.replica.clone(),
        at: Millis(body.time),
        events: entry.events().flatten().cloned().collect(),
        place,
        end: ChainEnd {
            replica: body.replica.clone(),
            audience: body.audience.clone(),
            sequence: body.sequence,
            hash: entry.hash.clone(),
        },
    }
}
