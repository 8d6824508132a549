//! Comments on single places of the work: anchored where they are made, found where they still stand, never lost.

use academy::code::Code;
use academy::request::OneSubmission;
use academy::request::review::{PlaceRequest, RemarkRequest, ReturnWork, SaveReview};
use academy::view::Side;
use academy::view::practice::{AttemptView, PlaceView, RemarkView, ReviewView, SpanView};

use crate::stage::{Stage, scores};

const FIRST: &str = "It predicts noise, within 3 decibels. Ask Dana.";

/// A laptop with Priya from sales and Mateo from engineering, Priya at the window.
fn priya_and_mateo() -> (Stage, String, String) {
    let mut stage = Stage::new();
    let mateo = stage.joins("Mateo Lindqvist", Side::Engineering);
    let priya = stage.joins("Priya Raman", Side::Sales);
    (stage, priya, mateo)
}

/// Where some words stand in a text of plain letters.
fn place_of(text: &str, words: &str) -> (u32, u32) {
    let start = u32::try_from(text.find(words).unwrap()).unwrap();
    (start, start + u32::try_from(words.len()).unwrap())
}

fn on(text: &str, quote: &str, words: &str) -> RemarkRequest {
    let (start, end) = place_of(text, quote);
    let place = PlaceRequest::Passage { start, end };
    RemarkRequest { file: None, place, words: words.into() }
}

fn returns(
    stage: &mut Stage,
    submission: &str,
    remarks: Vec<RemarkRequest>,
) -> Result<(), (Code, String)> {
    let request = ReturnWork {
        submission: submission.into(),
        scores: scores([3, 3, 2]),
        is_stop_broken: None,
        criterion: "limit".into(),
        comment: String::new(),
        next_step: "Say one limit.".into(),
        remarks,
    };
    stage.academy.return_work(request).map(drop).map_err(|it| (it.code, it.subject))
}

fn review(stage: &mut Stage, submission: &str) -> ReviewView {
    stage.academy.review(OneSubmission { submission: submission.into() }).unwrap()
}

fn passage(quote: &str, at: Option<(u32, u32)>) -> PlaceView {
    let at = at.map(|(start, end)| SpanView { start, end });
    PlaceView::Passage { quote: quote.into(), at }
}

#[test]
fn the_trainee_reads_each_comment_at_its_passage() {
    let (mut stage, priya, mateo) = priya_and_mateo();
    let submission = stage.hands_in(FIRST, &mateo);
    stage.sits_down(&mateo);
    let said = on(FIRST, "within 3 decibels", " Under which condition? ");
    returns(&mut stage, &submission, vec![said, on(FIRST, "Dana", " ")]).unwrap();
    stage.sits_down(&priya);
    let AttemptView { remarks, .. } = stage.practice().attempts.remove(0);
    let place = passage("within 3 decibels", Some(place_of(FIRST, "within 3 decibels")));
    let words = "Under which condition?".to_owned();
    assert_eq!(remarks, [RemarkView { file: None, place, words }], "a blank comment is none");
    let verified = academy::verify(&stage.place.ledger()).unwrap();
    assert_eq!(verified.faults, Vec::<String>::new());
}

#[test]
fn a_comment_stands_on_a_line_of_a_file_or_a_second_of_a_recording() {
    let (mut stage, priya, mateo) = priya_and_mateo();
    let notes = stage.attaches("notes.txt", b"She asked twice.");
    let call = stage.attaches("call.mp3", b"ID3\x04\0");
    let submission = stage.hands_in(FIRST, &mateo);
    stage.sits_down(&mateo);
    let place = PlaceRequest::Passage { start: 10, end: 15 };
    let line = RemarkRequest { file: Some(notes.clone()), place, words: "Or thrice?".into() };
    let place = PlaceRequest::Moment { millis: 83_500 };
    let second = RemarkRequest { file: Some(call.clone()), place, words: "She waits.".into() };
    returns(&mut stage, &submission, vec![line, second]).unwrap();
    stage.sits_down(&priya);
    let remarks = stage.practice().attempts.remove(0).remarks;
    assert_eq!(remarks[0].place, passage("twice", Some((10, 15))));
    assert_eq!(remarks[0].file, Some(notes));
    assert_eq!(remarks[1].place, PlaceView::Moment { millis: 83_500 });
    assert_eq!(remarks[1].file, Some(call));
}

#[test]
fn a_place_that_is_not_in_the_work_cannot_be_commented_on() {
    let (mut stage, _, mateo) = priya_and_mateo();
    let submission = stage.hands_in(FIRST, &mateo);
    stage.sits_down(&mateo);
    let elsewhere = "ab".repeat(32);
    for place in [PlaceRequest::Passage { start: 0, end: 2 }, PlaceRequest::Moment { millis: 1 }] {
        let said = RemarkRequest { file: Some(elsewhere.clone()), place, words: "No.".into() };
        let refused = returns(&mut stage, &submission, vec![said]);
        assert_eq!(refused, Err((Code::NotHere, elsewhere.clone())));
    }
    let place = PlaceRequest::Passage { start: 40, end: 99 };
    let said = RemarkRequest { file: None, place, words: "No.".into() };
    assert_eq!(returns(&mut stage, &submission, vec![said]), Err((Code::NotHere, String::new())));
}

#[test]
fn a_mentor_sees_which_passages_still_stand_in_the_next_attempt() {
    let (mut stage, priya, mateo) = priya_and_mateo();
    let submission = stage.hands_in(FIRST, &mateo);
    stage.sits_down(&mateo);
    let remarks = vec![
        on(FIRST, "within 3 decibels", "Under which condition?"),
        on(FIRST, "Ask Dana", "Who is that?"),
    ];
    returns(&mut stage, &submission, remarks).unwrap();
    stage.sits_down(&priya);
    let second = "Calibrated first, it predicts noise, within 3 decibels.";
    let submission = stage.hands_in(second, &mateo);
    stage.sits_down(&mateo);
    let carried = review(&mut stage, &submission).carried;
    let (start, end) = place_of(second, "within 3 decibels");
    assert_eq!(carried[0].at, Some(SpanView { start, end }));
    assert_eq!((carried[1].quote.as_str(), &carried[1].at), ("Ask Dana", &None));
    assert_eq!(carried[1].words, "Who is that?", "its passage is gone, and it is not lost");
}

#[test]
fn comments_are_kept_as_they_are_typed() {
    let (mut stage, _, mateo) = priya_and_mateo();
    let submission = stage.hands_in(FIRST, &mateo);
    stage.sits_down(&mateo);
    let request = SaveReview {
        submission: submission.clone(),
        scores: Vec::new(),
        is_stop_broken: None,
        comment: String::new(),
        next_step: String::new(),
        remarks: vec![on(FIRST, "Ask Dana", "Who is that?")],
    };
    stage.academy.save_review(request).unwrap();
    let mut stage = stage.restart();
    stage.sits_down(&mateo);
    let remarks = review(&mut stage, &submission).draft.remarks;
    assert_eq!(remarks[0].place, passage("Ask Dana", Some(place_of(FIRST, "Ask Dana"))));
}
