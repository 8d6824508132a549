//! Questions to order, to match and to write: shown without their key, marked by the author's text.

use crate::stage::Stage;
use academy::code::Code;
use academy::request::{Answer, OneLesson};
use academy::view::Side;
use academy::view::learn::{AnswerView, BlockContent, GivenView, LessonView, QuestionView};

const LESSON: &str = include_str!("stage/shapes.md");
const PATH: &str = "demo/01-know-it/02-shapes/lesson.md";

/// A laptop with the lesson and Priya from sales at the window; tells her id.
fn priya() -> (Stage, String) {
    let mut stage = Stage::new().add(PATH, LESSON);
    let me = stage.joins("Priya Raman", Side::Sales);
    (stage, me)
}

fn lesson(stage: &mut Stage) -> LessonView {
    stage.academy.lesson(OneLesson { lesson: "shapes".into() }).unwrap()
}

fn question(stage: &mut Stage, at: usize) -> (QuestionView, Option<AnswerView>) {
    match lesson(stage).blocks.swap_remove(at).content {
        BlockContent::Quiz { question, answer, .. } => (question, answer),
        other => panic!("not a question: {other:?}"),
    }
}

fn answers(stage: &mut Stage, block: &str, chosen: &[u32], text: &str) -> Result<AnswerView, Code> {
    let request = Answer {
        lesson: "shapes".into(),
        block: block.into(),
        chosen: chosen.to_vec(),
        text: text.into(),
    };
    stage.academy.answer(request).map_err(|it| it.code)
}

/// The items as they are shown.
fn shown(stage: &mut Stage) -> Vec<String> {
    let (QuestionView::Order { items }, _) = question(stage, 0) else { panic!("not an order") };
    items.into_iter().map(|it| it.html).collect()
}

/// Where each of the author's items is shown, first to last.
fn in_order(shown: &[String]) -> Vec<u32> {
    let openings = ["“Within", "“on 37", "“once", "“before"];
    let place = |opening: &str| shown.iter().position(|it| it.starts_with(opening)).unwrap();
    openings.map(|it| u32::try_from(place(it)).unwrap()).to_vec()
}

#[test]
fn what_the_window_is_shown_before_an_answer_holds_no_key() {
    let (mut stage, _) = priya();
    let before = serde_json::to_string(&lesson(&mut stage)).unwrap();
    for secret in
        ["The number.", "How often.", "Plain words first", "Secret of", "72", "givenPlace"]
    {
        assert!(!before.contains(secret), "the view tells {secret:?}");
    }
    assert_ne!(in_order(&shown(&mut stage)), [0, 1, 2, 3]);
}

#[test]
fn an_order_is_marked_by_what_was_shown_and_kept_by_what_was_written() {
    let (mut stage, me) = priya();
    let right = in_order(&shown(&mut stage));
    assert!(!answers(&mut stage, "first", &[0, 1, 2, 3], "").unwrap().is_right);
    assert!(answers(&mut stage, "first", &right, "").unwrap().is_right);
    let mut stage = stage.restart();
    stage.sits_down(&me);
    let (_, Some(answer)) = question(&mut stage, 0) else { panic!("no answer was kept") };
    let GivenView::Order { items } = answer.given else { panic!("not an order") };
    let places: Vec<u32> = items.iter().map(|it| it.given_place).collect();
    assert_eq!((answer.is_right, places), (true, vec![1, 2, 3, 4]));
    assert_eq!(items[0].feedback_html, "<p>The number.</p>");
}

#[test]
fn a_reader_finds_the_same_order_again_and_another_reader_may_find_another() {
    let (mut stage, me) = priya();
    let first = shown(&mut stage);
    let mut orders = vec![first.clone()];
    for name in ["Ada", "Ben", "Cleo", "Dan", "Eve", "Fay"] {
        stage.joins(name, Side::Sales);
        orders.push(shown(&mut stage));
    }
    assert!(orders.iter().any(|it| *it != first));
    let mut stage = stage.restart();
    stage.sits_down(&me);
    assert_eq!(shown(&mut stage), first);
}

#[test]
fn a_match_names_each_row_that_went_wrong() {
    let (mut stage, _) = priya();
    let (QuestionView::Match { rows, targets, .. }, _) = question(&mut stage, 1) else {
        panic!("not a match")
    };
    let place = |words: &str| targets.iter().position(|it| it == words).unwrap();
    let right: Vec<u32> = ["how fast ringing dies away", "which part is loudest"]
        .into_iter()
        .chain(["one measurement of theirs", "noise at the start"])
        .map(|it| u32::try_from(place(it)).unwrap())
        .collect();
    assert_eq!(rows.len(), 4);
    assert!(answers(&mut stage, "words", &right, "").unwrap().is_right);
    let swapped = [right[1], right[0], right[2], right[3]];
    let answer = answers(&mut stage, "words", &swapped, "").unwrap();
    let GivenView::Match { rows } = answer.given else { panic!("not a match") };
    let verdicts: Vec<bool> = rows.iter().map(|it| it.is_right).collect();
    assert_eq!(verdicts, [false, false, true, true]);
    assert_eq!(rows[0].given_html, "which part is loudest");
    assert_eq!(rows[0].right_html, "how fast ringing dies away");
}

#[test]
fn a_number_is_kept_as_typed_and_read_as_meant() {
    let (mut stage, _) = priya();
    let wrong = answers(&mut stage, "left", &[], "96").unwrap();
    assert_eq!(
        (wrong.is_right, wrong.feedback_html.as_str()),
        (false, "<p>Secret of the wrong.</p>")
    );
    let right = answers(&mut stage, "left", &[], " 72,5 dB").unwrap();
    assert_eq!(
        (right.is_right, right.feedback_html.as_str()),
        (true, "<p>Secret of the right.</p>")
    );
    let (_, Some(kept)) = question(&mut stage, 2) else { panic!("no answer was kept") };
    let given = GivenView::Written { text: "72,5 dB".into(), accepted: vec!["72 +- 1 dB".into()] };
    assert_eq!(kept.given, given);
}

#[test]
fn what_is_no_answer_is_refused_and_nothing_is_kept() {
    let (mut stage, _) = priya();
    let entries = stage.entries();
    for (block, chosen, text) in [
        ("first", vec![0, 1, 2], ""),
        ("first", vec![0, 1, 2, 4], ""),
        ("words", vec![0], ""),
        ("words", vec![0, 1, 2, 9], ""),
        ("left", vec![], "  "),
    ] {
        let refused = answers(&mut stage, block, &chosen, text);
        assert_eq!(refused.err(), Some(Code::NothingChosen), "{block} {chosen:?}");
    }
    assert_eq!(stage.entries(), entries);
}

#[test]
fn an_order_that_was_edited_is_asked_again() {
    let (mut stage, me) = priya();
    let right = in_order(&shown(&mut stage));
    answers(&mut stage, "first", &right, "").unwrap();
    let mut stage = stage.edit(PATH, "before the order", "before they order");
    stage.sits_down(&me);
    assert_eq!(question(&mut stage, 0).1, None);
}
