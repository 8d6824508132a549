//! Questions, each answered with its key from the file of the lesson.

use curriculum::{Choice, Match, Order, Quiz, Shape, Written};
use serde_json::json;
use thirtyfour::Key;

use super::Player;
use crate::harness::patience::must;

/// The words of markup, as the page that shows it would read them.
const PLAIN: &str =
    "return arguments[0].map((html) => new DOMParser().parseFromString(html, 'text/html').body
    .textContent.replace(/\\s+/g, ' ').trim())";

impl Player<'_> {
    /// Answers the question that the reader is at.
    pub(super) fn answers(&mut self, id: &str, quiz: &Quiz) {
        match &quiz.shape {
            Shape::Choice { options, .. } => {
                let right = options.iter().enumerate().filter(|(_, it)| it.is_correct);
                let keys: String = right.map(|(place, _)| digit(place)).collect();
                self.window.press(keys + Key::Enter);
            }
            Shape::Order(order) => self.puts_in_order(id, order),
            Shape::Match(it) => self.matches(id, it),
            Shape::Written(it) => self.writes(id, it),
        }
        self.waits("the answer is right", Some(id), |it| it.said == ["Right."] && it.focus == id);
    }

    /// Brings one item after the other to its place by its digit.
    fn puts_in_order(&mut self, id: &str, order: &Order) {
        let mut shown = self.waits("the items", Some(id), |it| !it.items.is_empty()).items;
        let wanted = self.plain(order.items.iter().map(|it| it.html.as_str()));
        let first = format!("1 {}", shown[0]);
        self.window.block(id).button(&first).reach();
        let (mut keys, mut at) = (String::new(), 0);
        for (place, item) in wanted.iter().enumerate() {
            let Some(from) = shown.iter().position(|it| it == item) else {
                panic!("{}: {item:?} is not among {shown:?}", self.place)
            };
            let arrow = if from > at { Key::Down } else { Key::Up };
            keys.extend(std::iter::repeat_n(char::from(arrow), from.abs_diff(at)));
            keys.push(digit(place));
            let moved = shown.remove(from);
            shown.insert(place, moved);
            at = place;
        }
        keys.extend(std::iter::repeat_n(char::from(Key::Tab), wanted.len() - at));
        self.window.press(keys + Key::Enter);
    }

    /// Gives each row its half by number.
    fn matches(&mut self, id: &str, it: &Match) {
        let shown = self.waits("the halves", Some(id), |it| !it.targets.is_empty()).targets;
        let place = |row: &curriculum::MatchRow| {
            let words = &it.targets[row.target].words;
            shown.iter().position(|it| it == words.trim())
        };
        let places: Option<String> = it.rows.iter().map(|it| place(it).map(digit)).collect();
        let Some(keys) = places else { panic!("{}: not all halves are shown", self.place) };
        self.window.press(keys + Key::Enter);
    }

    /// Types the first answer that is right.
    fn writes(&mut self, id: &str, it: &Written) {
        let shown = &it.accepted[0].shown;
        let typed = shown.split("+-").next().unwrap_or_default().trim().to_owned();
        assert!(it.accepts(&typed), "{}: {typed:?} is not among {shown:?}", self.place);
        self.window.block(id).field("Your …").press(typed + Key::Enter);
    }

    fn plain<'h>(&self, html: impl Iterator<Item = &'h str>) -> Vec<String> {
        let words = self.window.run(PLAIN, vec![json!(html.collect::<Vec<_>>())]);
        let words = must(words, "the words of the items");
        words
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|it| it.as_str().map(str::to_owned))
            .collect()
    }
}

/// The digit that names a place, which is counted from 0.
pub(super) fn digit(place: usize) -> char {
    match u32::try_from(place + 1).ok().and_then(|it| char::from_digit(it, 10)) {
        Some(digit) => digit,
        None => panic!("no digit names place {}", place + 1),
    }
}

/// What the shape of a question is called in the count.
pub(super) fn shape(shape: &Shape) -> &'static str {
    match shape {
        Shape::Choice { choice: Choice::Single, .. } => "quiz: one of several",
        Shape::Choice { choice: Choice::Multiple, .. } => "quiz: several",
        Shape::Order(_) => "quiz: in order",
        Shape::Match(_) => "quiz: matched",
        Shape::Written(_) => "quiz: written",
    }
}
