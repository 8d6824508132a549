//! The whole loop on one laptop: learn, practise, be returned, be signed off; and who may not.

use crate::stage::{LIST, PASSPHRASE, Stage, signatures};
use academy::code::Code;
use academy::request::review::WithdrawSignOff;
use academy::request::{Ask, OneEvidence, OneSubmission, SaveDraft, Unlock};
use academy::view::practice::{Outcome, PracticeState};
use academy::view::skill::{SkillStatus, WhyNot};
use academy::view::{Level, Side};

/// A laptop with Priya from sales and Mateo from engineering, Priya at the window.
fn priya_and_mateo() -> (Stage, String, String) {
    let mut stage = Stage::new();
    let mateo = stage.joins("Mateo Lindqvist", Side::Engineering);
    let priya = stage.joins("Priya Raman", Side::Sales);
    (stage, priya, mateo)
}

#[test]
fn hand_in_return_second_attempt_and_sign_off_are_seen_in_skills_and_today() {
    let (mut stage, priya, mateo) = priya_and_mateo();
    let first = stage.hands_in("It predicts noise.", &mateo);
    let today = stage.academy.today(Ask {}).unwrap();
    assert_eq!(today.with_mentor[0].mentor.name, "Mateo Lindqvist");

    stage.sits_down(&mateo);
    assert_eq!(stage.academy.session(Ask {}).unwrap().reviews_waiting, 1);
    stage.returns(&first).unwrap();
    assert_eq!(stage.academy.session(Ask {}).unwrap().reviews_waiting, 0);

    stage.sits_down(&priya);
    let today = stage.academy.today(Ask {}).unwrap();
    assert_eq!(today.returned[0].next_step, "Say one limit before anybody asks.");
    let second = stage.hands_in("It predicts noise, steady running only.", &mateo);
    assert_eq!(stage.academy.today(Ask {}).unwrap().returned, [], "a newer attempt is out");

    stage.sits_down(&mateo);
    stage.signs(&second, Level::Nearby).unwrap();

    stage.sits_down(&priya);
    let skill = stage.academy.skills(Ask {}).unwrap().skills.remove(0);
    assert_eq!(skill.level, Some(Level::Nearby));
    assert!(matches!(skill.status, SkillStatus::SignedOff { .. }));
    assert_eq!(signatures(&skill)[0].why_not, None);
    assert_eq!(
        signatures(&skill)[0].statement,
        "Priya Raman may explain it to somebody who has never heard of it alone. I can be reached \
         meanwhile, and I review it afterwards."
    );
    let today = stage.academy.today(Ask {}).unwrap();
    assert_eq!(today.signed[0].level, Level::Nearby);

    let attempts = stage.practice().attempts;
    assert_eq!(attempts.iter().map(|it| it.attempt).collect::<Vec<_>>(), [2, 1]);
    let earlier = attempts[1].review.as_ref().unwrap();
    assert!(
        matches!(&earlier.outcome, Outcome::Returned { criterion, .. } if criterion == "limit")
    );
}

#[test]
fn the_loop_leaves_a_ledger_that_a_stranger_can_verify() {
    let (mut stage, _, mateo) = priya_and_mateo();
    let submission = stage.hands_in("It predicts noise.", &mateo);
    stage.sits_down(&mateo);
    stage.signs(&submission, Level::WithMe).unwrap();
    let verified = academy::verify(&stage.place.ledger()).unwrap();
    assert_eq!(verified.faults, Vec::<String>::new());
    assert_eq!(verified.entries, u64::from(stage.entries()));
}

#[test]
fn nobody_hands_in_to_themselves_and_nobody_reviews_their_own_work() {
    let (mut stage, priya, mateo) = priya_and_mateo();
    assert_eq!(stage.tries_to_hand_in("Mine.", &priya).err(), Some(Code::MentorIsTrainee));
    assert!(stage.practice().mentors.iter().all(|it| it.person.id != priya));
    let submission = stage.hands_in("Mine.", &mateo);
    let before = stage.entries();
    assert_eq!(stage.signs(&submission, Level::Nearby), Err(Code::MentorIsTrainee));
    assert_eq!(stage.returns(&submission), Err(Code::MentorIsTrainee));
    assert_eq!(stage.entries(), before, "a refusal leaves no entry");
}

#[test]
fn work_handed_to_one_mentor_is_not_anothers_to_judge() {
    let (mut stage, priya, mateo) = priya_and_mateo();
    let yuki = stage.joins("Yuki Tanabe", Side::Engineering);
    stage.sits_down(&priya);
    let submission = stage.hands_in("Mine.", &mateo);
    stage.sits_down(&yuki);
    assert_eq!(stage.signs(&submission, Level::Nearby), Err(Code::NotYourReview));
    let request = OneSubmission { submission };
    assert_eq!(stage.academy.review(request).err().map(|it| it.code), Some(Code::NotYourReview));
}

#[test]
fn a_wrong_passphrase_says_so_and_changes_nothing() {
    let (mut stage, priya, mateo) = priya_and_mateo();
    let submission = stage.hands_in("It predicts noise.", &mateo);
    let wrong = Unlock { person: mateo.clone(), passphrase: "incorrect horse".into() };
    let refused = stage.academy.unlock(wrong).err().map(|it| it.code);
    assert_eq!(refused, Some(Code::WrongPassphrase));
    assert_eq!(stage.academy.session(Ask {}).unwrap().person.id, priya, "Priya stays signed in");

    stage.sits_down(&mateo);
    let before = stage.entries();
    let refused = stage.signs_with(&submission, Level::Nearby, [3, 3, 3], "incorrect horse");
    assert_eq!(refused, Err(Code::WrongPassphrase));
    assert_eq!(stage.entries(), before);
    assert_eq!(stage.academy.reviews(LIST).unwrap().waiting.len(), 1, "the work still waits");
}

#[test]
fn nothing_is_signed_off_with_a_criterion_below_ready_or_without_a_score() {
    let (mut stage, _, mateo) = priya_and_mateo();
    let submission = stage.hands_in("It predicts noise.", &mateo);
    stage.sits_down(&mateo);
    let refused = stage.signs_with(&submission, Level::WithMe, [3, 3, 2], PASSPHRASE);
    assert_eq!(refused, Err(Code::CriterionBelowReady));
    let refused = stage.signs_with(&submission, Level::WithMe, [3, 3, 0], PASSPHRASE);
    assert_eq!(refused, Err(Code::CriterionUnscored));
    let refused = stage.signs_with(&submission, Level::WithMe, [3, 3, 5], PASSPHRASE);
    assert_eq!(refused, Err(Code::CriterionUnscored), "there is no fifth level");
}

#[test]
fn one_submission_is_reviewed_once() {
    let (mut stage, _, mateo) = priya_and_mateo();
    let submission = stage.hands_in("It predicts noise.", &mateo);
    stage.sits_down(&mateo);
    stage.returns(&submission).unwrap();
    assert_eq!(stage.signs(&submission, Level::Nearby), Err(Code::AlreadyReviewed));
}

#[test]
fn one_mentor_does_not_make_solo() {
    let (mut stage, priya, mateo) = priya_and_mateo();
    for text in ["First.", "Second."] {
        stage.sits_down(&priya);
        let submission = stage.hands_in(text, &mateo);
        stage.sits_down(&mateo);
        stage.signs(&submission, Level::Solo).unwrap();
    }
    stage.sits_down(&priya);
    let level = stage.academy.skills(Ask {}).unwrap().skills.remove(0).level;
    assert_eq!(level, Some(Level::Nearby));
}

#[test]
fn the_own_side_alone_does_not_carry_a_skill_that_the_other_side_must_sign() {
    let (mut stage, priya, _) = priya_and_mateo();
    let desmond = stage.joins("Desmond Achebe", Side::Sales);
    stage.sits_down(&priya);
    let submission = stage.hands_in("It predicts noise.", &desmond);
    stage.sits_down(&desmond);
    stage.signs(&submission, Level::Nearby).unwrap();
    stage.sits_down(&priya);
    let skill = stage.academy.skills(Ask {}).unwrap().skills.remove(0);
    assert_eq!(skill.level, None);
    assert_eq!(skill.missing, [Side::Engineering]);
    assert!(matches!(skill.status, SkillStatus::HalfSigned { .. }));
    assert_ne!(signatures(&skill)[0].why_not, Some(WhyNot::NotEntitled));
}

#[test]
fn a_draft_and_its_files_outlive_a_restart_and_become_evidence() {
    let (mut stage, priya, mateo) = priya_and_mateo();
    let draft = SaveDraft {
        practice: "stranger".into(),
        text: "Half a".into(),
        links: vec![],
        rating: vec![],
    };
    stage.academy.save_draft(draft).unwrap();
    stage.attaches("transcript.txt", b"Within 3 dB.");
    let mut stage = stage.restart();
    stage.sits_down(&priya);
    let practice = stage.practice();
    assert_eq!(practice.draft.text, "Half a");
    assert_eq!(practice.draft.files[0].name, "transcript.txt");
    assert_eq!(practice.state, PracticeState::Drafted);

    let submission = stage.hands_in("Half a sentence, whole.", &mateo);
    let draft = stage.practice().draft;
    assert_eq!((draft.text.as_str(), draft.files.len()), ("", 0), "the draft went with it");
    stage.sits_down(&mateo);
    let view = stage.academy.review(OneSubmission { submission: submission.clone() }).unwrap();
    let sha256 = view.attempt.files[0].sha256.clone();
    let read = OneEvidence { submission: Some(submission), sha256 };
    assert_eq!(stage.academy.read_evidence(read).unwrap().text, "Within 3 dB.");
}

#[test]
fn a_second_hand_in_to_the_same_mentor_waits_for_the_first_review() {
    let (mut stage, priya, mateo) = priya_and_mateo();
    let yuki = stage.joins("Yuki Tanabe", Side::Engineering);
    stage.sits_down(&priya);
    stage.hands_in("First.", &mateo);
    assert_eq!(stage.tries_to_hand_in("Second.", &mateo).err(), Some(Code::AlreadyWaiting));
    assert!(stage.tries_to_hand_in("Second.", &yuki).is_ok(), "nobody is locked by one mentor");
}

#[test]
fn an_empty_hand_in_is_refused() {
    let (mut stage, _, mateo) = priya_and_mateo();
    assert_eq!(stage.tries_to_hand_in("  \n", &mateo).err(), Some(Code::NothingToHandIn));
}

#[test]
fn a_sign_off_is_news_for_two_weeks_and_then_only_stands_in_skills() {
    let (mut stage, priya, mateo) = priya_and_mateo();
    let submission = stage.hands_in("It predicts noise.", &mateo);
    stage.sits_down(&mateo);
    stage.signs(&submission, Level::Nearby).unwrap();
    stage.sits_down(&priya);
    stage.pass_days(14);
    assert_eq!(stage.academy.today(Ask {}).unwrap().signed.len(), 1);
    stage.pass_days(1);
    assert_eq!(stage.academy.today(Ask {}).unwrap().signed, []);
    assert_eq!(stage.academy.skills(Ask {}).unwrap().skills[0].level, Some(Level::Nearby));
}

/// Takes a sign-off back as whoever is signed in.
fn withdraws(stage: &mut Stage, submission: &str, reason: &str) -> Result<(), Code> {
    let (submission, reason) = (submission.to_owned(), reason.to_owned());
    let request = WithdrawSignOff { submission, reason, passphrase: PASSPHRASE.into() };
    stage.academy.withdraw_sign_off(request).map(drop).map_err(|it| it.code)
}

#[test]
fn a_withdrawn_sign_off_is_seen_everywhere_with_its_reason_and_opens_the_practice_again() {
    let (mut stage, priya, mateo) = priya_and_mateo();
    let first = stage.hands_in("It predicts noise.", &mateo);
    assert_eq!(withdraws(&mut stage, &first, "Mine."), Err(Code::MentorIsTrainee));
    stage.sits_down(&mateo);
    assert_eq!(withdraws(&mut stage, &first, "Too soon."), Err(Code::NotHere), "nothing is signed");
    stage.signs(&first, Level::Nearby).unwrap();
    assert_eq!(withdraws(&mut stage, &first, "  "), Err(Code::ReasonMissing));
    withdraws(&mut stage, &first, "It was another text.").unwrap();
    assert_eq!(withdraws(&mut stage, &first, "Again."), Err(Code::NotHere), "once is enough");
    let done = stage.academy.reviews(LIST).unwrap().done.remove(0);
    assert!(matches!(done.verdict.outcome, Outcome::Withdrawn { .. }));

    stage.sits_down(&priya);
    let today = stage.academy.today(Ask {}).unwrap();
    assert_eq!(today.signed, []);
    assert_eq!(today.withdrawn[0].reason, "It was another text.");
    let skill = stage.academy.skills(Ask {}).unwrap().skills.remove(0);
    assert_ne!(skill.level, Some(Level::Nearby));
    assert!(matches!(skill.status, SkillStatus::Withdrawn { .. }));
    assert_eq!(signatures(&skill)[0].why_not, Some(WhyNot::Withdrawn));
    assert!(matches!(stage.practice().state, PracticeState::Withdrawn { .. }));

    let second = stage.hands_in("It predicts noise, steady running only.", &mateo);
    assert_eq!(stage.academy.today(Ask {}).unwrap().withdrawn, [], "a newer attempt is out");
    stage.sits_down(&mateo);
    stage.signs(&second, Level::Nearby).unwrap();
    stage.sits_down(&priya);
    let skill = stage.academy.skills(Ask {}).unwrap().skills.remove(0);
    assert_eq!(skill.level, Some(Level::Nearby));
}

#[test]
fn a_mentor_sees_scored_samples_for_the_very_wording_that_was_handed_in() {
    let (mut stage, priya, mateo) = priya_and_mateo();
    stage.sits_down(&priya);
    let submission = stage.hands_in("It hears a machine that nobody has built yet.", &mateo);
    let samples = |mut stage: Stage| {
        stage.sits_down(&mateo);
        let request = OneSubmission { submission: submission.clone() };
        (stage.academy.review(request).unwrap().samples_html, stage)
    };
    let (shown, stage) = samples(stage);
    assert!(shown.contains("one condition is missing"), "{shown}");
    assert!(!shown.contains("A stranger can say it back"), "{shown}");

    let stage = stage.edit("demo/skills/explain-it.md", "Two wrong facts", "Three wrong facts");
    let (shown, _) = samples(stage);
    assert_eq!(shown, "", "they were scored by other words");
}
