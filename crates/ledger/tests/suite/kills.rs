//! What was acknowledged survives a killed program: 540 times, while it appends, takes packets in, backs up, goes back and migrates.

mod work;

use std::fs;
use std::hint;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use data_encoding::HEXLOWER;
use ledger::{Ledger, PersonId, Side};

use crate::old;
use crate::packet::{Two, packet, takes_in};
use crate::stage::{PASSPHRASE, place_in, world};
use work::{ENDED, FOLDER, READY, Task};

/// How often each kind of work is killed.
const APPENDS: u64 = 200;
const IMPORTS: u64 = 120;
const BACKUPS: u64 = 100;
const RETURNS: u64 = 40;
const MIGRATIONS: u64 = 80;

/// The longest spin before a kill, in turns: about as long as one piece of the work.
const SPIN: u64 = 1 << 21;

/// How many kills one ledger lives through.
const LIVES: u64 = 20;

/// The moment at which a program is killed: after so many acknowledgements and so many turns of a spin (`SplitMix64`).
struct Moment {
    acknowledged: usize,
    spin: u64,
}

impl Moment {
    fn of(kill: u64, most_acknowledged: u64) -> Self {
        let mixed = (kill + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = mixed ^ (mixed >> 27);
        let acknowledged = usize::try_from(mixed % (most_acknowledged + 1)).unwrap();
        // As many short spins as long ones: of the powers of two, none is more likely than another.
        let spin = (mixed >> 8) % (1 << ((mixed >> 40) % u64::from(SPIN.ilog2() + 1)));
        Self { acknowledged, spin }
    }
}

/// Starts a program, kills it (SIGKILL) at a moment, and tells all that it acknowledged until then.
fn run_and_kill(task: Task, folder: &Path, moment: &Moment) -> Vec<String> {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", work::NAME, "--nocapture"])
        .env(FOLDER, folder)
        .env(work::TASK, task.word())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut is_ready = false;
    let mut acknowledged = Vec::new();
    for line in BufReader::new(child.stdout.take().unwrap()).lines() {
        let Ok(line) = line else { break };
        match work::told(&line) {
            Some(READY) => is_ready = true,
            Some(word) => acknowledged.push(word.to_owned()),
            None => continue,
        }
        if acknowledged.len() == moment.acknowledged {
            (0..moment.spin).for_each(|_| hint::spin_loop());
            child.kill().unwrap();
        }
    }
    child.wait().unwrap();
    assert!(is_ready && acknowledged.len() >= moment.acknowledged, "it ended by itself");
    acknowledged
}

/// Opens what a killed program left: it is whole, and what is derived from it is what it says.
fn opened_after(folder: &Path, kill: u64) -> Ledger {
    let place = place_in(folder);
    let mut ledger = Ledger::open(&place, world(2)).unwrap();
    assert_eq!(ledger.verify().unwrap().faults, [], "kill {kill}");
    let before = ledger.projection().unwrap();
    ledger.replay().unwrap();
    assert_eq!(ledger.projection().unwrap(), before, "kill {kill}");
    let mut backups = whole_backups(folder, kill);
    backups.sort();
    // Those before have been looked at after an earlier kill.
    for backup in backups.into_iter().rev().take(3) {
        // One that was taken before a migration is of an earlier version.
        let place = ledger::Place { file: backup, ..place.clone() };
        let faults = Ledger::apart(&place, world(3)).unwrap().verify().unwrap().faults;
        let is_file = |it: &ledger::Fault| matches!(it, ledger::Fault::Evidence(..));
        assert!(faults.iter().all(is_file), "kill {kill}: {faults:?}");
    }
    ledger
}

/// The backups in a folder; what was not finished is gone since the ledger was opened.
fn whole_backups(folder: &Path, kill: u64) -> Vec<PathBuf> {
    let Ok(files) = fs::read_dir(place_in(folder).backups) else { return Vec::new() };
    let files = files.map(|it| it.unwrap().path()).filter(|it| it.is_file());
    let (whole, rest): (Vec<_>, Vec<_>) =
        files.partition(|it| it.extension().is_some_and(|it| it == "sqlite"));
    assert_eq!(rest, Vec::<PathBuf>::new(), "kill {kill}");
    whole
}

#[test]
fn every_acknowledged_entry_is_there_after_a_kill() {
    for life in 0..APPENDS / LIVES {
        let folder = tempfile::tempdir().unwrap();
        let mut ledger = Ledger::open(&place_in(folder.path()), world(1)).unwrap();
        ledger.create_profile("Ada", Side::Sales, PASSPHRASE).unwrap();
        drop(ledger);
        let mut acknowledged = Vec::new();
        for kill in life * LIVES..(life + 1) * LIVES {
            let moment = Moment::of(kill, 7);
            acknowledged.extend(run_and_kill(Task::Append, folder.path(), &moment));
            let ledger = opened_after(folder.path(), kill);
            let entries = ledger.entries_as_signed().unwrap();
            let here: Vec<String> = entries.iter().map(|it| HEXLOWER.encode(&it.hash)).collect();
            let missing: Vec<_> = acknowledged.iter().filter(|it| !here.contains(it)).collect();
            assert!(missing.is_empty(), "kill {kill}: acknowledged and lost: {missing:?}");
        }
    }
}

/// Packets from Ada to Maya, each with more in it than the one before, and Maya's ledger before any of them.
struct Mail {
    folder: tempfile::TempDir,
    packets: Vec<Vec<u8>>,
    /// Entries in Maya's ledger before the first packet, after it, after the second, ...
    entries: Vec<u64>,
    maya: PersonId,
}

impl Mail {
    fn written() -> Self {
        let mut two = Two::laptops();
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join(work::PACKETS)).unwrap();
        let backup = two.mayas.ledger.back_up().unwrap();
        fs::copy(backup, place_in(folder.path()).file).unwrap();
        let mut entries = vec![two.mayas.ledger.entries().unwrap()];
        let mut packets = Vec::new();
        for at in 0..6 {
            two.adas.hands_in(&two.ada, two.maya.person());
            let packet = packet(&two.adas, &two.ada, two.maya.person());
            fs::write(work::packet_in(folder.path(), at), &packet).unwrap();
            takes_in(&mut two.mayas.ledger, &two.maya, &packet).unwrap();
            entries.push(two.mayas.ledger.entries().unwrap());
            packets.push(packet);
        }
        Self { folder, packets, entries, maya: two.maya.person().clone() }
    }

    /// Maya's ledger and the packets in another folder.
    fn delivered(&self) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join(work::PACKETS)).unwrap();
        for (at, packet) in self.packets.iter().enumerate() {
            fs::write(work::packet_in(folder.path(), at), packet).unwrap();
        }
        fs::copy(place_in(self.folder.path()).file, place_in(folder.path()).file).unwrap();
        folder
    }
}

#[test]
fn a_packet_is_taken_in_whole_or_not_at_all_by_a_program_that_is_killed() {
    let mail = Mail::written();
    let mut is_half_way = 0;
    for kill in 0..IMPORTS {
        let folder = mail.delivered();
        let moment = Moment::of(kill, 4);
        let acknowledged = run_and_kill(Task::Import, folder.path(), &moment).len();
        let mut ledger = opened_after(folder.path(), kill);
        let here = ledger.entries().unwrap();
        let possible = &mail.entries[acknowledged..];
        assert!(possible.contains(&here), "kill {kill}: {here} entries of {possible:?}");
        is_half_way += u32::from(here < mail.entries[6]);
        for work in ledger.submissions_for(&mail.maya).unwrap() {
            let file = ledger.evidence(&work.evidence[0].sha256).unwrap();
            assert_eq!(file.as_deref(), Some(&b"00:01 Hello"[..]), "kill {kill}");
        }
        let maya = ledger.unlock(&mail.maya, PASSPHRASE).unwrap();
        takes_in(&mut ledger, &maya, mail.packets.last().unwrap()).unwrap();
        assert_eq!(ledger.entries().unwrap(), mail.entries[6], "kill {kill}");
    }
    assert!(is_half_way > 0, "no kill came before the last packet was in");
}

#[test]
fn every_acknowledged_backup_is_whole_and_no_half_one_is_left_after_a_kill() {
    let mail = Mail::written();
    for life in 0..BACKUPS / LIVES {
        let folder = mail.delivered();
        let mut acknowledged = Vec::new();
        for kill in life * LIVES..(life + 1) * LIVES {
            let moment = Moment::of(kill, 3);
            acknowledged.extend(run_and_kill(Task::BackUp, folder.path(), &moment));
            drop(opened_after(folder.path(), kill));
            let here = whole_backups(folder.path(), kill);
            let missing: Vec<_> =
                acknowledged.iter().filter(|it| !here.contains(&PathBuf::from(it))).collect();
            assert!(missing.is_empty(), "kill {kill}: acknowledged and lost: {missing:?}");
        }
    }
}

#[test]
fn somebody_who_is_killed_while_they_go_back_is_there_or_here_and_forks_nothing() {
    let mail = Mail::written();
    let folder = mail.delivered();
    Ledger::open(&place_in(folder.path()), world(2)).unwrap().back_up().unwrap();
    let another = tempfile::tempdir().unwrap();
    let mut elsewhere = Ledger::open(&place_in(another.path()), world(9)).unwrap();
    let mut before = mail.entries[0];
    for kill in 0..RETURNS {
        run_and_kill(Task::GoBack, folder.path(), &Moment::of(kill, 3));
        let ledger = opened_after(folder.path(), kill);
        let here = ledger.entries().unwrap();
        // A life that is killed between signing and going back leaves one entry more to the next.
        assert!((mail.entries[0]..=before + 1).contains(&here), "kill {kill}: {here}");
        before = here;
        // Whatever any of these lives has left behind, in the ledger or in a backup, fits together.
        for backup in whole_backups(folder.path(), kill) {
            let place = ledger::Place { file: backup, backups: folder.path().into() };
            let kept = Ledger::apart(&place, world(3)).unwrap().entries_as_signed().unwrap();
            elsewhere.merge(&kept).unwrap();
        }
        elsewhere.merge(&ledger.entries_as_signed().unwrap()).unwrap();
        assert_eq!(elsewhere.verify().unwrap().faults, [], "kill {kill}");
    }
    assert!(elsewhere.entries().unwrap() > mail.entries[0] + 10, "more than one life signed");
}

#[test]
fn a_migration_that_is_killed_happens_at_the_next_start() {
    let old = old::Ledger::of_version_1();
    let (mut is_cut_short, mut is_done) = (0, 0);
    for kill in 0..MIGRATIONS {
        let folder = tempfile::tempdir().unwrap();
        fs::copy(&old.file, place_in(folder.path()).file).unwrap();
        let moment = Moment { acknowledged: 0, ..Moment::of(kill, 0) };
        let told = run_and_kill(Task::Migrate, folder.path(), &moment);
        match told.first().map(String::as_str) {
            Some(ENDED) => is_done += 1,
            _ => is_cut_short += 1,
        }
        let ledger = opened_after(folder.path(), kill);
        assert_eq!(ledger.entries_as_signed().unwrap(), old.entries, "kill {kill}");
        assert_eq!(ledger.projection().unwrap(), old.projection, "kill {kill}");
        let file = ledger.evidence(&old.file_sha256).unwrap();
        assert_eq!(file.as_deref(), Some(&b"00:01 Hello"[..]), "kill {kill}");
    }
    assert!(is_cut_short > 0, "every one of {is_done} migrations ended before its kill");
}
