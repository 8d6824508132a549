//! What a window may ask: one struct for each command, parsed at the edge.

pub mod key;
pub mod review;
pub mod team;

use serde::Deserialize;
use ts_rs::TS;

use crate::view::cards::{Direction, PileSize, Rating};
use crate::view::own_words::Nearness;
use crate::view::{Appearance, Language, Notifications, Side, Time};
use review::ScoreRequest;

macro_rules! requests {
    ($($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $kind:ty),* $(,)? })*) => { $(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
        #[serde(rename_all = "camelCase", deny_unknown_fields)]
        #[ts(export)]
        pub struct $name { $($(#[$field_doc])* pub $field: $kind),* }
    )* };
}

pub(crate) use requests;

requests! {
    /// Nothing but the question itself.
    Ask {}

    /// Make a profile on this laptop and sign in as it.
    CreatePerson {
        /// The name that colleagues know.
        name: String,
        /// Their side of the fence.
        side: Side,
        /// Seals the signing key; nobody can reset it.
        passphrase: String,
    }

    /// Sign in as somebody who has a profile on this laptop.
    Unlock {
        /// Public key of the person.
        person: String,
        /// The passphrase that seals their key.
        passphrase: String,
    }

    /// Save one's identity for a second laptop.
    SaveIdentity {
        /// The passphrase that opens the key here, and will open the file.
        passphrase: String,
    }

    /// Show an identity that was saved on another laptop.
    GivenIdentity {
        /// The text of its file.
        text: String,
    }

    /// Go on as the owner of an identity.
    TakeInIdentity {
        /// The text of its file.
        text: String,
        /// The passphrase that it was saved with.
        passphrase: String,
    }

    /// Name a backup.
    OneBackup {
        /// When it was taken, to the millisecond.
        taken: Time,
    }

    /// Name a course.
    OneCourse {
        /// Course id.
        course: String,
    }

    /// Name a lesson.
    OneLesson {
        /// Lesson id.
        lesson: String,
    }

    /// Read a folder of courses for its author.
    AuthorFolder {
        /// The folder; empty for the one that the courses come from.
        folder: String,
        /// The lesson to show, by its id.
        lesson: Option<String>,
    }

    /// Try an answer in an author's preview.
    PreviewAnswer {
        /// The folder, as in the view.
        folder: String,
        /// Lesson id.
        lesson: String,
        /// Block id of the question.
        block: String,
        /// As in an answer that counts.
        chosen: Vec<u32>,
        /// As in an answer that counts.
        text: String,
    }

    /// The reader has passed a block of a lesson.
    FinishBlock {
        /// Lesson id.
        lesson: String,
        /// Block id.
        block: String,
    }

    /// Answer a question.
    Answer {
        /// Lesson id.
        lesson: String,
        /// Block id of the question.
        block: String,
        /// The places of what was chosen, ordered or matched, counted from 0 as the window showed them.
        chosen: Vec<u32>,
        /// What was written, where the question asks for that; else empty.
        text: String,
    }

    /// Commit a guess before any teaching.
    CommitGuess {
        /// Lesson id.
        lesson: String,
        /// Block id of the guess.
        block: String,
        /// The guess in the reader's own words.
        text: String,
    }

    /// Say how well the other side of a card was known.
    RateCard {
        /// Course id.
        course: String,
        /// Card id.
        card: String,
        /// Which side was shown.
        direction: Direction,
        /// How well the other side was known.
        rating: Rating,
    }

    /// A course package, as it was chosen.
    OnePackage {
        /// The name of the file.
        name: String,
        /// Its bytes.
        base64: String,
    }

    /// Name a person.
    OnePerson {
        /// Public key of the person.
        person: String,
    }

    /// Somebody's card.
    GivenCard {
        /// The text that the card stands in.
        text: String,
    }

    /// The next bytes of a packet that comes.
    ReceivePacket {
        /// Where in the file they belong, in MiB; 0 begins a packet anew.
        at_mib: u32,
        /// The bytes in base64.
        base64: String,
    }

    /// Find something by its words.
    Find {
        /// What is typed so far; nothing for what was worked in last.
        words: String,
    }

    /// Write a step of a worked example.
    TryStep {
        /// Lesson id.
        lesson: String,
        /// Block id of the example.
        block: String,
        /// The step, counted from 0.
        step: u32,
        /// The step in the reader's own words.
        text: String,
    }

    /// Say how near one's step was to the author's.
    CompareStep {
        /// Lesson id.
        lesson: String,
        /// Block id of the example.
        block: String,
        /// The step, counted from 0.
        step: u32,
        /// How near it was.
        nearness: Nearness,
    }

    /// Keep a reflection as it is being typed.
    SaveReflection {
        /// Lesson id.
        lesson: String,
        /// Block id of the prompt.
        block: String,
        /// What is written so far.
        text: String,
    }

    /// Put a reflection on record, for oneself alone.
    KeepReflection {
        /// Lesson id.
        lesson: String,
        /// Block id of the prompt.
        block: String,
        /// What is written.
        text: String,
    }

    /// Tick a box of a checklist, or take the tick back.
    TickItem {
        /// Lesson id.
        lesson: String,
        /// Block id of the checklist.
        block: String,
        /// The box, counted from 0.
        item: u32,
        /// Whether it is ticked now.
        is_ticked: bool,
    }

    /// Take all ticks off a checklist.
    ClearTicks {
        /// Lesson id.
        lesson: String,
        /// Block id of the checklist.
        block: String,
    }

    /// Name a scenario.
    OneScenario {
        /// Lesson id.
        lesson: String,
        /// Block id of the scenario.
        block: String,
    }

    /// Begin a scenario.
    BeginScenario {
        /// Lesson id.
        lesson: String,
        /// Block id of the scenario.
        block: String,
        /// How many choices of the last play to take over; 0 begins from the top.
        from: u32,
    }

    /// Make a choice in a scenario.
    Choose {
        /// Lesson id.
        lesson: String,
        /// Block id of the scenario.
        block: String,
        /// Choices made before this one: a key pressed twice is one choice.
        turn: u32,
        /// The choice, counted from 0 in the author's order.
        choice: u32,
    }

    /// Name a practice.
    OnePractice {
        /// Practice id, which is its block's id.
        practice: String,
    }

    /// Keep the draft of a practice as it stands.
    SaveDraft {
        /// Practice id.
        practice: String,
        /// What the trainee has written so far.
        text: String,
        /// Addresses, as they are typed.
        links: Vec<String>,
        /// The trainee's own rating, for each criterion they have rated.
        rating: Vec<ScoreRequest>,
    }

    /// Begin to attach a file to the draft of a practice.
    BeginFile {
        /// Practice id.
        practice: String,
        /// File name, shown to the mentor.
        name: String,
        /// How many bytes it has.
        size: u64,
    }

    /// The next bytes of the file that comes in.
    AddToFile {
        /// The bytes in base64.
        base64: String,
    }

    /// Take a file off the draft of a practice.
    DetachFile {
        /// Practice id.
        practice: String,
        /// SHA-256 of the file.
        sha256: String,
    }

    /// Hand the draft in to a mentor.
    HandIn {
        /// Practice id.
        practice: String,
        /// Public key of the mentor.
        mentor: String,
        /// What is handed in: the words as they stand on the screen.
        text: String,
        /// Addresses of what is handed in and lies elsewhere.
        links: Vec<String>,
        /// The trainee's own rating.
        rating: Vec<ScoreRequest>,
    }

    /// Name a submission.
    OneSubmission {
        /// Submission id.
        submission: String,
    }

    /// Name two submissions of one trainee for one practice.
    TwoAttempts {
        /// Id of the earlier one.
        earlier: String,
        /// Id of the later one.
        later: String,
    }

    /// Name one file of evidence.
    OneEvidence {
        /// Submission id, or none for the reader's own draft.
        submission: Option<String>,
        /// SHA-256 of the file.
        sha256: String,
    }

    /// Choose how large a day's pile of cards may be.
    SetPileSize {
        /// The size.
        size: PileSize,
    }

    /// Choose whether whoever is not at the window is told that their work came back.
    SetNotifications {
        /// At most once a day, or never.
        notifications: Notifications,
    }

    /// Choose how the window looks.
    SetAppearance {
        /// Light, dark, or as the system says.
        appearance: Appearance,
    }

    /// Choose the language of the window.
    SetLanguage {
        /// One that it speaks, or as the system says.
        language: Language,
    }
}
