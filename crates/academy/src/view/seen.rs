//! Views of what others can see: for each reader what a packet for them would hold, fact by fact.

use serde::Serialize;
use ts_rs::TS;

use super::packet::ContentsView;
use super::team::EntitlementView;
use super::{Level, PersonView, Time, views};

views! {
    /// Everybody who may see more of a person than the team does.
    ReadersView {
        /// Mentors first, each group by name.
        readers: Vec<ReaderView>,
    }

    /// Somebody who may see more of a person than the team does.
    ReaderView {
        /// Who.
        person: PersonView,
        /// Whether they were chosen as a mentor.
        is_mentor: bool,
        /// The leader's word, if one appointed them as a mentor of this person.
        appointed: Option<EntitlementView>,
        /// Whether they handed work in to this person.
        is_trainee: bool,
        /// What a packet for them would hold, for the first few; for the others it is asked as for a packet.
        contents: Option<ContentsView>,
    }

    /// Everything that one reader can see.
    SeenByView {
        /// Newest first.
        facts: Vec<SeenFactView>,
    }

    /// One thing that a reader can see.
    SeenFactView {
        /// The entries that carry it.
        entries: Vec<String>,
        /// Who put it on record; none for whoever asks.
        by: Option<PersonView>,
        /// When, by their clock; the last moment if there are several.
        at: Time,
        /// What it is.
        what: SeenWhat,
    }
}

/// What somebody can see.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum SeenWhat {
    /// Name and side.
    Introduced {
        /// The name.
        name: String,
    },
    /// A mentor was chosen.
    MentorChosen {
        /// The mentor's name.
        mentor: String,
    },
    /// Parts of a lesson were done.
    Read {
        /// Its title, or its id where the lesson is not here.
        lesson: String,
        /// How many.
        parts: u32,
    },
    /// Work was handed in.
    HandedIn {
        /// Title of the practice.
        practice: String,
        /// 1, 2, ...
        attempt: u32,
    },
    /// A review went to another mentor.
    HandedOver {
        /// Title of the practice; empty where the work is not here.
        practice: String,
        /// That mentor's name.
        to: String,
    },
    /// A review was taken from another mentor.
    Taken {
        /// Title of the practice; empty where the work is not here.
        practice: String,
    },
    /// Why a review was handed over.
    Explained {
        /// Title of the practice; empty where the work is not here.
        practice: String,
    },
    /// Work was returned.
    Returned {
        /// Title of the practice; empty where the work is not here.
        practice: String,
    },
    /// Work was signed off.
    SignedOff {
        /// Title of the practice; empty where the work is not here.
        practice: String,
        /// The level that was signed for.
        level: Level,
    },
    /// A sign-off was taken back.
    Withdrawn {
        /// Why.
        reason: String,
    },
    /// A team was founded.
    TeamFounded {
        /// Its name.
        team: String,
    },
    /// Somebody was admitted to a team.
    MemberAdmitted {
        /// Their name.
        member: String,
    },
    /// Somebody was dismissed from a team.
    MemberDismissed {
        /// Why.
        reason: String,
    },
    /// Somebody was appointed as a mentor.
    MentorAppointed {
        /// Their name.
        mentor: String,
        /// Titles of the skills, or their ids where the course is not here.
        skills: Vec<String>,
    },
    /// An appointment was ended.
    AppointmentEnded {
        /// Why.
        reason: String,
    },
    /// A team was joined.
    TeamJoined {
        /// Its name; empty where its leader's word is not here.
        team: String,
    },
    /// A key was revoked.
    KeyRevoked {
        /// Why.
        reason: String,
    },
    /// Something that only a later version knows.
    Later,
}
