//! Views of cards and packets: who is met, what leaves, what comes.

use serde::Serialize;
use ts_rs::TS;

use super::evidence::EvidenceView;
use super::{Level, PersonView, Time, views};

views! {
    /// One's own card.
    OwnCardView {
        /// The card as a text to give away.
        text: String,
        /// The same text as a QR code, row by row, `#` for dark, without the quiet zone around it.
        qr: Vec<String>,
        /// The public key in groups of four digits.
        fingerprint: String,
    }

    /// A file that was saved for somebody.
    SavedView {
        /// The name of the file.
        file: String,
        /// The folder it is in.
        folder: String,
    }

    /// Whose card this is.
    MeetingView {
        /// Name and side, as signed by their own key.
        person: PersonView,
        /// Their public key in groups of four digits.
        fingerprint: String,
        /// Whether they are known already.
        acquaintance: Acquaintance,
        /// Whether somebody else of this name is known.
        has_namesake: bool,
    }

    /// What a packet for somebody would hold.
    ContentsView {
        /// For whom.
        to: PersonView,
        /// How much of each kind.
        counts: CountsView,
        /// Files that wait for their judgement.
        files: Vec<EvidenceView>,
    }

    /// What a packet that came brings.
    PacketView {
        /// Who made it.
        from: SenderView,
        /// When, by their clock.
        made_at: Time,
        /// What concerns whoever opens it.
        news: Vec<NewsView>,
        /// How much that is new, of each kind.
        counts: CountsView,
        /// Files that come with it.
        files: Vec<EvidenceView>,
        /// Whether anything in it is new.
        is_new: bool,
        /// New facts that only a later version knows; they are kept.
        unknown: u32,
    }

    /// Who made a packet.
    SenderView {
        /// Name and side, if they ever introduced themselves.
        person: Option<PersonView>,
        /// Their public key in groups of four digits.
        fingerprint: String,
        /// Whether they were known before.
        is_known: bool,
        /// Whether somebody else of this name is known.
        has_namesake: bool,
    }

    /// Something that a packet tells whoever opens it.
    NewsView {
        /// Who tells it.
        by: Option<PersonView>,
        /// When, by their clock.
        at: Time,
        /// What.
        work: WorkNews,
    }
}

/// How much of each kind a packet holds.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CountsView {
    /// Attempts handed in, to any mentor.
    pub handed_in: u32,
    /// Parts of lessons done.
    pub parts_done: u32,
    /// Reviews handed over to other mentors, or taken from them.
    pub moved: u32,
    /// Work of the recipient returned.
    pub returned: u32,
    /// Sign-offs given.
    pub signed_off: u32,
    /// Sign-offs taken back.
    pub withdrawn: u32,
    /// Revocations of the sender's key.
    pub keys_revoked: u32,
    /// Mentors chosen.
    pub mentors_chosen: u32,
    /// Attempts of trainees whose reviews went on to the recipient.
    pub passed_on: u32,
    /// What a leader said: whom they admitted and appointed, and what they ended.
    pub said_as_leader: u32,
    /// Teams joined.
    pub teams_joined: u32,
    /// Facts that others told the team, or the recipient.
    pub of_others: u32,
    /// What the sender did for themselves alone: only in a packet for their own second laptop.
    pub private: u32,
}

/// What happened to a piece of work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum WorkNews {
    /// It was handed in to whoever opens the packet.
    HandedIn {
        /// Title of the practice.
        practice: String,
        /// 1, 2, ...
        attempt: u32,
    },
    /// Another mentor handed its review over to whoever opens the packet.
    HandedOver {
        /// Whose work it is.
        trainee: String,
        /// Title of the practice.
        practice: String,
        /// 1, 2, ...
        attempt: u32,
    },
    /// The review of work of whoever opens the packet was handed over to another mentor.
    HandedOn {
        /// To whom.
        to: String,
        /// Title of the practice.
        practice: String,
        /// 1, 2, ...
        attempt: u32,
    },
    /// The review of work of whoever opens the packet, or one that waited for them, was taken by another mentor.
    Taken {
        /// Whose work it is.
        trainee: String,
        /// Title of the practice.
        practice: String,
        /// 1, 2, ...
        attempt: u32,
    },
    /// It came back with one next step.
    Returned {
        /// Title of the practice.
        practice: String,
        /// 1, 2, ...
        attempt: u32,
    },
    /// It was signed off.
    SignedOff {
        /// Title of the practice.
        practice: String,
        /// 1, 2, ...
        attempt: u32,
        /// The level that was signed for.
        level: Level,
    },
    /// The sign-off was taken back.
    Withdrawn {
        /// Title of the practice.
        practice: String,
        /// 1, 2, ...
        attempt: u32,
        /// Why.
        reason: String,
    },
    /// The key of whoever tells it was revoked, and counts no longer.
    KeyRevoked {
        /// Why.
        reason: String,
    },
    /// A leader admitted whoever opens the packet to a team.
    Admitted {
        /// The team's name.
        team: String,
    },
    /// A leader appointed whoever opens the packet as a mentor.
    Appointed {
        /// The team's name.
        team: String,
        /// Titles of the skills, or their ids where the course is not here.
        skills: Vec<String>,
    },
    /// Somebody joined a team of whoever opens the packet.
    Joined {
        /// The team's name.
        team: String,
    },
}

/// Whether the owner of a card is known already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Acquaintance {
    /// Not yet.
    New,
    /// Known, and not yet chosen as a mentor.
    Known,
    /// Chosen as a mentor.
    Chosen,
    /// It is one's own card.
    Yourself,
}
