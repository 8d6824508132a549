//! The catalogue: what was found in each folder of courses, kept so that a start need not read every lesson.
//!
//! It holds nothing that the folders would not bring back. So it is a file of its own, which no backup carries and
//! no packet holds, and one that cannot be used is made anew.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::error::{Error, sort, sort_io};
use crate::open::PATIENCE;
use crate::search::{Passage, keep_passages};

const TABLES: &str = include_str!("catalogue/tables.sql");

/// An open catalogue.
pub struct Catalogue {
    pub(crate) connection: Connection,
    file: PathBuf,
}

/// What was found in one folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptFolder {
    /// The folder's path.
    pub folder: String,
    /// Hash of all that was in it.
    pub revision: String,
    /// What the caller made of it.
    pub body: String,
}

impl Catalogue {
    /// Opens the catalogue that `maker` wrote, and makes an empty one if there is none, or another's, or a damaged one.
    pub fn open(file: &Path, maker: &str) -> Result<Self, Error> {
        match Self::open_as_it_is(file) {
            Ok(catalogue) if catalogue.maker().is_ok_and(|it| it.as_deref() == Some(maker)) => {
                Ok(catalogue)
            }
            Ok(other) => {
                drop(other);
                Self::make(file, maker)
            }
            Err(Error::Damaged { .. }) => Self::make(file, maker),
            Err(error) => Err(error),
        }
    }

    fn open_as_it_is(file: &Path) -> Result<Self, Error> {
        let connection = Connection::open(file).map_err(|error| sort(file, error))?;
        let catalogue = Self { connection, file: file.to_owned() };
        // Nothing is lost with the last changes: the folders bring them back.
        let settings = [("journal_mode", "WAL"), ("synchronous", "NORMAL")];
        let prepare = || {
            catalogue.connection.busy_timeout(PATIENCE)?;
            for (name, value) in settings {
                catalogue.connection.pragma_update(None, name, value)?;
            }
            Ok(())
        };
        prepare().map_err(|error| sort(file, error))?;
        Ok(catalogue)
    }

    /// Who wrote it; an error if it is no catalogue.
    fn maker(&self) -> rusqlite::Result<Option<String>> {
        self.connection.query_row("SELECT name FROM maker", [], |row| row.get(0)).optional()
    }

    fn make(file: &Path, maker: &str) -> Result<Self, Error> {
        for ending in ["", "-wal", "-shm"] {
            let path = PathBuf::from(format!("{}{ending}", file.display()));
            match fs::remove_file(&path) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                    return Err(sort_io(&path, error));
                }
                Ok(()) | Err(_) => {}
            }
        }
        let catalogue = Self::open_as_it_is(file)?;
        let tables = || {
            catalogue.connection.execute_batch(TABLES)?;
            catalogue.connection.execute("INSERT INTO maker (one, name) VALUES (1, ?1)", [maker])
        };
        tables().map_err(|error| catalogue.sorted(error))?;
        Ok(catalogue)
    }

    /// Everything that is kept, by folder.
    pub fn folders(&self) -> Result<Vec<KeptFolder>, Error> {
        let read = || -> rusqlite::Result<Vec<KeptFolder>> {
            let sql = "SELECT folder, revision, body FROM folders ORDER BY folder";
            self.connection.prepare(sql)?.query_map([], folder_from_row)?.collect()
        };
        read().map_err(|error| self.sorted(error))
    }

    /// Keeps what was found in a folder and what can be searched in it, in place of what was kept before.
    pub fn keep(&mut self, found: &KeptFolder, passages: &[Passage]) -> Result<(), Error> {
        let keep = |connection: &mut Connection| {
            let transaction = connection.transaction()?;
            transaction.execute("DELETE FROM folders WHERE folder = ?1", [&found.folder])?;
            transaction.execute(
                "INSERT INTO folders (folder, revision, body) VALUES (?1, ?2, ?3)",
                params![found.folder, found.revision, found.body],
            )?;
            keep_passages(&transaction, &found.folder, passages)?;
            transaction.commit()
        };
        keep(&mut self.connection).map_err(|error| self.sorted(error))
    }

    /// Forgets a folder that is there no more.
    pub fn forget(&mut self, folder: &str) -> Result<(), Error> {
        let forget = |connection: &mut Connection| {
            let transaction = connection.transaction()?;
            transaction.execute("DELETE FROM folders WHERE folder = ?1", [folder])?;
            keep_passages(&transaction, folder, &[])?;
            transaction.commit()
        };
        forget(&mut self.connection).map_err(|error| self.sorted(error))
    }

    pub(crate) fn sorted(&self, error: rusqlite::Error) -> Error {
        sort(&self.file, error)
    }
}

fn folder_from_row(row: &Row<'_>) -> rusqlite::Result<KeptFolder> {
    Ok(KeptFolder { folder: row.get(0)?, revision: row.get(1)?, body: row.get(2)? })
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{Catalogue, KeptFolder};

    fn found(revision: &str) -> KeptFolder {
        KeptFolder {
            folder: "courses/demo".to_owned(),
            revision: revision.to_owned(),
            body: "{}".to_owned(),
        }
    }

    #[test]
    fn what_was_found_is_there_at_the_next_start_until_it_is_forgotten() {
        let disk = tempfile::tempdir().unwrap();
        let file = disk.path().join("catalogue.sqlite");
        let mut catalogue = Catalogue::open(&file, "1").unwrap();
        catalogue.keep(&found("old"), &[]).unwrap();
        catalogue.keep(&found("new"), &[]).unwrap();
        drop(catalogue);
        let mut catalogue = Catalogue::open(&file, "1").unwrap();
        assert_eq!(catalogue.folders().unwrap(), [found("new")]);
        catalogue.forget("courses/demo").unwrap();
        assert_eq!(catalogue.folders().unwrap(), []);
    }

    #[test]
    fn another_build_of_the_program_begins_anew() {
        let disk = tempfile::tempdir().unwrap();
        let file = disk.path().join("catalogue.sqlite");
        Catalogue::open(&file, "1").unwrap().keep(&found("old"), &[]).unwrap();
        assert_eq!(Catalogue::open(&file, "2").unwrap().folders().unwrap(), []);
    }

    #[test]
    fn a_damaged_catalogue_is_made_anew() {
        let disk = tempfile::tempdir().unwrap();
        let file = disk.path().join("catalogue.sqlite");
        fs::write(&file, "not a database, however many bytes there are in it").unwrap();
        assert_eq!(Catalogue::open(&file, "1").unwrap().folders().unwrap(), []);
    }
}
