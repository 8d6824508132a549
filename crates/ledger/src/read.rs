//! Reading entries back exactly as they stand, however broken they may be.

use rusqlite::{Connection, Row, Rows};

use crate::entry::StoredEntry;

/// The columns of an entry as raw bytes, so that a row that no longer holds text or numbers of the right kind is still
/// read, and named.
pub(crate) const COLUMNS: &str = "CAST(entries.author AS BLOB), CAST(entries.replica AS BLOB),
    CAST(entries.audience AS BLOB), CAST(entries.sequence AS INTEGER), CAST(entries.hash AS BLOB),
    CAST(entries.body AS BLOB), CAST(entries.signature AS BLOB)";

/// Entries that are in memory together where all of them are read, one piece after the other.
const PIECE: usize = 4_096;

/// Reads every entry in the order in which it came.
pub(crate) fn all(connection: &Connection) -> rusqlite::Result<Vec<StoredEntry>> {
    connection
        .prepare(&format!("SELECT {COLUMNS} FROM entries ORDER BY id"))?
        .query_map([], from_row)?
        .collect()
}

/// Reads the next entries; none are left if there are none.
pub(crate) fn piece(rows: &mut Rows<'_>) -> rusqlite::Result<Vec<StoredEntry>> {
    let mut piece = Vec::new();
    while piece.len() < PIECE
        && let Some(row) = rows.next()?
    {
        piece.push(from_row(row)?);
    }
    Ok(piece)
}

pub(crate) fn from_row(row: &Row<'_>) -> rusqlite::Result<StoredEntry> {
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
