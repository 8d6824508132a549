//! Reviews of cards: what was rated, on which day, and what was taken back.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::error::Error;
use crate::event::{CardReviewTakenBack, CardReviewed};
use crate::id::{CardId, CourseId, EntryHash, PersonId};
use crate::open::Ledger;
use crate::query::Fact;

/// A day as somebody lives it, where they are: days since 1970-01-01. It is part of the fact, so that no later change
/// of time zone counts days anew.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Day(pub i32);

/// Which side of a card was shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// The term; its plain words were to be found.
    TermToPlain,
    /// The plain words; their term was to be found.
    PlainToTerm,
}

/// How well the other side of a card was known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rating {
    /// Not at all.
    Again,
    /// With effort.
    Hard,
    /// After a moment.
    Good,
    /// At once.
    Easy,
}

/// One review that counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardReview {
    /// The entry that carries it, by which it can be taken back.
    pub entry: EntryHash,
    /// The course whose card it is.
    pub course: CourseId,
    /// The card.
    pub card: CardId,
    /// Which side was shown.
    pub direction: Direction,
    /// How well the other side was known.
    pub rating: Rating,
    /// The day on which its owner did it.
    pub day: Day,
}

impl Ledger {
    /// What somebody has reviewed and not taken back, oldest first.
    pub fn card_reviews(&self, person: &PersonId) -> Result<Vec<CardReview>, Error> {
        let author = [person.to_string()];
        let condition = "kind = 'card-review-taken-back' AND author = ?1";
        let gone = self.facts::<CardReviewTakenBack>(condition, author.clone())?;
        let gone: BTreeSet<_> = gone.into_iter().map(|it| it.event.review).collect();
        let all = self.facts::<CardReviewed>("kind = 'card-reviewed' AND author = ?1", author)?;
        Ok(all.into_iter().map(CardReview::from).filter(|it| !gone.contains(&it.entry)).collect())
    }
}

impl From<Fact<CardReviewed>> for CardReview {
    fn from(Fact { event, entry, .. }: Fact<CardReviewed>) -> Self {
        let CardReviewed { course, card, direction, rating, day } = event;
        Self { entry: EntryHash::from_bytes(entry), course, card, direction, rating, day }
    }
}
