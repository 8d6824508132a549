//! Rescue: a ledger that is too damaged to be opened is kept aside, and a backup, or an empty ledger, takes its place.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use crate::backup;
use crate::error::{Error, sort_io};
use crate::open::{self, Ledger};
use crate::query::Person;
use crate::verify::Fault;
use crate::world::{Millis, Place, World};

/// What SQLite keeps beside a ledger; it belongs to that very file, and must never meet another.
const BESIDE: [&str; 2] = ["-wal", "-shm"];

/// A backup beside a ledger that cannot be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundBackup {
    /// When it was taken, by the clock of that moment.
    pub taken: Millis,
    /// The size of its file.
    pub bytes: u64,
    /// What it holds; none if it cannot be read, or a later version took it.
    pub holds: Option<Holdings>,
}

/// What a backup holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holdings {
    /// Its entries.
    pub entries: u64,
    /// Who has a profile in it.
    pub people: Vec<Person>,
}

impl Ledger {
    /// Every backup beside a ledger that is damaged, the newest first. Refused if it is not damaged.
    pub fn backups_of_damaged(place: &Place, world: &World) -> Result<Vec<FoundBackup>, Error> {
        must_be_damaged(place)?;
        let found = backup::kept(&place.backups).into_iter().filter_map(|(taken, file)| {
            let bytes = fs::metadata(&file).ok()?.len();
            let place = Place { file, backups: place.backups.clone() };
            Some(FoundBackup { taken: Millis(taken), bytes, holds: holdings(&place, world).ok() })
        });
        let mut found: Vec<FoundBackup> = found.collect();
        found.sort_unstable_by_key(|it| std::cmp::Reverse(it.taken));
        Ok(found)
    }

    /// Puts a backup in the place of a damaged ledger, once every entry in it is verified, and tells under which name the
    /// damaged file is kept. A copy has no name as an installation, so whoever opens it next begins new chains.
    pub fn restore(place: &Place, world: &World, taken: Millis) -> Result<PathBuf, Error> {
        must_be_damaged(place)?;
        let file = backup::path_of(&place.backups, taken);
        if !file.is_file() {
            return Err(Error::NoBackup(taken));
        }
        let kept = Place { file, backups: place.backups.clone() };
        let is_of_entries = |it: &Fault| !matches!(it, Fault::Evidence(..));
        if Self::apart(&kept, world.clone())?.verify()?.faults.iter().any(is_of_entries) {
            return Err(Error::Damaged { path: kept.file, source: None });
        }
        replace(place, world.clock.now(), |new| fs::copy(&kept.file, new).map(drop))
    }

    /// Keeps a damaged ledger aside, so that the next one to open it begins with an empty one. Tells its name.
    pub fn begin_empty(place: &Place, world: &World) -> Result<PathBuf, Error> {
        must_be_damaged(place)?;
        let empty = place.file.with_extension("anew");
        remove(&empty);
        drop(Self::open(&Place { file: empty.clone(), ..place.clone() }, world.clone())?);
        let replaced = replace(place, world.clock.now(), |new| fs::copy(&empty, new).map(drop));
        remove(&empty);
        replaced
    }
}

/// Nothing takes the place of a ledger that can be opened, or that another version could open.
fn must_be_damaged(place: &Place) -> Result<(), Error> {
    match open::find(&place.file, &place.backups, open::known_version()) {
        Err(Error::Damaged { .. }) => Ok(()),
        Err(other) => Err(other),
        Ok(_) => Err(Error::NotDamaged(place.file.clone())),
    }
}

fn holdings(place: &Place, world: &World) -> Result<Holdings, Error> {
    open::inspect(&place.file, open::known_version())?;
    let connection = open::open_read_only(&place.file)?;
    let kept = Ledger::over(connection, place.clone(), world.clone());
    Ok(Holdings { entries: kept.entries()?, people: kept.profiles()? })
}

/// Writes another file in the place of a damaged one, in an order in which a kill leaves either the damage or the new file,
/// and the damaged one aside in both.
fn replace(
    place: &Place,
    now: Millis,
    write: impl FnOnce(&Path) -> std::io::Result<()>,
) -> Result<PathBuf, Error> {
    let file = &place.file;
    let new = file.with_extension("restoring");
    let replaced = write(&new)
        .and_then(|()| File::open(&new)?.sync_all())
        .and_then(|()| keep_aside(file, now))
        .and_then(|aside| {
            for beside in BESIDE {
                remove(&named_beside(file, beside));
            }
            fs::rename(&new, file).map(|()| aside)
        });
    replaced.map_err(|error| {
        remove(&new);
        sort_io(file, error)
    })
}

/// Gives a damaged ledger, and what SQLite keeps beside it, a second name.
fn keep_aside(file: &Path, now: Millis) -> std::io::Result<PathBuf> {
    let name = |it: i64| file.with_file_name(format!("crosstrain-damaged-{it}.sqlite"));
    let aside = (now.0..=i64::MAX).map(name).find(|it| !it.exists()).unwrap_or_default();
    second_name(file, &aside)?;
    for beside in BESIDE {
        let of_file = named_beside(file, beside);
        if of_file.exists() {
            second_name(&of_file, &named_beside(&aside, beside))?;
        }
    }
    Ok(aside)
}

fn second_name(file: &Path, other: &Path) -> std::io::Result<()> {
    // A disk without links gets a copy.
    fs::hard_link(file, other).or_else(|_| fs::copy(file, other).map(drop))
}

fn named_beside(file: &Path, ending: &str) -> PathBuf {
    PathBuf::from(format!("{}{ending}", file.display()))
}

fn remove(file: &Path) {
    // What is not there need not go.
    let _ = fs::remove_file(file);
}
