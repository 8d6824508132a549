//! What a ledger keeps in mind: it answers as one that is opened this moment, whatever was done to its file and by whom.

use std::sync::Arc;

use ledger::{
    Append, AppointedMentor, EntryHash, Error, Event, Holder, Identity, Ledger, Membership, Person,
    PersonId, PersonIntroduced, Side, SignOff, Submission, SubmissionId, Team, TeamId, Verdict,
};
use proptest::prelude::*;

use crate::stage::{
    Laptop, admitted, appointed, appointment_ended, chosen, dismissed, founded, handed_in, joined,
    returned, revoked, signed_off, signed_off_work, taken, withdrawn, world,
};

/// What the views ask of a ledger.
#[derive(Debug, PartialEq)]
struct Answers {
    people: Vec<Person>,
    each: Vec<Each>,
}

/// The same of one person.
#[derive(Debug, PartialEq)]
struct Each {
    person: Option<Person>,
    mentors: Vec<PersonId>,
    work: Vec<(Arc<Submission>, Option<Verdict>, Holder)>,
    to_judge: Vec<Arc<Submission>>,
    sign_offs: Vec<SignOff>,
    teams: (Vec<Arc<Team>>, Vec<Membership>, Vec<AppointedMentor>),
}

fn answers(ledger: &Ledger, people: &[&PersonId]) -> Answers {
    let each = people.iter().map(|it| {
        let work = ledger.submissions_of(it).unwrap().into_iter().map(|it| {
            let verdict = ledger.verdict_of(&it).unwrap();
            let holder = ledger.holder_of(&it).unwrap();
            (it, verdict, holder)
        });
        Each {
            person: ledger.person(it).unwrap(),
            mentors: ledger.mentors_of(it).unwrap(),
            work: work.collect(),
            to_judge: ledger.submissions_for(it).unwrap(),
            sign_offs: ledger.sign_offs_of(it).unwrap(),
            teams: (
                ledger.teams_led_by(it).unwrap(),
                ledger.teams_of(it).unwrap(),
                ledger.appointed_over(it).unwrap(),
            ),
        }
    });
    Answers { each: each.collect(), people: ledger.people().unwrap() }
}

/// What happens in Maya's team, in which she appoints herself.
#[derive(Debug, Clone)]
enum Led {
    Found,
    Admit,
    Join,
    Appoint,
    End,
    Dismiss,
}

/// Something that happens to a ledger.
#[derive(Debug, Clone)]
enum Act {
    HandIn(bool),
    Return,
    SignOff,
    Withdraw,
    Take,
    Choose,
    Lead(Led),
    Rename(bool),
    /// Somebody revokes their key, here or, of Maya, at home.
    Revoke(bool, bool),
    KeepDraft,
    Replay,
    /// What somebody did elsewhere is merged.
    Merge,
    /// Another program loses facts, or an entry, or alters one.
    Tamper(&'static str),
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        3 => any::<bool>().prop_map(Act::HandIn),
        2 => Just(Act::Return),
        3 => Just(Act::SignOff),
        2 => Just(Act::Withdraw),
        2 => Just(Act::Take),
        1 => Just(Act::Choose),
        4 => prop_oneof![
            Just(Led::Found), Just(Led::Admit), Just(Led::Join), Just(Led::Appoint), Just(Led::End),
            Just(Led::Dismiss),
        ]
        .prop_map(Act::Lead),
        1 => any::<bool>().prop_map(Act::Rename),
        1 => any::<(bool, bool)>().prop_map(|(is_ada, is_here)| Act::Revoke(is_ada, is_here)),
        1 => Just(Act::KeepDraft),
        1 => Just(Act::Replay),
        2 => Just(Act::Merge),
        1 => prop_oneof![
            Just("DELETE FROM facts WHERE kind = 'work-signed-off'"),
            Just("DELETE FROM facts WHERE kind = 'mentor-chosen'"),
            Just("DELETE FROM entries WHERE id = (SELECT max(id) FROM entries)"),
            Just("UPDATE entries SET signature = zeroblob(64) WHERE id = (SELECT max(id) FROM entries)"),
        ]
        .prop_map(Act::Tamper),
    ]
}

/// Ada and Maya at work, and Maya's other laptop.
struct Stage {
    office: Laptop,
    home: Laptop,
    ada: Identity,
    maya: Identity,
    work: Vec<SubmissionId>,
    signed: Vec<EntryHash>,
    /// What was last said of Maya's team.
    said: EntryHash,
}

impl Stage {
    fn new() -> Self {
        let mut office = Laptop::new(1);
        let scene = signed_off_work(&mut office);
        let (work, signed) = (vec![scene.submission], vec![scene.sign_off]);
        let (ada, maya, said) = (scene.ada, scene.maya, signed[0].clone());
        Self { office, home: Laptop::new(2), ada, maya, work, signed, said }
    }

    fn play(&mut self, act: &Act) {
        let Self { office, home, ada, maya, work, signed, said } = self;
        let last = work.last().unwrap().clone();
        match act {
            Act::HandIn(is_new) => {
                let id = if *is_new { office.ledger.new_submission_id() } else { last };
                says(office, ada, handed_in(&id, maya.person(), vec![]));
                work.push(id);
            }
            Act::Return => drop(says(office, maya, returned(&last, ada.person()))),
            Act::SignOff => {
                let event = signed_off(office, &last, ada.person());
                signed.extend(says(office, maya, event));
            }
            Act::Withdraw => {
                says(office, maya, withdrawn(signed.last().unwrap()));
            }
            Act::Choose => drop(says(office, ada, chosen(maya.person(), "Maya"))),
            Act::Lead(led) => {
                let (team, last) = (TeamId::from_bytes([7; 16]), vec![signed[0].clone()]);
                let (author, event) = match led {
                    Led::Found => (&*maya, founded(&team, "Field Team")),
                    Led::Admit => (&*maya, admitted(&team, ada.person(), "Ada")),
                    Led::Join => (&*ada, joined(&team, maya.person())),
                    Led::Appoint => (&*maya, appointed(&team, maya.person(), &["explain-it"])),
                    Led::End => (&*maya, appointment_ended(said, last)),
                    Led::Dismiss => (&*maya, dismissed(said, last)),
                };
                if let Some(entry) = says(office, author, event) {
                    *said = entry;
                }
            }
            Act::Take => {
                let work = office.ledger.submission(ada.person(), &last).unwrap();
                if let Some(work) = work {
                    says(office, maya, taken(&work, None));
                }
            }
            Act::Rename(is_ada) => {
                let (name, side) = ("Another name".to_owned(), Side::Engineering);
                let event = Event::PersonIntroduced(PersonIntroduced { name, side });
                says(office, if *is_ada { ada } else { maya }, event);
            }
            Act::Revoke(is_ada, is_here) => {
                let (laptop, key) = if *is_here {
                    (office, if *is_ada { ada } else { maya })
                } else {
                    (home, maya)
                };
                let event = revoked(laptop, key.person());
                laptop.keeps(key, event);
            }
            Act::KeepDraft => office.ledger.keep_draft(ada.person(), "essay", "{}").unwrap(),
            // What was tampered with may neither replay nor join; then nothing changes.
            Act::Replay => drop(office.ledger.replay()),
            Act::Merge => {
                says(home, maya, returned(&last, ada.person()));
                says(home, maya, withdrawn(signed.last().unwrap()));
                drop(office.ledger.merge(&home.ledger.entries_as_signed().unwrap()));
            }
            Act::Tamper(sql) => drop(office.tampering().execute(sql, []).unwrap()),
        }
    }
}

/// What is refused with a revoked key is not said.
fn says(laptop: &mut Laptop, author: &Identity, event: Event) -> Option<EntryHash> {
    match laptop.ledger.append(author, &Append::of(vec![event])) {
        Ok(mut entries) => Some(entries.remove(0)),
        Err(Error::KeyRevoked(key)) if key == *author.person() => None,
        Err(error) => panic!("{error}"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_is_kept_in_mind_is_what_a_ledger_opened_now_would_find(
        acts in prop::collection::vec(act(), 1..12)
    ) {
        let mut stage = Stage::new();
        for act in acts {
            stage.play(&act);
            let people = [stage.ada.person(), stage.maya.person()];
            let fresh = Ledger::apart(&stage.office.place, world(9)).unwrap();
            prop_assert_eq!(answers(&stage.office.ledger, &people), answers(&fresh, &people), "after {:?}", act);
        }
    }
}

#[test]
fn a_moment_shows_one_state_and_the_next_one_what_came_since() {
    let mut laptop = Laptop::new(1);
    let scene = signed_off_work(&mut laptop);
    let ledger = &laptop.ledger;
    let count = || ledger.sign_offs_of(scene.ada.person()).unwrap().len();
    let moment = ledger.moment().unwrap();
    laptop.tampering().execute("DELETE FROM facts WHERE kind = 'work-signed-off'", []).unwrap();
    assert_eq!(count(), 1, "it was there when the moment began");
    drop(ledger.moment().unwrap());
    assert_eq!(count(), 1, "a moment within a moment ends nothing");
    drop(moment);
    assert_eq!(count(), 0);
    let _next = ledger.moment().unwrap();
    assert_eq!(count(), 0);
}

/// Going back puts another file in the place of this one, under the same connection.
#[test]
fn whoever_goes_back_keeps_nothing_in_mind_of_what_is_gone() {
    let mut laptop = Laptop::new(1);
    let scene = signed_off_work(&mut laptop);
    laptop.ledger.back_up().unwrap();
    let taken = laptop.ledger.backups()[0].taken;
    laptop.keeps(&scene.maya, withdrawn(&scene.sign_off));
    let people = [scene.ada.person(), scene.maya.person()];
    let before = answers(&laptop.ledger, &people);
    laptop.ledger.go_back(taken, None).unwrap();
    let fresh = Ledger::apart(&laptop.place, world(9)).unwrap();
    assert_ne!(answers(&laptop.ledger, &people), before);
    assert_eq!(answers(&laptop.ledger, &people), answers(&fresh, &people));
}
