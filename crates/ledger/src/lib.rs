//! Signed append-only entries in one SQLite file; projections; merge; verify.
//!
//! The ledger knows no Markdown and no window. Clock, randomness and paths are passed in as a [`World`] and a
//! [`Place`]. Everything that people did is an [`Event`] in a signed entry; everything that a window shows is asked of
//! facts that are derived from the entries alone.

mod apart;
mod append;
mod armour;
mod audience;
mod backup;
mod canonical;
mod card;
mod catalogue;
mod entitlement;
mod entry;
mod error;
mod event;
mod evidence;
mod export;
mod facts;
mod holder;
mod id;
mod identity;
mod identity_file;
mod local;
mod mentor_card;
mod merge;
mod open;
mod packet;
mod phrase;
mod play;
mod profile;
mod proof;
mod query;
mod read;
mod reading;
mod remark;
mod replay;
mod rescue;
mod restore;
mod revocation;
mod rubric;
mod search;
mod short_card;
mod signed;
#[cfg(test)]
mod stage;
mod standing;
mod team;
mod verify;
mod work;
mod world;

pub use append::{Append, text_hash};
pub use audience::{Audience, NoAudience};
pub use backup::KeptBackup;
pub use canonical::NotCanonical;
pub use card::{CardReview, Day, Direction, Rating};
pub use catalogue::{Catalogue, KeptFolder};
pub use entitlement::Entitlement;
pub use entry::{EntryName, EntryProblem, Order, StoredEntry};
pub use error::Error;
pub use event::{
    AppointmentEnded, BlockFinished, CardReviewTakenBack, CardReviewed, Event, EvidenceFile,
    GuessCommitted, HandOverExplained, Level, MemberAdmitted, MemberDismissed, MentorAppointed,
    MentorChosen, Nearness, PersonIntroduced, PhraseDropped, PhraseKept, PracticeHandedIn,
    QuestionAnswered, ReflectionKept, ReviewHandedOver, ReviewTaken, ScenarioBegun,
    ScenarioChoiceMade, Side, SignOffWithdrawn, StepCompared, StepTried, TeamFounded, TeamJoined,
    WorkReturned, WorkSignedOff,
};
pub use evidence::{EvidenceBytes, Incoming, Received};
pub use holder::{Holder, Move, Way};
pub use id::{
    BlockId, CardId, CourseId, CriterionId, EntryHash, LessonId, NotHex, PersonId, PlayId,
    PracticeId, ReplicaId, SkillId, SubmissionId, TeamId,
};
pub use identity::{Identity, NotOpened};
pub use identity_file::{BadIdentityFile, IdentityFile};
pub use local::KeptDraft;
pub use mentor_card::{BadCard, MentorCard};
pub use open::Ledger;
pub use packet::{BadPacket, Contents, Envelope, OpenedPacket, Told};
pub use play::ScenarioPlay;
pub use proof::Moment;
pub use query::{AnswerGiven, FactCount, FinishedBlock, Guess, Person, Reflection, TriedStep};
pub use reading::ReadText;
pub use remark::{Anchor, Remark};
pub use replay::Projection;
pub use rescue::{FoundBackup, Holdings};
pub use restore::GoingBack;
pub use revocation::{ChainEnd, KeyRevoked, Revocation};
pub use rubric::{Criterion, Rubric, Score};
pub use search::{Alternatives, MARKS, Match, Passage, PassageKind};
pub use signed::Signed;
pub use standing::{SkillRule, Standing, WhyNot, decide, judge};
pub use team::{Admission, AppointedMentor, Appointment, Ending, Membership, Team};
pub use verify::{Fault, Report};
pub use work::{Outcome, SignOff, Submission, Verdict, Withdrawal};
pub use world::{Clock, Millis, Place, Randomness, Sealing, World};
