//! What others can see, as the window shows it, is what a packet brings them: entry for entry.

use std::collections::BTreeSet;

use academy::request::{Ask, OnePerson};
use academy::view::Side;
use academy::view::seen::SeenWhat;
use ledger::{EntryHash, StoredEntry};

use crate::stage::{LIST, Stage};
use crate::two_laptops::{Two, saved, taken_in, two};

/// The ids of everything that the screen says somebody can see.
fn on_the_screen(stage: &mut Stage, person: &str) -> BTreeSet<String> {
    let view = stage.academy.seen_by(OnePerson { person: person.into() }).unwrap();
    view.facts.into_iter().flat_map(|it| it.entries).collect()
}

/// The ids of the entries on a laptop that somebody there did not write.
fn came_to(stage: &Stage, person: &str) -> BTreeSet<String> {
    let entries = stage.ledger().entries_as_signed().unwrap();
    entries.iter().filter(|it| it.name().author != person).map(id).collect()
}

fn id(entry: &StoredEntry) -> String {
    EntryHash::from_bytes(entry.hash.as_slice().try_into().unwrap()).to_string()
}

#[test]
fn the_screen_and_the_packet_name_the_same_entries_both_ways() {
    let Two { mut priyas, mut mateos, priya, mateo } = two();
    priyas.answers(0);
    priyas.hands_in("It predicts noise.", &mateo);
    let screen = on_the_screen(&mut priyas, &mateo);
    taken_in(&mut mateos, &saved(&mut priyas, &mateo));
    assert_eq!(came_to(&mateos, &mateo), screen);

    let waiting = mateos.academy.reviews(LIST).unwrap().waiting.remove(0);
    mateos.returns(&waiting.submission).unwrap();
    let screen = on_the_screen(&mut mateos, &priya);
    taken_in(&mut priyas, &saved(&mut mateos, &priya));
    assert_eq!(came_to(&priyas, &priya), screen);
}

#[test]
fn a_reader_is_who_was_chosen_or_whose_work_is_reviewed_and_nobody_else() {
    let Two { mut priyas, mut mateos, mateo, .. } = two();
    priyas.hands_in("It predicts noise.", &mateo);
    taken_in(&mut mateos, &saved(&mut priyas, &mateo));
    mateos.joins("Yuki Tanabe", Side::Engineering);
    assert_eq!(mateos.academy.readers(Ask {}).unwrap().readers, []);
    mateos.sits_down(&mateo);
    for (stage, name, is_mentor) in
        [(&mut priyas, "Mateo Lindqvist", true), (&mut mateos, "Priya Raman", false)]
    {
        let readers = stage.academy.readers(Ask {}).unwrap().readers;
        let [reader] = &readers[..] else { panic!("{readers:?}") };
        assert_eq!(reader.person.name, name);
        assert_eq!((reader.is_mentor, reader.is_trainee), (is_mentor, !is_mentor));
        let person = reader.person.id.clone();
        let packet = stage.academy.packet_for(OnePerson { person }).unwrap();
        assert_eq!(reader.contents.as_ref(), Some(&packet));
    }
}

#[test]
fn a_mentor_of_many_is_told_at_once_what_the_first_few_see_and_who_the_others_are() {
    let Two { mut priyas, mut mateos, mateo, .. } = two();
    priyas.hands_in("It predicts noise.", &mateo);
    taken_in(&mut mateos, &saved(&mut priyas, &mateo));
    for name in ["Ana", "Bea", "Cleo"] {
        mateos.joins(name, Side::Sales);
        mateos.hands_in("It predicts noise.", &mateo);
    }
    mateos.sits_down(&mateo);
    let readers = mateos.academy.readers(Ask {}).unwrap().readers;
    let known: Vec<_> =
        readers.iter().map(|it| (it.person.name.as_str(), it.contents.is_some())).collect();
    assert_eq!(known, [("Ana", true), ("Bea", true), ("Cleo", true), ("Priya Raman", false)]);
}

#[test]
fn parts_of_one_lesson_are_one_line_and_answers_are_none() {
    let Two { mut priyas, mateo, .. } = two();
    priyas.answers(0);
    priyas.hands_in("It predicts noise.", &mateo);
    let facts = priyas.academy.seen_by(OnePerson { person: mateo }).unwrap().facts;
    let what: Vec<_> = facts.into_iter().map(|it| it.what).collect();
    let read = |it: &&SeenWhat| matches!(it, SeenWhat::Read { .. });
    assert_eq!(what.iter().filter(read).count(), 2, "the lesson and the practice: {what:?}");
    assert!(!what.contains(&SeenWhat::Later), "{what:?}");
}
