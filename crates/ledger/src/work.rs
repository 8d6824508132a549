//! Questions about work: what was handed in, what was said of it, what was signed.

use std::sync::Arc;

use crate::append::text_hash;
use crate::entitlement::{Entitlement, Signing};
use crate::entry::Order;
use crate::error::Error;
use crate::event::{Event, EvidenceFile, Level, Side, WorkReturned, WorkSignedOff};
use crate::holder::may_review;
use crate::id::{CriterionId, EntryHash, LessonId, PersonId, PracticeId, SkillId, SubmissionId};
use crate::open::Ledger;
use crate::proof::{Asked, Provable};
use crate::query::Fact;
use crate::remark::Remark;
use crate::revocation::Revocation;
use crate::rubric::{Rubric, Score};
use crate::standing::{WhyNot, judge};
use crate::world::Millis;

const HANDED_IN: &str = "practice-handed-in";
const RETURNED: &str = "work-returned";
const SIGNED_OFF: &str = "work-signed-off";

/// One hand-in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Submission {
    /// The entry that carries it.
    pub entry: EntryHash,
    /// Its place in the order of all entries.
    pub order: Order,
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
    /// Addresses of what lies elsewhere.
    pub links: Vec<String>,
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
    /// Its place in the order of all entries.
    pub order: Order,
    /// A score for each criterion that the work showed.
    pub scores: Vec<Score>,
    /// The criteria that the work did not show.
    pub not_observed: Vec<CriterionId>,
    /// Whether the work broke the rubric's stop rule.
    pub is_stop_broken: bool,
    /// What the mentor saw.
    pub comment: String,
    /// What the mentor says about single places of the work.
    pub remarks: Vec<Remark>,
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
    /// Signed off, and taken back by the signer.
    Withdrawn {
        /// The level that was signed for.
        level: Level,
        /// What the signature meant.
        statement: String,
        /// When it was taken back, and why.
        withdrawal: Withdrawal,
    },
    /// Signed off with a key that was revoked before.
    Revoked {
        /// The level that was signed for.
        level: Level,
        /// What the signature meant.
        statement: String,
        /// When the key was revoked, and why.
        revocation: Revocation,
    },
}

/// A sign-off taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withdrawal {
    /// The entry that carries it.
    pub entry: EntryHash,
    /// When, by the signer's clock.
    pub at: Millis,
    /// Its place in the order of all entries.
    pub order: Order,
    /// Why.
    pub reason: String,
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
    /// Its place in the order of all entries.
    pub order: Order,
    /// Who may now do more.
    pub trainee: PersonId,
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
    /// A score for each criterion.
    pub scores: Vec<Score>,
    /// What the mentor saw.
    pub comment: String,
    /// What the mentor says about single places of the work.
    pub remarks: Vec<Remark>,
    /// Why the signer was entitled to it, if they were.
    pub entitlement: Option<Entitlement>,
    /// Whether everything that the signer, and a leader who appointed them, told the team is here, without a gap.
    pub is_record_whole: bool,
    /// Whether the submission is on record with this rubric, text and evidence, word for word.
    pub is_on_record: bool,
    /// When and why the signer took it back, if they did.
    pub withdrawal: Option<Withdrawal>,
    /// When and why the signer's key was revoked, if that leaves this out.
    pub revocation: Option<Revocation>,
}

impl Ledger {
    /// A new id for a hand-in.
    pub fn new_submission_id(&self) -> SubmissionId {
        let mut bytes = [0; 16];
        self.world.randomness.fill(&mut bytes);
        SubmissionId::from_bytes(bytes)
    }

    /// What somebody has handed in, oldest first.
    pub fn submissions_of(&self, trainee: &PersonId) -> Result<Vec<Arc<Submission>>, Error> {
        Ok(self.proven(&Asked::of(HANDED_IN).by(trainee))?.to_vec())
    }

    /// What was handed in to a mentor, oldest first, with whomever it waits now.
    pub(crate) fn handed_in_to(&self, mentor: &PersonId) -> Result<Vec<Arc<Submission>>, Error> {
        Ok(self.proven(&Asked::of(HANDED_IN).concerning(mentor))?.to_vec())
    }

    /// One hand-in of somebody. An id is theirs alone: what others hand in under it is another submission. Should they
    /// have used it twice themselves, the first stands.
    pub fn submission(
        &self,
        trainee: &PersonId,
        id: &SubmissionId,
    ) -> Result<Option<Submission>, Error> {
        Ok(self.handed_in(trainee, id)?.first().map(|it| Submission::clone(it)))
    }

    /// The judgement of a submission by any mentor who may review it, with whomever it waited. Should there be two, the
    /// first stands. A sign-off that does not count is none, unless it was taken back or its key was revoked.
    pub fn verdict_of(&self, submission: &Submission) -> Result<Option<Verdict>, Error> {
        let said = |kind| Asked::of(kind).about(&submission.id);
        let returned = self.proven::<Fact<WorkReturned>>(&said(RETURNED))?;
        let reviewers = self.reviewers_of(submission)?;
        let returned = returned.iter().filter(|it| {
            it.event.trainee == submission.trainee
                && it.event.rubric_revision == submission.rubric_revision
                && may_review(submission, &reviewers, &it.author)
        });
        let signed = self.proven::<Fact<WorkSignedOff>>(&said(SIGNED_OFF))?;
        let signed = signed.iter().filter(|it| it.event.trainee == submission.trainee);
        let signed = signed.map(|it| self.sign_off(it)).collect::<Result<Vec<_>, _>>()?;
        let stands = |it: &SignOff| match judge(it, &submission.trainee) {
            Ok(()) | Err(WhyNot::Withdrawn) => true,
            Err(WhyNot::KeyRevoked) => it.is_on_record,
            Err(
                WhyNot::OwnWork
                | WhyNot::NotEntitled
                | WhyNot::RecordBroken
                | WhyNot::RubricUnknown,
            ) => false,
        };
        let signed = signed.into_iter().filter(stands).map(Verdict::from);
        // Whoever copied a key dates as they please: what they signed comes after all that counts.
        let verdicts = returned.map(Verdict::from).chain(signed);
        let first = verdicts.min_by_key(|it| (it.is_revoked(), it.order, it.entry.clone()));
        self.unless_moved_on(submission, first)
    }

    /// Every sign-off that names a trainee, oldest first, whether it counts or not.
    pub fn sign_offs_of(&self, trainee: &PersonId) -> Result<Vec<SignOff>, Error> {
        let signed =
            self.proven::<Fact<WorkSignedOff>>(&Asked::of(SIGNED_OFF).concerning(trainee))?;
        signed.iter().map(|it| self.sign_off(it)).collect()
    }

    /// Everything that somebody handed in under one id, the first of which stands.
    pub(crate) fn handed_in(
        &self,
        trainee: &PersonId,
        id: &SubmissionId,
    ) -> Result<Arc<Vec<Arc<Submission>>>, Error> {
        self.proven(&Asked::of(HANDED_IN).by(trainee).about(id))
    }

    fn sign_off(&self, fact: &Fact<WorkSignedOff>) -> Result<SignOff, Error> {
        let Fact { event, entry, author, time, order } = fact;
        let (event, entry) = (event.clone(), EntryHash::from_bytes(*entry));
        let record = self.record_of(author)?;
        let revoked = record.revoked.as_ref().filter(|it| !it.lets_count(&entry));
        let handed_in = self.handed_in(&event.trainee, &event.submission)?;
        let (trainee, skill) = (&event.trainee, &event.skill);
        let title = self.title(&Signing { entry: &entry, mentor: author, trainee, skill })?;
        let is_entitling_whole = title.as_ref().is_none_or(|it| it.is_record_whole);
        Ok(SignOff {
            mentor_side: self.person(author)?.map(|it| it.side),
            at: *time,
            order: *order,
            entitlement: title.map(|it| it.entitlement),
            is_record_whole: record.is_whole && is_entitling_whole,
            is_on_record: handed_in.first().is_some_and(|it| is_about(&event, it)),
            withdrawal: record.withdrawals.get(&entry).cloned(),
            revocation: revoked.map(|it| it.first.clone()),
            entry,
            mentor: author.clone(),
            trainee: event.trainee,
            submission: event.submission,
            skill: event.skill,
            level: event.level,
            rubric_revision: event.rubric_revision,
            statement: event.statement,
            scores: event.scores,
            comment: event.comment,
            remarks: event.remarks,
        })
    }
}

/// Whether a sign-off is about this submission as it was handed in: same trainee, skill, rubric, text and files.
fn is_about(event: &WorkSignedOff, submission: &Submission) -> bool {
    let files: Vec<_> = submission.evidence.iter().map(|it| it.sha256.as_str()).collect();
    event.trainee == submission.trainee
        && event.skill == submission.skill
        && event.rubric_revision == submission.rubric_revision
        && event.text_hash == text_hash(&submission.text)
        && event.links == submission.links
        && event.evidence == files
}

impl Provable for Arc<Submission> {
    fn of(Fact { event, entry, author, time, order }: Fact<Event>) -> Result<Option<Self>, Error> {
        let Event::PracticeHandedIn(event) = event else { return Ok(None) };
        Ok(Some(Self::new(Submission {
            entry: EntryHash::from_bytes(entry),
            order,
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
            links: event.links,
            evidence: event.evidence,
            rating: event.rating,
            rubric_revision: event.rubric.revision()?,
            rubric: event.rubric,
        })))
    }
}

impl Provable for Fact<WorkReturned> {
    fn of(Fact { event, entry, author, time, order }: Fact<Event>) -> Result<Option<Self>, Error> {
        let Event::WorkReturned(event) = event else { return Ok(None) };
        Ok(Some(Self { event, entry, author, time, order }))
    }
}

impl Provable for Fact<WorkSignedOff> {
    const STAYS: bool = true;

    fn of(Fact { event, entry, author, time, order }: Fact<Event>) -> Result<Option<Self>, Error> {
        let Event::WorkSignedOff(event) = event else { return Ok(None) };
        Ok(Some(Self { event, entry, author, time, order }))
    }
}

impl From<&Fact<WorkReturned>> for Verdict {
    fn from(Fact { event, entry, author, time, order }: &Fact<WorkReturned>) -> Self {
        let event = event.clone();
        Self {
            entry: EntryHash::from_bytes(*entry),
            mentor: author.clone(),
            at: *time,
            order: *order,
            scores: event.scores,
            not_observed: event.not_observed,
            is_stop_broken: event.is_stop_broken,
            comment: event.comment,
            remarks: event.remarks,
            outcome: Outcome::Returned { criterion: event.criterion, next_step: event.next_step },
        }
    }
}

impl From<SignOff> for Verdict {
    fn from(it: SignOff) -> Self {
        let (level, statement) = (it.level, it.statement);
        let outcome = match (it.revocation, it.withdrawal) {
            (Some(revocation), _) => Outcome::Revoked { level, statement, revocation },
            (None, Some(withdrawal)) => Outcome::Withdrawn { level, statement, withdrawal },
            (None, None) => Outcome::SignedOff { level, statement },
        };
        Self {
            entry: it.entry,
            mentor: it.mentor,
            at: it.at,
            order: it.order,
            scores: it.scores,
            not_observed: Vec::new(),
            is_stop_broken: false,
            comment: it.comment,
            remarks: it.remarks,
            outcome,
        }
    }
}
