//! The work of a program that is killed while it does it.

use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use ledger::{Append, Clock, Identity, Ledger, Millis, OpenedPacket, World};

use crate::stage::{NOON, PASSPHRASE, finished, place_in, world};

/// Set in the program that is killed: the folder in which it keeps its ledger, and what it is to do.
pub(super) const FOLDER: &str = "LEDGER_CRASH_FOLDER";
pub(super) const TASK: &str = "LEDGER_CRASH_TASK";

/// The test below by its name.
pub(super) const NAME: &str = "kills::work::does_its_work_until_it_is_killed";

/// Said when the work begins, and when it ended.
pub(super) const READY: &str = "ready";
pub(super) const ENDED: &str = "ended";

/// The folder, beside the ledger, of the packets that are taken in.
pub(super) const PACKETS: &str = "packets";

/// Around each word, so that the test runner's own lines and a line that the kill cut short are told apart.
const FROM: &str = "kept ";
const TO: &str = " safe";

/// What the program is to do.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Task {
    Append,
    Import,
    BackUp,
    GoBack,
    Migrate,
}

impl Task {
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Append => "append",
            Self::Import => "import",
            Self::BackUp => "back-up",
            Self::GoBack => "go-back",
            Self::Migrate => "migrate",
        }
    }
}

/// The word that a line tells.
pub(super) fn told(line: &str) -> Option<&str> {
    line.strip_prefix(FROM)?.strip_suffix(TO)
}

fn say(word: &str) {
    let mut out = std::io::stdout();
    out.write_all(format!("\n{FROM}{word}{TO}\n").as_bytes()).unwrap();
    out.flush().unwrap();
}

pub(super) fn packet_in(folder: &Path, at: usize) -> PathBuf {
    folder.join(PACKETS).join(at.to_string())
}

/// A clock that goes on by a second whenever it is read, so that each backup has a name of its own.
struct Ticking(AtomicI64);

impl Clock for Ticking {
    fn now(&self) -> Millis {
        Millis(self.0.fetch_add(1000, Ordering::SeqCst))
    }
}

/// Not a test by itself: run by those beside it in a program of its own.
#[test]
fn does_its_work_until_it_is_killed() {
    let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) else { return };
    let task = std::env::var_os(TASK).unwrap();
    let tasks = [Task::Append, Task::Import, Task::BackUp, Task::GoBack, Task::Migrate];
    let task = tasks.into_iter().find(|it| it.word() == task).unwrap();
    if task == Task::Migrate {
        say(READY);
        drop(open(&folder));
        return say(ENDED);
    }
    let (mut ledger, owner) = unlocked(&folder);
    say(READY);
    match task {
        Task::Append => appends(&mut ledger, &owner),
        Task::Import => imports(&mut ledger, &owner, &folder),
        Task::BackUp => loop {
            say(ledger.back_up().unwrap().to_str().unwrap());
        },
        Task::GoBack => goes_back(&mut ledger, &owner),
        Task::Migrate => unreachable!(),
    }
}

fn open(folder: &Path) -> Ledger {
    let since = std::fs::read_dir(place_in(folder).backups).map_or(0, Iterator::count);
    let clock = Arc::new(Ticking(AtomicI64::new(NOON + i64::try_from(since).unwrap() * 2000)));
    // No two programs draw the same random bytes.
    let world = World { clock, ..world(std::process::id().into()) };
    Ledger::open(&place_in(folder), world).unwrap()
}

fn unlocked(folder: &Path) -> (Ledger, Identity) {
    let ledger = open(folder);
    let owner = ledger.profiles().unwrap().remove(0);
    let key = ledger.unlock(&owner.id, PASSPHRASE).unwrap();
    (ledger, key)
}

fn appends(ledger: &mut Ledger, owner: &Identity) {
    for revision in (0..=u8::MAX).cycle() {
        let hashes = ledger.append(owner, &Append::of(vec![finished(1, revision)])).unwrap();
        say(&hashes[0].to_string());
    }
}

fn imports(ledger: &mut Ledger, owner: &Identity, folder: &Path) {
    for at in 0.. {
        let Ok(packet) = std::fs::read(packet_in(folder, at)) else { break };
        ledger.take_in(OpenedPacket::open(Cursor::new(packet), owner).unwrap()).unwrap();
        say(&at.to_string());
    }
    // Everything is in; the kill is still to come.
    loop {
        ledger.back_up().unwrap();
    }
}

/// Signs one thing in each life, between going back and going back.
fn goes_back(ledger: &mut Ledger, owner: &Identity) {
    let first = ledger.backups().pop().unwrap().taken;
    for revision in (0..=u8::MAX).cycle() {
        ledger.append(owner, &Append::of(vec![finished(1, revision)])).unwrap();
        say(&ledger.go_back(first, None).unwrap().0.to_string());
    }
}
