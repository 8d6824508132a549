//! Files beside the ledger: whole and durable before anything names them, never lost to a kill.

use std::collections::BTreeSet;
use std::fs;
use std::io::Read;
use std::path::Path;

use ledger::{Error, Ledger};

use crate::stage::{Laptop, place_in, received, refusal, signed_off_work, world};

const HELLO: &str = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

/// Every file below a folder, by its path in it.
fn files(folder: &Path) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let Ok(entries) = fs::read_dir(folder) else { return found };
    for path in entries.map(|it| it.unwrap().path()) {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            found.extend(files(&path).into_iter().map(|it| format!("{name}/{it}")));
        } else {
            found.insert(name);
        }
    }
    found
}

#[test]
fn a_file_lies_under_its_hash_once_however_often_it_comes_in() {
    let laptop = Laptop::new(1);
    for _ in 0..2 {
        let file = received(&laptop.ledger, b"hello");
        assert_eq!((file.sha256.as_str(), file.size), (HELLO, 5));
    }
    let folder = laptop.folder().join("evidence");
    assert_eq!(files(&folder), BTreeSet::from([format!("2c/{HELLO}")]));
    let mut text = String::new();
    let mut open = laptop.ledger.open_evidence(HELLO).unwrap().unwrap();
    open.read_to_string(&mut text).unwrap();
    assert_eq!((text.as_str(), open.size), ("hello", 5));
}

#[test]
fn a_file_that_is_not_whole_has_no_name_and_goes() {
    let laptop = Laptop::new(1);
    let mut incoming = laptop.ledger.receive().unwrap();
    incoming.write(b"hel").unwrap();
    let folder = laptop.folder().join("evidence");
    assert!(files(&folder).iter().all(|it| it.starts_with("incoming/")));
    drop(incoming);
    assert_eq!(files(&folder), BTreeSet::new());
}

#[test]
fn what_a_killed_program_left_half_way_is_swept_a_day_later_and_no_sooner() {
    let laptop = Laptop::new(1);
    let mut incoming = laptop.ledger.receive().unwrap();
    incoming.write(b"hel").unwrap();
    std::mem::forget(incoming);
    let folder = laptop.folder().join("evidence/incoming");
    let written = fs::metadata(folder.join(files(&folder).first().unwrap())).unwrap();
    let written = written.modified().unwrap().duration_since(std::time::UNIX_EPOCH).unwrap();
    let written = i64::try_from(written.as_millis()).unwrap();
    let day = 24 * 60 * 60 * 1000;
    laptop.set_clock(written + day);
    let laptop = laptop.restart();
    assert_eq!(files(&folder).len(), 1, "another window may still be at it");
    laptop.set_clock(written + day + 1);
    let _laptop = laptop.restart();
    assert_eq!(files(&folder).len(), 0);
}

#[test]
fn a_name_that_is_no_hash_leads_nowhere() {
    let laptop = Laptop::new(1);
    received(&laptop.ledger, b"hello");
    fs::write(laptop.folder().join("secret"), "secret").unwrap();
    let upper = HELLO.to_uppercase();
    for name in ["", "secret", "../secret", "../../etc/passwd", upper.as_str(), &HELLO[..63], "é"]
    {
        assert!(laptop.ledger.open_evidence(name).unwrap().is_none(), "{name}");
    }
}

#[test]
fn a_backup_takes_each_file_along_once() {
    let mut laptop = Laptop::new(1);
    signed_off_work(&mut laptop);
    laptop.ledger.back_up().unwrap();
    let kept = laptop.place.backups.join("evidence");
    assert_eq!(files(&kept), files(&laptop.folder().join("evidence")));
    let before =
        fs::metadata(kept.join(files(&kept).first().unwrap())).unwrap().modified().unwrap();
    received(&laptop.ledger, b"hello");
    laptop.set_clock(crate::stage::NOON + 1);
    laptop.ledger.back_up().unwrap();
    assert!(files(&kept).contains(&format!("2c/{HELLO}")));
    let names: Vec<_> = files(&kept).into_iter().filter(|it| !it.contains(HELLO)).collect();
    let after = fs::metadata(kept.join(&names[0])).unwrap().modified().unwrap();
    assert_eq!(after, before, "what is there is not copied again");
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_written_to_says_so_and_what_is_here_is_still_read() {
    use std::os::unix::fs::PermissionsExt;

    let laptop = Laptop::new(1);
    received(&laptop.ledger, b"hello");
    let folder = laptop.folder().join("evidence/incoming");
    // Whoever may do everything may write here as well; a file in the folder's place stops them too.
    fs::remove_dir(&folder).unwrap();
    fs::write(&folder, "in the way").unwrap();
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o400)).unwrap();
    let error = refusal(laptop.ledger.receive());
    assert!(matches!(error, Error::Io { .. } | Error::ReadOnly { .. }), "{error}");
    assert!(laptop.ledger.open_evidence(HELLO).unwrap().is_some());
}

#[test]
fn files_that_an_earlier_version_kept_in_the_ledger_lie_beside_it_afterwards() {
    let folder = tempfile::tempdir().unwrap();
    let place = place_in(folder.path());
    fs::write(&place.file, include_bytes!("evidence/version-2.sqlite")).unwrap();
    let ledger = Ledger::open(&place, world(1)).unwrap();
    assert_eq!(ledger.verify().unwrap().faults, []);
    let before = fs::metadata(&place.file).unwrap().len();
    assert!(before > 0);
    let people = ledger.people().unwrap();
    let ada = people.iter().find(|it| it.name == "Ada").unwrap();
    let submission = ledger.submissions_of(&ada.id).unwrap().remove(0);
    let file = &submission.evidence[0];
    assert_eq!(ledger.evidence(&file.sha256).unwrap().unwrap(), b"00:01 Hello");
    let draft = ledger.draft_files(&ada.id, "one-breath").unwrap();
    assert_eq!((draft[0].name.as_str(), draft[0].bytes), ("draft.txt", 11));
    assert_eq!(ledger.evidence(&draft[0].sha256).unwrap().unwrap(), b"Not yet so.");
}
