//! Bookkeeping of this machine: drafts, their files, settings. None of it is signed, and none of it ever leaves.

use rusqlite::{OptionalExtension, Row, params};

use crate::error::Error;
use crate::event::EvidenceFile;
use crate::evidence::{EvidenceFolder, Received};
use crate::id::{EntryHash, PersonId};
use crate::open::Ledger;
use crate::world::Millis;

/// A draft as it was last kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptDraft {
    /// What the caller wrote.
    pub body: String,
    /// When.
    pub saved_at: Millis,
}

impl Ledger {
    /// Keeps a draft, over the one before.
    pub fn keep_draft(
        &mut self,
        person: &PersonId,
        subject: &str,
        body: &str,
    ) -> Result<(), Error> {
        let now = self.world.clock.now();
        self.change(
            "INSERT INTO drafts (person, subject, body, saved_at) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (person, subject)
             DO UPDATE SET body = excluded.body, saved_at = excluded.saved_at",
            params![person.to_string(), subject, body, now.0],
        )
    }

    /// The draft on a subject.
    pub fn draft(&self, person: &PersonId, subject: &str) -> Result<Option<KeptDraft>, Error> {
        self.row(
            "SELECT body, saved_at FROM drafts WHERE person = ?1 AND subject = ?2",
            params![person.to_string(), subject],
            |row| Ok(KeptDraft { body: row.get(0)?, saved_at: Millis(row.get(1)?) }),
        )
    }

    /// Attaches a file that has come in to a draft; the same bytes twice are one file, under the newer name.
    pub fn attach(
        &mut self,
        person: &PersonId,
        subject: &str,
        name: &str,
        file: &Received,
    ) -> Result<(), Error> {
        let size = i64::try_from(file.size).unwrap_or(i64::MAX);
        self.change(
            "INSERT INTO draft_files (person, subject, sha256, name, size)
             VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (person, subject, sha256) DO UPDATE SET name = excluded.name",
            params![person.to_string(), subject, file.sha256, name, size],
        )
    }

    /// Takes a file off a draft. If nothing else names it, it goes.
    pub fn detach(&mut self, person: &PersonId, subject: &str, sha256: &str) -> Result<(), Error> {
        self.change(
            "DELETE FROM draft_files WHERE person = ?1 AND subject = ?2 AND sha256 = ?3",
            params![person.to_string(), subject, sha256],
        )?;
        let named = self.row(
            "SELECT 1 FROM draft_files WHERE sha256 = ?1
             UNION ALL
             SELECT 1 FROM facts WHERE kind = 'practice-handed-in' AND instr(body, ?1) > 0",
            [sha256],
            |_| Ok(()),
        )?;
        match named {
            Some(()) => Ok(()),
            None => EvidenceFolder::beside(&self.place.file).remove(sha256),
        }
    }

    /// The files of a draft, by name.
    pub fn draft_files(
        &self,
        person: &PersonId,
        subject: &str,
    ) -> Result<Vec<EvidenceFile>, Error> {
        self.rows(
            "SELECT name, sha256, size FROM draft_files
             WHERE person = ?1 AND subject = ?2 ORDER BY name, sha256",
            params![person.to_string(), subject],
            evidence_file,
        )
    }

    /// The name of a file in one of a person's drafts.
    pub fn draft_file(&self, person: &PersonId, sha256: &str) -> Result<Option<String>, Error> {
        self.row(
            "SELECT name FROM draft_files WHERE person = ?1 AND sha256 = ?2 LIMIT 1",
            params![person.to_string(), sha256],
            |row| row.get(0),
        )
    }

    /// A setting of this installation.
    pub fn setting(&self, name: &str) -> Result<Option<String>, Error> {
        self.row("SELECT value FROM settings WHERE name = ?1", [name], |row| row.get(0))
    }

    /// Keeps a setting of this installation.
    pub fn set_setting(&mut self, name: &str, value: &str) -> Result<(), Error> {
        self.change(
            "INSERT INTO settings (name, value) VALUES (?1, ?2)
             ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            [name, value],
        )
    }

    /// When this installation first knew of an entry, by its own clock; that is now, if nobody has asked before.
    pub fn first_known(&self, entry: &EntryHash) -> Result<Millis, Error> {
        let name = format!("first-known:{entry}");
        if let Some(known) = self.setting(&name)?.and_then(|it| it.parse().ok()) {
            return Ok(Millis(known));
        }
        let now = self.world.clock.now();
        // What cannot be kept now is kept at the next look; until then it counts from now.
        let _ = self.change(
            "INSERT INTO settings (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO NOTHING",
            [&name, &now.0.to_string()],
        );
        Ok(now)
    }

    fn change(&self, sql: &str, values: impl rusqlite::Params) -> Result<(), Error> {
        self.connection.execute(sql, values).map(drop).map_err(|error| self.sorted(error))
    }

    fn row<T>(
        &self,
        sql: &str,
        values: impl rusqlite::Params,
        read: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>, Error> {
        self.connection
            .prepare_cached(sql)
            .and_then(|mut statement| statement.query_row(values, read).optional())
            .map_err(|error| self.sorted(error))
    }

    /// Reads rows.
    pub(crate) fn rows<T>(
        &self,
        sql: &str,
        values: impl rusqlite::Params,
        read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, Error> {
        self.connection
            .prepare_cached(sql)
            .and_then(|mut statement| statement.query_map(values, read)?.collect())
            .map_err(|error| self.sorted(error))
    }
}

fn evidence_file(row: &Row<'_>) -> rusqlite::Result<EvidenceFile> {
    let bytes: i64 = row.get(2)?;
    Ok(EvidenceFile { name: row.get(0)?, sha256: row.get(1)?, bytes: bytes.unsigned_abs() })
}
