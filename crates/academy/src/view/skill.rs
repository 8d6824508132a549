//! Views of skills: level, evidence, signatures, what the next level asks.

use serde::Serialize;
use ts_rs::TS;

use super::change::RubricChangeView;
use super::history::HistoryView;
use super::team::EntitlementView;
use super::{Level, Link, PersonView, Side, Time, views};

views! {
    /// Every skill that is for this person, and the others they have begun.
    SkillsView {
        /// Skills in course order.
        skills: Vec<SkillView>,
    }

    /// A skill by name, and the level held.
    SkillLinkView {
        /// Skill id.
        id: String,
        /// Title.
        title: String,
        /// The level held, if any.
        level: Option<Level>,
    }

    /// One skill and where this person stands in it.
    SkillView {
        /// Skill id.
        id: String,
        /// Title.
        title: String,
        /// Its course.
        course: Link,
        /// The language that it is written in, as in `en`.
        language: String,
        /// Title of its unit.
        unit: String,
        /// The level held, if any: `watch` is self-reported, everything above is attested.
        level: Option<Level>,
        /// Which sides must sign.
        signatures: Vec<Side>,
        /// Required sides whose signature is missing.
        missing: Vec<Side>,
        /// What is going on right now.
        status: SkillStatus,
        /// The practice that leads to it.
        practice: Option<Link>,
        /// When the level lapses to `nearby`.
        lapses_at: Option<Time>,
        /// All that happened with it, newest first.
        history: Vec<HistoryView>,
    }

    /// A key was lost or copied, and what it signed from then on counts for nothing.
    KeyRevokedView {
        /// When this was said, by the clock of whoever said it.
        at: Time,
        /// What happened to it.
        reason: String,
    }

    /// One signed sign-off.
    SignatureView {
        /// Who signed.
        mentor: PersonView,
        /// The level that was signed for.
        level: Level,
        /// What the signature says, word for word.
        statement: String,
        /// Which attempt it is about.
        attempt: u32,
        /// How the rubric reads otherwise today, if it does; no criterion if the earlier words are not here.
        rubric_change: Option<RubricChangeView>,
        /// Why it does not count, if it does not.
        why_not: Option<WhyNot>,
        /// When and why the signer's key was revoked, if that is why it does not count.
        key_revoked: Option<KeyRevokedView>,
        /// Why the signer could sign; none if they could not.
        entitlement: Option<EntitlementView>,
        /// When solo lapsed, if this signed for solo and that has lapsed.
        lapsed_at: Option<Time>,
    }
}

/// What is going on with a skill.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum SkillStatus {
    /// No lesson of its unit has been begun.
    NotStarted,
    /// Some lessons of its unit are done.
    Learning {
        /// Lessons done.
        done: u32,
        /// Lessons in the unit.
        of: u32,
    },
    /// All lessons are done, nothing is handed in.
    LessonsDone,
    /// A submission lies with a mentor.
    Waiting {
        /// Who has it.
        mentor: PersonView,
        /// Since when.
        since: Time,
        /// Which attempt.
        attempt: u32,
        /// The time on this laptop.
        now: Time,
    },
    /// The last submission came back.
    Returned {
        /// Who returned it.
        mentor: PersonView,
        /// The one thing to try next.
        next_step: String,
    },
    /// The last submission was signed off, and the mentor took that back.
    Withdrawn {
        /// Who took it back.
        mentor: PersonView,
        /// Why.
        reason: String,
    },
    /// The key of the mentor who has the last submission, or who signed it off, was revoked.
    KeyRevoked {
        /// Whose key it was.
        mentor: PersonView,
        /// Why.
        reason: String,
    },
    /// One side has signed, the other has not.
    HalfSigned {
        /// Who signed.
        mentor: PersonView,
    },
    /// Every side that must sign has signed.
    SignedOff {
        /// Who signed last.
        mentor: PersonView,
        /// When.
        at: Time,
    },
}

/// Why a sign-off does not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum WhyNot {
    /// The signer is the trainee.
    OwnWork,
    /// Neither has the trainee chosen the signer as a mentor, nor does a leader's appointment cover this.
    NotEntitled,
    /// An entry of the signer, or of the leader who appointed them, is missing or altered on this laptop, so nobody can
    /// tell what they took back.
    RecordBroken,
    /// The signer's key was revoked, and this is not among what still counts of it.
    KeyRevoked,
    /// Nothing here knows the rubric that it was judged by.
    RubricUnknown,
    /// The signer took it back.
    Withdrawn,
}
