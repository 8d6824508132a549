//! Entitlement: why somebody may sign a trainee off. The trainee chose them, or a leader whose team the trainee has joined
//! appointed them for the skill.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::error::Error;
use crate::event::Event;
use crate::id::{EntryHash, PersonId, SkillId};
use crate::open::Ledger;
use crate::proof::{Asked, Provable};
use crate::query::Fact;
use crate::team::Appointment;
use crate::world::Millis;

/// Why a sign-off's signer was entitled to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entitlement {
    /// The trainee chose them as a mentor.
    Chosen {
        /// When, by the trainee's clock.
        at: Millis,
    },
    /// A leader whose team the trainee joined appointed them for the skill.
    Appointed {
        /// The leader.
        by: PersonId,
        /// The team's name.
        team: String,
        /// When, by the leader's clock.
        at: Millis,
    },
}

/// A sign-off, as far as it decides who may make it.
pub(crate) struct Signing<'a> {
    pub(crate) entry: &'a EntryHash,
    pub(crate) mentor: &'a PersonId,
    pub(crate) trainee: &'a PersonId,
    pub(crate) skill: &'a SkillId,
}

/// Why a signer was entitled, and whether all that decides it is here.
pub(crate) struct Title {
    pub(crate) entitlement: Entitlement,
    /// Whether everything that the leader told the team is here; if not, nobody can tell what was ended.
    pub(crate) is_record_whole: bool,
}

/// A trainee's choice of a mentor.
struct Choice {
    mentor: PersonId,
    at: Millis,
}

impl Ledger {
    /// The mentors whom a trainee has chosen.
    pub fn mentors_of(&self, trainee: &PersonId) -> Result<Vec<PersonId>, Error> {
        let mentors: BTreeSet<_> =
            self.choices_of(trainee)?.iter().map(|it| it.mentor.clone()).collect();
        Ok(mentors.into_iter().collect())
    }

    /// Why the signer was entitled; a leader's word is told before the trainee's own choice, unless it cannot be trusted.
    pub(crate) fn title(&self, signing: &Signing<'_>) -> Result<Option<Title>, Error> {
        let mut titles = self.appointments_for(signing)?;
        let choices = self.choices_of(signing.trainee)?;
        if let Some(choice) = choices.iter().find(|it| it.mentor == *signing.mentor) {
            let entitlement = Entitlement::Chosen { at: choice.at };
            titles.push(Title { entitlement, is_record_whole: true });
        }
        let best = titles.iter().position(|it| it.is_record_whole).unwrap_or(0);
        Ok(titles.into_iter().nth(best))
    }

    /// The appointments that cover a sign-off, in teams of other people that the trainee has joined.
    fn appointments_for(&self, signing: &Signing<'_>) -> Result<Vec<Title>, Error> {
        let Signing { entry, mentor, trainee, skill } = signing;
        let mut titles = Vec::new();
        for joining in self.joined_by(trainee)?.iter().filter(|it| it.leader != **trainee) {
            let (leaders, signers) = (self.record_of(&joining.leader)?, self.record_of(mentor)?);
            let Some(team) = leaders.teams.get(&joining.team) else { continue };
            let admissions = team.admissions.get(trainee).into_iter().flatten();
            if admissions.clone().all(|it| !signers.counts_despite(&it.endings, entry)) {
                continue;
            }
            let appointment = team.appointments.iter().find(|it| {
                it.mentor == **mentor
                    && it.skills.contains(skill)
                    && signers.counts_despite(&it.endings, entry)
            });
            if let Some(Appointment { at, .. }) = appointment {
                let (by, team) = (joining.leader.clone(), team.name.clone());
                let entitlement = Entitlement::Appointed { by, team, at: *at };
                titles.push(Title { entitlement, is_record_whole: leaders.is_whole });
            }
        }
        Ok(titles)
    }

    /// The mentors whom a trainee has chosen, the first choice first.
    fn choices_of(&self, trainee: &PersonId) -> Result<Arc<Vec<Choice>>, Error> {
        self.proven(&Asked::of("mentor-chosen").by(trainee))
    }
}

impl Provable for Choice {
    fn of(Fact { event, time, .. }: Fact<Event>) -> Result<Option<Self>, Error> {
        let Event::MentorChosen(it) = event else { return Ok(None) };
        Ok(Some(Self { mentor: it.mentor, at: time }))
    }
}
