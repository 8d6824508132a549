//! Getting about with nothing but the keyboard, looking at what has the focus after every key.

use thirtyfour::TypingData;

use super::patience::{must, until};
use super::window::Window;

/// More key presses than this would be too many for a person as well.
const MOST: usize = 60;

impl Window {
    /// Presses a key until what has the focus is called by these words, if it is not yet.
    #[track_caller]
    pub fn press_until(&self, key: &(impl Into<TypingData> + Clone), words: &str) {
        let mut passed = Vec::new();
        for _ in 0..MOST {
            let focus = self.focus();
            if focus.contains(words) {
                return;
            }
            passed.push(focus);
            self.press(key.clone());
        }
        panic!("the keys never came to “{words}”, but to:\n  {}", passed.join("\n  "));
    }

    /// Waits until what has the focus is called by these words.
    #[track_caller]
    pub fn stands_on(&self, words: &str) {
        let look = || match self.focus() {
            focus if focus.contains(words) => Ok(()),
            focus => Err(format!("the focus is on {focus}")),
        };
        must(until(look), &format!("“{words}”"));
    }
}
