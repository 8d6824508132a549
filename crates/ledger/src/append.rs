//! Appending: entries and their projection, in one transaction or not at all.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, Transaction, params};

use crate::audience::Audience;
use crate::canonical;
use crate::entry::{Entry, Link, Order, StoredEntry};
use crate::error::Error;
use crate::event::Event;
use crate::facts;
use crate::id::{EntryHash, PersonId, ReplicaId};
use crate::identity::{Identity, SealedKey};
use crate::open::Ledger;

/// One append: what happened, and what belongs to the same moment.
#[derive(Debug, Default)]
pub struct Append {
    /// What happened.
    pub events: Vec<Event>,
    /// A draft that is done with: what it held stands in the events now, and it goes.
    pub drop_draft: Option<String>,
}

impl Append {
    /// Only events.
    pub fn of(events: Vec<Event>) -> Self {
        Self { events, drop_draft: None }
    }
}

impl Ledger {
    /// Signs the events, one entry for each audience, and keeps them; when this returns, they are durable. With a key that
    /// was revoked nothing is signed any more but that even less of it counts.
    pub fn append(&mut self, author: &Identity, append: &Append) -> Result<Vec<EntryHash>, Error> {
        self.append_with(author, append, None)
    }

    /// Keeps a new person's sealed key and their first entry in one transaction.
    pub(crate) fn append_profile(
        &mut self,
        author: &Identity,
        sealed: &SealedKey,
        introduced: Event,
    ) -> Result<(), Error> {
        self.append_with(author, &Append::of(vec![introduced]), Some(sealed)).map(drop)
    }

    fn append_with(
        &mut self,
        author: &Identity,
        append: &Append,
        sealed: Option<&SealedKey>,
    ) -> Result<Vec<EntryHash>, Error> {
        let revokes = |it: &Event| matches!(it, Event::KeyRevoked(_));
        if !append.events.iter().all(revokes) && self.revoked(author.person())?.is_some() {
            return Err(Error::KeyRevoked(author.person().clone()));
        }
        let (wall, latest) = (self.world.clock.now().0, self.latest);
        let path = self.place.file.clone();
        let sorted = |error| crate::error::sort(&path, error);
        let transaction = self.connection.transaction().map_err(sorted)?;
        if let Some(sealed) = sealed {
            insert_profile(&transaction, author.person(), sealed).map_err(sorted)?;
        }
        if let Some(subject) = &append.drop_draft {
            drop_draft(&transaction, author.person(), subject).map_err(sorted)?;
        }
        let mut entries = Vec::new();
        for (audience, events) in by_audience(&append.events) {
            let link =
                next_link(&transaction, author.person(), audience, latest, wall).map_err(sorted)?;
            let (entry, stored) = Entry::sign(author, link, &events)?;
            insert(&transaction, &entry, &stored).map_err(sorted)?;
            entries.push(entry);
        }
        transaction.commit().map_err(sorted)?;
        self.proofs.forget(entries.iter());
        self.latest = entries.last().map_or(latest, |it| it.body.order);
        Ok(entries.into_iter().map(|it| it.hash).collect())
    }
}

fn by_audience(events: &[Event]) -> BTreeMap<Audience, Vec<Event>> {
    let mut groups: BTreeMap<Audience, Vec<Event>> = BTreeMap::new();
    for event in events {
        groups.entry(event.audience()).or_default().push(event.clone());
    }
    groups
}

/// Inserts a verified entry and projects it. Plain `INSERT`: a taken name is an error, never a silent no-op.
pub(crate) fn insert(
    transaction: &Transaction<'_>,
    entry: &Entry,
    stored: &StoredEntry,
) -> rusqlite::Result<()> {
    transaction
        .prepare_cached(
            "INSERT INTO entries (author, replica, audience, sequence, hash, body, signature)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute(params![
            stored.author,
            stored.replica,
            entry.body.audience.word(),
            stored.sequence,
            stored.hash,
            stored.body,
            stored.signature,
        ])?;
    facts::project(transaction, entry)
}

/// Where the author's next entry for this audience goes, after the latest place that is known of.
fn next_link(
    transaction: &Transaction<'_>,
    author: &PersonId,
    audience: Audience,
    latest: Order,
    wall: i64,
) -> rusqlite::Result<Link> {
    let (replica, order) = place_in_time(transaction)?;
    let last = last_of_chain(transaction, author, &replica, &audience)?;
    Ok(Link {
        audience,
        replica,
        sequence: last.as_ref().map_or(1, |(sequence, _)| sequence + 1),
        previous: last.map(|(_, hash)| hash),
        order: order.max(latest).next(wall),
        time: wall,
    })
}

/// This installation, and the latest place in the order that its clock has seen: that of the entry which came last, or one
/// that was remembered before it. What is signed here is not remembered apart, which would write one page more each time.
pub(crate) fn place_in_time(connection: &Connection) -> rusqlite::Result<(ReplicaId, Order)> {
    connection
        .prepare_cached(
            "SELECT installation.replica, installation.millis, installation.counter,
                 last.replica = installation.replica, facts.millis, facts.counter
             FROM installation
             LEFT JOIN entries AS last ON last.id = (SELECT max(id) FROM entries)
             LEFT JOIN facts ON facts.entry = last.hash AND facts.position = 0",
        )?
        .query_row([], |row| {
            let replica = ReplicaId::from_bytes(row.get(0)?);
            let remembered = Order { millis: row.get(1)?, counter: row.get(2)? };
            let (Some(millis), Some(counter)) = (row.get(4)?, row.get(5)?) else {
                return Ok((replica, remembered));
            };
            let last = Order { millis, counter };
            let is_seen = row.get::<_, Option<bool>>(3)? == Some(true) || last.is_followed();
            Ok((replica, if is_seen { last.max(remembered) } else { remembered }))
        })
}

/// The last entry of a chain: its sequence number and its hash.
fn last_of_chain(
    transaction: &Transaction<'_>,
    author: &PersonId,
    replica: &ReplicaId,
    audience: &Audience,
) -> rusqlite::Result<Option<(u64, EntryHash)>> {
    transaction
        .prepare_cached(
            "SELECT sequence, hash FROM entries
             WHERE author = ?1 AND replica = ?2 AND audience = ?3
             ORDER BY sequence DESC LIMIT 1",
        )?
        .query_row(params![author.as_bytes(), replica.as_bytes(), audience.word()], |row| {
            Ok((row.get::<_, i64>(0)?.unsigned_abs(), EntryHash::from_bytes(row.get(1)?)))
        })
        .optional()
}

/// The clock of this installation has seen this place in the order.
pub(crate) fn remember_order(connection: &Connection, seen: Order) -> rusqlite::Result<()> {
    connection
        .prepare_cached(
            "UPDATE installation SET millis = ?1, counter = ?2
             WHERE (millis, counter) < (?1, ?2)",
        )?
        .execute(params![seen.millis, seen.counter])
        .map(drop)
}

/// From now on this person's key, sealed, is on this machine.
pub(crate) fn insert_profile(
    transaction: &Transaction<'_>,
    person: &PersonId,
    key: &SealedKey,
) -> rusqlite::Result<()> {
    transaction
        .execute(
            "INSERT INTO profiles (person, memory_kib, passes, lanes, salt, nonce, sealed)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            params![
                person.to_string(),
                key.sealing.memory_kib,
                key.sealing.passes,
                key.sealing.lanes,
                key.salt,
                key.nonce,
                key.sealed,
            ],
        )
        .map(drop)
}

/// A draft that was handed in: entries name its files from now on, and the draft goes.
fn drop_draft(
    transaction: &Transaction<'_>,
    person: &PersonId,
    subject: &str,
) -> rusqlite::Result<()> {
    let owner = params![person.to_string(), subject];
    transaction.execute("DELETE FROM draft_files WHERE person = ?1 AND subject = ?2", owner)?;
    transaction.execute("DELETE FROM drafts WHERE person = ?1 AND subject = ?2", owner)?;
    Ok(())
}

/// SHA-256 of a submission's text, in hexadecimal, as a sign-off names it.
pub fn text_hash(text: &str) -> String {
    canonical::hex_hash(text.as_bytes())
}
