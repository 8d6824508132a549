//! Searching: what can be found, what never can before it is answered, and what comes first.

use std::fs;

use academy::request::{Ask, Find};
use academy::view::Side;
use academy::view::search::{FoundView, HitKind, HitView};

use crate::stage::Stage;

fn priya() -> Stage {
    let mut stage = Stage::new();
    stage.joins("Priya Raman", Side::Sales);
    stage
}

fn find(stage: &mut Stage, words: &str) -> FoundView {
    stage.academy.find(Find { words: words.into() }).unwrap()
}

fn title(hit: &HitView) -> String {
    hit.title.iter().map(|it| it.text.as_str()).collect()
}

#[test]
fn a_lesson_is_found_by_the_beginnings_of_its_words() {
    let mut stage = priya();
    let found = find(&mut stage, "bre on");
    let first = &found.hits[0];
    assert_eq!((first.kind, title(first).as_str()), (HitKind::Lesson, "One breath"));
    assert_eq!(first.place, "Demo skills, Know it well enough to show it");
    assert!(!found.is_close);
}

#[test]
fn a_misspelt_word_finds_what_was_meant_and_says_so() {
    let mut stage = priya();
    let found = find(&mut stage, "straneger");
    assert!(found.is_close);
    assert!(found.hits.iter().any(|it| it.kind == HitKind::Skill), "{:?}", found.hits);
}

#[test]
fn a_heading_leads_to_its_block_and_a_text_shows_what_was_found() {
    let mut stage = priya();
    let found = find(&mut stage, "the rule");
    assert_eq!(found.hits[0].block.as_deref(), Some("the-rule"));
    let found = find(&mut stage, "four minutes");
    let [hit] = found.hits.as_slice() else { panic!("{:?}", found.hits) };
    assert_eq!((hit.kind, hit.block.as_deref()), (HitKind::Text, Some("what-happened")));
    let marked: Vec<_> = hit.snippet.iter().filter(|it| it.is_hit).map(|it| &it.text).collect();
    assert_eq!(marked, ["four", "minutes"]);
}

#[test]
fn neither_options_nor_feedback_can_be_searched_before_or_after_the_answer() {
    let mut stage = priya();
    for words in ["simulation suite", "loud a machine", "nods and forgets", "repeat it to her boss"]
    {
        assert_eq!(find(&mut stage, words).hits, [], "{words:?}");
    }
    stage.answers(0);
    assert_eq!(find(&mut stage, "nods and forgets").hits, []);
}

#[test]
fn before_anything_is_typed_the_lessons_worked_in_last_are_offered() {
    let mut stage = priya();
    assert_eq!(find(&mut stage, " ").hits, []);
    stage.answers(1);
    let found = find(&mut stage, "");
    assert_eq!(found.hits.iter().map(title).collect::<Vec<_>>(), ["One breath"]);
    stage.joins("Mateo Lindqvist", Side::Engineering);
    assert_eq!(find(&mut stage, "").hits, [], "what Priya read is hers");
}

#[test]
fn what_an_author_changes_is_found_as_it_is_now() {
    let mut stage = priya();
    assert_eq!(find(&mut stage, "platypus").hits, []);
    let file = stage.place.courses.join("demo/01-know-it/01-one-breath/lesson.md");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replace("then stop.", "then stop, platypus.")).unwrap();
    stage.academy.surveyor().survey();
    stage.academy.catch_up();
    assert_eq!(find(&mut stage, "platipus").hits.len(), 1, "misspelt, too");
    fs::remove_dir_all(stage.place.courses.join("demo")).unwrap();
    stage.academy.surveyor().survey();
    stage.academy.catch_up();
    assert_eq!(find(&mut stage, "platypus").hits, []);
}

#[test]
fn nobody_searches_who_is_not_signed_in() {
    let mut stage = priya();
    stage.academy.lock(Ask {}).unwrap();
    assert!(stage.academy.find(Find { words: "breath".into() }).is_err());
}
