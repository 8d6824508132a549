//! A stage for tests: a small course, a laptop with a ledger, a clock that the test moves, people with passphrases.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use academy::code::Code;
use academy::request::review::{ListReviews, ReturnWork, ScoreRequest, SignOff};
use academy::request::{
    AddToFile, Answer, Ask, AuthorFolder, BeginFile, CreatePerson, HandIn, OnePractice, Unlock,
};
use academy::view::author::AuthorView;
use academy::view::history::HistoryWhat;
use academy::view::practice::PracticeView;
use academy::view::skill::{SignatureView, SkillView};
use academy::view::{Level, Side};
use academy::{Academy, Clock, Error, Millis, Place, Randomness};
use data_encoding::BASE64;

/// One day in milliseconds.
pub(crate) const DAY: i64 = 24 * 60 * 60 * 1000;

/// More reviews than there ever are on the stage.
pub(crate) const LIST: ListReviews = ListReviews { waiting: 50, done: 50 };

/// The passphrase that everybody on the stage uses.
pub(crate) const PASSPHRASE: &str = "correct horse";

/// The courses on the stage: one lesson, one practice that an engineer must sign.
const FILES: [(&str, &str); 5] = [
    ("demo/course.toml", include_str!("stage/course.toml")),
    ("demo/01-know-it/unit.toml", include_str!("stage/unit.toml")),
    ("demo/01-know-it/01-one-breath/lesson.md", include_str!("stage/lesson.md")),
    ("demo/01-know-it/90-stranger/lesson.md", include_str!("stage/practice.md")),
    ("demo/skills/explain-it.md", include_str!("stage/skill.md")),
];

/// A clock that stands still until the test moves it.
#[derive(Default)]
pub(crate) struct StageClock(AtomicI64);

impl Clock for StageClock {
    fn now(&self) -> Millis {
        Millis(self.0.load(Ordering::SeqCst))
    }
}

/// Different bytes on every call, the same on every run.
#[derive(Default)]
struct StageRandomness(AtomicU64);

impl Randomness for StageRandomness {
    fn fill(&self, bytes: &mut [u8]) {
        for byte in bytes {
            let drawn = self.0.fetch_add(1, Ordering::SeqCst).wrapping_mul(0x9E37_79B9_7F4A_7C15);
            *byte = drawn.to_be_bytes()[0];
        }
    }
}

/// Clock and randomness that outlive a restart.
#[derive(Default)]
pub(crate) struct StageWorld {
    clock: Arc<StageClock>,
    randomness: Arc<StageRandomness>,
}

/// One laptop with an open academy.
pub(crate) struct Stage {
    pub(crate) academy: Academy,
    pub(crate) place: Place,
    world: StageWorld,
    folder: tempfile::TempDir,
}

impl Stage {
    /// Somebody works on a folder of courses.
    pub(crate) fn authors(&mut self, request: AuthorFolder) -> Result<AuthorView, Error> {
        let read = self.academy.authors_folder(&request.folder).read()?;
        self.academy.author(request, &read)
    }

    /// A new laptop at noon of 2 March 2026.
    pub(crate) fn new() -> Self {
        Self::with_seed(0)
    }

    /// As [`Stage::new`], with other random bytes than on another laptop.
    pub(crate) fn with_seed(seed: u64) -> Self {
        let folder = tempfile::tempdir().unwrap();
        for (path, text) in FILES {
            write(&folder.path().join("courses").join(path), text);
        }
        let place = Place {
            home: folder.path().join("home"),
            courses: folder.path().join("courses"),
            documents: folder.path().join("documents"),
            build: "test".into(),
        };
        let world = StageWorld::default();
        world.clock.0.store(1_772_452_800_000, Ordering::SeqCst);
        world.randomness.0.store(seed, Ordering::SeqCst);
        let academy = open(&place, &world).unwrap();
        Self { academy, place, world, folder }
    }

    /// Closes the academy and opens it again, as a restart of the window would.
    pub(crate) fn restart(self) -> Self {
        let Self { academy, place, world, folder } = self;
        drop(academy);
        let academy = open(&place, &world).unwrap();
        Self { academy, place, world, folder }
    }

    /// Rewrites one file of the course and restarts.
    pub(crate) fn edit(self, path: &str, from: &str, to: &str) -> Self {
        let file = self.place.courses.join(path);
        let text = std::fs::read_to_string(&file).unwrap();
        assert!(text.contains(from), "{path} does not say {from:?}");
        write(&file, &text.replace(from, to));
        self.restart()
    }

    /// Adds a file to the course and restarts.
    pub(crate) fn add(self, path: &str, text: &str) -> Self {
        write(&self.place.courses.join(path), text);
        self.restart()
    }

    /// Lets days pass.
    pub(crate) fn pass_days(&self, days: i64) {
        self.world.clock.0.fetch_add(days * DAY, Ordering::SeqCst);
    }

    /// Makes somebody's profile, signs in as them, and tells their id.
    pub(crate) fn joins(&mut self, name: &str, side: Side) -> String {
        let request = CreatePerson { name: name.into(), side, passphrase: PASSPHRASE.into() };
        self.academy.create_person(request).unwrap().person.id
    }

    /// Signs in as somebody.
    pub(crate) fn sits_down(&mut self, person: &str) {
        let request = Unlock { person: person.into(), passphrase: PASSPHRASE.into() };
        self.academy.unlock(request).unwrap();
    }

    /// The practice as whoever is signed in sees it.
    pub(crate) fn practice(&mut self) -> PracticeView {
        self.academy.practice(OnePractice { practice: "stranger".into() }).unwrap()
    }

    /// Hands in a text to a mentor and tells the submission's id.
    pub(crate) fn hands_in(&mut self, text: &str, mentor: &str) -> String {
        self.tries_to_hand_in(text, mentor).unwrap().attempts[0].submission.clone()
    }

    /// Hands in a text to a mentor, if that can be done.
    pub(crate) fn tries_to_hand_in(
        &mut self,
        text: &str,
        mentor: &str,
    ) -> Result<PracticeView, Code> {
        let request = HandIn {
            practice: "stranger".into(),
            mentor: mentor.into(),
            text: text.into(),
            links: Vec::new(),
            rating: scores([3, 3, 2]),
        };
        self.academy.hand_in(request).map_err(|it| it.code)
    }

    /// Attaches a file to the draft, piece by piece, and tells its SHA-256.
    pub(crate) fn attaches(&mut self, name: &str, bytes: &[u8]) -> String {
        let size = bytes.len() as u64;
        let begin = BeginFile { practice: "stranger".into(), name: name.into(), size };
        self.academy.begin_file(begin).unwrap();
        for piece in bytes.chunks(7) {
            let base64 = BASE64.encode(piece);
            self.academy.add_to_file(AddToFile { base64 }).unwrap();
        }
        let files = self.academy.finish_file(Ask {}).unwrap().files;
        files.into_iter().find(|it| it.name == name).unwrap().sha256
    }

    /// Returns a submission with one next step.
    pub(crate) fn returns(&mut self, submission: &str) -> Result<(), Code> {
        let request = ReturnWork {
            submission: submission.into(),
            scores: scores([3, 3, 2]),
            is_stop_broken: None,
            criterion: "limit".into(),
            comment: "You stopped before the limit.".into(),
            next_step: "Say one limit before anybody asks.".into(),
            remarks: Vec::new(),
        };
        self.academy.return_work(request).map(drop).map_err(|it| it.code)
    }

    /// Signs a submission off, every criterion at Ready.
    pub(crate) fn signs(&mut self, submission: &str, level: Level) -> Result<(), Code> {
        self.signs_with(submission, level, [3, 3, 3], PASSPHRASE)
    }

    /// Signs a submission off with these scores and this passphrase.
    pub(crate) fn signs_with(
        &mut self,
        submission: &str,
        level: Level,
        given: [u8; 3],
        passphrase: &str,
    ) -> Result<(), Code> {
        let request = SignOff {
            submission: submission.into(),
            scores: scores(given),
            is_stop_broken: Some(false),
            level,
            comment: "One limit, unprompted.".into(),
            remarks: Vec::new(),
            passphrase: passphrase.into(),
        };
        self.academy.sign_off(request).map(drop).map_err(|it| it.code)
    }

    /// Answers the lesson's question.
    pub(crate) fn answers(&mut self, chosen: u32) -> academy::view::learn::AnswerView {
        let request = Answer {
            lesson: "one-breath".into(),
            block: "which-one".into(),
            chosen: vec![chosen],
            text: String::new(),
        };
        self.academy.answer(request).unwrap()
    }

    /// The ledger itself, read beside the academy.
    pub(crate) fn ledger(&self) -> ledger::Ledger {
        let files = ledger::Place { file: self.place.ledger(), backups: self.place.backups() };
        let world = ledger::World {
            clock: Arc::<StageClock>::clone(&self.world.clock),
            randomness: Arc::<StageRandomness>::clone(&self.world.randomness),
            sealing: ledger::Sealing::default(),
        };
        ledger::Ledger::open(&files, world).unwrap()
    }

    /// What the command line says of the ledger.
    pub(crate) fn audited(&self) -> Vec<academy::AuditedSignOff> {
        let clock: Arc<dyn Clock> = Arc::<StageClock>::clone(&self.world.clock);
        let randomness: Arc<dyn Randomness> = Arc::<StageRandomness>::clone(&self.world.randomness);
        academy::audit(&self.place.ledger(), Some(&self.place.courses), clock, randomness).unwrap()
    }

    /// Entries in the ledger.
    pub(crate) fn entries(&mut self) -> u32 {
        self.academy.settings(Ask {}).unwrap().entries
    }
}

/// Opens an academy in a world.
pub(crate) fn open(place: &Place, world: &StageWorld) -> Result<Academy, academy::Error> {
    let clock: Arc<dyn Clock> = Arc::<StageClock>::clone(&world.clock);
    let randomness: Arc<dyn Randomness> = Arc::<StageRandomness>::clone(&world.randomness);
    let academy = Academy::open(place, clock, randomness)?;
    academy.surveyor().survey();
    Ok(academy)
}

/// The signatures in a skill's history, newest first.
pub(crate) fn signatures(skill: &SkillView) -> Vec<SignatureView> {
    let signatures = skill.history.iter().filter_map(|it| match &it.what {
        HistoryWhat::SignedOff { signature, .. } => Some(signature.clone()),
        HistoryWhat::HandedIn { .. }
        | HistoryWhat::Returned { .. }
        | HistoryWhat::Withdrawn { .. }
        | HistoryWhat::Lapsed {} => None,
    });
    signatures.collect()
}

/// A score for each criterion of the stage's rubric.
pub(crate) fn scores(given: [u8; 3]) -> Vec<ScoreRequest> {
    let criteria = ["truth", "plain-words", "limit"];
    criteria
        .into_iter()
        .zip(given)
        .map(|(criterion, score)| ScoreRequest { criterion: criterion.into(), score: Some(score) })
        .collect()
}

fn write(file: &Path, text: &str) {
    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    std::fs::write(file, text).unwrap();
}
