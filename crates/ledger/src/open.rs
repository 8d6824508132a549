//! Opening: refuse what cannot be trusted, back up, migrate, and only then work.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use crate::backup;
use crate::entry::Order;
use crate::error::{Error, sort, sort_io};
use crate::evidence::{self, EvidenceFolder};
use crate::id::ReplicaId;
use crate::proof::Proofs;
use crate::world::{Place, World};

/// Marks the file as a ledger ("Xtra" in ASCII), so that another program's database is not taken for one.
const APPLICATION: i32 = 0x5874_7261;

/// Every migration, in order; `user_version` counts those applied. A shipped one never changes.
pub(crate) const MIGRATIONS: &[&str] = &[
    include_str!("migrations/0001_first.sql"),
    include_str!("migrations/0002_read_texts.sql"),
    include_str!("migrations/0003_evidence_files.sql"),
    include_str!("migrations/0004_unknown_facts.sql"),
];

/// The version from which on files are kept beside the ledger's own.
pub(crate) const FILES_BESIDE: u32 = 3;

/// How long to wait for another program to let go of the file.
pub(crate) const PATIENCE: std::time::Duration = std::time::Duration::from_secs(2);

/// All entries on this machine, their evidence, and what is derived from them.
pub struct Ledger {
    pub(crate) connection: Connection,
    pub(crate) place: Place,
    pub(crate) world: World,
    pub(crate) proofs: Proofs,
    /// The latest place in the order that was signed through this opening of the ledger: another program that loses
    /// entries does not take the clock back.
    pub(crate) latest: Order,
}

impl Ledger {
    /// Opens the ledger, making it if there is none. What cannot be opened is left untouched, to the byte.
    pub fn open(place: &Place, world: World) -> Result<Self, Error> {
        Self::open_with(place, world, MIGRATIONS)
    }

    /// The ledger behind a connection, of which nothing is known yet.
    pub(crate) fn over(connection: Connection, place: Place, world: World) -> Self {
        Self { connection, place, world, proofs: Proofs::default(), latest: Order::default() }
    }

    /// As [`Ledger::open`], with other migrations: tests climb a longer ladder.
    pub(crate) fn open_with(
        place: &Place,
        world: World,
        migrations: &[&str],
    ) -> Result<Self, Error> {
        let file = &place.file;
        let known = u32::try_from(migrations.len()).unwrap_or(u32::MAX);
        let found = find(file, &place.backups, known)?;
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder).map_err(|error| sort_io(file, error))?;
        }
        let connection = Connection::open(file).map_err(|error| sort(file, error))?;
        let mut ledger = Self::over(connection, place.clone(), world);
        ledger.prepare()?;
        if found < known {
            if found > 0 {
                backup::take(&ledger.connection, place, ledger.world.clock.now())?;
            }
            let moves_out = (1..FILES_BESIDE).contains(&found) && known >= FILES_BESIDE;
            if moves_out {
                evidence::move_out(&ledger.connection, file)?;
            }
            ledger.migrate(migrations, found)?;
            if moves_out {
                // The room that the files had. Without it all is well, only larger.
                let _ = ledger.connection.execute_batch("VACUUM");
            }
        }
        ledger.project_learnt()?;
        ledger.become_an_installation()?;
        for folder in [EvidenceFolder::beside(file), EvidenceFolder::within(&place.backups)] {
            folder.sweep(ledger.world.clock.now());
        }
        backup::sweep(place);
        Ok(ledger)
    }

    /// The file that the ledger is kept in.
    pub fn file(&self) -> &Path {
        &self.place.file
    }

    fn prepare(&self) -> Result<(), Error> {
        let settings = [
            ("journal_mode", "WAL"),
            // An acknowledged entry survives a power cut (https://sqlite.org/pragma.html#pragma_synchronous).
            ("synchronous", "FULL"),
            ("foreign_keys", "ON"),
            ("trusted_schema", "OFF"),
        ];
        self.connection.busy_timeout(PATIENCE).map_err(|error| self.sorted(error))?;
        for (name, value) in settings {
            self.connection.pragma_update(None, name, value).map_err(|error| self.sorted(error))?;
        }
        // A statement is planned once, and not again for each value that is bound to it
        // (https://sqlite.org/c3ref/c_dbconfig_defensive.html#sqlitedbconfigenableqpsg).
        self.connection
            .set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)
            .map(drop)
            .map_err(|error| self.sorted(error))
    }

    /// A backup that was put in the place of a ledger has no name of its own yet.
    fn become_an_installation(&self) -> Result<(), Error> {
        let nameless = "SELECT 1 FROM installation WHERE replica = zeroblob(16)";
        if self.rows(nameless, [], |row| row.get::<_, i64>(0))?.is_empty() {
            return Ok(());
        }
        self.connection
            .execute("UPDATE installation SET replica = ?1", [self.new_replica().as_bytes()])
            .map(drop)
            .map_err(|error| self.sorted(error))
    }

    /// A name for an installation that no other has.
    pub(crate) fn new_replica(&self) -> ReplicaId {
        let mut replica = [0; 16];
        self.world.randomness.fill(&mut replica);
        ReplicaId::from_bytes(replica)
    }

    /// Climbs from the version that was found to the highest known one, in one transaction.
    pub(crate) fn migrate(&mut self, migrations: &[&str], found: u32) -> Result<(), Error> {
        let path = self.place.file.clone();
        let replica = self.new_replica();
        let known = u32::try_from(migrations.len()).unwrap_or(u32::MAX);
        let climb = |connection: &mut Connection| -> rusqlite::Result<()> {
            let transaction = connection.transaction()?;
            for migration in migrations.iter().skip(found as usize) {
                transaction.execute_batch(migration)?;
            }
            if found == 0 {
                transaction.pragma_update(None, "application_id", APPLICATION)?;
                transaction.execute(
                    "INSERT INTO installation (one, replica, millis, counter) VALUES (1, ?1, 0, 0)",
                    [replica.as_bytes()],
                )?;
            }
            transaction.pragma_update(None, "user_version", known)?;
            transaction.commit()
        };
        climb(&mut self.connection).map_err(|error| sort(&path, error))
    }

    /// Sorts an error of SQLite as one about this ledger.
    pub(crate) fn sorted(&self, error: rusqlite::Error) -> Error {
        sort(&self.place.file, error)
    }
}

/// Whether there is no ledger yet.
fn is_empty(file: &Path) -> Result<bool, Error> {
    match fs::metadata(file) {
        Ok(found) => Ok(found.len() == 0),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(true),
        Err(error) => Err(sort_io(file, error)),
    }
}

/// The version of a ledger's file, 0 if there is none yet. One that was emptied though there are backups of it is damaged.
pub(crate) fn find(file: &Path, backups: &Path, known: u32) -> Result<u32, Error> {
    if !is_empty(file)? {
        return inspect(file, known);
    }
    if file.exists() && !backup::kept(backups).is_empty() {
        return Err(Error::Damaged { path: file.to_owned(), source: None });
    }
    Ok(0)
}

/// Looks at a file without changing a byte of it: is it a sound ledger, and of which version?
pub(crate) fn inspect(file: &Path, known: u32) -> Result<u32, Error> {
    let connection = open_read_only(file)?;
    let version = version_up_to(&connection, file, known)?;
    check_pages(&connection, file)?;
    Ok(version)
}

/// Whether a file is a ledger of a version that this program knows, without a look at its pages.
pub(crate) fn check_version(connection: &Connection, file: &Path) -> Result<(), Error> {
    version_up_to(connection, file, known_version()).map(drop)
}

fn version_up_to(connection: &Connection, file: &Path, known: u32) -> Result<u32, Error> {
    let found = version_of(connection, file)?;
    if found > known {
        return Err(Error::Newer { path: file.to_owned(), found, known });
    }
    Ok(found)
}

/// The highest version that this program knows.
pub(crate) fn known_version() -> u32 {
    u32::try_from(MIGRATIONS.len()).unwrap_or(u32::MAX)
}

/// Opens a ledger for reading only. A ledger whose last user is gone has no `-wal` file; `immutable` then keeps SQLite
/// from making one, so that looking leaves no trace. With a `-wal` file its pages count, so they are read.
pub(crate) fn open_read_only(file: &Path) -> Result<Connection, Error> {
    let has_wal = PathBuf::from(format!("{}-wal", file.display())).exists();
    let mode = if has_wal { "mode=ro" } else { "immutable=1" };
    let uri = format!("file:{}?{mode}", percent_encoded(file));
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
        | OpenFlags::SQLITE_OPEN_URI
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(uri, flags).map_err(|error| sort(file, error))?;
    connection.busy_timeout(PATIENCE).map_err(|error| sort(file, error))?;
    Ok(connection)
}

/// The version of a ledger, 0 if it is still blank; a database of another program is damaged as a ledger.
pub(crate) fn version_of(connection: &Connection, file: &Path) -> Result<u32, Error> {
    let read = |name| connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
    let application = read("application_id").map_err(|error| sort(file, error))?;
    let version = read("user_version").map_err(|error| sort(file, error))?;
    if application == 0
        && version == 0
        && is_blank(connection).map_err(|error| sort(file, error))?
    {
        return Ok(0);
    }
    match u32::try_from(version) {
        Ok(version) if application == i64::from(APPLICATION) && version > 0 => Ok(version),
        _ => Err(Error::Damaged { path: file.to_owned(), source: None }),
    }
}

/// Whether nobody has put anything in yet: the first start was cut short before its first migration was kept.
fn is_blank(connection: &Connection) -> rusqlite::Result<bool> {
    // SQLite takes any file shorter than a page for a blank database; only one that it wrote itself has a page.
    let sql =
        "SELECT (SELECT count(*) FROM sqlite_schema) = 0 AND page_count > 0 FROM pragma_page_count";
    connection.query_row(sql, [], |row| row.get(0))
}

/// Lets SQLite read every page.
pub(crate) fn check_pages(connection: &Connection, file: &Path) -> Result<(), Error> {
    let said: String = connection
        .query_row("PRAGMA quick_check(1)", [], |row| row.get(0))
        .map_err(|error| sort(file, error))?;
    if said == "ok" {
        return Ok(());
    }
    Err(Error::Damaged { path: file.to_owned(), source: None })
}

/// A path as it stands in a URI: SQLite reads `%`, `?` and `#` there (<https://sqlite.org/uri.html>).
fn percent_encoded(file: &Path) -> String {
    let path = file.to_string_lossy();
    path.replace('%', "%25").replace('?', "%3f").replace('#', "%23")
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{Ledger, MIGRATIONS, known_version};
    use crate::append::Append;
    use crate::error::Error;
    use crate::event::Side;
    use crate::stage::{finished, new_ledger, world};

    const LATER: &str = "ALTER TABLE settings ADD COLUMN note TEXT;";
    const FAILING: &str = "CREATE TABLE half (one INTEGER); INSERT INTO nowhere VALUES (1);";

    fn refusal(result: Result<Ledger, Error>) -> Error {
        result.err().expect("this should have been refused")
    }

    #[test]
    fn a_migration_keeps_everything_and_takes_a_backup_before_it() {
        let (_folder, place, mut ledger) = new_ledger();
        ledger.create_profile("Ada", Side::Sales, "correct horse").unwrap();
        let before = (ledger.entries_as_signed().unwrap(), ledger.projection().unwrap());
        drop(ledger);
        let ladder = [MIGRATIONS, &[LATER]].concat();
        let migrated = Ledger::open_with(&place, world(), &ladder).unwrap();
        assert_eq!((migrated.entries_as_signed().unwrap(), migrated.projection().unwrap()), before);
        migrated.connection.execute("UPDATE settings SET note = ''", []).unwrap();
        let backups: Vec<_> = fs::read_dir(&place.backups).unwrap().collect();
        let [Ok(backup)] = &backups[..] else { panic!("{backups:?}") };
        let report = Ledger::verify_file(&backup.path()).unwrap();
        assert_eq!((report.entries, report.faults), (1, vec![]), "the backup has the old version");
        drop(migrated);
        let error = refusal(Ledger::open(&place, world()));
        let newer = known_version() + 1;
        assert!(matches!(error, Error::Newer { found, .. } if found == newer), "{error}");
        drop(Ledger::open_with(&place, world(), &ladder).unwrap());
        assert_eq!(fs::read_dir(&place.backups).unwrap().count(), 1, "once is enough");
    }

    #[test]
    fn a_migration_that_fails_leaves_the_old_version_as_it_was() {
        let (_folder, place, mut ledger) = new_ledger();
        ledger.create_profile("Ada", Side::Sales, "correct horse").unwrap();
        let before = ledger.entries_as_signed().unwrap();
        drop(ledger);
        refusal(Ledger::open_with(&place, world(), &[MIGRATIONS, &[LATER, FAILING]].concat()));
        let ledger = Ledger::open(&place, world()).unwrap();
        assert_eq!(ledger.entries_as_signed().unwrap(), before);
        assert!(ledger.connection.prepare("SELECT note FROM settings").is_err());
        assert!(ledger.connection.prepare("SELECT one FROM half").is_err());
        assert_eq!(ledger.verify().unwrap().faults, []);
    }

    #[test]
    fn a_full_disk_refuses_the_entry_and_keeps_all_before_it() {
        let (_folder, place, mut ledger) = new_ledger();
        let ada = ledger.create_profile("Ada", Side::Sales, "correct horse").unwrap();
        let set = "PRAGMA max_page_count = 60";
        ledger.connection.query_row(set, [], |row| row.get::<_, i64>(0)).unwrap();
        let mut append =
            |length: usize| ledger.append(&ada, &Append::of(vec![finished("r".repeat(length))]));
        let mut acknowledged = 1;
        let error = loop {
            match append(3_000) {
                Ok(_) => acknowledged += 1,
                Err(error) => break error,
            }
        };
        assert!(matches!(error, Error::DiskFull { .. }), "{error}");
        assert!(acknowledged > 5, "only {acknowledged} fitted");
        assert!(matches!(append(1_000_000), Err(Error::DiskFull { .. })));
        drop(ledger);
        let mut ledger = Ledger::open(&place, world()).unwrap();
        assert_eq!(ledger.entries().unwrap(), acknowledged);
        assert_eq!(ledger.verify().unwrap().faults, []);
        ledger.append(&ada, &Append::of(vec![finished("there is room again".into())])).unwrap();
        assert_eq!(ledger.verify().unwrap().faults, []);
    }

    #[test]
    fn a_ledger_that_cannot_be_written_to_says_so_and_keeps_nothing() {
        let (_folder, _, mut ledger) = new_ledger();
        let ada = ledger.create_profile("Ada", Side::Sales, "correct horse").unwrap();
        ledger.connection.pragma_update(None, "query_only", true).unwrap();
        let result = ledger.append(&ada, &Append::of(vec![finished("r".into())]));
        assert!(matches!(result, Err(Error::ReadOnly { .. })), "{result:?}");
        assert_eq!(ledger.entries().unwrap(), 1);
    }

    /// A power cut cannot be played in a test; that SQLite waits for the disk is what stands between it and an entry.
    #[test]
    fn an_append_waits_for_the_disk() {
        let (_folder, _, ledger) = new_ledger();
        let read = |name| ledger.connection.pragma_query_value(None, name, |row| row.get(0));
        assert_eq!(read("synchronous"), Ok(2_i64), "FULL");
        assert_eq!(read("foreign_keys"), Ok(1_i64));
    }
}
