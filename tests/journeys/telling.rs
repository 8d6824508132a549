//! Notifications of the system, as the shell of the window shows them. What is worth one is decided in the core.

use std::fs;

use e2e::harness::home::Home;
use e2e::harness::notifications::Notifications;
use e2e::harness::patience::{must, until};
use e2e::harness::session::Session;
use e2e::harness::window::Window;
use serde_json::json;

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
