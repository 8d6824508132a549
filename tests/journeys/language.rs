//! A window in another language than its courses.

use e2e::harness::home::Home;
use e2e::harness::lesson::{self, PASSPHRASE};
use e2e::harness::window::Window;

/// The languages of the page, of the lesson's title and of its first text.
const LANGUAGES: &str =
    "const of = (where) => document.querySelector(where).closest('[lang]').lang;
    return [of('main'), of('main h1 *'), of('main .prose')].join(' ')";

#[test]
fn somebody_chooses_german_reads_an_english_lesson_and_finds_both_again_on_the_next_day() {
    let home = Home::new();
    let window = Window::open(&home);
    lesson::join(&window, "Priya Raman", "Sales");
    window.control("navigation", "Main").button("Settings").click();
    window.group("Language").choice("Deutsch").click();
    window.heading("Du, dieser Laptop und wer was sieht").is_shown();

    window.control("navigation", "Bereiche").button("Heute").click();
    window.heading("Fang mit einer Geschichte an").is_shown();
    window.button("Anfangen, …").click();
    window.heading("Was du danach kannst").is_shown();
    assert_eq!(window.run(LANGUAGES, Vec::new()).unwrap(), "de en en");
    window.kill();

    let window = Window::open_later(&home, 1);
    window.heading("Wer lernt heute?").is_shown();
    window.choice("Priya Raman").click();
    window.field("Passphrase").fill(PASSPHRASE);
    window.button("Öffnen").click();
    window.control("navigation", "Bereiche").button("Heute").is_shown();
    window.heading("Fang mit einer Geschichte an").is_shown();
}
