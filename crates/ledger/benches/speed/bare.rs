//! What everything here is held against: signatures checked and rows inserted, and nothing else.

use std::error::Error;
use std::fs;
use std::path::Path;

use ed25519_dalek::{Signature, VerifyingKey};
use ledger::StoredEntry;
use rusqlite::types::Value;
use rusqlite::{Connection, params, params_from_iter};

/// One row of a table, whatever it holds.
pub(crate) type Row = Vec<Value>;

/// A database with the tables and indices of a ledger, as durable as one.
pub(crate) struct Bare(Connection);

impl Bare {
    /// An empty one in a new file, made as the ledger in another file is made.
    pub(crate) fn like(ledger: &Path, file: &Path) -> Result<Self, Box<dyn Error>> {
        for beside in ["", "-wal", "-shm"] {
            let old = format!("{}{beside}", file.display());
            if Path::new(&old).exists() {
                fs::remove_file(old)?;
            }
        }
        let schema: Vec<String> = Connection::open(ledger)?
            .prepare(
                "SELECT sql FROM sqlite_schema WHERE tbl_name IN ('entries', 'facts', 'installation')
                 AND sql IS NOT NULL ORDER BY type DESC",
            )?
            .query_map([], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        let connection = Connection::open(file)?;
        connection.pragma_update(None, "journal_mode", "WAL")?;
        connection.pragma_update(None, "synchronous", "FULL")?;
        connection.execute_batch(&schema.join(";"))?;
        Ok(Self(connection))
    }

    /// Inserts rows of both tables in one transaction.
    pub(crate) fn insert(
        &mut self,
        entries: &[StoredEntry],
        facts: &[Row],
    ) -> Result<(), Box<dyn Error>> {
        let transaction = self.0.transaction()?;
        {
            let mut insert = transaction.prepare_cached(
                "INSERT INTO entries (author, replica, audience, sequence, hash, body, signature)
                 VALUES (?1, ?2, CAST(?3 AS TEXT), ?4, ?5, ?6, ?7)",
            )?;
            for StoredEntry { author, replica, audience, sequence, hash, body, signature } in
                entries
            {
                let row = params![author, replica, audience, sequence, hash, body, signature];
                insert.execute(row)?;
            }
            let mut insert = transaction.prepare_cached(
                "INSERT INTO facts VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            )?;
            for row in facts {
                insert.execute(params_from_iter(row))?;
            }
        }
        Ok(transaction.commit()?)
    }
}

/// Checks every signature as strictly as a ledger does.
pub(crate) fn verify(entries: &[StoredEntry]) -> Result<(), Box<dyn Error>> {
    for entry in entries {
        let key = VerifyingKey::from_bytes(entry.author.as_slice().try_into()?)?;
        key.verify_strict(&entry.body, &Signature::from_slice(&entry.signature)?)?;
    }
    Ok(())
}

/// The facts that a ledger has derived from its entries, in the order in which those came.
pub(crate) fn facts(ledger: &Path) -> Result<Vec<Row>, Box<dyn Error>> {
    let connection = Connection::open(ledger)?;
    let mut select = connection.prepare(
        "SELECT facts.* FROM entries JOIN facts ON facts.entry = entries.hash
         ORDER BY entries.id, facts.position",
    )?;
    let width = select.column_count();
    let rows = select.query_map([], |row| (0..width).map(|at| row.get(at)).collect())?;
    Ok(rows.collect::<Result<_, _>>()?)
}
