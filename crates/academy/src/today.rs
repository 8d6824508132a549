//! Today: the one next thing, and who waits for whom.

use curriculum::{CourseOutline, LessonOutline, UnitOutline};
use ledger::{EntryHash, Submission};

use crate::Academy;
use crate::error::Error;
use crate::lesson::link;
use crate::notification::is_latest;
use crate::progress::{Progress, lessons_to_read};
use crate::request::Ask;
use crate::view::change::ChangedLessonView;
use crate::view::practice::{Outcome, PracticeState};
use crate::view::{
    Audience, NextView, ReturnedView, SignedView, TodayView, WithMentorView, WithdrawnView,
};

/// How long a sign-off stays on Today, in milliseconds: two weeks cover a customer trip.
const FRESH: i64 = 14 * 24 * 60 * 60 * 1000;

impl Academy {
    /// The one next thing, and who waits for whom.
    pub fn today(&mut self, _: Ask) -> Result<TodayView, Error> {
        let moment = self.ledger.moment()?;
        let me = self.me()?;
        let progress = self.progress(&me)?;
        let mut view = TodayView {
            now: self.clock.now().0,
            next: self.next(&progress)?,
            returned: Vec::new(),
            withdrawn: Vec::new(),
            keys_revoked: Vec::new(),
            signed: Vec::new(),
            with_mentor: Vec::new(),
            changed: self.changed_lessons(&progress),
            reviews_waiting: self.reviews_waiting()?,
            cards: self.cards_due()?,
            has_begun: !progress.is_empty(),
            is_tour_due: self.is_tour_due(&me)?,
        };
        let submissions = self.ledger.submissions_of(&me)?;
        let mut returned = Vec::new();
        for submission in &submissions {
            let is_latest = is_latest(submission, &submissions);
            returned.extend(self.add_work(&mut view, submission, is_latest)?);
        }
        drop(moment);
        self.see_reviews(&me, &returned)?;
        view.with_mentor.sort_by_key(|it| it.since);
        view.returned.sort_by_key(|it| std::cmp::Reverse(it.at));
        view.withdrawn.sort_by_key(|it| std::cmp::Reverse(it.at));
        view.keys_revoked.sort_by_key(|it| std::cmp::Reverse(it.at));
        view.signed.sort_by_key(|it| std::cmp::Reverse(it.at));
        Ok(view)
    }

    /// Adds what became of a hand-in; tells the review by which it came back, if that is shown.
    fn add_work(
        &self,
        view: &mut TodayView,
        submission: &Submission,
        is_latest: bool,
    ) -> Result<Option<EntryHash>, Error> {
        let practice = link(submission.practice.as_str(), &submission.title);
        let Some(verdict) = self.ledger.verdict_of(submission)? else {
            let mentor = self.holder(submission)?.0;
            if let Some(it) = self.revoked_holder(submission)? {
                if is_latest {
                    let (at, reason) = (it.at.0, it.event.reason);
                    view.keys_revoked.push(WithdrawnView { practice, mentor, at, reason });
                }
                return Ok(None);
            }
            view.with_mentor.push(WithMentorView {
                practice,
                mentor,
                since: submission.at.0,
                attempt: submission.attempt,
            });
            return Ok(None);
        };
        let entry = verdict.entry.clone();
        let verdict = self.verdict_view(verdict)?;
        let (mentor, at) = (verdict.mentor, verdict.at);
        match verdict.outcome {
            Outcome::Returned { next_step, .. } if is_latest => {
                view.returned.push(ReturnedView { practice, mentor, at, next_step });
                return Ok(Some(entry));
            }
            Outcome::SignedOff { level, .. } if view.now - at <= FRESH => {
                let id = submission.skill.as_str();
                let title = self.find_skill(id).map_or(id, |(_, it)| it.title.as_str());
                view.signed.push(SignedView { skill: link(id, title), mentor, at, level });
            }
            Outcome::Withdrawn { at, reason, .. } if is_latest => {
                view.withdrawn.push(WithdrawnView { practice, mentor, at, reason });
            }
            Outcome::KeyRevoked { at, reason, .. } if is_latest => {
                view.keys_revoked.push(WithdrawnView { practice, mentor, at, reason });
            }
            Outcome::Returned { .. }
            | Outcome::SignedOff { .. }
            | Outcome::Withdrawn { .. }
            | Outcome::KeyRevoked { .. } => {}
        }
        Ok(None)
    }

    /// The lessons that were edited after they had been finished; practices are judged as they were handed in.
    fn changed_lessons(&self, progress: &Progress) -> Vec<ChangedLessonView> {
        let units = self.library().courses.iter().flat_map(|it| &it.units);
        let lessons = units.flat_map(lessons_to_read).filter_map(|lesson| {
            let tally = progress.tally(lesson);
            let is_edited = tally.added > 0 || (tally.is_done() && tally.changed > 0);
            is_edited.then(|| ChangedLessonView {
                lesson: link(lesson.id.as_str(), &lesson.title),
                changed: tally.changed,
                added: tally.added,
            })
        });
        lessons.collect()
    }

    /// The first step on this person's path that they can take now: in the lesson that they have begun, else in the unit,
    /// else in the course.
    fn next(&self, progress: &Progress) -> Result<Option<NextView>, Error> {
        let side = self.my_side()?;
        let is_begun =
            |unit: &UnitOutline| unit.lessons.iter().any(|it| progress.tally(it).is_begun());
        let mut nearest: Option<(Near, NextView)> = None;
        for course in &self.library().courses {
            if !Audience::from(course.audience).includes(side) {
                continue;
            }
            let around =
                if course.units.iter().any(is_begun) { Near::Course } else { Near::Nothing };
            for unit in &course.units {
                let around = if is_begun(unit) { Near::Unit } else { around };
                for lesson in &unit.lessons {
                    let is_read = lesson.practice().is_none() && progress.tally(lesson).is_begun();
                    let near = if is_read { Near::Lesson } else { around };
                    let is_nearer = nearest.as_ref().is_none_or(|(found, _)| near < *found);
                    if is_nearer && self.is_open(lesson, progress)? {
                        nearest = Some((near, next_view(course, unit, lesson, progress)));
                    }
                }
            }
        }
        Ok(nearest.map(|(_, it)| self.with_skill_title(it)))
    }

    /// Whether there is something to do in it now; work that lies with a mentor is not.
    fn is_open(&self, lesson: &LessonOutline, progress: &Progress) -> Result<bool, Error> {
        let Some((block, _)) = lesson.practice() else {
            return Ok(!progress.tally(lesson).is_done());
        };
        Ok(match self.practice_state(block.id.as_str())? {
            PracticeState::Open
            | PracticeState::Drafted
            | PracticeState::Returned { .. }
            | PracticeState::Withdrawn { .. }
            | PracticeState::KeyRevoked { .. } => true,
            PracticeState::Waiting { .. } | PracticeState::SignedOff { .. } => false,
        })
    }

    fn with_skill_title(&self, mut next: NextView) -> NextView {
        if let Some(skill) = &mut next.skill
            && let Some((_, found)) = self.find_skill(&skill.id)
        {
            skill.title.clone_from(&found.title);
        }
        next
    }
}

/// What around a step has been begun, the nearest first.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
enum Near {
    Lesson,
    Unit,
    Course,
    Nothing,
}

fn next_view(
    course: &CourseOutline,
    unit: &UnitOutline,
    lesson: &LessonOutline,
    progress: &Progress,
) -> NextView {
    let open = lessons_to_read(unit).filter(|it| !progress.tally(it).is_done());
    NextView {
        lesson: link(lesson.id.as_str(), &lesson.title),
        practice: lesson.practice().map(|(block, _)| link(block.id.as_str(), &block.title)),
        course: link(course.id.as_str(), &course.title),
        language: course.language.clone(),
        audience: course.audience.into(),
        unit: unit.title.clone(),
        summary: lesson.summary.clone(),
        minutes: lesson.minutes,
        started: progress.tally(lesson).is_begun(),
        lessons_left: u32::try_from(open.count()).unwrap_or(u32::MAX),
        skill: unit.skill.as_ref().map(|it| link(it.as_str(), it.as_str())),
    }
}
