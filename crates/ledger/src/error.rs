//! What the ledger refuses and why; SQLite's many codes are sorted here and nowhere else.

use std::path::PathBuf;

use rusqlite::ErrorCode;

use crate::canonical::NotCanonical;
use crate::entry::{EntryName, EntryProblem};
use crate::id::PersonId;
use crate::identity::NotOpened;
use crate::packet::BadPacket;
use crate::world::Millis;

/// What the ledger could not do.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A later version wrote the file; it was left untouched.
    #[error("ledger {path} has version {found}, and this program knows up to {known}")]
    Newer {
        /// The ledger's file.
        path: PathBuf,
        /// Its version.
        found: u32,
        /// The highest version that this program knows.
        known: u32,
    },
    /// An earlier version wrote the file, and it has not been opened by this one yet.
    #[error("ledger {path} has version {found}, and this program reads version {known} alone")]
    Older {
        /// The ledger's file.
        path: PathBuf,
        /// Its version.
        found: u32,
        /// The version that this program reads.
        known: u32,
    },
    /// The file is not a ledger, or it is damaged.
    #[error("ledger {path} is damaged")]
    Damaged {
        /// The ledger's file.
        path: PathBuf,
        /// What SQLite said, if it was SQLite that noticed.
        source: Option<rusqlite::Error>,
    },
    /// The ledger can be opened, so nothing may take its place.
    #[error("ledger {0} is not damaged")]
    NotDamaged(PathBuf),
    /// The file or its folder cannot be written to.
    #[error("ledger {path} cannot be written to")]
    ReadOnly {
        /// The ledger's file.
        path: PathBuf,
        /// What the system said.
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// The disk is full; what was acknowledged before is safe.
    #[error("the disk of ledger {path} is full")]
    DiskFull {
        /// The ledger's file.
        path: PathBuf,
        /// What the system said.
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// Another program holds the file.
    #[error("ledger {path} is held by another program")]
    Busy {
        /// The ledger's file.
        path: PathBuf,
        /// What SQLite said.
        source: rusqlite::Error,
    },
    /// The system could not read or write the file for another reason.
    #[error("ledger {path} could not be read or written")]
    Io {
        /// The ledger's file.
        path: PathBuf,
        /// What the system said.
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// The passphrase does not open the key of this person.
    #[error("the key of {person} was not opened")]
    WrongPassphrase {
        /// Whose key it is.
        person: PersonId,
        /// Always the same: it tells nothing about the key.
        source: NotOpened,
    },
    /// Nobody with this key has a profile on this machine.
    #[error("{0} has no profile on this machine")]
    NoProfile(PersonId),
    /// No backup of this moment is kept.
    #[error("no backup was taken {} milliseconds after 1970 began", .0.0)]
    NoBackup(Millis),
    /// The backup was taken when this person had no profile on this machine.
    #[error("{0} has no profile in this backup")]
    NotInBackup(PersonId),
    /// This person has a profile on this machine already.
    #[error("{0} has a profile on this machine already")]
    ProfileIsHere(String),
    /// This person's key was revoked: what it signed now would count for nothing.
    #[error("the key {0} was revoked")]
    KeyRevoked(PersonId),
    /// A value has no canonical form.
    #[error("an entry could not be written")]
    NotCanonical(#[from] NotCanonical),
    /// An entry that came from elsewhere is not what it claims to be.
    #[error("{entry} {problem}")]
    BadEntry {
        /// Which.
        entry: EntryName,
        /// What is wrong with it.
        problem: EntryProblem,
    },
    /// A packet is refused, or cannot be made.
    #[error(transparent)]
    Packet(#[from] BadPacket),
    /// Another entry stands under this name: evidence of a restored backup or of tampering.
    #[error("{0} stands here already with other words")]
    Fork(EntryName),
    /// The entry before it is missing, or is not the one that it names.
    #[error("{0} does not continue its chain")]
    Gap(EntryName),
}

/// Sorts SQLite's codes; `path` is the ledger they are about.
pub(crate) fn sort(path: &std::path::Path, error: rusqlite::Error) -> Error {
    let path = path.to_owned();
    // Beside a log, SQLite needs room for its index; without it, it speaks of an input and output error.
    let has_no_room = error
        .sqlite_error()
        .is_some_and(|it| it.extended_code == rusqlite::ffi::SQLITE_IOERR_SHMSIZE);
    match error.sqlite_error_code() {
        Some(_) if has_no_room => Error::DiskFull { path, source: error.into() },
        Some(ErrorCode::DiskFull) => Error::DiskFull { path, source: error.into() },
        Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied | ErrorCode::CannotOpen) => {
            Error::ReadOnly { path, source: error.into() }
        }
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => {
            Error::Busy { path, source: error }
        }
        Some(ErrorCode::SystemIoFailure) => Error::Io { path, source: error.into() },
        Some(_) | None => Error::Damaged { path, source: Some(error) },
    }
}

/// Sorts the system's own codes.
pub(crate) fn sort_io(path: &std::path::Path, error: std::io::Error) -> Error {
    use std::io::ErrorKind;
    let path = path.to_owned();
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
            Error::DiskFull { path, source: error.into() }
        }
        ErrorKind::ReadOnlyFilesystem | ErrorKind::PermissionDenied => {
            Error::ReadOnly { path, source: error.into() }
        }
        _ => Error::Io { path, source: error.into() },
    }
}
