//! Replay: the projection dropped and derived again from the entries alone.

use rusqlite::Connection;
use rusqlite::types::Value;

use crate::error::Error;
use crate::facts;
use crate::open::Ledger;
use crate::read;

/// The projection, row by row, for comparison.
pub type Projection = Vec<Vec<Value>>;

impl Ledger {
    /// Drops the projection and derives it again from the entries, in one transaction.
    pub fn replay(&mut self) -> Result<(), Error> {
        let path = self.place.file.clone();
        let sorted = |error| crate::error::sort(&path, error);
        let transaction = self.connection.transaction().map_err(sorted)?;
        transaction.execute("DELETE FROM facts", []).map_err(sorted)?;
        project_all(&transaction, &transaction)?.map_err(sorted)?;
        transaction.commit().map_err(sorted)
    }

    /// The projection as it stands.
    pub fn projection(&self) -> Result<Projection, Error> {
        projection(&self.connection).map_err(|error| self.sorted(error))
    }
}

/// Projects every entry of one connection into another; an entry that is not what it claims to be stops it.
pub(crate) fn project_all(
    from: &Connection,
    into: &Connection,
) -> Result<rusqlite::Result<()>, Error> {
    let entries = match read::all(from) {
        Ok(entries) => entries,
        Err(error) => return Ok(Err(error)),
    };
    for stored in entries {
        let entry =
            stored.read().map_err(|problem| Error::BadEntry { entry: stored.name(), problem })?;
        if let Err(error) = facts::project(into, &entry) {
            return Ok(Err(error));
        }
    }
    Ok(Ok(()))
}

/// Every row of the projection in the order of its key.
pub(crate) fn projection(connection: &Connection) -> rusqlite::Result<Projection> {
    let mut select = connection.prepare("SELECT * FROM facts ORDER BY entry, position")?;
    let width = select.column_count();
    select.query_map([], |row| (0..width).map(|at| row.get(at)).collect())?.collect()
}
