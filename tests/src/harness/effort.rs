//! What a way through the window asks of a person: how often they act, what they type and read, and how long that takes them.

use std::cell::Cell;
use std::fmt;
use std::io::{self, Write};
use std::time::{Duration, Instant};

use thirtyfour::TypingData;

use super::patience::{must, until};
use super::window::Window;

/// How fast adults read English prose to themselves: the mean of 190 studies (Brysbaert, 2019).
const WORDS_A_MINUTE: u32 = 238;

/// A key, for somebody who types but not for a living, and the pointing that goes before a click: the keystroke-level
/// model of Card, Moran and Newell.
const KEY: Duration = Duration::from_millis(280);
const CLICK: Duration = Duration::from_millis(1_300);

/// The moment in which one makes up one's mind before an act, of the same model. Getting there with Tab or an arrow is
/// part of the act.
const THOUGHT: Duration = Duration::from_millis(1_350);

/// A file is chosen with three clicks, of which WebDriver needs none: on the button, on the file, on Open.
const CLICKS_FOR_A_FILE: u32 = 3;

/// Special keys have code points of their own in WebDriver.
const SPECIAL_KEYS: std::ops::RangeInclusive<char> = '\u{e000}'..='\u{f8ff}';

/// Tab and the arrows.
const WAYS: [char; 5] = ['\u{e004}', '\u{e012}', '\u{e013}', '\u{e014}', '\u{e015}'];

/// What somebody has done in a window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Effort {
    /// Clicks of the mouse.
    pub clicks: u32,
    /// Fields that were filled, however long the text.
    pub fields: u32,
    /// Keys pressed by themselves or while others are held: Tab, Enter, Ctrl K.
    pub chords: u32,
    /// Characters typed into fields.
    pub characters: u32,
    /// Acts that one makes up one's mind for.
    pub decisions: u32,
}

impl Effort {
    /// Clicks, fields and key chords.
    pub fn actions(self) -> u32 {
        self.clicks + self.fields + self.chords
    }

    /// How long it takes, by the keystroke-level model.
    fn time(self) -> Duration {
        KEY * (self.chords + self.characters) + CLICK * self.clicks + THOUGHT * self.decisions
    }

    /// What has come since an earlier moment.
    fn since(self, earlier: Self) -> Self {
        Self {
            clicks: self.clicks - earlier.clicks,
            fields: self.fields - earlier.fields,
            chords: self.chords - earlier.chords,
            characters: self.characters - earlier.characters,
            decisions: self.decisions - earlier.decisions,
        }
    }

    pub(super) fn of_a_click() -> Self {
        Self { clicks: 1, decisions: 1, ..Self::default() }
    }

    pub(super) fn of_a_file() -> Self {
        Self { clicks: CLICKS_FOR_A_FILE, decisions: 1, ..Self::default() }
    }

    pub(super) fn of_a_field(text: &str) -> Self {
        let characters = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
        Self { fields: 1, characters, decisions: 1, ..Self::default() }
    }

    /// Keys, where several characters in a row are a text and one alone is a key.
    pub(super) fn of_keys(keys: &TypingData) -> Self {
        let keys = keys.as_vec();
        let runs = keys
            .chunk_by(|one, other| !SPECIAL_KEYS.contains(one) && !SPECIAL_KEYS.contains(other));
        runs.fold(Self::default(), |sum, run| match run {
            [key] => {
                let decisions = u32::from(!WAYS.contains(key));
                sum.and(Self { chords: 1, decisions, ..Self::default() })
            }
            text => sum.and(Self::of_a_field(&text.iter().collect::<String>())),
        })
    }

    pub(super) fn and(self, more: Self) -> Self {
        Self {
            clicks: self.clicks + more.clicks,
            fields: self.fields + more.fields,
            chords: self.chords + more.chords,
            characters: self.characters + more.characters,
            decisions: self.decisions + more.decisions,
        }
    }
}

/// A way through the window, from when somebody set out on it.
pub struct Way<'w> {
    window: &'w Window,
    name: &'static str,
    start: Instant,
    before: Effort,
    words: Cell<usize>,
}

/// What a way took.
pub struct Told {
    name: &'static str,
    /// What was done.
    pub effort: Effort,
    /// Words that were read.
    words: u32,
    /// How long the window took over it with somebody who reads nothing and types like a machine.
    played: Duration,
}

impl<'w> Way<'w> {
    /// Sets out at a moment, such as before the window was opened.
    pub fn since(start: Instant, window: &'w Window, name: &'static str) -> Self {
        Self { window, name, start, before: window.effort(), words: Cell::default() }
    }

    /// What stands in these parts of the page, by a selector, is read from top to end.
    #[track_caller]
    pub fn reads(&self, parts: &str) {
        let script = "return [...document.querySelectorAll(arguments[0])].map((it) => it.innerText).join(' ')";
        let look = || match self.window.run(script, vec![parts.into()])?.as_str().map(words) {
            None | Some(0) => Err("nothing is there to read".to_owned()),
            Some(words) => Ok(words),
        };
        self.words.set(self.words.get() + must(until(look), parts));
    }

    /// Arrives: prints what it took, past the capture of the tests, so that it is seen on each run.
    pub fn ends(self) -> Told {
        let told = Told {
            name: self.name,
            effort: self.window.effort().since(self.before),
            words: u32::try_from(self.words.get()).unwrap_or(u32::MAX),
            played: self.start.elapsed(),
        };
        // Nobody is there to be told if it fails.
        let _ = writeln!(io::stderr(), "{told}");
        told
    }
}

impl Told {
    /// How long a person takes over it: as played, and what a person adds to that.
    pub fn time(&self) -> Duration {
        self.played + self.effort.time() + self.reading()
    }

    fn reading(&self) -> Duration {
        Duration::from_mins(1) * self.words / WORDS_A_MINUTE
    }
}

impl fmt::Display for Told {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Effort { clicks, fields, chords, characters, .. } = self.effort;
        write!(
            f,
            "{}: {} actions ({clicks} clicks, {fields} fields, {chords} key chords); {:.0} s = {:.0} s as played \
             + {:.0} s to read {} words at {WORDS_A_MINUTE} a minute + {:.0} s to act and to type {characters} characters",
            self.name,
            self.effort.actions(),
            self.time().as_secs_f32(),
            self.played.as_secs_f32(),
            self.reading().as_secs_f32(),
            self.words,
            self.effort.time().as_secs_f32(),
        )
    }
}

/// Figures and marks are seen, not read.
fn words(text: &str) -> usize {
    text.split_whitespace().filter(|it| it.contains(char::is_alphabetic)).count()
}

#[cfg(test)]
mod tests {
    use thirtyfour::Key;

    use super::Effort;

    #[test]
    fn a_text_is_one_field_and_every_other_key_a_chord() {
        let keys = "amber fence" + Key::Enter + Key::Tab + "3";
        let expected = Effort { clicks: 0, fields: 1, chords: 3, characters: 11, decisions: 3 };
        assert_eq!(Effort::of_keys(&keys), expected);
        assert_eq!(expected.actions(), 4);
    }
}
