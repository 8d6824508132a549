//! Events: facts in the past tense, and who may ever see each.

use serde::{Deserialize, Serialize};

use crate::audience::Audience;
use crate::card::{Day, Direction, Rating};
use crate::id::{
    BlockId, CardId, CourseId, CriterionId, EntryHash, LessonId, PersonId, PracticeId, SkillId,
    SubmissionId,
};
use crate::remark::Remark;
use crate::revocation::KeyRevoked;
use crate::rubric::{Rubric, Score};

/// A side of the fence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// Salespeople.
    Sales,
    /// Engineers.
    Engineering,
}

/// What a person may do with a customer next week, lowest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// May observe.
    Watch,
    /// May act with the mentor in the room.
    WithMe,
    /// May act alone, the mentor reachable.
    Nearby,
    /// May act alone, no review.
    Solo,
    /// May mentor and score others.
    Coach,
}

/// How near somebody found their own step to the author's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Nearness {
    /// Another step.
    Far,
    /// Part of it.
    Partly,
    /// The same step in other words.
    Close,
}

/// A file of evidence: its bytes are kept beside the entries, named by their hash.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EvidenceFile {
    /// File name as the trainee had it.
    pub name: String,
    /// SHA-256 of the bytes, in hexadecimal.
    pub sha256: String,
    /// Size in bytes.
    pub bytes: u64,
}

macro_rules! facts {
    ($($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $kind:ty),* $(,)? })*) => { $(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(rename_all = "camelCase")]
        pub struct $name { $($(#[$field_doc])* pub $field: $kind),* }
    )* };
}

mod moves;
mod scenario;
mod team;

pub use moves::{HandOverExplained, ReviewHandedOver, ReviewTaken};
pub use scenario::{ScenarioBegun, ScenarioChoiceMade};
pub use team::{
    AppointmentEnded, MemberAdmitted, MemberDismissed, MentorAppointed, TeamFounded, TeamJoined,
};

facts! {
    /// Somebody made a profile.
    PersonIntroduced {
        /// The name that colleagues know.
        name: String,
        /// Their side of the fence.
        side: Side,
    }

    /// A trainee chose a mentor.
    MentorChosen {
        /// The mentor's key.
        mentor: PersonId,
        /// The mentor's name as the trainee saw it.
        name: String,
        /// The mentor's side as the trainee saw it.
        side: Side,
    }

    /// A block of a lesson was read, answered or handed in.
    BlockFinished {
        /// The lesson.
        lesson: LessonId,
        /// The block.
        block: BlockId,
        /// Content hash of the block as it was.
        revision: String,
    }

    /// A question was answered.
    QuestionAnswered {
        /// The lesson.
        lesson: LessonId,
        /// The question's block.
        block: BlockId,
        /// Content hash of the question as it was.
        revision: String,
        /// The places of the options, items or right halves given, counted from 0 as the author wrote them.
        chosen: Vec<u32>,
        /// What was written, where the question asks for words or a number.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        text: String,
        /// Whether it was right.
        is_right: bool,
    }

    /// A guess was committed before any teaching.
    GuessCommitted {
        /// The lesson.
        lesson: LessonId,
        /// The guess's block.
        block: BlockId,
        /// Content hash of the prompt as it was.
        revision: String,
        /// The guess.
        text: String,
    }

    /// A card was shown from one side, and its owner said how well they knew the other.
    CardReviewed {
        /// The course whose card it is.
        course: CourseId,
        /// The card.
        card: CardId,
        /// Which side was shown.
        direction: Direction,
        /// How well the other side was known.
        rating: Rating,
        /// The day on which its owner did it, wherever they were.
        day: Day,
    }

    /// A rating was a slip of the finger: the review that it belongs to never counted.
    CardReviewTakenBack {
        /// The entry that carries the review.
        review: EntryHash,
    }

    /// A step of a worked example was written, before the author's was shown.
    StepTried {
        /// The lesson.
        lesson: LessonId,
        /// The example's block.
        block: BlockId,
        /// Content hash of the example as it was.
        revision: String,
        /// The step, counted from 0.
        step: u32,
        /// What was written.
        text: String,
    }

    /// A step that was tried was compared with the author's.
    StepCompared {
        /// The lesson.
        lesson: LessonId,
        /// The example's block.
        block: BlockId,
        /// Content hash of the example as it was.
        revision: String,
        /// The step, counted from 0.
        step: u32,
        /// How near it was, in its writer's own judgement.
        nearness: Nearness,
    }

    /// A prompt for reflection was answered.
    ReflectionKept {
        /// The lesson.
        lesson: LessonId,
        /// The prompt's block.
        block: BlockId,
        /// Content hash of the prompt as it was.
        revision: String,
        /// What was written.
        text: String,
    }

    /// A practice was handed in to a mentor. The rubric's words travel inside, so that the record explains itself.
    PracticeHandedIn {
        /// Random id of this hand-in.
        submission: SubmissionId,
        /// The practice.
        practice: PracticeId,
        /// The lesson it stands in.
        lesson: LessonId,
        /// The skill it is for.
        skill: SkillId,
        /// The practice's title as it was.
        title: String,
        /// 1, 2, ...
        attempt: u32,
        /// To whom.
        mentor: PersonId,
        /// What the trainee wrote.
        text: String,
        /// Addresses of what lies elsewhere.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        links: Vec<String>,
        /// Files attached.
        evidence: Vec<EvidenceFile>,
        /// The trainee's own rating.
        rating: Vec<Score>,
        /// How it is to be judged.
        rubric: Rubric,
    }

    /// A mentor returned a submission with one next step.
    WorkReturned {
        /// The submission.
        submission: SubmissionId,
        /// Whose it is.
        trainee: PersonId,
        /// Hash of the rubric it was judged by.
        rubric_revision: String,
        /// A score for each criterion that the work showed.
        scores: Vec<Score>,
        /// The criteria that the work did not show.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        not_observed: Vec<CriterionId>,
        /// Whether the work broke the rubric's stop rule.
        #[serde(default, skip_serializing_if = "is_false")]
        is_stop_broken: bool,
        /// The criterion that the next step is about.
        criterion: CriterionId,
        /// What the mentor saw.
        comment: String,
        /// The one thing to try next.
        next_step: String,
        /// What the mentor says about single places of the work.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        remarks: Vec<Remark>,
    }

    /// A mentor signed a submission off.
    WorkSignedOff {
        /// The submission.
        submission: SubmissionId,
        /// Who may now do more.
        trainee: PersonId,
        /// The skill.
        skill: SkillId,
        /// The level signed for.
        level: Level,
        /// Hash of the rubric it was judged by.
        rubric_revision: String,
        /// The verdict: a score for each criterion.
        scores: Vec<Score>,
        /// The addresses that the mentor saw; what lies there may change.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        links: Vec<String>,
        /// SHA-256 of each file that the mentor saw, in hexadecimal.
        evidence: Vec<String>,
        /// SHA-256 of the text that the mentor saw, in hexadecimal.
        text_hash: String,
        /// What the mentor saw.
        comment: String,
        /// What the signature means, in the words that the mentor read.
        statement: String,
        /// What the mentor says about single places of the work.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        remarks: Vec<Remark>,
    }

    /// A mentor took a sign-off back.
    SignOffWithdrawn {
        /// The entry that carries the sign-off.
        sign_off: EntryHash,
        /// Why.
        reason: String,
    }

    /// A mentor kept a sentence that they write often, to use it again.
    PhraseKept {
        /// The sentence.
        words: String,
    }

    /// A mentor does not need a kept sentence any more.
    PhraseDropped {
        /// The sentence, word for word.
        words: String,
    }
}

/// Left out of the signed words, so that what was signed before it could be said reads as it did.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_false(it: &bool) -> bool {
    !it
}

/// A fact about one person's learning, in the past tense.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[expect(missing_docs, reason = "each variant is documented by the struct it holds")]
pub enum Event {
    PersonIntroduced(PersonIntroduced),
    MentorChosen(MentorChosen),
    BlockFinished(BlockFinished),
    QuestionAnswered(QuestionAnswered),
    GuessCommitted(GuessCommitted),
    CardReviewed(CardReviewed),
    CardReviewTakenBack(CardReviewTakenBack),
    StepTried(StepTried),
    StepCompared(StepCompared),
    ReflectionKept(ReflectionKept),
    ScenarioBegun(ScenarioBegun),
    ScenarioChoiceMade(ScenarioChoiceMade),
    PracticeHandedIn(PracticeHandedIn),
    WorkReturned(WorkReturned),
    WorkSignedOff(WorkSignedOff),
    SignOffWithdrawn(SignOffWithdrawn),
    ReviewHandedOver(ReviewHandedOver),
    ReviewTaken(ReviewTaken),
    HandOverExplained(HandOverExplained),
    PhraseKept(PhraseKept),
    PhraseDropped(PhraseDropped),
    TeamFounded(TeamFounded),
    MemberAdmitted(MemberAdmitted),
    MemberDismissed(MemberDismissed),
    MentorAppointed(MentorAppointed),
    AppointmentEnded(AppointmentEnded),
    TeamJoined(TeamJoined),
    KeyRevoked(KeyRevoked),
}

impl Event {
    /// Who may ever see it.
    pub fn audience(&self) -> Audience {
        match self {
            Self::QuestionAnswered(_)
            | Self::GuessCommitted(_)
            | Self::CardReviewed(_)
            | Self::CardReviewTakenBack(_)
            | Self::StepTried(_)
            | Self::StepCompared(_)
            | Self::ReflectionKept(_)
            | Self::ScenarioBegun(_)
            | Self::ScenarioChoiceMade(_)
            | Self::PhraseKept(_)
            | Self::PhraseDropped(_) => Audience::Myself,
            Self::BlockFinished(_) | Self::PracticeHandedIn(_) => Audience::Mentor,
            Self::WorkReturned(it) => Audience::For(it.trainee.clone()),
            Self::HandOverExplained(it) => Audience::For(it.to.clone()),
            Self::PersonIntroduced(_)
            | Self::MentorChosen(_)
            | Self::WorkSignedOff(_)
            | Self::SignOffWithdrawn(_)
            | Self::KeyRevoked(_)
            | Self::ReviewHandedOver(_)
            | Self::ReviewTaken(_)
            | Self::TeamFounded(_)
            | Self::MemberAdmitted(_)
            | Self::MemberDismissed(_)
            | Self::MentorAppointed(_)
            | Self::AppointmentEnded(_)
            | Self::TeamJoined(_) => Audience::Team,
        }
    }

    /// Whether an entry for this audience may hold it.
    pub(crate) fn may_be_told_to(&self, audience: &Audience) -> bool {
        // A returned submission once stood among what all mentors see; those entries stay what they are.
        let stood_there = matches!((self, audience), (Self::WorkReturned(_), Audience::Mentor));
        stood_there || self.audience() == *audience
    }
}
