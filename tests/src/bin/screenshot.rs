//! Takes the pictures of the README in the real window: `screenshot <folder>`.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use e2e::harness::home::Home;
use e2e::harness::lesson::{self, PASSPHRASE};
use e2e::harness::patience::{must, until};
use e2e::harness::window::Window;
use serde_json::Value;

const TRAINEE: &str = "Priya Raman";
const MENTOR: &str = "Mateo Lindqvist";
const PRACTICE: &str = "Ninety seconds for a stranger";

/// What Priya hands in.
const WORK: &str = "I told my neighbour, who designs playgrounds: you know the hum of a hand dryer? Our program says which \
    part of it hums, before it is built. Within three decibels, while it runs steadily, and not when it starts. \
    She said: “So it helps whoever builds the dryer, with a drawing, before they pay for the tool.”";

/// As the window opens, and higher where a view has more to show.
const USUAL: (u32, u32) = (1240, 820);
const HIGH: (u32, u32) = (1240, 1000);

fn main() {
    let Some(folder) = env::args_os().nth(1).map(PathBuf::from) else {
        panic!("screenshot <folder>: `cargo xtask screenshot` does it");
    };
    must(fs::create_dir_all(&folder), "the folder of the pictures");
    let home = Home::new();
    let window = Window::open(&home);
    lesson::join(&window, MENTOR, "Engineering");
    window.button("Switch person").click();
    window.button("Add a person").click();
    lesson::join(&window, TRAINEE, "Sales");
    window.button("Start, …").click();
    window.heading("What you will be able to do").is_shown();
    take(&window, &folder, "lesson", USUAL);
    plays_to_an_end(&window);
    take(&window, &folder, "scenario", USUAL);
    hands_in(&window);
    signs(&window, &folder);
    sits_down(&window, TRAINEE);
    go(&window, "Skills");
    window.saying("listitem", "Explain it to a stranger").says("Nearby, attested.");
    take(&window, &folder, "skills", HIGH);
}

/// Writes one picture of this size: from its top, and without the focus that a keyboard would show.
fn take(window: &Window, folder: &Path, name: &str, (width, height): (u32, u32)) {
    window.resize(width, height);
    let still = "document.documentElement.dataset.theme = 'light';
        document.activeElement?.blur();
        for (const it of document.querySelectorAll('*')) it.scrollTop = 0;
        return innerHeight === arguments[0]";
    let look = || match window.run(still, vec![height.into()])? {
        Value::Bool(true) => Ok(()),
        _ => Err("the window has another size".to_owned()),
    };
    must(until(look), name);
    must(window.picture(&folder.join(format!("{name}.png"))), name);
}

fn go(window: &Window, place: &str) {
    window.control("navigation", "Main").button(&format!("{place}…")).click();
}

fn sits_down(window: &Window, name: &str) {
    window.button("Switch person").click();
    lesson::unlock(window, name);
}

fn plays_to_an_end(window: &Window) {
    go(window, "Courses");
    window.button("Demo skills").click();
    window.button("Eleven floors").click();
    window.button("Begin").click();
    window.sees("Every choice is kept as you make it.");
    window.button("Begin").click();
    for sentence in [
        "“It tells you how loud a compressor will be before you build it.”",
        "“Within 3 decibels on 37 of 41 machines, once calibrated.”",
        "“Not today. Steady running only.”",
    ] {
        window.button(sentence).click();
        window.button(sentence).is_gone();
    }
    window.control("img", "What every turn did: …").is_shown();
}

fn hands_in(window: &Window) {
    go(window, "Skills");
    window.button("Open the practice for Explain it to a stranger").click();
    window.field("What you did, in your own words").fill(WORK);
    window.choice(MENTOR).click();
    window.button("Hand in").click();
    window.button("Hand in to Mateo").click();
    window.sees("Mateo Lindqvist has attempt");
}

fn signs(window: &Window, folder: &Path) {
    sits_down(window, MENTOR);
    go(window, "Reviews");
    window.button(&format!("Review attempt 1 of {PRACTICE} by {TRAINEE}")).click();
    window.sees("hum of a hand dryer?");
    for criterion in ["Truth", "Plain words", "Listener’s gain", "Limit"] {
        window.group(criterion).choice("3 Ready").click();
    }
    window.group("Stop rule").choice("Kept").click();
    window.field("What I saw").fill("Every claim held. One limit, unprompted.");
    take(window, folder, "review", HIGH);
    window.button("Sign off…").click();
    window.choice("Nearby…").click();
    window.field("Your passphrase").fill(PASSPHRASE);
    window.button("Sign").click();
    window.sees("Nobody waits for you");
}
