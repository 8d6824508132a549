//! Bad days: what cannot be opened says what happened and what to do, and nothing is lost.

use std::fs;
use std::path::Path;

use e2e::harness::disk::Disk;
use e2e::harness::home::{Home, root};
use e2e::harness::lesson;
use e2e::harness::window::Window;
use thirtyfour::Key;

/// A laptop on which Priya has a profile, with nobody at the window, and her backup put in the ledger's place.
fn used_laptop(courses: &Path) -> Home {
    let home = Home::with_courses(courses);
    let window = Window::open(&home);
    lesson::join(&window, "Priya Raman", "Sales");
    window.button("Settings").click();
    window.button("Back up now").click();
    window.sees("Backed up to");
    window.kill();
    for log in ["crosstrain.sqlite-wal", "crosstrain.sqlite-shm"] {
        fs::remove_file(home.path().join(log)).unwrap();
    }
    let backup = fs::read_dir(home.path().join("backups")).unwrap().next().unwrap().unwrap();
    fs::copy(backup.path(), home.path().join("crosstrain.sqlite")).unwrap();
    home
}

/// A copy of the built-in courses beside a laptop that can be spoilt.
fn copied_courses(into: &Path) {
    let status =
        std::process::Command::new("cp").arg("-r").arg(root().join("content")).arg(into).status();
    assert!(status.unwrap().success());
}

/// The bytes of every file of the ledger.
fn ledger(home: &Home) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<_> = fs::read_dir(home.path())
        .unwrap()
        .map(|it| it.unwrap().path())
        .filter(|it| it.file_name().unwrap().to_string_lossy().starts_with("crosstrain.sqlite"))
        .map(|it| (it.display().to_string(), fs::read(&it).unwrap()))
        .collect();
    files.sort();
    files
}

#[test]
fn the_course_folder_is_gone_and_i_am_told_which_and_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let courses = folder.path().join("courses");
    copied_courses(&courses);
    let home = used_laptop(&courses);
    fs::rename(&courses, folder.path().join("elsewhere")).unwrap();
    let window = Window::open(&home);
    window.sees(&courses.display().to_string());
    window.button("Try again").is_shown();

    fs::rename(folder.path().join("elsewhere"), &courses).unwrap();
    window.button("Try again").click();
    window.heading("Who is learning today?").is_shown();
}

#[test]
fn a_skill_file_is_missing_and_i_am_told_where_it_is_asked_for_and_read_on() {
    let folder = tempfile::tempdir().unwrap();
    let courses = folder.path().join("courses");
    copied_courses(&courses);
    fs::remove_file(courses.join("demo-skills/skills/explain-it.md")).unwrap();
    let home = Home::with_courses(&courses);
    let window = Window::open(&home);
    lesson::join(&window, "Priya Raman", "Sales");
    window.button("Courses").click();
    window.button("Demo skills").click();
    window.sees("This course has no skill explain-it.");
    window.sees("demo-skills/01-know-it/unit.toml, line");
    let practice =
        window.saying("listitem", "demo-skills/01-know-it/90-ninety-seconds/lesson.md, line");
    practice.says("Cannot be opened");
    window.button("Green, amber, red").click();
    window.heading("What you will be able to do").is_shown();
}

#[test]
fn one_lesson_is_broken_and_i_read_the_others_while_its_author_mends_it() {
    let folder = tempfile::tempdir().unwrap();
    let courses = folder.path().join("courses");
    copied_courses(&courses);
    let file = courses.join("demo-skills/01-know-it/04-green-amber-red/lesson.md");
    let sound = fs::read_to_string(&file).unwrap();
    fs::write(&file, sound.replace("- [x]", "- [ ]")).unwrap();
    let home = Home::with_courses(&courses);
    let window = Window::open(&home);
    lesson::join(&window, "Priya Raman", "Sales");
    window.button("Courses").click();
    window.button("Demo skills").click();
    let broken = window.saying("listitem", "04-green-amber-red/lesson.md, line");
    broken.says("Green, amber, red Cannot be opened");
    broken.says("No option of this quiz is marked as right.");
    window.button("Decibels you can hear").click();
    window.heading("What you will be able to do").is_shown();

    // A lesson breaks under the reader; what is wrong is said, and it opens again once it is mended.
    let file = courses.join("demo-skills/01-know-it/02-decibels-you-can-hear/lesson.md");
    let sound = fs::read_to_string(&file).unwrap();
    fs::write(&file, sound.replace("- [x]", "- [ ]")).unwrap();
    window.control("navigation", "Place").button("Demo skills").click();
    window.button("Decibels you can hear").click();
    window.sees("This lesson has a mistake in its file.");
    window.sees("02-decibels-you-can-hear/lesson.md, line");
    fs::write(&file, sound).unwrap();
    window.button("Try again").click();
    window.heading("What you will be able to do").is_shown();
}

#[test]
fn a_ledger_from_a_newer_version_is_left_as_it_is() {
    let home = used_laptop(&root().join("content"));
    let file = home.path().join("crosstrain.sqlite");
    // Bytes 60 to 63 of an SQLite file are its user version (https://sqlite.org/fileformat.html#user_version_number).
    let mut bytes = fs::read(&file).unwrap();
    bytes[60..64].copy_from_slice(&99_u32.to_be_bytes());
    fs::write(&file, bytes).unwrap();
    let before = ledger(&home);
    let window = Window::open(&home);
    window.sees("A newer version of Crosstrain wrote your records.");
    window.sees("crosstrain.sqlite");
    window.kill();
    assert_eq!(ledger(&home), before, "not a byte has changed");
}

#[test]
fn my_ledger_was_damaged_and_i_went_back_to_a_backup_and_on_from_there() {
    let home = used_laptop(&root().join("content"));
    let damaged = damage(&home);
    let before = ledger(&home);
    let window = Window::open(&home);
    window.heading("The file with your records is damaged").is_shown();
    let newest = window.saying("listitem", "The newest good one");
    newest.says("One entry, with Priya Raman");
    assert_eq!(ledger(&home), before, "looking changes not a byte");
    newest.button("Go back to …").press(Key::Enter);
    window
        .control("dialog", "Go back to …")
        .says("One entry, with Priya Raman. All of it is here again");
    window.button("Go back").press(Key::Enter);
    window.sees("The damaged file is kept as:");
    window.button("Go on from there").press(Key::Enter);
    lesson::unlock(&window, "Priya Raman");
    window.button("Start, …").click();
    window.heading("What you will be able to do").is_shown();
    let aside = fs::read_dir(home.path()).unwrap().map(|it| it.unwrap().path());
    let mut aside = aside.filter(|it| it.display().to_string().contains("crosstrain-damaged-"));
    assert_eq!(fs::read(aside.next().unwrap()).unwrap(), damaged);
}

#[test]
fn no_backup_was_good_and_i_was_told_what_remains_and_began_anew() {
    let home = used_laptop(&root().join("content"));
    damage(&home);
    for backup in fs::read_dir(home.path().join("backups")).unwrap() {
        let backup = backup.unwrap().path();
        if backup.is_file() {
            fs::write(backup, "a shopping list").unwrap();
        }
    }
    let window = Window::open(&home);
    window.sees("There is no good backup on this laptop.");
    window.sees("it lies with your mentors and trainees, signed as it was");
    window.sees("Damaged too, or of a newer version");
    window.button("Begin with empty records").press(Key::Enter);
    window
        .control("dialog", "Begin with empty records?")
        .button("Begin with empty records")
        .press(Key::Enter);
    window.sees("The damaged file is kept as:");
    window.button("Go on").press(Key::Enter);
    window.heading("Learn the other side’s craft").is_shown();
}

/// Spoils a page in the middle of the ledger, and tells what the file holds then.
fn damage(home: &Home) -> Vec<u8> {
    let file = home.path().join("crosstrain.sqlite");
    let mut bytes = fs::read(&file).unwrap();
    for byte in &mut bytes[4096..8192] {
        *byte ^= 0x5a;
    }
    fs::write(&file, &bytes).unwrap();
    bytes
}

#[test]
fn the_disk_is_full_and_what_i_had_is_all_there() {
    let disk = Disk::of("16M");
    let home = Home::in_folder(disk.path(), &root().join("content"));
    let window = Window::open(&home);
    lesson::join(&window, "Priya Raman", "Sales");
    window.button("Start, …").click();
    window.heading("What you will be able to do").is_shown();
    disk.fill();
    window.field("Your guess").fill("Mateo, and he should have written no.");
    window.button("Keep my guess").click();
    window.sees("The disk is full.");
    assert_eq!(window.field("Your guess").value(), "Mateo, and he should have written no.");

    disk.make_room();
    window.button("Keep my guess").click();
    window.no_longer_sees("The disk is full.");
    window.kill();
    let window = Window::open(&home);
    lesson::unlock(&window, "Priya Raman");
    window.button("Continue, …").click();
    window.sees("Mateo, and he should have written no.");
}

#[test]
fn the_folder_cannot_be_written_to_and_i_am_told_which() {
    let disk = Disk::of("1M");
    let home = Home::in_folder(disk.path(), &root().join("content"));
    disk.make_read_only();
    let window = Window::open(&home);
    window.sees(&home.path().display().to_string());
    window.sees("Your records cannot be written to.");
    window.button("Try again").is_shown();
}
