//! Merging: entries that were made elsewhere join, verified one by one, all or none.

use rusqlite::{OptionalExtension, Transaction, params};

use crate::append::{insert, insert_profile, remember_order};
use crate::entry::{Body, Entry, StoredEntry};
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
        let path = self.place.file.clone();
        let mut verified = Vec::new();
        for stored in entries {
            let entry = stored
                .read()
                .map_err(|problem| Error::BadEntry { entry: stored.name(), problem })?;
            verified.push((entry, stored));
        }
        verified.sort_by_key(|(entry, _)| entry.body.sequence);
        let transaction = self.connection.transaction().map_err(|error| sort(&path, error))?;
        if let Some((person, key)) = profile {
            insert_profile(&transaction, person, key).map_err(|error| sort(&path, error))?;
        }
        let mut new = 0;
        for (entry, stored) in &verified {
            match place_in_chain(&transaction, entry).map_err(|error| sort(&path, error))? {
                Joins::IsHere => {}
                Joins::Fork => return Err(Error::Fork(stored.name())),
                Joins::Gap => return Err(Error::Gap(stored.name())),
                Joins::Next => {
                    insert(&transaction, entry, stored).map_err(|error| sort(&path, error))?;
                    new += 1;
                    if entry.body.order.is_followed() {
                        remember_order(&transaction, entry.body.order)
                            .map_err(|error| sort(&path, error))?;
                    }
                }
            }
        }
        transaction.commit().map_err(|error| sort(&path, error))?;
        Ok(new)
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
    if let Some((here, _)) = link_at(transaction, body, body.sequence)? {
        return Ok(if here == entry.hash { Joins::IsHere } else { Joins::Fork });
    }
    let before = match body.sequence.checked_sub(1) {
        Some(before) => link_at(transaction, body, before)?.map(|(hash, _)| hash),
        None => return Ok(Joins::Gap),
    };
    if before != body.previous || (before.is_none() && body.sequence != 1) {
        return Ok(Joins::Gap);
    }
    // An entry that went missing here finds its place again, if what follows it says so too.
    let after = match body.sequence.checked_add(1) {
        Some(after) => link_at(transaction, body, after)?,
        None => None,
    };
    let meets_next = after.is_none_or(|(_, previous)| previous.as_ref() == Some(&entry.hash));
    Ok(if meets_next { Joins::Next } else { Joins::Fork })
}

/// The hash of the entry at a place of this chain, and the one that it says it follows.
fn link_at(
    transaction: &Transaction<'_>,
    chain: &Body,
    sequence: u64,
) -> rusqlite::Result<Option<(EntryHash, Option<EntryHash>)>> {
    let key = params![
        chain.author.as_bytes(),
        chain.replica.as_bytes(),
        chain.audience.word(),
        i64::try_from(sequence).unwrap_or(i64::MAX),
    ];
    let found = transaction
        .prepare_cached(
            "SELECT hash, body FROM entries
             WHERE author = ?1 AND replica = ?2 AND audience = ?3 AND sequence = ?4",
        )?
        .query_row(key, |row| Ok((row.get(0)?, row.get::<_, Vec<u8>>(1)?)))
        .optional()?;
    Ok(found.map(|(hash, body)| {
        let previous = serde_json::from_slice::<Body>(&body).ok().and_then(|it| it.previous);
        (EntryHash::from_bytes(hash), previous)
    }))
}
