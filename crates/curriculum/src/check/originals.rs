//! Texts by others that a course was written from, and the words that it shares with them.

use super::english;
use super::passage::Passage;
use std::collections::HashMap;
use std::ops::Range;

/// So many words in a row are no accident.
pub(crate) const LEAST_WORDS: usize = 8;

/// A text by somebody else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Original {
    /// What a finding calls it.
    pub name: String,
    /// The text, in any form that has words in it.
    pub text: String,
}

/// Every run of words in some texts by others.
#[derive(Default)]
pub(crate) struct Originals {
    texts: Vec<Words>,
    /// Where each run of so many words begins first: the text, and the word in it.
    runs: HashMap<[u32; LEAST_WORDS], (usize, usize)>,
    known: HashMap<String, u32>,
}

struct Words {
    name: String,
    numbers: Vec<u32>,
    /// The line on which each word stands.
    lines: Vec<usize>,
}

/// A run of words that stands in a text by somebody else.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Shared {
    /// Where in the passage.
    pub(crate) run: Range<usize>,
    pub(crate) words: usize,
    /// Which text, and its line.
    pub(crate) name: String,
    pub(crate) line: usize,
}

impl Originals {
    pub(crate) fn of(originals: &[Original]) -> Self {
        let mut all = Self::default();
        for original in originals {
            all.add(original);
        }
        all
    }

    fn add(&mut self, original: &Original) {
        let (mut words, mut lines) = (Vec::new(), Vec::new());
        let (mut line, mut counted) = (1, 0);
        for run in english::words(&original.text) {
            line += original.text[counted..run.start].matches('\n').count();
            counted = run.start;
            let next = u32::try_from(self.known.len()).unwrap_or(u32::MAX);
            words.push(*self.known.entry(plain(&original.text[run])).or_insert(next));
            lines.push(line);
        }
        let text = self.texts.len();
        for (at, run) in words.windows(LEAST_WORDS).enumerate() {
            if let Ok(run) = <[u32; LEAST_WORDS]>::try_from(run) {
                self.runs.entry(run).or_insert((text, at));
            }
        }
        self.texts.push(Words { name: original.name.clone(), numbers: words, lines });
    }

    /// What a passage shares with them, each run as long as it goes on.
    pub(crate) fn shared(&self, passage: &Passage) -> Vec<Shared> {
        if self.runs.is_empty() {
            return Vec::new();
        }
        let places: Vec<Range<usize>> = english::words(&passage.text).collect();
        let word = |it: &Range<usize>| self.known.get(&plain(&passage.text[it.clone()])).copied();
        let words: Vec<Option<u32>> = places.iter().map(word).collect();
        let mut shared = Vec::new();
        let mut from = 0;
        while from + LEAST_WORDS <= words.len() {
            let count = self.longest(&words[from..]);
            let Some((count, name, line)) = count else {
                from += 1;
                continue;
            };
            let run = places[from].start..places[from + count - 1].end;
            shared.push(Shared { run, words: count, name: name.to_owned(), line });
            from += count;
        }
        shared
    }

    /// How many of these words stand in a row in some text, its name, and the line there.
    fn longest(&self, words: &[Option<u32>]) -> Option<(usize, &str, usize)> {
        let first: Option<Vec<u32>> = words[..LEAST_WORDS].iter().copied().collect();
        let first = <[u32; LEAST_WORDS]>::try_from(first?).ok()?;
        let (text, at) = *self.runs.get(&first)?;
        let text = &self.texts[text];
        let alike =
            words.iter().zip(&text.numbers[at..]).take_while(|(one, other)| **one == Some(**other));
        Some((alike.count(), &text.name, text.lines[at]))
    }
}

/// A word as two writers spell it alike.
fn plain(word: &str) -> String {
    word.to_lowercase().replace('\u{2019}', "'")
}

#[cfg(test)]
mod tests {
    use super::{Original, Originals};
    use crate::check::passage::{Passage, Role};
    use rstest::rstest;

    const TEXT: &str = "# Title\n\nWhoever reads this twice won\u{2019}t have\nread it once for nothing, we hope.\n";

    #[rstest]
    #[case("So: whoever READS this twice won't have read it once.", Some((9, 3)))]
    #[case("Whoever reads this twice won't have read", None)]
    #[case("This twice won't have read it once for nothing, I fear.", Some((9, 3)))]
    #[case("Have read it once for nothing, we hope.", Some((8, 3)))]
    #[case("Have read it once for nothing, they hope.", None)]
    fn a_run_is_found_whatever_its_marks(
        #[case] text: &str,
        #[case] expected: Option<(usize, usize)>,
    ) {
        let originals =
            Originals::of(&[Original { name: "a.md".to_owned(), text: TEXT.to_owned() }]);
        let passage = Passage::line(Role::Prose, text.to_owned(), 0);
        let found: Vec<_> =
            originals.shared(&passage).iter().map(|it| (it.words, it.line)).collect();
        assert_eq!(found, expected.into_iter().collect::<Vec<_>>());
    }

    #[test]
    fn a_run_that_goes_on_is_found_once() {
        let originals =
            Originals::of(&[Original { name: "a.md".to_owned(), text: TEXT.to_owned() }]);
        let passage = Passage::line(Role::Prose, TEXT.to_owned(), 0);
        let found = originals.shared(&passage);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].run, 2..TEXT.len() - 2);
    }
}
