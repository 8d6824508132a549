//! Between the words of the parts: the ledger's, the curriculum's, and the views'.

use ledger::{PersonId, Score};

use crate::code::Code;
use crate::error::Error;
use crate::view::cards::{Direction, Rating};
use crate::view::practice::ScoreView;
use crate::view::{Audience, Level, PersonView, Side};

/// How many characters of a revision are shown.
const SHOWN_REVISION: usize = 8;

macro_rules! same_variants {
    ($($from:ty => $to:ty { $($variant:ident),* })*) => { $(
        impl From<$from> for $to {
            fn from(it: $from) -> Self {
                match it { $(<$from>::$variant => Self::$variant),* }
            }
        }
    )* };
}

same_variants! {
    ledger::Side => Side { Sales, Engineering }
    Side => ledger::Side { Sales, Engineering }
    curriculum::Side => Side { Sales, Engineering }
    curriculum::Audience => Audience { Everyone, Sales, Engineering }
    ledger::Level => Level { Watch, WithMe, Nearby, Solo, Coach }
    Level => ledger::Level { Watch, WithMe, Nearby, Solo, Coach }
    ledger::Direction => Direction { TermToPlain, PlainToTerm }
    Direction => ledger::Direction { TermToPlain, PlainToTerm }
    Rating => ledger::Rating { Again, Hard, Good, Easy }
    curriculum::Edit => crate::view::change::Edit { Kept, Removed, Added }
    ledger::Nearness => crate::view::own_words::Nearness { Far, Partly, Close }
    crate::view::own_words::Nearness => ledger::Nearness { Far, Partly, Close }
    ledger::WhyNot => crate::view::skill::WhyNot { OwnWork, NotEntitled, RecordBroken, KeyRevoked, RubricUnknown, Withdrawn }
}

impl Audience {
    /// Whether a person of this side is meant.
    pub(crate) fn includes(self, side: Side) -> bool {
        match self {
            Self::Everyone => true,
            Self::Sales => side == Side::Sales,
            Self::Engineering => side == Side::Engineering,
        }
    }
}

/// Something that can be found, as the catalogue keeps it.
pub(crate) fn kept_passage(it: curriculum::Passage) -> ledger::Passage {
    let curriculum::Passage { kind, subject, block, title, body } = it;
    let kind = match kind {
        curriculum::PassageKind::Lesson => ledger::PassageKind::Lesson,
        curriculum::PassageKind::Skill => ledger::PassageKind::Skill,
        curriculum::PassageKind::Heading => ledger::PassageKind::Heading,
        curriculum::PassageKind::Card => ledger::PassageKind::Card,
        curriculum::PassageKind::Objective => ledger::PassageKind::Objective,
        curriculum::PassageKind::Text => ledger::PassageKind::Text,
    };
    ledger::Passage { kind, subject, block, title, body }
}

impl From<&ledger::Person> for PersonView {
    fn from(it: &ledger::Person) -> Self {
        Self { id: it.id.to_string(), name: it.name.clone(), side: it.side.into() }
    }
}

impl From<&Score> for ScoreView {
    fn from(it: &Score) -> Self {
        Self { criterion: it.criterion.to_string(), score: Some(it.score) }
    }
}

/// The first characters of a revision: enough to tell two apart by eye.
pub(crate) fn shown_revision(revision: &str) -> String {
    revision.chars().take(SHOWN_REVISION).collect()
}

/// The person named by a public key that came from a window.
pub(crate) fn person_id(text: &str) -> Result<PersonId, Error> {
    PersonId::parse(text).map_err(|error| Error::broke(Code::NotHere, text, error))
}
