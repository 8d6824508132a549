//! A course comes as one file: looked at, installed, gone back from, and refused where it would do harm.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use e2e::harness::disk::Disk;
use e2e::harness::home::{Home, built, root};
use e2e::harness::lesson;
use e2e::harness::window::Window;
use thirtyfour::Key;

const COURSE: &str = "common-ground";
const LESSON: &str = "01-two-sides/01-the-graywether-file/lesson.md";

/// The built-in course as its author packs it, with some words of its files exchanged.
fn packed(home: &Home, name: &str, edits: &[(&str, &str, &str)]) -> PathBuf {
    let folder = home.desktop().join(name);
    copy(&root().join("content").join(COURSE), &folder);
    for (path, from, to) in edits {
        let file = folder.join(path);
        let text = fs::read_to_string(&file).unwrap();
        assert!(text.contains(from), "{from:?} is not in {path}");
        fs::write(file, text.replace(from, to)).unwrap();
    }
    crosstrain(home, &["pack", name]);
    home.desktop().join(format!("{COURSE}.course"))
}

/// Runs the tool of authors beside the window, in the folder where a person keeps their files.
fn crosstrain(home: &Home, arguments: &[&str]) {
    let mut tool = Command::new(built("crosstrain"));
    let output = tool.args(arguments).current_dir(home.desktop()).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
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

/// Goes to the shelf by keyboard and gives it a file there.
fn open_file(window: &Window, file: &Path) {
    window.control("navigation", "Main").button("Courses").is_shown();
    window.press_until(&Key::Tab, "button “Courses”");
    window.press(Key::Enter);
    window.heading("A course as a file").is_shown();
    window.file_field("Open a course file").takes(file);
}

#[test]
fn i_saw_what_the_new_version_would_change_and_went_back_when_i_wanted_the_old_one() {
    let home = Home::new();
    let file = packed(
        &home,
        "newer",
        &[
            ("course.toml", "Common Ground", "Common ground, second edition"),
            (
                LESSON,
                "61 engineer-days that nobody planned",
                "63 engineer-days that nobody planned",
            ),
        ],
    );
    let window = Window::open(&home);
    lesson::open_first(&window);
    window.field("Your guess").fill("Mateo: no, not today.");
    window.button("Keep my guess").click();
    window.sees("Mateo: no, not today.");
    window.press("jjj");
    window.sees("3 of ");

    open_file(&window, &file);
    let question = "Install this version of “Common ground, second edition”?";
    let dialog = window.control("dialog", question);
    dialog.says("It takes the place of the course that ships with Crosstrain.");
    dialog.says("Three parts that you finished stay done.");
    dialog.says("“The Graywether file”: one part that you finished reads differently.");
    window.stands_on("button “Install”");
    window.press(Key::Enter);
    window.sees("“Common ground, second edition” is installed.");
    window.kill();

    let window = Window::open(&home);
    lesson::unlock(&window, "Priya Raman");
    for button in ["Courses", "Common ground, second edition"] {
        window.button(button).is_shown();
        window.press_until(&Key::Tab, &format!("button “{button}”"));
        window.press(Key::Enter);
    }
    window.press_until(&Key::Tab, "button “Go back to the built-in course”");
    window.press(Key::Enter);
    let dialog = window.control("dialog", "Go back to the built-in “Common Ground”?");
    dialog.says("Four parts that you finished stay done.");
    window.stands_on("button “Go back”");
    window.press(Key::Escape);
    window.stands_on("button “Go back to the built-in course”");
    window.press(Key::Enter);
    window.stands_on("button “Go back”");
    window.press(Key::Enter);
    window.heading("Common Ground").is_shown();
    window.sees("You have the built-in course again.");
    window.no_longer_sees("Installed from a file");
}

#[test]
fn a_colleague_gave_me_a_course_then_a_better_one_and_i_took_it_off_again() {
    let home = Home::new();
    crosstrain(&home, &["new", "course", "noise-basics", "--title", "Noise basics"]);
    crosstrain(&home, &["pack", "noise-basics"]);
    let file = home.desktop().join("noise-basics.course");
    let window = Window::open(&home);
    lesson::join(&window, "Priya Raman", "Sales");
    open_file(&window, &file);
    window.control("dialog", "Install “Noise basics”?").says("This course is new on this laptop.");
    window.stands_on("button “Install”");
    window.press(Key::Enter);
    window.sees("“Noise basics” is installed.");
    window.button("Noise basics").is_shown();

    let text = home.desktop().join("noise-basics/01-first-unit/01-first-lesson/lesson.md");
    let better = fs::read_to_string(&text).unwrap().replace("First lesson", "A lesson on noise");
    fs::write(text, better).unwrap();
    crosstrain(&home, &["pack", "noise-basics"]);
    open_file(&window, &file);
    window.control("dialog", "Update “Noise basics”?").says("One lesson was revised.");
    window.stands_on("button “Update”");
    window.press(Key::Enter);
    window.sees("“Noise basics” is up to date.");

    window.press_until(&Key::Tab, "button “Noise basics”");
    window.press(Key::Enter);
    window.button("A lesson on noise").is_shown();
    goes_back(&window, "Go back to the version before", "Go back");
    window.sees("You have the version before again.");
    window.button("First lesson").is_shown();
    goes_back(&window, "Remove this course", "Remove");
    window.heading("A course as a file").is_shown();
    window.no_longer_sees("Noise basics");
}

/// From the button below a course through the dialog, by keyboard.
fn goes_back(window: &Window, button: &str, act: &str) {
    window.button(button).is_shown();
    window.press_until(&Key::Tab, &format!("button “{button}”"));
    window.press(Key::Enter);
    window.stands_on(&format!("button “{act}”"));
    window.press(Key::Enter);
}

#[test]
fn a_file_that_would_write_outside_the_course_was_refused_and_nothing_changed() {
    let home = Home::new();
    let sound = fs::read(packed(&home, "sound", &[])).unwrap();
    let mut hostile = sound.clone();
    for at in 0..hostile.len() - 11 {
        if hostile[at..].starts_with(b"course.toml") {
            hostile[at..at + 11].copy_from_slice(b"../evil.txt");
        }
    }
    let files = [
        ("hostile.course", hostile, "the name \"../evil.txt\" leads out of the course"),
        (
            "half.course",
            sound[..sound.len() / 2].to_vec(),
            "it is not a package, or it was cut short",
        ),
    ];
    let window = Window::open(&home);
    lesson::join(&window, "Priya Raman", "Sales");
    for (name, bytes, reason) in files {
        let file = home.desktop().join(name);
        fs::write(&file, bytes).unwrap();
        open_file(&window, &file);
        window.sees(&format!("{name} is not installed."));
        window.sees(reason);
        window.sees("Nothing on this laptop has changed.");
    }
    assert!(!home.path().join("packages").exists());
    assert!(!home.path().join("evil.txt").exists());
}

#[test]
fn the_disk_was_full_while_a_course_was_installed_and_everything_stayed_as_it_was() {
    let disk = Disk::of("16M");
    let home = Home::in_folder(disk.path(), &root().join("content"));
    let newer = [("course.toml", "Common Ground", "Common ground, second edition")];
    let file = packed(&home, "newer", &newer);
    let window = Window::open(&home);
    lesson::join(&window, "Priya Raman", "Sales");
    open_file(&window, &file);
    window.stands_on("button “Install”");
    disk.fill();
    window.press(Key::Enter);
    window.sees("The disk is full.");
    let packages = fs::read_dir(home.path().join("packages")).into_iter().flatten();
    assert_eq!(packages.count(), 0, "something is left of it");

    disk.make_room();
    window.stands_on("button “Install”");
    window.press(Key::Enter);
    window.sees("“Common ground, second edition” is installed.");
}
