//! Writing a course: the window beside an editor, which is here whatever changes the file.

use std::fs;
use std::path::{Path, PathBuf};

use e2e::harness::home::{Home, root};
use e2e::harness::lesson;
use e2e::harness::window::Window;
use thirtyfour::Key;

const LESSON: &str = "01-two-sides/01-the-graywether-file/lesson.md";

/// A course of one's own on this laptop: a copy of a built-in one, without the facts that it shares with the others.
fn my_course(home: &Home) -> PathBuf {
    let folder = home.desktop().join("my-course");
    copy(&root().join("content/common-ground"), &folder);
    folder
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// Saves a change; yields the line it is in.
fn save(folder: &Path, written: &str, instead: &str) -> usize {
    let file = folder.join(LESSON);
    let text = fs::read_to_string(&file).unwrap();
    let at = text.find(written).unwrap();
    fs::write(file, text.replacen(written, instead, 1)).unwrap();
    text[..at].lines().count() + usize::from(text[..at].ends_with('\n'))
}

#[test]
fn an_author_breaks_a_lesson_sees_the_line_mends_it_and_the_finding_goes() {
    let home = Home::new();
    let folder = my_course(&home);
    let window = Window::open(&home);
    lesson::join(&window, "Priya Raman", "Sales");
    window.control("navigation", "Main").button("Courses").click();
    window.press_until(&Key::Tab, "button “Write a course”");
    window.press(Key::Enter);
    window.press_until(&Key::Tab, "textbox “Folder of courses”");
    window.press(folder.to_str().unwrap());
    window.press(Key::Enter);
    let to_mend = || window.region("To mend");
    to_mend().says("No findings");
    window.region("Preview").says("The culprit is not in the room");

    let line = save(&folder, "> <!-- id: graywether-guess -->", "> <!-- id: Graywether Guess -->");
    to_mend().says("1 error");
    to_mend().says("an id holds only the letters a to z, digits and hyphens");
    to_mend().says(&format!("{LESSON}:{line}:"));

    window.press_until(&Key::Tab, "button “Error an id holds only");
    window.press(Key::Enter);
    window.stands_on("The culprit is not in the room");

    save(&folder, "> <!-- id: Graywether Guess -->", "> <!-- id: graywether-guess -->");
    to_mend().says("No findings");
    window.region("Preview").says("Rafe was the seller, Mateo the engineer.");
}

#[test]
fn what_i_try_in_the_preview_is_kept_nowhere() {
    let home = Home::new();
    let folder = my_course(&home);
    let window = Window::open(&home);
    lesson::join(&window, "Priya Raman", "Sales");
    window.control("navigation", "Main").button("Courses").click();
    window.button("Write a course").click();
    window.field("Folder of courses").fill(folder.to_str().unwrap());
    window.button("Open folder").click();
    let question = || window.region("The first chance that costs almost nothing");
    question().choice("At Yuki…").click();
    question().button("Answer").click();
    question().says("Right.");
    window.control("navigation", "Main").button("Today").click();
    window.button("Start, …").click();
    question().button("Answer").is_shown();
}
