//! Backups: a whole copy every day, before every migration and on demand, thinned as they age.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::backup::Backup;
use rusqlite::{Connection, ErrorCode, OpenFlags};

use crate::error::{Error, sort, sort_io};
use crate::evidence::EvidenceFolder;
use crate::open::{Ledger, PATIENCE};
use crate::world::{Clock, Millis, Place};

/// Milliseconds in a day.
const DAY: i64 = 24 * 60 * 60 * 1000;

/// How a backup's file is named: prefix, milliseconds since 1970, ending.
const PREFIX: &str = "crosstrain-";
const ENDING: &str = ".sqlite";

/// The ending of a backup that is not whole yet, and what SQLite may keep beside it.
const UNFINISHED: &str = "unfinished";
const BESIDE: [&str; 4] = ["", "-journal", "-wal", "-shm"];

/// Pages copied at a time.
const PAGES: std::ffi::c_int = 1_000;

/// A backup that is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeptBackup {
    /// When it was taken, by the clock of that moment; no two have the same.
    pub taken: Millis,
    /// The size of its file; the files of evidence lie beside it, once for all backups.
    pub bytes: u64,
}

impl Ledger {
    /// Takes a backup of a ledger that somebody works with, unless one was taken on this day already. Tells where it is.
    pub fn back_up_daily(place: &Place, clock: &dyn Clock) -> Result<Option<PathBuf>, Error> {
        let (now, ahead) = (clock.now(), clock.ahead_of_utc());
        let day = |moment: i64| moment.saturating_add(ahead.0).div_euclid(DAY);
        if kept(&place.backups).iter().any(|(taken, _)| day(*taken) == day(now.0)) {
            return Ok(None);
        }
        let file = &place.file;
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let from = Connection::open_with_flags(file, flags)
            .and_then(|it| it.busy_timeout(PATIENCE).map(|()| it))
            .map_err(|error| sort(file, error))?;
        take(&from, place, now).map(Some)
    }

    /// Every backup, the newest first.
    pub fn backups(&self) -> Vec<KeptBackup> {
        let found = kept(&self.place.backups).into_iter().filter_map(|(taken, path)| {
            Some(KeptBackup { taken: Millis(taken), bytes: fs::metadata(path).ok()?.len() })
        });
        let mut backups: Vec<KeptBackup> = found.collect();
        backups.sort_unstable_by_key(|it| std::cmp::Reverse(it.taken));
        backups
    }

    /// Takes a backup now and tells where it is.
    pub fn back_up(&mut self) -> Result<PathBuf, Error> {
        take(&self.connection, &self.place, self.world.clock.now())
    }

    /// When the last backup was taken, by the clock of that moment.
    pub fn last_backup(&self) -> Result<Option<Millis>, Error> {
        Ok(kept(&self.place.backups).into_iter().map(|(taken, _)| Millis(taken)).max())
    }
}

/// Copies the whole ledger and the files that are not with the backups yet, then thins what is kept. The copy has its
/// final name only once it and its files are whole and on disk.
pub(crate) fn take(from: &Connection, place: &Place, now: Millis) -> Result<PathBuf, Error> {
    let folder = &place.backups;
    fs::create_dir_all(folder).map_err(|error| sort_io(folder, error))?;
    let mut names = (now.0..).map(|taken| path_of(folder, Millis(taken)));
    let target = names.find(|it| !it.exists()).unwrap_or_default();
    let unfinished = target.with_extension(UNFINISHED);
    let evidence = EvidenceFolder::beside(&place.file);
    let copied = copy(from, &unfinished)
        .and_then(|()| EvidenceFolder::within(folder).copy_missing(&evidence))
        .and_then(|()| fs::rename(&unfinished, &target).map_err(|error| sort_io(&target, error)));
    if let Err(error) = copied {
        remove(&unfinished);
        return Err(error);
    }
    let backups = kept(folder);
    let taken: Vec<i64> = backups.iter().map(|(taken, _)| *taken).collect();
    let worth_keeping = worth_keeping(&taken, now);
    for (taken, path) in backups {
        if !worth_keeping.contains(&taken) {
            match fs::remove_file(&path) {
                Err(error) if error.kind() != ErrorKind::NotFound => {
                    return Err(sort_io(&path, error));
                }
                Ok(()) | Err(_) => {}
            }
        }
    }
    Ok(target)
}

/// Where the backup of a moment is or would be.
pub(crate) fn path_of(folder: &Path, taken: Millis) -> PathBuf {
    folder.join(format!("{PREFIX}{}{ENDING}", taken.0))
}

/// Removes what a backup left that was cut short. One that another program is writing now is left alone.
pub(crate) fn sweep(place: &Place) {
    let Ok(files) = fs::read_dir(&place.backups) else { return };
    for path in files.filter_map(|it| Some(it.ok()?.path())) {
        let name = path.file_name().and_then(|it| it.to_str()).unwrap_or_default();
        let ending = format!(".{UNFINISHED}");
        let Some(at) = name.find(&ending).filter(|_| name.starts_with(PREFIX)) else { continue };
        let unfinished = place.backups.join(&name[..at + ending.len()]);
        if !is_held(&unfinished) {
            remove(&unfinished);
        }
    }
}

/// Whether a program is writing this database.
fn is_held(file: &Path) -> bool {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let taken = Connection::open_with_flags(file, flags)
        .and_then(|it| it.busy_timeout(Duration::ZERO).and(it.execute_batch("BEGIN EXCLUSIVE")));
    let code = taken.err().and_then(|it| it.sqlite_error_code());
    matches!(code, Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked))
}

/// What cannot be removed is taken over by the next backup, or swept at the next start.
fn remove(unfinished: &Path) {
    for beside in BESIDE {
        let _ = fs::remove_file(format!("{}{beside}", unfinished.display()));
    }
}

fn copy(from: &Connection, to: &Path) -> Result<(), Error> {
    let run = || -> rusqlite::Result<()> {
        let mut copy = Connection::open(to)?;
        Backup::new(from, &mut copy)?.run_to_completion(PAGES, Duration::ZERO, None)?;
        // One file, with no `-wal` beside it that could be forgotten when the copy is moved.
        copy.pragma_update(None, "journal_mode", "DELETE")?;
        // A copy is no installation: whoever opens it one day as a ledger begins new chains, and forks none of these.
        copy.execute("UPDATE installation SET replica = zeroblob(16)", []).map(drop)
    };
    run().map_err(|error| sort(to, error))?;
    File::open(to).and_then(|it| it.sync_all()).map_err(|error| sort_io(to, error))
}

/// The moment in the name of a backup.
pub(crate) fn taken_at(backup: &Path) -> Option<Millis> {
    let name = backup.file_name()?.to_str()?;
    name.strip_prefix(PREFIX)?.strip_suffix(ENDING)?.parse().ok().map(Millis)
}

/// The backups in a folder, with the moment in their names.
pub(crate) fn kept(folder: &Path) -> Vec<(i64, PathBuf)> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.filter_map(|it| Some(it.ok()?.path()));
    paths.filter_map(|it| Some((taken_at(&it)?.0, it))).collect()
}

/// Which backups to keep: all of the last day, then the newest of each day for a week, of each week for a month
/// (30 days), and of each month for ever.
fn worth_keeping(taken: &[i64], now: Millis) -> HashSet<i64> {
    let mut newest_first = taken.to_vec();
    newest_first.sort_unstable_by_key(|it| std::cmp::Reverse(*it));
    let mut spans = HashSet::new();
    let keep = newest_first.into_iter().filter(|taken| {
        let age = now.0 - taken;
        let span = match age / DAY {
            ..1 => (1, *taken),
            1..7 => (DAY, taken / DAY),
            7..30 => (7 * DAY, taken / (7 * DAY)),
            30.. => (30 * DAY, taken / (30 * DAY)),
        };
        spans.insert(span)
    });
    keep.collect()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use rusqlite::Connection;

    use super::{DAY, worth_keeping};
    use crate::open::Ledger;
    use crate::stage::{new_ledger, world};
    use crate::world::Millis;

    #[test]
    fn half_a_backup_goes_at_the_next_start_unless_somebody_is_writing_it() {
        let (_folder, place, mut ledger) = new_ledger();
        let whole = ledger.back_up().unwrap();
        drop(ledger);
        let half = whole.with_file_name("crosstrain-1.unfinished");
        let held = whole.with_file_name("crosstrain-2.unfinished");
        let noise = whole.with_file_name("crosstrain-3.unfinished-journal");
        fs::write(&half, &fs::read(&whole).unwrap()[..6000]).unwrap();
        fs::write(&noise, "not a journal").unwrap();
        let writing = Connection::open(&held).unwrap();
        writing.execute_batch("BEGIN EXCLUSIVE; CREATE TABLE one (two)").unwrap();
        drop(Ledger::open(&place, world()).unwrap());
        assert_eq!(
            [&half, &noise, &held, &whole].map(|it| it.exists()),
            [false, false, true, true]
        );
        drop(writing);
        drop(Ledger::open(&place, world()).unwrap());
        assert_eq!([&held, &whole].map(|it| it.exists()), [false, true]);
    }

    #[test]
    fn backups_thin_out_as_they_age() {
        let now = 1_000 * DAY;
        let twice_a_day: Vec<i64> = (0..400).map(|half_days| now - half_days * DAY / 2).collect();
        let kept = worth_keeping(&twice_a_day, Millis(now));
        let aged = |from: i64, to: i64| {
            kept.iter().filter(|it| (from..to).contains(&((now - **it) / DAY))).count()
        };
        assert_eq!(aged(0, 1), 2, "everything of the last day");
        assert!((6..=7).contains(&aged(1, 7)), "one of each day for a week");
        assert!((3..=5).contains(&aged(7, 30)), "one of each week for a month");
        assert!((6..=7).contains(&aged(30, 200)), "one of each month");
        assert!(kept.contains(&now), "the newest is never thinned");
    }
}
