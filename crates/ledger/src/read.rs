//! Reading entries back exactly as they stand, however broken they may be.

use rusqlite::{Connection, Row};

use crate::entry::StoredEntry;

/// Every entry in the order in which it came. Columns are read as raw bytes, so that a row that no longer holds text
/// or numbers of the right kind is still read, and named.
const ALL: &str = "SELECT
    CAST(author AS BLOB), CAST(replica AS BLOB), CAST(audience AS BLOB), CAST(sequence AS INTEGER),
    CAST(hash AS BLOB), CAST(body AS BLOB), CAST(signature AS BLOB)
    FROM entries ORDER BY id";

/// Reads every entry.
pub(crate) fn all(connection: &Connection) -> rusqlite::Result<Vec<StoredEntry>> {
    connection.prepare(ALL)?.query_map([], from_row)?.collect()
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<StoredEntry> {
    Ok(StoredEntry {
        author: row.get(0)?,
        replica: row.get(1)?,
        audience: row.get(2)?,
        sequence: row.get(3)?,
        hash: row.get(4)?,
        body: row.get(5)?,
        signature: row.get(6)?,
    })
}
