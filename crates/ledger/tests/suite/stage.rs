//! A stage for tests: a laptop with a ledger, a clock that the test moves, and people who learn from each other.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use ledger::{
    Append, BlockFinished, BlockId, CardId, CardReviewTakenBack, CardReviewed, Clock, CourseId,
    Criterion, CriterionId, Day, Direction, EntryHash, Error, Event, EvidenceFile, GuessCommitted,
    Identity, Ledger, LessonId, Level, MentorChosen, Millis, Nearness, PersonId, PhraseDropped,
    PhraseKept, Place, PlayId, PracticeHandedIn, PracticeId, QuestionAnswered, Randomness, Rating,
    Received, ReflectionKept, Rubric, ScenarioBegun, ScenarioChoiceMade, Score, Sealing, Side,
    SignOffWithdrawn, SkillId, StepCompared, StepTried, SubmissionId, WorkReturned, WorkSignedOff,
    World, text_hash,
};

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

/// A trainee chooses a mentor of engineering.
pub(crate) fn chosen(mentor: &PersonId, name: &str) -> Event {
    let (mentor, name) = (mentor.clone(), name.to_owned());
    Event::MentorChosen(MentorChosen { mentor, name, side: Side::Engineering })
}

/// A block is finished, at some revision of it.
pub(crate) fn finished(block: u8, revision: u8) -> Event {
    Event::BlockFinished(BlockFinished {
        lesson: LessonId::new("caches"),
        block: BlockId::new(format!("block-{block}")),
        revision: format!("revision-{revision}"),
    })
}

/// A question is answered with one option.
pub(crate) fn answered(block: u8, option: u32) -> Event {
    Event::QuestionAnswered(QuestionAnswered {
        lesson: LessonId::new("caches"),
        block: BlockId::new(format!("block-{block}")),
        revision: "revision-1".into(),
        chosen: vec![option],
        text: String::new(),
        is_right: option == 0,
    })
}

/// A question is answered in words.
pub(crate) fn wrote(block: u8, text: &str) -> Event {
    Event::QuestionAnswered(QuestionAnswered {
        lesson: LessonId::new("caches"),
        block: BlockId::new(format!("block-{block}")),
        revision: "revision-1".into(),
        chosen: Vec::new(),
        text: text.into(),
        is_right: true,
    })
}

/// A step of a worked example is written.
pub(crate) fn tried(block: u8, step: u32, text: &str) -> Event {
    Event::StepTried(StepTried {
        lesson: LessonId::new("caches"),
        block: BlockId::new(format!("block-{block}")),
        revision: "revision-1".into(),
        step,
        text: text.into(),
    })
}

/// A step is compared with its author's.
pub(crate) fn compared(block: u8, step: u32, nearness: Nearness) -> Event {
    Event::StepCompared(StepCompared {
        lesson: LessonId::new("caches"),
        block: BlockId::new(format!("block-{block}")),
        revision: "revision-1".into(),
        step,
        nearness,
    })
}

/// A reflection is put on record.
pub(crate) fn reflected(block: u8, text: &str) -> Event {
    Event::ReflectionKept(ReflectionKept {
        lesson: LessonId::new("caches"),
        block: BlockId::new(format!("block-{block}")),
        revision: "revision-1".into(),
        text: text.into(),
    })
}

/// A guess is committed.
pub(crate) fn guessed(block: u8, text: &str) -> Event {
    Event::GuessCommitted(GuessCommitted {
        lesson: LessonId::new("caches"),
        block: BlockId::new(format!("block-{block}")),
        revision: "revision-1".into(),
        text: text.into(),
    })
}

/// A card is shown by its term and rated.
pub(crate) fn reviewed(card: u8, rating: Rating, day: Day) -> Event {
    Event::CardReviewed(CardReviewed {
        course: CourseId::new("hardware"),
        card: CardId::new(format!("card-{card}")),
        direction: Direction::TermToPlain,
        rating,
        day,
    })
}

/// A sentence is kept to be used again.
pub(crate) fn phrase_kept(words: &str) -> Event {
    Event::PhraseKept(PhraseKept { words: words.into() })
}

/// A kept sentence is let go.
pub(crate) fn phrase_dropped(words: &str) -> Event {
    Event::PhraseDropped(PhraseDropped { words: words.into() })
}

/// A rating is taken back.
pub(crate) fn taken_back(review: &EntryHash) -> Event {
    Event::CardReviewTakenBack(CardReviewTakenBack { review: review.clone() })
}

/// A scenario is begun.
pub(crate) fn begun(play: u8, taken_over: Vec<u32>) -> Event {
    Event::ScenarioBegun(ScenarioBegun {
        lesson: LessonId::new("caches"),
        block: BlockId::new("in-the-lift"),
        revision: "revision-1".into(),
        play: PlayId::from_bytes([play; 16]),
        seed: 7,
        taken_over,
    })
}

/// A choice is made in it.
pub(crate) fn chose(play: u8, turn: u32, choice: u32) -> Event {
    Event::ScenarioChoiceMade(ScenarioChoiceMade {
        lesson: LessonId::new("caches"),
        block: BlockId::new("in-the-lift"),
        play: PlayId::from_bytes([play; 16]),
        turn,
        choice,
    })
}

/// The essay is handed in.
pub(crate) fn handed_in(
    id: &SubmissionId,
    mentor: &PersonId,
    evidence: Vec<EvidenceFile>,
) -> Event {
    Event::PracticeHandedIn(PracticeHandedIn {
        submission: id.clone(),
        practice: PracticeId::new("one-breath"),
        lesson: LessonId::new("caches"),
        skill: SkillId::new("explain-it"),
        title: "Explain it in one breath".into(),
        attempt: 1,
        mentor: mentor.clone(),
        text: ESSAY.into(),
        links: Vec::new(),
        evidence,
        rating: score(2),
        rubric: rubric(),
    })
}

/// The essay is returned with a next step.
pub(crate) fn returned(id: &SubmissionId, trainee: &PersonId) -> Event {
    Event::WorkReturned(WorkReturned {
        submission: id.clone(),
        trainee: trainee.clone(),
        rubric_revision: rubric().revision().unwrap(),
        scores: score(2),
        not_observed: Vec::new(),
        is_stop_broken: false,
        criterion: clear(),
        comment: "You named the shelf, not the door.".into(),
        next_step: "Say what happens when the shelf is full.".into(),
        remarks: Vec::new(),
    })
}

/// The essay is signed off as it stands on record.
pub(crate) fn signed_off(laptop: &Laptop, id: &SubmissionId, trainee: &PersonId) -> Event {
    let on_record = laptop.ledger.submission(trainee, id).unwrap();
    let evidence = on_record.map(|it| it.evidence).unwrap_or_default();
    Event::WorkSignedOff(WorkSignedOff {
        submission: id.clone(),
        trainee: trainee.clone(),
        skill: SkillId::new("explain-it"),
        level: Level::Nearby,
        rubric_revision: rubric().revision().unwrap(),
        scores: score(3),
        links: Vec::new(),
        evidence: evidence.into_iter().map(|it| it.sha256).collect(),
        text_hash: text_hash(ESSAY),
        comment: "Clear to a stranger.".into(),
        statement: "Ada may explain it to a customer while I am reachable.".into(),
        remarks: Vec::new(),
    })
}

/// A sign-off is taken back.
pub(crate) fn withdrawn(sign_off: &EntryHash) -> Event {
    let sign_off = sign_off.clone();
    Event::SignOffWithdrawn(SignOffWithdrawn { sign_off, reason: "Another essay.".into() })
}

/// The refusal; a success would be the failure here.
pub(crate) fn refusal<T>(result: Result<T, Error>) -> Error {
    result.err().expect("this should have been refused")
}
