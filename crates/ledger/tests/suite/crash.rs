//! What was acknowledged survives a killed program.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use ledger::{Append, Ledger, Side};

use crate::stage::{PASSPHRASE, finished, place_in, received, world};

/// Set in the program that is killed: the folder in which it keeps its ledger.
const FOLDER: &str = "LEDGER_CRASH_FOLDER";

/// A ledger of version 2, as that version made it: its files are in it.
const VERSION_2: &[u8] = include_bytes!("evidence/version-2.sqlite");

/// Comes before each acknowledged hash, so that the test runner's own lines are told apart.
const KEPT: &str = "kept ";

/// Not a test by itself: run by the test below in a program of its own, it appends until it is killed.
#[test]
fn keeps_entries_until_it_is_killed() {
    let Some(folder) = std::env::var_os(FOLDER) else { return };
    let place = place_in(Path::new(&folder));
    let mut ledger = Ledger::open(&place, world(1)).unwrap();
    let ada = ledger.create_profile("Ada", Side::Sales, PASSPHRASE).unwrap();
    let mut out = std::io::stdout();
    for revision in (0..=u8::MAX).cycle() {
        let hashes = ledger.append(&ada, &Append::of(vec![finished(1, revision)])).unwrap();
        writeln!(out, "\n{KEPT}{}", hashes[0]).unwrap();
        out.flush().unwrap();
    }
}

/// Not a test by itself: takes files in, each in a draft, until it is killed.
#[test]
fn keeps_files_until_it_is_killed() {
    let Some(folder) = std::env::var_os(FOLDER) else { return };
    let mut ledger = Ledger::open(&place_in(Path::new(&folder)), world(1)).unwrap();
    let ada = ledger.create_profile("Ada", Side::Sales, PASSPHRASE).unwrap();
    let mut out = std::io::stdout();
    for number in 0_u32.. {
        let bytes = number.to_be_bytes().repeat(4_000);
        let file = received(&ledger, &bytes);
        ledger.attach(ada.person(), "practice", &number.to_string(), &file).unwrap();
        writeln!(out, "\n{KEPT}{}", file.sha256).unwrap();
        out.flush().unwrap();
    }
}

/// Not a test by itself: opens a ledger of version 2, which holds its files, until it is killed or done.
#[test]
fn moves_files_out_until_it_is_killed() {
    let Some(folder) = std::env::var_os(FOLDER) else { return };
    let mut out = std::io::stdout();
    writeln!(out, "\n{KEPT}{}", "0".repeat(64)).unwrap();
    out.flush().unwrap();
    drop(Ledger::open(&place_in(Path::new(&folder)), world(1)));
}

#[test]
fn every_acknowledged_file_is_there_after_a_kill() {
    for kept in [1, 2, 9, 33] {
        let folder = tempfile::tempdir().unwrap();
        let files = run_and_kill(folder.path(), "keeps_files_until_it_is_killed", kept);
        assert!(files.len() >= kept);
        let ledger = Ledger::open(&place_in(folder.path()), world(2)).unwrap();
        let ada = &ledger.people().unwrap()[0].id;
        let named: Vec<_> = ledger.draft_files(ada, "practice").unwrap();
        for file in named.iter().map(|it| &it.sha256).chain(&files) {
            assert!(ledger.evidence(file).unwrap().is_some(), "{file} is lost");
        }
        let is_named = |file: &String| named.iter().any(|it| it.sha256 == *file);
        assert!(files.iter().all(is_named), "acknowledged and lost");
    }
}

#[test]
fn a_kill_while_files_are_moved_out_loses_none() {
    for _ in 0..12 {
        let folder = tempfile::tempdir().unwrap();
        let place = place_in(folder.path());
        std::fs::write(&place.file, VERSION_2).unwrap();
        for _ in 0..3 {
            run_and_kill(folder.path(), "moves_files_out_until_it_is_killed", 1);
        }
        let ledger = Ledger::open(&place, world(2)).unwrap();
        assert_eq!(ledger.verify().unwrap().faults, []);
        let ada = ledger.people().unwrap().into_iter().find(|it| it.name == "Ada").unwrap();
        let draft = ledger.draft_files(&ada.id, "one-breath").unwrap();
        assert_eq!(ledger.evidence(&draft[0].sha256).unwrap().unwrap(), b"Not yet so.");
    }
}

#[test]
fn every_acknowledged_entry_is_there_after_a_kill() {
    for kept in [1, 2, 5, 17, 40] {
        let folder = tempfile::tempdir().unwrap();
        let acknowledged = run_and_kill(folder.path(), "keeps_entries_until_it_is_killed", kept);
        assert!(acknowledged.len() >= kept);
        let ledger = Ledger::open(&place_in(folder.path()), world(2)).unwrap();
        let here: Vec<String> = ledger
            .entries_as_signed()
            .unwrap()
            .iter()
            .map(|it| data_encoding::HEXLOWER.encode(&it.hash))
            .collect();
        let missing: Vec<_> = acknowledged.iter().filter(|it| !here.contains(it)).collect();
        assert!(missing.is_empty(), "acknowledged and lost: {missing:?}");
        assert_eq!(ledger.verify().unwrap().faults, []);
    }
}

/// Starts the program, kills it (SIGKILL) after so many acknowledged entries, and tells all that it acknowledged.
fn run_and_kill(folder: &Path, program: &str, kept: usize) -> Vec<String> {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", &format!("crash::{program}"), "--nocapture"])
        .env(FOLDER, folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let out = BufReader::new(child.stdout.take().unwrap());
    let mut acknowledged = Vec::new();
    for line in out.lines() {
        let Ok(line) = line else { break };
        // A line that the kill cut short acknowledges nothing.
        if let Some(hash) = line.strip_prefix(KEPT).filter(|it| it.len() == 64) {
            acknowledged.push(hash.to_owned());
        }
        if acknowledged.len() == kept {
            child.kill().unwrap();
        }
    }
    child.wait().unwrap();
    acknowledged
}
