//! Evidence of every kind: what a trainee hands in, a mentor sees, hears and comments on, second by second.

use std::fs;
use std::path::{Path, PathBuf};

use e2e::harness::disk::Disk;
use e2e::harness::home::{Home, root};
use e2e::harness::lesson;
use e2e::harness::patience::{must, until};
use e2e::harness::window::Window;

const TRAINEE: &str = "Priya Raman";
const MENTOR: &str = "Mateo Lindqvist";

/// Three seconds of a tone, as a file with no compression.
fn tone() -> Vec<u8> {
    const RATE: u32 = 8_000;
    let samples: Vec<u8> =
        (0..3 * RATE).map(|at| if at / 10 % 2 == 0 { 108 } else { 148 }).collect();
    let size = u32::try_from(samples.len()).unwrap();
    let mut file = b"RIFF".to_vec();
    file.extend((36 + size).to_le_bytes());
    file.extend(b"WAVEfmt \x10\0\0\0\x01\0\x01\0");
    file.extend(RATE.to_le_bytes());
    file.extend(RATE.to_le_bytes());
    file.extend(b"\x01\0\x08\0data");
    file.extend(size.to_le_bytes());
    file.extend(samples);
    file
}

fn on_the_desktop(home: &Home, name: &str, bytes: &[u8]) -> PathBuf {
    let file = home.desktop().join(name);
    fs::write(&file, bytes).unwrap();
    file
}

fn sits_down(window: &Window, name: &str) {
    window.button("Switch person").click();
    lesson::unlock(window, name);
}

fn opens_the_practice(window: &Window) {
    window.button("Skills").click();
    window.button("Open the practice for Explain it to a stranger").click();
}

fn attaches(window: &Window, file: &Path) {
    window.file_field("Attach files").takes(file);
    let name = file.file_name().unwrap().to_string_lossy();
    window.button(&format!("Remove {name}")).is_shown();
}

/// Waits until a script finds what it looks for.
fn comes_to(window: &Window, script: &str, what: &str) {
    let found = || match window.run(script, Vec::new()) {
        Ok(found) if found == true => Ok(()),
        found => Err(format!("{found:?}")),
    };
    must(until(found), what);
}

#[test]
fn my_mentor_heard_my_recording_and_said_at_which_second() {
    let home = Home::new();
    let window = Window::open(&home);
    lesson::join(&window, MENTOR, "Engineering");
    window.button("Switch person").click();
    window.button("Add a person").click();
    lesson::join(&window, TRAINEE, "Sales");
    opens_the_practice(&window);
    attaches(&window, &on_the_desktop(&home, "call.wav", &tone()));
    attaches(&window, &on_the_desktop(&home, "notes.md", b"# Notes\n\nShe asked *twice*.\n"));
    attaches(&window, &on_the_desktop(&home, "paper.pdf", b"%PDF-1.4\n%%EOF\n"));
    window.field("Address").fill("https://example.org/call");
    window.button("Add the link").click();
    window.choice(MENTOR).click();
    window.button("Hand in").click();
    window.sees("3 files");
    window.button("Hand in to Mateo").click();
    window.sees("Mateo Lindqvist has attempt");

    sits_down(&window, MENTOR);
    window.button("Reviews…").click();
    window.button("Review attempt 1…").click();
    window.button("Show notes.md").click();
    window.region("The text of notes.md").control("heading", "Notes").is_shown();
    window.button("Show paper.pdf").click();
    window.button("Open in another program: paper.pdf").click();
    let handed_over = || match home.opened() {
        opened if opened.contains("paper.pdf") => Ok(()),
        opened => Err(opened),
    };
    must(until(handed_over), "the PDF in another program");
    window.button("Open https://example.org/call in the browser").click();
    let led_out = || match home.opened() {
        opened if opened.contains("https://example.org/call") => Ok(()),
        opened => Err(opened),
    };
    must(until(led_out), "the link in the browser");
    window.button("Show call.wav").click();
    comes_to(&window, "return document.querySelector('audio')?.duration === 3", "three seconds");
    window.run("document.querySelector('audio').currentTime = 2", Vec::new()).unwrap();
    window.button("Comment at 0:02").click();
    window.field("Your comment at 0:02").fill("Here she waits for the limit.");
    window.button("Keep the comment").click();
    for criterion in ["Truth", "Plain words", "Listener’s gain", "Limit"] {
        window.group(criterion).choice("2 With help").click();
    }
    window.field("One thing to try next").fill("Say the limit before she waits.");
    window.button("Return with one next step…").click();
    window.sees("Nobody waits for you");

    sits_down(&window, TRAINEE);
    opens_the_practice(&window);
    window.sees("At 0:02");
    window.sees("Here she waits for the limit.");
    window.button("Show call.wav").click();
    window.button("Play from 0:02").click();
    comes_to(
        &window,
        "return document.querySelector('audio')?.currentTime >= 2",
        "the second that was meant",
    );
}

#[test]
fn a_file_that_does_not_fit_is_named_and_the_draft_stays() {
    let disk = Disk::of("16M");
    let home = Home::in_folder(disk.path(), &root().join("content"));
    let window = Window::open(&home);
    lesson::join(&window, TRAINEE, "Sales");
    opens_the_practice(&window);
    attaches(&window, &on_the_desktop(&home, "call.wav", &tone()));
    disk.fill();
    let film = on_the_desktop(&home, "film.mov", &vec![7; 4 * 1024 * 1024]);
    window.file_field("Attach files").takes(&film);
    window.sees("film.mov is not attached. The disk is full.");
    window.button("Remove call.wav").is_shown();
    disk.make_room();
    attaches(&window, &film);
}
