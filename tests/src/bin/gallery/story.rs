//! What is in the pictures: two people on one laptop, from the first start to a sign-off.

use std::fs;

use e2e::harness::home::Home;
use e2e::harness::lesson::{self, PASSPHRASE};
use e2e::harness::patience::must;
use e2e::harness::window::Window;
use thirtyfour::Key;

use super::looks::Camera;

const TRAINEE: &str = "Priya Raman";
const MENTOR: &str = "Mateo Lindqvist";
const PRACTICE: &str = "Ninety seconds for a stranger";
/// From Welcome to a sign-off.
pub(crate) fn tell(window: &Window, home: &Home, camera: &Camera<'_>) {
    camera.all("welcome");
    window.button("Start").click();
    camera.all("welcome-incomplete");
    lesson::join(window, MENTOR, "Engineering");
    for (place, words) in [
        ("Skills", "What you may do, and what comes next"),
        ("Reviews", "Nobody waits for you"),
        ("Settings", "You, this laptop, and who sees what"),
    ] {
        go(window, place);
        window.sees(words);
        camera.all(&format!("{}-at-first", place.to_lowercase()));
    }
    window.button("Switch person").click();
    camera.all("unlock");
    window.field("Passphrase").fill("wrong");
    window.button("Unlock").click();
    window.sees("passphrase");
    camera.all("unlock-wrong");
    window.button("Add a person").click();
    lesson::join(window, TRAINEE, "Sales");
    camera.all("today-at-first");
    learn(window, camera);
    practise(window, home, camera);
    review(window, camera);
    look_back(window, camera);
}

fn go(window: &Window, place: &str) {
    window.control("navigation", "Main").button(&format!("{place}…")).click();
}

fn learn(window: &Window, camera: &Camera<'_>) {
    window.press_holding(Key::Control, 'k');
    window.control("combobox", "…").types("decib");
    window.sees("Decibels you can hear");
    camera.all("palette");
    window.press(Key::Escape);
    go(window, "Courses");
    window.heading("Courses").is_shown();
    camera.all("courses");
    window.button("Demo skills").click();
    window.heading("Demo skills").is_shown();
    camera.all("course");
    window.button("Eleven floors").click();
    window.heading("Three sentences").is_shown();
    camera.all("lesson");
    window.button("Begin").click();
    window.sees("Every choice is kept as you make it.");
    camera.all("scenario-at-first");
    window.button("Begin").click();
    window.heading("What do you do?").is_shown();
    camera.all("scenario");
    for sentence in [
        "“It tells you how loud a compressor will be before you build it.”",
        "“Within 3 decibels on 37 of 41 machines, once calibrated.”",
        "“Not today. Steady running only.”",
    ] {
        window.button(sentence).click();
        window.button(sentence).is_gone();
    }
    window.control("img", "What every turn did: …").is_shown();
    camera.all("scenario-ending");
    go(window, "Today");
    window.sees("Everything is on this laptop");
    camera.all("today-begun");
}

fn opens_the_practice(window: &Window) {
    go(window, "Skills");
    window.button("Open the practice for Explain it to a stranger").click();
    window.heading(PRACTICE).is_shown();
}

fn practise(window: &Window, home: &Home, camera: &Camera<'_>) {
    opens_the_practice(window);
    camera.all("practice");
    let transcript = home.desktop().join("transcript.txt");
    must(fs::write(&transcript, "You know the hum of a dental compressor?"), "a file");
    window.file_field("Attach files").takes(&transcript);
    window.button("Remove transcript.txt").is_shown();
    window
        .field("What you did, in your own words")
        .fill("Foretone shows which part makes the noise.");
    window.choice(MENTOR).click();
    show(window, "form, section:has(input[type=file])");
    camera.all("practice-draft");
    window.button("Hand in").click();
    camera.all("practice-hand-in");
    window.button("Hand in to Mateo").click();
    window.sees("Mateo Lindqvist has attempt");
    camera.all("practice-handed-in");
}

fn sits_down(window: &Window, name: &str) {
    window.button("Switch person").click();
    lesson::unlock(window, name);
}

fn review(window: &Window, camera: &Camera<'_>) {
    sits_down(window, MENTOR);
    camera.all("today-mentor");
    go(window, "Reviews");
    window.button(&format!("Review attempt 1 of {PRACTICE} by {TRAINEE}")).is_shown();
    camera.all("reviews");
    window.button(&format!("Review attempt 1 of {PRACTICE} by {TRAINEE}")).click();
    window.heading(PRACTICE).is_shown();
    camera.all("review");
    for criterion in ["Truth", "Plain words", "Listener’s gain", "Limit"] {
        window.group(criterion).choice("3 Ready").click();
    }
    window.group("Stop rule").choice("Kept").click();
    window.field("What I saw").fill("Every claim held. You stopped before the limit.");
    camera.all("review-scored");
    window.button("Sign off…").click();
    window.choice("Nearby…").click();
    camera.all("review-sign");
    window.field("Your passphrase").fill(PASSPHRASE);
    window.button("Sign").click();
    window.sees("Nobody waits for you");
    camera.all("reviews-done");
}

fn look_back(window: &Window, camera: &Camera<'_>) {
    sits_down(window, TRAINEE);
    window.button("Open the skill Explain it to a stranger").is_shown();
    camera.all("today-signed");
    go(window, "Skills");
    window.button("History of Explain it to a stranger…").click();
    window.sees("This counts.");
    camera.all("skills-signed");
    go(window, "Settings");
    window.heading("You, this laptop, and who sees what").is_shown();
    camera.all("settings");
    window.button("What others can see, by name").click();
    window.button("Everything Mateo can see, line by line").click();
    window.sees("chosen as a mentor");
    camera.all("seen");
    go(window, "Courses");
    window.button("Write a course").click();
    window.region("To mend").is_shown();
    camera.all("author");
}

/// Scrolls the first of these into the middle.
fn show(window: &Window, what: &str) {
    let script = "document.querySelector(arguments[0])?.scrollIntoView({ block: 'center', behavior: 'instant' })";
    must(window.run(script, vec![what.into()]), what);
}
