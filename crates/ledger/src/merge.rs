//! Merging: entries that were made elsewhere join, verified one by one, all or none.

use rusqlite::{OptionalExtension, Transaction, params};

use crate::append::{insert, last_of_chain};
use crate::entry::{Entry, StoredEntry};
use crate::error::{Error, sort};
use crate::open::Ledger;
use crate::read;

impl Ledger {
    /// Every entry on this machine, as it was signed.
    pub fn entries_as_signed(&self) -> Result<Vec<StoredEntry>, Error> {
        read::all(&self.connection).map_err(|error| self.sorted(error))
    }

    /// Takes entries in and tells how many were new. Order among chains does not matter; within a chain it is the
    /// sequence. If one of them is not what it claims to be, none is taken.
    pub fn merge(&mut self, entries: &[StoredEntry]) -> Result<usize, Error> {
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
        let mut new = 0;
        for (entry, stored) in &verified {
            match place_in_chain(&transaction, entry).map_err(|error| sort(&path, error))? {
                Joins::IsHere => {}
                Joins::Fork => return Err(Error::Fork(stored.name())),
                Joins::Gap => return Err(Error::Gap(stored.name())),
                Joins::Next => {
                    insert(&transaction, entry, stored).map_err(|error| sort(&path, error))?;
                    new += 1;
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
    let sequence = i64::try_from(body.sequence).unwrap_or(i64::MAX);
    let here: Option<[u8; 32]> = transaction
        .prepare_cached(
            "SELECT hash FROM entries
             WHERE author = ?1 AND replica = ?2 AND audience = ?3 AND sequence = ?4",
        )?
        .query_row(
            params![
                body.author.as_bytes(),
                body.replica.as_bytes(),
                body.audience.word(),
                sequence
            ],
            |row| row.get(0),
        )
        .optional()?;
    if let Some(hash) = here {
        return Ok(if hash == *entry.hash.as_bytes() { Joins::IsHere } else { Joins::Fork });
    }
    let last = last_of_chain(transaction, &body.author, &body.replica, body.audience)?;
    let follows = body.sequence == last.as_ref().map_or(1, |(sequence, _)| sequence + 1)
        && body.previous == last.map(|(_, hash)| hash);
    Ok(if follows { Joins::Next } else { Joins::Gap })
}
