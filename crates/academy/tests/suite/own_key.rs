//! One's own key: its card as a QR code, and what happens once it was lost or copied.

use academy::code::Code;
use academy::request::key::RevokeKey;
use academy::request::review::OnePhrase;
use academy::request::{Ask, CreatePerson, GivenCard};
use academy::view::key::OwnKeyView;
use academy::view::packet::WorkNews;
use academy::view::practice::PracticeState;
use academy::view::seen::SeenWhat;
use academy::view::skill::{SkillStatus, WhyNot};
use academy::view::{Level, Side};

use crate::stage::{LIST, PASSPHRASE, Stage, signatures};
use crate::two_laptops::{Two, saved, taken_in, two};

/// Pixels of one module of a QR code, and the modules of its quiet zone.
const SCALE: usize = 4;
const QUIET: usize = 4;

/// What a decoder that is not ours reads off the picture that the window draws.
fn read(rows: &[String]) -> String {
    let side = (rows.len() + 2 * QUIET) * SCALE;
    let is_dark = |x: usize, y: usize| {
        let at = |it: usize| (it / SCALE).checked_sub(QUIET);
        let module = at(x).zip(at(y)).and_then(|(x, y)| rows.get(y)?.as_bytes().get(x));
        module == Some(&b'#')
    };
    let pixel = |x, y| if is_dark(x, y) { 0 } else { 255 };
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(side, side, pixel);
    let grids = picture.detect_grids();
    assert_eq!(grids.len(), 1);
    grids[0].decode().unwrap().1
}

#[test]
fn a_card_fits_a_code_that_a_phone_reads_and_opens_as_the_same_card() {
    let mut trainee = Stage::with_seed(2_000_000);
    trainee.joins("Priya Raman", Side::Sales);
    for name in ["Maya Okafor", "Maximiliane Freifrau von Hohenstein-Württemberg"] {
        let mut stage = Stage::new();
        let maya = stage.joins(name, Side::Engineering);
        let card = stage.academy.own_card(Ask {}).unwrap();
        let version = (card.qr.len() - 17) / 4;
        assert!(version <= 15, "{name}: version {version}");
        let text = read(&card.qr);
        assert_eq!(text, card.text);
        let met = trainee.academy.look_at_card(GivenCard { text }).unwrap();
        assert_eq!((met.person.id, met.person.name), (maya, name.to_owned()));
    }
}

/// Mateo signed Priya's work off at `nearby`, which both have.
fn signed_off() -> (Two, String) {
    let mut both = two();
    let Two { priyas, mateos, priya, mateo } = &mut both;
    priyas.hands_in("It predicts noise.", mateo);
    taken_in(mateos, &saved(priyas, mateo));
    let waiting = mateos.academy.reviews(LIST).unwrap().waiting.remove(0);
    mateos.signs(&waiting.submission, Level::Nearby).unwrap();
    taken_in(priyas, &saved(mateos, priya));
    (both, waiting.submission)
}

fn revokes(stage: &mut Stage, last: &[&str], reason: &str) -> Result<OwnKeyView, Code> {
    let last = last.iter().map(|it| (*it).to_owned()).collect();
    let request = RevokeKey { last, reason: reason.into(), passphrase: PASSPHRASE.into() };
    stage.academy.revoke_key(request).map_err(|it| it.code)
}

#[test]
fn the_last_signed_things_are_listed_and_a_revocation_there_reaches_the_trainee() {
    let (Two { mut priyas, mut mateos, priya, mateo }, _) = signed_off();
    let key = mateos.academy.own_key(Ask {}).unwrap();
    assert_eq!((key.revoked, key.laptops.len(), key.laptops[0].is_here), (None, 1, true));
    let signed = &key.laptops[0].signed;
    assert!(matches!(signed[0].what[..], [SeenWhat::SignedOff { level: Level::Nearby, .. }]));
    assert!(matches!(signed[1].what[..], [SeenWhat::Introduced { .. }]));
    let first = signed[1].entry.clone();

    assert_eq!(revokes(&mut mateos, &[&first], " ").unwrap_err(), Code::ReasonMissing);
    assert_eq!(revokes(&mut mateos, &["ab"], "Stolen.").unwrap_err(), Code::NotHere);
    let revoked = revokes(&mut mateos, &[&first], "My laptop was stolen.").unwrap();
    assert_eq!(revoked.revoked.unwrap().reason, "My laptop was stolen.");

    let view = taken_in(&mut priyas, &saved(&mut mateos, &priya));
    let reason = "My laptop was stolen.".to_owned();
    assert_eq!(view.news[0].work, WorkNews::KeyRevoked { reason: reason.clone() });
    let skill = priyas.academy.skills(Ask {}).unwrap().skills.remove(0);
    let signature = &signatures(&skill)[0];
    assert_ne!(skill.level, Some(Level::Nearby));
    assert_eq!(signature.why_not, Some(WhyNot::KeyRevoked));
    assert_eq!(signature.key_revoked.as_ref().unwrap().reason, reason);
    assert!(matches!(&skill.status, SkillStatus::KeyRevoked { mentor, .. } if mentor.id == mateo));
    assert!(matches!(priyas.practice().state, PracticeState::KeyRevoked { .. }));
    assert_eq!(priyas.academy.today(Ask {}).unwrap().keys_revoked[0].reason, reason);
    assert!(priyas.practice().mentors.iter().all(|it| it.person.id != mateo));
    let refused = priyas.tries_to_hand_in("Again.", &mateo).unwrap_err();
    assert_eq!(refused, Code::MentorKeyRevoked);
}

#[test]
fn with_a_revoked_key_nothing_is_signed_and_a_new_profile_may_have_the_same_name() {
    let (Two { mut mateos, .. }, _) = signed_off();
    let last = mateos.academy.own_key(Ask {}).unwrap().laptops[0].signed[0].entry.clone();
    revokes(&mut mateos, &[&last], "Copied.").unwrap();
    let phrase = OnePhrase { words: "Say the limit first.".into() };
    assert_eq!(mateos.academy.keep_phrase(phrase).unwrap_err().code, Code::KeyRevoked);
    mateos.academy.skills(Ask {}).unwrap();
    let again = || CreatePerson {
        name: "Mateo Lindqvist".into(),
        side: Side::Engineering,
        passphrase: PASSPHRASE.into(),
    };
    mateos.academy.create_person(again()).unwrap();
    assert_eq!(mateos.academy.create_person(again()).unwrap_err().code, Code::NameTaken);
}
