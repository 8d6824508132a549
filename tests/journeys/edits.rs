//! A course is edited between two starts: what was done is found again, and what changed is shown.

use std::fs;
use std::path::Path;

use e2e::harness::home::{Home, root};
use e2e::harness::lesson;
use e2e::harness::window::Window;
use tempfile::TempDir;

const LESSON: &str = "common-ground/01-two-sides/01-the-graywether-file/lesson.md";

/// A laptop whose courses are a copy that can be edited.
fn laptop() -> (TempDir, Home) {
    let folder = tempfile::tempdir().unwrap();
    copy(&root().join("content"), &folder.path().join("courses"));
    let home = Home::with_courses(&folder.path().join("courses"));
    (folder, home)
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}

/// Rewrites the first lesson as its author would.
fn edit(home: &Home, edits: &[(&str, &str)]) {
    let file = home.courses().join(LESSON);
    let mut text = fs::read_to_string(&file).unwrap();
    for (from, to) in edits {
        assert!(text.contains(from), "{from:?} is not in the lesson");
        text = text.replacen(from, to, 1);
    }
    fs::write(file, text).unwrap();
}

#[test]
fn a_part_that_was_reworded_says_what_changed_and_is_done_once_i_have_seen_it() {
    let (_folder, home) = laptop();
    let window = Window::open(&home);
    lesson::open_first(&window);
    window.field("Your guess").fill("Mateo: no, not today.");
    window.button("Keep my guess").click();
    window.sees("Mateo: no, not today.");
    window.press("jjj");
    window.sees("3 of ");
    window.kill();

    edit(
        &home,
        &[
            ("61 engineer-days that nobody planned", "63 engineer-days that nobody planned"),
            ("## What the file shows", "## What the file really shows"),
            ("Which of them had the first cheap chance", "Who had the first cheap chance"),
        ],
    );
    let window = Window::open(&home);
    lesson::unlock(&window, "Priya Raman");
    window.button("Continue, …").click();
    let part = || window.group("Changed: The culprit is not in the room");
    part().says("This part changed since you read it.");
    part().button("See what changed").click();
    part().says("taken out: 61");
    part().says("put in: 63");
    part().button("I have seen it").click();
    part().says("You have seen it.");

    window.group("Changed: Your guess").says("changed since you made your guess");
    window.sees("Mateo: no, not today.");
    window.button("My guess stands").click();
    window.sees("Your guess. It comes back at the end of the lesson.");
    window.group("Changed: What the file really shows").is_shown();
    window.kill();

    let window = Window::open(&home);
    lesson::unlock(&window, "Priya Raman");
    window.button("Continue, …").click();
    window.sees("Mateo: no, not today.");
    window.group("Changed: The culprit is not in the room").is_gone();
    window.group("Changed: Your guess").is_gone();
}
