//! Reading and answering: progress follows blocks, the key stays in until the answer is in.

use crate::stage::Stage;
use academy::code::Code;
use academy::request::{Answer, Ask, CommitGuess, FinishBlock, OneLesson};
use academy::view::Side;
use academy::view::learn::{BlockContent, BlockState, GivenView, LessonView};

/// A laptop with Priya from sales at the window.
fn priya() -> Stage {
    let mut stage = Stage::new();
    stage.joins("Priya Raman", Side::Sales);
    stage
}

fn lesson(stage: &mut Stage) -> LessonView {
    stage.academy.lesson(OneLesson { lesson: "one-breath".into() }).unwrap()
}

fn finishes(stage: &mut Stage, block: &str) -> Result<(), Code> {
    let request = FinishBlock { lesson: "one-breath".into(), block: block.into() };
    stage.academy.finish_block(request).map(drop).map_err(|it| it.code)
}

fn finishes_the_lesson(stage: &mut Stage) {
    finishes(stage, "what-happened").unwrap();
    finishes(stage, "the-rule").unwrap();
    let guess = CommitGuess {
        lesson: "one-breath".into(),
        block: "your-guess".into(),
        text: "Less.".into(),
    };
    stage.academy.commit_guess(guess).unwrap();
    stage.answers(1);
}

fn states(view: &LessonView) -> Vec<BlockState> {
    view.blocks.iter().map(|it| it.state).collect()
}

#[test]
fn the_key_of_a_question_stays_in_until_the_answer_is_in() {
    let mut stage = priya();
    let before = serde_json::to_string(&lesson(&mut stage)).unwrap();
    for secret in ["isCorrect", "feedback", "repeat it to her boss", "nods and forgets"] {
        assert!(!before.contains(secret), "the view tells {secret:?}");
    }
    let answer = stage.answers(0);
    assert!(!answer.is_right);
    let GivenView::Choice { options, .. } = answer.given else { panic!("not a choice") };
    assert!(options[1].is_correct);
    assert!(options[0].feedback_html.contains("Hana nods and forgets"));
}

#[test]
fn an_answer_is_there_after_a_restart() {
    let mut stage = priya();
    let me = stage.academy.session(Ask {}).unwrap().person.id;
    stage.answers(1);
    let mut stage = stage.restart();
    stage.sits_down(&me);
    let view = lesson(&mut stage);
    let BlockContent::Quiz { answer: Some(answer), .. } = &view.blocks[3].content else {
        panic!("the question has no answer");
    };
    let GivenView::Choice { chosen, .. } = &answer.given else { panic!("not a choice") };
    assert_eq!((chosen.as_slice(), answer.is_right), ([1].as_slice(), true));
}

#[test]
fn an_edited_block_turns_to_changed_and_the_others_stay_done() {
    let mut stage = priya();
    let me = stage.academy.session(Ask {}).unwrap().person.id;
    finishes_the_lesson(&mut stage);
    assert_eq!(states(&lesson(&mut stage)), [BlockState::Done; 4]);
    let path = "demo/01-know-it/01-one-breath/lesson.md";
    let mut stage = stage.edit(path, "then stop.", "and how much, then stop.");
    stage.sits_down(&me);
    let view = lesson(&mut stage);
    assert_eq!(
        states(&view),
        [BlockState::Done, BlockState::Done, BlockState::Changed, BlockState::Done]
    );
}

#[test]
fn a_moved_lesson_keeps_its_progress() {
    let mut stage = priya();
    let me = stage.academy.session(Ask {}).unwrap().person.id;
    finishes_the_lesson(&mut stage);
    let unit = stage.place.courses.join("demo/01-know-it");
    std::fs::rename(unit.join("01-one-breath"), unit.join("40-one-breath")).unwrap();
    let mut stage = stage.restart();
    stage.sits_down(&me);
    assert_eq!(states(&lesson(&mut stage)), [BlockState::Done; 4]);
}

#[test]
fn today_leads_from_the_first_lesson_to_the_practice() {
    let mut stage = priya();
    let next = stage.academy.today(Ask {}).unwrap().next.unwrap();
    assert_eq!((next.lesson.title.as_str(), next.lessons_left), ("One breath", 1));
    assert_eq!(next.skill.unwrap().title, "Explain it to a stranger");
    finishes_the_lesson(&mut stage);
    let next = stage.academy.today(Ask {}).unwrap().next.unwrap();
    assert_eq!(next.practice.unwrap().id, "stranger");
}

#[test]
fn today_stays_in_the_unit_that_was_begun() {
    let lesson = include_str!("stage/lesson.md");
    let lesson = ["one-breath", "your-guess", "which-one", "say-it"]
        .iter()
        .fold(lesson.to_owned(), |text, id| text.replace(id, &format!("first-{id}")));
    let course = include_str!("stage/course.toml").replace("\"demo\"", "\"first\"");
    let unit = include_str!("stage/unit.toml").replace("know-it", "first-unit");
    let mut stage = priya();
    let me = stage.academy.session(Ask {}).unwrap().person.id;
    finishes_the_lesson(&mut stage);
    let mut stage = stage
        .add(
            "a/course.toml",
            &course.replace("know-it", "first-unit").replace("order = 1", "order = 0"),
        )
        .add("a/01-first-unit/unit.toml", &unit.replace("skill = \"explain-it\"\n", ""))
        .add("a/01-first-unit/01-first/lesson.md", &lesson);
    stage.sits_down(&me);
    let courses = stage.academy.courses(Ask {}).unwrap().courses;
    assert_eq!(courses[0].id, "first", "it stands before the course that was begun");
    let next = stage.academy.today(Ask {}).unwrap().next.unwrap();
    assert_eq!((next.course.id.as_str(), next.practice.unwrap().id.as_str()), ("demo", "stranger"));
}

#[test]
fn what_an_answer_asks_for_is_not_finished_by_reading_past_it() {
    let mut stage = priya();
    assert_eq!(finishes(&mut stage, "which-one"), Err(Code::NotHere));
    assert_eq!(finishes(&mut stage, "your-guess"), Err(Code::NotHere));
}

#[test]
fn passing_a_block_twice_is_one_fact() {
    let mut stage = priya();
    finishes(&mut stage, "the-rule").unwrap();
    let entries = stage.entries();
    finishes(&mut stage, "the-rule").unwrap();
    assert_eq!(stage.entries(), entries);
}

#[test]
fn an_option_that_is_not_there_cannot_be_chosen() {
    let mut stage = priya();
    for chosen in [vec![], vec![2], vec![0, 1]] {
        let request = Answer {
            lesson: "one-breath".into(),
            block: "which-one".into(),
            chosen,
            text: String::new(),
        };
        assert_eq!(
            stage.academy.answer(request).err().map(|it| it.code),
            Some(Code::NothingChosen)
        );
    }
}

#[test]
fn the_first_guess_stands() {
    let mut stage = priya();
    for text in ["First thought.", "Better after reading."] {
        let request = CommitGuess {
            lesson: "one-breath".into(),
            block: "your-guess".into(),
            text: text.into(),
        };
        stage.academy.commit_guess(request).unwrap();
    }
    let view = lesson(&mut stage);
    let BlockContent::Guess { committed, .. } = &view.blocks[1].content else {
        panic!("not a guess");
    };
    assert_eq!(committed.as_deref(), Some("First thought."));
}
