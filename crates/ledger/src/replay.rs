//! Replay: the projection dropped and derived again from the entries alone.

use std::path::Path;

use rusqlite::types::Value;
use rusqlite::{Connection, Transaction};

use crate::entry::read_each;
use crate::error::{Error, sort};
use crate::facts;
use crate::open::Ledger;
use crate::read;

/// The projection, row by row, for comparison.
pub type Projection = Vec<Vec<Value>>;

impl Ledger {
    /// Drops the projection and derives it again from the entries, in one transaction.
    pub fn replay(&mut self) -> Result<(), Error> {
        let path = self.place.file.clone();
        let sorted = |error| sort(&path, error);
        let transaction = self.connection.transaction().map_err(sorted)?;
        let indices = drop_indices(&transaction).map_err(sorted)?;
        transaction.execute("DELETE FROM facts", []).map_err(sorted)?;
        project_all(&transaction, &path)?;
        transaction.execute_batch(&indices.join(";")).map_err(sorted)?;
        transaction.commit().map_err(sorted)?;
        self.proofs.forget_all();
        Ok(())
    }

    /// Projects anew what an earlier version could only keep, because this one knows more kinds of facts.
    pub(crate) fn project_learnt(&mut self) -> Result<(), Error> {
        let path = self.place.file.clone();
        let sorted = |error| sort(&path, error);
        let columns = read::COLUMNS;
        let sql = format!(
            "SELECT {columns}, count(*) FROM entries JOIN facts ON facts.entry = entries.hash
             WHERE facts.body IS NULL GROUP BY entries.hash"
        );
        let kept = self.rows(&sql, [], |row| Ok((read::from_row(row)?, row.get::<_, i64>(7)?)))?;
        let mut learnt = Vec::new();
        for (stored, unknown) in &kept {
            // One that is not what it claims to be is named by `verify`.
            let Ok(entry) = stored.read() else { continue };
            let still = entry.events().filter(Option::is_none).count();
            if i64::try_from(still).is_ok_and(|it| it < *unknown) {
                learnt.push(entry);
            }
        }
        if learnt.is_empty() {
            return Ok(());
        }
        let transaction = self.connection.transaction().map_err(sorted)?;
        for entry in &learnt {
            transaction
                .execute("DELETE FROM facts WHERE entry = ?1", [entry.hash.as_bytes()])
                .map_err(sorted)?;
            facts::project(&transaction, entry).map_err(sorted)?;
        }
        transaction.commit().map_err(sorted)?;
        self.proofs.forget_all();
        Ok(())
    }

    /// The projection as it stands.
    pub fn projection(&self) -> Result<Projection, Error> {
        projection(&self.connection).map_err(|error| self.sorted(error))
    }
}

/// Drops the indices of the facts and tells how each was made: built at the end they cost a fraction of what keeping them
/// in order all along does.
fn drop_indices(transaction: &Transaction<'_>) -> rusqlite::Result<Vec<String>> {
    let indices: Vec<(String, String)> = transaction
        .prepare(
            "SELECT name, sql FROM sqlite_schema
             WHERE type = 'index' AND tbl_name = 'facts' AND sql IS NOT NULL",
        )?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    for (name, _) in &indices {
        transaction.execute_batch(&format!("DROP INDEX {name}"))?;
    }
    Ok(indices.into_iter().map(|(_, sql)| sql).collect())
}

/// Projects every entry; one that is not what it claims to be stops it. They come in the order in which their facts
/// are kept, so that each fact is written behind the one before it.
fn project_all(transaction: &Transaction<'_>, path: &Path) -> Result<(), Error> {
    let sorted = |error| sort(path, error);
    let sql = format!("SELECT {} FROM entries ORDER BY hash", read::COLUMNS);
    let mut select = transaction.prepare(&sql).map_err(sorted)?;
    let mut rows = select.query([]).map_err(sorted)?;
    loop {
        let piece = read::piece(&mut rows).map_err(sorted)?;
        if piece.is_empty() {
            return Ok(());
        }
        for (read, stored) in read_each(&piece).into_iter().zip(&piece) {
            let entry =
                read.map_err(|problem| Error::BadEntry { entry: stored.name(), problem })?;
            facts::project(transaction, &entry).map_err(sorted)?;
        }
    }
}

/// Every row of the projection in the order of its key.
pub(crate) fn projection(connection: &Connection) -> rusqlite::Result<Projection> {
    let mut select = connection.prepare("SELECT * FROM facts ORDER BY entry, position")?;
    let width = select.column_count();
    select.query_map([], |row| (0..width).map(|at| row.get(at)).collect())?.collect()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::audience::Audience;
    use crate::entry::{Body, EntryProblem, Order};
    use crate::error::Error;
    use crate::id::ReplicaId;
    use crate::identity::Identity;
    use crate::stage::{new_ledger, signed, world};

    fn body(author: &Identity, events: Vec<Value>) -> Body {
        Body {
            audience: Audience::Mentor,
            author: author.person().clone(),
            events,
            format: 1,
            order: Order { millis: 7, counter: 0 },
            previous: None,
            replica: ReplicaId::from_bytes([9; 16]),
            sequence: 1,
            time: 7,
        }
    }

    fn finished() -> Value {
        json!({"kind": "block-finished", "lesson": "caches", "block": "b", "revision": "r"})
    }

    #[test]
    fn an_event_of_a_later_version_is_kept_skipped_and_counted() {
        let (_folder, _, mut ledger) = new_ledger();
        let ada = Identity::draw(&*world().randomness);
        let later = json!({"kind": "song-sung", "lesson": "caches", "verses": [1, 2]});
        let stored = signed(&ada, &body(&ada, vec![later, finished()]));
        assert_eq!(ledger.merge(std::slice::from_ref(&stored)).unwrap(), 1);
        assert_eq!(ledger.unknown_events().unwrap(), 1);
        let known = ledger.blocks_finished(ada.person()).unwrap();
        assert_eq!(known.len(), 1, "its neighbour in the same entry still counts");
        let before = ledger.projection().unwrap();
        ledger.replay().unwrap();
        assert_eq!(ledger.projection().unwrap(), before);
        assert_eq!(ledger.entries_as_signed().unwrap(), [stored], "kept to the letter");
        assert_eq!(ledger.verify().unwrap().faults, []);
    }

    #[test]
    fn an_entry_that_is_signed_but_not_allowed_is_refused() {
        let (_folder, _, mut ledger) = new_ledger();
        let ada = Identity::draw(&*world().randomness);
        let sound = body(&ada, vec![finished()]);
        let far = Order { millis: 1 << 62, counter: u32::MAX };
        let cases = [
            (Body { format: 2, ..sound.clone() }, EntryProblem::UnknownFormat),
            (Body { audience: Audience::Team, ..sound.clone() }, EntryProblem::WrongAudience),
            (Body { order: far, ..sound.clone() }, EntryProblem::Unreadable),
            (Body { time: -(1 << 62), ..sound.clone() }, EntryProblem::Unreadable),
        ];
        for (body, expected) in cases {
            match ledger.merge(&[signed(&ada, &body)]) {
                Err(Error::BadEntry { problem, .. }) => assert_eq!(problem, expected),
                other => panic!("{other:?} instead of {expected}"),
            }
        }
        assert_eq!(ledger.merge(&[signed(&ada, &sound)]).unwrap(), 1);
    }

    #[test]
    fn a_replay_that_meets_an_altered_entry_changes_nothing() {
        let (_folder, _, mut ledger) = new_ledger();
        let ada = Identity::draw(&*world().randomness);
        ledger.merge(&[signed(&ada, &body(&ada, vec![finished()]))]).unwrap();
        let before = ledger.projection().unwrap();
        ledger.connection.execute("UPDATE entries SET signature = x'00'", []).unwrap();
        assert!(matches!(ledger.replay(), Err(Error::BadEntry { .. })));
        assert_eq!(ledger.projection().unwrap(), before);
    }
}
