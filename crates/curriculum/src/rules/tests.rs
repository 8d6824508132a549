//! Every rule finds its bad example, at its place, and nothing in its good one.

use super::{ALL, Part, Rule};
use crate::{Compiled, Folder, compile};
use std::collections::BTreeSet;

const LESSON: &str = "01-know-it/01-sample/lesson.md";
const SKILL: &str = "skills/explain-it.md";

const FRONT: &str = "---
id: sample
title: Sample
summary: One sentence.
minutes: 5
objectives: []
---
";

/// A sound course in which one file is replaced by `text`.
fn course_with(part: Part, text: &str) -> Compiled {
    let mut folder = Folder::default();
    let mut put = |path: &str, bytes: Vec<u8>| folder.insert(path.to_owned(), bytes);
    put("course.toml", super::missing_unit::RULE.example.good.into());
    put("01-know-it/unit.toml", super::unit_file::RULE.example.good.into());
    put(SKILL, super::rubric_levels::RULE.example.good.into());
    put(LESSON, format!("{FRONT}## Text\n\nText.\n").into());
    put("01-know-it/01-sample/curve.png", Vec::new());
    match part {
        Part::Body => put(LESSON, format!("{FRONT}{text}").into()),
        Part::Lesson => put(LESSON, text.into()),
        Part::OldLesson => {
            put(LESSON, text.chars().map(|it| u8::try_from(it).unwrap()).collect());
        }
        Part::Skill => put(SKILL, text.into()),
        Part::Course => put("course.toml", text.into()),
        Part::Unit => put("01-know-it/unit.toml", text.into()),
    }
    compile(&folder)
}

fn place_in_file(rule: &Rule) -> (usize, usize) {
    let (line, column) = rule.example.at;
    let above = if rule.example.part == Part::Body { FRONT.lines().count() } else { 0 };
    (line + above, column)
}

#[test]
fn a_bad_example_breaks_its_rule_and_no_other() {
    for rule in ALL {
        let found = course_with(rule.example.part, rule.example.bad).diagnostics;
        let places: Vec<_> = found.iter().map(|it| (it.rule, (it.line, it.column))).collect();
        let expected = [(rule.name, place_in_file(rule))];
        assert_eq!(places, expected, "{}: {found:#?}", rule.name);
        assert_eq!(found[0].severity, rule.severity, "{}", rule.name);
    }
}

#[test]
fn a_good_example_breaks_no_rule() {
    for rule in ALL {
        let compiled = course_with(rule.example.part, rule.example.good);
        assert_eq!(compiled.diagnostics, [], "{}", rule.name);
        assert_eq!(compiled.library.lessons().count(), 1, "{}", rule.name);
    }
}

#[test]
fn every_rule_has_a_name_and_a_file_of_its_own() {
    let names: BTreeSet<&str> = ALL.iter().map(|it| it.name).collect();
    assert_eq!(names.len(), ALL.len());
    let files = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/src/rules")).unwrap();
    let files = files.map(|it| it.unwrap().file_name().into_string().unwrap());
    let files: BTreeSet<String> =
        files.filter_map(|it| it.strip_suffix(".rs").map(|it| it.replace('_', "-"))).collect();
    let others = ["page-rules", "tests"].map(str::to_owned);
    let expected = names.iter().map(|it| (*it).to_owned()).chain(others);
    assert_eq!(files, expected.collect());
}
