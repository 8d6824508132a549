//! What the entries of a packet tell, one fact at a time.

use crate::entry::{Entry, StoredEntry};
use crate::event::Event;
use crate::id::{EntryHash, PersonId};
use crate::packet::Contents;
use crate::world::Millis;

/// A fact that somebody tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The entry that carries it.
    pub entry: EntryHash,
    /// Who tells it.
    pub author: PersonId,
    /// When, by their clock.
    pub at: Millis,
    /// What; none for a kind that only a later version knows.
    pub event: Option<Event>,
}

impl Contents {
    /// What the entries tell.
    pub fn told(&self) -> Vec<Told> {
        self.entries.iter().filter_map(StoredEntry::read_again).flat_map(|it| told(&it)).collect()
    }
}

/// What one entry tells.
pub(super) fn told(entry: &Entry) -> Vec<Told> {
    let facts = entry.events().map(|event| Told {
        entry: entry.hash.clone(),
        author: entry.body.author.clone(),
        at: Millis(entry.body.time),
        event: event.cloned(),
    });
    facts.collect()
}
