//! What people of the stage do, one event each.

use ledger::{
    BlockFinished, BlockId, CardId, CardReviewTakenBack, CardReviewed, CourseId, Day, Direction,
    EntryHash, Event, EvidenceFile, GuessCommitted, HandOverExplained, LessonId, Level,
    MentorChosen, Nearness, PersonId, PhraseDropped, PhraseKept, PlayId, PracticeHandedIn,
    PracticeId, QuestionAnswered, Rating, ReflectionKept, ReviewHandedOver, ReviewTaken,
    ScenarioBegun, ScenarioChoiceMade, Side, SignOffWithdrawn, SkillId, StepCompared, StepTried,
    Submission, SubmissionId, WorkReturned, WorkSignedOff, text_hash,
};

use super::{ESSAY, Laptop, clear, rubric, score};

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

/// A review is handed over.
pub(crate) fn handed_over(
    work: &Submission,
    to: &PersonId,
    name: &str,
    after: Option<&EntryHash>,
) -> Event {
    Event::ReviewHandedOver(ReviewHandedOver {
        submission: work.id.clone(),
        trainee: work.trainee.clone(),
        to: to.clone(),
        name: name.into(),
        after: after.cloned(),
    })
}

/// A review is taken.
pub(crate) fn taken(work: &Submission, after: Option<&EntryHash>) -> Event {
    let (submission, trainee) = (work.id.clone(), work.trainee.clone());
    Event::ReviewTaken(ReviewTaken { submission, trainee, after: after.cloned() })
}

/// Why a review is handed over.
pub(crate) fn explained(work: &Submission, to: &PersonId, words: &str) -> Event {
    Event::HandOverExplained(HandOverExplained {
        submission: work.id.clone(),
        trainee: work.trainee.clone(),
        to: to.clone(),
        words: words.into(),
    })
}

/// A sign-off is taken back.
pub(crate) fn withdrawn(sign_off: &EntryHash) -> Event {
    let sign_off = sign_off.clone();
    Event::SignOffWithdrawn(SignOffWithdrawn { sign_off, reason: "Another essay.".into() })
}

/// The owner of a key says that all of it that is on this laptop is theirs, and nothing that comes after.
pub(crate) fn revoked(laptop: &Laptop, key: &PersonId) -> Event {
    let signed = laptop.ledger.signed_by(key).unwrap();
    let last: Vec<EntryHash> = signed.into_iter().map(|it| it.entry).collect();
    Event::KeyRevoked(laptop.ledger.revoked_after(key, &last, "Stolen.").unwrap())
}
