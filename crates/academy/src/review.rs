//! The mentor's side: what waits, one submission on the desk, returning it, signing it off.

use std::collections::HashSet;
use std::sync::Arc;

use ledger::{Append, Event, Millis, Submission, Verdict};

use crate::Academy;
use crate::code::Code;
use crate::draft::review_subject;
use crate::error::Error;
use crate::judgement::{Judgement, recorded, rubric_view};
use crate::practice::name_of;
use crate::request::OneSubmission;
use crate::request::review::{ListReviews, ReturnWork, SignOff};
use crate::statement::{OFFERED, statement};
use crate::view::holder::MovedBy;
use crate::view::practice::{LevelOfferView, ReviewView, ReviewedView, ReviewsView, WaitingView};
use crate::view::{Done, PersonView};

impl Academy {
    /// The work that waits for this person, and what they have reviewed.
    pub fn reviews(&mut self, request: ListReviews) -> Result<ReviewsView, Error> {
        let _moment = self.ledger.moment()?;
        let me = self.me()?;
        let mut waiting = Vec::new();
        let mut done = Vec::new();
        for submission in self.ledger.submissions_for(&me)? {
            match self.ledger.verdict_of(&submission)? {
                Some(verdict) => done.push((submission, verdict)),
                None if self.ledger.holder_of(&submission)?.mentor == me => {
                    let trainee = self.person(&submission.trainee)?;
                    waiting.push(self.waiting(&submission, trainee)?);
                }
                None => {}
            }
        }
        waiting.sort_by_key(|it| it.waiting_since);
        done.sort_by_key(|(_, it)| std::cmp::Reverse(it.at));
        let (waiting_in_all, done_in_all) = (in_all(&waiting), in_all(&done));
        let to_tell = self.to_tell(&waiting, &done)?;
        waiting.truncate(request.waiting as usize);
        done.truncate(request.done as usize);
        let done = done.into_iter().map(|(submission, verdict)| {
            Ok(ReviewedView {
                submission: name_of(&submission),
                practice: submission.title.clone(),
                trainee: self.person(&submission.trainee)?,
                attempt: submission.attempt,
                verdict: self.verdict_view(verdict)?,
            })
        });
        let done = done.collect::<Result<_, Error>>()?;
        let now = self.clock.now().0;
        Ok(ReviewsView { now, waiting, waiting_in_all, done, done_in_all, to_tell })
    }

    /// Whose work this person took over or has reviewed.
    fn to_tell(
        &self,
        waiting: &[WaitingView],
        done: &[(Arc<Submission>, Verdict)],
    ) -> Result<Vec<PersonView>, Error> {
        let is_taken =
            |it: &&WaitingView| it.moved.as_ref().is_some_and(|moved| moved.way == MovedBy::Taken);
        let mut people: Vec<PersonView> =
            waiting.iter().filter(is_taken).map(|it| it.trainee.clone()).collect();
        for (submission, _) in done {
            people.push(self.person(&submission.trainee)?);
        }
        let mut known = HashSet::new();
        people.retain(|it| known.insert(it.id.clone()));
        Ok(people)
    }

    /// One submission on the mentor's desk.
    pub fn review(&mut self, request: OneSubmission) -> Result<ReviewView, Error> {
        let _moment = self.ledger.moment()?;
        let submission = self.my_review(&request.submission)?;
        let trainee = self.person(&submission.trainee)?;
        let attempts = self.attempts(&submission.trainee, submission.practice.as_str())?;
        let earlier = attempts.iter().rev().map(AsRef::as_ref);
        let earlier = earlier.filter(|it| it.attempt < submission.attempt);
        let carried = self.carried_remarks(&submission, earlier.clone())?;
        let earlier = earlier.map(|it| self.attempt(it)).collect::<Result<_, _>>()?;
        let practice = self.find_practice(submission.practice.as_str());
        let language = practice.as_ref().ok().map(|(at, ..)| at.course.language.clone());
        let opened = practice.and_then(|(at, ..)| self.read_lesson(at));
        Ok(ReviewView {
            now: self.clock.now().0,
            practice: submission.title.clone(),
            language,
            brief_html: opened.map_or_else(|_| String::new(), |it| it.brief_html()),
            skill: self.skill_title(&submission.skill),
            levels: self.offers(&submission, &trainee),
            others: self.other_mentors(&submission)?,
            trainee,
            attempt: self.attempt(&submission)?,
            earlier,
            carried,
            rubric: rubric_view(&submission.rubric)?,
            samples_html: self.samples(&submission),
            draft: self.review_draft(&submission)?,
            phrases: self.phrases()?,
        })
    }

    /// Returns a submission with one concrete next step.
    pub fn return_work(&mut self, request: ReturnWork) -> Result<Done, Error> {
        let submission = self.open_review(&request.submission)?;
        let judgement = Judgement::of(&submission, &request.scores, request.is_stop_broken)?;
        if request.next_step.trim().is_empty() {
            return Err(Error::refused(Code::NextStepMissing, ""));
        }
        let criteria = &submission.rubric.criteria;
        let criterion = criteria
            .iter()
            .find(|it| it.id.as_str() == request.criterion)
            .ok_or_else(|| Error::refused(Code::NotHere, request.criterion.clone()))?;
        let returned = Event::WorkReturned(ledger::WorkReturned {
            submission: submission.id.clone(),
            trainee: submission.trainee.clone(),
            rubric_revision: submission.rubric_revision.clone(),
            scores: judgement.scores,
            not_observed: judgement.not_observed,
            is_stop_broken: judgement.is_stop_broken == Some(true),
            criterion: criterion.id.clone(),
            comment: request.comment.trim().to_owned(),
            next_step: request.next_step.trim().to_owned(),
            remarks: self.remarks(&submission, &request.remarks)?,
        });
        let drop_draft = Some(review_subject(&request.submission));
        self.record_with(&Append { events: vec![returned], drop_draft })?;
        Ok(Done {})
    }

    /// Signs a submission off. The key is opened anew with the passphrase: nobody signs from a chair left empty.
    pub fn sign_off(&mut self, request: SignOff) -> Result<Done, Error> {
        let submission = self.open_review(&request.submission)?;
        let judgement = Judgement::of(&submission, &request.scores, request.is_stop_broken)?;
        judgement.can_be_signed(&submission)?;
        let trainee = self.person(&submission.trainee)?;
        let offers = self.offers(&submission, &trainee);
        let offer = offers
            .into_iter()
            .find(|it| it.level == request.level)
            .ok_or_else(|| Error::refused(Code::NotHere, request.submission.clone()))?;
        let key = self.ledger.unlock(&self.me()?, &request.passphrase)?;
        let signed = Event::WorkSignedOff(ledger::WorkSignedOff {
            submission: submission.id.clone(),
            trainee: submission.trainee.clone(),
            skill: submission.skill.clone(),
            level: request.level.into(),
            rubric_revision: submission.rubric_revision.clone(),
            scores: judgement.scores,
            links: submission.links.clone(),
            evidence: submission.evidence.iter().map(|it| it.sha256.clone()).collect(),
            text_hash: ledger::text_hash(&submission.text),
            comment: request.comment.trim().to_owned(),
            statement: offer.statement,
            remarks: self.remarks(&submission, &request.remarks)?,
        });
        let drop_draft = Some(review_subject(&request.submission));
        self.ledger.append(&key, &Append { events: vec![signed], drop_draft })?;
        Ok(Done {})
    }

    /// Submissions that wait for whoever is signed in.
    pub(crate) fn reviews_waiting(&self) -> Result<u32, Error> {
        let _moment = self.ledger.moment()?;
        let me = self.me()?;
        let mut waiting = 0;
        for submission in self.ledger.submissions_for(&me)? {
            let is_mine = self.ledger.holder_of(&submission)?.mentor == me;
            if is_mine && self.ledger.verdict_of(&submission)?.is_none() {
                // Its age counts from the first look at it.
                self.ledger.first_known(&submission.entry)?;
                waiting += 1;
            }
        }
        Ok(waiting)
    }

    /// As [`Academy::my_review`], and not yet reviewed.
    pub(crate) fn open_review(&self, id: &str) -> Result<Submission, Error> {
        let submission = self.my_review(id)?;
        if self.ledger.verdict_of(&submission)?.is_some() {
            return Err(Error::refused(Code::AlreadyReviewed, ""));
        }
        Ok(submission)
    }

    /// A submission that waits for whoever is signed in, or that they have reviewed, and not their own.
    pub(crate) fn my_review(&self, id: &str) -> Result<Submission, Error> {
        let submission = self.submission(id)?;
        let me = self.me()?;
        if submission.trainee == me {
            return Err(Error::refused(Code::MentorIsTrainee, ""));
        }
        let holder = self.ledger.holder_of(&submission)?.mentor;
        let reviewer = self.ledger.verdict_of(&submission)?.map(|it| it.mentor);
        if holder != me && reviewer.as_ref() != Some(&me) {
            let mentor = self.person(&holder)?;
            return Err(Error::refused(Code::NotYourReview, mentor.name));
        }
        Ok(submission)
    }

    pub(crate) fn waiting(
        &self,
        submission: &Submission,
        trainee: PersonView,
    ) -> Result<WaitingView, Error> {
        Ok(WaitingView {
            submission: name_of(submission),
            practice: submission.title.clone(),
            skill: self.skill_title(&submission.skill),
            trainee,
            attempt: submission.attempt,
            handed_in_at: submission.at.0,
            waiting_since: self.waiting_since(submission)?.0,
            moved: self.holder(submission)?.1,
        })
    }

    /// Since when a submission has waited for whoever is signed in, as far as a trainee's clock can be believed: not
    /// after it came to this laptop, and not before there was a mentor to hand it to.
    fn waiting_since(&self, submission: &Submission) -> Result<Millis, Error> {
        let latest = self.ledger.first_known(&submission.entry)?;
        let earliest = self.ledger.introduced_at(&self.me()?)?.unwrap_or(latest).min(latest);
        Ok(submission.at.clamp(earliest, latest))
    }

    /// Texts scored by the very wording that the submission is judged by; after an edit they may say something else.
    fn samples(&self, submission: &Submission) -> String {
        let skill = self.find_skill(submission.skill.as_str()).map(|(_, it)| it);
        skill
            .filter(|it| recorded(it, "").criteria == submission.rubric.criteria)
            .map_or_else(String::new, |it| it.samples_html.clone())
    }

    /// What the mentor may sign for, word for word. Without the course there are no words, so there is no offer.
    fn offers(&self, submission: &Submission, trainee: &PersonView) -> Vec<LevelOfferView> {
        let Some((_, skill)) = self.find_skill(submission.skill.as_str()) else {
            return Vec::new();
        };
        let offers = OFFERED.into_iter().filter_map(|level| {
            let statement = statement(level, &trainee.name, &skill.can)?;
            Some(LevelOfferView { level, statement })
        });
        offers.collect()
    }
}

fn in_all<T>(them: &[T]) -> u32 {
    u32::try_from(them.len()).unwrap_or(u32::MAX)
}
