//! Merging: entries that were made elsewhere join, verified one by one, all or none.

use rusqlite::{OptionalExtension, Row, Transaction, params};

use crate::append::{insert, insert_profile, place_in_time, remember_order};
use crate::entry::{Body, Entry, StoredEntry, read_each};
use crate::error::{Error, sort};
use crate::id::{EntryHash, PersonId};
use crate::identity::SealedKey;
use crate::open::Ledger;
use crate::read;

impl Ledger {
    /// Every entry on this machine, as it was signed.
    pub fn entries_as_signed(&self) -> Result<Vec<StoredEntry>, Error> {
        read::all(&self.connection).map_err(|error| self.sorted(error))
    }

    /// Whether an entry was made by this installation; one that is not here was not.
    pub fn is_made_here(&self, entry: &EntryHash) -> Result<bool, Error> {
        let sql = "SELECT entries.replica = installation.replica FROM entries, installation
                   WHERE entries.hash = ?1";
        Ok(self.rows(sql, [entry.as_bytes()], |row| row.get(0))?.pop().unwrap_or(false))
    }

    /// Takes entries in and tells how many were new. Order among chains does not matter; within a chain it is the
    /// sequence. If one of them is not what it claims to be, none is taken.
    pub fn merge(&mut self, entries: &[StoredEntry]) -> Result<usize, Error> {
        self.merge_with(entries, None)
    }

    /// As [`Ledger::merge`]; a key that is sealed comes to this machine in the same transaction.
    pub(crate) fn merge_with(
        &mut self,
        entries: &[StoredEntry],
        profile: Option<(&PersonId, &SealedKey)>,
    ) -> Result<usize, Error> {
        let mut verified = Vec::new();
        for (read, stored) in read_each(entries).into_iter().zip(entries) {
            let entry =
                read.map_err(|problem| Error::BadEntry { entry: stored.name(), problem })?;
            verified.push(entry);
        }
        self.merge_verified(&verified, entries, profile)
    }

    /// As [`Ledger::merge_with`], of entries that have been read out of their rows.
    pub(crate) fn merge_verified(
        &mut self,
        verified: &[Entry],
        stored: &[StoredEntry],
        profile: Option<(&PersonId, &SealedKey)>,
    ) -> Result<usize, Error> {
        let path = self.place.file.clone();
        let mut in_order: Vec<_> = verified.iter().zip(stored).collect();
        in_order.sort_by_key(|(entry, _)| entry.body.sequence);
        let latest = self.latest;
        let transaction = self.connection.transaction().map_err(|error| sort(&path, error))?;
        if let Some((person, key)) = profile {
            insert_profile(&transaction, person, key).map_err(|error| sort(&path, error))?;
        }
        // Once entries from elsewhere come last, they no longer tell what was signed here.
        place_in_time(&transaction)
            .and_then(|(_, order)| remember_order(&transaction, order.max(latest)))
            .map_err(|error| sort(&path, error))?;
        let mut new = Vec::new();
        for (entry, stored) in in_order {
            match place_in_chain(&transaction, entry).map_err(|error| sort(&path, error))? {
                Joins::IsHere => {}
                Joins::Fork => return Err(Error::Fork(stored.name())),
                Joins::Gap => return Err(Error::Gap(stored.name())),
                Joins::Next => {
                    insert(&transaction, entry, stored).map_err(|error| sort(&path, error))?;
                    new.push(entry);
                    if entry.body.order.is_followed() {
                        remember_order(&transaction, entry.body.order)
                            .map_err(|error| sort(&path, error))?;
                    }
                }
            }
        }
        transaction.commit().map_err(|error| sort(&path, error))?;
        self.proofs.forget(new.iter().copied());
        Ok(new.len())
    }
}

/// How an entry meets the chain that is here.
enum Joins {
    IsHere,
    Next,
    Fork,
    Gap,
}

fn place_in_chain(transaction: &Transaction<'_>, entry: &Entry) -> rusqlite::Result<Joins> {
    let body = &entry.body;
    if let Some(here) = hash_at(transaction, body, body.sequence)? {
        return Ok(if here == entry.hash { Joins::IsHere } else { Joins::Fork });
    }
    let before = match body.sequence.checked_sub(1) {
        Some(before) => hash_at(transaction, body, before)?,
        None => return Ok(Joins::Gap),
    };
    if before != body.previous || (before.is_none() && body.sequence != 1) {
        return Ok(Joins::Gap);
    }
    // An entry that went missing here finds its place again, if what follows it says so too.
    let meets_next = match body.sequence.checked_add(1) {
        Some(after) => nothing_else_precedes(transaction, entry, after)?,
        None => true,
    };
    Ok(if meets_next { Joins::Next } else { Joins::Fork })
}

/// The hash of the entry at a place of this chain.
fn hash_at(
    transaction: &Transaction<'_>,
    chain: &Body,
    sequence: u64,
) -> rusqlite::Result<Option<EntryHash>> {
    let hash = column_at(transaction, "hash", chain, sequence, |row| row.get(0))?;
    Ok(hash.map(EntryHash::from_bytes))
}

/// Whether the next place of this chain is free, or says that it follows this entry.
fn nothing_else_precedes(
    transaction: &Transaction<'_>,
    entry: &Entry,
    next: u64,
) -> rusqlite::Result<bool> {
    let read = |row: &Row<'_>| row.get::<_, Vec<u8>>(0);
    let body = column_at(transaction, "body", &entry.body, next, read)?;
    let follows = |it: Vec<u8>| {
        serde_json::from_slice::<Body>(&it)
            .is_ok_and(|it| it.previous.as_ref() == Some(&entry.hash))
    };
    Ok(body.is_none_or(follows))
}

fn column_at<T>(
    transaction: &Transaction<'_>,
    column: &str,
    chain: &Body,
    sequence: u64,
    read: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
) -> rusqlite::Result<Option<T>> {
    let key = params![
        chain.author.as_bytes(),
        chain.replica.as_bytes(),
        chain.audience.word(),
        i64::try_from(sequence).unwrap_or(i64::MAX),
    ];
    let sql = format!(
        "SELECT {column} FROM entries
         WHERE author = ?1 AND replica = ?2 AND audience = ?3 AND sequence = ?4"
    );
    transaction.prepare_cached(&sql)?.query_row(key, read).optional()
}
