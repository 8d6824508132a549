//! A person's second laptop as they meet it: the identity as a file, and packets for oneself.

use std::fs;

use academy::code::Code;
use academy::request::{Ask, GivenIdentity, SaveIdentity, TakeInIdentity};
use academy::view::Side;

use crate::stage::{LIST, PASSPHRASE, Stage};
use crate::two_laptops::{Two, given, saved, taken_in, two};

fn identity(stage: &mut Stage) -> String {
    let request = SaveIdentity { passphrase: PASSPHRASE.into() };
    let saved = stage.academy.save_identity(request).unwrap();
    assert!(saved.file.ends_with(".crosstrain-identity"), "{}", saved.file);
    fs::read_to_string(stage.place.documents.join(saved.file)).unwrap()
}

fn enters(stage: &mut Stage, text: &str, passphrase: &str) -> Result<String, Code> {
    let request = TakeInIdentity { text: text.into(), passphrase: passphrase.into() };
    stage.academy.take_in_identity(request).map(|it| it.person.name).map_err(|it| it.code)
}

#[test]
fn somebody_hands_in_on_one_laptop_and_gets_the_review_on_the_other() {
    let Two { mut priyas, mut mateos, priya, mateo } = two();
    let text = identity(&mut priyas);
    let mut second = Stage::with_seed(2_000_000);
    let whose = second.academy.look_at_identity(GivenIdentity { text: text.clone() }).unwrap();
    assert_eq!((whose.name.as_str(), whose.side), ("Priya Raman", Side::Sales));
    assert_eq!(enters(&mut second, &text, PASSPHRASE).as_deref(), Ok("Priya Raman"));
    let view = taken_in(&mut second, &saved(&mut priyas, &priya));
    assert_eq!(view.from.person.unwrap().id, priya);
    assert_eq!(view.counts.mentors_chosen, 1);
    second.hands_in("It predicts noise.", &mateo);
    taken_in(&mut mateos, &saved(&mut second, &mateo));
    let waiting = mateos.academy.reviews(LIST).unwrap().waiting.remove(0);
    mateos.returns(&waiting.submission).unwrap();
    // The review comes to the first laptop, which learns from the second what it is about.
    let review = saved(&mut mateos, &priya);
    taken_in(&mut priyas, &review);
    assert!(priyas.practice().attempts.is_empty());
    let view = taken_in(&mut priyas, &saved(&mut second, &priya));
    assert_eq!(view.counts.handed_in, 1);
    assert_eq!(priyas.practice().attempts.len(), 1);
}

#[test]
fn a_packet_for_oneself_is_for_nobody_else() {
    let Two { mut priyas, mut mateos, priya, .. } = two();
    given(&mut mateos, &saved(&mut priyas, &priya));
    let refused = mateos.academy.look_at_packet(Ask {}).unwrap_err();
    assert_eq!(refused.code, Code::PacketForAnother);
}

#[test]
fn an_identity_that_does_not_open_makes_no_profile() {
    let mut first = Stage::new();
    first.joins("Priya Raman", Side::Sales);
    let text = identity(&mut first);
    let wrong = first.academy.save_identity(SaveIdentity { passphrase: "a guess".into() });
    assert_eq!(wrong.unwrap_err().code, Code::WrongPassphrase);
    let mut second = Stage::with_seed(2_000_000);
    assert_eq!(enters(&mut second, &text, "a guess"), Err(Code::WrongPassphrase));
    assert_eq!(enters(&mut second, &text[..200], PASSPHRASE), Err(Code::IdentityRefused));
    assert!(second.academy.start(Ask {}).unwrap().people.is_empty());
    enters(&mut second, &text, PASSPHRASE).unwrap();
    assert_eq!(enters(&mut second, &text, PASSPHRASE), Err(Code::ProfileIsHere));
}
