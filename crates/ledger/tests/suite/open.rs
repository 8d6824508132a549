//! Opening refuses what cannot be trusted, and leaves it as it was.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use ledger::{Error, Ledger, Millis, Place, Side};
use rusqlite::Connection;

use crate::stage::{Laptop, NOON, finished, place_in, refusal, signed_off_work, world};

/// Every file of a folder, with its bytes.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let files = fs::read_dir(folder).unwrap().map(|it| {
        let path = it.unwrap().path();
        (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read(path).unwrap())
    });
    files.collect()
}

/// A closed ledger with some entries, alone in a folder.
fn closed_ledger() -> (tempfile::TempDir, Place) {
    let folder = tempfile::tempdir().unwrap();
    let place = place_in(folder.path());
    let mut ledger = Ledger::open(&place, world(1)).unwrap();
    ledger.create_profile("Ada", Side::Sales, "correct horse").unwrap();
    drop(ledger);
    (folder, place)
}

/// Opening and verifying are refused, and the folder is as it was, to the byte.
fn refused_untouched(folder: &Path) -> Error {
    let place = place_in(folder);
    let before = files(folder);
    let error = refusal(Ledger::open(&place, world(2)));
    assert_eq!(files(folder), before, "opening left a trace");
    refusal(Ledger::verify_file(&place.file));
    assert_eq!(files(folder), before, "verifying left a trace");
    error
}

#[test]
fn a_ledger_of_a_newer_version_is_refused_untouched() {
    let (folder, place) = closed_ledger();
    let hand = Connection::open(&place.file).unwrap();
    hand.pragma_update(None, "user_version", 99).unwrap();
    drop(hand);
    assert_eq!(files(folder.path()).len(), 1, "one file, with nothing beside it");
    let error = refused_untouched(folder.path());
    assert!(matches!(error, Error::Newer { found: 99, .. }), "{error}");
}

#[test]
fn a_newer_ledger_that_was_not_closed_is_refused_and_keeps_what_is_in_its_log() {
    let (_folder, place) = closed_ledger();
    let hand = Connection::open(&place.file).unwrap();
    hand.pragma_update(None, "user_version", 99).unwrap();
    let left = tempfile::tempdir().unwrap();
    let log = "crosstrain.sqlite-wal";
    fs::copy(&place.file, left.path().join("crosstrain.sqlite")).unwrap();
    fs::copy(place.file.with_file_name(log), left.path().join(log)).unwrap();
    let before = files(left.path());
    assert!(!before[log].is_empty(), "the version stands in the log");
    let error = refusal(Ledger::open(&place_in(left.path()), world(2)));
    assert!(matches!(error, Error::Newer { found: 99, .. }), "{error}");
    let mut after = files(left.path());
    after.retain(|name, _| before.contains_key(name));
    assert_eq!(after, before);
}

#[test]
fn what_is_not_a_database_is_damaged_and_untouched() {
    let noise: Vec<u8> =
        (0..9_000_u32).map(|it| it.wrapping_mul(2_654_435_761).to_be_bytes()[0]).collect();
    for bytes in [b"x".to_vec(), b"Dear diary".repeat(300), vec![0; 4096], noise] {
        let folder = tempfile::tempdir().unwrap();
        fs::write(place_in(folder.path()).file, &bytes).unwrap();
        let error = refused_untouched(folder.path());
        assert!(matches!(error, Error::Damaged { .. }), "{} bytes: {error}", bytes.len());
    }
}

#[test]
fn a_truncated_ledger_is_damaged_and_untouched() {
    let (folder, place) = closed_ledger();
    let whole = fs::read(&place.file).unwrap();
    let length = whole.len();
    for kept in [1, 99, 100, 512, 4096, length / 2, length - 4096, length - 4097] {
        fs::write(&place.file, &whole[..kept]).unwrap();
        let error = refused_untouched(folder.path());
        assert!(matches!(error, Error::Damaged { .. }), "{kept} of {length} bytes: {error}");
    }
}

#[test]
fn the_database_of_another_program_is_damaged_and_untouched() {
    let folder = tempfile::tempdir().unwrap();
    let hand = Connection::open(place_in(folder.path()).file).unwrap();
    hand.execute_batch("CREATE TABLE recipes (name TEXT); PRAGMA user_version = 1;").unwrap();
    drop(hand);
    let error = refused_untouched(folder.path());
    assert!(matches!(error, Error::Damaged { .. }), "{error}");
}

#[test]
fn a_first_start_that_was_cut_short_begins_again() {
    let folder = tempfile::tempdir().unwrap();
    let place = place_in(folder.path());
    let hand = Connection::open(&place.file).unwrap();
    hand.pragma_update(None, "journal_mode", "WAL").unwrap();
    drop(hand);
    assert!(fs::metadata(&place.file).unwrap().len() > 0, "SQLite has begun the file");
    refusal(Ledger::verify_file(&place.file));
    let mut ledger = Ledger::open(&place, world(1)).unwrap();
    ledger.create_profile("Ada", Side::Sales, "correct horse").unwrap();
    assert_eq!(ledger.verify().unwrap().faults, []);
    assert_eq!(ledger.last_backup().unwrap(), None, "there was nothing to back up");
}

#[test]
fn a_place_that_cannot_be_is_refused_without_a_trace() {
    let folder = tempfile::tempdir().unwrap();
    let not_a_folder = folder.path().join("file");
    fs::write(&not_a_folder, "a file").unwrap();
    let before = files(folder.path());
    let error = refusal(Ledger::open(&place_in(&not_a_folder), world(1)));
    assert!(matches!(error, Error::Io { .. } | Error::ReadOnly { .. }), "{error}");
    assert_eq!(files(folder.path()), before);
}

#[test]
fn a_backup_opens_as_a_ledger_and_verifies() {
    let mut laptop = Laptop::new(1);
    let scene = signed_off_work(&mut laptop);
    let backup = laptop.ledger.back_up().unwrap();
    assert_eq!(laptop.ledger.last_backup().unwrap(), Some(Millis(NOON)));
    laptop.keeps(&scene.ada, finished(1, 1));
    let report = Ledger::verify_file(&backup).unwrap();
    assert_eq!((report.entries, report.faults), (7, vec![]), "as it was when it was taken");
    let folder = tempfile::tempdir().unwrap();
    let place = Place { backups: laptop.place.backups.clone(), ..place_in(folder.path()) };
    fs::copy(&backup, &place.file).unwrap();
    let restored = Ledger::open(&place, world(2)).unwrap();
    let submission = restored.submission(scene.ada.person(), &scene.submission).unwrap().unwrap();
    let file = restored.evidence(&submission.evidence[0].sha256).unwrap();
    assert_eq!(file.unwrap(), b"00:01 Hello", "its files came along");
    let sign_offs = laptop.ledger.sign_offs_of(scene.ada.person()).unwrap();
    assert_eq!(restored.sign_offs_of(scene.ada.person()).unwrap(), sign_offs);
    assert_eq!(restored.verify().unwrap().faults, []);
}

#[test]
fn verifying_a_file_leaves_no_trace() {
    let (folder, place) = closed_ledger();
    let before = files(folder.path());
    assert_eq!(Ledger::verify_file(&place.file).unwrap().entries, 1);
    assert_eq!(files(folder.path()), before);
}
