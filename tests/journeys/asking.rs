//! Every shape of question, answered without touching the mouse.

use e2e::harness::home::Home;
use e2e::harness::lesson;
use e2e::harness::window::Window;
use thirtyfour::Key;

const CHOOSING: &str = "Questions to choose from";

/// The lesson on these shapes, with the reader at one of its questions.
fn at_question(home: &Home, question: &str) -> Window {
    at_question_of(home, "Put in order, match, write", question)
}

/// A lesson on questions, with somebody new at one of them.
fn at_question_of(home: &Home, lesson: &str, question: &str) -> Window {
    let window = Window::open(home);
    lesson::join(&window, "Priya Raman", "Sales");
    goes_to(&window, lesson, question);
    window
}

fn goes_to(window: &Window, lesson: &str, question: &str) {
    lesson::open(window, "Writing courses", lesson);
    lesson::go_to(window, question);
}

#[test]
fn i_chose_by_digit_read_what_it_leads_to_and_chose_better_the_next_day() {
    let home = Home::new();
    let (lesson, question) = ("A guess first", "Which question makes a guess?");
    let window = at_question_of(&home, lesson, question);
    window.press("2");
    window.press(Key::Enter);
    window.stands_on("status “");
    window.region(question).says("Not this time. See what each answer would lead to.");
    window.region(question).says("Your answer “Why is it important");
    window.kill();

    let window = Window::open(&home);
    lesson::unlock(&window, "Priya Raman");
    goes_to(&window, lesson, question);
    window.region(question).says("It asks for agreement, and gets it.");
    window.region(question).button("Answer again").press(Key::Enter);
    window.stands_on("radio “");
    window.press("3");
    window.press(Key::Enter);
    window.region(question).says("Right.");
    window.stands_on("status “");
}

#[test]
fn i_ticked_every_answer_that_is_right_with_the_space_bar() {
    let home = Home::new();
    let question = "What belongs below an option?";
    let window = at_question_of(&home, CHOOSING, question);
    window.region(question).control("checkbox", "What happens next…").press(" ");
    window.region(question).button("Answer").press(Key::Enter);
    window.region(question).says("Right, and you left it out What to say instead.");
    window.region(question).button("Answer again").press(Key::Enter);
    window.stands_on("checkbox “What happens next");
    window.press("13");
    window.press(Key::Enter);
    window.region(question).says("Right.");
    window.stands_on("status “");
}

#[test]
fn i_put_an_answer_in_order_with_nothing_but_the_keyboard() {
    let home = Home::new();
    let question = "What comes first?";
    let window = at_question(&home, question);
    window.press_until(&Key::Tab, "button “1 ");
    for (place, opening) in
        ["“No: Foretone", "“Once we have", "“I can join"].into_iter().enumerate()
    {
        window.press_until(&Key::Up, "button “1 ");
        window.press_until(&Key::Down, opening);
        window.press(" ");
        let there = format!("button “{} {opening}", place + 1);
        window.press_until(&Key::Up, &there);
        window.press(" ");
        window.stands_on(&there);
    }
    window.press_until(&Key::Tab, "button “Answer”");
    window.press(Key::Enter);
    window.region(question).says("Right.");
    window.region(question).says("A day and a person turn the no into something Rafe can use.");
}

#[test]
fn i_matched_each_sentence_with_its_colour_by_number() {
    let home = Home::new();
    let question = "Which colour is it?";
    let window = at_question(&home, question);
    // One number for all three rows: exactly one of them is right, whatever the order of the colours.
    for _ in 0..3 {
        window.press("1");
    }
    window.press(Key::Enter);
    window.region(question).says("Not this time. This is what belongs together.");
    window.region(question).says("A ranking holds at any time.");
    window.region(question).saying("row", "Right").is_shown();
}

#[test]
fn i_wrote_my_number_with_a_comma_and_it_was_still_right() {
    let home = Home::new();
    let question = "What is left?";
    let window = at_question(&home, question);
    window.press_until(&Key::Tab, "textbox “Your number, in dB”");
    window.press("80");
    window.press(Key::Enter);
    window.region(question).says("Take the wall away from the source");
    window.press_until(&Key::Tab, "button “Answer again”");
    window.press(Key::Enter);
    window.stands_on("textbox “Your number, in dB”");
    window.press("72,5");
    window.press(Key::Enter);
    window.region(question).says("Right.");
    window.region(question).says("84 less 12. A wall takes its decibels away.");
}
