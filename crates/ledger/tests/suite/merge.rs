//! Merging takes all or nothing, and never one entry in place of another.

use ledger::{EntryProblem, Error, Identity, Side, StoredEntry};

use crate::stage::{Laptop, finished, refusal, signed_off_work};

/// What must not change when entries are refused.
fn state(laptop: &Laptop) -> (Vec<StoredEntry>, ledger::Projection) {
    (laptop.ledger.entries_as_signed().unwrap(), laptop.ledger.projection().unwrap())
}

/// A laptop on which Ada has finished some blocks, and what she signed there.
fn finished_blocks(revisions: &[u8]) -> (Laptop, Identity, Vec<StoredEntry>) {
    let mut laptop = Laptop::new(1);
    let ada = laptop.joins("Ada", Side::Sales);
    for revision in revisions {
        laptop.keeps(&ada, finished(1, *revision));
    }
    let entries = laptop.ledger.entries_as_signed().unwrap();
    (laptop, ada, entries)
}

#[test]
fn what_one_laptop_signed_another_shows() {
    let mut from = Laptop::new(1);
    let scene = signed_off_work(&mut from);
    let mut to = Laptop::new(2);
    assert_eq!(to.ledger.merge(&from.ledger.entries_as_signed().unwrap()).unwrap(), 7);
    let trainee = scene.ada.person();
    assert_eq!(to.ledger.people().unwrap(), from.ledger.people().unwrap());
    assert_eq!(
        to.ledger.sign_offs_of(trainee).unwrap(),
        from.ledger.sign_offs_of(trainee).unwrap()
    );
    let submission = to.ledger.submission(trainee, &scene.submission).unwrap().unwrap();
    let verdict = to.ledger.verdict_of(&submission).unwrap().unwrap();
    assert_eq!((verdict.entry, verdict.mentor), (scene.sign_off, scene.maya.person().clone()));
    // Others' work may travel without its files.
    assert_eq!(to.ledger.verify().unwrap().faults, []);
}

#[test]
fn merging_twice_takes_nothing_new() {
    let (_, _, entries) = finished_blocks(&[1, 2]);
    let mut to = Laptop::new(2);
    assert_eq!(to.ledger.merge(&entries).unwrap(), 3);
    let before = state(&to);
    assert_eq!(to.ledger.merge(&entries).unwrap(), 0);
    assert_eq!(state(&to), before);
}

#[test]
fn a_fork_is_refused_by_name_and_nothing_changes() {
    // The same seed draws the same key and the same installation: a restored backup that went on.
    let (_, _, here) = finished_blocks(&[1, 2]);
    let (_, _, restored) = finished_blocks(&[1, 3, 4]);
    assert_eq!(here[..2], restored[..2], "both go back to the same backup");
    let mut to = Laptop::new(2);
    to.ledger.merge(&here).unwrap();
    let before = state(&to);
    let error = refusal(to.ledger.merge(&restored));
    assert!(matches!(&error, Error::Fork(name) if *name == restored[2].name()), "{error}");
    assert_eq!(state(&to), before);
    assert_eq!(to.ledger.verify().unwrap().faults, []);
}

#[test]
fn a_gap_is_refused_by_name_and_nothing_changes() {
    let (_, _, mut entries) = finished_blocks(&[1, 2, 3]);
    entries.remove(2);
    let mut to = Laptop::new(2);
    let error = refusal(to.ledger.merge(&entries));
    assert!(matches!(&error, Error::Gap(name) if *name == entries[2].name()), "{error}");
    assert_eq!(to.ledger.entries().unwrap(), 0);
}

#[test]
fn an_entry_that_names_another_predecessor_is_refused() {
    let (_, _, here) = finished_blocks(&[1]);
    let (_, _, elsewhere) = finished_blocks(&[2, 3]);
    let mut to = Laptop::new(2);
    to.ledger.merge(&here).unwrap();
    let error = refusal(to.ledger.merge(&elsewhere[2..]));
    assert!(matches!(&error, Error::Gap(name) if *name == elsewhere[2].name()), "{error}");
    assert_eq!(to.ledger.entries().unwrap(), 2);
}

#[test]
fn one_bad_entry_among_many_takes_none_in() {
    let (_, _, mut entries) = finished_blocks(&[1, 2, 3, 4, 5]);
    entries[3].signature[0] ^= 1;
    let mut to = Laptop::new(2);
    let error = refusal(to.ledger.merge(&entries));
    let Error::BadEntry { entry, problem } = error else { panic!("{error}") };
    assert_eq!((entry, problem), (entries[3].name(), EntryProblem::WrongSignature));
    assert_eq!(to.ledger.entries().unwrap(), 0);
    assert!(to.ledger.projection().unwrap().is_empty());
}

#[test]
fn an_entry_that_another_signed_in_her_name_is_refused() {
    let (mut laptop, _, _) = finished_blocks(&[1]);
    let forger = laptop.joins("Forger", Side::Sales);
    laptop.keeps(&forger, finished(1, 1));
    let mut entries = laptop.ledger.entries_as_signed().unwrap();
    let ada = entries[0].author.clone();
    entries[2].author = ada;
    let error = refusal(Laptop::new(2).ledger.merge(&entries));
    assert!(matches!(error, Error::BadEntry { problem: EntryProblem::Misfiled, .. }), "{error}");
}

#[test]
fn an_entry_that_went_missing_is_taken_back_and_another_in_its_place_is_a_fork() {
    let (_, _, here) = finished_blocks(&[1, 2, 3]);
    let (_, _, restored) = finished_blocks(&[1, 4]);
    let mut to = Laptop::new(2);
    to.ledger.merge(&here).unwrap();
    to.tampering().execute("DELETE FROM entries WHERE hash = ?1", [&here[2].hash]).unwrap();
    let error = refusal(to.ledger.merge(&restored));
    assert!(matches!(&error, Error::Fork(name) if *name == restored[2].name()), "{error}");
    to.tampering().execute("DELETE FROM facts WHERE entry = ?1", [&here[2].hash]).unwrap();
    assert_eq!(to.ledger.merge(&here).unwrap(), 1);
    assert_eq!(to.ledger.verify().unwrap().faults, []);
}
