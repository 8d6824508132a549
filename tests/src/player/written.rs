//! What readers write for themselves, and what they tick.

use curriculum::Steps;
use thirtyfour::{Key, TypingData};

use super::Player;

/// Typed wherever somebody is asked for their own words, then on to the button that keeps them.
fn own_words() -> TypingData {
    "In my own words." + Key::Tab + Key::Enter
}

impl Player<'_> {
    pub(super) fn guesses(&mut self, id: &str) {
        self.window.block(id).field("Your guess").press(own_words());
        self.waits("the guess is kept", Some(id), |it| {
            it.said == ["Your guess. It comes back at the end of the lesson."] && it.focus == id
        });
    }

    pub(super) fn reflects(&mut self, id: &str) {
        self.window.block(id).field("Your words").press(own_words());
        self.waits("the words are kept", Some(id), |it| {
            it.said == ["Kept for you alone."] && it.focus == id
        });
    }

    /// Writes each step that is left to the reader, and compares it with the author's.
    pub(super) fn completes(&mut self, id: &str, steps: &Steps) {
        for place in steps.blanks() {
            let is_begun = steps.blank(place).is_some_and(|it| it.is_begun);
            let asks = if is_begun { "Complete" } else { "Write" };
            let field = format!("{asks} step {}", place + 1);
            self.window.block(id).field(&field).press(own_words());
            self.window.stands_on("button “The same step”");
            self.window.press("1");
        }
        self.waits("the whole example", Some(id), |it| {
            it.said.iter().any(|said| said == "That is the whole example.") && it.focus == id
        });
    }

    /// Ticks the first box.
    pub(super) fn ticks(&mut self, id: &str, boxes: usize) {
        self.window.press("1");
        let ticked = format!("1 of {boxes} ticked");
        self.waits("a box is ticked", Some(id), |it| it.words.contains(&ticked));
    }
}
