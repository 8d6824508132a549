//! Attacks by somebody who may write every byte of the trainee's file and holds the trainee's own key. Each is tried
//! against the trainee's own view, and against the view of a mentor who has a copy of their own.

mod revoked;
mod scene;
mod teams;

use ed25519_dalek::Signer;
use ledger::{EntryProblem, Error, Fault, Level, Millis, PersonId, Side, SubmissionId, WhyNot};
use rusqlite::params;
use serde_json::{Value, json};

use crate::stage::{Laptop, NOON, chosen, handed_in, signed_off, withdrawn};
use scene::{Attack, Sound, body, canonical, following, key_of, plant, project, replace, standing};

#[test]
fn before_any_attack_the_sign_off_counts() {
    let mut attack = Attack::begin();
    assert_eq!(attack.own().level, Some(Level::Nearby));
    assert_eq!(attack.given_to_the_mentor().0.level, Some(Level::Nearby));
}

#[test]
fn a_forged_sign_off_counts_nowhere() {
    let mut attack = Attack::begin();
    let genuine = attack.row(&attack.scene.sign_off);
    let mut event = body(&genuine)["events"][0].clone();
    event["level"] = json!("solo");
    let forged = plant(&attack.hand(), &following(&genuine, &event), &[7; 64]);
    assert!(!attack.counting().contains(&forged));
    assert_ne!(attack.own().level, Some(Level::Solo));
    assert!(matches!(attack.own.ledger.verify_entries()[..], [Fault::Entry(..)]));
    attack.is_refused_by_the_mentor(EntryProblem::WrongSignature);
}

#[test]
fn a_sign_off_that_only_the_projection_knows_counts_nowhere() {
    let attack = Attack::begin();
    let genuine = body(&attack.row(&attack.scene.sign_off));
    attack.hand().execute("DELETE FROM facts WHERE kind = 'work-signed-off'", []).unwrap();
    assert_eq!(attack.own().level, None);
    project(&attack.hand(), &[9; 32], &genuine);
    assert_eq!((attack.own().level, attack.counting()), (None, vec![]));
    assert_eq!(attack.own.ledger.verify_entries(), [Fault::Projection]);
}

#[test]
fn a_raised_level_counts_nowhere() {
    for level in ["solo", "coach"] {
        let mut attack = Attack::begin();
        let sql = "UPDATE facts SET body = replace(body, 'nearby', ?1)";
        attack.hand().execute(sql, [level]).unwrap();
        assert_eq!(attack.own().level, Some(Level::Nearby), "the projection is not believed");
        let row = attack.row(&attack.scene.sign_off);
        let mut raised = body(&row);
        raised["events"][0]["level"] = json!(level);
        replace(&attack.hand(), &row, &raised, &row.signature);
        assert_eq!((attack.own().level, attack.counting()), (None, vec![]));
        attack.is_refused_by_the_mentor(EntryProblem::WrongSignature);
    }
}

#[test]
fn a_changed_criterion_counts_nowhere() {
    let mut attack = Attack::begin();
    let hand_in = attack.hand_in();
    let mut eased = body(&hand_in);
    eased["events"][0]["rubric"]["criteria"][0]["levels"][2] = json!("Has read the title");
    // With the trainee's key the hand-in is sound, and it is not what the mentor signed.
    let signature = key_of(&attack.scene.ada).sign(&canonical(&eased)).to_bytes();
    replace(&attack.hand(), &hand_in, &eased, &signature);
    assert_eq!(attack.own.ledger.verify_entries(), [], "every entry is sound");
    assert_eq!(attack.own().judged[0].1, Err(WhyNot::RubricUnknown));
    assert_eq!(attack.own().level, None);
    let (seen, merged) = attack.given_to_the_mentor();
    assert!(matches!(merged, Err(Error::Fork(name)) if name == hand_in.name()));
    assert_eq!(seen.level, Some(Level::Nearby));
}

#[test]
fn a_criterion_changed_in_the_signature_counts_nowhere() {
    let mut attack = Attack::begin();
    let row = attack.row(&attack.scene.sign_off);
    let mut raised = body(&row);
    raised["events"][0]["scores"][0]["score"] = json!(4);
    replace(&attack.hand(), &row, &raised, &row.signature);
    assert_eq!(attack.own().level, None);
    attack.is_refused_by_the_mentor(EntryProblem::WrongSignature);
}

#[test]
fn a_sign_off_cannot_be_moved_to_another_person() {
    let mut attack = Attack::after(|own, scene| {
        let priya = own.joins("Priya", Side::Sales);
        own.keeps(&priya, chosen(scene.maya.person(), "Maya"));
    });
    let people = attack.own.ledger.people().unwrap();
    let priya = people.iter().find(|it| it.name == "Priya").unwrap().id.clone();
    let ada = attack.scene.ada.person().to_string();
    let sql = "UPDATE facts SET other = ?2, body = replace(body, ?1, ?2)
               WHERE kind = 'work-signed-off'";
    attack.hand().execute(sql, [&ada, &priya.to_string()]).unwrap();
    assert_eq!(attack.own.ledger.sign_offs_of(&priya).unwrap(), [], "the entry says otherwise");
    let row = attack.row(&attack.scene.sign_off);
    let mut moved = body(&row);
    moved["events"][0]["trainee"] = json!(priya.to_string());
    replace(&attack.hand(), &row, &moved, &row.signature);
    assert_eq!(standing(&attack.own, &priya).level, None);
    attack.is_refused_by_the_mentor(EntryProblem::WrongSignature);
}

#[test]
fn a_sign_off_cannot_be_moved_to_another_skill() {
    let mut attack = Attack::begin();
    let sql = "UPDATE facts SET body = replace(body, 'explain-it', 'run-the-room')";
    attack.hand().execute(sql, []).unwrap();
    let skills = attack.own.ledger.sign_offs_of(attack.scene.ada.person()).unwrap();
    assert!(skills.iter().all(|it| it.skill.as_str() == "explain-it"), "{skills:?}");
    let row = attack.row(&attack.scene.sign_off);
    let mut moved = body(&row);
    moved["events"][0]["skill"] = json!("run-the-room");
    replace(&attack.hand(), &row, &moved, &row.signature);
    assert_eq!(attack.own.ledger.sign_offs_of(attack.scene.ada.person()).unwrap(), []);
    attack.is_refused_by_the_mentor(EntryProblem::WrongSignature);
}

#[test]
fn a_sign_off_cannot_be_moved_to_another_submission() {
    let mut attack = Attack::begin();
    let hand_in = attack.hand_in();
    // The trainee signs another text under the same id, dated before the one that was judged.
    let mut other = body(&hand_in);
    other["events"][0]["text"] = json!("A text that nobody has read.");
    other["order"] = json!({"counter": 0, "millis": NOON - 1});
    other["replica"] = json!("77".repeat(16));
    (other["sequence"], other["previous"]) = (json!(1), Value::Null);
    let signature = key_of(&attack.scene.ada).sign(&canonical(&other)).to_bytes();
    plant(&attack.hand(), &other, &signature);
    assert_eq!(attack.own.ledger.verify_entries(), [], "every entry is sound");
    let (ada, id) = (attack.scene.ada.person(), &attack.scene.submission);
    let shown = attack.own.ledger.submission(ada, id).unwrap().unwrap();
    assert_eq!(shown.text, "A text that nobody has read.");
    assert_eq!(attack.own.ledger.verdict_of(&shown).unwrap(), None, "nobody judged this text");
    assert_eq!(attack.own().level, None);
    assert_eq!(attack.given_to_the_mentor().0.level, None);
}

#[test]
fn somebody_elses_hand_in_under_the_same_id_takes_nothing_away() {
    let mut attack = Attack::begin();
    let mut eves = Laptop::new(5);
    eves.set_clock(NOON - 1_000_000);
    let eve = eves.joins("Eve", Side::Sales);
    eves.keeps(&eve, handed_in(&attack.scene.submission, attack.scene.maya.person(), vec![]));
    attack.mentors.ledger.merge(&eves.ledger.entries_as_signed().unwrap()).unwrap();
    assert_eq!(attack.given_to_the_mentor().0.level, Some(Level::Nearby));
    let mentors = &attack.mentors.ledger;
    let of = |person: &PersonId| {
        mentors.submission(person, &attack.scene.submission).unwrap().unwrap().trainee
    };
    assert_eq!(of(attack.scene.ada.person()), *attack.scene.ada.person());
    assert_eq!(of(eve.person()), *eve.person());
}

#[test]
fn swapped_evidence_is_not_shown_as_what_was_judged() {
    let attack = Attack::begin();
    let own = &attack.own.ledger;
    let (ada, id) = (attack.scene.ada.person(), &attack.scene.submission);
    let file = own.submission(ada, id).unwrap().unwrap().evidence.remove(0);
    assert!(own.evidence(&file.sha256).unwrap().is_some());
    std::fs::write(attack.own.only_file(), b"00:01 Hallo").unwrap();
    assert_eq!(own.evidence(&file.sha256).unwrap(), None);
    let faults = own.verify().unwrap().faults;
    assert!(faults.iter().all(|it| matches!(it, Fault::Evidence(..))) && !faults.is_empty());
    // Named by the hash of the other bytes, it is no longer what the mentor signed.
    let hand_in = attack.hand_in();
    let mut swapped = body(&hand_in);
    swapped["events"][0]["evidence"][0]["sha256"] = json!("ab".repeat(32));
    let signature = key_of(&attack.scene.ada).sign(&canonical(&swapped)).to_bytes();
    replace(&attack.hand(), &hand_in, &swapped, &signature);
    assert_eq!(attack.own().judged[0].1, Err(WhyNot::RubricUnknown));
}

#[test]
fn an_old_sign_off_cannot_be_played_again() {
    let mut attack = Attack::after(|own, scene| {
        own.keeps(&scene.maya, withdrawn(&scene.sign_off));
    });
    let row = attack.row(&attack.scene.sign_off);
    let last = attack.last_of(&attack.scene.maya);
    let again = following(&last, &body(&row)["events"][0]);
    let replayed = plant(&attack.hand(), &again, &row.signature);
    assert!(!attack.counting().contains(&replayed));
    assert_eq!(attack.own().level, None);
    attack.is_refused_by_the_mentor(EntryProblem::WrongSignature);
}

#[test]
fn a_withdrawal_cannot_be_dropped_from_the_projection() {
    let attack = Attack::after(|own, scene| {
        own.keeps(&scene.maya, withdrawn(&scene.sign_off));
    });
    attack.hand().execute("DELETE FROM facts WHERE kind = 'sign-off-withdrawn'", []).unwrap();
    assert_eq!(attack.own().judged[0].1, Err(WhyNot::Withdrawn));
    assert_eq!(attack.own.ledger.verify_entries(), [Fault::Projection]);
}

#[test]
fn a_withdrawal_dropped_from_within_a_chain_leaves_a_gap_and_a_merge_brings_it_back() {
    let mut attack = Attack::after(|own, scene| {
        own.keeps(&scene.maya, withdrawn(&scene.sign_off));
        own.keeps(&scene.maya, chosen(scene.ada.person(), "Ada"));
    });
    let last = attack.last_of(&attack.scene.maya);
    let place = "author = ?1 AND audience = 'team' AND sequence = ?2";
    let sql = format!("DELETE FROM entries WHERE {place}");
    attack.hand().execute(&sql, params![last.author, last.sequence - 1]).unwrap();
    attack.hand().execute("DELETE FROM facts WHERE kind = 'sign-off-withdrawn'", []).unwrap();
    assert_eq!(attack.own().judged[0].1, Err(WhyNot::RecordBroken));
    assert_eq!(attack.own.ledger.verify_entries(), [Fault::Chain(last.name())]);
    let (seen, merged) = attack.given_to_the_mentor();
    assert!(matches!(merged, Ok(0)), "{merged:?}");
    assert_eq!(seen.judged[0].1, Err(WhyNot::Withdrawn));
    let copy = attack.mentors.ledger.entries_as_signed().unwrap();
    assert_eq!(attack.own.ledger.merge(&copy).unwrap(), 1);
    assert_eq!(attack.own().judged[0].1, Err(WhyNot::Withdrawn));
    assert_eq!(attack.own.ledger.verify_entries(), []);
}

/// A chain cut off at its end is whole as far as anybody can tell from it alone; the report says where each chain ends.
#[test]
fn a_withdrawal_cut_off_the_end_is_noticed_as_soon_as_another_copy_is_merged() {
    let mut attack = Attack::after(|own, scene| {
        own.keeps(&scene.maya, withdrawn(&scene.sign_off));
    });
    let last = attack.last_of(&attack.scene.maya);
    attack.hand().execute("DELETE FROM entries WHERE hash = ?1", [&last.hash]).unwrap();
    attack.hand().execute("DELETE FROM facts WHERE entry = ?1", [&last.hash]).unwrap();
    let report = attack.own.ledger.verify().unwrap();
    assert_eq!(report.faults, []);
    let ends = |it: &ledger::Report| it.ends.iter().any(|it| *it == last.name());
    assert!(!ends(&report), "the chain ends before it");
    let (seen, merged) = attack.given_to_the_mentor();
    assert!(matches!(merged, Ok(0)), "{merged:?}");
    assert_eq!(seen.judged[0].1, Err(WhyNot::Withdrawn));
    let copy = attack.mentors.ledger.entries_as_signed().unwrap();
    assert_eq!(attack.own.ledger.merge(&copy).unwrap(), 1);
    assert_eq!(attack.own().judged[0].1, Err(WhyNot::Withdrawn));
    assert!(ends(&attack.own.ledger.verify().unwrap()));
}

#[test]
fn a_sign_off_cannot_be_given_another_date() {
    let mut attack = Attack::begin();
    attack
        .hand()
        .execute("UPDATE facts SET time = time + 9999, millis = millis - 9999", [])
        .unwrap();
    let sign_off = attack.own.ledger.sign_offs_of(attack.scene.ada.person()).unwrap().remove(0);
    assert_eq!(sign_off.at, Millis(NOON));
    let row = attack.row(&attack.scene.sign_off);
    let mut dated = body(&row);
    dated["time"] = json!(NOON - 9999);
    replace(&attack.hand(), &row, &dated, &row.signature);
    assert_eq!(attack.own().level, None);
    attack.is_refused_by_the_mentor(EntryProblem::WrongSignature);
}

#[test]
fn a_sign_off_signed_with_the_trainees_key_is_her_own() {
    let mut attack = Attack::begin();
    attack.hand().execute("DELETE FROM facts WHERE kind = 'work-signed-off'", []).unwrap();
    let key = key_of(&attack.scene.ada);
    let maya = attack.row(&attack.scene.sign_off);
    let event = body(&maya)["events"][0].clone();
    // In the mentor's name, it is not the mentor's signature.
    let in_her_name = following(&maya, &event);
    let signature = key.sign(&canonical(&in_her_name)).to_bytes();
    let hand = attack.hand();
    plant(&hand, &in_her_name, &signature);
    assert_eq!(attack.counting(), []);
    hand.execute("DELETE FROM entries WHERE signature = ?1", [&signature]).unwrap();
    // In her own name it is sound, and her own: even if she chooses herself.
    let last = attack.last_of(&attack.scene.ada);
    let choice = json!({"kind": "mentor-chosen", "mentor": attack.scene.ada.person().to_string(),
                        "name": "Ada", "side": "engineering"});
    let mut own = following(&last, &event);
    own["events"].as_array_mut().unwrap().push(choice);
    plant(&hand, &own, &key.sign(&canonical(&own)).to_bytes());
    assert_eq!(attack.own().judged.len(), 1);
    assert_eq!(attack.own().judged[0].1, Err(WhyNot::OwnWork));
    let (seen, merged) = attack.given_to_the_mentor();
    assert!(merged.is_ok());
    let why: Vec<_> = seen.judged.iter().map(|(_, it)| *it).collect();
    assert_eq!(why, [Ok(()), Err(WhyNot::OwnWork)]);
}

#[test]
fn two_chains_of_one_mentor_cannot_be_spliced() {
    let mut attack = Attack::after(|own, scene| {
        own.keeps(&scene.maya, withdrawn(&scene.sign_off));
    });
    let mut home = Laptop::new(4);
    home.keeps(&attack.scene.maya, chosen(attack.scene.ada.person(), "Ada"));
    home.keeps(&attack.scene.maya, chosen(attack.scene.ada.person(), "Ada"));
    home.keeps(&attack.scene.maya, chosen(attack.scene.ada.person(), "Ada"));
    let elsewhere = home.ledger.entries_as_signed().unwrap();
    let last = attack.last_of(&attack.scene.maya);
    let hand = attack.hand();
    hand.execute("DELETE FROM facts WHERE entry = ?1", [&last.hash]).unwrap();
    // Her third entry from home takes the place of the withdrawal, as it is and under the other installation's name.
    for replica in [&elsewhere[2].replica, &last.replica] {
        hand.execute("DELETE FROM entries WHERE author = ?1 AND sequence = 3", [&last.author])
            .unwrap();
        let it = &elsewhere[2];
        hand.execute(
            "INSERT INTO entries (author, replica, audience, sequence, hash, body, signature)
             VALUES (?1, ?2, 'team', 3, ?3, ?4, ?5)",
            params![it.author, replica, it.hash, it.body, it.signature],
        )
        .unwrap();
        assert_eq!(attack.own().judged[0].1, Err(WhyNot::RecordBroken));
        let (seen, merged) = attack.given_to_the_mentor();
        assert!(merged.is_err());
        assert_eq!(seen.judged[0].1, Err(WhyNot::Withdrawn));
    }
}

#[test]
fn a_chain_cut_off_and_continued_is_a_fork_that_is_named() {
    let mut attack = Attack::begin();
    let hand_in = attack.hand_in();
    let hand = attack.hand();
    hand.execute("DELETE FROM entries WHERE hash = ?1", [&hand_in.hash]).unwrap();
    hand.execute("DELETE FROM facts WHERE entry = ?1", [&hand_in.hash]).unwrap();
    assert_eq!(attack.own().judged[0].1, Err(WhyNot::RubricUnknown));
    let Attack { own, scene, .. } = &mut attack;
    own.keeps(
        &scene.ada,
        handed_in(&SubmissionId::from_bytes([8; 16]), scene.maya.person(), vec![]),
    );
    let (seen, merged) = attack.given_to_the_mentor();
    assert!(matches!(merged, Err(Error::Fork(name)) if name == hand_in.name()));
    assert_eq!(seen.level, Some(Level::Nearby), "the mentor's copy loses nothing");
}

#[test]
fn nobody_becomes_a_mentor_but_by_the_trainees_own_word() {
    let mut attack = Attack::after(|own, scene| {
        own.hands_in(&scene.ada, scene.maya.person());
    });
    let genuine = attack.row(&attack.scene.sign_off);
    let eve = attack.own.joins("Eve", Side::Engineering);
    let event = signed_off(&attack.own, &attack.scene.submission, attack.scene.ada.person());
    let signed = attack.own.keeps(&eve, event);
    let judged = |it: &Attack| it.own().judged.iter().find(|it| it.0 == signed).unwrap().1;
    assert_eq!(judged(&attack), Err(WhyNot::NotEntitled));
    // Eve writes the choice into the projection, into an entry in Ada's name, and into one of her own.
    let choice = json!({"kind": "mentor-chosen", "mentor": eve.person().to_string(),
                        "name": "Eve", "side": "engineering"});
    let hand = attack.hand();
    let mut of_ada = following(&attack.last_of(&attack.scene.ada), &choice);
    project(&hand, &[9; 32], &of_ada);
    assert_eq!(judged(&attack), Err(WhyNot::NotEntitled));
    project(&hand, genuine.hash.as_slice().try_into().unwrap(), &of_ada);
    assert_eq!(judged(&attack), Err(WhyNot::NotEntitled), "that entry says something else");
    let signature = key_of(&eve).sign(&canonical(&of_ada)).to_bytes();
    plant(&hand, &of_ada, &signature);
    assert_eq!(judged(&attack), Err(WhyNot::NotEntitled));
    hand.execute("DELETE FROM entries WHERE signature = ?1", [&signature]).unwrap();
    let last = attack.last_of(&eve);
    of_ada["author"] = json!(eve.person().to_string());
    of_ada["sequence"] = json!(last.sequence + 1);
    of_ada["previous"] = json!(data_encoding::HEXLOWER.encode(&last.hash));
    plant(&hand, &of_ada, &key_of(&eve).sign(&canonical(&of_ada)).to_bytes());
    hand.execute(
        "UPDATE facts SET author = ?1 WHERE kind = 'mentor-chosen'",
        [attack.scene.ada.person().to_string()],
    )
    .unwrap();
    assert_eq!(judged(&attack), Err(WhyNot::NotEntitled));
}

#[test]
fn a_mentor_of_the_same_side_cannot_be_made_one_of_the_other() {
    let mut attack = Attack::begin();
    let desmond = attack.own.joins("Desmond", Side::Sales);
    attack.own.keeps(&attack.scene.ada, chosen(desmond.person(), "Desmond"));
    let sql =
        "UPDATE facts SET body = replace(body, '\"side\":\"sales\"', '\"side\":\"engineering\"')";
    assert!(attack.hand().execute(sql, []).unwrap() > 1);
    let person = attack.own.ledger.person(desmond.person()).unwrap().unwrap();
    assert_eq!(person.side, Side::Sales);
}
