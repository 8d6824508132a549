//! Attacks on who may sign: somebody who may write every byte of the trainee's file, and who holds the keys of trainees and
//! would-be mentors, tries to make a leader say what she did not.

use ledger::{EntryHash, EntryProblem, Error, Identity, Side, TeamId, WhyNot};
use serde_json::{Value, json};

use super::scene::{Attack, body, canonical, following, key_of, plant, project, replace, standing};
use crate::stage::{
    Laptop, admitted, appointed, appointment_ended, dismissed, founded, joined, signed_off,
};

const SKILL: &str = "explain-it";

/// Ada has joined Lea's team, in which nobody is appointed yet; Eve has signed Ada off, and her word counts nowhere.
struct TeamAttack {
    attack: Attack,
    lea: Identity,
    eve: Identity,
    admission: EntryHash,
    signed: EntryHash,
}

fn team() -> TeamId {
    TeamId::from_bytes([7; 16])
}

impl TeamAttack {
    fn begin() -> Self {
        let mut people = None;
        let attack = Attack::after(|own, scene| {
            let lea = own.joins("Lea", Side::Sales);
            let eve = own.joins("Eve", Side::Engineering);
            own.keeps(&lea, founded(&team(), "Field Team"));
            let admission = own.keeps(&lea, admitted(&team(), scene.ada.person(), "Ada"));
            own.keeps(&scene.ada, joined(&team(), lea.person()));
            let event = signed_off(own, &scene.submission, scene.ada.person());
            let signed = own.keeps(&eve, event);
            people = Some((lea, eve, admission, signed));
        });
        let (lea, eve, admission, signed) = people.unwrap();
        let begun = Self { attack, lea, eve, admission, signed };
        assert_eq!(begun.judged(), Err(WhyNot::NotEntitled));
        begun
    }

    /// The same, Eve having been appointed in time.
    fn appointed() -> (Self, EntryHash) {
        let mut begun = Self::begin();
        let event = appointed(&team(), begun.eve.person(), &[SKILL]);
        let appointment = begun.attack.own.keeps(&begun.lea, event);
        assert_eq!(begun.judged(), Ok(()));
        begun.attack.given_to_the_mentor().1.unwrap();
        (begun, appointment)
    }

    /// What Eve's sign-off is worth where the file was tampered with.
    fn judged(&self) -> Result<(), WhyNot> {
        self.judged_in(&self.attack.own)
    }

    fn judged_in(&self, laptop: &Laptop) -> Result<(), WhyNot> {
        let judged = standing(laptop, self.attack.scene.ada.person()).judged;
        judged.iter().find(|it| it.0 == self.signed).unwrap().1
    }

    fn appointment(&self) -> Value {
        json!({"kind": "mentor-appointed", "mentor": self.eve.person().to_string(), "name": "Eve",
               "side": "engineering", "skills": [SKILL], "team": team().to_string()})
    }
}

#[test]
fn nobody_becomes_a_mentor_by_founding_a_team_that_the_trainee_has_not_joined() {
    let mut it = TeamAttack::begin();
    let TeamAttack { attack, eve, .. } = &mut it;
    let theirs = TeamId::from_bytes([8; 16]);
    // Under an id of her own, and under the one that Ada has joined.
    for id in [&theirs, &team()] {
        attack.own.keeps(eve, founded(id, "Field Team"));
        attack.own.keeps(eve, admitted(id, attack.scene.ada.person(), "Ada"));
        attack.own.keeps(eve, appointed(id, eve.person(), &[SKILL]));
    }
    assert_eq!(it.judged(), Err(WhyNot::NotEntitled));
    // She says in Ada's place that Ada has joined.
    let joining = json!({"kind": "team-joined", "leader": it.eve.person().to_string(),
                         "team": theirs.to_string()});
    let of_ada = following(&it.attack.last_of(&it.attack.scene.ada), &joining);
    let hand = it.attack.hand();
    project(&hand, &[9; 32], &of_ada);
    assert_eq!(it.judged(), Err(WhyNot::NotEntitled), "no entry bears that out");
    let signature = key_of(&it.eve).sign_with(&of_ada);
    plant(&hand, &of_ada, &signature);
    assert_eq!(it.judged(), Err(WhyNot::NotEntitled));
    it.attack.is_refused_by_the_mentor(EntryProblem::WrongSignature);
}

#[test]
fn nobody_appoints_themselves_in_somebody_elses_team() {
    let mut it = TeamAttack::begin();
    let event = appointed(&team(), it.eve.person(), &[SKILL]);
    it.attack.own.keeps(&it.eve, event.clone());
    it.attack.own.keeps(&it.attack.scene.ada, event);
    assert_eq!(it.judged(), Err(WhyNot::NotEntitled));
    // In the leader's name it is not the leader's signature, and then nothing that the leader said can be trusted.
    let of_lea = following(&it.attack.last_of(&it.lea), &it.appointment());
    let hand = it.attack.hand();
    project(&hand, &[9; 32], &of_lea);
    assert_eq!(it.judged(), Err(WhyNot::NotEntitled));
    plant(&hand, &of_lea, &key_of(&it.eve).sign_with(&of_lea));
    assert_eq!(it.judged(), Err(WhyNot::NotEntitled));
    it.attack.is_refused_by_the_mentor(EntryProblem::WrongSignature);
}

#[test]
fn an_appointment_cannot_be_moved_to_another_skill_or_mentor() {
    for (from, to) in [("run-the-room", SKILL), ("name", "eve")] {
        let mut it = TeamAttack::begin();
        let maya = it.attack.scene.maya.person().clone();
        let who = if from == "name" { maya.clone() } else { it.eve.person().clone() };
        let skill = if from == "name" { SKILL } else { from };
        let appointment = it.attack.own.keeps(&it.lea, appointed(&team(), &who, &[skill]));
        assert_eq!(it.judged(), Err(WhyNot::NotEntitled));
        let row = it.attack.row(&appointment);
        let mut moved = body(&row);
        if to == SKILL {
            moved["events"][0]["skills"] = json!([SKILL]);
        } else {
            moved["events"][0]["mentor"] = json!(it.eve.person().to_string());
        }
        let hand = it.attack.hand();
        project(&hand, row.hash.as_slice().try_into().unwrap(), &moved);
        assert_eq!(it.judged(), Err(WhyNot::NotEntitled), "the projection is not believed");
        replace(&hand, &row, &moved, &row.signature);
        assert_eq!(it.judged(), Err(WhyNot::NotEntitled));
        it.attack.is_refused_by_the_mentor(EntryProblem::WrongSignature);
    }
}

#[test]
fn whose_appointment_ended_can_neither_renew_it_nor_sign_under_an_earlier_number() {
    let (mut it, appointment) = TeamAttack::appointed();
    // Lea has nothing of Eve on record but how she introduced herself.
    let introduced = it.attack.own.ledger.entries_as_signed().unwrap();
    let introduced = introduced.iter().find(|row| row.author == it.eve.person().as_bytes());
    let introduced = EntryHash::from_bytes(introduced.unwrap().hash.as_slice().try_into().unwrap());
    it.attack.own.keeps(&it.lea, appointment_ended(&appointment, vec![introduced.clone()]));
    assert_eq!(it.judged(), Err(WhyNot::NotEntitled));
    let event = appointed(&team(), it.eve.person(), &[SKILL]);
    it.attack.own.keeps(&it.eve, event);
    assert_eq!(it.judged(), Err(WhyNot::NotEntitled));
    // With her own key she signs again, at the place of the last entry that counts.
    let signed = it.attack.row(&it.signed);
    let mut first = body(&signed);
    (first["sequence"], first["previous"]) = (json!(1), Value::Null);
    let signature = key_of(&it.eve).sign_with(&first);
    let row = it.attack.row(&introduced);
    replace(&it.attack.hand(), &row, &first, &signature);
    let judged = it.attack.own().judged;
    assert_eq!(judged.iter().filter(|it| it.1.is_ok()).count(), 1, "Maya's alone: {judged:?}");
    let (seen, merged) = it.attack.given_to_the_mentor();
    assert!(matches!(merged, Err(Error::Fork(_))), "{merged:?}");
    assert_eq!(seen.judged.iter().filter(|it| it.1.is_ok()).count(), 2, "Lea's end did not come");
}

#[test]
fn a_dropped_end_leaves_a_gap_and_nothing_counts() {
    let (mut it, appointment) = TeamAttack::appointed();
    let end = it.attack.own.keeps(&it.lea, appointment_ended(&appointment, vec![]));
    it.attack.own.keeps(&it.lea, dismissed(&it.admission, vec![]));
    assert_eq!(it.judged(), Err(WhyNot::NotEntitled));
    let hand = it.attack.hand();
    for table in ["facts WHERE entry", "entries WHERE hash"] {
        hand.execute(&format!("DELETE FROM {table} = ?1"), [end.as_bytes()]).unwrap();
    }
    assert_eq!(it.judged(), Err(WhyNot::NotEntitled), "she was dismissed");
    let last = it.attack.last_of(&it.lea);
    // Who takes both away, and lets the leader go on, meets whoever knew them.
    hand.execute("DELETE FROM entries WHERE hash = ?1", [&last.hash]).unwrap();
    hand.execute("DELETE FROM facts WHERE entry = ?1", [&last.hash]).unwrap();
    assert_eq!(it.judged(), Ok(()), "what is cut off at the end is noticed beside another copy");
    let renamed = following(&it.attack.last_of(&it.lea), &it.appointment());
    plant(&hand, &renamed, &[7; 64]);
    it.attack.is_refused_by_the_mentor(EntryProblem::WrongSignature);
}

/// Signs a body as it stands.
trait SignWith {
    fn sign_with(&self, body: &Value) -> [u8; 64];
}

impl SignWith for ed25519_dalek::SigningKey {
    fn sign_with(&self, body: &Value) -> [u8; 64] {
        ed25519_dalek::Signer::sign(self, &canonical(body)).to_bytes()
    }
}
