//! Teams: founding one, admitting, appointing, ending, joining; and who may sign because a leader said so.

use std::sync::Arc;

use ledger::{
    Appointment, AppointmentEnded, Ending, Entitlement, EntryHash, Event, MemberAdmitted,
    MemberDismissed, MentorAppointed, Person, PersonId, SkillId, Team, TeamFounded, TeamId,
    TeamJoined,
};

use crate::Academy;
use crate::code::Code;
use crate::convert::person_id;
use crate::error::Error;
use crate::lesson::link;
use crate::mentor_card::key_of;
use crate::request::Ask;
use crate::request::team::{AdmitMember, AppointMentor, EndInTeam, FoundTeam, JoinTeam};
use crate::view::PersonView;
use crate::view::team::{
    AppointmentView, CourseSkillView, EndedView, EntitlementView, LedTeamView, MemberView,
    MembershipView, TeamView,
};

impl Academy {
    /// The teams that whoever is signed in leads, and those they were admitted to.
    pub fn team(&mut self, _: Ask) -> Result<TeamView, Error> {
        let _moment = self.ledger.moment()?;
        let me = self.me()?;
        let led = self.ledger.teams_led_by(&me)?;
        let mut people: Vec<_> =
            self.ledger.people()?.into_iter().filter(|it| it.id != me).collect();
        people.sort_by(|one, other| one.name.cmp(&other.name));
        Ok(TeamView {
            led: led.iter().map(|it| self.led_team(it)).collect::<Result<_, _>>()?,
            memberships: self.memberships(&me)?,
            people: people.iter().map(PersonView::from).collect(),
            skills: self.all_skills(),
        })
    }

    /// Founds a team; whoever is signed in leads it.
    pub fn found_team(&mut self, request: FoundTeam) -> Result<TeamView, Error> {
        let name = request.name.trim().to_owned();
        if name.is_empty() {
            return Err(Error::refused(Code::TeamNameMissing, ""));
        }
        let team = self.ledger.new_team_id();
        self.record(vec![Event::TeamFounded(TeamFounded { team, name })])?;
        self.team(Ask {})
    }

    /// Admits somebody who is known here. Who is a member already stays one.
    pub fn admit_member(&mut self, request: AdmitMember) -> Result<TeamView, Error> {
        let team = self.own_team(&request.team)?;
        let Person { id: member, name, side } = self.somebody_else(&request.person)?;
        if team.member(&member).is_none() {
            let team = team.id.clone();
            let admitted = MemberAdmitted { team, member, name, side };
            self.record(vec![Event::MemberAdmitted(admitted)])?;
        }
        self.team(Ask {})
    }

    /// Dismisses a member. What the team's mentors had signed, as far as it is on record here, still counts.
    pub fn dismiss_member(&mut self, request: EndInTeam) -> Result<TeamView, Error> {
        let (team, admission, reason) = self.to_end(&request)?;
        let mut mentors: Vec<_> = team.appointments.iter().map(|it| &it.mentor).collect();
        mentors.sort();
        mentors.dedup();
        let mut counts_until = Vec::new();
        for mentor in mentors {
            counts_until.extend(self.ledger.last_told_by(mentor)?);
        }
        let dismissed = MemberDismissed { admission, reason, counts_until };
        self.record(vec![Event::MemberDismissed(dismissed)])?;
        self.team(Ask {})
    }

    /// Appoints a mentor for some skills.
    pub fn appoint_mentor(&mut self, request: AppointMentor) -> Result<TeamView, Error> {
        let team = self.own_team(&request.team)?.id.clone();
        // A leader may be a mentor of their own team.
        let Person { id: mentor, name, side } = self.somebody(&request.person)?;
        if request.skills.is_empty() {
            return Err(Error::refused(Code::SkillMissing, ""));
        }
        let skills = request.skills.into_iter().map(SkillId::new).collect();
        let appointed = MentorAppointed { team, mentor, name, side, skills };
        self.record(vec![Event::MentorAppointed(appointed)])?;
        self.team(Ask {})
    }

    /// Ends an appointment. What the mentor had signed, as far as it is on record here, still counts.
    pub fn end_appointment(&mut self, request: EndInTeam) -> Result<TeamView, Error> {
        let (team, appointment, reason) = self.to_end(&request)?;
        let ended = team.appointments.iter().find(|it| it.entry == appointment);
        let ended = ended.ok_or_else(|| Error::refused(Code::NotHere, request.entry))?;
        let counts_until = self.ledger.last_told_by(&ended.mentor)?;
        let ended = AppointmentEnded { appointment, reason, counts_until };
        self.record(vec![Event::AppointmentEnded(ended)])?;
        self.team(Ask {})
    }

    /// Joins a team: from now on the mentors whom its leader appoints may sign.
    pub fn join_team(&mut self, request: JoinTeam) -> Result<TeamView, Error> {
        let (me, leader) = (self.me()?, person_id(&request.leader)?);
        let memberships = self.ledger.teams_of(&me)?;
        let admitted = memberships.iter().find(|it| {
            it.team.leader == leader
                && it.team.id.to_string() == request.team
                && it.team.member(&me).is_some()
        });
        let admitted = admitted.ok_or_else(|| Error::refused(Code::NotHere, request.team))?;
        if admitted.joined_at.is_none() {
            let joined = TeamJoined { team: admitted.team.id.clone(), leader };
            self.record(vec![Event::TeamJoined(joined)])?;
        }
        self.team(Ask {})
    }

    /// Why somebody may sign, ready to show.
    pub(crate) fn entitlement(&self, it: &Entitlement) -> Result<EntitlementView, Error> {
        Ok(match it {
            Entitlement::Chosen { at } => EntitlementView::Chosen { at: at.0 },
            Entitlement::Appointed { by, team, at } => {
                let leader = self.ledger.person(by)?;
                let by = leader.map_or_else(|| key_of(by), |it| it.name);
                EntitlementView::Appointed { by, team: team.clone(), at: at.0 }
            }
        })
    }

    /// The title of a skill, or its id if its course is not on this laptop.
    pub(crate) fn skill_title(&self, id: &SkillId) -> String {
        let skill = self.find_skill(id.as_str());
        skill.map_or_else(|| id.to_string(), |(_, it)| it.title.clone())
    }

    /// The name of a team that somebody joined; empty where its leader's word is not here.
    pub(crate) fn team_name(&self, it: &TeamJoined) -> Result<String, Error> {
        let led = self.ledger.teams_led_by(&it.leader)?;
        Ok(led.iter().find(|led| led.id == it.team).map_or_else(String::new, |it| it.name.clone()))
    }

    fn led_team(&self, team: &Team) -> Result<LedTeamView, Error> {
        let joined = self.ledger.joined(team)?;
        let mut members = Vec::new();
        for (id, admissions) in &team.admissions {
            let stands = team.member(id).or(admissions.last());
            members.extend(stands.map(|it| MemberView {
                entry: it.entry.to_string(),
                person: PersonView {
                    id: id.to_string(),
                    name: it.name.clone(),
                    side: it.side.into(),
                },
                admitted_at: it.at.0,
                joined_at: joined.get(id).map(|it| it.0),
                ended: ended(&it.endings),
            }));
        }
        members.sort_by_cached_key(|it| (it.ended.is_some(), it.person.name.clone()));
        Ok(LedTeamView {
            id: team.id.to_string(),
            name: team.name.clone(),
            founded_at: team.at.0,
            members,
            appointments: team.appointments.iter().map(|it| self.appointment(it)).collect(),
        })
    }

    fn appointment(&self, it: &Appointment) -> AppointmentView {
        let person =
            PersonView { id: it.mentor.to_string(), name: it.name.clone(), side: it.side.into() };
        AppointmentView {
            entry: it.entry.to_string(),
            person,
            skills: it.skills.iter().map(|it| self.skill_title(it)).collect(),
            at: it.at.0,
            ended: ended(&it.endings),
        }
    }

    fn memberships(&self, me: &PersonId) -> Result<Vec<MembershipView>, Error> {
        let mut views = Vec::new();
        for it in self.ledger.teams_of(me)? {
            // Nobody is led by somebody who has not introduced themselves, or without having been admitted.
            let leader = self.ledger.person(&it.team.leader)?;
            let Some(last) = it.team.admissions.get(me).and_then(|them| them.last()) else {
                continue;
            };
            let Some(leader) = leader else { continue };
            let stands = it.team.appointments.iter().filter(|it| it.endings.is_empty());
            views.push(MembershipView {
                team: it.team.id.to_string(),
                name: it.team.name.clone(),
                leader: (&leader).into(),
                joined_at: it.joined_at.map(|it| it.0),
                ended: it.team.member(me).map_or_else(|| ended(&last.endings), |_| None),
                appointments: stands.map(|it| self.appointment(it)).collect(),
            });
        }
        Ok(views)
    }

    fn all_skills(&self) -> Vec<CourseSkillView> {
        let courses = self.library().courses.iter();
        let skills = courses.flat_map(|course| {
            course.skills.iter().map(|skill| CourseSkillView {
                skill: link(skill.id.as_str(), &skill.title),
                course: course.title.clone(),
                language: course.language.clone(),
            })
        });
        skills.collect()
    }

    fn own_team(&self, id: &str) -> Result<Arc<Team>, Error> {
        let led = self.ledger.teams_led_by(&self.me()?)?;
        let own = TeamId::parse(id).ok().and_then(|id| led.into_iter().find(|it| it.id == id));
        own.ok_or_else(|| Error::refused(Code::NotHere, id))
    }

    /// What is to end, in a team of one's own, and why.
    fn to_end(&self, request: &EndInTeam) -> Result<(Arc<Team>, EntryHash, String), Error> {
        let reason = request.reason.trim().to_owned();
        if reason.is_empty() {
            return Err(Error::refused(Code::ReasonMissing, ""));
        }
        let entry = EntryHash::parse(&request.entry);
        let entry = entry.map_err(|_| Error::refused(Code::NotHere, request.entry.clone()))?;
        Ok((self.own_team(&request.team)?, entry, reason))
    }

    fn somebody(&self, key: &str) -> Result<Person, Error> {
        let person = self.ledger.person(&person_id(key)?)?;
        person.ok_or_else(|| Error::refused(Code::NotHere, key))
    }

    fn somebody_else(&self, key: &str) -> Result<Person, Error> {
        let person = self.somebody(key)?;
        if person.id == self.me()? {
            return Err(Error::refused(Code::LeaderIsMember, person.name));
        }
        Ok(person)
    }
}

fn ended(endings: &[Ending]) -> Option<EndedView> {
    endings.first().map(|it| EndedView { at: it.at.0, reason: it.reason.clone() })
}
