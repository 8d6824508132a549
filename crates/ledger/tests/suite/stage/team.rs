//! What a leader and a trainee say of a team, one event each.

use ledger::{
    AppointmentEnded, EntryHash, Event, MemberAdmitted, MemberDismissed, MentorAppointed, PersonId,
    Side, SkillId, TeamFounded, TeamId, TeamJoined,
};

/// A team is founded.
pub(crate) fn founded(team: &TeamId, name: &str) -> Event {
    Event::TeamFounded(TeamFounded { team: team.clone(), name: name.into() })
}

/// Somebody of sales is admitted.
pub(crate) fn admitted(team: &TeamId, member: &PersonId, name: &str) -> Event {
    let (team, member, name) = (team.clone(), member.clone(), name.to_owned());
    Event::MemberAdmitted(MemberAdmitted { team, member, name, side: Side::Sales })
}

/// Maya of engineering is appointed for these skills.
pub(crate) fn appointed(team: &TeamId, mentor: &PersonId, skills: &[&str]) -> Event {
    Event::MentorAppointed(MentorAppointed {
        team: team.clone(),
        mentor: mentor.clone(),
        name: "Maya".into(),
        side: Side::Engineering,
        skills: skills.iter().copied().map(SkillId::new).collect(),
    })
}

/// A team is joined.
pub(crate) fn joined(team: &TeamId, leader: &PersonId) -> Event {
    Event::TeamJoined(TeamJoined { team: team.clone(), leader: leader.clone() })
}

/// An appointment ends.
pub(crate) fn appointment_ended(appointment: &EntryHash, counts_until: Vec<EntryHash>) -> Event {
    let (appointment, reason) = (appointment.clone(), "She has moved to Lyon.".to_owned());
    Event::AppointmentEnded(AppointmentEnded { appointment, reason, counts_until })
}

/// Somebody is dismissed.
pub(crate) fn dismissed(admission: &EntryHash, counts_until: Vec<EntryHash>) -> Event {
    let (admission, reason) = (admission.clone(), "He has another leader now.".to_owned());
    Event::MemberDismissed(MemberDismissed { admission, reason, counts_until })
}
