//! Any flipped byte is found, and the fault names the entry.

use std::fs;

use ledger::{EntryName, EntryProblem, Error, Fault, Ledger, Report, StoredEntry};
use rusqlite::{Connection, OpenFlags, params};

use crate::stage::{Laptop, finished, signed_off_work};

/// What a table of entries keeps, and how raw bytes are put back into each column.
const COLUMNS: [(&str, &str); 6] = [
    ("author", "?1"),
    ("replica", "?1"),
    ("audience", "CAST(?1 AS TEXT)"),
    ("hash", "?1"),
    ("body", "?1"),
    ("signature", "?1"),
];

/// Every how many bytes of the whole file one is flipped: prime, so that every page and every kind of place is met.
const STRIDE: usize = 13;

fn names(report: &Report) -> Vec<EntryName> {
    let name = |fault: &Fault| match fault {
        Fault::Entry(name, _) | Fault::Chain(name) | Fault::Evidence(name, _) => Some(name.clone()),
        Fault::Projection => None,
    };
    report.faults.iter().filter_map(name).collect()
}

fn column(entry: &StoredEntry, name: &str) -> Vec<u8> {
    match name {
        "author" => entry.author.clone(),
        "replica" => entry.replica.clone(),
        "audience" => entry.audience.clone(),
        "hash" => entry.hash.clone(),
        "body" => entry.body.clone(),
        "signature" => entry.signature.clone(),
        other => panic!("no column is called {other}"),
    }
}

/// Row ids are given in the order of insertion, from 1.
fn row_ids(entries: &[StoredEntry]) -> impl Iterator<Item = (i64, &StoredEntry)> {
    (1..).zip(entries)
}

#[test]
fn a_sound_ledger_has_no_fault() {
    let mut laptop = Laptop::new(1);
    signed_off_work(&mut laptop);
    let report = laptop.ledger.verify().unwrap();
    assert_eq!((report.entries, report.faults), (7, vec![]));
    let ends: Vec<_> = report.ends.iter().map(|it| it.sequence).collect();
    assert_eq!(ends.iter().sum::<i64>(), 7, "two chains each for Ada and Maya: {:?}", report.ends);
}

#[test]
fn every_flipped_byte_of_every_column_is_found_and_names_its_entry() {
    let mut laptop = Laptop::new(1);
    signed_off_work(&mut laptop);
    let hand = laptop.tampering();
    let entries = laptop.ledger.entries_as_signed().unwrap();
    for (id, entry) in row_ids(&entries) {
        for (name, value) in COLUMNS {
            let sql = format!("UPDATE entries SET {name} = {value} WHERE id = ?2");
            let original = column(entry, name);
            for at in 0..original.len() {
                let mut altered = original.clone();
                altered[at] ^= 1 << (at % 8);
                hand.execute(&sql, params![altered, id]).unwrap();
                assert_named(&laptop, id, &format!("byte {at} of {name}"));
            }
            hand.execute(&sql, params![original, id]).unwrap();
        }
    }
    assert_eq!(laptop.ledger.verify().unwrap().faults, [], "every flip was undone");
}

#[test]
fn every_flipped_bit_of_a_sequence_number_is_found_and_names_its_entry() {
    let mut laptop = Laptop::new(1);
    signed_off_work(&mut laptop);
    let hand = laptop.tampering();
    let entries = laptop.ledger.entries_as_signed().unwrap();
    let sql = "UPDATE entries SET sequence = ?1 WHERE id = ?2";
    let mut taken = 0;
    for (id, entry) in row_ids(&entries) {
        for bit in 0..64 {
            // The number may be a neighbour's; then SQLite refuses it, as it would an append.
            if hand.execute(sql, params![entry.sequence ^ (1 << bit), id]).is_err() {
                taken += 1;
                continue;
            }
            assert_named(&laptop, id, &format!("bit {bit} of sequence"));
        }
        hand.execute(sql, params![entry.sequence, id]).unwrap();
    }
    assert!(taken < 8, "only neighbours stand in the way, not {taken}");
}

/// The row as it now stands is named, and is said to be wrong in itself.
fn assert_named(laptop: &Laptop, id: i64, what: &str) {
    let row = usize::try_from(id).unwrap() - 1;
    let now = laptop.ledger.entries_as_signed().unwrap().remove(row);
    let faults = laptop.ledger.verify().unwrap().faults;
    let is_named =
        faults.iter().any(|it| matches!(it, Fault::Entry(name, _) if *name == now.name()));
    assert!(is_named, "{what} of entry {id} was flipped, and the faults are {faults:?}");
}

#[test]
fn a_removed_entry_is_missed_by_the_next() {
    let mut laptop = Laptop::new(1);
    let scene = signed_off_work(&mut laptop);
    for revision in 1..=3 {
        laptop.keeps(&scene.ada, finished(1, revision));
    }
    let entries = laptop.ledger.entries_as_signed().unwrap();
    let [.., middle, next] = &entries[..] else { panic!("too few entries") };
    laptop.tampering().execute("DELETE FROM entries WHERE hash = ?1", [&middle.hash]).unwrap();
    assert_eq!(laptop.ledger.verify().unwrap().faults, [Fault::Chain(next.name())]);
}

#[test]
fn a_removed_last_entry_is_missed_by_what_was_derived_from_it() {
    let mut laptop = Laptop::new(1);
    signed_off_work(&mut laptop);
    let last = laptop.ledger.entries_as_signed().unwrap().pop().unwrap();
    laptop.tampering().execute("DELETE FROM entries WHERE hash = ?1", [&last.hash]).unwrap();
    assert_eq!(laptop.ledger.verify().unwrap().faults, [Fault::Projection]);
}

#[test]
fn two_entries_that_swapped_bodies_are_both_named() {
    let mut laptop = Laptop::new(1);
    let scene = signed_off_work(&mut laptop);
    laptop.keeps(&scene.ada, finished(1, 1));
    laptop.keeps(&scene.ada, finished(2, 1));
    let entries = laptop.ledger.entries_as_signed().unwrap();
    let [.., one, other] = &entries[..] else { panic!("too few entries") };
    let hand = laptop.tampering();
    let sql = "UPDATE entries SET body = ?1 WHERE hash = ?2";
    hand.execute(sql, params![other.body, one.hash]).unwrap();
    hand.execute(sql, params![one.body, other.hash]).unwrap();
    let misfiled = |it: &StoredEntry| Fault::Entry(it.name(), EntryProblem::Misfiled);
    let faults = laptop.ledger.verify().unwrap().faults;
    assert_eq!(faults, [misfiled(one), misfiled(other)]);
}

#[test]
fn a_flipped_byte_of_a_file_names_every_entry_that_shows_it() {
    let mut laptop = Laptop::new(1);
    signed_off_work(&mut laptop);
    let file = laptop.only_file();
    fs::write(&file, b"00:01 Hallo").unwrap();
    let report = laptop.ledger.verify().unwrap();
    let is_of_file = |it: &Fault| matches!(it, Fault::Evidence(_, file) if file == "call.txt");
    assert!(report.faults.iter().all(is_of_file), "{report:?}");
    let hand_ins: Vec<_> = laptop.ledger.entries_as_signed().unwrap();
    let hand_ins: Vec<_> = hand_ins
        .iter()
        .filter(|it| String::from_utf8_lossy(&it.body).contains("practice-handed-in"))
        .map(StoredEntry::name)
        .collect();
    assert_eq!(names(&report), hand_ins);
    fs::remove_file(&file).unwrap();
    assert_eq!(names(&laptop.ledger.verify().unwrap()), hand_ins, "a missing file as well");
}

#[test]
fn an_altered_fact_is_found_and_a_replay_mends_it() {
    let mut laptop = Laptop::new(1);
    signed_off_work(&mut laptop);
    let hand = laptop.tampering();
    let sql = "UPDATE facts SET body = replace(body, 'nearby', 'solo')";
    hand.execute(sql, []).unwrap();
    assert_eq!(laptop.ledger.verify().unwrap().faults, [Fault::Projection]);
    laptop.ledger.replay().unwrap();
    assert_eq!(laptop.ledger.verify().unwrap().faults, []);
}

#[test]
fn a_flipped_byte_of_the_file_never_passes_for_another_entry() {
    let mut laptop = Laptop::new(1);
    signed_off_work(&mut laptop);
    let sound = laptop.ledger.entries_as_signed().unwrap();
    let whole = laptop.folder().join("whole.sqlite");
    vacuum_into(&laptop, &whole);
    let report = Ledger::verify_file(&whole).unwrap();
    assert_eq!((report.entries, report.faults), (7, vec![]));
    let bytes = fs::read(&whole).unwrap();
    let copy = laptop.folder().join("copy.sqlite");
    let (mut refused, mut found) = (0, 0);
    for at in (0..bytes.len()).step_by(STRIDE) {
        let mut altered = bytes.clone();
        altered[at] ^= 1 << (at % 8);
        fs::write(&copy, &altered).unwrap();
        match Ledger::verify_file(&copy) {
            Err(Error::Damaged { .. } | Error::Newer { .. }) => refused += 1,
            Err(other) => panic!("byte {at}: {other:?}"),
            Ok(report) if !report.faults.is_empty() => found += 1,
            Ok(_) => assert_eq!(entries_in(&copy), sound, "byte {at}"),
        }
    }
    assert!(refused > 0 && found > 0, "{refused} refused, {found} found of {}", bytes.len());
}

/// The ledger in one small file.
fn vacuum_into(laptop: &Laptop, target: &std::path::Path) {
    let hand = laptop.tampering();
    hand.pragma_update(None, "page_size", 512).unwrap();
    hand.execute("VACUUM INTO ?1", [target.to_str().unwrap()]).unwrap();
}

/// The entries as plain SQL reads them.
fn entries_in(file: &std::path::Path) -> Vec<StoredEntry> {
    let uri = format!("file:{}?immutable=1", file.display());
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
    let connection = Connection::open_with_flags(uri, flags).unwrap();
    let sql =
        "SELECT CAST(author AS BLOB), CAST(replica AS BLOB), CAST(audience AS BLOB), sequence,
                      CAST(hash AS BLOB), CAST(body AS BLOB), CAST(signature AS BLOB)
               FROM entries ORDER BY id";
    let mut select = connection.prepare(sql).unwrap();
    let rows = select.query_map([], |row| {
        Ok(StoredEntry {
            author: row.get(0)?,
            replica: row.get(1)?,
            audience: row.get(2)?,
            sequence: row.get(3)?,
            hash: row.get(4)?,
            body: row.get(5)?,
            signature: row.get(6)?,
        })
    });
    rows.unwrap().collect::<Result<_, _>>().unwrap()
}
