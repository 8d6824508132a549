//! The files that entries name, by their SHA-256.

use std::io::{Cursor, Read};

use rusqlite::{Transaction, params};

use crate::error::Error;
use crate::open::Ledger;

impl Ledger {
    /// Reads a file that was handed in, if it is here with the bytes that its name says.
    pub fn read_evidence(&self, sha256: &str) -> Result<Option<impl Read + use<>>, Error> {
        Ok(self.evidence(sha256)?.map(Cursor::new))
    }
}

/// Keeps a file whose hash has been found right; it takes the place of other bytes under its name.
pub(crate) fn keep(
    transaction: &Transaction<'_>,
    sha256: &str,
    bytes: &[u8],
) -> rusqlite::Result<()> {
    transaction
        .prepare_cached(
            "INSERT INTO evidence (sha256, bytes) VALUES (?1, ?2)
             ON CONFLICT (sha256) DO UPDATE SET bytes = excluded.bytes",
        )?
        .execute(params![sha256, bytes])
        .map(drop)
}
