//! Reviews that change hands: on one laptop and over packets, and who cannot move one.

use academy::code::Code;
use academy::request::review::HandOver;
use academy::request::{Ask, GivenCard, OneSubmission};
use academy::view::holder::MovedBy;
use academy::view::packet::WorkNews;
use academy::view::practice::PracticeState;
use academy::view::{Level, PersonView, Side};

use crate::stage::{LIST, Stage, signatures};
use crate::two_laptops::{Two, saved, taken_in, two};

const PRACTICE: &str = "Ninety seconds for a stranger";

fn hands_over(stage: &mut Stage, submission: &str, to: &str, note: &str) -> Result<(), Code> {
    let request = HandOver { submission: submission.into(), to: to.into(), note: note.into() };
    stage.academy.hand_over(request).map(drop).map_err(|it| it.code)
}

fn takes(stage: &mut Stage, submission: &str) -> Result<(), Code> {
    let request = OneSubmission { submission: submission.into() };
    stage.academy.take_review(request).map(drop).map_err(|it| it.code)
}

fn chooses(stage: &mut Stage, mentors: &mut Stage) {
    let card = GivenCard { text: mentors.academy.own_card(Ask {}).unwrap().text };
    stage.academy.choose_mentor(card).unwrap();
}

/// Everybody on one laptop: Priya has chosen Mateo and Noor, and not Dev.
struct One {
    stage: Stage,
    priya: String,
    mateo: String,
    noor: String,
    dev: String,
    work: String,
}

fn one() -> One {
    let mut stage = Stage::new();
    let mateo = stage.joins("Mateo Lindqvist", Side::Engineering);
    let noor = stage.joins("Noor Haddad", Side::Engineering);
    let noors = GivenCard { text: stage.academy.own_card(Ask {}).unwrap().text };
    let dev = stage.joins("Dev Anand", Side::Engineering);
    let priya = stage.joins("Priya Raman", Side::Sales);
    stage.academy.choose_mentor(noors).unwrap();
    let work = stage.hands_in("It predicts noise.", &mateo);
    One { stage, priya, mateo, noor, dev, work }
}

fn names(people: &[PersonView]) -> Vec<&str> {
    people.iter().map(|it| it.name.as_str()).collect()
}

#[test]
fn a_review_is_handed_over_with_a_note_and_back_and_the_trainee_sees_with_whom_it_is() {
    let One { mut stage, priya, mateo, noor, work, .. } = one();
    stage.sits_down(&mateo);
    let review = stage.academy.review(OneSubmission { submission: work.clone() }).unwrap();
    assert_eq!(names(&review.others), ["Noor Haddad"]);
    hands_over(&mut stage, &work, &noor, " I am away until May. ").unwrap();
    assert_eq!(stage.academy.session(Ask {}).unwrap().reviews_waiting, 0);
    let elsewhere = stage.academy.reviews_elsewhere(Ask {}).unwrap().waiting.remove(0);
    assert_eq!(elsewhere.mentor.name, "Noor Haddad");
    assert_eq!(elsewhere.work.moved.unwrap().note, None, "the note is for Noor");
    let refused = stage.academy.review(OneSubmission { submission: work.clone() }).unwrap_err();
    assert_eq!((refused.code, refused.subject.as_str()), (Code::NotYourReview, "Noor Haddad"));
    assert_eq!(stage.returns(&work), Err(Code::NotYourReview));

    stage.sits_down(&noor);
    assert_eq!(stage.academy.session(Ask {}).unwrap().reviews_waiting, 1);
    let moved = stage.academy.reviews(LIST).unwrap().waiting.remove(0).moved.unwrap();
    assert_eq!((moved.from.name.as_str(), moved.way), ("Mateo Lindqvist", MovedBy::HandedOver));
    assert_eq!(moved.note.as_deref(), Some("I am away until May."));
    stage.sits_down(&priya);
    let PracticeState::Waiting { mentor, moved, .. } = stage.practice().state else { panic!() };
    assert_eq!(
        (mentor.name.as_str(), moved.unwrap().from.name.as_str()),
        ("Noor Haddad", "Mateo Lindqvist")
    );
    assert_eq!(stage.tries_to_hand_in("Again.", &noor), Err(Code::AlreadyWaiting));
    let today = stage.academy.today(Ask {}).unwrap();
    assert_eq!(today.with_mentor[0].mentor.name, "Noor Haddad");

    stage.sits_down(&noor);
    hands_over(&mut stage, &work, &mateo, "").unwrap();
    stage.sits_down(&mateo);
    stage.signs(&work, Level::Nearby).unwrap();
    stage.sits_down(&priya);
    let skill = stage.academy.skills(Ask {}).unwrap().skills.remove(0);
    assert_eq!(signatures(&skill)[0].why_not, None);
}

#[test]
fn a_review_is_taken_once_and_nobody_moves_what_is_reviewed_or_not_theirs() {
    let One { mut stage, priya, mateo, noor, dev, work } = one();
    for (person, refused) in [(&dev, Code::NotTheirMentor), (&priya, Code::MentorIsTrainee)] {
        stage.sits_down(person);
        assert_eq!(takes(&mut stage, &work), Err(refused));
        assert!(stage.academy.reviews_elsewhere(Ask {}).unwrap().waiting.is_empty());
    }
    stage.sits_down(&dev);
    assert_eq!(hands_over(&mut stage, &work, &noor, ""), Err(Code::NotYourReview));
    stage.sits_down(&mateo);
    for (to, refused) in [
        (&dev, Code::NotTheirMentor),
        (&mateo, Code::NotTheirMentor),
        (&priya, Code::MentorIsTrainee),
    ] {
        assert_eq!(hands_over(&mut stage, &work, to, ""), Err(refused));
    }
    stage.sits_down(&noor);
    assert_eq!(stage.academy.reviews(LIST).unwrap().waiting.len(), 0);
    let listed = stage.academy.reviews_elsewhere(Ask {}).unwrap().waiting.remove(0);
    assert_eq!((listed.work.submission.as_str(), listed.work.moved), (work.as_str(), None));
    let before = stage.entries();
    takes(&mut stage, &work).unwrap();
    takes(&mut stage, &work).unwrap();
    assert_eq!(stage.entries(), before + 1, "what is with her is not taken again");
    let moved = stage.academy.reviews(LIST).unwrap().waiting.remove(0).moved.unwrap();
    assert_eq!((moved.from.name.as_str(), moved.way), ("Mateo Lindqvist", MovedBy::Taken));
    stage.returns(&work).unwrap();
    assert_eq!(stage.academy.reviews(LIST).unwrap().done.len(), 1);
    assert_eq!(hands_over(&mut stage, &work, &mateo, ""), Err(Code::AlreadyReviewed));
    stage.sits_down(&mateo);
    assert_eq!(takes(&mut stage, &work), Err(Code::AlreadyReviewed));
    assert!(stage.academy.reviews_elsewhere(Ask {}).unwrap().waiting.is_empty());
}

#[test]
fn a_sign_off_is_withdrawn_by_its_signer_alone_wherever_the_work_was() {
    let One { mut stage, mateo, noor, work, .. } = one();
    stage.sits_down(&noor);
    takes(&mut stage, &work).unwrap();
    stage.signs(&work, Level::Nearby).unwrap();
    let withdraws = |stage: &mut Stage| {
        let request = academy::request::review::WithdrawSignOff {
            submission: work.clone(),
            reason: "Another text.".into(),
            passphrase: crate::stage::PASSPHRASE.into(),
        };
        stage.academy.withdraw_sign_off(request).map(drop).map_err(|it| it.code)
    };
    stage.sits_down(&mateo);
    assert_eq!(withdraws(&mut stage), Err(Code::NotYourReview));
    stage.sits_down(&noor);
    assert_eq!(withdraws(&mut stage), Ok(()));
}

#[test]
fn work_is_handed_over_by_packet_and_both_packets_tell_the_trainee() {
    let Two { mut priyas, mut mateos, priya, mateo } = two();
    let mut noors = Stage::with_seed(2_000_000);
    let noor = noors.joins("Noor Haddad", Side::Engineering);
    chooses(&mut priyas, &mut noors);
    let sha256 = priyas.attaches("call.txt", b"Foretone ranks it.");
    priyas.hands_in("It predicts noise.", &mateo);
    taken_in(&mut mateos, &saved(&mut priyas, &mateo));
    let work = mateos.academy.reviews(LIST).unwrap().waiting.remove(0).submission;
    // Mateo knows Noor by the packet of the trainee who chose both.
    hands_over(&mut mateos, &work, &noor, "You know her product.").unwrap();
    let view = taken_in(&mut noors, &saved(&mut mateos, &noor));
    let told: Vec<_> = view.news.iter().map(|it| it.work.clone()).collect();
    let (practice, attempt) = (PRACTICE.to_owned(), 1);
    let trainee = "Priya Raman".to_owned();
    assert_eq!(told, [WorkNews::HandedOver { trainee, practice: practice.clone(), attempt }]);
    assert_eq!(view.files[0].sha256, sha256);
    let waiting = noors.academy.reviews(LIST).unwrap().waiting.remove(0);
    assert_eq!(waiting.moved.unwrap().note.as_deref(), Some("You know her product."));
    noors.signs(&waiting.submission, Level::Nearby).unwrap();

    let view = taken_in(&mut priyas, &saved(&mut mateos, &priya));
    let to = "Noor Haddad".to_owned();
    assert_eq!(view.news[0].work, WorkNews::HandedOn { to, practice, attempt });
    let PracticeState::Waiting { mentor, .. } = priyas.practice().state else { panic!() };
    assert_eq!(mentor.name, "Noor Haddad");
    let view = taken_in(&mut priyas, &saved(&mut noors, &priya));
    assert!(matches!(view.news[0].work, WorkNews::SignedOff { .. }));
    assert!(matches!(priyas.practice().state, PracticeState::SignedOff { .. }));
    let skill = priyas.academy.skills(Ask {}).unwrap().skills.remove(0);
    assert_eq!((skill.level, signatures(&skill)[0].why_not), (Some(Level::Nearby), None));
}

#[test]
fn who_takes_work_tells_its_trainee_and_gets_its_files() {
    let Two { mut priyas, mut mateos, priya, mateo } = two();
    let mut noors = Stage::with_seed(2_000_000);
    let noor = noors.joins("Noor Haddad", Side::Engineering);
    chooses(&mut priyas, &mut noors);
    priyas.attaches("call.txt", b"Foretone ranks it.");
    priyas.hands_in("It predicts noise.", &mateo);
    taken_in(&mut mateos, &saved(&mut priyas, &mateo));
    assert_eq!(taken_in(&mut noors, &saved(&mut priyas, &noor)).files, []);
    let work = noors.academy.reviews_elsewhere(Ask {}).unwrap().waiting.remove(0);
    assert_eq!(work.mentor.name, "Mateo Lindqvist");
    takes(&mut noors, &work.work.submission).unwrap();
    let view = taken_in(&mut priyas, &saved(&mut noors, &priya));
    assert!(matches!(&view.news[0].work, WorkNews::Taken { attempt: 1, .. }), "{:?}", view.news);
    assert_eq!(taken_in(&mut noors, &saved(&mut priyas, &noor)).files.len(), 1);
    let view = taken_in(&mut mateos, &saved(&mut priyas, &mateo));
    assert!(matches!(&view.news[0].work, WorkNews::Taken { .. }), "{:?}", view.news);
    assert_eq!(view.news[0].by.as_ref().unwrap().name, "Noor Haddad");
    assert_eq!(mateos.academy.reviews(LIST).unwrap().waiting.len(), 0);
}
