//! What an author sees who ships a course as one file.
#![cfg(test)]

use std::fs;
use std::path::Path;
use std::process::Command;

/// Runs `crosstrain` in a folder: its exit code, and what it printed.
fn crosstrain(folder: &Path, arguments: &[&str]) -> (i32, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_crosstrain"));
    let output = command.args(arguments).current_dir(folder).output().unwrap();
    let printed = [output.stdout, output.stderr].concat();
    (output.status.code().unwrap(), String::from_utf8(printed).unwrap())
}

const COURSE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../content/common-ground");

#[test]
fn a_course_is_packed_twice_into_the_same_bytes_and_verifies() {
    let folder = tempfile::tempdir().unwrap();
    let (code, printed) = crosstrain(folder.path(), &["pack", COURSE]);
    assert_eq!(code, 0, "{printed}");
    assert!(printed.contains("common-ground.course: course common-ground"), "{printed}");
    let (code, _) = crosstrain(folder.path(), &["pack", COURSE, "-o", "again.course"]);
    assert_eq!(code, 0);
    let read = |name: &str| fs::read(folder.path().join(name)).unwrap();
    assert_eq!(read("common-ground.course"), read("again.course"));
    let (code, printed) = crosstrain(folder.path(), &["verify", "again.course"]);
    assert_eq!((code, printed.contains("every one as it was packed")), (0, true), "{printed}");
}

#[test]
fn a_package_that_was_cut_short_is_refused_with_the_reason() {
    let folder = tempfile::tempdir().unwrap();
    crosstrain(folder.path(), &["pack", COURSE, "-o", "whole.course"]);
    let bytes = fs::read(folder.path().join("whole.course")).unwrap();
    fs::write(folder.path().join("cut.course"), &bytes[..bytes.len() / 2]).unwrap();
    let (code, printed) = crosstrain(folder.path(), &["verify", "cut.course"]);
    assert_eq!((code, printed.contains("it was cut short")), (1, true), "{printed}");
}

#[test]
fn a_course_with_a_mistake_is_not_packed_and_the_mistake_is_shown() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("course.toml"), "id = \"Two Words\"\n").unwrap();
    let (code, printed) = crosstrain(folder.path(), &["pack", "."]);
    assert_eq!((code, printed.contains("course.toml")), (1, true), "{printed}");
    let left = fs::read_dir(folder.path()).unwrap().count();
    assert_eq!(left, 1, "nothing was written");
}
