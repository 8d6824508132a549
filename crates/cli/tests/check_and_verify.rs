//! What an author and an auditor see at the command line.
#![cfg(test)]

use std::fs;
use std::path::Path;
use std::process::Command;

/// Runs `crosstrain` and tells whether it succeeded and what it printed.
fn crosstrain(arguments: &[&str]) -> (bool, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_crosstrain")).args(arguments).output().unwrap();
    let printed = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8(printed).unwrap())
}

fn built_in_courses() -> &'static str {
    concat!(env!("CARGO_MANIFEST_DIR"), "/../../content")
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

#[test]
fn the_built_in_courses_are_clean() {
    let (is_well, printed) = crosstrain(&["check", built_in_courses()]);
    assert!(is_well, "{printed}");
    assert!(printed.ends_with("0 errors, 0 warnings\n"), "{printed}");
}

#[test]
fn a_lesson_without_a_right_answer_is_named_with_its_line_and_what_to_write() {
    let folder = tempfile::tempdir().unwrap();
    copy(Path::new(built_in_courses()), folder.path());
    let lesson = "demo-skills/01-know-it/04-green-amber-red/lesson.md";
    let text = fs::read_to_string(folder.path().join(lesson)).unwrap();
    let quiz = text.find("> [!quiz]").unwrap();
    let right = quiz + text[quiz..].find("- [x]").unwrap();
    let next = right + text[right..].find("> [!").unwrap_or(text.len() - right);
    let broken =
        format!("{}{}{}", &text[..quiz], text[quiz..next].replace("- [x]", "- [ ]"), &text[next..]);
    fs::write(folder.path().join(lesson), &broken).unwrap();

    let (is_well, printed) = crosstrain(&["check", folder.path().to_str().unwrap()]);
    assert!(!is_well);
    let named = printed.split(&format!("--> {lesson}:")).nth(1).unwrap();
    let line: usize = named.split(':').next().unwrap().parse().unwrap();
    let first_option = text[quiz..next].find("- [").unwrap();
    assert_eq!(line, text[..quiz + first_option].lines().count(), "{printed}");
    assert!(printed.contains("- [x]"), "it says what to write: {printed}");
}

#[test]
fn a_folder_that_is_not_there_is_named() {
    let (is_well, printed) = crosstrain(&["check", "no/such/folder"]);
    assert!(!is_well);
    assert!(printed.contains("no/such/folder"), "{printed}");
}

#[test]
fn a_file_that_is_no_ledger_says_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("crosstrain.sqlite");
    fs::write(&file, "a shopping list").unwrap();
    let (is_well, printed) = crosstrain(&["verify", file.to_str().unwrap()]);
    assert!(!is_well);
    assert!(printed.contains("Restore a copy from the backups folder"), "{printed}");
    assert_eq!(fs::read(&file).unwrap(), b"a shopping list");
}
