//! The use cases of trainee, mentor, leader and author: the only API that a shell calls.
//!
//! Synchronous; clock and randomness come in as arguments. A shell holds one [`Academy`] and asks it, one request
//! at a time; each answer is a view from [`view`], each refusal an [`Error`] with a code from [`code`].

#![expect(
    clippy::needless_pass_by_value,
    reason = "a request belongs to the use case that answers it, whether or not it takes it apart"
)]

pub mod code;
pub mod request;
pub mod view;

mod answer;
mod convert;
mod draft;
mod error;
mod lesson;
mod people;
mod practice;
mod progress;
mod question;
mod review;
mod settings;
mod shelf;
mod skills;
mod statement;
mod today;
mod verify;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use curriculum::{Folder, Library, Severity};
use ledger::{Identity, Ledger, Sealing};

pub use error::Error;
pub use verify::{Verified, verify};
// The shell implements these and may not depend on the ledger itself.
pub use ledger::{Clock, Millis, Randomness};

use crate::code::Code;

/// Where things are on this machine.
#[derive(Debug, Clone)]
pub struct Place {
    /// The folder that holds the ledger and its backups; made if it is missing.
    pub home: PathBuf,
    /// The folder of courses.
    pub courses: PathBuf,
}

impl Place {
    /// The ledger's file.
    pub fn ledger(&self) -> PathBuf {
        self.home.join("crosstrain.sqlite")
    }

    /// The folder that holds the ledger's backups.
    pub fn backups(&self) -> PathBuf {
        self.home.join("backups")
    }
}

/// All use cases over one library and one ledger.
pub struct Academy {
    place: Place,
    library: Library,
    ledger: Ledger,
    clock: Arc<dyn Clock>,
    session: Option<Identity>,
}

impl Academy {
    /// Reads the courses, then opens the ledger; nothing on disk changes if either cannot be had.
    pub fn open(
        place: &Place,
        clock: Arc<dyn Clock>,
        randomness: Arc<dyn Randomness>,
    ) -> Result<Self, Error> {
        let library = read_library(&place.courses)?;
        let files = ledger::Place { file: place.ledger(), backups: place.backups() };
        let world =
            ledger::World { clock: Arc::clone(&clock), randomness, sealing: Sealing::default() };
        let ledger = Ledger::open(&files, world)?;
        Ok(Self { place: place.clone(), library, ledger, clock, session: None })
    }
}

/// Compiles a folder of courses; a course with an error in it is refused, naming the first.
fn read_library(courses: &Path) -> Result<Library, Error> {
    let folder = Folder::read(courses).map_err(|error| {
        Error::broke(Code::CoursesUnreadable, courses.display().to_string(), error)
    })?;
    let compiled = curriculum::compile(&folder);
    if let Some(first) = compiled.diagnostics.iter().find(|it| it.severity == Severity::Error) {
        let place = format!("{}, line {}: {}", first.file, first.line, first.message);
        return Err(Error::refused(Code::CourseBroken, place));
    }
    if compiled.library.courses.is_empty() {
        return Err(Error::refused(Code::CoursesUnreadable, courses.display().to_string()));
    }
    Ok(compiled.library)
}
