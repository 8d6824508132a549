//! What readers write for themselves, with nothing but the keyboard.

use e2e::harness::home::Home;
use e2e::harness::lesson;
use e2e::harness::window::Window;
use thirtyfour::Key;

/// The lesson on these blocks, with the reader at one of them.
fn at_block(window: &Window, block: &str) {
    lesson::open(window, "Writing courses", "In the reader’s own words");
    lesson::go_to(window, block);
}

#[test]
fn i_wrote_the_missing_step_before_i_saw_the_authors() {
    let home = Home::new();
    let block = "A no that can be used";
    let window = Window::open(&home);
    lesson::join(&window, "Priya Raman", "Sales");
    at_block(&window, block);
    window.press_until(&Key::Tab, "textbox “Complete step 2”");
    window.press("promise start-up noise");
    window.press(Key::Tab);
    window.press(Key::Enter);
    window.region(block).says("Foretone cannot predict start-up noise today.");
    window.stands_on("button “The same step”");
    window.press("1");
    window.region(block).says("You found it to be the same step.");
    window.stands_on("textbox “Write step 3”");
    window.press("I can rank what you hear.");
    window.press(Key::Tab);
    window.press(Key::Enter);
    window.stands_on("button “The same step”");
    window.press("3");
    window.region(block).says("Name a day");
    window.region(block).says("That is the whole example.");
}

#[test]
fn my_guess_stays_mine_and_comes_back_at_the_end_of_the_lesson() {
    let home = Home::new();
    let (lesson, block) = ("Let the check read it first", "Your guess");
    let window = Window::open(&home);
    lesson::join(&window, "Priya Raman", "Sales");
    lesson::open(&window, "Writing courses", lesson);
    lesson::go_to(&window, block);
    window.region(block).button("Keep my guess").press(Key::Enter);
    window.region(block).says("Write a guess first, even a rough one.");
    window.region(block).field("Your guess").press("The picture without words.");
    window.press(Key::Tab + Key::Enter);
    window.region(block).says("It comes back at the end of the lesson.");
    window.stands_on("status “");
    window.kill();

    let window = Window::open(&home);
    lesson::unlock(&window, "Priya Raman");
    lesson::open(&window, "Writing courses", lesson);
    window.region(block).says("The picture without words.");
    window.press_until(&"j", "still open");
    window.sees("Your guess before the lesson The picture without words.");
}

#[test]
fn what_i_wrote_for_myself_was_there_after_the_program_was_killed() {
    let home = Home::new();
    let block = "Your last yes";
    let window = Window::open(&home);
    lesson::join(&window, "Priya Raman", "Sales");
    at_block(&window, block);
    window.press_until(&Key::Tab, "textbox “Your words”");
    window.press("Monday, to Jonas.");
    window.press(Key::Tab);
    window.press(Key::Enter);
    window.region(block).says("Kept for you alone.");
    window.kill();

    let window = Window::open(&home);
    lesson::unlock(&window, "Priya Raman");
    at_block(&window, block);
    window.region(block).says("Monday, to Jonas.");
}

#[test]
fn the_boxes_i_ticked_at_the_door_were_still_ticked_the_next_day() {
    let home = Home::new();
    let block = "Before you leave for the customer";
    let window = Window::open(&home);
    lesson::join(&window, "Priya Raman", "Sales");
    at_block(&window, block);
    window.press("2");
    window.region(block).says("1 of 3 ticked");
    drop(window);

    let window = Window::open(&home);
    lesson::unlock(&window, "Priya Raman");
    at_block(&window, block);
    window.region(block).control("checkbox", "Their own measurement, printed").is_chosen();
    window.press_until(&Key::Tab, "button “Clear the ticks”");
    window.press(Key::Enter);
    window.region(block).says("0 of 3 ticked");
}
