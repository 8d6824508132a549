//! The whole review without a mouse: a mentor's day at the keyboard, and how many keys it takes.

use e2e::harness::home::Home;
use e2e::harness::lesson::PASSPHRASE;
use e2e::harness::window::Window;
use thirtyfour::Key;

use crate::mentoring::{
    MENTOR, PRACTICE, TRAINEE, hands_in, sits_down, trainee_and_mentor, unlocks, verified,
};

const PHRASE: &str = "Say one limit before anybody asks.";
const SAW: &str = "Every claim held.";

/// Keys that a review may take besides the words that are written in it.
const MOST_TO_RETURN: usize = 40;
const MOST_TO_SIGN: usize = 75;

/// Counts the keys of one review, without the words that are written in it.
struct Count {
    before: usize,
    written: usize,
}

impl Count {
    fn new(window: &Window) -> Self {
        Self { before: window.keys_pressed(), written: 0 }
    }

    fn writes(&mut self, window: &Window, words: &str) {
        window.press(words);
        self.written += words.chars().count();
    }

    fn keys(&self, window: &Window) -> usize {
        window.keys_pressed() - self.before - self.written
    }
}

fn mentor_sits_down(window: &Window) {
    window.button("Switch person").press(Key::Enter);
    unlocks(window, MENTOR);
}

fn opens_the_review(window: &Window, attempt: u32) {
    window.control("navigation", "Main").button("Reviews…").press(Key::Enter);
    window.stands_on("heading “Who waits for you”");
    window
        .button(&format!("Review attempt {attempt} of {PRACTICE} by {TRAINEE}"))
        .press(Key::Enter);
    window.stands_on(&format!("heading “{PRACTICE}”"));
}

fn scores(window: &Window, limit: &str) {
    for criterion in ["Truth", "Plain words"] {
        window.group(criterion).choice("1 Not yet").press("3");
    }
    window.group("Limit").choice("1 Not yet").press(limit);
    window.group("Listener’s gain").choice("1 Not yet").press("3");
}

/// Returns the first attempt, and keeps the next step to use it again.
fn returns(window: &Window) -> usize {
    let mut count = Count::new(window);
    opens_the_review(window, 1);
    scores(window, "2");
    window.field("One thing to try next").reach();
    count.writes(window, PHRASE);
    window.press(Key::Tab);
    window.press(Key::Tab);
    window.stands_on("button “Keep this sentence”");
    window.press(Key::Enter);
    window.sees(&format!("Kept: “{PHRASE}”"));
    window.press_holding(Key::Control, Key::Enter);
    window.stands_on("heading “Nobody waits for you”");
    count.keys(window)
}

/// Reads what changed, comments with the kept phrase, scores and signs.
fn signs(window: &Window) -> usize {
    let mut count = Count::new(window);
    opens_the_review(window, 2);
    window.button("What changed since attempt 1").press(Key::Enter);
    window.sees("put in: noise; steady running only, not start-up.");
    window.sees("Mateo, attempt 1");
    window.press_until(&Key::Tab, "group “The text”");
    window.press(Key::Down);
    window.press(Key::Enter);
    window.stands_on("textbox “Your comment: On");
    window.press_holding(Key::Alt, Key::Down);
    window.stands_on(&format!("button “{PHRASE}”"));
    window.press(Key::Enter);
    window.stands_on("textbox “Your comment: On");
    window.press_holding(Key::Control, Key::Enter);
    window.stands_on("group “The text”");
    scores(window, "3");
    window.group("Stop rule").choice("Kept").press(" ");
    window.field("What I saw").reach();
    count.writes(window, SAW);
    window.button("Sign off…").press(Key::Enter);
    window.choice("Nearby…").press(" ");
    window.field("Your passphrase").reach();
    count.writes(window, PASSPHRASE);
    window.press(Key::Enter);
    window.stands_on("heading “Nobody waits for you”");
    count.keys(window)
}

#[test]
fn i_returned_one_attempt_and_signed_the_next_without_touching_the_mouse() {
    let home = Home::new();
    let window = trainee_and_mentor(&home);
    hands_in(&window, "Foretone ranks what makes the noise.");
    mentor_sits_down(&window);
    let returned = returns(&window);

    sits_down(&window, TRAINEE);
    hands_in(&window, "Foretone ranks what makes the noise; steady running only, not start-up.");
    mentor_sits_down(&window);
    let signed = signs(&window);
    println!("{returned} keys to return an attempt, {signed} to sign one off, besides the words");
    assert!(returned <= MOST_TO_RETURN, "{returned} keys to return an attempt");
    assert!(signed <= MOST_TO_SIGN, "{signed} keys to sign one off");

    sits_down(&window, TRAINEE);
    window.button("Skills").click();
    window.button("Open the practice for Explain it to a stranger").click();
    window.sees("On “Foretone ranks what makes the noise; steady running only, not start-up.”");
    window.sees(PHRASE);
    let (is_well, said) = verified(&home);
    assert!(is_well, "{said}");
}
