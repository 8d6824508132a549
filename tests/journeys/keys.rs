//! The sheet that says what every key does.

use e2e::harness::home::Home;
use e2e::harness::lesson;
use e2e::harness::window::Window;
use thirtyfour::Key;

#[test]
fn whoever_asks_what_the_keys_do_is_shown_them_and_goes_on_where_they_were() {
    let home = Home::new();
    let window = Window::open(&home);
    lesson::open_first(&window);
    window.press("j");
    let before = window.focus();
    window.press("?");
    let sheet = || window.control("dialog", "Keyboard shortcuts");
    sheet().says("In a lesson");
    sheet().says("Take back the last rating");
    window.press(Key::Escape);
    sheet().is_gone();
    window.stands_on(&before);

    window.press_holding(Key::Control, "k");
    window.stands_on("combobox “");
    window.press("shortcuts");
    window.press(Key::Enter);
    sheet().says("Everywhere");
    assert_eq!(window.audit().iter().map(ToString::to_string).collect::<Vec<_>>(), [""; 0]);
    sheet().button("Close").press(Key::Enter);
    sheet().is_gone();
}
