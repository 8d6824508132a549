//! What a mentor may answer, and which answers leave nothing but a return.

use academy::code::Code;
use academy::request::OneSubmission;
use academy::request::review::{ReturnWork, SaveReview, ScoreRequest, SignOff};
use academy::view::practice::ReviewView;
use academy::view::{Level, Side};

use crate::stage::{PASSPHRASE, Stage, scores};

/// A laptop with Priya from sales, Mateo from engineering at the window, and a submission for him.
struct Scene {
    stage: Stage,
    priya: String,
    mateo: String,
    submission: String,
}

fn mateo_with_work() -> Scene {
    let mut stage = Stage::new();
    let mateo = stage.joins("Mateo Lindqvist", Side::Engineering);
    let priya = stage.joins("Priya Raman", Side::Sales);
    let submission = stage.hands_in("It predicts noise.", &mateo);
    stage.sits_down(&mateo);
    Scene { stage, priya, mateo, submission }
}

fn review(stage: &mut Stage, submission: &str) -> ReviewView {
    stage.academy.review(OneSubmission { submission: submission.into() }).unwrap()
}

/// Tries to sign with these answers and tells the refusal with its subject.
fn refused(
    stage: &mut Stage,
    submission: &str,
    scores: Vec<ScoreRequest>,
    is_stop_broken: Option<bool>,
) -> Option<(Code, String)> {
    let request = SignOff {
        submission: submission.into(),
        scores,
        is_stop_broken,
        level: Level::Nearby,
        comment: String::new(),
        remarks: Vec::new(),
        passphrase: PASSPHRASE.into(),
    };
    stage.academy.sign_off(request).err().map(|it| (it.code, it.subject))
}

/// Every criterion at Ready but the limit, which the work did not show.
fn limit_not_observed() -> Vec<ScoreRequest> {
    let mut answers = scores([3, 3, 3]);
    answers[2].score = None;
    answers
}

fn return_with(submission: &str, scores: Vec<ScoreRequest>, broken: Option<bool>) -> ReturnWork {
    ReturnWork {
        submission: submission.into(),
        scores,
        is_stop_broken: broken,
        criterion: "limit".into(),
        comment: String::new(),
        next_step: "Record the listener as well.".into(),
        remarks: Vec::new(),
    }
}

#[test]
fn what_the_work_did_not_show_can_be_returned_and_not_signed() {
    let Scene { mut stage, priya, submission, .. } = mateo_with_work();
    let found = refused(&mut stage, &submission, limit_not_observed(), Some(false));
    assert_eq!(found, Some((Code::CriterionNotObserved, "Limit".into())));
    let request = return_with(&submission, limit_not_observed(), None);
    stage.academy.return_work(request).unwrap();
    stage.sits_down(&priya);
    let verdict = stage.practice().attempts.remove(0).review.unwrap();
    let limit = verdict.scores.iter().find(|it| it.criterion == "limit").unwrap();
    assert_eq!(limit.score, None);
    assert_eq!(verdict.scores.len(), 3);
    assert!(!verdict.is_stop_broken);
    let verified = academy::verify(&stage.place.ledger()).unwrap();
    assert_eq!(verified.faults, Vec::<String>::new());
}

#[test]
fn a_criterion_left_out_is_not_the_same_as_one_that_was_not_observed() {
    let Scene { mut stage, submission, .. } = mateo_with_work();
    let answers = scores([3, 3, 3]).into_iter().take(2).collect();
    let request = return_with(&submission, answers, None);
    let found = stage.academy.return_work(request).err().map(|it| (it.code, it.subject));
    assert_eq!(found, Some((Code::CriterionUnscored, "Limit".into())));
}

#[test]
fn a_criterion_that_is_a_stop_forces_a_return_at_its_lowest_level_only() {
    let Scene { mut stage, submission, .. } = mateo_with_work();
    let rubric = review(&mut stage, &submission).rubric;
    let stops = rubric.criteria.iter().filter(|it| it.is_stop).map(|it| it.id.as_str());
    assert_eq!(stops.collect::<Vec<_>>(), ["truth"]);
    let found = refused(&mut stage, &submission, scores([1, 3, 2]), Some(false));
    assert_eq!(found, Some((Code::StopRuleBroken, "Truth".into())), "before a mere low score");
    let found = refused(&mut stage, &submission, scores([2, 3, 1]), Some(false));
    assert_eq!(found, Some((Code::CriterionBelowReady, "Truth".into())));
}

#[test]
fn a_broken_stop_rule_forces_a_return_whatever_the_scores() {
    let Scene { mut stage, priya, submission, .. } = mateo_with_work();
    let rule = "Another customer’s data in the text means a new attempt.";
    assert_eq!(review(&mut stage, &submission).rubric.stop_rule, rule);
    let all_fours = || scores([4, 4, 4]);
    let found = refused(&mut stage, &submission, all_fours(), None);
    assert_eq!(found, Some((Code::StopRuleUnanswered, String::new())));
    let found = refused(&mut stage, &submission, all_fours(), Some(true));
    assert_eq!(found, Some((Code::StopRuleBroken, String::new())));
    stage.academy.return_work(return_with(&submission, all_fours(), Some(true))).unwrap();
    stage.sits_down(&priya);
    assert!(stage.practice().attempts[0].review.as_ref().unwrap().is_stop_broken);
}

#[test]
fn the_stop_rule_is_part_of_what_was_handed_in_and_a_later_edit_does_not_reach_it() {
    let Scene { mut stage, mateo, submission, .. } = mateo_with_work();
    let before = review(&mut stage, &submission).rubric;
    stage =
        stage.edit("demo/01-know-it/90-stranger/lesson.md", "**Stop rule.**", "**By the way.**");
    stage.sits_down(&mateo);
    assert_eq!(review(&mut stage, &submission).rubric, before);
}

#[test]
fn answers_are_kept_as_they_are_given() {
    let Scene { mut stage, submission, .. } = mateo_with_work();
    let request = SaveReview {
        submission: submission.clone(),
        scores: limit_not_observed(),
        is_stop_broken: Some(true),
        comment: String::new(),
        next_step: String::new(),
        remarks: Vec::new(),
    };
    stage.academy.save_review(request).unwrap();
    let draft = review(&mut stage, &submission).draft;
    assert_eq!(draft.scores[2].score, None);
    assert_eq!(draft.is_stop_broken, Some(true));
}
