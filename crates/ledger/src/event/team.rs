//! What is kept of teams: who leads, who belongs, who may sign whose work. Only what its founder says of a team counts,
//! and nobody is under a team's mentors who has not joined it.

use serde::{Deserialize, Serialize};

use super::Side;
use crate::id::{EntryHash, PersonId, SkillId, TeamId};

facts! {
    /// Somebody founded a team; they are its leader.
    TeamFounded {
        /// Random id of the team. Two leaders who use the same one lead two teams.
        team: TeamId,
        /// The name that colleagues know.
        name: String,
    }

    /// A leader admitted somebody, who belongs to the team once they join it.
    MemberAdmitted {
        /// The team.
        team: TeamId,
        /// The member's key.
        member: PersonId,
        /// The member's name as the leader saw it.
        name: String,
        /// The member's side as the leader saw it.
        side: Side,
    }

    /// A leader dismissed somebody.
    MemberDismissed {
        /// The entry that carries the admission.
        admission: EntryHash,
        /// Why.
        reason: String,
        /// The last entries of each mentor of the team, one of each chain, up to which their word for this member counts.
        counts_until: Vec<EntryHash>,
    }

    /// A leader appointed a mentor, who may sign for these skills whoever has joined the team.
    MentorAppointed {
        /// The team.
        team: TeamId,
        /// The mentor's key.
        mentor: PersonId,
        /// The mentor's name as the leader saw it.
        name: String,
        /// The mentor's side as the leader saw it.
        side: Side,
        /// The skills that the mentor may sign for.
        skills: Vec<SkillId>,
    }

    /// A leader ended an appointment.
    AppointmentEnded {
        /// The entry that carries the appointment.
        appointment: EntryHash,
        /// Why.
        reason: String,
        /// The mentor's last entries, one of each chain, up to which their word still counts.
        counts_until: Vec<EntryHash>,
    }

    /// Somebody joined a team: from now on the mentors whom its leader appoints may sign for them.
    TeamJoined {
        /// The team.
        team: TeamId,
        /// Its leader.
        leader: PersonId,
    }
}
