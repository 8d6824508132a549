//! Backups: a whole copy before every migration and on demand, thinned as they age.

use std::collections::HashSet;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::Connection;
use rusqlite::backup::Backup;

use crate::error::{Error, sort, sort_io};
use crate::evidence::EvidenceFolder;
use crate::open::Ledger;
use crate::world::{Millis, Place};

/// Milliseconds in a day.
const DAY: i64 = 24 * 60 * 60 * 1000;

/// How a backup's file is named: prefix, milliseconds since 1970, ending.
const PREFIX: &str = "crosstrain-";
const ENDING: &str = ".sqlite";

/// Pages copied at a time.
const PAGES: std::ffi::c_int = 1_000;

impl Ledger {
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
    let target = folder.join(format!("{PREFIX}{}{ENDING}", now.0));
    let unfinished = target.with_extension("unfinished");
    let evidence = EvidenceFolder::beside(&place.file);
    let copied = copy(from, &unfinished)
        .and_then(|()| EvidenceFolder::within(folder).copy_missing(&evidence))
        .and_then(|()| fs::rename(&unfinished, &target).map_err(|error| sort_io(&target, error)));
    if let Err(error) = copied {
        // The original error is what matters; a leftover is taken over by the next backup.
        let _ = fs::remove_file(&unfinished);
        return Err(error);
    }
    let backups = kept(folder);
    let taken: Vec<i64> = backups.iter().map(|(taken, _)| *taken).collect();
    let worth_keeping = worth_keeping(&taken, now);
    for (taken, path) in backups {
        if !worth_keeping.contains(&taken) {
            fs::remove_file(&path).map_err(|error| sort_io(&path, error))?;
        }
    }
    Ok(target)
}

fn copy(from: &Connection, to: &Path) -> Result<(), Error> {
    let run = || -> rusqlite::Result<()> {
        let mut copy = Connection::open(to)?;
        Backup::new(from, &mut copy)?.run_to_completion(PAGES, Duration::ZERO, None)?;
        // One file, with no `-wal` beside it that could be forgotten when the copy is moved.
        copy.pragma_update(None, "journal_mode", "DELETE")
    };
    run().map_err(|error| sort(to, error))?;
    File::open(to).and_then(|it| it.sync_all()).map_err(|error| sort_io(to, error))
}

/// The backups in a folder, with the moment in their names.
fn kept(folder: &Path) -> Vec<(i64, PathBuf)> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let backups = entries.filter_map(|entry| {
        let entry = entry.ok()?;
        let name = entry.file_name().into_string().ok()?;
        let taken = name.strip_prefix(PREFIX)?.strip_suffix(ENDING)?.parse().ok()?;
        Some((taken, entry.path()))
    });
    backups.collect()
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
    use super::{DAY, worth_keeping};
    use crate::world::Millis;

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
