//! A conversation with consequences, played with the keyboard alone.

use e2e::harness::home::Home;
use e2e::harness::lesson;
use e2e::harness::window::Window;
use thirtyfour::Key;

const LOUD: &str = "“It tells you how loud a compressor will be before you build it.”";
const WITHIN: &str = "“Within 3 decibels on 37 of 41 machines, once calibrated.”";
const STEADY: &str = "“Not today. Steady running only.”";
const SOON: &str = "“Yes, that is coming soon, I believe next quarter.”";

/// Moves to a button and presses it.
#[track_caller]
fn press(window: &Window, button: &str) {
    window.button(button).is_shown();
    window.press_until(&Key::Tab, &format!("button “{button}”"));
    window.press(Key::Enter);
}

/// Picks what to say with the arrows, and says it.
#[track_caller]
fn say(window: &Window, sentence: &str) {
    window.button(sentence).is_shown();
    window.press("1");
    window.press_until(&Key::Down, &format!("button “{sentence}”"));
    window.press(Key::Enter);
    window.button(sentence).is_gone();
}

/// From anywhere to the lesson, which has the name of its scenario.
#[track_caller]
fn open_lesson(window: &Window) {
    for button in ["Courses", "Demo skills", "Eleven floors"] {
        press(window, button);
    }
    window.heading("Three sentences").is_shown();
}

/// From Today into the scenario.
#[track_caller]
fn open(window: &Window) {
    open_lesson(window);
    press(window, "Begin");
    window.sees("Every choice is kept as you make it.");
    press(window, "Begin");
    window.heading("What do you do?").is_shown();
}

#[test]
fn a_salesperson_plays_to_the_best_ending_and_sees_what_every_sentence_did() {
    let home = Home::new();
    let window = Window::open(&home);
    lesson::join(&window, "Priya Raman", "Sales");
    open(&window);
    for sentence in [LOUD, WITHIN, STEADY] {
        assert!(!window.words().contains("Deliverable"), "a meter is shown before the end");
        say(&window, sentence);
    }
    window
        .heading("Hana asks for half an hour next week. Luka will bring the tender file.")
        .is_shown();
    window.sees("The lift stops");
    window.control("img", "What every turn did: …").is_shown();
    window.region("Your three sentences").says("Amber, with its condition in the same breath.");
    press(&window, "The same as a table");
    window.control("table", "What every turn did").says("Deliverable");
}

#[test]
fn a_conversation_goes_on_after_the_program_is_killed() {
    let home = Home::new();
    let window = Window::open(&home);
    lesson::join(&window, "Priya Raman", "Sales");
    open(&window);
    say(&window, LOUD);
    window.sees("Hana: “How sure are you?”");
    window.kill();

    let window = Window::open(&home);
    lesson::unlock(&window, "Priya Raman");
    open_lesson(&window);
    press(&window, "Go on");
    window.sees("Hana: “Like a forecast?” Luka looks up.");
    say(&window, WITHIN);
    window.sees("Floor nine.");
}

#[test]
fn a_turn_is_played_again_and_ends_elsewhere() {
    let home = Home::new();
    let window = Window::open(&home);
    lesson::join(&window, "Priya Raman", "Sales");
    open(&window);
    for sentence in [LOUD, WITHIN, SOON] {
        say(&window, sentence);
    }
    window.sees("A date in the diary");
    press(&window, "Play again from “Start-up noise?”");
    window.sees("Luka smiles for the first time.");
    say(&window, STEADY);
    window.sees("The lift stops");
}
