//! A disk that is full, or that cannot be written to, at each point of appending, taking in, backing up, going back and
//! migrating.
//!
//! The disks are real: small file systems in memory, which a program of its own mounts where only it sees them.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use ledger::{Append, Error, Event, Identity, Ledger, Place};

use crate::old;
use crate::packet::{Two, packet, takes_in};
use crate::stage::{PASSPHRASE, finished, refusal, world};

/// Set in the program that has the disks: the folder in which it mounts them.
const FOLDER: &str = "LEDGER_DISK_FOLDER";

/// What the disks hold, and the bytes that they give out at a time.
const SIZE: &str = "size=4m";
const PAGE: u64 = 4096;

/// How much room is left, in pages of a disk: from none to more than any piece of the work needs.
const ROOM: [u64; 24] =
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 16, 20, 24, 28, 32, 40, 48, 64, 96, 160, 500];

#[test]
fn a_full_disk_or_one_that_cannot_be_written_to_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let work = std::env::current_exe().unwrap();
    let ran = Command::new("unshare")
        .args(["--mount", "--map-root-user"])
        .arg(work)
        .args(["--exact", "disk::works_on_small_disks", "--nocapture"])
        .env(FOLDER, folder.path())
        .output()
        .expect("`unshare` (package util-linux) gives this test disks of its own");
    let said = [ran.stdout, ran.stderr].concat();
    let said = String::from_utf8_lossy(&said);
    assert!(ran.status.success() && said.contains(DONE), "{said}");
}

/// Said at the end, so that a program that did nothing does not pass.
const DONE: &str = "all disks were tried";

/// Not a test by itself: run by the one above, where mounting is allowed.
#[test]
fn works_on_small_disks() {
    let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) else { return };
    appends_on_a_full_disk(&Disk::mounted(&folder, "append"));
    let (disk, other) = (Disk::mounted(&folder, "import"), Disk::mounted(&folder, "backups"));
    for backups in [&disk, &other] {
        takes_in_on_a_full_disk(&disk, backups);
        migrates_on_a_full_disk(&disk, backups);
    }
    backs_up_on_a_full_disk(&disk, &other);
    for backups in [&disk, &other] {
        goes_back_on_a_full_disk(&disk, backups);
    }
    refuses_where_nothing_can_be_written(&folder);
    writeln!(std::io::stdout(), "{DONE}").unwrap();
}

/// A small file system of its own.
struct Disk(PathBuf);

impl Disk {
    fn mounted(folder: &Path, name: &str) -> Self {
        let path = folder.join(name);
        fs::create_dir(&path).unwrap();
        mount(&["-t", "tmpfs", "-o", SIZE, "tmpfs", path.to_str().unwrap()]);
        Self(path)
    }

    fn at(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// Takes all room but so many pages.
    fn fill(&self, room: u64) {
        let mut ballast = File::create(self.at("ballast")).unwrap();
        let page = [7; 4096];
        while ballast.write_all(&page).is_ok() {}
        let length = ballast.metadata().unwrap().len();
        ballast.set_len(length.saturating_sub(room * PAGE)).unwrap();
    }

    /// Gives the room back.
    fn relieve(&self) {
        fs::remove_file(self.at("ballast")).unwrap();
    }

    /// Removes all there is.
    fn clear(&self) {
        for file in fs::read_dir(&self.0).unwrap().map(|it| it.unwrap().path()) {
            if file.is_dir() { fs::remove_dir_all(file) } else { fs::remove_file(file) }.unwrap();
        }
    }

    /// From now on nothing can be written.
    fn lock(&self) {
        mount(&["-o", "remount,ro", self.0.to_str().unwrap()]);
    }
}

fn mount(arguments: &[&str]) {
    let ran = Command::new("mount").args(arguments).status().expect("`mount` is there");
    assert!(ran.success(), "mount {arguments:?}");
}

/// How often there was room, and how often there was none; with another error the test ends.
#[derive(Default)]
struct Tally {
    kept: u32,
    refused: u32,
}

impl Tally {
    fn count<T>(&mut self, result: Result<T, Error>) -> Option<T> {
        match result {
            Ok(it) => {
                self.kept += 1;
                Some(it)
            }
            Err(Error::DiskFull { .. }) => {
                self.refused += 1;
                None
            }
            Err(error) => panic!("{error}: {error:?}"),
        }
    }

    fn has_seen_both(&self) {
        assert!(self.kept > 0 && self.refused > 0, "{} kept, {} refused", self.kept, self.refused);
    }
}

fn place(disk: &Disk, backups: &Disk) -> Place {
    Place { file: disk.at("crosstrain.sqlite"), backups: backups.at("kept") }
}

fn is_sound(ledger: &mut Ledger) {
    assert_eq!(ledger.verify().unwrap().faults, []);
    let before = ledger.projection().unwrap();
    ledger.replay().unwrap();
    assert_eq!(ledger.projection().unwrap(), before);
}

fn one(length: usize) -> Append {
    let Event::BlockFinished(mut it) = finished(1, 1) else { unreachable!() };
    it.revision = "r".repeat(length);
    Append::of(vec![Event::BlockFinished(it)])
}

fn appends_on_a_full_disk(disk: &Disk) {
    let mut tally = Tally::default();
    for room in ROOM {
        disk.clear();
        let place = place(disk, disk);
        let mut ledger = Ledger::open(&place, world(1)).unwrap();
        let ada = ledger.create_profile("Ada", ledger::Side::Sales, PASSPHRASE).unwrap();
        let mut acknowledged = 1;
        disk.fill(room);
        for length in [10, 9_000, 100, 30_000, 10] {
            acknowledged += u64::from(tally.count(ledger.append(&ada, &one(length))).is_some());
        }
        assert_eq!(ledger.entries().unwrap(), acknowledged, "what was refused is not there");
        drop(ledger);
        disk.relieve();
        let mut ledger = Ledger::open(&place, world(1)).unwrap();
        assert_eq!(ledger.entries().unwrap(), acknowledged, "with room for {room} pages");
        ledger.append(&ada, &one(10)).unwrap();
        is_sound(&mut ledger);
    }
    tally.has_seen_both();
}

/// Maya's ledger before and after Ada's packet, and the packet.
fn mail(place: &Place) -> (Ledger, Identity, Vec<u8>) {
    let mut two = Two::laptops();
    two.adas.hands_in(&two.ada, two.maya.person());
    let packet = packet(&two.adas, &two.ada, two.maya.person());
    let backup = two.mayas.ledger.back_up().unwrap();
    fs::copy(backup, &place.file).unwrap();
    let ledger = Ledger::open(place, world(2)).unwrap();
    let maya = ledger.unlock(two.maya.person(), PASSPHRASE).unwrap();
    (ledger, maya, packet)
}

fn takes_in_on_a_full_disk(disk: &Disk, backups: &Disk) {
    let mut tally = Tally::default();
    for room in ROOM {
        disk.clear();
        backups.clear();
        let place = place(disk, backups);
        let (mut ledger, maya, packet) = mail(&place);
        let before = ledger.entries_as_signed().unwrap();
        disk.fill(room);
        let new = tally.count(takes_in(&mut ledger, &maya, &packet));
        let here = ledger.entries_as_signed().unwrap();
        assert_eq!(here.len(), before.len() + new.unwrap_or(0), "all of it or nothing");
        drop(ledger);
        disk.relieve();
        let mut ledger = Ledger::open(&place, world(2)).unwrap();
        assert_eq!(ledger.entries_as_signed().unwrap(), here, "with room for {room} pages");
        takes_in(&mut ledger, &maya, &packet).unwrap();
        assert!(ledger.entries().unwrap() > before.len() as u64);
        is_sound(&mut ledger);
    }
    tally.has_seen_both();
}

fn migrates_on_a_full_disk(disk: &Disk, backups: &Disk) {
    let old = old::Ledger::of_version_1();
    let mut tally = Tally::default();
    for room in ROOM {
        disk.clear();
        backups.clear();
        let place = place(disk, backups);
        fs::copy(&old.file, &place.file).unwrap();
        disk.fill(room);
        drop(tally.count(Ledger::open(&place, world(1))));
        disk.relieve();
        let mut ledger = Ledger::open(&place, world(1)).unwrap();
        assert_eq!(ledger.entries_as_signed().unwrap(), old.entries, "room for {room} pages");
        let file = ledger.evidence(&old.file_sha256).unwrap();
        assert_eq!(file.as_deref(), Some(&b"00:01 Hello"[..]), "room for {room} pages");
        is_sound(&mut ledger);
    }
    tally.has_seen_both();
}

fn backs_up_on_a_full_disk(disk: &Disk, backups: &Disk) {
    let mut tally = Tally::default();
    for room in ROOM {
        disk.clear();
        backups.clear();
        let (mut ledger, _, _) = mail(&place(disk, backups));
        backups.fill(room);
        let backup = tally.count(ledger.back_up());
        let kept = fs::read_dir(backups.at("kept"))
            .map_or(0, |it| it.filter(|it| it.as_ref().unwrap().path().is_file()).count());
        assert_eq!(kept, usize::from(backup.is_some()), "nothing half is left");
        if let Some(backup) = backup {
            assert_eq!(Ledger::verify_file(&backup).unwrap().entries, ledger.entries().unwrap());
        }
        is_sound(&mut ledger);
        backups.relieve();
        ledger.back_up().unwrap();
    }
    tally.has_seen_both();
}

fn goes_back_on_a_full_disk(disk: &Disk, backups: &Disk) {
    let mut tally = Tally::default();
    for room in ROOM {
        disk.clear();
        backups.clear();
        let place = place(disk, backups);
        let (mut ledger, maya, packet) = mail(&place);
        ledger.back_up().unwrap();
        let taken = ledger.backups()[0].taken;
        let earlier = ledger.entries_as_signed().unwrap();
        takes_in(&mut ledger, &maya, &packet).unwrap();
        ledger.append(&maya, &one(100_000)).unwrap();
        let present = ledger.entries_as_signed().unwrap();
        disk.fill(room);
        let is_back = tally.count(ledger.go_back(taken, Some(maya.person()))).is_some();
        let expected = if is_back { &earlier } else { &present };
        assert_eq!(&ledger.entries_as_signed().unwrap(), expected, "with room for {room} pages");
        drop(ledger);
        disk.relieve();
        let mut ledger = Ledger::open(&place, world(2)).unwrap();
        assert_eq!(&ledger.entries_as_signed().unwrap(), expected, "with room for {room} pages");
        ledger.append(&maya, &one(10)).unwrap();
        is_sound(&mut ledger);
    }
    tally.has_seen_both();
}

fn refuses_where_nothing_can_be_written(folder: &Path) {
    let is_read_only = |error: Error| assert!(matches!(error, Error::ReadOnly { .. }), "{error:?}");
    let (disk, backups) = (Disk::mounted(folder, "open"), Disk::mounted(folder, "locked"));
    backups.lock();
    let (mut ledger, maya, packet) = mail(&place(&disk, &backups));
    let before = ledger.entries_as_signed().unwrap();
    is_read_only(refusal(ledger.back_up()));
    is_read_only(refusal(takes_in(&mut ledger, &maya, &packet)));
    assert_eq!(ledger.entries_as_signed().unwrap(), before);
    ledger.append(&maya, &one(10)).unwrap();
    is_sound(&mut ledger);
    drop(ledger);

    let old = old::Ledger::of_version_1();
    let old_place = Place { file: disk.at("old.sqlite"), backups: disk.at("kept") };
    fs::copy(&old.file, &old_place.file).unwrap();
    disk.lock();
    let place = place(&disk, &disk);
    for place in [&place, &old_place] {
        let bytes = fs::read(&place.file).unwrap();
        is_read_only(refusal(Ledger::open(place, world(2))));
        assert_eq!(fs::read(&place.file).unwrap(), bytes);
        let apart = Ledger::apart(place, world(2)).unwrap();
        assert!(apart.entries().unwrap() > 0, "it can still be read");
    }
}
