//! Finding something by words, with nothing but the keyboard.

use e2e::harness::home::Home;
use e2e::harness::lesson;
use e2e::harness::window::Window;
use thirtyfour::Key;

/// Opens the search by its keys and types into it.
fn searches(window: &Window, words: &str) {
    window.press_holding(Key::Control, "k");
    window.stands_on("Find a lesson, card, skill or action");
    window.press(words);
}

#[test]
fn i_find_a_lesson_by_a_misspelt_word_and_open_it_at_the_heading() {
    let home = Home::new();
    let window = Window::open(&home);
    lesson::join(&window, "Priya Raman", "Sales");
    searches(&window, "decibles you");
    window.sees("Nothing says “decibles you”. This is nearly the same:");
    window.control("option", "Decibels you can hear…").is_shown();
    window.press(Key::Escape);

    searches(&window, "where each one stops");
    window.control("option", "Three colours, and where each one stops…").is_shown();
    window.press(Key::Enter);
    window.heading("Green, amber, red").is_shown();
    window.stands_on("Three colours, and where each one stops");
}

#[test]
fn i_go_to_a_place_by_its_name_and_the_focus_comes_back_when_i_leave_the_search() {
    let home = Home::new();
    let window = Window::open(&home);
    lesson::join(&window, "Priya Raman", "Sales");
    window.press_until(&Key::Tab, "button “Start, ");
    searches(&window, "xylophone quartz");
    window.sees("Nothing here says “xylophone quartz”.");
    window.press(Key::Escape);
    window.stands_on("button “Start, ");

    searches(&window, "night");
    window.control("option", "Dark appearance…").is_shown();
    window.press(Key::Enter);
    let theme = window.run("return document.documentElement.dataset.theme", Vec::new());
    assert_eq!(theme.unwrap(), "dark");
    searches(&window, "sett");
    window.press(Key::Enter);
    window.region("Your ledger").is_shown();
}

#[test]
fn what_a_question_would_tell_cannot_be_searched() {
    let home = Home::new();
    let window = Window::open(&home);
    lesson::join(&window, "Priya Raman", "Sales");
    searches(&window, "seller gained nothing from a renewal");
    window.sees("Nothing here says “seller gained nothing from a renewal”.");
    window.sees("Answers to questions cannot be searched.");
}

#[test]
fn a_link_that_i_copy_in_a_lesson_leads_there_again_when_i_paste_it() {
    let home = Home::new();
    let window = Window::open(&home);
    lesson::join(&window, "Priya Raman", "Sales");
    for button in ["Courses", "Demo skills", "Eleven floors"] {
        window.button(button).press(Key::Enter);
    }
    window.heading("Three sentences").is_shown();
    lesson::go_to(&window, "Eleven floors");
    window.press("l");
    window.sees("Link copied");
    window.control("navigation", "Main").button("Today").press(Key::Enter);
    window.sees("Everything is on this laptop");

    window.press_holding(Key::Control, "k");
    window.stands_on("Find a lesson, card, skill or action");
    window.press_holding(Key::Control, "v");
    window.control("option", "Eleven floors…").is_shown();
    window.press(Key::Enter);
    window.heading("Three sentences").is_shown();
    window.stands_on("Eleven floors");
}
