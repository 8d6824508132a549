//! What all commands share: one academy, opened when it is first asked for, and how a refusal travels.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use academy::code::Code;
use academy::view::Appearance;
use academy::view::packet::SavedView;
use academy::{Academy, CheckedFolder, DailyBackup, Picture, Place, Rescue};

use crate::pictures;
use crate::world::{SystemClock, SystemRandomness};

/// The academy behind the window.
pub(crate) struct Desk {
    place: Place,
    clock: Arc<SystemClock>,
    academy: Mutex<Option<Academy>>,
}

/// A refusal as the window gets it: it finds the words by the code; the cause stays in the log.
#[derive(Debug, serde::Serialize, ts_rs::TS)]
#[ts(export)]
pub(crate) struct Refusal {
    /// Why.
    pub(crate) code: Code,
    /// The name, number or path it is about; may be empty.
    pub(crate) subject: String,
}

impl Refusal {
    /// A refusal by the shell itself.
    pub(crate) fn new(code: Code, subject: String) -> Self {
        Self { code, subject }
    }

    /// What the core refused a command for.
    fn of(command: &str, error: academy::Error) -> Self {
        log::warn!("{command}: {}", error.chain());
        Self { code: error.code, subject: error.subject }
    }
}

impl Desk {
    /// A desk that keeps its ledger in `home`, reads courses from `courses` and saves files for others in `documents`.
    pub(crate) fn new(
        home: PathBuf,
        courses: PathBuf,
        documents: PathBuf,
        clock: SystemClock,
    ) -> Self {
        let place = Place { home, courses, documents, build: build() };
        Self { place, clock: Arc::new(clock), academy: Mutex::new(None) }
    }

    /// Runs a use case; opens the academy first if it is not open, so that "Try again" is any command.
    pub(crate) fn ask<V>(
        &self,
        command: &str,
        use_case: impl FnOnce(&mut Academy) -> Result<V, academy::Error>,
    ) -> Result<V, Refusal> {
        // A panic in an earlier command leaves no half-done work behind: the ledger's transaction was rolled back.
        let mut academy = self.academy.lock().unwrap_or_else(PoisonError::into_inner);
        let answer = match &mut *academy {
            Some(open) => {
                open.catch_up();
                use_case(open)
            }
            None => self.open().and_then(|it| use_case(academy.insert(it))),
        };
        if let Some(open) = &mut *academy {
            if open.surveyor().is_due() {
                survey(open);
            }
            if let Some(backup) = open.daily_backup() {
                std::thread::spawn(move || take(&backup));
            }
        }
        answer.map_err(|error| Refusal::of(command, error))
    }

    /// Reads and checks a folder for its author, while others ask for other things.
    pub(crate) fn read_for_author(
        &self,
        command: &str,
        folder: &str,
    ) -> Result<CheckedFolder, Refusal> {
        let folder = self.ask(command, |academy| Ok(academy.authors_folder(folder)))?;
        folder.read().map_err(|error| Refusal::of(command, error))
    }

    /// Somebody comes back to the window and may have changed a course meanwhile.
    pub(crate) fn look_again(&self) {
        // While a command runs there is nobody to come back.
        if let Ok(academy) = self.academy.try_lock()
            && let Some(open) = &*academy
        {
            survey(open);
        }
    }

    /// The folder for copies that other programs open.
    pub(crate) fn copies(&self) -> PathBuf {
        self.place.home.join("opened")
    }

    /// The picture at an address from a lesson; none if no lesson shows it or it cannot be read.
    pub(crate) fn picture(&self, address: &str, appearance: Appearance) -> Option<Picture> {
        let file = self.ask(pictures::SCHEME, |academy| academy.picture(address)).ok()?;
        file.read(appearance)
            .inspect_err(|error| log::warn!("{}: {}", pictures::SCHEME, error.chain()))
            .ok()
    }

    /// The folder of the log.
    pub(crate) fn log(&self) -> PathBuf {
        self.place.log()
    }

    /// Saves a copy of the log, also where no academy opens.
    pub(crate) fn save_log(&self) -> Result<SavedView, Refusal> {
        academy::save_log(&self.place).map_err(|error| Refusal::of("save_log", error))
    }

    /// What can be done while no academy opens because its ledger is damaged.
    pub(crate) fn rescue<V>(
        &self,
        command: &str,
        act: impl FnOnce(&Rescue) -> Result<V, academy::Error>,
    ) -> Result<V, Refusal> {
        let mut academy = self.academy.lock().unwrap_or_else(PoisonError::into_inner);
        // One that was open when the damage was noticed lets go of the file.
        *academy = None;
        let clock = Arc::<SystemClock>::clone(&self.clock);
        let rescue = Rescue::of(&self.place, clock, Arc::new(SystemRandomness));
        act(&rescue).map_err(|error| Refusal::of(command, error))
    }

    fn open(&self) -> Result<Academy, academy::Error> {
        // Copies of the last time; a program that still shows one keeps it open.
        let _ = std::fs::remove_dir_all(self.copies());
        let clock = Arc::<SystemClock>::clone(&self.clock);
        Academy::open(&self.place, clock, Arc::new(SystemRandomness))
    }
}

/// Has the courses read beside the window, so that no command waits for all of them.
fn survey(academy: &Academy) {
    let surveyor = academy.surveyor();
    std::thread::spawn(move || surveyor.survey());
}

/// Takes the backup of the day. Nobody asked for it, so nobody is told but the log; Settings says when the last one was.
fn take(backup: &DailyBackup) {
    if let Err(error) = backup.take() {
        log::warn!("no backup of the day: {}", error.chain());
    }
}

/// Tells this build of the program from every other: the size of its file and when it was written.
fn build() -> String {
    let file = std::env::current_exe().and_then(std::fs::metadata);
    let written = file.and_then(|it| Ok((it.len(), it.modified()?)));
    match written {
        Ok((bytes, time)) => format!("{} {bytes} {time:?}", env!("CARGO_PKG_VERSION")),
        Err(_) => env!("CARGO_PKG_VERSION").to_owned(),
    }
}
