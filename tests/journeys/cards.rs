//! Cards: a lesson's terms come up for review on later days, by keyboard alone.

use e2e::harness::home::Home;
use e2e::harness::lesson;
use e2e::harness::window::Window;
use thirtyfour::Key;

/// A laptop on which Priya has read the first lesson, whose two cards are hers from the next day on.
fn lesson_read() -> Home {
    let home = Home::new();
    let window = Window::open(&home);
    lesson::open_first(&window);
    window.press_until(&"j", "still open");
    window.press_until(&Key::Tab, "button “Today”");
    window.press(Key::Enter);
    window.sees("No card is due today. The next one comes tomorrow.");
    window.kill();
    home
}

/// Priya sits down that many days after the lesson.
fn days_later(home: &Home, days: u16) -> Window {
    let window = Window::open_later(home, days);
    lesson::unlock(&window, "Priya Raman");
    window
}

#[test]
fn the_cards_of_a_lesson_come_up_the_next_day_and_a_rating_survives_a_kill() {
    let home = lesson_read();
    let window = days_later(&home, 1);
    window.sees("Two cards are due");
    window.press_until(&Key::Tab, "button “Review two cards”");
    window.press(Key::Enter);
    window.sees("1 of 2");
    window.sees("vaporware");
    window.press(" ");
    window.sees("something we sold that does not exist");
    window.press("3");
    window.sees("2 of 2");
    window.kill();

    let window = days_later(&home, 1);
    window.sees("One card is due");
    window.press_until(&Key::Tab, "button “Review one card”");
    window.press(Key::Enter);
    window.sees("2 of 2");
    window.sees("side letter");
    // The rating of before the kill was a slip: it is taken back, and given again.
    window.press("u");
    window.sees("1 of 2");
    window.sees("vaporware");
    window.press(Key::Enter);
    window.press("4");
    window.sees("side letter");
    window.press(" ");
    window.press("1");
    // What was not known comes back at the end of the same pile.
    window.sees("2 of 2");
    window.no_longer_sees("a promise kept outside the contract");
    window.press(" ");
    window.press("3");
    window.heading("Done for today").is_shown();
    window.sees("Two cards reviewed. The next one comes tomorrow.");
    window.press(Key::Escape);
    window.sees("No card is due today. The next one comes tomorrow.");
}
