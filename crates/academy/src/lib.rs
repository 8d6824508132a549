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

mod anchor;
mod answer;
mod audit;
mod author;
mod backup;
mod cards;
mod change;
mod checklist;
mod coming;
mod compare;
mod convert;
mod draft;
mod error;
mod evidence;
mod follow;
mod hand_over;
mod history;
mod installed;
mod judgement;
mod kind;
mod lesson;
mod link;
mod log;
mod mentor_card;
mod notification;
mod opened;
mod outbox;
mod package;
mod packet;
mod people;
mod phrase;
mod picture;
mod postbox;
mod practice;
mod progress;
mod qr;
mod question;
mod reflect;
mod remark;
mod rescue;
mod review;
mod revocation;
mod scenario;
mod search;
mod second_laptop;
mod seen;
mod settings;
mod shelf;
mod skills;
mod statement;
mod steps;
mod surveyor;
mod team;
mod today;
mod tour;
mod verify;
mod vocabulary;
mod withdraw;

use std::cell::{OnceCell, RefCell};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use curriculum::Outline;
use ledger::{Ledger, Sealing};

pub use audit::{AuditedSignOff, Entitled, Someone, Stands, Work, audit};
pub use author::{AuthorsFolder, CheckedFolder};
pub use backup::{Backups, DailyBackup};
pub use error::Error;
pub use evidence::Evidence;
pub use log::save_log;
pub use picture::{Picture, PictureFile};
pub use postbox::{PacketContents, Postbox, envelope};
pub use rescue::Rescue;
pub use revocation::{AuditedRevocation, revocations};
pub use surveyor::Surveyor;
pub use verify::{Verified, export_sign_off, verify};
// The shell implements these and may not depend on the ledger itself.
pub use ledger::{Clock, Envelope, Identity, Millis, Randomness};

use crate::cards::schedule::Scheduler;
use crate::evidence::Arriving;

/// Where things are on this machine.
#[derive(Debug, Clone)]
pub struct Place {
    /// The folder that holds the ledger and its backups; made if it is missing.
    pub home: PathBuf,
    /// The folder of the built-in courses.
    pub courses: PathBuf,
    /// The folder in which files for other people are saved; made when the first one is.
    pub documents: PathBuf,
    /// Tells one build of the program from another: each reads courses in its own way.
    pub build: String,
}

impl Place {
    /// The folder that the window writes its log into, as `crosstrain.log`.
    pub fn log(&self) -> PathBuf {
        self.home.join("log")
    }

    /// The ledger's file.
    pub fn ledger(&self) -> PathBuf {
        self.home.join("crosstrain.sqlite")
    }

    /// Where the ledger and its backups are.
    pub(crate) fn files(&self) -> ledger::Place {
        ledger::Place { file: self.ledger(), backups: self.backups() }
    }

    /// The file in which is kept what the courses hold; it can be deleted at any time.
    pub fn catalogue(&self) -> PathBuf {
        self.home.join("catalogue.sqlite")
    }

    /// The folder of the courses that were added on this laptop.
    pub fn added_courses(&self) -> PathBuf {
        self.home.join("courses")
    }

    /// The folder of the courses that came as packages.
    pub fn packages(&self) -> PathBuf {
        self.home.join("packages")
    }

    /// Every folder that may hold courses as their authors keep them, the built-in ones first.
    pub(crate) fn course_roots(&self) -> [PathBuf; 2] {
        [self.courses.clone(), self.added_courses()]
    }

    /// The folder that holds the ledger's backups.
    pub fn backups(&self) -> PathBuf {
        self.home.join("backups")
    }
}

/// All use cases over one library and one ledger.
pub struct Academy {
    place: Place,
    surveyor: Arc<Surveyor>,
    /// What was on the shelf when it was first asked for, or at the last [`Academy::catch_up`].
    library: OnceCell<Arc<Outline>>,
    /// The pictures of the lessons that were opened, by address.
    shown: RefCell<BTreeMap<String, PictureFile>>,
    ledger: Ledger,
    finder: Option<search::Finder>,
    clock: Arc<dyn Clock>,
    session: Option<Identity>,
    /// The file that is coming into a draft.
    arriving: Option<Arriving>,
    /// The packet that somebody looks at before they take it in.
    looked_at: Option<packet::Packet>,
    /// Files of evidence that somebody looks at, the latest first.
    opened: Vec<Evidence>,
    scheduler: Scheduler,
    /// When the backup of the day was last looked for.
    looked_for_backup: Option<Millis>,
}

impl Academy {
    /// Opens the ledger; the courses are read when they are first asked for, or earlier by the [`Surveyor`]. Nothing
    /// on disk changes if the ledger cannot be opened or there is no course at all.
    pub fn open(
        place: &Place,
        clock: Arc<dyn Clock>,
        randomness: Arc<dyn Randomness>,
    ) -> Result<Self, Error> {
        let surveyor = Surveyor::new(place.clone());
        surveyor.check()?;
        let world =
            ledger::World { clock: Arc::clone(&clock), randomness, sealing: Sealing::default() };
        let ledger = Ledger::open(&place.files(), world)?;
        Ok(Self {
            place: place.clone(),
            surveyor: Arc::new(surveyor),
            library: OnceCell::new(),
            shown: RefCell::default(),
            ledger,
            finder: None,
            clock,
            session: None,
            arriving: None,
            looked_at: None,
            opened: Vec::new(),
            scheduler: Scheduler::default(),
            looked_for_backup: None,
        })
    }

    /// Who reads the courses: a shell lets it work in a thread of its own.
    pub fn surveyor(&self) -> Arc<Surveyor> {
        Arc::clone(&self.surveyor)
    }

    /// Takes over what the last survey found. Between two calls the library stays the same, so that one use case
    /// never sees two.
    pub fn catch_up(&mut self) {
        let Some(latest) = self.surveyor.latest() else { return };
        if self.library.get().is_some_and(|it| Arc::ptr_eq(it, &latest)) {
            return;
        }
        self.library = OnceCell::from(latest);
        if let Some(finder) = &mut self.finder {
            finder.forget_words();
        }
    }

    /// Everything that is taught, without its text.
    pub(crate) fn library(&self) -> &Outline {
        self.library.get_or_init(|| self.surveyor.shelf())
    }
}
