//! Signed bytes never change: one entry of each event kind, pinned to the letter.

use data_encoding::HEXLOWER;
use ledger::{
    Anchor, CriterionId, Day, Event, Nearness, Outcome, PersonId, Rating, Remark, StoredEntry,
    SubmissionId, TeamId,
};
use serde_json::{Value, json};

use crate::stage::{
    Laptop, Scene, admitted, answered, appointed, appointment_ended, begun, chose, compared,
    dismissed, explained, finished, founded, guessed, handed_over, joined, phrase_dropped,
    phrase_kept, reflected, returned, reviewed, revoked, signed_off_work, taken, taken_back, tried,
    withdrawn, wrote,
};

/// Body, hash and signature of each entry, as the first version signed them. Written by hand from the failing test's
/// output when a new kind of event joins; what stands here already may never change.
const PINNED: &str = include_str!("golden/entries.json");

/// The same returned work as it was signed while all mentors of the reviewer could see it.
const RETURNED_BEFORE: &str = include_str!("golden/returned_before.json");

#[test]
fn an_entry_of_each_kind_is_signed_to_the_same_bytes_for_ever() {
    let mut laptop = Laptop::new(1);
    let scene = signed_off_work(&mut laptop);
    laptop.keeps(&scene.ada, finished(1, 1));
    laptop.keeps(&scene.ada, answered(2, 0));
    laptop.keeps(&scene.ada, guessed(3, "Near the door, I guess: ü, €, \u{1}"));
    laptop.keeps(&scene.maya, withdrawn(&scene.sign_off));
    laptop.keeps(&scene.ada, wrote(4, "72,5 dB"));
    let review = laptop.keeps(&scene.ada, reviewed(1, Rating::Good, Day(20_514)));
    laptop.keeps(&scene.ada, taken_back(&review));
    laptop.keeps(&scene.ada, tried(5, 0, "Say the number."));
    laptop.keeps(&scene.ada, compared(5, 0, Nearness::Partly));
    laptop.keeps(&scene.ada, reflected(6, "The yes of Monday."));
    laptop.keeps(&scene.ada, begun(7, vec![0, 2]));
    laptop.keeps(&scene.ada, chose(7, 2, 1));
    laptop.keeps(&scene.maya, returned_in_full(&scene.submission, scene.ada.person()));
    laptop.keeps(&scene.maya, phrase_kept("Say the limit first."));
    laptop.keeps(&scene.maya, phrase_dropped("Say the limit first."));
    let work = laptop.ledger.submission(scene.ada.person(), &scene.submission).unwrap().unwrap();
    let noor = PersonId::from_bytes([9; 32]);
    let first = laptop.keeps(&scene.maya, handed_over(&work, &noor, "Noor", None));
    laptop.keeps(&scene.maya, handed_over(&work, &noor, "Noor", Some(&first)));
    laptop.keeps(&scene.maya, taken(&work, None));
    laptop.keeps(&scene.maya, taken(&work, Some(&first)));
    laptop.keeps(&scene.maya, explained(&work, &noor, "I am away until May."));
    a_teams_life(&mut laptop, &scene);
    laptop.keeps(&scene.maya, revoked(&laptop, scene.maya.person()));
    let signed: Vec<Value> = laptop
        .ledger
        .entries_as_signed()
        .unwrap()
        .into_iter()
        .map(|it| {
            json!({
                "body": String::from_utf8(it.body).unwrap(),
                "hash": HEXLOWER.encode(&it.hash),
                "signature": HEXLOWER.encode(&it.signature),
            })
        })
        .collect();
    let pinned: Vec<Value> = serde_json::from_str(PINNED).unwrap();
    let now = serde_json::to_string_pretty(&signed).unwrap();
    assert!(signed == pinned, "the entries are now:\n{now}");
}

/// Maya founds a team, admits Ada, who joins, and appoints herself; both end.
fn a_teams_life(laptop: &mut Laptop, Scene { ada, maya, .. }: &Scene) {
    let team = TeamId::from_bytes([7; 16]);
    laptop.keeps(maya, founded(&team, "Field Team"));
    let admission = laptop.keeps(maya, admitted(&team, ada.person(), "Ada"));
    let appointment = laptop.keeps(maya, appointed(&team, maya.person(), &["explain-it"]));
    laptop.keeps(ada, joined(&team, maya.person()));
    laptop.keeps(maya, appointment_ended(&appointment, vec![appointment.clone()]));
    laptop.keeps(maya, dismissed(&admission, vec![appointment]));
}

/// A return that says all that one can say.
fn returned_in_full(submission: &SubmissionId, trainee: &PersonId) -> Event {
    let Event::WorkReturned(mut it) = returned(submission, trainee) else { unreachable!() };
    it.scores = Vec::new();
    it.not_observed = vec![CriterionId::new("clear")];
    it.is_stop_broken = true;
    let passage = Anchor::Passage {
        exact: "the shelf".into(),
        prefix: "A cache is ".into(),
        suffix: " nearest the door.".into(),
        start: 11,
        end: 20,
    };
    let on_text = Remark { file: String::new(), place: passage, words: "Which shelf?".into() };
    let moment = Anchor::Moment { millis: 83_500 };
    let on_file = Remark { file: "ab".repeat(32), place: moment, words: "She waits.".into() };
    it.remarks = vec![on_text, on_file];
    Event::WorkReturned(it)
}

#[test]
fn work_returned_in_the_earlier_form_is_still_read() {
    let is = |it: &StoredEntry, kind| String::from_utf8_lossy(&it.body).contains(kind);
    let mut entries = pinned(PINNED);
    // The revocation names the later form.
    entries.retain(|it| !is(it, "work-returned") && !is(it, "key-revoked"));
    entries.extend(pinned(RETURNED_BEFORE));
    let mut to = Laptop::new(2);
    assert_eq!(to.ledger.merge(&entries).unwrap(), entries.len());
    let people = to.ledger.people().unwrap();
    let ada = people.iter().find(|it| it.name == "Ada").unwrap();
    let first = to.ledger.submissions_of(&ada.id).unwrap().remove(0);
    let verdict = to.ledger.verdict_of(&first).unwrap().unwrap();
    assert!(matches!(verdict.outcome, Outcome::Returned { .. }), "{verdict:?}");
    assert_eq!(to.ledger.verify().unwrap().faults, []);
}

/// Pinned entries as rows.
fn pinned(json: &str) -> Vec<StoredEntry> {
    let pinned: Vec<Value> = serde_json::from_str(json).unwrap();
    let rows = pinned.iter().map(|it| {
        let text = |name: &str| it[name].as_str().unwrap().as_bytes();
        let body: Value = serde_json::from_slice(text("body")).unwrap();
        let hex = |value: &Value| HEXLOWER.decode(value.as_str().unwrap().as_bytes()).unwrap();
        StoredEntry {
            author: hex(&body["author"]),
            replica: hex(&body["replica"]),
            audience: body["audience"].as_str().unwrap().into(),
            sequence: body["sequence"].as_i64().unwrap(),
            hash: hex(&it["hash"]),
            body: text("body").to_vec(),
            signature: hex(&it["signature"]),
        }
    });
    rows.collect()
}

#[test]
fn every_kind_of_event_is_pinned() {
    let pinned: Vec<Value> = serde_json::from_str(PINNED).unwrap();
    let bodies: Vec<Value> = pinned
        .iter()
        .map(|it| serde_json::from_str(it["body"].as_str().unwrap()).unwrap())
        .collect();
    let events = bodies.iter().flat_map(|it| it["events"].as_array().unwrap());
    let mut kinds: Vec<&str> = events
        .map(|it| {
            let event: Event = serde_json::from_value(it.clone()).unwrap();
            kind_of(&event)
        })
        .collect();
    kinds.sort_unstable();
    kinds.dedup();
    assert_eq!(kinds.len(), 28, "only these are pinned: {kinds:?}");
}

/// Every variant by name: a new one does not compile before it is named here, counted above and pinned.
fn kind_of(event: &Event) -> &'static str {
    match event {
        Event::PersonIntroduced(_) => "person-introduced",
        Event::MentorChosen(_) => "mentor-chosen",
        Event::BlockFinished(_) => "block-finished",
        Event::QuestionAnswered(_) => "question-answered",
        Event::GuessCommitted(_) => "guess-committed",
        Event::CardReviewed(_) => "card-reviewed",
        Event::CardReviewTakenBack(_) => "card-review-taken-back",
        Event::StepTried(_) => "step-tried",
        Event::StepCompared(_) => "step-compared",
        Event::ReflectionKept(_) => "reflection-kept",
        Event::ScenarioBegun(_) => "scenario-begun",
        Event::ScenarioChoiceMade(_) => "scenario-choice-made",
        Event::PracticeHandedIn(_) => "practice-handed-in",
        Event::WorkReturned(_) => "work-returned",
        Event::WorkSignedOff(_) => "work-signed-off",
        Event::SignOffWithdrawn(_) => "sign-off-withdrawn",
        Event::PhraseKept(_) => "phrase-kept",
        Event::PhraseDropped(_) => "phrase-dropped",
        Event::ReviewHandedOver(_) => "review-handed-over",
        Event::ReviewTaken(_) => "review-taken",
        Event::HandOverExplained(_) => "hand-over-explained",
        Event::TeamFounded(_) => "team-founded",
        Event::MemberAdmitted(_) => "member-admitted",
        Event::MemberDismissed(_) => "member-dismissed",
        Event::MentorAppointed(_) => "mentor-appointed",
        Event::AppointmentEnded(_) => "appointment-ended",
        Event::TeamJoined(_) => "team-joined",
        Event::KeyRevoked(_) => "key-revoked",
    }
}
