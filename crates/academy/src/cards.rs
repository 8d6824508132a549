//! Cards: today's pile, rating one, and taking the last rating back.

pub(crate) mod day;
mod deck;
mod pile;
pub(crate) mod schedule;

use ledger::{CardId, CardReview, CourseId, Day, Event};

use crate::Academy;
use crate::code::Code;
use crate::error::Error;
use crate::lesson::link;
use crate::request::{Ask, RateCard};
use crate::view::CardsDueView;
use crate::view::cards::{
    CardsView, Direction, FaceView, PileSize, PileSizeView, Rating, RatingView, SlippingView,
};
use deck::{Face, Recalls};
use pile::{Cap, Pile};

/// After so many days without a review the pile says that nothing is lost.
const WEEKS_AWAY: u32 = 14;

/// How long a card takes, in seconds: to read it, to say it, to look.
const SECONDS_EACH: u32 = 20;

/// Every rating, worst first.
const RATINGS: [Rating; 4] = [Rating::Again, Rating::Hard, Rating::Good, Rating::Easy];

impl Academy {
    /// Today's pile.
    pub fn cards(&mut self, _: Ask) -> Result<CardsView, Error> {
        let reviews = self.ledger.card_reviews(&self.me()?)?;
        let pile = self.pile(&reviews)?;
        let card = pile.queue.first().map(|it| self.face(it)).transpose()?;
        Ok(CardsView {
            done: count(pile.done),
            of: count(pile.of_today()),
            card,
            waiting: count(pile.waiting),
            next_in: pile.next_in,
            can_take_back: last_of(&reviews, self.day()).is_some(),
            is_back: self.is_back(&reviews),
            slipping: pile.slipping.iter().filter_map(slipping).collect(),
        })
    }

    /// Keeps a rating of a card that lies on today's pile, and shows the next one.
    pub fn rate_card(&mut self, request: RateCard) -> Result<CardsView, Error> {
        let reviews = self.ledger.card_reviews(&self.me()?)?;
        let direction = request.direction.into();
        let is_asked = |it: &Face<'_>| {
            it.at.course.id.as_str() == request.course
                && it.card.id.as_str() == request.card
                && it.direction == direction
        };
        if !self.pile(&reviews)?.queue.iter().any(is_asked) {
            return Err(Error::refused(Code::NotHere, request.card));
        }
        self.record(vec![Event::CardReviewed(ledger::CardReviewed {
            course: CourseId::new(request.course),
            card: CardId::new(request.card),
            direction,
            rating: request.rating.into(),
            day: self.day(),
        })])?;
        self.cards(Ask {})
    }

    /// Takes the last rating of today back: its card lies on the pile as it did before.
    pub fn take_back_rating(&mut self, _: Ask) -> Result<CardsView, Error> {
        let reviews = self.ledger.card_reviews(&self.me()?)?;
        if let Some(last) = last_of(&reviews, self.day()) {
            let review = last.entry.clone();
            let event = Event::CardReviewTakenBack(ledger::CardReviewTakenBack { review });
            self.record(vec![event])?;
        }
        self.cards(Ask {})
    }

    /// What is left of today's pile.
    pub(crate) fn cards_due(&self) -> Result<CardsDueView, Error> {
        let reviews = self.ledger.card_reviews(&self.me()?)?;
        let pile = self.pile(&reviews)?;
        let due = count(pile.queue.len());
        let minutes = (due * SECONDS_EACH).div_ceil(60);
        Ok(CardsDueView { due, minutes, next_in: pile.next_in, is_back: self.is_back(&reviews) })
    }

    /// The sizes that a day's pile may have.
    pub(crate) fn pile_sizes(&self) -> Result<Vec<PileSizeView>, Error> {
        let chosen = self.pile_size()?;
        let sizes = [PileSize::Small, PileSize::Usual, PileSize::Large].map(|size| {
            let Cap { cards, new } = Cap::of(size);
            PileSizeView { size, cards: count(cards), new: count(new), is_chosen: size == chosen }
        });
        Ok(sizes.into())
    }

    /// Today's pile, given everything that was reviewed.
    fn pile(&self, reviews: &[CardReview]) -> Result<Pile<'_>, Error> {
        let recalls = Recalls::of(reviews, &self.scheduler)?;
        let deck = self.deck(&recalls, &self.progress(&self.me()?)?);
        Ok(Pile::of(&deck, Cap::of(self.pile_size()?), self.day(), &self.scheduler))
    }

    /// Whether the last review before today is weeks ago.
    fn is_back(&self, reviews: &[CardReview]) -> bool {
        let today = self.day();
        let before = reviews.iter().rev().find(|it| it.day < today);
        before.is_some_and(|it| day::days_between(it.day, today) >= WEEKS_AWAY)
    }

    fn day(&self) -> Day {
        day::today(self.clock.as_ref())
    }

    fn face(&self, face: &Face<'_>) -> Result<FaceView, Error> {
        let choices = RATINGS.map(|rating| {
            let after = self.scheduler.review(face.recall.as_ref(), rating.into(), self.day())?;
            Ok(RatingView { rating, in_days: self.scheduler.interval(&after) })
        });
        let (term, plain) = (face.card.front_html.clone(), face.card.back_html.clone());
        let direction = Direction::from(face.direction);
        let (front_html, back_html) = match direction {
            Direction::TermToPlain => (term, plain),
            Direction::PlainToTerm => (plain, term),
        };
        Ok(FaceView {
            course: face.at.course.id.to_string(),
            card: face.card.id.to_string(),
            language: face.at.course.language.clone(),
            direction,
            front_html,
            back_html,
            limit_html: face.card.limit_html.clone(),
            lesson: link(face.at.lesson.id.as_str(), &face.at.lesson.title),
            misses: face.slips(),
            choices: choices.into_iter().collect::<Result<_, Error>>()?,
        })
    }
}

fn slipping(face: &Face<'_>) -> Option<SlippingView> {
    Some(SlippingView {
        front_html: face.card.front_html.clone(),
        language: face.at.course.language.clone(),
        misses: face.slips()?,
        lesson: link(face.at.lesson.id.as_str(), &face.at.lesson.title),
    })
}

/// The last review, if it is one of this day.
fn last_of(reviews: &[CardReview], day: Day) -> Option<&CardReview> {
    reviews.last().filter(|it| it.day == day)
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
