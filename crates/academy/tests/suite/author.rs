//! An author at work: findings with their place, a preview that keeps nothing.

use crate::stage::Stage;
use academy::code::Code;
use academy::request::{Ask, AuthorFolder, OneLesson, PreviewAnswer};
use academy::view::Side;
use academy::view::author::{AuthorView, FindingLevel};
use academy::view::learn::{BlockContent, BlockState};

const LESSON: &str = "demo/01-know-it/01-one-breath/lesson.md";

fn author() -> Stage {
    let mut stage = Stage::new();
    stage.joins("Priya Raman", Side::Sales);
    stage
}

fn reads(stage: &mut Stage) -> AuthorView {
    let folder = AuthorFolder { folder: String::new(), lesson: Some("one-breath".into()) };
    stage.authors(folder).unwrap()
}

fn saves(stage: &Stage, written: &str, instead: &str) {
    let file = stage.place.courses.join(LESSON);
    let text = std::fs::read_to_string(&file).unwrap();
    assert!(text.contains(written));
    std::fs::write(file, text.replacen(written, instead, 1)).unwrap();
}

#[test]
fn a_mistake_is_found_at_its_block_after_a_save_and_gone_after_the_next() {
    let mut stage = author();
    let errors = |view: &AuthorView| {
        let errors = view.findings.iter().filter(|it| it.level == FindingLevel::Error);
        errors.cloned().collect::<Vec<_>>()
    };
    assert_eq!(errors(&reads(&mut stage)), []);
    saves(&stage, "id: your-guess", "id: Your Guess");
    let found = errors(&reads(&mut stage));
    let [it] = &found[..] else { panic!("{found:#?}") };
    assert_eq!((it.rule.as_str(), it.file.as_str()), ("bad-id", LESSON));
    assert_eq!(
        (it.lesson.as_deref(), it.block.as_deref()),
        (Some("one-breath"), Some("what-happened"))
    );
    let start = usize::try_from(it.column - it.line_from).unwrap();
    assert_eq!(&it.source_line[start..][..4], "Your");
    saves(&stage, "id: Your Guess", "id: your-guess");
    assert_eq!(errors(&reads(&mut stage)), []);
}

#[test]
fn a_preview_is_marked_and_forgotten() {
    let mut stage = author();
    let view = reads(&mut stage);
    let lesson = view.preview.unwrap();
    let quiz =
        lesson.blocks.iter().find(|it| matches!(it.content, BlockContent::Quiz { .. })).unwrap();
    let answer = PreviewAnswer {
        folder: String::new(),
        lesson: lesson.id.clone(),
        block: quiz.id.clone(),
        chosen: vec![1],
        text: String::new(),
    };
    let read = stage.academy.authors_folder("").read().unwrap();
    assert!(stage.academy.preview_answer(answer, &read).unwrap().is_right);
    let read = stage.academy.lesson(OneLesson { lesson: lesson.id }).unwrap();
    assert!(read.blocks.iter().all(|it| it.state == BlockState::Open));
    let seen = stage.academy.settings(Ask {}).unwrap().seen;
    assert!(seen.iter().all(|it| it.count <= 1), "nothing but the person is recorded: {seen:?}");
}

#[test]
fn a_folder_that_is_not_there_is_named() {
    let mut stage = author();
    let folder = AuthorFolder { folder: "no/such/folder".into(), lesson: None };
    let refused = stage.authors(folder).unwrap_err();
    assert_eq!(
        (refused.code, refused.subject.as_str()),
        (Code::CoursesUnreadable, "no/such/folder")
    );
}
