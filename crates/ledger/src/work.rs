//! Questions about work: what was handed in, what was said of it, what was signed.

use std::collections::BTreeSet;

use crate::append::text_hash;
use crate::error::Error;
use crate::event::{
    EvidenceFile, Level, MentorChosen, PracticeHandedIn, Side, SignOffWithdrawn, WorkReturned,
    WorkSignedOff,
};
use crate::id::{CriterionId, EntryHash, LessonId, PersonId, PracticeId, SkillId, SubmissionId};
use crate::open::Ledger;
use crate::query::Fact;
use crate::rubric::{Rubric, Score};
use crate::world::Millis;

/// One hand-in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Submission {
    /// Its id.
    pub id: SubmissionId,
    /// Whose it is.
    pub trainee: PersonId,
    /// When it was handed in, by the trainee's clock.
    pub at: Millis,
    /// The practice.
    pub practice: PracticeId,
    /// The lesson it stands in.
    pub lesson: LessonId,
    /// The skill it is for.
    pub skill: SkillId,
    /// The practice's title as it was.
    pub title: String,
    /// 1, 2, ...
    pub attempt: u32,
    /// To whom.
    pub mentor: PersonId,
    /// What the trainee wrote.
    pub text: String,
    /// Files attached.
    pub evidence: Vec<EvidenceFile>,
    /// The trainee's own rating.
    pub rating: Vec<Score>,
    /// How it is to be judged.
    pub rubric: Rubric,
    /// SHA-256 of the rubric's words.
    pub rubric_revision: String,
}

/// A mentor's judgement of one submission.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// The entry that carries it.
    pub entry: EntryHash,
    /// Who judged.
    pub mentor: PersonId,
    /// When, by the mentor's clock.
    pub at: Millis,
    /// A score for each criterion.
    pub scores: Vec<Score>,
    /// What the mentor saw.
    pub comment: String,
    /// Returned or signed off.
    pub outcome: Outcome,
}

/// What a review decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Returned.
    Returned {
        /// The criterion that the next step is about.
        criterion: CriterionId,
        /// The one thing to try next.
        next_step: String,
    },
    /// Signed off.
    SignedOff {
        /// The level signed for.
        level: Level,
        /// What the signature means.
        statement: String,
    },
}

/// One sign-off with everything that decides whether it counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignOff {
    /// The entry that carries it.
    pub entry: EntryHash,
    /// Who signed.
    pub mentor: PersonId,
    /// The signer's side; none if the signer has not introduced themselves.
    pub mentor_side: Option<Side>,
    /// When, by the signer's clock.
    pub at: Millis,
    /// The submission that it is about.
    pub submission: SubmissionId,
    /// The skill.
    pub skill: SkillId,
    /// The level signed for.
    pub level: Level,
    /// SHA-256 of the words of the rubric that it was judged by.
    pub rubric_revision: String,
    /// What the signature means.
    pub statement: String,
    /// Whether the trainee has chosen the signer as a mentor.
    pub is_chosen: bool,
    /// Whether the submission is on record with this rubric, text and evidence, word for word.
    pub is_on_record: bool,
    /// Whether the signer has taken it back.
    pub is_withdrawn: bool,
}

impl Ledger {
    /// A new id for a hand-in.
    pub fn new_submission_id(&self) -> SubmissionId {
        let mut bytes = [0; 16];
        self.world.randomness.fill(&mut bytes);
        SubmissionId::from_bytes(bytes)
    }

    /// What somebody has handed in, oldest first.
    pub fn submissions_of(&self, trainee: &PersonId) -> Result<Vec<Submission>, Error> {
        self.submissions("kind = 'practice-handed-in' AND author = ?1", trainee.to_string())
    }

    /// What was handed in to a mentor, oldest first.
    pub fn submissions_for(&self, mentor: &PersonId) -> Result<Vec<Submission>, Error> {
        self.submissions("kind = 'practice-handed-in' AND other = ?1", mentor.to_string())
    }

    /// One hand-in. Should two people claim one id, the first in the order of entries has it.
    pub fn submission(&self, id: &SubmissionId) -> Result<Option<Submission>, Error> {
        let condition = "kind = 'practice-handed-in' AND subject = ?1";
        Ok(self.submissions(condition, id.to_string())?.into_iter().next())
    }

    /// The judgement of a submission by the mentor it was handed to. Should there be two, the first stands.
    pub fn verdict_of(&self, id: &SubmissionId) -> Result<Option<Verdict>, Error> {
        let Some(submission) = self.submission(id)? else { return Ok(None) };
        let key = [id.to_string(), submission.mentor.to_string()];
        let condition = "kind = ?3 AND subject = ?1 AND author = ?2";
        let with = |kind: &str| [key[0].clone(), key[1].clone(), kind.to_owned()];
        let returned = self.facts::<WorkReturned>(condition, with("work-returned"))?;
        let signed = self.facts::<WorkSignedOff>(condition, with("work-signed-off"))?;
        let returned = returned.into_iter().next().map(Verdict::from);
        let signed = signed.into_iter().next().map(Verdict::from);
        match (returned, signed) {
            (Some(one), Some(other)) => self.earlier(one, other).map(Some),
            (one, other) => Ok(one.or(other)),
        }
    }

    /// The mentors whom a trainee has chosen.
    pub fn mentors_of(&self, trainee: &PersonId) -> Result<Vec<PersonId>, Error> {
        let condition = "kind = 'mentor-chosen' AND author = ?1";
        let chosen = self.facts::<MentorChosen>(condition, [trainee.to_string()])?;
        let mentors: BTreeSet<_> = chosen.into_iter().map(|it| it.event.mentor).collect();
        Ok(mentors.into_iter().collect())
    }

    /// Every sign-off that names a trainee, oldest first, whether it counts or not.
    pub fn sign_offs_of(&self, trainee: &PersonId) -> Result<Vec<SignOff>, Error> {
        let condition = "kind = 'work-signed-off' AND other = ?1";
        let signed = self.facts::<WorkSignedOff>(condition, [trainee.to_string()])?;
        let mentors = self.mentors_of(trainee)?;
        signed.into_iter().map(|it| self.sign_off(it, &mentors)).collect()
    }

    fn sign_off(&self, fact: Fact<WorkSignedOff>, mentors: &[PersonId]) -> Result<SignOff, Error> {
        let Fact { event, entry, author, time } = fact;
        let entry = EntryHash::from_bytes(entry);
        let submission = self.submission(&event.submission)?;
        let withdrawals = self.facts::<SignOffWithdrawn>(
            "kind = 'sign-off-withdrawn' AND subject = ?1 AND author = ?2",
            [entry.to_string(), author.to_string()],
        )?;
        Ok(SignOff {
            entry,
            mentor_side: self.person(&author)?.map(|it| it.side),
            at: time,
            is_chosen: mentors.contains(&author),
            is_on_record: submission.is_some_and(|it| is_about(&event, &it)),
            is_withdrawn: !withdrawals.is_empty(),
            mentor: author,
            submission: event.submission,
            skill: event.skill,
            level: event.level,
            rubric_revision: event.rubric_revision,
            statement: event.statement,
        })
    }

    fn submissions(&self, condition: &str, key: String) -> Result<Vec<Submission>, Error> {
        let facts = self.facts::<PracticeHandedIn>(condition, [key])?;
        facts.into_iter().map(submission).collect()
    }

    /// Of two verdicts, the one that comes first in the order of entries.
    fn earlier(&self, one: Verdict, other: Verdict) -> Result<Verdict, Error> {
        let first = self.rows(
            "SELECT entry FROM facts WHERE entry IN (?1, ?2)
             ORDER BY millis, counter, entry, position LIMIT 1",
            [one.entry.as_bytes(), other.entry.as_bytes()],
            |row| row.get::<_, [u8; 32]>(0),
        )?;
        Ok(if first.first() == Some(one.entry.as_bytes()) { one } else { other })
    }
}

/// Whether a sign-off is about this submission as it was handed in: same trainee, skill, rubric, text and files.
fn is_about(event: &WorkSignedOff, submission: &Submission) -> bool {
    let files: Vec<_> = submission.evidence.iter().map(|it| it.sha256.as_str()).collect();
    event.trainee == submission.trainee
        && event.skill == submission.skill
        && event.rubric_revision == submission.rubric_revision
        && event.text_hash == text_hash(&submission.text)
        && event.evidence == files
}

fn submission(fact: Fact<PracticeHandedIn>) -> Result<Submission, Error> {
    let Fact { event, author, time, .. } = fact;
    Ok(Submission {
        id: event.submission,
        trainee: author,
        at: time,
        practice: event.practice,
        lesson: event.lesson,
        skill: event.skill,
        title: event.title,
        attempt: event.attempt,
        mentor: event.mentor,
        text: event.text,
        evidence: event.evidence,
        rating: event.rating,
        rubric_revision: event.rubric.revision()?,
        rubric: event.rubric,
    })
}

impl From<Fact<WorkReturned>> for Verdict {
    fn from(Fact { event, entry, author, time }: Fact<WorkReturned>) -> Self {
        Self {
            entry: EntryHash::from_bytes(entry),
            mentor: author,
            at: time,
            scores: event.scores,
            comment: event.comment,
            outcome: Outcome::Returned { criterion: event.criterion, next_step: event.next_step },
        }
    }
}

impl From<Fact<WorkSignedOff>> for Verdict {
    fn from(Fact { event, entry, author, time }: Fact<WorkSignedOff>) -> Self {
        Self {
            entry: EntryHash::from_bytes(entry),
            mentor: author,
            at: time,
            scores: event.scores,
            comment: event.comment,
            outcome: Outcome::SignedOff { level: event.level, statement: event.statement },
        }
    }
}
