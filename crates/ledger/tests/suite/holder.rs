//! With whom work waits: handed over, taken and handed back, over packets and past people who may do neither.

use std::sync::Arc;

use ledger::{EntryHash, Event, Identity, Move, Outcome, PersonId, Side, Submission, Way};

use crate::packet::{Two, packet, takes_in};
use crate::stage::{
    Laptop, chosen, explained, finished, handed_over, returned, signed_off, taken, withdrawn,
};

/// Ada, who has chosen Maya and Noor, each on a laptop of their own; her work went to Maya and has arrived.
struct Three {
    two: Two,
    noors: Laptop,
    noor: Identity,
}

impl Three {
    fn with_work() -> (Self, Arc<Submission>) {
        let mut two = Two::laptops();
        let mut noors = Laptop::new(3);
        let noor = noors.joins("Noor", Side::Engineering);
        let card = noors.ledger.mentor_card(noor.person()).unwrap().unwrap();
        two.adas.ledger.meet(&card).unwrap();
        two.adas.keeps(&two.ada, chosen(noor.person(), "Noor"));
        two.adas.hands_in(&two.ada, two.maya.person());
        two.ada_to_maya();
        two.mayas.ledger.meet(&card).unwrap();
        let work = two.mayas.ledger.submissions_for(two.maya.person()).unwrap().remove(0);
        (Self { two, noors, noor }, work)
    }

    /// Maya hands the work over and says why.
    fn handed_over(&mut self, work: &Submission) -> EntryHash {
        let Self { two, noor, .. } = self;
        two.mayas.keeps(&two.maya, explained(work, noor.person(), "I am away until May."));
        two.mayas.keeps(&two.maya, handed_over(work, noor.person(), "Noor", None))
    }

    fn maya_to_noor(&mut self) -> usize {
        let sealed = packet(&self.two.mayas, &self.two.maya, self.noor.person());
        takes_in(&mut self.noors.ledger, &self.noor, &sealed).unwrap()
    }

    fn noor_to_ada(&mut self) -> usize {
        let sealed = packet(&self.noors, &self.noor, self.two.ada.person());
        takes_in(&mut self.two.adas.ledger, &self.two.ada, &sealed).unwrap()
    }

    fn ada_to_noor(&mut self) -> usize {
        let sealed = packet(&self.two.adas, &self.two.ada, self.noor.person());
        takes_in(&mut self.noors.ledger, &self.noor, &sealed).unwrap()
    }

    fn laptops(&self) -> [&Laptop; 3] {
        [&self.two.adas, &self.two.mayas, &self.noors]
    }
}

fn holder(laptop: &Laptop, work: &Submission) -> PersonId {
    laptop.ledger.holder_of(work).unwrap().mentor
}

#[test]
fn work_that_was_handed_over_comes_with_its_files_and_is_signed_by_whoever_has_it() {
    let (mut three, work) = Three::with_work();
    let entry = three.handed_over(&work);
    three.maya_to_noor();
    let (maya, noor) = (three.two.maya.person().clone(), three.noor.person().clone());
    let came = three.noors.ledger.submissions_for(&noor).unwrap();
    assert_eq!(came, [Arc::clone(&work)]);
    let there = three.noors.ledger.holder_of(&work).unwrap();
    let moved = there.moved.as_ref().unwrap();
    assert_eq!((&there.mentor, &moved.entry, &moved.from), (&noor, &entry, &maya));
    assert_eq!(moved.way, Way::HandedOver);
    let bytes = three.noors.ledger.evidence(&work.evidence[0].sha256).unwrap();
    assert_eq!(bytes.as_deref(), Some(&b"00:01 Hello"[..]));
    let why = three.noors.ledger.explanation(&work, &there).unwrap();
    assert_eq!(why.as_deref(), Some("I am away until May."));

    let event = signed_off(&three.noors, &work.id, &work.trainee);
    let signed = three.noors.keeps(&three.noor, event);
    three.noor_to_ada();
    assert_eq!(holder(&three.two.adas, &work), noor, "she hears of it from the one who has it");
    let verdict = three.two.adas.ledger.verdict_of(&work).unwrap().unwrap();
    assert_eq!((verdict.entry, verdict.mentor), (signed.clone(), noor));
    let own = three.two.adas.ledger.sign_offs_of(&work.trainee).unwrap().remove(0);
    assert_eq!((ledger::judge(&own, &work.trainee), own.entry), (Ok(()), signed));
    for laptop in three.laptops() {
        assert_eq!(laptop.ledger.verify().unwrap().faults, []);
    }
}

#[test]
fn the_trainee_sends_it_to_whoever_has_it_and_why_is_for_them_alone() {
    let (mut three, work) = Three::with_work();
    three.handed_over(&work);
    let contents = |laptop: &Laptop, from: &Identity, to: &PersonId| {
        laptop.ledger.contents_for(from.person(), to).unwrap()
    };
    let Three { two, noor, .. } = &mut three;
    let to_ada = contents(&two.mayas, &two.maya, two.ada.person());
    let says_why = |it: &Event| matches!(it, Event::HandOverExplained(_));
    assert!(to_ada.told().iter().all(|it| !it.event.as_ref().is_some_and(says_why)));
    let before = contents(&two.adas, &two.ada, noor.person());
    two.maya_to_ada();
    let after = contents(&two.adas, &two.ada, noor.person());
    assert_eq!((before.files, after.files), (vec![], work.evidence.clone()));
    assert_eq!(contents(&two.adas, &two.ada, two.maya.person()).files, []);
    let readers = two.mayas.ledger.readers_of(two.maya.person()).unwrap();
    assert!(readers.contains(noor.person()), "what was written to her is more than the team sees");
}

#[test]
fn it_goes_back_and_forth_and_a_review_counts_whoever_has_it() {
    let (mut three, work) = Three::with_work();
    let first = three.handed_over(&work);
    three.maya_to_noor();
    let maya = three.two.maya.person().clone();
    three.noors.keeps(&three.noor, handed_over(&work, &maya, "Maya", Some(&first)));
    assert_eq!(holder(&three.noors, &work), maya);
    // Maya has not heard of that, and reviews it although it is with Noor, as far as she knows.
    three.two.mayas.keeps(&three.two.maya, returned(&work.id, &work.trainee));
    three.two.maya_to_ada();
    let verdict = three.two.adas.ledger.verdict_of(&work).unwrap().unwrap();
    assert!(matches!(verdict.outcome, Outcome::Returned { .. }));
    assert_eq!(verdict.mentor, maya);
    three.noor_to_ada();
    assert_eq!(holder(&three.two.adas, &work), maya);
    let moved = three.two.adas.ledger.holder_of(&work).unwrap().moved;
    assert!(
        matches!(moved, Some(Move { way: Way::HandedOver, from, .. }) if from == *three.noor.person())
    );
}

#[test]
fn work_that_came_in_a_packet_can_be_taken_and_a_take_goes_before_a_hand_over() {
    let (mut three, work) = Three::with_work();
    three.ada_to_noor();
    let noor = three.noor.person().clone();
    assert_eq!(three.noors.ledger.submissions_for(&noor).unwrap(), []);
    assert_eq!(three.noors.ledger.work_elsewhere(&noor).unwrap(), [Arc::clone(&work)]);
    three.noors.keeps(&three.noor, taken(&work, None));
    assert_eq!(three.noors.ledger.work_elsewhere(&noor).unwrap(), []);
    assert_eq!(three.noors.ledger.submissions_for(&noor).unwrap(), [Arc::clone(&work)]);
    // Meanwhile Maya hands it to a third mentor of Ada's.
    let Three { two, noors, .. } = &mut three;
    let dan = two.adas.joins("Dan", Side::Sales);
    two.adas.keeps(&two.ada, chosen(dan.person(), "Dan"));
    two.ada_to_maya();
    two.mayas.keeps(&two.maya, handed_over(&work, dan.person(), "Dan", None));
    assert_eq!(holder(&two.mayas, &work), *dan.person());
    two.maya_to_ada();
    assert_eq!(holder(&two.adas, &work), *dan.person());
    noors.set_clock(crate::stage::NOON - 1);
    three.noor_to_ada();
    assert_eq!(holder(&three.two.adas, &work), noor, "who takes it has said that they will do it");
    three.two.ada_to_maya();
    assert_eq!(
        holder(&three.two.mayas, &work),
        noor,
        "whoever had it hears of it from the trainee"
    );
    let elsewhere = three.two.mayas.ledger.work_elsewhere(three.two.maya.person()).unwrap();
    assert_eq!(elsewhere, [work], "and could take it back");
}

#[test]
fn of_two_who_take_it_the_same_one_has_it_everywhere() {
    let (mut three, work) = Three::with_work();
    let Three { two, .. } = &mut three;
    let dan = two.adas.joins("Dan", Side::Sales);
    two.adas.keeps(&two.ada, chosen(dan.person(), "Dan"));
    three.ada_to_noor();
    let Three { two, noors, noor } = &mut three;
    let of_noor = noors.keeps(noor, taken(&work, None));
    let of_dan = two.adas.keeps(&dan, taken(&work, None));
    let first = if of_noor < of_dan { noor.person().clone() } else { dan.person().clone() };
    three.noor_to_ada();
    three.ada_to_noor();
    three.two.ada_to_maya();
    for laptop in three.laptops() {
        assert_eq!(holder(laptop, &work), first);
    }
}

#[test]
fn who_was_not_chosen_moves_nothing_and_what_they_return_is_no_review() {
    let (mut three, work) = Three::with_work();
    let Three { two, noors, noor } = &mut three;
    let mallory = two.mayas.joins("Mallory", Side::Engineering);
    let maya = two.maya.person().clone();
    for forged in [
        taken(&work, None),
        handed_over(&work, mallory.person(), "Mallory", None),
        handed_over(&work, noor.person(), "Noor", None),
        returned(&work.id, &work.trainee),
    ] {
        two.mayas.keeps(&mallory, forged);
    }
    // Whoever has it cannot hand it to her either, nor can she move on from there.
    let to_her = two.mayas.keeps(&two.maya, handed_over(&work, mallory.person(), "M", None));
    two.mayas.keeps(&mallory, handed_over(&work, noor.person(), "Noor", Some(&to_her)));
    assert_eq!(holder(&two.mayas, &work), maya);
    assert_eq!(two.mayas.ledger.verdict_of(&work).unwrap(), None);
    assert_eq!(two.mayas.ledger.submissions_for(mallory.person()).unwrap(), []);
    assert_eq!(two.mayas.ledger.work_elsewhere(mallory.person()).unwrap(), []);
    noors.ledger.merge(&two.mayas.ledger.entries_as_signed().unwrap()).unwrap();
    assert_eq!(holder(noors, &work), maya);
    assert_eq!(noors.ledger.submissions_for(noor.person()).unwrap(), []);
}

#[test]
fn a_mentor_cannot_hand_over_what_another_has_nor_a_trainee_take_their_own() {
    let (mut three, work) = Three::with_work();
    three.ada_to_noor();
    let Three { two, noors, noor } = &mut three;
    let (ada, maya) = (two.ada.person().clone(), two.maya.person().clone());
    noors.keeps(noor, handed_over(&work, noor.person(), "Noor", None));
    let elsewhere = noors.keeps(noor, finished(1, 1));
    noors.keeps(noor, handed_over(&work, noor.person(), "Noor", Some(&elsewhere)));
    noors.keeps(noor, handed_over(&work, &ada, "Ada", None));
    assert_eq!(holder(noors, &work), maya);
    // Ada chooses herself, takes her work, and returns it to herself.
    two.adas.keeps(&two.ada, chosen(&ada, "Ada"));
    two.adas.keeps(&two.ada, taken(&work, None));
    two.adas.keeps(&two.ada, returned(&work.id, &ada));
    assert_eq!(holder(&two.adas, &work), maya);
    assert_eq!(two.adas.ledger.verdict_of(&work).unwrap(), None);
}

#[test]
fn a_move_that_only_the_projection_knows_is_none() {
    let (mut three, work) = Three::with_work();
    three.ada_to_noor();
    let maya = three.two.maya.person().clone();
    let entry = three.noors.keeps(&three.noor, withdrawn(&EntryHash::from_bytes([7; 32])));
    let Event::ReviewTaken(event) = taken(&work, None) else { unreachable!() };
    let body = serde_json::to_value(Event::ReviewTaken(event)).unwrap().to_string();
    let hand = three.noors.tampering();
    let sql = "UPDATE facts SET kind = 'review-taken', subject = ?2, other = ?3, body = ?4
               WHERE entry = ?1";
    let changed = hand
        .execute(
            sql,
            rusqlite::params![
                entry.as_bytes(),
                work.id.to_string(),
                work.trainee.to_string(),
                body
            ],
        )
        .unwrap();
    assert_eq!(changed, 1);
    assert_eq!(holder(&three.noors, &work), maya);
}
