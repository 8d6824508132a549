//! Edited lessons: what somebody did is found again, and what changed is said.

use academy::code::Code;
use academy::request::{Ask, CommitGuess, FinishBlock, OneCourse, OneLesson};
use academy::view::change::{ChangeView, Edit};
use academy::view::learn::{BlockContent, BlockState, BlockView, LessonView};
use academy::view::{Level, Side};

use crate::stage::{Stage, signatures};

const LESSON: &str = "demo/01-know-it/01-one-breath/lesson.md";
const SKILL: &str = "demo/skills/explain-it.md";

/// A laptop on which Priya has finished the lesson.
fn priya() -> (Stage, String) {
    let mut stage = Stage::new();
    let me = stage.joins("Priya Raman", Side::Sales);
    finish(&mut stage, "what-happened").unwrap();
    finish(&mut stage, "the-rule").unwrap();
    guess(&mut stage, "Less.");
    stage.answers(1);
    (stage, me)
}

fn finish(stage: &mut Stage, block: &str) -> Result<(), Code> {
    let request = FinishBlock { lesson: "one-breath".into(), block: block.into() };
    stage.academy.finish_block(request).map(drop).map_err(|it| it.code)
}

fn guess(stage: &mut Stage, text: &str) {
    let lesson = "one-breath".into();
    let request = CommitGuess { lesson, block: "your-guess".into(), text: text.into() };
    stage.academy.commit_guess(request).unwrap();
}

/// Edits a file and comes back as Priya.
fn edited((stage, me): (Stage, String), path: &str, from: &str, to: &str) -> Stage {
    let mut stage = stage.edit(path, from, to);
    stage.sits_down(&me);
    stage
}

fn lesson(stage: &mut Stage) -> LessonView {
    stage.academy.lesson(OneLesson { lesson: "one-breath".into() }).unwrap()
}

fn block(stage: &mut Stage, id: &str) -> BlockView {
    lesson(stage).blocks.into_iter().find(|it| it.id == id).unwrap()
}

/// The pieces of a change that were taken out or put in.
fn edits(change: Option<ChangeView>) -> Vec<(Edit, String)> {
    let Some(ChangeView::Words { paragraphs }) = change else { panic!("{change:?}") };
    let pieces = paragraphs.into_iter().flat_map(|it| it.pieces);
    pieces.filter(|it| it.edit != Edit::Kept).map(|it| (it.edit, it.words)).collect()
}

#[test]
fn a_reader_sees_which_words_changed_and_may_say_that_they_have_seen_them() {
    let mut stage = edited(priya(), LESSON, "then stop.", "then wait.");
    let rule = block(&mut stage, "the-rule");
    assert_eq!(rule.state, BlockState::Changed);
    let expected = [(Edit::Removed, "stop.".to_owned()), (Edit::Added, "wait.".to_owned())];
    assert_eq!(edits(rule.change), expected);
    finish(&mut stage, "the-rule").unwrap();
    let rule = block(&mut stage, "the-rule");
    assert_eq!((rule.state, rule.change), (BlockState::Done, None));
}

#[test]
fn a_question_that_changed_is_open_again_and_keeps_its_key_in() {
    let mut stage = edited(priya(), LESSON, "repeat it to her boss", "pass it on to her boss");
    let question = block(&mut stage, "which-one");
    assert_eq!(question.state, BlockState::Changed);
    let told = serde_json::to_string(&question).unwrap();
    for secret in ["isCorrect", "feedback", "pass it on", "repeat it"] {
        assert!(!told.contains(secret), "the view tells {secret:?}");
    }
    assert_eq!(question.change, Some(ChangeView::Markup), "only the feedback did");
    assert_eq!(finish(&mut stage, "which-one"), Err(Code::NotHere), "looking is no answer");
    stage.answers(1);
    let question = block(&mut stage, "which-one");
    assert_eq!((question.state, question.change), (BlockState::Done, None));
}

#[test]
fn a_guess_whose_prompt_changed_is_shown_and_can_be_made_anew() {
    let mut stage = edited(priya(), LESSON, "should he have said", "should Desmond have said");
    let view = block(&mut stage, "your-guess");
    assert_eq!(view.state, BlockState::Changed);
    let said = |view: BlockView| match view.content {
        BlockContent::Guess { committed, earlier, .. } => (committed, earlier),
        other => panic!("{other:?}"),
    };
    assert_eq!(said(view), (None, Some("Less.".to_owned())));
    guess(&mut stage, "Less, and sooner.");
    let view = block(&mut stage, "your-guess");
    assert_eq!(view.state, BlockState::Done);
    assert_eq!(said(view), (Some("Less, and sooner.".to_owned()), None));
    let counts = stage.academy.settings(Ask {}).unwrap().seen;
    let guesses = counts.iter().find(|it| it.kind == academy::view::SeenKind::Guesses).unwrap();
    assert_eq!(guesses.count, 2, "the first guess stays on record");
}

#[test]
fn what_was_said_moves_with_its_block_to_another_lesson() {
    let (stage, me) = priya();
    let unit = stage.place.courses.join("demo/01-know-it");
    let text = std::fs::read_to_string(unit.join("01-one-breath/lesson.md")).unwrap();
    let from = text.find("> [!quiz]").unwrap();
    let front = text[..text[4..].find("\n---").unwrap() + 9].replace("id: one-breath", "id: two");
    std::fs::create_dir(unit.join("50-two")).unwrap();
    std::fs::write(unit.join("50-two/lesson.md"), format!("{front}\n{}", &text[from..])).unwrap();
    let question = &text[from..];
    let mut stage = edited((stage, me), LESSON, question, "");
    let view = stage.academy.lesson(OneLesson { lesson: "two".into() }).unwrap();
    let BlockContent::Quiz { answer: Some(answer), .. } = &view.blocks[0].content else {
        panic!("{:?}", view.blocks[0]);
    };
    assert_eq!((view.blocks[0].state, answer.is_right), (BlockState::Done, true));
}

#[test]
fn a_lesson_edited_after_it_was_finished_is_named_and_is_not_the_next_thing() {
    let (stage, me) = priya();
    let text = "## The rule";
    let mut stage =
        edited((stage, me), LESSON, text, "## New\n\nNever seen before.\n\n## The rule");
    let today = stage.academy.today(Ask {}).unwrap();
    let changed: Vec<_> =
        today.changed.iter().map(|it| (it.lesson.id.as_str(), it.changed, it.added)).collect();
    assert_eq!(changed, [("one-breath", 0, 1)]);
    let course = stage.academy.course(OneCourse { course: "demo".into() }).unwrap();
    assert_eq!(course.units[0].steps[0].blocks_added, 1);
    let me = stage.academy.session(Ask {}).unwrap().person.id;
    finish(&mut stage, "new").unwrap();
    let mut stage = edited((stage, me), LESSON, "then stop.", "then wait.");
    let today = stage.academy.today(Ask {}).unwrap();
    let changed: Vec<_> = today.changed.iter().map(|it| (it.changed, it.added)).collect();
    assert_eq!(changed, [(1, 0)]);
    assert_eq!(today.next.unwrap().practice.unwrap().id, "stranger", "an edit takes nothing back");
}

#[test]
fn a_signature_names_the_wording_it_was_given_on() {
    let mut stage = Stage::new();
    let mateo = stage.joins("Mateo Lindqvist", Side::Engineering);
    let priya = stage.joins("Priya Raman", Side::Sales);
    let submission = stage.hands_in("One breath.", &mateo);
    stage.sits_down(&mateo);
    stage.signs(&submission, Level::WithMe).unwrap();
    stage.sits_down(&priya);
    let history = |stage: &mut Stage| signatures(&stage.academy.skills(Ask {}).unwrap().skills[0]);
    assert_eq!(history(&mut stage)[0].rubric_change, None);
    let text = std::fs::read_to_string(stage.place.courses.join(SKILL)).unwrap();
    let row = text.lines().rfind(|it| it.starts_with('|')).unwrap();
    let cell = row.split('|').nth(3).unwrap().trim().to_owned();
    let mut stage = edited((stage, priya), SKILL, &cell, &format!("{cell} and smiles"));
    let signature = &history(&mut stage)[0];
    assert_eq!(signature.why_not, None, "it still counts");
    let change = signature.rubric_change.as_ref().unwrap();
    let [criterion] = &change.criteria[..] else { panic!("{change:?}") };
    let pieces = criterion.paragraphs.iter().flat_map(|it| &it.pieces);
    let edits: Vec<_> = pieces.filter(|it| it.edit != Edit::Kept).collect();
    assert!(edits.iter().any(|it| it.words.contains("and smiles")), "{edits:?}");
}
