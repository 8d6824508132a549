//! Going back and forward, and finding each view as it was left.

use e2e::harness::home::Home;
use e2e::harness::lesson;
use e2e::harness::patience::must;
use e2e::harness::window::Window;
use serde_json::Value;
use thirtyfour::Key;

/// Where the last block of the lesson stands in the window: above it there may be more on a later visit.
const PLACE: &str =
    "return document.querySelector('[data-block=eleven-floors]').getBoundingClientRect().top";

/// From now on, writes down where that block stands in every picture that shows it.
const FILM: &str = "
    window.film = [];
    const look = () => {
        const block = document.querySelector('[data-block=eleven-floors]');
        if (block !== null) window.film.push(block.getBoundingClientRect().top);
        requestAnimationFrame(look);
    };
    requestAnimationFrame(look);";

#[track_caller]
fn number(window: &Window, script: &str) -> f64 {
    let number = must(window.run(script, Vec::new()), "the place in the view");
    number.as_f64().unwrap_or(0.0).round()
}

/// Reads down into a lesson of Demo skills whose last block opens a conversation, to the button that does.
#[track_caller]
fn read_down_to_the_lift(window: &Window) {
    // Its scenario is called as the lesson is: a heading of that name is there twice.
    for button in ["Courses", "Demo skills", "Eleven floors"] {
        window.button(button).press(Key::Enter);
    }
    window.heading("Three sentences").is_shown();
    lesson::go_to(window, "Eleven floors");
    window.block("eleven-floors").button("Begin").reach();
}

#[test]
fn whoever_leaves_a_lesson_comes_back_to_the_same_line_and_forward_again() {
    let home = Home::new();
    let window = Window::open(&home);
    window.resize(1024, 700);
    lesson::join(&window, "Priya Raman", "Sales");
    read_down_to_the_lift(&window);
    let read = number(&window, PLACE);
    let scrolled = number(&window, "return document.querySelector('main').scrollTop");
    assert!(scrolled > 0.0, "the lesson stands at its top");
    window.press(Key::Enter);
    window.sees("Every choice is kept as you make it.");
    must(window.run(FILM, Vec::new()), "the film");
    // Nothing but the focus is looked at: to look at anything else is to scroll there.
    window.press_holding(Key::Alt, Key::Left);
    window.stands_on("button “Begin”");
    let film = must(window.run("return window.film", Vec::new()), "the film");
    let film: Vec<_> = film.as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
    assert!(film.iter().all(|it| (it - read).abs() <= 1.0), "read at {read}, painted at {film:?}");
    let now = number(&window, PLACE);
    assert!((now - read).abs() <= 1.0, "it stood at {read} and stands at {now}");

    window.press_holding(Key::Alt, Key::Right);
    window.sees("Every choice is kept as you make it.");
    window.press_holding(Key::Alt, Key::Left);
    window.stands_on("button “Begin”");
    window.press_holding(Key::Alt, Key::Left);
    window.heading("Demo skills").is_shown();
    window.stands_on("button “Eleven floors");
}

#[test]
fn the_buttons_at_the_side_of_a_mouse_lead_back_and_forward() {
    let home = Home::new();
    let window = Window::open(&home);
    lesson::join(&window, "Priya Raman", "Sales");
    window.button("Skills").click();
    window.heading("What you may do, and what comes next").is_shown();
    window.button("Settings").click();
    window.group("Appearance").is_shown();
    window.click_back();
    window.heading("What you may do, and what comes next").is_shown();
    window.click_forward();
    window.group("Appearance").is_shown();
    window.control("navigation", "Main").button("Back").click();
    window.heading("What you may do, and what comes next").is_shown();
}
