//! Reviews that change hands: a mentor hands one over, or takes one that waits for another.

use ledger::{Append, Event, HandOverExplained, ReviewHandedOver, ReviewTaken, Submission, Way};

use crate::Academy;
use crate::code::Code;
use crate::convert::person_id;
use crate::error::Error;
use crate::request::review::HandOver;
use crate::request::{Ask, OneSubmission};
use crate::view::holder::{ElsewhereView, MovedBy, MovedView, TakeableView};
use crate::view::{Done, PersonView};

impl Academy {
    /// The work that waits for other mentors and that whoever is signed in could take.
    pub fn reviews_elsewhere(&mut self, _: Ask) -> Result<ElsewhereView, Error> {
        let _moment = self.ledger.moment()?;
        let mut waiting = Vec::new();
        for submission in self.ledger.work_elsewhere(&self.me()?)? {
            let trainee = self.person(&submission.trainee)?;
            let (mentor, _) = self.holder(&submission)?;
            waiting.push(TakeableView { mentor, work: self.waiting(&submission, trainee)? });
        }
        waiting.sort_by_key(|it| it.work.waiting_since);
        Ok(ElsewhereView { now: self.clock.now().0, waiting })
    }

    /// Hands a review over to another mentor whom the trainee has chosen, or a leader appointed over them.
    pub fn hand_over(&mut self, request: HandOver) -> Result<Done, Error> {
        let submission = self.open_review(&request.submission)?;
        let to = self.person(&person_id(&request.to)?)?;
        let mentor = person_id(&to.id)?;
        if self.ledger.revocation_of(&mentor)?.is_some() {
            return Err(Error::refused(Code::MentorKeyRevoked, to.name));
        }
        if mentor == submission.trainee {
            return Err(Error::refused(Code::MentorIsTrainee, ""));
        }
        if mentor == self.me()? || !self.ledger.may_review(&submission, &mentor)? {
            return Err(Error::refused(Code::NotTheirMentor, to.name));
        }
        let (id, trainee) = (submission.id.clone(), submission.trainee.clone());
        let mut events = vec![Event::ReviewHandedOver(ReviewHandedOver {
            submission: id.clone(),
            trainee: trainee.clone(),
            to: mentor.clone(),
            name: to.name,
            after: self.last_move(&submission)?,
        })];
        let words = request.note.trim().to_owned();
        if !words.is_empty() {
            let explained = HandOverExplained { submission: id, trainee, to: mentor, words };
            events.push(Event::HandOverExplained(explained));
        }
        self.record_with(&Append::of(events))?;
        Ok(Done {})
    }

    /// Takes a review that waits for another mentor.
    pub fn take_review(&mut self, request: OneSubmission) -> Result<Done, Error> {
        let submission = self.submission(&request.submission)?;
        let me = self.me()?;
        if submission.trainee == me {
            return Err(Error::refused(Code::MentorIsTrainee, ""));
        }
        if !self.ledger.may_review(&submission, &me)? {
            return Err(Error::refused(Code::NotTheirMentor, self.person(&me)?.name));
        }
        if self.ledger.verdict_of(&submission)?.is_some() {
            return Err(Error::refused(Code::AlreadyReviewed, ""));
        }
        if self.ledger.holder_of(&submission)?.mentor == me {
            return Ok(Done {});
        }
        let after = self.last_move(&submission)?;
        let (submission, trainee) = (submission.id, submission.trainee);
        self.record(vec![Event::ReviewTaken(ReviewTaken { submission, trainee, after })])?;
        Ok(Done {})
    }

    /// With whom a submission waits, or waited until it was reviewed, and how it came to them.
    pub(crate) fn holder(
        &self,
        submission: &Submission,
    ) -> Result<(PersonView, Option<MovedView>), Error> {
        let holder = self.ledger.holder_of(submission)?;
        let is_mine = holder.mentor == self.me()?;
        let note = if is_mine { self.ledger.explanation(submission, &holder)? } else { None };
        let moved = holder.moved.map(|it| {
            let way = match it.way {
                Way::HandedOver => MovedBy::HandedOver,
                Way::Taken => MovedBy::Taken,
            };
            Ok::<_, Error>(MovedView { from: self.person(&it.from)?, at: it.at.0, way, note })
        });
        Ok((self.person(&holder.mentor)?, moved.transpose()?))
    }

    /// The revocation of the key of the mentor with whom a submission waits, if there is one: they cannot answer with it.
    pub(crate) fn revoked_holder(
        &self,
        submission: &Submission,
    ) -> Result<Option<ledger::Revocation>, Error> {
        Ok(self.ledger.revocation_of(&self.ledger.holder_of(submission)?.mentor)?)
    }

    /// The other mentors who may review a submission and whose key still counts, by name.
    pub(crate) fn other_mentors(&self, submission: &Submission) -> Result<Vec<PersonView>, Error> {
        let me = self.me()?;
        let mut others = Vec::new();
        for mentor in self.ledger.reviewers_of(submission)? {
            let is_other = mentor != me
                && self.ledger.may_review(submission, &mentor)?
                && self.ledger.revocation_of(&mentor)?.is_none();
            if let Some(person) = self.ledger.person(&mentor)?.filter(|_| is_other) {
                others.push(PersonView::from(&person));
            }
        }
        others.sort_by(|one, other| one.name.cmp(&other.name));
        Ok(others)
    }

    fn last_move(&self, submission: &Submission) -> Result<Option<ledger::EntryHash>, Error> {
        Ok(self.ledger.holder_of(submission)?.moved.map(|it| it.entry))
    }
}
