//! A stage for tests: a laptop with a ledger, a clock that the test moves, and people who learn from each other.

mod events;
mod team;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use ledger::{
    Append, Clock, Criterion, CriterionId, EntryHash, Error, Event, Identity, Ledger, Millis,
    PersonId, Place, Randomness, Received, Rubric, Score, Sealing, Side, SubmissionId, World,
};

pub(crate) use events::{
    answered, begun, chose, chosen, compared, explained, finished, guessed, handed_in, handed_over,
    phrase_dropped, phrase_kept, reflected, returned, reviewed, revoked, signed_off, taken,
    taken_back, tried, withdrawn, wrote,
};
pub(crate) use team::{admitted, appointed, appointment_ended, dismissed, founded, joined};

/// Noon of 2 March 2026.
pub(crate) const NOON: i64 = 1_772_452_800_000;

/// The passphrase that everybody on the stage uses.
pub(crate) const PASSPHRASE: &str = "correct horse";

/// What Ada writes when she hands in.
pub(crate) const ESSAY: &str = "A cache is a shelf near the door.";

/// A clock that stands still until the test moves it.
pub(crate) struct StageClock(AtomicI64);

impl Clock for StageClock {
    fn now(&self) -> Millis {
        Millis(self.0.load(Ordering::SeqCst))
    }
}

/// Different bytes on every call, the same on every run (`SplitMix64`).
struct StageRandomness(AtomicU64);

impl Randomness for StageRandomness {
    fn fill(&self, bytes: &mut [u8]) {
        const STEP: u64 = 0x9E37_79B9_7F4A_7C15;
        for byte in bytes {
            let state = self.0.fetch_add(STEP, Ordering::SeqCst).wrapping_add(STEP);
            let mixed = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
            *byte = (mixed ^ (mixed >> 31)).to_be_bytes()[0];
        }
    }
}

/// Where a ledger in this folder is kept.
pub(crate) fn place_in(folder: &Path) -> Place {
    Place { file: folder.join("crosstrain.sqlite"), backups: folder.join("backups") }
}

/// A fixed clock, seeded randomness, keys that are cheap to open.
pub(crate) fn world(seed: u64) -> World {
    let clock = Arc::new(StageClock(AtomicI64::new(NOON)));
    world_with(clock, seed)
}

fn world_with(clock: Arc<StageClock>, seed: u64) -> World {
    World {
        clock,
        randomness: Arc::new(StageRandomness(AtomicU64::new(seed.wrapping_mul(0x5851_F42D)))),
        sealing: Sealing { memory_kib: 8, passes: 1, lanes: 1 },
    }
}

/// One installation with an open ledger.
pub(crate) struct Laptop {
    pub(crate) ledger: Ledger,
    pub(crate) place: Place,
    clock: Arc<StageClock>,
    world: World,
    folder: tempfile::TempDir,
}

impl Laptop {
    /// A new laptop at noon; the seed tells apart one laptop's random bytes from another's.
    pub(crate) fn new(seed: u64) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let place = place_in(folder.path());
        let clock = Arc::new(StageClock(AtomicI64::new(NOON)));
        let world = world_with(clock.clone(), seed);
        let ledger = Ledger::open(&place, world.clone()).unwrap();
        Self { ledger, place, clock, world, folder }
    }

    /// Closes the ledger and opens it again.
    pub(crate) fn restart(self) -> Self {
        self.replaced(|| {})
    }

    /// Closes the ledger, does something to its folder, and opens it again.
    pub(crate) fn replaced(self, deed: impl FnOnce()) -> Self {
        let Self { ledger, place, clock, world, folder } = self;
        drop(ledger);
        deed();
        let ledger = Ledger::open(&place, world.clone()).unwrap();
        Self { ledger, place, clock, world, folder }
    }

    /// The folder that everything of this laptop is in.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Sets the wall clock, forward or back.
    pub(crate) fn set_clock(&self, millis: i64) {
        self.clock.0.store(millis, Ordering::SeqCst);
    }

    /// Makes somebody's profile.
    pub(crate) fn joins(&mut self, name: &str, side: Side) -> Identity {
        self.ledger.create_profile(name, side, PASSPHRASE).unwrap()
    }

    /// Keeps one event.
    pub(crate) fn keeps(&mut self, author: &Identity, event: Event) -> EntryHash {
        self.ledger.append(author, &Append::of(vec![event])).unwrap().remove(0)
    }

    /// Hands in a text with one file, which comes from a draft.
    pub(crate) fn hands_in(&mut self, trainee: &Identity, mentor: &PersonId) -> SubmissionId {
        self.hands_in_with(trainee, mentor, b"00:01 Hello")
    }

    /// A submission with this file.
    pub(crate) fn hands_in_with(
        &mut self,
        trainee: &Identity,
        mentor: &PersonId,
        bytes: &[u8],
    ) -> SubmissionId {
        let id = self.ledger.new_submission_id();
        let person = trainee.person();
        let file = received(&self.ledger, bytes);
        self.ledger.attach(person, "one-breath", "call.txt", &file).unwrap();
        let evidence = self.ledger.draft_files(person, "one-breath").unwrap();
        let append = Append {
            events: vec![handed_in(&id, mentor, evidence)],
            drop_draft: Some("one-breath".into()),
        };
        self.ledger.append(trainee, &append).unwrap();
        id
    }

    /// The one file of evidence, as a tampering hand would find it.
    pub(crate) fn only_file(&self) -> PathBuf {
        let folders = fs::read_dir(self.folder().join("evidence")).unwrap();
        let folders = folders.map(|it| it.unwrap().path());
        let folders = folders.filter(|it| !it.ends_with("incoming"));
        let files = folders.flat_map(|it| fs::read_dir(it).unwrap());
        let files: Vec<_> = files.map(|it| it.unwrap().path()).collect();
        let [file] = &files[..] else { panic!("{files:?}") };
        file.clone()
    }

    /// A second connection to the ledger's file, as a tampering hand would have it.
    pub(crate) fn tampering(&self) -> rusqlite::Connection {
        let connection = rusqlite::Connection::open(&self.place.file).unwrap();
        connection.pragma_update(None, "ignore_check_constraints", true).unwrap();
        connection.pragma_update(None, "synchronous", "OFF").unwrap();
        connection
    }
}

/// Takes a file in.
pub(crate) fn received(ledger: &Ledger, bytes: &[u8]) -> Received {
    let mut incoming = ledger.receive().unwrap();
    incoming.write(bytes).unwrap();
    incoming.finish().unwrap()
}

/// What Ada and Maya did together.
pub(crate) struct Scene {
    pub(crate) ada: Identity,
    pub(crate) maya: Identity,
    pub(crate) submission: SubmissionId,
    pub(crate) sign_off: EntryHash,
}

/// Ada of sales chooses Maya of engineering, hands in, is returned to, hands in again, and is signed off.
pub(crate) fn signed_off_work(laptop: &mut Laptop) -> Scene {
    let ada = laptop.joins("Ada", Side::Sales);
    let maya = laptop.joins("Maya", Side::Engineering);
    laptop.keeps(&ada, chosen(maya.person(), "Maya"));
    let first = laptop.hands_in(&ada, maya.person());
    laptop.keeps(&maya, returned(&first, ada.person()));
    let submission = laptop.hands_in(&ada, maya.person());
    let sign_off = laptop.keeps(&maya, signed_off(laptop, &submission, ada.person()));
    Scene { ada, maya, submission, sign_off }
}

/// How the skill on the stage is judged.
pub(crate) fn rubric() -> Rubric {
    let levels = ["Not yet", "With help", "Ready", "Sets the example"].map(str::to_owned);
    let criteria = vec![Criterion { id: clear(), title: "Clear".into(), levels }];
    Rubric { criteria, stop_rule: String::new() }
}

fn clear() -> CriterionId {
    CriterionId::new("clear")
}

fn score(score: u8) -> Vec<Score> {
    vec![Score { criterion: clear(), score }]
}

/// The refusal; a success would be the failure here.
pub(crate) fn refusal<T>(result: Result<T, Error>) -> Error {
    result.err().expect("this should have been refused")
}
