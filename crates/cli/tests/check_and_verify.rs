//! What an author and an auditor see at the command line.
#![cfg(test)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Runs `crosstrain` and tells whether it succeeded and what it printed.
fn crosstrain(arguments: &[&str]) -> (bool, String) {
    let (code, printed, said) = run(arguments);
    (code == 0, printed + &said)
}

/// Its exit code, and what it printed on both streams.
fn run(arguments: &[&str]) -> (i32, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_crosstrain")).args(arguments).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

/// A course in a folder that goes when it is dropped, with the facts of all courses beside it.
struct Beside {
    around: tempfile::TempDir,
}

impl Beside {
    fn path(&self) -> PathBuf {
        self.around.path().join("common-ground")
    }
}

/// One of the built-in courses by itself, with a change in a lesson of it, and that lesson.
fn course_with(written: &str, instead: &str) -> (Beside, PathBuf) {
    let folder = Beside { around: tempfile::tempdir().unwrap() };
    copy(&Path::new(built_in_courses()).join("common-ground"), &folder.path());
    let facts = Path::new(built_in_courses()).join("canon.toml");
    fs::copy(facts, folder.around.path().join("canon.toml")).unwrap();
    let lesson = folder.path().join("01-two-sides/01-the-graywether-file/lesson.md");
    let text = fs::read_to_string(&lesson).unwrap();
    assert!(text.contains(written));
    fs::write(&lesson, text.replacen(written, instead, 1)).unwrap();
    (folder, lesson)
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
    assert!(printed.contains("`crosstrain backup list` shows what it can go back to"), "{printed}");
    assert_eq!(fs::read(&file).unwrap(), b"a shopping list");
}

#[test]
fn a_warning_fails_only_a_strict_check() {
    let (folder, _) = course_with("contract for 164,000 euro", "contract for 146,000 euro");
    let path = folder.path();
    let path = path.to_str().unwrap();
    let (code, printed, _) = run(&["check", path]);
    assert!(printed.contains("warning[canon-figure]"), "{printed}");
    assert_eq!(code, 0);
    assert_eq!(run(&["check", path, "--strict"]).0, 1);
}

#[test]
fn words_of_a_source_are_found_with_the_line_they_stand_on() {
    let (folder, _) = course_with("", "");
    let sources = tempfile::tempdir().unwrap();
    fs::create_dir(sources.path().join("notes")).unwrap();
    let note = sources.path().join("notes/one.txt");
    fs::write(&note, "First line.\n\nWrite one line that you could read to Anders.\n").unwrap();
    fs::write(sources.path().join("picture.png"), [0xff, 0xfe, 0x00]).unwrap();
    let lesson = folder.path().join("01-two-sides/01-the-graywether-file/lesson.md");
    let text = fs::read_to_string(&lesson).unwrap();
    fs::write(&lesson, text + "\nWrite one line that you could read to Anders, then ring.\n")
        .unwrap();

    let course = folder.path();
    let course = course.to_str().unwrap();
    let against = ["check", course, "--against", sources.path().to_str().unwrap(), "--strict"];
    let (code, printed, _) = run(&against);
    assert_eq!(code, 1);
    let expected = format!("these 9 words stand in {} too, on line 3", note.display());
    assert!(printed.contains(&expected), "{printed}");

    let missing = sources.path().join("nowhere");
    let (code, _, said) = run(&["check", course, "--against", missing.to_str().unwrap()]);
    assert_eq!(code, 2);
    assert!(said.contains("nowhere") && said.contains("Name text files"), "{said}");
}

#[test]
fn what_is_due_is_found_on_the_day_that_somebody_asks_for() {
    let (folder, _) = course_with("", "");
    let course = folder.path();
    let course = course.to_str().unwrap();
    let on = |day: &str| run(&["check", course, "--on", day]).1;
    assert!(!on("2027-10-31").contains("[check-by]"));
    assert!(on("2027-11-01").contains("were to be checked by 2027-11-01"));
    assert!(on("2026-04-30").contains("2027-11-01 is more than 18 months ahead"));
    assert_eq!(run(&["check", course, "--on", "tomorrow"]).0, 2);
}

#[test]
fn exit_codes_tell_a_finding_from_a_folder_that_cannot_be_read() {
    let (folder, _) = course_with("id: graywether-guess", "id: Graywether Guess");
    assert_eq!(run(&["check", folder.path().to_str().unwrap()]).0, 1);
    assert_eq!(run(&["check", "no/such/folder"]).0, 2);
    assert_eq!(run(&["check"]).0, 2);
}

#[test]
fn a_program_finds_the_marked_words_in_the_file() {
    let (folder, lesson) = course_with("contract for 164,000 euro", "contract for 146,000 euro");
    let (_, printed, _) = run(&["check", folder.path().to_str().unwrap(), "--format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&printed).unwrap();
    let found = &report["findings"][0];
    let number = |key: &str| usize::try_from(found[key].as_u64().unwrap()).unwrap();
    let text = fs::read_to_string(lesson).unwrap();
    let line = text.lines().nth(number("line") - 1).unwrap();
    let marked: String = line.chars().skip(number("column") - 1).take(number("width")).collect();
    assert_eq!((found["rule"].as_str(), marked.as_str()), (Some("canon-figure"), "146,000"));
}

#[test]
fn a_new_course_is_sound_and_written_over_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let begin = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_crosstrain"));
        let output =
            command.arg("new").args(arguments).current_dir(folder.path()).output().unwrap();
        (output.status.code().unwrap(), String::from_utf8(output.stderr).unwrap())
    };
    assert_eq!(begin(&["course", "hold-the-line", "--title", "Hold the line"]).0, 0);
    let unit = "hold-the-line/01-first-unit";
    assert_eq!(begin(&["lesson", unit, "The second Friday"]).0, 0);
    let lesson = folder.path().join(unit).join("02-the-second-friday/lesson.md");
    let before = fs::read_to_string(&lesson).unwrap();
    assert!(before.contains("title: \"The second Friday\""), "{before}");
    assert_eq!(run(&["check", folder.path().to_str().unwrap()]).0, 0);

    let (code, said) = begin(&["lesson", unit, "The second Friday"]);
    assert!(code == 2 && said.contains("there is a lesson the-second-friday already"), "{said}");
    let (code, said) = begin(&["course", "hold-the-line"]);
    assert!(code == 2 && said.contains("hold-the-line is there already"), "{said}");
    assert_eq!(fs::read_to_string(&lesson).unwrap(), before);
    assert_eq!(fs::read_dir(folder.path().join(unit)).unwrap().count(), 3);
}

/// The schema is the one that npm `@microsoft/jest-sarif` 1.0.0-beta.0 ships (MIT); it allows no key it does not know.
#[test]
fn what_a_code_forge_gets_is_sarif() {
    let (folder, _) = course_with("contract for 164,000 euro", "contract for 146,000 euro");
    fs::create_dir(folder.path().join("01-two-sides/03 größer")).unwrap();
    fs::write(folder.path().join("01-two-sides/03 größer/lesson.md"), "no front matter").unwrap();
    let (code, printed, _) = run(&["check", folder.path().to_str().unwrap(), "--format", "sarif"]);
    assert_eq!(code, 1);
    let log: serde_json::Value = serde_json::from_str(&printed).unwrap();
    let mut schemas = boon::Schemas::new();
    let schema = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/oracle/sarif-2.1.0.json");
    let schema = boon::Compiler::new().compile(schema, &mut schemas).unwrap();
    schemas.validate(&log, schema).unwrap_or_else(|error| panic!("{error:#}"));
    let results = log["runs"][0]["results"].as_array().unwrap();
    let rules: Vec<_> = results.iter().map(|it| it["ruleId"].as_str().unwrap()).collect();
    assert_eq!(rules, ["canon-figure", "front-matter"]);
    let uri = &results[1]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
    assert_eq!(uri, "01-two-sides/03%20gr%C3%B6%C3%9Fer/lesson.md");
}

#[test]
fn a_report_counts_what_a_reader_of_the_files_counts() {
    let content = Path::new(built_in_courses());
    let (code, printed, _) = run(&["report", built_in_courses(), "--format", "json"]);
    assert_eq!(code, 0);
    let report: serde_json::Value = serde_json::from_str(&printed).unwrap();
    let courses = report["courses"].as_array().unwrap();
    let find = |course: &str, list: &str, key: &str, name: &str| {
        let course = courses.iter().find(|it| it["id"] == course).unwrap();
        course[list].as_array().unwrap().iter().find(|it| it[key] == name).unwrap().clone()
    };

    let lesson = find("demo-skills", "lessons", "id", "green-amber-red");
    let file = content.join("demo-skills/01-know-it/04-green-amber-red/lesson.md");
    let text = fs::read_to_string(file).unwrap();
    let written = |what: &str| text.matches(what).count();
    assert_eq!(lesson["questions"], written("> [!quiz]"));
    assert_eq!(lesson["options"], written("> - ["));
    assert_eq!(lesson["options_with_feedback"], written(">   > "));

    // Three sentences of 3, 3 and 3 or of 3, 2 and 3: 2 * 9 paths, and 2 * 3 more by the slow start.
    let lift = find("demo-skills", "scenarios", "lesson", "eleven-floors");
    assert_eq!((&lift["paths"], &lift["best_paths"]), (&24.into(), &3.into()));
    assert_eq!(lift["endings"].as_array().unwrap().len(), 4);
    assert_eq!(lift["is_best_after_repair"], true);

    let unit = find("white-papers", "units", "id", "gather-evidence");
    assert_eq!((&unit["objectives"], &unit["questions_back"]), (&8.into(), &1.into()));

    let rubric = find("demo-skills", "rubrics", "skill", "explain-it");
    assert_eq!((&rubric["criteria"], &rubric["cells"]), (&4.into(), &16.into()));
    let places = report["keys"]["places"].as_array().unwrap().iter().map(|it| it.as_u64().unwrap());
    assert_eq!(places.sum::<u64>(), report["keys"]["questions"].as_u64().unwrap());

    let (code, words, _) = run(&["report", built_in_courses()]);
    assert_eq!(code, 0);
    let row = words.lines().find(|it| it.starts_with("Eleven floors") && it.contains('%')).unwrap();
    assert!(row.contains("24") && row.contains("13 %"), "{row}");
    assert_eq!(run(&["report", "no/such/folder"]).0, 2);
}

#[test]
fn a_missing_id_is_written_once_and_nothing_else_changes() {
    let (folder, lesson) = course_with("> <!-- id: graywether-guess -->\n", "");
    let files = || fs::read_dir(lesson.parent().unwrap()).unwrap().count();
    let (before, files_before) = (fs::read_to_string(&lesson).unwrap(), files());
    let path = folder.path();
    let path = path.to_str().unwrap();
    assert_eq!(run(&["check", path]).0, 1);
    let (code, printed, said) = run(&["check", path, "--fix"]);
    assert_eq!(code, 0, "{printed}");
    assert!(said.ends_with("lesson.md: wrote your-guess\n"), "{said}");
    let after = fs::read_to_string(&lesson).unwrap();
    assert_eq!(after.replacen("> <!-- id: your-guess -->\n", "", 1), before);
    let (code, _, said) = run(&["check", path, "--write-ids"]);
    assert_eq!((code, said.as_str()), (0, ""));
    assert_eq!(fs::read_to_string(&lesson).unwrap(), after);
    assert_eq!(files(), files_before, "no file is left behind");
}

#[test]
fn every_rule_is_told_with_an_example_on_either_side() {
    let (code, printed, _) = run(&["rules", "--format", "json"]);
    assert_eq!(code, 0);
    let told: serde_json::Value = serde_json::from_str(&printed).unwrap();
    let rules = told["rules"].as_array().unwrap();
    let (_, words, _) = run(&["rules"]);
    assert!(words.ends_with(&format!("{} rules\n", rules.len())));
    for rule in rules {
        let name = rule["name"].as_str().unwrap();
        let says_all = ["what", "why"].iter().all(|it| rule[it].as_str().unwrap().ends_with('.'));
        assert!(says_all, "{name}");
        assert_ne!(rule["example"]["bad"], rule["example"]["good"], "{name}");
        assert!(
            words.contains(&format!("{name} ({})\n", rule["severity"].as_str().unwrap())),
            "{name}"
        );
    }
}
