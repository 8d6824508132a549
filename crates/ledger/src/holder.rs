//! With whom a submission waits: it is handed in to one mentor, who may hand it over, and from whom another may take it.
//!
//! Each move names the one that it follows, so the moves of a submission are a tree that begins at the hand-in. Whoever
//! goes up that tree, at each fork to a take before a hand-over and among equals to the lowest hash, comes to the same
//! mentor, in whatever order the moves arrived and whatever the clocks said. A move that its author could not make counts as
//! none, and so does all that follows it. With whom work waits decides nothing but that: who may review it is asked elsewhere.

use std::sync::Arc;

use crate::error::Error;
use crate::event::{Event, HandOverExplained};
use crate::id::{EntryHash, PersonId, SubmissionId};
use crate::open::Ledger;
use crate::proof::{Asked, Provable};
use crate::query::Fact;
use crate::work::Submission;
use crate::world::Millis;

/// The kinds of facts that moves leave.
const HANDED_OVER: &str = "review-handed-over";
const TAKEN: &str = "review-taken";
const EXPLAINED: &str = "hand-over-explained";

/// With whom a submission waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// The mentor.
    pub mentor: PersonId,
    /// How it came to them; none if it was handed in to them.
    pub moved: Option<Move>,
}

/// A submission's way from one mentor to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Move {
    /// The entry that carries it; what moves the submission next names it.
    pub entry: EntryHash,
    /// When, by the clock of whoever moved it.
    pub at: Millis,
    /// With whom it was before.
    pub from: PersonId,
    /// Who did it.
    pub way: Way,
}

/// How a submission came from one mentor to another. At a fork, what stands first here goes first: who takes a review has
/// said that they will do it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// The one who has it now took it.
    Taken,
    /// The one who had it before handed it over.
    HandedOver,
}

/// A move as its author put it on record.
#[derive(Clone)]
struct Claimed {
    entry: EntryHash,
    at: Millis,
    by: PersonId,
    submission: SubmissionId,
    trainee: PersonId,
    to: PersonId,
    after: Option<EntryHash>,
    way: Way,
}

impl Ledger {
    /// With whom a submission waits, or waited until it was reviewed.
    pub fn holder_of(&self, submission: &Submission) -> Result<Holder, Error> {
        let tree = self.tree_of(submission)?;
        let mut holder = Holder { mentor: submission.mentor.clone(), moved: None };
        loop {
            let here = holder.moved.as_ref().map(|it| &it.entry);
            let next = tree.iter().filter(|it| it.after.as_ref() == here);
            let Some(next) = next.min_by_key(|it| (it.way, &it.entry)) else { return Ok(holder) };
            let (entry, at, way) = (next.entry.clone(), next.at, next.way);
            let moved = Some(Move { entry, at, from: holder.mentor, way });
            holder = Holder { mentor: next.to.clone(), moved };
        }
    }

    /// What was handed in to a mentor or came to them since, whoever has it now, oldest first.
    pub fn submissions_for(&self, mentor: &PersonId) -> Result<Vec<Arc<Submission>>, Error> {
        let mut work = self.handed_in_to(mentor)?;
        let mut came = self.claimed()?;
        came.retain(|it| it.to == *mentor);
        for Claimed { submission, trainee, .. } in came {
            let known = work.iter().any(|it| it.trainee == trainee && it.id == submission);
            let Some(submission) = self.submission(&trainee, &submission)?.filter(|_| !known)
            else {
                continue;
            };
            if self.tree_of(&submission)?.iter().any(|it| it.to == *mentor) {
                work.push(Arc::new(submission));
            }
        }
        work.sort_by_key(|it| (it.order, *it.entry.as_bytes()));
        Ok(work)
    }

    /// What a mentor may review, waits with others, and was not followed by another attempt, oldest first:
    /// the work that this mentor could take. What another mentor returned is known to its trainee alone, so some of it may be
    /// reviewed already.
    pub fn work_elsewhere(&self, mentor: &PersonId) -> Result<Vec<Arc<Submission>>, Error> {
        // The projection says where to look, by its indices alone; what is found is proven below. Of an id that was used
        // twice, nobody knows yet whose work a verdict is about.
        let open = "SELECT DISTINCT author, subject FROM facts
                    WHERE kind = 'practice-handed-in'
                        AND (subject NOT IN (SELECT subject FROM facts
                                             WHERE kind IN ('work-returned', 'work-signed-off'))
                            OR subject IN (SELECT subject FROM facts
                                           WHERE kind = 'practice-handed-in'
                                           GROUP BY subject HAVING count(*) > 1))";
        let open =
            self.rows(open, [], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)))?;
        let mut work = Vec::new();
        for (trainee, id) in open {
            let (Ok(trainee), Ok(id)) = (PersonId::parse(&trainee), SubmissionId::parse(&id))
            else {
                continue;
            };
            let Some(submission) = self.handed_in(&trainee, &id)?.first().cloned() else {
                continue;
            };
            let is_later = |it: &Arc<Submission>| {
                it.practice == submission.practice && it.attempt > submission.attempt
            };
            let is_for_them = self.holder_of(&submission)?.mentor != *mentor
                && self.may_review(&submission, mentor)?
                && self.verdict_of(&submission)?.is_none()
                && !self.submissions_of(&trainee)?.iter().any(is_later);
            if is_for_them {
                work.push(submission);
            }
        }
        work.sort_by_key(|it| (it.order, *it.entry.as_bytes()));
        Ok(work)
    }

    /// Whether somebody may review a submission: whoever it was handed in to, and each of [`Ledger::reviewers_of`].
    pub fn may_review(&self, submission: &Submission, person: &PersonId) -> Result<bool, Error> {
        Ok(may_review(submission, &self.reviewers_of(submission)?, person))
    }

    /// The mentors whom a submission's trainee has chosen, and those who stand appointed over them for its skill.
    pub fn reviewers_of(&self, submission: &Submission) -> Result<Vec<PersonId>, Error> {
        let mut reviewers = self.mentors_of(&submission.trainee)?;
        for it in self.appointed_over(&submission.trainee)? {
            if it.skills.contains(&submission.skill) && !reviewers.contains(&it.mentor) {
                reviewers.push(it.mentor);
            }
        }
        Ok(reviewers)
    }

    /// What was written to the mentor with whom a submission waits, when it was handed over to them.
    pub fn explanation(
        &self,
        submission: &Submission,
        holder: &Holder,
    ) -> Result<Option<String>, Error> {
        let Some(moved) = &holder.moved else { return Ok(None) };
        let asked = Asked::of(EXPLAINED).by(&moved.from).about(&submission.id);
        let written = self.proven::<Fact<HandOverExplained>>(&asked.concerning(&holder.mentor))?;
        let mut written = written.iter().filter(|it| it.event.trainee == submission.trainee);
        Ok(written.next_back().map(|it| it.event.words.clone()))
    }

    /// The mentors who have handed a submission over or taken it.
    pub(crate) fn movers_of(&self, submission: &Submission) -> Result<Vec<PersonId>, Error> {
        Ok(self.tree_of(submission)?.into_iter().map(|it| it.by).collect())
    }

    /// Every move of a submission that its author could make.
    fn tree_of(&self, submission: &Submission) -> Result<Vec<Claimed>, Error> {
        let mut claimed = self.claimed()?;
        claimed.retain(|it| it.submission == submission.id && it.trainee == submission.trainee);
        if claimed.is_empty() {
            return Ok(claimed);
        }
        let reviewers = self.reviewers_of(submission)?;
        claimed
            .retain(|it| [&it.by, &it.to].iter().all(|it| may_review(submission, &reviewers, it)));
        let mut tree: Vec<Claimed> = Vec::new();
        loop {
            let follows = |it: &Claimed| {
                let before = match &it.after {
                    None => Some(&submission.mentor),
                    Some(after) => {
                        tree.iter().find(|before| before.entry == *after).map(|it| &it.to)
                    }
                };
                before.is_some_and(|holder| it.way == Way::Taken || it.by == *holder)
            };
            let (next, rest): (Vec<_>, Vec<_>) = claimed.into_iter().partition(follows);
            if next.is_empty() {
                return Ok(tree);
            }
            tree.extend(next);
            claimed = rest;
        }
    }

    fn claimed(&self) -> Result<Vec<Claimed>, Error> {
        let mut claimed = self.proven::<Claimed>(&Asked::of(HANDED_OVER))?.to_vec();
        claimed.extend_from_slice(&self.proven::<Claimed>(&Asked::of(TAKEN))?);
        Ok(claimed)
    }
}

/// Whether somebody may review a submission that these mentors may review besides whoever it was handed in to.
pub(crate) fn may_review(
    submission: &Submission,
    reviewers: &[PersonId],
    person: &PersonId,
) -> bool {
    *person != submission.trainee && (*person == submission.mentor || reviewers.contains(person))
}

impl Provable for Claimed {
    fn of(Fact { event, entry, author, time, .. }: Fact<Event>) -> Result<Option<Self>, Error> {
        let (submission, trainee, to, after, way) = match event {
            Event::ReviewHandedOver(it) => {
                (it.submission, it.trainee, it.to, it.after, Way::HandedOver)
            }
            Event::ReviewTaken(it) => {
                (it.submission, it.trainee, author.clone(), it.after, Way::Taken)
            }
            _ => return Ok(None),
        };
        let entry = EntryHash::from_bytes(entry);
        Ok(Some(Self { entry, at: time, by: author, submission, trainee, to, after, way }))
    }
}

impl Provable for Fact<HandOverExplained> {
    fn of(Fact { event, entry, author, time, order }: Fact<Event>) -> Result<Option<Self>, Error> {
        let Event::HandOverExplained(event) = event else { return Ok(None) };
        Ok(Some(Self { event, entry, author, time, order }))
    }
}
