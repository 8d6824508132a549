//! A ledger as an earlier version left it.

use std::path::PathBuf;

use ledger::{Projection, StoredEntry};
use rusqlite::{Connection, params};

use crate::stage::{Laptop, signed_off_work};

/// Marks the file as a ledger.
const APPLICATION: i32 = 0x5874_7261;

/// The tables that every version has, as the first one made them.
const TABLES: [&str; 4] = ["entries", "facts", "installation", "profiles"];

/// Files that nothing names any more, and how many bytes each has: something to move.
const STRAYS: u32 = 8;
const BYTES: usize = 50_000;

/// A closed ledger of an earlier version, and what is in it.
pub(crate) struct Ledger {
    pub(crate) file: PathBuf,
    pub(crate) entries: Vec<StoredEntry>,
    pub(crate) projection: Projection,
    /// The file of evidence that was handed in.
    pub(crate) file_sha256: String,
    _folder: tempfile::TempDir,
}

impl Ledger {
    /// Signed off work, as version 1 kept it: files of evidence are in the ledger's own.
    pub(crate) fn of_version_1() -> Self {
        let mut laptop = Laptop::new(1);
        let scene = signed_off_work(&mut laptop);
        let work = laptop.ledger.submission(scene.ada.person(), &scene.submission).unwrap();
        let file_sha256 = work.unwrap().evidence.remove(0).sha256;
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("crosstrain.sqlite");
        let hand = Connection::open(&file).unwrap();
        hand.pragma_update(None, "journal_mode", "WAL").unwrap();
        hand.execute_batch(include_str!("../../src/migrations/0001_first.sql")).unwrap();
        hand.execute("ATTACH ?1 AS now", [laptop.place.file.to_str().unwrap()]).unwrap();
        for table in TABLES {
            let sql = format!("INSERT INTO main.{table} SELECT * FROM now.{table}");
            hand.execute(&sql, []).unwrap();
        }
        let keep = "INSERT INTO main.evidence (sha256, bytes) VALUES (?1, ?2)";
        hand.execute(keep, params![file_sha256, b"00:01 Hello"]).unwrap();
        for stray in 0..STRAYS {
            let bytes = vec![stray.to_le_bytes()[0]; BYTES];
            hand.execute(keep, params![format!("{stray:064x}"), bytes]).unwrap();
        }
        hand.execute("DETACH now", []).unwrap();
        hand.pragma_update(None, "application_id", APPLICATION).unwrap();
        hand.pragma_update(None, "user_version", 1).unwrap();
        drop(hand);
        let entries = laptop.ledger.entries_as_signed().unwrap();
        let projection = laptop.ledger.projection().unwrap();
        Self { file, entries, projection, file_sha256, _folder: folder }
    }
}
