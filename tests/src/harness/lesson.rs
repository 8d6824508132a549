//! The way of a newcomer to their first lesson: where a journey, a picture or a measurement begins.

use thirtyfour::Key;

use super::window::Window;

/// The passphrase of everyone on these laptops.
pub const PASSPHRASE: &str = "amber fence plank";

/// Makes a profile on a laptop where nobody has one yet, and waits for Today.
#[track_caller]
pub fn join(window: &Window, name: &str, side: &str) {
    window.field("Your name").fill(name);
    window.group("Your side").choice(side).click();
    window.field("Passphrase").fill(PASSPHRASE);
    window.button("Start").click();
    is_at_today(window);
}

/// Waits for Today; what it holds comes a moment after the rail, and only then is the focus where it stays.
#[track_caller]
fn is_at_today(window: &Window) {
    window.control("navigation", "Main").is_shown();
    window.stands_on("heading “");
}

/// From the first start to the first lesson, as the window itself leads there.
#[track_caller]
pub fn open_first(window: &Window) {
    join(window, "Priya Raman", "Sales");
    window.button("Start, …").click();
    window.heading("What you will be able to do").is_shown();
}

/// Answers the question of the first lesson, and reads what becomes of it.
#[track_caller]
pub fn answer_first(window: &Window) {
    let question = || window.region("The first chance that costs almost nothing");
    question().choice("At Yuki…").click();
    question().button("Answer").click();
    question().says("Right.");
    question().says("One line from either of them ends it before Jonas hears a thing.");
    question().button("Answer again").is_shown();
}

/// Comes back to a laptop on which this person has a profile, and waits for Today.
#[track_caller]
pub fn unlock(window: &Window, name: &str) {
    window.choice(name).click();
    window.field("Passphrase").fill(PASSPHRASE);
    window.button("Unlock").click();
    is_at_today(window);
}

/// Opens a lesson from the shelf with the keyboard.
#[track_caller]
pub fn open(window: &Window, course: &str, lesson: &str) {
    for button in ["Courses", course, lesson] {
        let name = format!("button “{button}”");
        window.button(button).is_shown();
        window.press_until(&Key::Tab, &name);
        window.press(Key::Enter);
    }
    window.heading(lesson).is_shown();
}

/// Goes down to a block of a lesson just opened with the keyboard. Nothing looks at the block before: to look is to
/// scroll there, and the reader would be past it.
#[track_caller]
pub fn go_to(window: &Window, block: &str) {
    window.press_until(&"j", &format!("region “{block}”"));
}
