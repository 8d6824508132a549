//! The deck: which cards somebody owns, and what the reviews of each side add up to.

use std::collections::{HashMap, HashSet};

use curriculum::{BlockKind, Card, Seat};
use ledger::{CardId, CardReview, CourseId, Direction};

use super::day::{day_of, has_passed, today};
use super::schedule::{Recall, Scheduler};
use crate::Academy;
use crate::error::Error;
use crate::progress::Progress;
use crate::view::learn::BlockState;

/// One side of a card.
#[derive(Clone, Copy)]
pub(crate) struct Face<'library> {
    /// The lesson that the card stands in.
    pub(crate) at: Seat<'library>,
    /// The card.
    pub(crate) card: &'library Card,
    /// Which side is shown.
    pub(crate) direction: Direction,
    /// What its reviews add up to; none if it is new.
    pub(crate) recall: Option<Recall>,
    /// The place of its last review among all reviews; 0 if it is new.
    pub(crate) order: usize,
}

/// How often a card is not known before its lesson is named: it is not for want of trying.
const MANY_MISSES: u32 = 6;

impl Face<'_> {
    /// How often it was not known, if that is often.
    pub(crate) fn slips(&self) -> Option<u32> {
        self.recall.map(|it| it.misses).filter(|it| *it >= MANY_MISSES)
    }
}

/// What somebody's reviews add up to, by the side of a card that was shown.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Recalls(HashMap<(CourseId, CardId, Direction), (Recall, usize)>);

impl Recalls {
    /// Goes through all reviews in the order of the ledger.
    pub(crate) fn of(reviews: &[CardReview], scheduler: &Scheduler) -> Result<Self, Error> {
        let mut recalls = Self::default();
        for (order, review) in reviews.iter().enumerate() {
            let key = (review.course.clone(), review.card.clone(), review.direction);
            let before = recalls.0.get(&key).map(|(recall, _)| recall);
            let after = scheduler.review(before, review.rating, review.day)?;
            recalls.0.insert(key, (after, order));
        }
        Ok(recalls)
    }

    fn face<'library>(
        &self,
        at: Seat<'library>,
        card: &'library Card,
        direction: Direction,
    ) -> Face<'library> {
        let key = (CourseId::new(at.course.id.as_str()), CardId::new(card.id.as_str()), direction);
        let (recall, order) = self.0.get(&key).map_or((None, 0), |(it, order)| (Some(*it), *order));
        Face { at, card, direction, recall, order }
    }
}

/// The cards that somebody owns.
#[derive(Default)]
pub(crate) struct Deck<'library> {
    /// Both sides of each card, in the order of the shelf.
    pub(crate) cards: Vec<[Face<'library>; 2]>,
    /// Whether cards of a lesson that was read today enter tomorrow.
    pub(crate) grows_tomorrow: bool,
}

impl Academy {
    /// The deck of whoever is signed in.
    ///
    /// A card enters on the day after its block was read as it stands, so that a night lies between lesson and review.
    /// Once reviewed it stays as long as the course has it, whatever becomes of the text around it.
    pub(crate) fn deck(&self, recalls: &Recalls, progress: &Progress) -> Deck<'_> {
        let clock = self.clock.as_ref();
        let now = today(clock);
        let mut seen = HashSet::new();
        let mut deck = Deck::default();
        for at in self.library().lessons() {
            for block in &at.lesson.blocks {
                let BlockKind::Cards(cards) = &block.kind else { continue };
                let state = progress.state(&at.lesson.id, &block.id);
                let read_at = progress.finished_at(&at.lesson.id, &block.id);
                let read_at = read_at.filter(|_| state == BlockState::Done);
                let entered = read_at.map(|it| has_passed(day_of(it.0, clock), now));
                for card in cards {
                    let directions = [Direction::TermToPlain, Direction::PlainToTerm];
                    let faces = directions.map(|it| recalls.face(at, card, it));
                    let is_met = faces.iter().any(|it| it.recall.is_some());
                    if !is_met && entered != Some(true) {
                        deck.grows_tomorrow |= entered == Some(false);
                    } else if seen.insert((&at.course.id, &card.id)) {
                        deck.cards.push(faces);
                    }
                }
            }
        }
        deck
    }
}

#[cfg(test)]
mod tests;
