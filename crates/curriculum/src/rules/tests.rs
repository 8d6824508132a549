//! Every rule finds its bad example, at its place, and nothing in its good one.

use super::{
    AUTHORS, COMPILED, Part, Rule, book_chapter, book_settings, canon_file, missing_unit,
    rubric_levels, unit_file,
};
use crate::picture::tests::png;
use crate::{Beside, Diagnostic, Folder, Original, check_beside, compile};
use std::collections::BTreeSet;

const LESSON: &str = "01-know-it/01-sample/lesson.md";
const PRACTICE: &str = "01-know-it/02-practice/lesson.md";
const MORE_QUESTIONS: &str = "01-know-it/03-questions/lesson.md";
const UNIT: &str = "01-know-it/unit.toml";
const LAB: &str = "01-know-it/04-lab/lesson.md";
const LAB_APART: &str = "02-lab/01-lab/lesson.md";
const SKILL: &str = "skills/explain-it.md";

/// What the rule about words of somebody else calls an example.
const ORIGINAL: &str = "A lift that stops between two floors is a room with a bad view.";

const FRONT: &str = "---
id: sample
title: Sample
summary: One sentence.
minutes: 5
objectives: []
---
";

/// A lesson with a text below its front matter.
fn front(id: &str, text: &str) -> String {
    FRONT.replace("id: sample", &format!("id: {id}")) + text
}

/// A sound course in which one file is replaced by `text`.
fn course_with(part: Part, text: &str) -> Folder {
    let mut folder = Folder::default();
    let mut put = |path: &str, bytes: Vec<u8>| folder.insert(path.to_owned(), bytes);
    put("course.toml", missing_unit::RULE.example.good.into());
    put("canon.toml", canon_file::RULE.example.good.into());
    put(UNIT, unit_file::RULE.example.good.into());
    put(SKILL, rubric_levels::RULE.example.good.into());
    put(LESSON, format!("{FRONT}## Text\n\nText.\n").into());
    put("01-know-it/01-sample/curve.png", png(640, 480));
    put("01-know-it/huge.png", png(30_000, 30_000));
    put("01-know-it/curve.tiff", b"II*\0".to_vec());
    match part {
        Part::Body => put(LESSON, format!("{FRONT}{text}").into()),
        Part::Opening => {
            let course = missing_unit::RULE.example.good;
            put("course.toml", course.replace("[\"", "[\"opening\", \"lab\", \"").into());
            let unit = unit_file::RULE.example.good;
            put("00-opening/unit.toml", unit.replace("know-it", "opening").into());
            let opening =
                if text.starts_with("---") { text.to_owned() } else { front("opening", text) };
            put("00-opening/01-opening/lesson.md", opening.into());
            put("02-lab/unit.toml", unit.replace("know-it", "lab").into());
        }
        Part::Questions => {
            put(LESSON, format!("{FRONT}{text}").into());
            put(MORE_QUESTIONS, include_bytes!("tests/questions.md").to_vec());
        }
        Part::LongLesson if !text.starts_with("---") => {
            let text: String =
                (0..100).map(|hour| text.replace("nine", &hour.to_string())).collect();
            put(LESSON, format!("{FRONT}{text}").into());
        }
        Part::OldLesson => {
            put(LESSON, text.chars().map(|it| u8::try_from(it).unwrap()).collect());
        }
        // A good example is whole; a bad one says only what would stand there.
        Part::LargeLesson if !text.starts_with("---") => {
            let larger = usize::try_from(crate::folder::LARGEST_TEXT).unwrap() / text.len() + 1;
            put(LESSON, text.repeat(larger).into());
        }
        Part::LinkedLesson if !text.starts_with("---") => folder.insert_link(LESSON.to_owned()),
        Part::CapitalLesson if !text.starts_with("---") => {
            put("01-know-it/02-second/Lesson.md", text.into());
        }
        Part::Lesson
        | Part::CapitalLesson
        | Part::LargeLesson
        | Part::LinkedLesson
        | Part::LongLesson => {
            put(LESSON, text.into());
        }
        Part::Skill => put(SKILL, text.into()),
        Part::Course => put("course.toml", text.into()),
        Part::Canon => put("canon.toml", text.into()),
        Part::Unit => put(UNIT, text.into()),
        Part::Summary => return book_with("src/SUMMARY.md", text),
        Part::Chapter => return book_with("src/one.md", text),
        Part::BookSettings => return book_with("book.toml", text),
    }
    folder
}

/// What is found in a course with this text; authors' rules look at the rest of an example too,
/// so what only a compiler asks is asked by the compiler alone.
fn found(rule: &Rule, text: &str) -> Vec<Diagnostic> {
    let mut folder = course_with(rule.example.part, text);
    if COMPILED.iter().any(|it| it.name == rule.name) {
        return compile(&folder).diagnostics;
    }
    let skill = folder.text(SKILL).filter(|it| it.contains("id: explain-it")).map(str::to_owned);
    if let Some(skill) = skill {
        let mut put = |path: &str, text: String| folder.insert(path.to_owned(), text.into());
        // What a sound skill has around it, so that an example need not.
        let samples = if skill.contains("\n## ") { "" } else { include_str!("tests/samples.md") };
        put(SKILL, format!("{skill}{samples}"));
        put(PRACTICE, include_str!("tests/practice.md").to_owned());
        if rule.example.part != Part::Unit {
            put(UNIT, format!("{}skill = \"explain-it\"\n", unit_file::RULE.example.good));
        }
    }
    if folder.has("course.toml") {
        // The canon of every example is used here.
        let lab = if rule.example.part == Part::Opening { LAB_APART } else { LAB };
        folder.insert(lab.to_owned(), include_bytes!("tests/lab.md").to_vec());
    }
    let original = Original { name: "lift.txt".to_owned(), text: ORIGINAL.to_owned() };
    check_beside(&folder, &Beside { originals: vec![original], day: None }).diagnostics
}

fn all() -> impl Iterator<Item = &'static Rule> {
    COMPILED.iter().chain(AUTHORS).copied()
}

/// A book of one chapter in which one file is replaced by `text`.
fn book_with(path: &str, text: &str) -> Folder {
    let book = [
        ("book.toml", book_settings::RULE.example.good),
        ("src/SUMMARY.md", book_chapter::RULE.example.good),
        ("src/one.md", "# One\n\nText.\n"),
        (path, text),
    ];
    Folder::of(book.map(|(path, text)| (path.to_owned(), text.to_owned())))
}

fn place_in_file(rule: &Rule) -> (usize, usize) {
    let (line, column) = rule.example.at;
    let is_below_front = match rule.example.part {
        Part::Opening | Part::LongLesson => !rule.example.bad.starts_with("---"),
        part => matches!(part, Part::Body | Part::Questions),
    };
    (line + if is_below_front { FRONT.lines().count() } else { 0 }, column)
}

#[test]
fn a_bad_example_breaks_its_rule_and_no_other() {
    let wrong = all().filter_map(|rule| {
        let found = found(rule, rule.example.bad);
        let seen: Vec<_> =
            found.iter().map(|it| (it.rule, it.severity, it.line, it.column)).collect();
        let (line, column) = place_in_file(rule);
        (seen != [(rule.name, rule.severity, line, column)]).then_some((rule.name, found))
    });
    assert_eq!(wrong.collect::<Vec<_>>(), []);
}

#[test]
fn a_good_example_breaks_no_rule() {
    let wrong = all().map(|rule| (rule.name, found(rule, rule.example.good)));
    assert_eq!(wrong.filter(|(_, found)| !found.is_empty()).collect::<Vec<_>>(), []);
}

#[test]
fn a_good_example_is_a_lesson_that_can_be_read() {
    for rule in all() {
        let compiled = compile(&course_with(rule.example.part, rule.example.good));
        assert!(compiled.library.lessons().count() > 0, "{}", rule.name);
    }
}

#[test]
fn every_rule_has_a_name_and_a_file_of_its_own() {
    let names: BTreeSet<&str> = all().map(|it| it.name).collect();
    assert_eq!(names.len(), all().count());
    let files = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/src/rules")).unwrap();
    let files = files.map(|it| it.unwrap().file_name().into_string().unwrap());
    let files: BTreeSet<String> =
        files.filter_map(|it| it.strip_suffix(".rs").map(|it| it.replace('_', "-"))).collect();
    let others = ["author-rules", "page-rules", "scenario-example", "tests"].map(str::to_owned);
    let expected = names.iter().map(|it| (*it).to_owned()).chain(others);
    assert_eq!(files, expected.collect());
}
