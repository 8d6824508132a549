//! Rescue: a ledger that is too damaged to be opened is kept aside to the byte, and a backup takes its place.

use std::fs;
use std::path::PathBuf;

use ledger::{Error, Identity, Ledger, Millis, Place, Side, StoredEntry};

use crate::stage::{Laptop, NOON, finished, place_in, refusal, world};

/// What became of a ledger whose last user is gone, with one backup from before its last entry.
struct Wreck {
    folder: tempfile::TempDir,
    place: Place,
    ada: Identity,
    backed_up: Vec<StoredEntry>,
    taken: Millis,
}

impl Wreck {
    fn sound() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let place = place_in(folder.path());
        let mut ledger = Ledger::open(&place, world(1)).unwrap();
        let ada = ledger.create_profile("Ada", Side::Sales, crate::stage::PASSPHRASE).unwrap();
        let keep = |ledger: &mut Ledger, it| {
            ledger.append(&ada, &ledger::Append::of(vec![finished(1, it)])).unwrap();
        };
        keep(&mut ledger, 1);
        ledger.back_up().unwrap();
        let backed_up = ledger.entries_as_signed().unwrap();
        keep(&mut ledger, 2);
        let taken = ledger.backups()[0].taken;
        Self { folder, place, ada, backed_up, taken }
    }

    fn damaged(deed: impl FnOnce(&mut Vec<u8>)) -> Self {
        let wreck = Self::sound();
        let mut bytes = fs::read(&wreck.place.file).unwrap();
        deed(&mut bytes);
        fs::write(&wreck.place.file, bytes).unwrap();
        wreck
    }

    fn open(&self) -> Result<Ledger, Error> {
        Ledger::open(&self.place, world(2))
    }

    fn restore(&self) -> Result<PathBuf, Error> {
        Ledger::restore(&self.place, &world(3), self.taken)
    }

    fn files(&self) -> Vec<String> {
        let files = fs::read_dir(self.folder.path()).unwrap();
        let names = files.map(|it| it.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<String> = names.filter(|it| it.starts_with("crosstrain")).collect();
        names.sort();
        names
    }
}

#[test]
fn whatever_the_damage_a_backup_takes_its_place_and_the_damaged_file_is_kept_to_the_byte() {
    let deeds: [fn(&mut Vec<u8>); 5] = [
        |it| it[..100].fill(0x5a),
        |it| it[4096..8192].iter_mut().for_each(|it| *it ^= 0x5a),
        |it| it.truncate(it.len() / 2),
        |it| it.truncate(50),
        Vec::clear,
    ];
    for deed in deeds {
        let wreck = Wreck::damaged(deed);
        let before = fs::read(&wreck.place.file).unwrap();
        assert!(matches!(refusal(wreck.open()), Error::Damaged { .. }));
        let found = Ledger::backups_of_damaged(&wreck.place, &world(3)).unwrap();
        let [backup] = &found[..] else { panic!("{found:?}") };
        let holds = backup.holds.as_ref().unwrap();
        assert_eq!((backup.taken, holds.entries), (wreck.taken, 2));
        assert_eq!(holds.people[0].name, "Ada");
        assert_eq!(fs::read(&wreck.place.file).unwrap(), before, "looking changes nothing");

        let aside = wreck.restore().unwrap();
        assert_eq!(
            aside.file_name().unwrap().to_str().unwrap(),
            format!("crosstrain-damaged-{NOON}.sqlite")
        );
        assert_eq!(fs::read(&aside).unwrap(), before);
        let mut ledger = wreck.open().unwrap();
        assert_eq!(ledger.entries_as_signed().unwrap(), wreck.backed_up);
        ledger.append(&wreck.ada, &ledger::Append::of(vec![finished(1, 3)])).unwrap();
        let last = ledger.entries_as_signed().unwrap().pop().unwrap();
        assert_eq!(last.sequence, 1, "she goes on as a new installation");
        assert!(wreck.backed_up.iter().all(|it| it.replica != last.replica));
        assert_eq!(ledger.verify().unwrap().faults, []);
    }
}

#[test]
fn what_sqlite_kept_beside_the_damaged_file_never_meets_the_new_one() {
    let wreck = Wreck::sound();
    let mut ledger = wreck.open().unwrap();
    ledger.append(&wreck.ada, &ledger::Append::of(vec![finished(1, 9)])).unwrap();
    let beside = |it: &str| wreck.folder.path().join(format!("crosstrain.sqlite{it}"));
    let wal = fs::read(beside("-wal")).unwrap();
    assert!(!wal.is_empty());
    drop(ledger);
    let mut bytes = fs::read(&wreck.place.file).unwrap();
    bytes[..100].fill(0);
    fs::write(&wreck.place.file, bytes).unwrap();
    fs::write(beside("-wal"), &wal).unwrap();
    let aside = wreck.restore().unwrap();
    assert_eq!(fs::read(format!("{}-wal", aside.display())).unwrap(), wal);
    assert!(!beside("-wal").exists());
    let ledger = wreck.open().unwrap();
    assert_eq!(ledger.entries_as_signed().unwrap(), wreck.backed_up);
}

#[test]
fn a_ledger_that_can_be_opened_or_is_newer_is_never_replaced() {
    let wreck = Wreck::sound();
    let before = fs::read(&wreck.place.file).unwrap();
    assert!(matches!(refusal(wreck.restore()), Error::NotDamaged(_)));
    let found = Ledger::backups_of_damaged(&wreck.place, &world(3));
    assert!(matches!(refusal(found), Error::NotDamaged(_)));
    assert!(matches!(refusal(Ledger::begin_empty(&wreck.place, &world(3))), Error::NotDamaged(_)));
    assert_eq!(fs::read(&wreck.place.file).unwrap(), before);
    // Bytes 60 to 63 are the user version.
    let newer = Wreck::damaged(|it| it[60..64].copy_from_slice(&99_u32.to_be_bytes()));
    assert!(matches!(refusal(newer.restore()), Error::Newer { .. }));
    assert_eq!(newer.files(), ["crosstrain.sqlite"]);
}

#[test]
fn a_backup_that_is_damaged_or_holds_what_nobody_signed_takes_nobodys_place() {
    let wreck = Wreck::damaged(|it| it.truncate(5000));
    let before = fs::read(&wreck.place.file).unwrap();
    let backup = wreck.place.backups.join(format!("crosstrain-{}.sqlite", wreck.taken.0));
    let sound = fs::read(&backup).unwrap();
    let hand = rusqlite::Connection::open(&backup).unwrap();
    hand.execute("UPDATE entries SET signature = zeroblob(64) WHERE id = 2", []).unwrap();
    drop(hand);
    assert!(matches!(refusal(wreck.restore()), Error::Damaged { path, .. } if path == backup));
    fs::write(&backup, "a shopping list").unwrap();
    let found = Ledger::backups_of_damaged(&wreck.place, &world(3)).unwrap();
    assert_eq!(found[0].holds, None);
    assert!(matches!(refusal(wreck.restore()), Error::Damaged { path, .. } if path == backup));
    let never = Ledger::restore(&wreck.place, &world(3), Millis(7));
    assert!(matches!(refusal(never), Error::NoBackup(Millis(7))));
    assert_eq!(fs::read(&wreck.place.file).unwrap(), before);
    assert_eq!(wreck.files(), ["crosstrain.sqlite"]);
    fs::write(&backup, sound).unwrap();
    wreck.restore().unwrap();
}

#[test]
fn whoever_has_no_good_backup_begins_with_an_empty_ledger_and_keeps_the_damaged_one() {
    let wreck = Wreck::damaged(|it| it[..4096].fill(1));
    let before = fs::read(&wreck.place.file).unwrap();
    let aside = Ledger::begin_empty(&wreck.place, &world(3)).unwrap();
    assert_eq!(fs::read(&aside).unwrap(), before);
    let ledger = wreck.open().unwrap();
    assert_eq!((ledger.entries().unwrap(), ledger.backups().len()), (0, 1));
    drop(ledger);
    let names = wreck.files();
    assert_eq!(names, [&format!("crosstrain-damaged-{NOON}.sqlite"), "crosstrain.sqlite"]);
}

/// A laptop on which files of evidence lie beside the ledger finds them again.
#[test]
fn the_files_of_what_comes_back_are_there() {
    let mut laptop = Laptop::new(1);
    let ada = laptop.joins("Ada", Side::Sales);
    let maya = laptop.joins("Maya", Side::Engineering);
    laptop.hands_in(&ada, maya.person());
    laptop.ledger.back_up().unwrap();
    let (place, taken) = (laptop.place.clone(), laptop.ledger.backups()[0].taken);
    let evidence = laptop.only_file();
    let laptop = laptop.replaced(|| {
        fs::remove_file(&evidence).unwrap();
        fs::write(&place.file, "a shopping list").unwrap();
        Ledger::restore(&place, &world(3), taken).unwrap();
    });
    let work = laptop.ledger.submissions_of(ada.person()).unwrap().remove(0);
    let bytes = laptop.ledger.evidence(&work.evidence[0].sha256).unwrap();
    assert_eq!(bytes.as_deref(), Some(&b"00:01 Hello"[..]));
}
