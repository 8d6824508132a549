//! When a card comes back: FSRS-6 with its default parameters, computed from the reviews alone.
//!
//! The algorithm is published at <https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm>; it gives
//! for each review how long the memory will hold (stability, in days) and how hard the card is (difficulty, 1 to 10).

use fsrs::{FSRS, FSRS6_DEFAULT_DECAY, MemoryState, current_retrievability};
use ledger::{Day, Rating};

use super::day::{days_between, has_passed};
use crate::code::Code;
use crate::error::Error;

/// A card comes back when it is known with this probability.
const DESIRED_RETENTION: f32 = 0.9;

/// Nobody goes longer than a year without meeting a card again: what a term means at work changes faster than memory.
const LONGEST: f32 = 365.0;

/// What the reviews of one side of a card add up to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Recall {
    /// The day of the first review.
    pub(crate) first: Day,
    /// The day of the last review.
    pub(crate) last: Day,
    /// How it was rated then.
    pub(crate) rating: Rating,
    /// How often it was not known at all.
    pub(crate) misses: u32,
    memory: MemoryState,
}

/// Turns reviews into days.
#[derive(Default)]
pub(crate) struct Scheduler(FSRS);

impl Scheduler {
    /// What is known after one more review.
    pub(crate) fn review(
        &self,
        before: Option<&Recall>,
        rating: Rating,
        day: Day,
    ) -> Result<Recall, Error> {
        let elapsed = before.map_or(0, |it| days_between(it.last, day));
        let next = self
            .0
            .next_states(before.map(|it| it.memory), DESIRED_RETENTION, elapsed)
            .map_err(|error| Error::broke(Code::Unexpected, "", error))?;
        let memory = match rating {
            Rating::Again => next.again.memory,
            Rating::Hard => next.hard.memory,
            Rating::Good => next.good.memory,
            Rating::Easy => next.easy.memory,
        };
        Ok(Recall {
            first: before.map_or(day, |it| it.first),
            last: day,
            rating,
            misses: before.map_or(0, |it| it.misses) + u32::from(rating == Rating::Again),
            memory,
        })
    }

    /// Days from the last review until it comes back; none for one that was not known: it comes back the same day.
    pub(crate) fn interval(&self, recall: &Recall) -> u32 {
        if recall.rating == Rating::Again {
            return 0;
        }
        let stability = Some(recall.memory.stability);
        let days = self.0.next_interval(stability, DESIRED_RETENTION, 0);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "between 1 and 365"
        )]
        let whole = days.round().clamp(1.0, LONGEST) as u32;
        whole
    }

    /// Whether it is to be reviewed today, or was to be before.
    pub(crate) fn is_due(&self, recall: &Recall, today: Day) -> bool {
        let is_misdated = recall.last > today && has_passed(recall.last, today);
        is_misdated || days_between(recall.last, today) >= self.interval(recall)
    }

    /// Days from today until it is due.
    pub(crate) fn due_in(&self, recall: &Recall, today: Day) -> u32 {
        self.interval(recall).saturating_sub(days_between(recall.last, today))
    }

    /// How likely it is known today, from 0 to 1.
    pub(crate) fn retrievability(recall: &Recall, today: Day) -> f32 {
        #[expect(clippy::cast_precision_loss, reason = "a day more or less is nothing here")]
        let elapsed = days_between(recall.last, today) as f32;
        current_retrievability(recall.memory, elapsed, FSRS6_DEFAULT_DECAY)
    }
}

#[cfg(test)]
mod tests;
