//! Attacks with a key that was revoked, and on revocations: by whoever copied a mentor's key, and by the trainee who would
//! rather keep what it signed.

use ed25519_dalek::Signer;
use ledger::{EntryHash, Fault, Level, StoredEntry, SubmissionId, WhyNot};
use serde_json::{Value, json};

use super::scene::{Attack, Sound, body, canonical, following, key_of, plant, replace};
use crate::packet::{Two, packet, takes_in};
use crate::stage::{NOON, chosen, handed_in, revoked, signed_off, withdrawn};

/// Ada was signed off by Maya, who then told the team something more and revoked her key up to there.
fn after_revocation() -> Attack {
    let mut attack = Attack::after(|own, scene| {
        own.keeps(&scene.maya, chosen(scene.ada.person(), "Ada"));
        let event = revoked(own, scene.maya.person());
        own.keeps(&scene.maya, event);
    });
    assert_eq!(attack.own().level, Some(Level::Nearby), "what she signed before still counts");
    assert_eq!(attack.given_to_the_mentor().0.level, Some(Level::Nearby));
    attack
}

/// A sign-off of a new piece of work, for the highest level, as whoever copied Maya's key would write it.
fn work_and_its_sign_off(attack: &mut Attack) -> Value {
    let Attack { own, scene, .. } = attack;
    let work = SubmissionId::from_bytes([9; 16]);
    own.keeps(&scene.ada, handed_in(&work, scene.maya.person(), vec![]));
    let mut event = serde_json::to_value(signed_off(own, &work, scene.ada.person())).unwrap();
    event["level"] = json!("solo");
    event
}

/// Signs with the copied key and plants it.
fn signs(attack: &Attack, body: &Value) -> EntryHash {
    let signature = key_of(&attack.scene.maya).sign(&canonical(body)).to_bytes();
    plant(&attack.hand(), body, &signature)
}

/// In the trainee's own window and in the mentor's, once they have been given it.
fn counts_nowhere(attack: &mut Attack, forged: &EntryHash, why: WhyNot) {
    let own = attack.own();
    assert_eq!(own.judged.iter().find(|it| it.0 == *forged).unwrap().1, Err(why));
    assert_ne!(own.level, Some(Level::Solo));
    let (seen, _) = attack.given_to_the_mentor();
    let judged = seen.judged.iter().find(|it| it.0 == *forged);
    assert!(judged.is_none_or(|it| it.1.is_err()), "{judged:?}");
    assert_eq!(seen.level, Some(Level::Nearby), "and takes nothing away there");
}

#[test]
fn a_sign_off_with_a_revoked_key_counts_nowhere() {
    let mut attack = after_revocation();
    let event = work_and_its_sign_off(&mut attack);
    let last = attack.last_of(&attack.scene.maya);
    let forged = signs(&attack, &following(&last, &event));
    assert_eq!(attack.own.ledger.verify_entries(), [], "every entry is sound");
    counts_nowhere(&mut attack, &forged, WhyNot::KeyRevoked);
}

#[test]
fn a_sign_off_dated_before_the_revocation_counts_nowhere() {
    let mut attack = after_revocation();
    let event = work_and_its_sign_off(&mut attack);
    let last = attack.last_of(&attack.scene.maya);
    // At the end of her chain, and at the beginning of one of an installation that nobody knows.
    let mut at_the_end = following(&last, &event);
    let mut elsewhere = at_the_end.clone();
    elsewhere["replica"] = json!("77".repeat(16));
    (elsewhere["sequence"], elsewhere["previous"]) = (json!(1), Value::Null);
    for body in [&mut at_the_end, &mut elsewhere] {
        body["time"] = json!(NOON - 999_999);
        body["order"] = json!({"counter": 0, "millis": NOON - 999_999});
        let forged = signs(&attack, body);
        assert_eq!(attack.own.ledger.verify_entries(), [], "every entry is sound");
        counts_nowhere(&mut attack, &forged, WhyNot::KeyRevoked);
    }
}

#[test]
fn an_entry_in_the_place_of_one_below_the_cut_counts_nowhere() {
    let mut attack = after_revocation();
    let event = work_and_its_sign_off(&mut attack);
    let all = attack.own.ledger.entries_as_signed().unwrap();
    let of_maya = |it: &&StoredEntry| {
        it.author == attack.scene.maya.person().as_bytes() && it.audience == b"team"
    };
    let own: Vec<&StoredEntry> = all.iter().filter(of_maya).collect();
    // The last entry that counts, with what follows it as it was, and then with all that follows it made anew.
    let cut = own[own.len() - 2];
    let mut spliced = body(cut);
    spliced["events"] = json!([event]);
    let signature = key_of(&attack.scene.maya).sign(&canonical(&spliced)).to_bytes();
    replace(&attack.hand(), cut, &spliced, &signature);
    let forged =
        attack.own().judged.iter().find(|it| it.0 != attack.scene.sign_off).unwrap().0.clone();
    counts_nowhere(&mut attack, &forged, WhyNot::RecordBroken);
    assert!(matches!(attack.own.ledger.verify_entries()[..], [Fault::Chain(_)]));
    let revocation = own[own.len() - 1];
    let mut follows = body(revocation);
    follows["previous"] = json!(forged.to_string());
    let signature = key_of(&attack.scene.maya).sign(&canonical(&follows)).to_bytes();
    replace(&attack.hand(), revocation, &follows, &signature);
    assert_eq!(attack.own.ledger.verify_entries(), [], "the chain is whole again");
    counts_nowhere(&mut attack, &forged, WhyNot::RecordBroken);
}

#[test]
fn nobody_revokes_somebody_elses_key() {
    let mut attack = Attack::begin();
    let word = json!({"kind": "key-revoked", "key": attack.scene.maya.person().to_string(),
                      "last": [], "reason": "I did not like her review."});
    // The trainee says it herself, in the mentor's name, and past all entries.
    let of_ada = following(&attack.last_of(&attack.scene.ada), &word);
    let signature = key_of(&attack.scene.ada).sign(&canonical(&of_ada)).to_bytes();
    plant(&attack.hand(), &of_ada, &signature);
    assert_eq!(attack.own().level, Some(Level::Nearby));
    assert_eq!(attack.given_to_the_mentor().0.level, Some(Level::Nearby));
    let said = attack.mentors.ledger.revocations().unwrap();
    let [(revocation, false)] = &said[..] else { panic!("{said:?}") };
    assert_eq!(revocation.by, *attack.scene.ada.person(), "it is ignored and named");
    let hand = attack.hand();
    hand.execute("UPDATE facts SET author = other WHERE kind = 'key-revoked'", []).unwrap();
    assert_eq!(attack.own().level, Some(Level::Nearby), "that entry says something else");
    let of_maya = following(&attack.last_of(&attack.scene.maya), &word);
    let signature = key_of(&attack.scene.ada).sign(&canonical(&of_maya)).to_bytes();
    plant(&hand, &of_maya, &signature);
    attack.own.ledger.replay().unwrap_err();
    assert_ne!(attack.own().judged[0].1, Err(WhyNot::KeyRevoked));
}

#[test]
fn a_revocation_cannot_be_dropped_from_the_projection() {
    let mut attack = after_revocation();
    let event = work_and_its_sign_off(&mut attack);
    let last = attack.last_of(&attack.scene.maya);
    let forged = signs(&attack, &following(&last, &event));
    attack.hand().execute("DELETE FROM facts WHERE kind = 'key-revoked'", []).unwrap();
    assert_eq!(attack.own.ledger.verify_entries(), [Fault::Projection]);
    counts_nowhere(&mut attack, &forged, WhyNot::KeyRevoked);
}

/// Nobody can know what they were never given: a chain that ends before a revocation is whole as far as it goes, and the
/// report says where it ends. The first honest copy brings the revocation, and it holds for all that came before it.
#[test]
fn a_revocation_left_out_of_a_packet_comes_with_the_next_honest_one() {
    let mut two = Two::laptops();
    two.mayas.keeps(&two.maya, chosen(two.maya.person(), "Maya"));
    let event = revoked(&two.mayas, two.maya.person());
    let first = two.adas.hands_in(&two.ada, two.maya.person());
    two.ada_to_maya();
    let sign_off = signed_off(&two.mayas, &first, two.ada.person());
    let signed = two.mayas.keeps(&two.maya, sign_off);
    two.maya_to_ada();
    two.mayas.keeps(&two.maya, event);
    let (mut noors, noor) = crate::packet_attacks::noor(&mut two);
    // Ada's packet has Maya's chain as far as Ada has it.
    let silent = packet(&two.adas, &two.ada, noor.person());
    takes_in(&mut noors.ledger, &noor, &silent).unwrap();
    let judged = |it: &crate::stage::Laptop| {
        let sign_off = it.ledger.sign_offs_of(two.ada.person()).unwrap().remove(0);
        assert_eq!(sign_off.entry, signed);
        ledger::judge(&sign_off, two.ada.person())
    };
    assert_eq!(judged(&noors), Ok(()));
    let end = |it: &crate::stage::Laptop| {
        let ends = it.ledger.verify().unwrap().ends;
        let mayas = two.maya.person().to_string();
        ends.iter().find(|it| it.author == mayas && it.audience == "team").unwrap().sequence
    };
    assert_eq!((end(&noors), end(&two.mayas)), (3, 4), "the report says that it ends before");
    let card = noors.ledger.mentor_card(noor.person()).unwrap().unwrap();
    two.mayas.ledger.meet(&card).unwrap();
    let honest = packet(&two.mayas, &two.maya, noor.person());
    takes_in(&mut noors.ledger, &noor, &honest).unwrap();
    assert_eq!(judged(&noors), Err(WhyNot::KeyRevoked));
    // The silent packet once more changes nothing.
    assert_eq!(takes_in(&mut noors.ledger, &noor, &silent).unwrap(), 0);
    assert_eq!(judged(&noors), Err(WhyNot::KeyRevoked));
}

#[test]
fn a_withdrawal_with_a_revoked_key_takes_nothing_away() {
    let mut attack = after_revocation();
    let event = serde_json::to_value(withdrawn(&attack.scene.sign_off)).unwrap();
    let last = attack.last_of(&attack.scene.maya);
    let mut first = following(&last, &event);
    first["order"] = json!({"counter": 0, "millis": NOON - 999_999});
    signs(&attack, &first);
    assert_eq!(attack.own().level, Some(Level::Nearby));
    assert_eq!(attack.given_to_the_mentor().0.level, Some(Level::Nearby));
}
