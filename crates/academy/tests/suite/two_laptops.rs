//! Two laptops, cards and packets: hand-in, review, second attempt and sign-off with no network and one file each way.

use std::fs;

use academy::code::Code;
use academy::request::{Ask, GivenCard, OnePerson, ReceivePacket};
use academy::view::packet::{Acquaintance, PacketView, WorkNews};
use academy::view::practice::PracticeState;
use academy::view::{Level, Side};
use data_encoding::BASE64;

use crate::stage::{LIST, Stage, signatures};

/// Priya of sales on one laptop, Mateo of engineering on the other.
pub(crate) struct Two {
    pub(crate) priyas: Stage,
    pub(crate) mateos: Stage,
    pub(crate) priya: String,
    pub(crate) mateo: String,
}

pub(crate) fn two() -> Two {
    let (mut priyas, mut mateos) = (Stage::new(), Stage::with_seed(1_000_000));
    let priya = priyas.joins("Priya Raman", Side::Sales);
    let mateo = mateos.joins("Mateo Lindqvist", Side::Engineering);
    let card = GivenCard { text: mateos.academy.own_card(Ask {}).unwrap().text };
    let met = priyas.academy.look_at_card(card.clone()).unwrap();
    assert_eq!((met.person.name.as_str(), met.person.side), ("Mateo Lindqvist", Side::Engineering));
    assert_eq!(met.acquaintance, Acquaintance::New);
    priyas.academy.choose_mentor(card.clone()).unwrap();
    assert_eq!(priyas.academy.look_at_card(card).unwrap().acquaintance, Acquaintance::Chosen);
    Two { priyas, mateos, priya, mateo }
}

/// A packet that one stage saves for somebody, as its bytes.
pub(crate) fn saved(stage: &mut Stage, to: &str) -> Vec<u8> {
    let saved = stage.academy.save_packet(OnePerson { person: to.into() }).unwrap();
    fs::read(stage.place.documents.join(saved.file)).unwrap()
}

/// Gives a packet to a stage, in pieces as the window does.
pub(crate) fn given(stage: &mut Stage, packet: &[u8]) {
    for (at_mib, piece) in (0..).zip(packet.chunks(1 << 20)) {
        let request = ReceivePacket { at_mib, base64: BASE64.encode(piece) };
        stage.academy.receive_packet(request).unwrap();
    }
}

/// Opens a packet, looks at it and takes it in.
pub(crate) fn taken_in(stage: &mut Stage, packet: &[u8]) -> PacketView {
    given(stage, packet);
    let view = stage.academy.look_at_packet(Ask {}).unwrap();
    assert_eq!(stage.academy.take_in_packet(Ask {}).unwrap(), view);
    view
}

#[test]
fn hand_in_review_second_attempt_and_sign_off_travel_as_files() {
    let Two { mut priyas, mut mateos, priya, mateo } = two();
    assert_eq!(priyas.practice().mentors[0].person.name, "Mateo Lindqvist");
    priyas.hands_in("It predicts noise.", &mateo);
    let view = taken_in(&mut mateos, &saved(&mut priyas, &mateo));
    assert_eq!(view.from.person.unwrap().name, "Priya Raman");
    assert!(!view.from.is_known);
    let practice = "Ninety seconds for a stranger";
    assert_eq!(view.news[0].work, WorkNews::HandedIn { practice: practice.into(), attempt: 1 });
    let waiting = mateos.academy.reviews(LIST).unwrap().waiting.remove(0);
    assert_eq!((waiting.trainee.id.as_str(), waiting.attempt), (priya.as_str(), 1));
    mateos.returns(&waiting.submission).unwrap();

    let view = taken_in(&mut priyas, &saved(&mut mateos, &priya));
    assert_eq!(view.news[0].work, WorkNews::Returned { practice: practice.into(), attempt: 1 });
    assert!(matches!(priyas.practice().state, PracticeState::Returned { .. }));
    priyas.hands_in("It predicts noise, steady running only.", &mateo);
    taken_in(&mut mateos, &saved(&mut priyas, &mateo));
    let waiting = mateos.academy.reviews(LIST).unwrap().waiting.remove(0);
    mateos.signs(&waiting.submission, Level::Nearby).unwrap();

    let view = taken_in(&mut priyas, &saved(&mut mateos, &priya));
    assert!(matches!(view.news[0].work, WorkNews::SignedOff { level: Level::Nearby, .. }));
    let skill = priyas.academy.skills(Ask {}).unwrap().skills.remove(0);
    assert_eq!((skill.level, signatures(&skill)[0].why_not), (Some(Level::Nearby), None));
    for stage in [&priyas, &mateos] {
        let verified = academy::verify(&stage.place.ledger()).unwrap();
        assert_eq!(verified.faults, Vec::<String>::new());
    }
}

#[test]
fn what_a_packet_holds_is_said_before_it_is_saved() {
    let Two { mut priyas, mateo, .. } = two();
    priyas.answers(0);
    priyas.hands_in("It predicts noise.", &mateo);
    let view = priyas.academy.packet_for(OnePerson { person: mateo }).unwrap();
    assert_eq!((view.counts.handed_in, view.counts.mentors_chosen), (1, 1));
    assert_eq!(view.to.name, "Mateo Lindqvist");
    assert!(!priyas.place.documents.exists(), "nothing is written by looking");
}

#[test]
fn a_packet_for_another_says_whose_it_is_and_nothing_changes() {
    let Two { mut priyas, mut mateos, mateo, .. } = two();
    priyas.hands_in("It predicts noise.", &mateo);
    let packet = saved(&mut priyas, &mateo);
    mateos.joins("Yuki Tanabe", Side::Engineering);
    let before = mateos.entries();
    given(&mut mateos, &packet);
    let refused = mateos.academy.take_in_packet(Ask {}).unwrap_err();
    let for_mateo = (Code::PacketForAnother, "Mateo Lindqvist");
    assert_eq!((refused.code, refused.subject.as_str()), for_mateo);
    assert_eq!(mateos.entries(), before);
    let unknown = priyas.academy.packet_for(OnePerson { person: "00".repeat(32) }).unwrap_err();
    assert_eq!(unknown.code, Code::NotHere);
}

#[test]
fn a_damaged_packet_says_so_and_nothing_changes() {
    let Two { mut priyas, mut mateos, mateo, .. } = two();
    priyas.hands_in("It predicts noise.", &mateo);
    let packet = saved(&mut priyas, &mateo);
    let before = mateos.entries();
    for damaged in [&packet[..packet.len() - 1], &packet[..30], b"A letter."] {
        given(&mut mateos, damaged);
        let refused = mateos.academy.take_in_packet(Ask {}).unwrap_err();
        assert_eq!(refused.code, Code::PacketRefused, "{}", refused.chain());
        assert_ne!(refused.subject, "");
    }
    assert_eq!(mateos.entries(), before);
}

#[test]
fn nobody_chooses_themselves_by_their_own_card() {
    let mut stage = Stage::new();
    stage.joins("Priya Raman", Side::Sales);
    let card = GivenCard { text: stage.academy.own_card(Ask {}).unwrap().text };
    let seen = stage.academy.look_at_card(card.clone()).unwrap();
    assert_eq!(seen.acquaintance, Acquaintance::Yourself);
    let refused = stage.academy.choose_mentor(card).unwrap_err();
    assert_eq!(refused.code, Code::MentorIsTrainee);
    let no_card = GivenCard { text: "Mateo Lindqvist, engineering".into() };
    assert_eq!(stage.academy.look_at_card(no_card).unwrap_err().code, Code::CardRefused);
}

#[test]
fn a_card_can_be_saved_as_a_file_and_chosen_from_it() {
    let mut stage = Stage::new();
    stage.joins("Priya Raman", Side::Sales);
    let saved = stage.academy.save_card(Ask {}).unwrap();
    assert_eq!(saved.file, "Priya Raman.crosstrain-card");
    let text = fs::read_to_string(stage.place.documents.join(saved.file)).unwrap();
    assert_eq!(text, stage.academy.own_card(Ask {}).unwrap().text);
    assert_eq!(stage.academy.save_card(Ask {}).unwrap().file, "Priya Raman 2.crosstrain-card");
}
