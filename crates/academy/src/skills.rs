//! Where a person stands in each skill: self-reported up to `watch`, attested by signatures above it.

use curriculum::{CourseOutline, Outline, Skill, SkillId, UnitOutline};
use ledger::{Millis, PersonId, SignOff, SkillRule, Standing, Submission};

use crate::Academy;
use crate::error::Error;
use crate::lesson::link;
use crate::progress::Progress;
use crate::request::Ask;
use crate::view::practice::Outcome;
use crate::view::skill::{SkillStatus, SkillView, SkillsView};
use crate::view::{Audience, Level, Link, Side};

/// Milliseconds in a day.
const DAY: i64 = 24 * 60 * 60 * 1000;

impl Academy {
    /// Every skill that is for this person, and the others they have begun.
    pub fn skills(&mut self, _: Ask) -> Result<SkillsView, Error> {
        let _moment = self.ledger.moment()?;
        let me = self.me()?;
        let side = self.my_side()?;
        let progress = self.progress(&me)?;
        let submissions = self.ledger.submissions_of(&me)?;
        let mut skills = Vec::new();
        for course in &self.library().courses {
            let is_for_me = Audience::from(course.audience).includes(side);
            for skill in &course.skills {
                let handed_in: Vec<&Submission> = submissions
                    .iter()
                    .map(AsRef::as_ref)
                    .filter(|it| it.skill.as_str() == skill.id.as_str())
                    .collect();
                if is_for_me || !handed_in.is_empty() {
                    skills.push(self.skill_view(course, skill, &progress, &handed_in)?);
                }
            }
        }
        Ok(SkillsView { skills })
    }

    fn skill_view(
        &self,
        course: &CourseOutline,
        skill: &Skill,
        progress: &Progress,
        handed_in: &[&Submission],
    ) -> Result<SkillView, Error> {
        let me = self.me()?;
        let unit = unit_of(course, skill);
        let standing = self.standing(skill, &me)?;
        let history = self.history(skill, &me, handed_in, &standing)?;
        Ok(SkillView {
            id: skill.id.to_string(),
            title: skill.title.clone(),
            course: link(course.id.as_str(), &course.title),
            language: course.language.clone(),
            unit: unit.map_or_else(String::new, |it| it.title.clone()),
            level: attested_or_watched(&standing, unit, progress),
            signatures: skill.signatures.iter().map(|it| Side::from(*it)).collect(),
            missing: standing.missing_sides.iter().map(|it| Side::from(*it)).collect(),
            status: self.skill_status(&standing, unit, progress, handed_in)?,
            practice: practice_of(self.library(), skill),
            lapses_at: standing.lapses_at.map(|it| it.0),
            history,
        })
    }

    fn skill_status(
        &self,
        standing: &Standing,
        unit: Option<&UnitOutline>,
        progress: &Progress,
        handed_in: &[&Submission],
    ) -> Result<SkillStatus, Error> {
        let Some(last) = handed_in.iter().max_by_key(|it| it.attempt) else {
            let (done, of) = unit.map_or((0, 0), |it| progress.lessons_done(it));
            let is_begun = unit
                .is_some_and(|unit| unit.lessons.iter().any(|it| progress.tally(it).is_begun()));
            return Ok(match is_begun {
                false => SkillStatus::NotStarted,
                true if done < of => SkillStatus::Learning { done, of },
                true => SkillStatus::LessonsDone,
            });
        };
        let Some(verdict) = self.verdict(last)? else {
            let mentor = self.holder(last)?.0;
            if let Some(it) = self.revoked_holder(last)? {
                return Ok(SkillStatus::KeyRevoked { mentor, reason: it.event.reason });
            }
            return Ok(SkillStatus::Waiting {
                mentor,
                since: last.at.0,
                attempt: last.attempt,
                now: self.clock.now().0,
            });
        };
        Ok(match verdict.outcome {
            Outcome::Returned { next_step, .. } => {
                SkillStatus::Returned { mentor: verdict.mentor, next_step }
            }
            Outcome::Withdrawn { reason, .. } => {
                SkillStatus::Withdrawn { mentor: verdict.mentor, reason }
            }
            Outcome::KeyRevoked { reason, .. } => {
                SkillStatus::KeyRevoked { mentor: verdict.mentor, reason }
            }
            Outcome::SignedOff { .. } if standing.missing_sides.is_empty() => {
                SkillStatus::SignedOff { mentor: verdict.mentor, at: verdict.at }
            }
            Outcome::SignedOff { .. } => SkillStatus::HalfSigned { mentor: verdict.mentor },
        })
    }

    /// The level that somebody holds in a skill, if any.
    pub(crate) fn level(&self, skill: &Skill, person: &PersonId) -> Result<Option<Level>, Error> {
        let located = self.library().skill(&skill.id);
        let unit = located.and_then(|(course, _)| unit_of(course, skill));
        Ok(attested_or_watched(&self.standing(skill, person)?, unit, &self.progress(person)?))
    }

    /// What the signatures say; the ledger alone decides which count.
    pub(crate) fn standing(&self, skill: &Skill, person: &PersonId) -> Result<Standing, Error> {
        let side = self.person(person)?.side.into();
        let sign_offs = self.sign_offs(skill, person)?;
        Ok(ledger::decide(&rule_of(skill), person, side, &sign_offs, self.clock.now()))
    }

    /// Every sign-off that names somebody and a skill, oldest first.
    pub(crate) fn sign_offs(
        &self,
        skill: &Skill,
        person: &PersonId,
    ) -> Result<Vec<SignOff>, Error> {
        let mut sign_offs = self.ledger.sign_offs_of(person)?;
        sign_offs.retain(|it| it.skill.as_str() == skill.id.as_str());
        Ok(sign_offs)
    }

    /// The skill with this id and its course, if the course is on this laptop.
    pub(crate) fn find_skill(&self, id: &str) -> Option<(&CourseOutline, &Skill)> {
        self.library().skill(&SkillId::parse(id).ok()?)
    }
}

/// What a skill asks for.
pub(crate) fn rule_of(skill: &Skill) -> SkillRule {
    SkillRule {
        required_sides: skill.signatures.iter().map(|it| Side::from(*it).into()).collect(),
        valid_for: Millis(i64::from(skill.valid_for_days) * DAY),
    }
}

/// The attested level, or `watch` once every lesson is done, or none.
fn attested_or_watched(
    standing: &Standing,
    unit: Option<&UnitOutline>,
    progress: &Progress,
) -> Option<Level> {
    let attested = standing.level.map(Level::from);
    attested.or_else(|| {
        let (done, of) = unit.map(|it| progress.lessons_done(it))?;
        (of > 0 && done == of).then_some(Level::Watch)
    })
}

/// The unit that leads to a skill.
pub(crate) fn unit_of<'library>(
    course: &'library CourseOutline,
    skill: &Skill,
) -> Option<&'library UnitOutline> {
    course.units.iter().find(|it| it.skill.as_ref() == Some(&skill.id))
}

/// The first practice of a skill.
fn practice_of(library: &Outline, skill: &Skill) -> Option<Link> {
    let lessons = library.courses.iter().flat_map(|it| &it.units).flat_map(|it| &it.lessons);
    let mut practices = lessons.filter_map(|it| it.practice());
    let (block, _) = practices.find(|(_, it)| **it == skill.id)?;
    Some(link(block.id.as_str(), &block.title))
}
