//! Notifications of the system, as the shell of the window shows them. What is worth one is decided in the core.

use std::fs;

use e2e::harness::home::Home;
use e2e::harness::lesson;
use e2e::harness::notifications::Notifications;
use e2e::harness::patience::{must, until};
use e2e::harness::session::Session;
use e2e::harness::window::Window;
use serde_json::json;
use thirtyfour::Key;

use crate::two_laptops::{self, MENTOR, PRACTICE, TRAINEE};

/// Hands over what the page does every five minutes, which no journey waits for.
const WATCH: &str = "const later = window.setInterval;
     window.setInterval = (act, often) => { window.look = act; return later(act, often) }";

/// Has the shell tell something, as the page does.
fn tells(window: &Window, title: &str) {
    let script = "arguments[1](await window.__TAURI_INTERNALS__.invoke('tell', { title: arguments[0], body: 'Today' }))";
    let script = format!("(async () => {{ {script} }})()");
    must(window.run_until_called(&script, vec![json!(title)]), "the shell");
}

#[test]
fn i_was_told_only_while_another_window_was_in_front() {
    let home = Home::new();
    let session = Session::start(&home);
    let shown = Notifications::listen(&session);
    let window = Window::open(&home);
    window.field("Your name").click();
    tells(&window, "At the window");
    window.look_elsewhere();
    tells(&window, "Elsewhere");
    assert_eq!(shown.next(), ("Elsewhere".to_owned(), "Today".to_owned()));
}

#[test]
fn nothing_happened_where_no_program_shows_notifications() {
    let home = Home::new();
    let window = Window::open(&home);
    window.look_elsewhere();
    tells(&window, "Elsewhere");
    let log = home.path().join("log/crosstrain.log");
    let look = || match fs::read_to_string(&log) {
        Ok(text) if text.contains("no notification was shown") => Ok(()),
        Ok(text) => Err(format!("the log says:\n{text}")),
        Err(error) => Err(error.to_string()),
    };
    must(until(look), "a line in the log");
    window.field("Your name").is_shown();
}

#[test]
fn work_that_came_back_in_a_packet_was_told_once_while_another_window_was_in_front() {
    let (priyas, mateos) = (Home::new(), Home::new());
    let session = Session::start(&priyas);
    let shown = Notifications::listen(&session);
    let (priya, mateo) = two_laptops::hands_in_by_packet(&priyas, &mateos);
    two_laptops::returns_by_packet(&priyas, &mateo);

    priya.button("Switch person").click();
    must(priya.run(WATCH, Vec::new()), "the clock of the page");
    lesson::unlock(&priya, TRAINEE);
    priya.button("Settings").click();
    let packet = two_laptops::saved(&mateos, "Mateo Lindqvist to Priya Raman.crosstrain");
    priya.file_field("Open a packet").takes(&packet);
    priya.button("Take it in").click();
    priya.sees("Taken in, every signature verified.");
    priya.press(Key::Escape);
    priya.heading("You, this laptop, and who sees what").is_shown();

    let looks = || must(priya.run("window.look()", Vec::new()), "the page");
    looks();
    priya.look_elsewhere();
    looks();
    let title = format!("{MENTOR} returned “{PRACTICE}”");
    assert_eq!(shown.next().0, title);
    looks();
    tells(&priya, "Elsewhere");
    assert_eq!(shown.next().0, "Elsewhere", "the same was told twice");
}
