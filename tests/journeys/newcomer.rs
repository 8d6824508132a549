//! The first time: nobody explains anything, and what each way asks of a person is counted and printed.

use std::time::{Duration, Instant};

use e2e::harness::effort::Way;
use e2e::harness::home::Home;
use e2e::harness::lesson::{self, PASSPHRASE};
use e2e::harness::window::Window;
use thirtyfour::Key;

const PRACTICE: &str = "Ninety seconds for a stranger";
const TRAINEE: &str = "Priya Raman";
const MENTOR: &str = "Mateo Lindqvist";

/// A hand-in as long as people write who have tried it once.
const WORK: &str = "I told my neighbour: our program says how loud a machine will be before it is built. She designs \
    playgrounds, so I asked her for the noisiest thing she ever bought. A hand dryer. I said we could have told her from \
    the drawing which part of it hums, within three decibels, while it runs steadily, and not when it starts.";

#[test]
fn my_first_lesson_was_open_within_a_minute_and_six_actions() {
    let home = Home::new();
    let start = Instant::now();
    let window = Window::open(&home);
    let way = Way::since(start, &window, "First lesson");
    way.reads("main");
    lesson::join(&window, TRAINEE, "Sales");
    way.reads("main h1, main article");
    window.button("Start, …").click();
    window.heading("What you will be able to do").is_shown();
    let told = way.ends();
    assert!(told.effort.actions() <= 6, "{told}");
    assert!(told.time() < Duration::from_secs(60), "{told}");
}

#[test]
fn the_tour_stood_aside_and_never_came_back_once_i_had_ended_it() {
    let home = Home::new();
    let window = Window::open(&home);
    lesson::join(&window, TRAINEE, "Sales");
    let tour = || window.region("Good to know…");
    tour().button("Next").press(Key::Enter);
    tour().says("2 of");
    window.button("Start, …").press(Key::Enter);
    window.heading("What you will be able to do").is_shown();
    window.button("Today").press(Key::Enter);
    tour().says("2 of");
    window.stands_on("heading “");
    window.press(Key::Escape);
    tour().is_gone();
    window.stands_on("heading “");
    window.kill();

    let window = Window::open(&home);
    lesson::unlock(&window, TRAINEE);
    window.button("Start, …").is_shown();
    window.region("Good to know…").is_gone();
}

#[test]
fn my_first_work_was_handed_in_within_ten_minutes_of_the_first_start() {
    let (mateos, priyas) = (Home::new(), Home::new());
    let card = card_of_the_mentor(&mateos);
    let start = Instant::now();
    let window = Window::open(&priyas);
    let way = Way::since(start, &window, "First hand-in");
    way.reads("main");
    lesson::join(&window, TRAINEE, "Sales");
    way.reads("main");
    window.button("Skills").click();
    window.heading("What you may do, and what comes next").is_shown();
    way.reads("main");
    window.button("Open the practice for Explain it to a stranger").click();
    window.heading(PRACTICE).is_shown();
    way.reads("main");
    window.field("What you did, in your own words").fill(WORK);
    window.button("Choose a mentor by card").click();
    way.reads("dialog[open]");
    window.file_field("Open a card’s file").takes(&card);
    window.sees("Mateo Lindqvist, engineering side");
    way.reads("dialog[open]");
    window.button("Choose Mateo").click();
    window.choice(MENTOR).is_chosen();
    window.button("Hand in").click();
    way.reads("dialog[open]");
    window.button("Hand in to Mateo").click();
    window.sees("Mateo Lindqvist has attempt 1");
    window.button("Save a packet for Mateo").click();
    way.reads("dialog[open]");
    let dialog = || window.control("dialog", &format!("Save a packet for {MENTOR}"));
    dialog().button("Save a packet for Mateo").click();
    dialog().says("Saved as");
    let told = way.ends();
    assert!(told.time() < Duration::from_secs(600), "{told}");
}

/// The file that a mentor has sent.
fn card_of_the_mentor(home: &Home) -> std::path::PathBuf {
    let window = Window::open(home);
    lesson::join(&window, MENTOR, "Engineering");
    window.button("Settings").click();
    window.button("Save it as a file").click();
    window.sees("Saved as “Mateo Lindqvist.crosstrain-card”.");
    home.path().join("documents/Mateo Lindqvist.crosstrain-card")
}

#[test]
fn my_first_review_was_signed_in_under_three_minutes_with_the_keyboard_alone() {
    let home = Home::new();
    let window = Window::open(&home);
    lesson::join(&window, MENTOR, "Engineering");
    window.button("Switch person").click();
    window.button("Add a person").click();
    lesson::join(&window, TRAINEE, "Sales");
    window.button("Skills").click();
    window.button("Open the practice for Explain it to a stranger").click();
    window.field("What you did, in your own words").fill(WORK);
    window.choice(MENTOR).click();
    window.button("Hand in").click();
    window.button("Hand in to Mateo").click();
    window.sees("Mateo Lindqvist has attempt 1");
    window.button("Switch person").click();
    window.heading("Who is learning today?").is_shown();

    window.choice(MENTOR).press(" ");
    window.field("Passphrase").press(PASSPHRASE + Key::Enter);
    window.stands_on("heading “");

    let way = Way::since(Instant::now(), &window, "First review");
    way.reads("main h1, main ul");
    window.button("Open your reviews").press(Key::Enter);
    way.reads("main ul");
    window.button(&format!("Review attempt 1 of {PRACTICE} by {TRAINEE}")).press(Key::Enter);
    window.sees("She designs playgrounds");
    way.reads(".desk");
    for criterion in ["Truth", "Plain words", "Listener’s gain", "Limit"] {
        window.group(criterion).choice("1 Not yet").press("3");
    }
    window.group("Stop rule").choice("Kept").press(" ");
    window.field("What I saw").press("Every claim held, and you named a limit before she asked.");
    window.button("Sign off…").press(Key::Enter);
    window.choice("Nearby…").press(" ");
    way.reads("dialog[open]");
    window.field("Your passphrase").press(PASSPHRASE + Key::Enter);
    window.stands_on("heading “Nobody waits for you”");
    let told = way.ends();
    assert_eq!((told.effort.clicks, told.effort.fields), (0, 2), "{told}");
    assert!(told.time() < Duration::from_secs(180), "{told}");
}
