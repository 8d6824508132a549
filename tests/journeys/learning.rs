//! Reading and answering, alone on a laptop.

use std::time::{Duration, Instant};

use e2e::harness::home::Home;
use e2e::harness::lesson;
use e2e::harness::patience::{must, until};
use e2e::harness::window::Window;

#[test]
fn a_newcomer_is_in_the_first_lesson_within_a_minute_and_answers_a_question() {
    let home = Home::new();
    let start = Instant::now();
    let window = Window::open(&home);
    lesson::open_first(&window);
    assert!(start.elapsed() < Duration::from_secs(60), "it took {:?}", start.elapsed());
    lesson::answer_first(&window);
}

#[test]
fn an_answer_that_was_acknowledged_is_there_after_the_program_is_killed() {
    let home = Home::new();
    let window = Window::open(&home);
    lesson::open_first(&window);
    let question = "The first chance that costs almost nothing";
    window.region(question).choice("On Friday…").click();
    window.region(question).button("Answer").click();
    window.region(question).says("Not this time.");
    window.kill();

    let window = Window::open(&home);
    lesson::unlock(&window, "Priya Raman");
    window.button("Continue, …").click();
    window.region(question).says("Not this time.");
    window.region(question).says("By then Priya has planned a week around a yes");
}

#[test]
fn a_reader_scrolls_a_lesson_with_the_wheel_of_the_mouse() {
    let home = Home::new();
    let window = Window::open(&home);
    lesson::open_first(&window);
    let scrolled = || {
        window.turn_wheel((600, 400));
        let top = window.run("return document.querySelector('main').scrollTop", Vec::new())?;
        if top.as_f64() > Some(0.0) { Ok(()) } else { Err("the lesson stands still".to_owned()) }
    };
    must(until(scrolled), "the wheel");
}
