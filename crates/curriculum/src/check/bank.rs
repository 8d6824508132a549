//! The questions of a course in which one option is right, as somebody sees them who answers all of them in a row.

use super::passage::{Question, questions};
use super::{Reading, english};
use crate::source::Source;
use std::ops::Range;

/// A question with one right option.
pub(crate) struct Asked<'a> {
    pub(crate) source: &'a Source<'a>,
    /// Where the right option is written.
    pub(crate) span: Range<usize>,
    /// The place of the right option, from 0.
    pub(crate) key: usize,
    /// How many words each option has.
    words: Vec<usize>,
}

/// Fewer questions than this say nothing about their author's habits.
pub(crate) const LEAST_QUESTIONS: usize = 12;

/// All of some lessons, in reading order.
pub(crate) fn asked<'a>(readings: &'a [Reading<'a>]) -> impl Iterator<Item = Asked<'a>> {
    readings.iter().flat_map(|reading| {
        let questions = questions(&reading.text.passages);
        let asked = questions.iter().filter_map(|it| one(reading.text.source, it));
        asked.collect::<Vec<_>>()
    })
}

fn one<'a>(source: &'a Source<'a>, question: &Question<'_>) -> Option<Asked<'a>> {
    let key = question.options.iter().position(|it| it.is_right)?;
    let words = question.options.iter().map(|it| english::count(&it.said())).collect();
    let span = question.options[key].span();
    question.has_one_key().then_some(Asked { source, span, key, words })
}

impl Asked<'_> {
    /// How many options it has.
    pub(crate) fn options(&self) -> usize {
        self.words.len()
    }

    /// Whether the right option has more words than every other.
    pub(crate) fn is_longest(&self) -> bool {
        let own = self.words[self.key];
        let others = self.words.iter().enumerate().filter(|(at, _)| *at != self.key);
        self.words.len() > 1 && others.map(|(_, it)| it).all(|it| *it < own)
    }

    /// Whether some option has 1.4 times as many words as the options have on average.
    pub(crate) fn is_uneven(&self) -> bool {
        let most = self.words.iter().copied().max().unwrap_or_default();
        // 1.4 times the mean, without fractions.
        10 * most * self.words.len() > 14 * self.words.iter().sum::<usize>()
    }
}
