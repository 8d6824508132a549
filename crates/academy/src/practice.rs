//! The trainee's side of a practice: brief, rubric, mentors, handing in, every attempt.

use std::sync::Arc;

use curriculum::{Skill, SkillId};
use ledger::{Append, AppointedMentor, Event, PersonId, Submission, SubmissionId};

use crate::Academy;
use crate::answer::finished;
use crate::code::Code;
use crate::convert::person_id;
use crate::draft::practice_subject;
use crate::error::Error;
use crate::judgement;
use crate::lesson::link;
use crate::link::addresses;
use crate::request::{HandIn, OnePractice};
use crate::view::evidence::EvidenceView;
use crate::view::practice::{
    AttemptView, MentorView, Outcome, PracticeState, PracticeView, ScoreView, VerdictView,
};
use crate::view::{PersonView, Side};

/// What stands between whose a submission is and its id.
const OF: char = '.';

impl Academy {
    /// A practice: brief and rubric first, then the draft and every attempt.
    pub fn practice(&mut self, request: OnePractice) -> Result<PracticeView, Error> {
        let me = self.me()?;
        let attempts = self.attempts(&me, &request.practice)?;
        self.see_verdict(&me, attempts.last().map(AsRef::as_ref))?;
        let _moment = self.ledger.moment()?;
        let (at, block, skill) = self.find_practice(&request.practice)?;
        let skill = self.skill_of(skill)?;
        let attempts = attempts.iter().rev().map(|it| self.attempt(it));
        let opened = self.read_lesson(at)?;
        Ok(PracticeView {
            id: block.id.to_string(),
            title: block.title.clone(),
            language: at.course.language.clone(),
            brief_html: opened.brief_html(),
            minutes: at.lesson.minutes,
            lesson: link(at.lesson.id.as_str(), &at.lesson.title),
            skill: link(skill.id.as_str(), &skill.title),
            signatures: skill.signatures.iter().map(|it| Side::from(*it)).collect(),
            rubric: judgement::rubric_view(&judgement::recorded(skill, &opened.stop_rule()))?,
            state: self.practice_state(&request.practice)?,
            draft: self.draft(&request.practice)?,
            mentors: self.mentors(skill)?,
            attempts: attempts.collect::<Result<_, _>>()?,
        })
    }

    /// Hands the work in: text, files, own rating and the rubric's words become one signed entry.
    pub fn hand_in(&mut self, request: HandIn) -> Result<PracticeView, Error> {
        let me = self.me()?;
        let mentor = person_id(&request.mentor)?;
        if mentor == me {
            return Err(Error::refused(Code::MentorIsTrainee, ""));
        }
        let is_revoked = self.ledger.revocation_of(&mentor)?.is_some();
        let mentor = self.person(&mentor)?;
        if is_revoked {
            return Err(Error::refused(Code::MentorKeyRevoked, mentor.name));
        }
        let subject = practice_subject(&request.practice);
        let files = self.ledger.draft_files(&me, &subject)?;
        let links = addresses(&request.links)?;
        if request.text.trim().is_empty() && files.is_empty() && links.is_empty() {
            return Err(Error::refused(Code::NothingToHandIn, ""));
        }
        for file in &files {
            if self.ledger.open_evidence(&file.sha256)?.is_none() {
                return Err(Error::refused(Code::EvidenceGone, file.name.clone()));
            }
        }
        let attempts = self.attempts(&me, &request.practice)?;
        for earlier in &attempts {
            let has_it = self.ledger.holder_of(earlier)?.mentor.to_string() == mentor.id;
            if has_it && self.verdict(earlier)?.is_none() {
                return Err(Error::refused(Code::AlreadyWaiting, mentor.name));
            }
        }
        let attempt = u32::try_from(attempts.len() + 1).unwrap_or(u32::MAX);
        let opened = self.read_lesson(self.find_practice(&request.practice)?.0)?;
        let events =
            self.hand_in_events(&request, &mentor, attempt, (links, files), &opened.stop_rule())?;
        let lesson = opened.lesson;
        self.record_with(&Append { events, drop_draft: Some(subject) })?;
        self.remember_finished(&lesson)?;
        self.practice(OnePractice { practice: request.practice })
    }

    fn hand_in_events(
        &self,
        request: &HandIn,
        mentor: &PersonView,
        attempt: u32,
        (links, evidence): (Vec<String>, Vec<ledger::EvidenceFile>),
        stop_rule: &str,
    ) -> Result<Vec<Event>, Error> {
        let (at, block, skill) = self.find_practice(&request.practice)?;
        let skill = self.skill_of(skill)?;
        let mentor_id = person_id(&mentor.id)?;
        let mut events = Vec::new();
        let me = self.me()?;
        let is_appointed = self.appointed_for(&me, skill)?.iter().any(|it| it.mentor == mentor_id);
        if !is_appointed && !self.ledger.mentors_of(&me)?.contains(&mentor_id) {
            events.push(Event::MentorChosen(ledger::MentorChosen {
                mentor: mentor_id.clone(),
                name: mentor.name.clone(),
                side: mentor.side.into(),
            }));
        }
        events.push(Event::PracticeHandedIn(ledger::PracticeHandedIn {
            submission: self.ledger.new_submission_id(),
            practice: ledger::PracticeId::new(block.id.as_str()),
            lesson: ledger::LessonId::new(at.lesson.id.as_str()),
            skill: ledger::SkillId::new(skill.id.as_str()),
            title: block.title.clone(),
            attempt,
            mentor: mentor_id,
            text: request.text.trim().to_owned(),
            links,
            evidence,
            rating: request.rating.iter().filter_map(judgement::score).collect(),
            rubric: judgement::recorded(skill, stop_rule),
        }));
        events.push(finished(&at.lesson.id, &block.id, block.revision));
        Ok(events)
    }

    /// Where a practice stands for whoever is signed in.
    pub(crate) fn practice_state(&self, practice: &str) -> Result<PracticeState, Error> {
        let Some(last) = self.attempts(&self.me()?, practice)?.pop() else {
            let draft = self.draft(practice)?;
            let is_empty = draft.text.is_empty() && draft.files.is_empty();
            return Ok(if is_empty { PracticeState::Open } else { PracticeState::Drafted });
        };
        let Some(verdict) = self.verdict(&last)? else {
            let (mentor, moved) = self.holder(&last)?;
            return Ok(match self.revoked_holder(&last)? {
                Some(it) => PracticeState::KeyRevoked { mentor, reason: it.event.reason },
                None => PracticeState::Waiting { mentor, since: last.at.0, moved },
            });
        };
        Ok(match verdict.outcome {
            Outcome::Returned { .. } => PracticeState::Returned { mentor: verdict.mentor },
            Outcome::SignedOff { level, .. } => {
                PracticeState::SignedOff { mentor: verdict.mentor, level }
            }
            Outcome::Withdrawn { reason, .. } => {
                PracticeState::Withdrawn { mentor: verdict.mentor, reason }
            }
            Outcome::KeyRevoked { reason, .. } => {
                PracticeState::KeyRevoked { mentor: verdict.mentor, reason }
            }
        })
    }

    /// All attempts of one person at one practice, oldest first.
    pub(crate) fn attempts(
        &self,
        person: &PersonId,
        practice: &str,
    ) -> Result<Vec<Arc<Submission>>, Error> {
        let mut all = self.ledger.submissions_of(person)?;
        all.retain(|it| it.practice.as_str() == practice);
        all.sort_by_key(|it| it.attempt);
        Ok(all)
    }

    /// One hand-in and what became of it.
    pub(crate) fn attempt(&self, submission: &Submission) -> Result<AttemptView, Error> {
        let verdict = self.ledger.verdict_of(submission)?;
        let remarks = verdict.as_ref().map_or(&[][..], |it| &it.remarks);
        let (holder, moved) = self.holder(submission)?;
        Ok(AttemptView {
            remarks: self.remark_views(submission, remarks)?,
            submission: name_of(submission),
            attempt: submission.attempt,
            handed_in_at: submission.at.0,
            text: submission.text.clone(),
            links: submission.links.clone(),
            files: submission.evidence.iter().map(EvidenceView::from).collect(),
            rating: submission.rating.iter().map(ScoreView::from).collect(),
            mentor: self.person(&submission.mentor)?,
            holder,
            moved,
            review: verdict.map(|it| self.verdict_view(it)).transpose()?,
        })
    }

    /// The review of a submission, once there is one.
    pub(crate) fn verdict(&self, submission: &Submission) -> Result<Option<VerdictView>, Error> {
        let verdict = self.ledger.verdict_of(submission)?;
        verdict.map(|it| self.verdict_view(it)).transpose()
    }

    /// A review, ready to show.
    pub(crate) fn verdict_view(&self, verdict: ledger::Verdict) -> Result<VerdictView, Error> {
        let scores = judgement::answers(&verdict);
        let outcome = match verdict.outcome {
            ledger::Outcome::Returned { criterion, next_step } => {
                Outcome::Returned { criterion: criterion.to_string(), next_step }
            }
            ledger::Outcome::SignedOff { level, statement } => {
                Outcome::SignedOff { level: level.into(), statement }
            }
            ledger::Outcome::Withdrawn { level, statement, withdrawal } => Outcome::Withdrawn {
                level: level.into(),
                statement,
                at: withdrawal.at.0,
                reason: withdrawal.reason,
            },
            ledger::Outcome::Revoked { level, statement, revocation } => Outcome::KeyRevoked {
                level: level.into(),
                statement,
                at: revocation.at.0,
                reason: revocation.event.reason,
            },
        };
        Ok(VerdictView {
            mentor: self.person(&verdict.mentor)?,
            at: verdict.at.0,
            scores,
            is_stop_broken: verdict.is_stop_broken,
            comment: verdict.comment,
            outcome,
        })
    }

    /// Who could review, those who are needed first.
    fn mentors(&self, skill: &Skill) -> Result<Vec<MentorView>, Error> {
        let me = self.me()?;
        let side = self.my_side()?;
        let chosen = self.ledger.mentors_of(&me)?;
        let appointed = self.appointed_for(&me, skill)?;
        let missing = self.standing(skill, &me)?.missing_sides;
        let mut people = self.possible_mentors()?;
        for it in &appointed {
            if people.iter().all(|person| person.id != it.mentor) {
                people.extend(self.ledger.person(&it.mentor)?);
            }
        }
        let mut mentors = Vec::new();
        for it in &people {
            let by_leader = appointed.iter().find(|appointed| appointed.mentor == it.id);
            mentors.push(MentorView {
                is_other_side: Side::from(it.side) != side,
                is_needed: missing.contains(&it.side),
                is_chosen: chosen.contains(&it.id),
                appointed: by_leader.map(|it| self.entitlement(&it.entitlement)).transpose()?,
                person: PersonView::from(it),
            });
        }
        mentors.sort_by_key(|it| {
            (!it.is_needed, !it.is_other_side, it.appointed.is_none(), !it.is_chosen)
        });
        Ok(mentors)
    }

    /// The mentors whom leaders of somebody's teams have appointed for a skill.
    fn appointed_for(&self, me: &PersonId, skill: &Skill) -> Result<Vec<AppointedMentor>, Error> {
        let mut appointed = Vec::new();
        for it in self.ledger.appointed_over(me)? {
            let is_for_it = it.skills.iter().any(|it| it.as_str() == skill.id.as_str());
            if is_for_it && self.ledger.revocation_of(&it.mentor)?.is_none() {
                appointed.push(it);
            }
        }
        Ok(appointed)
    }

    /// The skill that a practice is for; the compiler of courses has made sure that it exists.
    pub(crate) fn skill_of(&self, id: &SkillId) -> Result<&Skill, Error> {
        let found = self.library().skill(id);
        found.map(|(_, skill)| skill).ok_or_else(|| Error::refused(Code::NotHere, id.to_string()))
    }

    /// The submission with this name.
    pub(crate) fn submission(&self, name: &str) -> Result<Submission, Error> {
        let not_here = || Error::refused(Code::NotHere, name);
        let (trainee, id) = name.split_once(OF).ok_or_else(not_here)?;
        let id = SubmissionId::parse(id).map_err(|_| not_here())?;
        self.ledger.submission(&person_id(trainee)?, &id)?.ok_or_else(not_here)
    }
}

/// Names a submission for a window: whose it is belongs to the name, since anybody may use anybody's id.
pub(crate) fn name_of(submission: &Submission) -> String {
    format!("{}{OF}{}", submission.trainee, submission.id)
}
