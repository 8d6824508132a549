//! What a window is shown: plain values, ready to draw, with no rule left to decide.
//!
//! Times are milliseconds since 1970-01-01 UTC, as the clock of the acting person said.

pub mod author;
pub mod backup;
pub mod cards;
pub mod change;
pub mod compare;
pub mod evidence;
pub mod history;
pub mod holder;
pub mod key;
pub mod learn;
pub mod own_words;
pub mod package;
pub mod packet;
pub mod practice;
pub mod rescue;
pub mod scenario;
pub mod search;
pub mod seen;
pub mod skill;
pub mod team;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use cards::PileSizeView;
use change::ChangedLessonView;

/// Derives what every view has, and what TypeScript sees of it.
macro_rules! views {
    ($($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $kind:ty),* $(,)? })*) => { $(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
        #[serde(rename_all = "camelCase")]
        #[ts(export)]
        pub struct $name { $($(#[$field_doc])* pub $field: $kind),* }
    )* };
}
pub(crate) use views;

/// Milliseconds since 1970-01-01 UTC.
pub type Time = i64;

/// A side of the fence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Side {
    /// Salespeople: amber, a round mark.
    Sales,
    /// Engineers: blue, a square mark.
    Engineering,
}

/// Whom a course is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Audience {
    /// Both sides.
    Everyone,
    /// Salespeople.
    Sales,
    /// Engineers.
    Engineering,
}

/// What a person may do with a customer next week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Level {
    /// May observe: the lessons are done.
    Watch,
    /// May act with the mentor in the room.
    WithMe,
    /// May act alone, the mentor reachable.
    Nearby,
    /// May act alone, no review.
    Solo,
    /// May mentor and score others.
    Coach,
}

/// How the window looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Appearance {
    /// As the system says.
    #[default]
    System,
    /// Paper.
    Light,
    /// Night.
    Dark,
}

/// The language of the window; courses have their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Language {
    /// As the system says.
    #[default]
    System,
    /// English.
    En,
    /// German.
    De,
}

/// Whether somebody who is not at the window is told that their work came back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Notifications {
    /// At most once a day.
    #[default]
    Daily,
    /// Not at all.
    Never,
}

views! {
    /// Somebody with a name, a side and a key.
    PersonView {
        /// Public key, in hexadecimal.
        id: String,
        /// The name that colleagues know.
        name: String,
        /// Their side of the fence.
        side: Side,
    }

    /// What the window needs before anything else.
    StartView {
        /// Who has a profile on this laptop, the last one here first.
        people: Vec<PersonView>,
        /// Who is signed in.
        session: Option<SessionView>,
        /// Light, dark, or as the system says.
        appearance: Appearance,
        /// The language of the window.
        language: Language,
    }

    /// Who is at the window, and who waits for them.
    SessionView {
        /// Who is signed in.
        person: PersonView,
        /// Submissions that wait for this person's review.
        reviews_waiting: u32,
    }

    /// What there is to tell somebody who is not at the window.
    NotificationView {
        /// Work that came back; none on most days.
        returned: Option<ReturnedWork>,
    }

    /// The latest work that came back.
    ReturnedWork {
        /// The name of the mentor who returned it.
        mentor: String,
        /// The practice.
        practice: String,
        /// How many others came back as well.
        others: u32,
    }

    /// Nothing to show: it is done and durable.
    Done {}

    /// An id and the words that stand for it.
    Link {
        /// The id.
        id: String,
        /// The title to show.
        title: String,
    }

    /// The one next thing, and who waits for whom.
    TodayView {
        /// The time on this laptop.
        now: Time,
        /// The one next thing; none when everything for this person is done.
        next: Option<NextView>,
        /// Work that came back, newest first; a newer attempt takes it off the list.
        returned: Vec<ReturnedView>,
        /// Sign-offs that a mentor took back, and nothing newer handed in.
        withdrawn: Vec<WithdrawnView>,
        /// Work that lies with a mentor whose key was revoked, or was signed off with it, and nothing newer handed in.
        keys_revoked: Vec<WithdrawnView>,
        /// Sign-offs of the last 14 days, newest first.
        signed: Vec<SignedView>,
        /// Work that lies with a mentor, oldest first.
        with_mentor: Vec<WithMentorView>,
        /// Lessons that were edited after this person had finished them, in course order.
        changed: Vec<ChangedLessonView>,
        /// Submissions that wait for this person's review.
        reviews_waiting: u32,
        /// Cards left of today's pile.
        cards: CardsDueView,
        /// Whether this person has finished any block at all.
        has_begun: bool,
        /// Whether the tour of the first run is still to be shown.
        is_tour_due: bool,
    }

    /// What is left of today's pile of cards.
    CardsDueView {
        /// Cards left.
        due: u32,
        /// How long they take, in minutes.
        minutes: u32,
        /// Days until the next card comes once today's are done; none for an empty deck.
        next_in: Option<u32>,
        /// Whether the last review before today is weeks ago.
        is_back: bool,
    }

    /// The one next thing: a lesson, or the practice at the end of a unit.
    NextView {
        /// The lesson to open.
        lesson: Link,
        /// The practice to open instead, if the next thing is one.
        practice: Option<Link>,
        /// Its course.
        course: Link,
        /// The language that it is written in, as in `en`.
        language: String,
        /// Whom the course is for.
        audience: Audience,
        /// Title of its unit.
        unit: String,
        /// One sentence on what is in it.
        summary: String,
        /// How long it takes, in minutes.
        minutes: u32,
        /// Whether some of its blocks are done.
        started: bool,
        /// Lessons of the unit still open, this one included, practices not counted.
        lessons_left: u32,
        /// What the unit leads to: the skill at its end.
        skill: Option<Link>,
    }

    /// A submission that came back with one next step.
    ReturnedView {
        /// The practice.
        practice: Link,
        /// Who returned it.
        mentor: PersonView,
        /// When.
        at: Time,
        /// The one thing to try next.
        next_step: String,
    }

    /// A sign-off that a mentor took back, or that counts for nothing with their revoked key.
    WithdrawnView {
        /// The practice.
        practice: Link,
        /// Whose signature it was.
        mentor: PersonView,
        /// When.
        at: Time,
        /// Why.
        reason: String,
    }

    /// A skill that somebody signed off.
    SignedView {
        /// The skill.
        skill: Link,
        /// Who signed.
        mentor: PersonView,
        /// When.
        at: Time,
        /// The level that was signed for.
        level: Level,
    }

    /// A submission that lies with a mentor.
    WithMentorView {
        /// The practice.
        practice: Link,
        /// Who has it.
        mentor: PersonView,
        /// Since when.
        since: Time,
        /// Which attempt.
        attempt: u32,
    }

    /// Profile, key, appearance, and what leaves this person's hands.
    SettingsView {
        /// Who is signed in.
        person: PersonView,
        /// The public key in groups of four, to read aloud.
        fingerprint: String,
        /// Light, dark, or as the system says.
        appearance: Appearance,
        /// Whether whoever is not at the window is told that their work came back.
        notifications: Notifications,
        /// The sizes that a day's pile of cards may have.
        pile_sizes: Vec<PileSizeView>,
        /// Where the ledger is kept.
        ledger_path: String,
        /// Entries on this laptop.
        entries: u32,
        /// When the last backup was taken.
        last_backup: Option<Time>,
        /// The folder that holds the backups.
        backups_path: String,
        /// What is recorded about this person, by who may see it.
        seen: Vec<SeenView>,
    }

    /// How much of one kind is recorded about a person, and who may see it.
    SeenView {
        /// What kind of fact.
        kind: SeenKind,
        /// Who may see it.
        audience: SeenBy,
        /// How many there are.
        count: u32,
    }

    /// A backup that was taken.
    BackupView {
        /// Where it is.
        path: String,
        /// When it was taken.
        at: Time,
    }
}

/// Kinds of facts about a person, as Settings lists them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum SeenKind {
    /// Answers to questions.
    Answers,
    /// Guesses before a lesson.
    Guesses,
    /// Reviews of cards.
    Cards,
    /// Steps of worked examples, and how near they were.
    Steps,
    /// Reflections.
    Reflections,
    /// Sentences kept to be used again in reviews.
    Phrases,
    /// Plays of scenarios, and the choices made in them.
    Scenarios,
    /// Blocks read or answered.
    BlocksDone,
    /// Work handed in.
    Submissions,
    /// Reviews written for others.
    Reviews,
    /// Reviews handed over to other mentors, or taken from them.
    HandOvers,
    /// Sign-offs given.
    SignOffs,
    /// Name, side and chosen mentors.
    Profile,
    /// What a leader said of their team, and teams joined.
    Teams,
}

/// Who may see a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum SeenBy {
    /// Only this person.
    Myself,
    /// The mentors whom this person chose.
    Mentor,
    /// The one person whom it is about.
    Trainee,
    /// The one mentor whom it was written to.
    Colleague,
    /// Everybody on the team.
    Team,
}
