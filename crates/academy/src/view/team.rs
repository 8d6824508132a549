//! Views of teams: who leads, who belongs, who may sign whose work.

use serde::Serialize;
use ts_rs::TS;

use super::{Link, PersonView, Time, views};

views! {
    /// The teams that somebody leads, and those they were admitted to.
    TeamView {
        /// The teams that they lead, the first one first.
        led: Vec<LedTeamView>,
        /// The teams of others.
        memberships: Vec<MembershipView>,
        /// Everybody else who is known here, by name: whom a leader may admit and appoint.
        people: Vec<PersonView>,
        /// The skills of the courses on this laptop, each with the title of its course.
        skills: Vec<CourseSkillView>,
    }

    /// A skill, and the course that it is in.
    CourseSkillView {
        /// The skill.
        skill: Link,
        /// The course's title.
        course: String,
        /// The language that both are written in, as in `en`.
        language: String,
    }

    /// A team as its leader sees it.
    LedTeamView {
        /// Team id.
        id: String,
        /// Its name.
        name: String,
        /// When it was founded.
        founded_at: Time,
        /// Everybody who was admitted, by name.
        members: Vec<MemberView>,
        /// Every appointment, the first one first.
        appointments: Vec<AppointmentView>,
    }

    /// Somebody who was admitted.
    MemberView {
        /// The entry that carries the admission.
        entry: String,
        /// Who.
        person: PersonView,
        /// When they were admitted.
        admitted_at: Time,
        /// When they joined, by their clock, as far as this laptop has heard.
        joined_at: Option<Time>,
        /// When and why they were dismissed, if they were.
        ended: Option<EndedView>,
    }

    /// Somebody who was appointed.
    AppointmentView {
        /// The entry that carries the appointment.
        entry: String,
        /// Who.
        person: PersonView,
        /// Titles of the skills, or their ids where the course is not here.
        skills: Vec<String>,
        /// When.
        at: Time,
        /// When and why it ended, if it did.
        ended: Option<EndedView>,
    }

    /// An end that a leader put to something.
    EndedView {
        /// When.
        at: Time,
        /// Why.
        reason: String,
    }

    /// A team of somebody else.
    MembershipView {
        /// Team id.
        team: String,
        /// Its name.
        name: String,
        /// Who leads it.
        leader: PersonView,
        /// When this person joined; none while they have not.
        joined_at: Option<Time>,
        /// When and why they were dismissed, if they were.
        ended: Option<EndedView>,
        /// The appointments that stand.
        appointments: Vec<AppointmentView>,
    }
}

/// Why somebody may sign a trainee off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum EntitlementView {
    /// The trainee chose them as a mentor.
    Chosen {
        /// When, by the trainee's clock.
        at: Time,
    },
    /// A leader whose team the trainee joined appointed them for the skill.
    Appointed {
        /// The leader's name.
        by: String,
        /// The team's name.
        team: String,
        /// When, by the leader's clock.
        at: Time,
    },
}
