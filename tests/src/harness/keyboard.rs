//! Getting about with nothing but the keyboard, looking at what has the focus after every key.

use thirtyfour::{Key, TypingData};

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

    /// Presses Tab so many times, backwards if below nought.
    #[track_caller]
    pub(super) fn press_tab(&self, times: i64) {
        match times {
            0 => {}
            1.. => self.press(repeated(&Key::Tab, times)),
            ..0 => self.press_holding(Key::Shift, repeated(&Key::Tab, times)),
        }
    }

    /// Presses the arrow down so many times, up if below nought.
    #[track_caller]
    pub(super) fn press_arrow(&self, times: i64) {
        if times != 0 {
            self.press(repeated(if times > 0 { &Key::Down } else { &Key::Up }, times));
        }
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

fn repeated(key: &Key, times: i64) -> String {
    key.value().to_string().repeat(usize::try_from(times.unsigned_abs()).unwrap_or(0))
}
