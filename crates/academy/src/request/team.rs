//! What a leader's and a member's window asks of teams.

use serde::Deserialize;
use ts_rs::TS;

use super::requests;

requests! {
    /// Found a team.
    FoundTeam {
        /// The name that colleagues know.
        name: String,
    }

    /// Admit somebody to a team of one's own.
    AdmitMember {
        /// Team id.
        team: String,
        /// Public key of the person.
        person: String,
    }

    /// Appoint a mentor in a team of one's own.
    AppointMentor {
        /// Team id.
        team: String,
        /// Public key of the mentor.
        person: String,
        /// Ids of the skills that they may sign for.
        skills: Vec<String>,
    }

    /// End an admission or an appointment.
    EndInTeam {
        /// Team id.
        team: String,
        /// The entry that carries the admission or the appointment.
        entry: String,
        /// Why.
        reason: String,
    }

    /// Join a team.
    JoinTeam {
        /// Team id.
        team: String,
        /// Public key of its leader.
        leader: String,
    }
}
