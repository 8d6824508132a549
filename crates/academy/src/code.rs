//! The codes by which a window finds the words for a refusal. Add one only if somebody can act on it.

use serde::Serialize;
use ts_rs::TS;

/// Why a request was refused: the first family is "you cannot do this now", the second "something broke".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Code {
    // You cannot do this now; the subject, where there is one, is a name or a number to show.
    /// The passphrase does not open this key.
    WrongPassphrase,
    /// A new passphrase has too few characters; the subject is the least number.
    PassphraseTooShort,
    /// A person needs a name.
    NameMissing,
    /// Somebody on this laptop has this name on this side already; the subject is the name.
    NameTaken,
    /// The owner of an identity has a profile on this laptop already; the subject is their name.
    ProfileIsHere,
    /// Nobody is signed in.
    NotSignedIn,
    /// The lesson, block, practice, submission or person is not here; the subject is its id.
    NotHere,
    /// A guess or an answer is empty.
    NothingChosen,
    /// Nothing is written or attached.
    NothingToHandIn,
    /// An earlier attempt still lies with a mentor; the subject is the mentor's name.
    AlreadyWaiting,
    /// The mentor cannot be the trainee.
    MentorIsTrainee,
    /// The key of a mentor was revoked; the subject is the mentor's name.
    MentorKeyRevoked,
    /// The key of whoever is signed in was revoked.
    KeyRevoked,
    /// An address is not one of the web; the subject is what was typed.
    LinkRefused,
    /// Nobody can say what another program would do with a file; the subject is its name.
    NotOpenable,
    /// A file is too large; the subject is its name.
    FileTooLarge,
    /// A draft takes no more files; the subject is the most.
    TooManyFiles,
    /// This submission has been reviewed.
    AlreadyReviewed,
    /// This submission was handed to somebody else, or waits with them now; the subject is that mentor's name.
    NotYourReview,
    /// A mentor may not review this, for neither has its trainee chosen them nor a leader appointed them; the subject is that mentor's name.
    NotTheirMentor,
    /// A criterion has no score; the subject is its name.
    CriterionUnscored,
    /// A criterion is below Ready, so nothing can be signed off; the subject is its name.
    CriterionBelowReady,
    /// The work did not show a criterion, so nothing can be signed off; the subject is its name.
    CriterionNotObserved,
    /// A stop rule is broken, so nothing can be signed off; the subject is the criterion, or empty for the rule itself.
    StopRuleBroken,
    /// The mentor has not said whether the stop rule held.
    StopRuleUnanswered,
    /// Returned work needs one next step.
    NextStepMissing,
    /// A sign-off is withdrawn, and what a leader said is ended, with a reason.
    ReasonMissing,
    /// A team needs a name.
    TeamNameMissing,
    /// A mentor is appointed for at least one skill.
    SkillMissing,
    /// A leader is no member of their own team; the subject is their name.
    LeaderIsMember,
    /// A newer version of Crosstrain made this package; the subject says so.
    PackageNewer,
    /// The course in a package has a mistake; the subject is file, line and what is wrong.
    PackageBroken,
    /// A package uses an id that another course here has; the subject says which.
    PackageClashes,

    /// A newer version of Crosstrain made this packet; the subject says so.
    PacketNewer,
    /// Whoever is signed in has no profile in a backup.
    NotInBackup,
    /// The ledger can be opened, so nothing takes its place unasked; the subject is its path.
    LedgerSound,
    /// A newer version of Crosstrain took this backup; the subject is its path.
    BackupNewer,
    /// A newer version of Crosstrain saved this identity; the subject says so.
    IdentityNewer,
    /// A packet is sealed to somebody else; the subject is their name, or their key.
    PacketForAnother,
    /// This build knows no publisher, so it takes no updates.
    UpdatesOff,
    /// An update is not signed.
    UpdateUnsigned,
    /// An update is not signed by the publisher, or was changed since.
    UpdateForged,
    /// An update holds no newer version than the one that runs; the subject is its version.
    UpdateNotNewer,
    /// An update is for another system; the subject says for which.
    UpdateForAnother,

    // Something broke; the subject is the path or the thing it happened to.
    /// The folder with the courses cannot be read; the subject is its path.
    CoursesUnreadable,
    /// There is a mistake in the file of a lesson; the subject is file, line and what is wrong.
    LessonBroken,
    /// A file that the system handed over cannot be read; the subject is its path.
    FileUnreadable,
    /// A package is damaged, or made to do harm; the subject is what is wrong with it.
    PackageRefused,
    /// A card is not whole, or was changed; the subject is what is wrong with it.
    CardRefused,
    /// An identity is not whole, or was changed; the subject is what is wrong with it.
    IdentityRefused,
    /// A packet is damaged, or made to do harm; the subject is what is wrong with it.
    PacketRefused,
    /// An update is damaged or not whole; the subject is what is wrong with it.
    UpdateRefused,
    /// An update cannot be put in its place; the subject is the path.
    UpdateUnwritable,
    /// The folder for files to other people cannot be written to; the subject is its path.
    DocumentsUnwritable,
    /// The folder of installed courses cannot be read or written; the subject is its path.
    PackagesUnwritable,
    /// A scenario cannot go on; the subject is its title.
    ScenarioStuck,
    /// An older version of Crosstrain wrote the ledger; the subject is its path.
    LedgerOlder,
    /// A newer version of Crosstrain wrote the ledger; the subject is its path.
    LedgerNewer,
    /// The ledger's folder cannot be written to; the subject is its path.
    LedgerReadOnly,
    /// The window has written no log; the subject is where it would be.
    NoLog,
    /// No program of this laptop opens such a file; the subject is the path of its copy.
    NoProgram,
    /// A file of evidence is missing or has other bytes than its name says; the subject is its name.
    EvidenceGone,
    /// The ledger's disk is full; the subject is its path.
    DiskFull,
    /// The ledger's file is damaged; the subject is its path.
    LedgerDamaged,
    /// A backup is damaged, or was changed; the subject is its path.
    BackupDamaged,
    /// Another program holds the ledger; the subject is its path.
    LedgerBusy,
    /// Anything that the log knows and the reader cannot help.
    Unexpected,
}
