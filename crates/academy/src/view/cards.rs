//! Views of cards: as a lesson lists them, the pile of today, and the one that is shown.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Link, views};

/// Which side of a card is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Direction {
    /// The term; its plain words are to be found.
    TermToPlain,
    /// The plain words; their term is to be found.
    PlainToTerm,
}

/// How well the other side of a card was known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum Rating {
    /// Not at all; it comes back at the end of today's pile.
    Again,
    /// With effort.
    Hard,
    /// After a moment.
    Good,
    /// At once.
    Easy,
}

/// How large a day's pile may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum PileSize {
    /// A few minutes a day.
    Small,
    /// Under ten minutes a day.
    #[default]
    Usual,
    /// For those who want to be through soon.
    Large,
}

views! {
    /// A term and its plain words.
    CardView {
        /// The term as heard, as safe HTML.
        front_html: String,
        /// Plain words a customer could repeat, as safe HTML.
        back_html: String,
        /// Where the plain words break, or a number to go with them, as safe HTML.
        limit_html: Option<String>,
    }

    /// A size that a day's pile may have.
    PileSizeView {
        /// The size.
        size: PileSize,
        /// Cards a day at most.
        cards: u32,
        /// Of them, cards never seen from their side.
        new: u32,
        /// Whether it is the one that holds on this laptop.
        is_chosen: bool,
    }

    /// Today's pile.
    CardsView {
        /// Cards done today.
        done: u32,
        /// Cards of today, done and left.
        of: u32,
        /// The card to look at now; none once all are done.
        card: Option<FaceView>,
        /// Due as well, but more than a day takes; they come on the days after.
        waiting: u32,
        /// Days until the next card comes once today's are done; none for an empty deck.
        next_in: Option<u32>,
        /// Whether a rating of today can be taken back.
        can_take_back: bool,
        /// Whether the last review before today is weeks ago.
        is_back: bool,
        /// Cards rated today that keep slipping, in the order of the shelf.
        slipping: Vec<SlippingView>,
    }

    /// A card that was not known many times.
    SlippingView {
        /// The term, as safe HTML.
        front_html: String,
        /// The language that it is written in, as in `en`.
        language: String,
        /// How often it was not known.
        misses: u32,
        /// The lesson that explains it.
        lesson: Link,
    }

    /// One side of a card, and what each rating would lead to.
    FaceView {
        /// Course id.
        course: String,
        /// Card id, unique in its course.
        card: String,
        /// The language that it is written in, as in `en`.
        language: String,
        /// Which side is shown first.
        direction: Direction,
        /// The side that is shown, as safe HTML.
        front_html: String,
        /// The side that is to be found, as safe HTML.
        back_html: String,
        /// Where the plain words break, or a number to go with them, as safe HTML.
        limit_html: Option<String>,
        /// The lesson that it comes from.
        lesson: Link,
        /// How often it was not known, once that is often enough to read its lesson again.
        misses: Option<u32>,
        /// What each rating would lead to, worst first.
        choices: Vec<RatingView>,
    }

    /// What a rating leads to.
    RatingView {
        /// The rating.
        rating: Rating,
        /// Days until the card comes back; 0 is the end of today's pile.
        in_days: u32,
    }
}
