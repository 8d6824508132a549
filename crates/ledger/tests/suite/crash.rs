//! What was acknowledged survives a killed program.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use ledger::{Append, Ledger, Side};

use crate::stage::{PASSPHRASE, finished, place_in, world};

/// Set in the program that is killed: the folder in which it keeps its ledger.
const FOLDER: &str = "LEDGER_CRASH_FOLDER";

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

#[test]
fn every_acknowledged_entry_is_there_after_a_kill() {
    for kept in [1, 2, 5, 17, 40] {
        let folder = tempfile::tempdir().unwrap();
        let acknowledged = run_and_kill(folder.path(), kept);
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
fn run_and_kill(folder: &Path, kept: usize) -> Vec<String> {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "crash::keeps_entries_until_it_is_killed", "--nocapture"])
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
