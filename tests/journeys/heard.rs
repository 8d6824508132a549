//! What somebody hears who cannot see the window: every control on the way to the first question, by role and name, as the
//! accessibility bus of the system tells it to a screen reader.

use e2e::harness::home::Home;
use e2e::harness::lesson::PASSPHRASE;
use e2e::harness::screen_reader::{Role, ScreenReader};
use e2e::harness::session::Session;
use e2e::harness::window::Window;
use thirtyfour::Key;

#[test]
fn a_screen_reader_led_me_from_the_first_start_to_my_first_answer() {
    let home = Home::new();
    let session = Session::start(&home);
    let reader = ScreenReader::start(&session);
    let window = Window::open(&home);
    reader.finds(Role::Heading, "Learn the other side’s craft");
    reader.goes_to(Role::Field, "Your name");
    window.press("Priya Raman");
    reader.goes_to(Role::Choice, "Sales");
    window.press(" ");
    reader.hears_checked(Role::Choice, "Sales");
    reader.goes_to(Role::Password, "Passphrase");
    window.press(PASSPHRASE);
    reader.goes_to(Role::Button, "Start");
    window.press(Key::Enter);

    reader.finds(Role::Landmark, "Main");
    reader.finds(Role::Heading, "Start with one story");
    reader.goes_to(Role::Button, "Start, …");
    window.press(Key::Enter);

    reader.finds(Role::Heading, "What you will be able to do");
    reader.goes_to(Role::Choice, "At Yuki…");
    window.press(" ");
    reader.hears_checked(Role::Choice, "At Yuki…");
    reader.goes_to(Role::Button, "Answer");
    window.press(Key::Enter);
    reader.goes_to(Role::Button, "Answer again");
    window.sees("Right.");
}
