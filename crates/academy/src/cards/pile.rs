//! Today's pile: what is due, capped, the most at risk first; both sides of a card never on one day.

use ledger::{Day, Rating};

use super::day::has_passed;
use super::deck::{Deck, Face};
use super::schedule::Scheduler;
use crate::view::cards::PileSize;

/// How many cards a day takes at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Cap {
    /// In all.
    pub(crate) cards: usize,
    /// Of them, cards never seen from this side.
    pub(crate) new: usize,
}

impl Cap {
    /// What a size stands for. The usual one is under ten minutes, with room for the cards of one or two lessons.
    pub(crate) fn of(size: PileSize) -> Self {
        match size {
            PileSize::Small => Self { cards: 10, new: 4 },
            PileSize::Usual => Self { cards: 20, new: 8 },
            PileSize::Large => Self { cards: 40, new: 16 },
        }
    }
}

/// One day's cards.
pub(crate) struct Pile<'library> {
    /// How many are done for today.
    pub(crate) done: usize,
    /// What is left of today, in order.
    pub(crate) queue: Vec<Face<'library>>,
    /// Due as well, but more than a day takes; they come on the days after.
    pub(crate) waiting: usize,
    /// Those of today, done or not, that keep slipping.
    pub(crate) slipping: Vec<Face<'library>>,
    /// Days until the next card comes once today's are done; none for an empty deck.
    pub(crate) next_in: Option<u32>,
}

impl<'library> Pile<'library> {
    /// The pile of a day, whatever was reviewed of it already.
    pub(crate) fn of(deck: &Deck<'library>, cap: Cap, today: Day, scheduler: &Scheduler) -> Self {
        let is_of_today = |face: &Face<'_>| face.recall.is_some_and(|it| it.last == today);
        let (mut done, mut begun) = (0, 0);
        let (mut due, mut new, mut again) = (Vec::new(), Vec::new(), Vec::new());
        let mut slipping = Vec::new();
        for faces in &deck.cards {
            let touched: Vec<_> = faces.iter().filter(|it| is_of_today(it)).collect();
            for face in &touched {
                begun += usize::from(face.recall.is_some_and(|it| it.first == today));
                match face.recall.map(|it| it.rating) {
                    Some(Rating::Again) => again.push(**face),
                    Some(Rating::Hard | Rating::Good | Rating::Easy) | None => done += 1,
                }
            }
            slipping.extend(touched.iter().filter(|it| it.slips().is_some()).map(|it| **it));
            if !touched.is_empty() {
                continue;
            }
            match most_at_risk(faces, today, scheduler) {
                Some(face) => due.push(face),
                None => new.extend(first_unseen(faces, today)),
            }
        }
        due.sort_by(|(one, _), (other, _)| one.total_cmp(other));
        again.sort_by_key(|it: &Face<'_>| it.order);
        let room = cap.cards.saturating_sub(done + again.len());
        let waiting = due.len().saturating_sub(room);
        let mut queue: Vec<_> = due.into_iter().map(|(_, face)| face).take(room).collect();
        let room_for_new = (room - queue.len()).min(cap.new.saturating_sub(begun));
        let unseen = new.len().saturating_sub(room_for_new);
        queue.extend(new.into_iter().take(room_for_new));
        queue.extend(again);
        let is_tomorrow = waiting + unseen > 0 || deck.grows_tomorrow;
        let next_in = if is_tomorrow { Some(1) } else { next_in(&deck.cards, today, scheduler) };
        Self { done, queue, waiting, slipping, next_in }
    }

    /// Cards of today, done and left.
    pub(crate) fn of_today(&self) -> usize {
        self.done + self.queue.len()
    }
}

/// The side of a card that is due, with how likely it is known; of two, the one that is more at risk.
fn most_at_risk<'library>(
    faces: &[Face<'library>; 2],
    today: Day,
    scheduler: &Scheduler,
) -> Option<(f32, Face<'library>)> {
    let due = faces.iter().filter_map(|face| {
        let recall = face.recall.filter(|it| scheduler.is_due(it, today))?;
        Some((Scheduler::retrievability(&recall, today), *face))
    });
    due.min_by(|(one, _), (other, _)| one.total_cmp(other))
}

/// The side of a card that was never shown: the term first, its plain words once the term has been met.
fn first_unseen<'library>(faces: &[Face<'library>; 2], today: Day) -> Option<Face<'library>> {
    let [term, plain] = faces;
    match (term.recall, plain.recall) {
        (None, _) => Some(*term),
        (Some(met), None) if has_passed(met.last, today) => Some(*plain),
        (Some(_), _) => None,
    }
}

/// Days from today until any card comes: tomorrow at the earliest.
fn next_in(deck: &[[Face<'_>; 2]], today: Day, scheduler: &Scheduler) -> Option<u32> {
    let in_days = |face: &Face<'_>| face.recall.map_or(1, |it| scheduler.due_in(&it, today).max(1));
    deck.iter().flatten().map(in_days).min()
}
