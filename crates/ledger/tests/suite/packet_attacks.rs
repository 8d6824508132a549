//! Attacks over packets: what a sender with full write access to their own ledger can make others believe. Nothing.

use data_encoding::HEXLOWER;
use ed25519_dalek::{Signer, SigningKey};
use ledger::{
    EntryHash, Error, Identity, PersonId, Side, StoredEntry, SubmissionId, WhyNot, judge,
};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::packet::{Two, packet, takes_in};
use crate::stage::{Laptop, chosen, finished, handed_in, refusal, returned, signed_off, withdrawn};

/// Ada was signed off by Maya, who took it back; all of it has reached Ada.
fn taken_back() -> (Two, EntryHash) {
    let mut two = Two::laptops();
    let submission = two.adas.hands_in(&two.ada, two.maya.person());
    two.ada_to_maya();
    let event = signed_off(&two.mayas, &submission, two.ada.person());
    let sign_off = two.mayas.keeps(&two.maya, event);
    two.maya_to_ada();
    two.mayas.keeps(&two.maya, withdrawn(&sign_off));
    two.maya_to_ada();
    (two, sign_off)
}

/// Noor, whom Ada chooses by her card, on a third laptop.
pub(crate) fn noor(two: &mut Two) -> (Laptop, Identity) {
    let mut noors = Laptop::new(3);
    let noor = noors.joins("Noor", Side::Engineering);
    let card = noors.ledger.mentor_card(noor.person()).unwrap().unwrap();
    two.adas.ledger.meet(&card).unwrap();
    two.adas.keeps(&two.ada, chosen(noor.person(), "Noor"));
    (noors, noor)
}

fn judged(laptop: &Laptop, trainee: &PersonId) -> Result<(), WhyNot> {
    judge(&laptop.ledger.sign_offs_of(trainee).unwrap().remove(0), trainee)
}

/// Takes the last entry that somebody told the team out of a ledger's file.
fn cut_off(laptop: &Laptop, author: &PersonId) -> StoredEntry {
    let mut all = laptop.ledger.entries_as_signed().unwrap();
    all.retain(|it| it.author == author.as_bytes() && it.audience == b"team");
    let last = all.pop().unwrap();
    let hand = laptop.tampering();
    hand.execute("DELETE FROM entries WHERE hash = ?1", [&last.hash]).unwrap();
    hand.execute("DELETE FROM facts WHERE entry = ?1", [&last.hash]).unwrap();
    last
}

#[test]
fn a_withdrawal_left_out_of_a_copy_takes_none_away_from_who_has_it() {
    let (mut two, _) = taken_back();
    let (mut noors, noor) = noor(&mut two);
    let honest = packet(&two.adas, &two.ada, noor.person());
    takes_in(&mut noors.ledger, &noor, &honest).unwrap();
    assert_eq!(judged(&noors, two.ada.person()), Err(WhyNot::Withdrawn));
    cut_off(&two.adas, two.maya.person());
    let cut = packet(&two.adas, &two.ada, noor.person());
    assert_eq!(takes_in(&mut noors.ledger, &noor, &cut).unwrap(), 0);
    assert_eq!(judged(&noors, two.ada.person()), Err(WhyNot::Withdrawn));
}

/// Nobody can know what they were never given; the first honest copy tells them.
#[test]
fn a_withdrawal_left_out_of_the_first_copy_comes_back_with_the_next() {
    let (mut two, _) = taken_back();
    let (mut noors, noor) = noor(&mut two);
    let withdrawal = cut_off(&two.adas, two.maya.person());
    let cut = packet(&two.adas, &two.ada, noor.person());
    takes_in(&mut noors.ledger, &noor, &cut).unwrap();
    assert_eq!(judged(&noors, two.ada.person()), Ok(()));
    let card = noors.ledger.mentor_card(noor.person()).unwrap().unwrap();
    two.mayas.ledger.meet(&card).unwrap();
    let mayas = packet(&two.mayas, &two.maya, noor.person());
    takes_in(&mut noors.ledger, &noor, &mayas).unwrap();
    assert_eq!(judged(&noors, two.ada.person()), Err(WhyNot::Withdrawn));
    assert!(noors.ledger.entries_as_signed().unwrap().contains(&withdrawal));
}

#[test]
fn a_chain_that_was_cut_off_and_went_on_is_refused_by_name() {
    let mut two = Two::laptops();
    two.adas.keeps(&two.ada, chosen(two.ada.person(), "Ada"));
    two.ada_to_maya();
    let gone = cut_off(&two.adas, two.ada.person());
    two.adas.keeps(&two.ada, chosen(two.maya.person(), "Maya"));
    let before = two.mayas.ledger.entries_as_signed().unwrap();
    let fork = packet(&two.adas, &two.ada, two.maya.person());
    let error = refusal(takes_in(&mut two.mayas.ledger, &two.maya, &fork));
    assert!(matches!(&error, Error::Fork(name) if *name == gone.name()), "{error}");
    assert_eq!(two.mayas.ledger.entries_as_signed().unwrap(), before);
}

#[test]
fn nothing_that_somebody_else_sends_changes_what_is_mine() {
    let (mut two, _) = taken_back();
    two.mayas.keeps(&two.maya, finished(1, 1));
    let own = |it: &Laptop, person: &PersonId| {
        let mut all = it.ledger.entries_as_signed().unwrap();
        all.retain(|it| it.author == person.as_bytes());
        all
    };
    let before = own(&two.mayas, two.maya.person());
    // Ada hands in, judges and withdraws under Maya's ids, in her own name and on her own laptop.
    let submission = two.adas.ledger.submissions_of(two.ada.person()).unwrap().remove(0).id.clone();
    two.adas.keeps(&two.ada, handed_in(&submission, two.maya.person(), vec![]));
    two.adas.keeps(&two.ada, returned(&submission, two.maya.person()));
    let signed = two.adas.ledger.sign_offs_of(two.ada.person()).unwrap().remove(0).entry;
    two.adas.keeps(&two.ada, withdrawn(&signed));
    two.ada_to_maya();
    assert_eq!(own(&two.mayas, two.maya.person()), before);
    assert_eq!(two.mayas.ledger.verify().unwrap().faults, []);
}

#[test]
fn a_withdrawal_by_anybody_but_the_signer_takes_nothing_back() {
    let mut two = Two::laptops();
    let submission = two.adas.hands_in(&two.ada, two.maya.person());
    two.ada_to_maya();
    let event = signed_off(&two.mayas, &submission, two.ada.person());
    let sign_off = two.mayas.keeps(&two.maya, event);
    two.maya_to_ada();
    two.adas.keeps(&two.ada, withdrawn(&sign_off));
    two.ada_to_maya();
    for laptop in [&two.adas, &two.mayas] {
        assert_eq!(judged(laptop, two.ada.person()), Ok(()));
    }
}

#[test]
fn work_handed_in_under_somebody_elses_id_takes_nothing_away() {
    let mut two = Two::laptops();
    let submission = two.adas.hands_in(&two.ada, two.maya.person());
    two.ada_to_maya();
    let mut eves = Laptop::new(5);
    eves.set_clock(-1);
    let eve = eves.joins("Eve", Side::Sales);
    let card = two.mayas.ledger.mentor_card(two.maya.person()).unwrap().unwrap();
    eves.ledger.meet(&card).unwrap();
    eves.keeps(&eve, chosen(two.maya.person(), "Maya"));
    eves.keeps(&eve, handed_in(&submission, two.maya.person(), vec![]));
    let packet = packet(&eves, &eve, two.maya.person());
    takes_in(&mut two.mayas.ledger, &two.maya, &packet).unwrap();
    for person in [two.ada.person(), eve.person()] {
        let found = two.mayas.ledger.submission(person, &submission).unwrap().unwrap();
        assert_eq!(found.trainee, *person);
    }
    let event = signed_off(&two.mayas, &submission, two.ada.person());
    two.mayas.keeps(&two.maya, event);
    assert_eq!(judged(&two.mayas, two.ada.person()), Ok(()));
    assert_eq!(two.mayas.ledger.sign_offs_of(eve.person()).unwrap(), []);
}

/// The last place in the order of all entries, so that no entry could ever follow it.
#[test]
fn a_clock_at_the_end_of_time_stops_nobody_elses() {
    let mut two = Two::laptops();
    let eve = SigningKey::from_bytes(&[66; 32]);
    let late = |event: Value, audience: &str| {
        let body = json!({
            "audience": audience,
            "author": HEXLOWER.encode(eve.verifying_key().as_bytes()),
            "events": [event],
            "format": 1,
            "order": {"counter": u32::MAX, "millis": 8_640_000_000_000_000_i64},
            "previous": null,
            "replica": "77".repeat(16),
            "sequence": 1,
            "time": 8_640_000_000_000_000_i64,
        });
        signed(&eve, &body)
    };
    let introduced = json!({"kind": "person-introduced", "name": "Eve", "side": "sales"});
    let id = SubmissionId::from_bytes([1; 16]);
    let work = serde_json::to_value(handed_in(&id, two.maya.person(), vec![])).unwrap();
    let entries = [late(introduced, "team"), late(work, "mentor")];
    assert_eq!(two.mayas.ledger.merge(&entries).unwrap(), 2);
    let submission = two.adas.hands_in(&two.ada, two.maya.person());
    two.ada_to_maya();
    let event = signed_off(&two.mayas, &submission, two.ada.person());
    two.mayas.keeps(&two.maya, event);
    assert_eq!(two.mayas.ledger.verify().unwrap().faults, []);
    two.maya_to_ada();
    assert_eq!(judged(&two.adas, two.ada.person()), Ok(()));
}

/// A row as its author would sign it, also where this version would never write it.
fn signed(key: &SigningKey, body: &Value) -> StoredEntry {
    let bytes = serde_json_canonicalizer::to_vec(body).unwrap();
    let text = |name: &str| body[name].as_str().unwrap().as_bytes().to_vec();
    let hex = |name: &str| HEXLOWER.decode(&text(name)).unwrap();
    StoredEntry {
        author: hex("author"),
        replica: hex("replica"),
        audience: text("audience"),
        sequence: body["sequence"].as_i64().unwrap(),
        hash: Sha256::digest(&bytes).to_vec(),
        signature: key.sign(&bytes).to_bytes().to_vec(),
        body: bytes,
    }
}
