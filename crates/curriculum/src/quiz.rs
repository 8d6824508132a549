//! Questions that the app marks: the shapes they come in, and which answer to each is right.

mod number;
mod shuffle;
mod written;

pub use written::{Accepted, Written};

use crate::Tested;
use shuffle::shuffled;
use std::collections::BTreeSet;

pub(crate) use written::BadAnswerLine;

/// A question that the app marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quiz {
    /// The question.
    pub prompt_html: String,
    /// What to do about it, with the key.
    pub shape: Shape,
    /// The objectives it tests.
    pub objectives: Tested,
}

/// How a question is answered. Each shape holds its own key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Choose from options.
    Choice {
        /// Whether one option or several are right.
        choice: Choice,
        /// The options as written.
        options: Vec<QuizOption>,
    },
    /// Put items in order.
    Order(Order),
    /// Find the other half of each row.
    Match(Match),
    /// Write a word or a number.
    Written(Written),
}

/// How many options a quiz expects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Exactly one option is right.
    Single,
    /// Several options are right.
    Multiple,
}

/// One answer to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuizOption {
    /// The answer.
    pub html: String,
    /// Whether it is (one of) the right ones.
    pub is_correct: bool,
    /// What somebody who chose it reads.
    pub feedback_html: String,
}

/// Items to put in order. They are written in the right one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    /// The items, first to last.
    pub items: Vec<OrderItem>,
    /// What is read about the whole.
    pub feedback: Feedback,
}

/// One item to put in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrderItem {
    /// The item.
    pub html: String,
    /// Why it stands where it stands; may be empty.
    pub feedback_html: String,
}

/// Rows whose right halves have to be found again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// What stands above the left and the right column.
    pub heads: [String; 2],
    /// The rows as written.
    pub rows: Vec<MatchRow>,
    /// The different right halves, in the order in which the rows name them.
    pub targets: Vec<Target>,
    /// What is read about the whole.
    pub feedback: Feedback,
}

/// One row to find the other half of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatchRow {
    /// The left half.
    pub html: String,
    /// The place of its right half among the targets.
    pub target: usize,
}

/// A right half, which may belong to several rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// The right half.
    pub html: String,
    /// The same without markup.
    pub words: String,
}

/// What is read once a question has been answered; both are the same text if the author wrote one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Feedback {
    /// By somebody who was right.
    pub right_html: String,
    /// By somebody who was not.
    pub wrong_html: String,
}

/// An answer that fits the shape of its question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given {
    /// The places of the options chosen.
    Chosen(BTreeSet<usize>),
    /// The places of the items, first to last.
    Ordered(Vec<usize>),
    /// For each row the place of a target.
    Matched(Vec<usize>),
    /// The words, as typed.
    Written(String),
}

impl Quiz {
    /// The answer that these places or these words are, if they answer a question of this shape.
    pub fn given(&self, places: &[usize], text: &str) -> Option<Given> {
        match &self.shape {
            Shape::Choice { choice, options } => {
                let chosen: BTreeSet<usize> = places.iter().copied().collect();
                let is_allowed = match choice {
                    Choice::Single => chosen.len() == 1,
                    Choice::Multiple => !chosen.is_empty(),
                };
                let is_here = chosen.iter().all(|it| *it < options.len());
                (is_allowed && is_here).then_some(Given::Chosen(chosen))
            }
            Shape::Order(order) => {
                let mut sorted = places.to_vec();
                sorted.sort_unstable();
                let is_whole = sorted.into_iter().eq(0..order.items.len());
                is_whole.then(|| Given::Ordered(places.to_vec()))
            }
            Shape::Match(it) => {
                let is_whole = places.len() == it.rows.len();
                let is_here = places.iter().all(|place| *place < it.targets.len());
                (is_whole && is_here).then(|| Given::Matched(places.to_vec()))
            }
            Shape::Written(_) => {
                let text = text.trim();
                (!text.is_empty()).then(|| Given::Written(text.to_owned()))
            }
        }
    }

    /// Whether the answer is the whole key and nothing else; one to another shape is not.
    pub fn is_right(&self, given: &Given) -> bool {
        match (&self.shape, given) {
            (Shape::Choice { options, .. }, Given::Chosen(chosen)) => {
                let key = options.iter().enumerate().filter(|(_, it)| it.is_correct);
                key.map(|(place, _)| place).eq(chosen.iter().copied())
            }
            (Shape::Order(order), Given::Ordered(places)) => {
                places.iter().copied().eq(0..order.items.len())
            }
            (Shape::Match(it), Given::Matched(places)) => {
                it.rows.iter().map(|row| row.target).eq(places.iter().copied())
            }
            (Shape::Written(it), Given::Written(text)) => it.accepts(text),
            _ => false,
        }
    }
}

impl Order {
    /// The places of the items as this reader is shown them: always the same for one seed, and
    /// never the key.
    pub fn shown(&self, seed: &str) -> Vec<usize> {
        shuffled(self.items.len(), seed)
    }
}

impl Match {
    /// The places of the targets as this reader is shown them. Where a target belongs to several
    /// rows they stand in the order of the alphabet, which says nothing about the rows.
    pub fn shown(&self, seed: &str) -> Vec<usize> {
        if self.targets.len() == self.rows.len() {
            return shuffled(self.targets.len(), seed);
        }
        let mut places: Vec<usize> = (0..self.targets.len()).collect();
        places.sort_by_key(|place| self.targets[*place].words.to_lowercase());
        places
    }
}

impl Feedback {
    /// What is read after an answer that was right, or was not.
    pub fn after(&self, is_right: bool) -> &str {
        if is_right { &self.right_html } else { &self.wrong_html }
    }
}
