//! Backups: one a day, what going back to one takes away, and that nothing is signed twice in one place after it.

use std::fs;

use ledger::{Clock, Error, Fault, Ledger, Millis, PersonId, Side};
use rusqlite::Connection;

use crate::stage::{Laptop, NOON, PASSPHRASE, Scene, answered, finished, refusal, signed_off_work};

const DAY: i64 = 24 * 60 * 60 * 1000;

/// A clock in a zone that is some hours ahead of UTC.
struct Local(i64, i64);

impl Clock for Local {
    fn now(&self) -> Millis {
        Millis(self.0)
    }

    fn ahead_of_utc(&self) -> Millis {
        Millis(self.1 * 60 * 60 * 1000)
    }
}

/// A laptop with a backup, and work in it that was done after the backup.
fn with_backup() -> (Laptop, Scene, Millis) {
    let mut laptop = Laptop::new(1);
    let scene = signed_off_work(&mut laptop);
    laptop.ledger.back_up().unwrap();
    laptop.set_clock(NOON + DAY);
    laptop.keeps(&scene.ada, finished(1, 1));
    laptop.keeps(&scene.maya, answered(1, 0));
    (laptop, scene, Millis(NOON))
}

/// Everything in a folder that a refusal must not change.
fn all_there_is(laptop: &Laptop) -> (ledger::Projection, Vec<ledger::KeptBackup>, u64) {
    let ledger = &laptop.ledger;
    (ledger.projection().unwrap(), ledger.backups(), ledger.entries().unwrap())
}

fn is_sound(ledger: &Ledger) {
    assert_eq!(ledger.verify().unwrap().faults, []);
}

#[test]
fn one_backup_is_taken_on_each_day_of_the_place_where_somebody_is() {
    let mut laptop = Laptop::new(1);
    signed_off_work(&mut laptop);
    let midnight = NOON + DAY / 2;
    let take = |now, ahead| Ledger::back_up_daily(&laptop.place, &Local(now, ahead)).unwrap();
    let first = take(midnight - 1, 0).unwrap();
    assert_eq!(take(midnight - 1, 0), None, "once is enough");
    assert!(take(midnight, 0).is_some(), "a new day");
    assert_eq!(take(midnight + DAY / 2, 11), None, "an hour before midnight, where they are");
    assert!(take(midnight + DAY / 2, 12).is_some(), "further east the next day has begun");
    assert_eq!(laptop.ledger.backups().len(), 3);
    assert_eq!(Ledger::verify_file(&first).unwrap().entries, laptop.ledger.entries().unwrap());
    fs::remove_file(&first).unwrap();
    assert!(take(midnight - DAY, 0).is_some(), "a clock that went back a day has none of that day");
}

#[test]
fn two_backups_of_one_moment_are_two() {
    let mut laptop = Laptop::new(1);
    let ada = laptop.joins("Ada", Side::Sales);
    laptop.ledger.back_up().unwrap();
    laptop.keeps(&ada, finished(1, 1));
    laptop.ledger.back_up().unwrap();
    let taken: Vec<i64> = laptop.ledger.backups().iter().map(|it| it.taken.0).collect();
    assert_eq!(taken, [NOON + 1, NOON]);
    let since = |at| laptop.ledger.entries_since(Millis(at)).unwrap();
    assert_eq!((since(NOON), since(NOON + 1)), ((1, 0), (0, 0)));
    laptop.ledger.go_back(Millis(NOON), None).unwrap();
    let since = |at| laptop.ledger.entries_since(Millis(at)).unwrap();
    assert_eq!((since(NOON), since(NOON + 1)), ((0, 0), (0, 1)));
    let ada = laptop.ledger.unlock(ada.person(), PASSPHRASE).unwrap();
    laptop.keeps(&ada, finished(2, 1));
    laptop.keeps(&ada, finished(3, 1));
    let since = |at| laptop.ledger.entries_since(Millis(at)).unwrap();
    assert_eq!(
        (since(NOON), since(NOON + 1)),
        ((2, 0), (2, 1)),
        "what was done anew is no old work"
    );
}

#[test]
fn what_going_back_takes_away_is_told_and_then_kept() {
    let (mut laptop, Scene { ada, maya, .. }, taken) = with_backup();
    let pia = laptop.joins("Pia", Side::Sales);
    laptop.ledger.keep_draft(ada.person(), "one-breath", "Half a sentence").unwrap();
    let before = all_there_is(&laptop);
    let told = laptop.ledger.look_back(taken, Some(ada.person())).unwrap();
    let count = |of: &PersonId, kind: &str| told.facts.get(&(of.clone(), kind.into())).copied();
    assert_eq!(count(ada.person(), "block-finished"), Some(1));
    assert_eq!(count(maya.person(), "question-answered"), Some(1));
    assert_eq!(count(pia.person(), "person-introduced"), Some(1));
    assert_eq!(told.facts.len(), 3);
    assert_eq!(told.drafts.get(ada.person()), Some(&1));
    assert_eq!(told.profiles[0].name, "Pia");
    assert_eq!(told.entries_back, 0);
    assert_eq!(all_there_is(&laptop), before, "looking changes nothing");

    let kept = laptop.ledger.go_back(taken, Some(ada.person())).unwrap();
    assert_eq!(laptop.ledger.profiles().unwrap().len(), 2);
    assert_eq!(laptop.ledger.draft(ada.person(), "one-breath").unwrap(), None);
    assert_eq!(laptop.ledger.entries().unwrap(), before.2 - 3);
    is_sound(&laptop.ledger);
    let told = laptop.ledger.look_back(kept, None).unwrap();
    assert_eq!((told.entries_back, told.facts.len()), (3, 0), "what was here before is kept");
    laptop.ledger.go_back(kept, None).unwrap();
    assert_eq!(laptop.ledger.projection().unwrap(), before.0);
    let mut laptop = laptop.restart();
    assert_eq!(laptop.ledger.projection().unwrap(), before.0);
    let ada = laptop.ledger.unlock(ada.person(), PASSPHRASE).unwrap();
    laptop.keeps(&ada, finished(2, 1));
    is_sound(&laptop.ledger);
}

/// Another laptop has all that was signed before somebody went back, and gets all that is signed after it.
fn nothing_is_forked(mut laptop: Laptop, scene: &Scene, go_back: impl FnOnce(Laptop) -> Laptop) {
    let mut other = Laptop::new(2);
    other.ledger.merge(&laptop.ledger.entries_as_signed().unwrap()).unwrap();
    let before = other.ledger.entries().unwrap();
    laptop = go_back(laptop);
    laptop.keeps(&scene.ada, finished(1, 2));
    laptop.keeps(&scene.ada, answered(1, 1));
    let new = other.ledger.merge(&laptop.ledger.entries_as_signed().unwrap());
    assert_eq!(new.unwrap(), 2, "what was signed after going back stands beside what was lost");
    assert_eq!(other.ledger.entries().unwrap(), before + 2);
    is_sound(&other.ledger);
    let last = other.ledger.blocks_finished(scene.ada.person()).unwrap().pop().unwrap();
    assert_eq!(last.revision, "revision-2", "it comes after what was lost");
    // What was lost comes home, and still nothing stands in two places.
    laptop.ledger.merge(&other.ledger.entries_as_signed().unwrap()).unwrap();
    assert_eq!(laptop.ledger.projection().unwrap(), other.ledger.projection().unwrap());
}

#[test]
fn what_is_signed_after_going_back_forks_nothing() {
    let (laptop, scene, taken) = with_backup();
    nothing_is_forked(laptop, &scene, |mut laptop| {
        laptop.set_clock(NOON);
        laptop.ledger.go_back(taken, None).unwrap();
        laptop
    });
}

#[test]
fn whoever_goes_back_twice_is_another_installation_each_time() {
    let (mut laptop, scene, taken) = with_backup();
    let mut other = Laptop::new(2);
    for revision in 2..4 {
        laptop.ledger.go_back(taken, None).unwrap();
        laptop.keeps(&scene.ada, finished(1, revision));
        other.ledger.merge(&laptop.ledger.entries_as_signed().unwrap()).unwrap();
    }
    is_sound(&other.ledger);
}

#[test]
fn a_backup_that_was_put_in_the_place_of_the_ledger_by_hand_forks_nothing() {
    let (laptop, scene, taken) = with_backup();
    nothing_is_forked(laptop, &scene, |laptop| {
        laptop.set_clock(NOON + 2 * DAY);
        let (file, backups) = (laptop.place.file.clone(), laptop.place.backups.clone());
        let backup = backups.join(format!("crosstrain-{}.sqlite", taken.0));
        laptop.replaced(|| {
            fs::copy(backup, file).unwrap();
        })
    });
}

#[test]
fn files_come_along() {
    let (mut laptop, scene, taken) = with_backup();
    let file = laptop.only_file();
    fs::remove_file(&file).unwrap();
    let missing = laptop.ledger.verify().unwrap().faults;
    assert!(matches!(missing[..], [Fault::Evidence(..), ..]), "{missing:?}");
    laptop.ledger.go_back(taken, Some(scene.ada.person())).unwrap();
    assert_eq!(fs::read(file).unwrap(), b"00:01 Hello");
    is_sound(&laptop.ledger);
}

#[test]
fn a_backup_of_an_earlier_version_brings_the_files_that_it_holds() {
    let old = crate::old::Ledger::of_version_1();
    let laptop = Laptop::new(9);
    fs::create_dir_all(&laptop.place.backups).unwrap();
    fs::copy(&old.file, laptop.place.backups.join("crosstrain-7.sqlite")).unwrap();
    let mut ledger = laptop.ledger;
    ledger.go_back(Millis(7), None).unwrap();
    assert_eq!(ledger.projection().unwrap(), old.projection);
    is_sound(&ledger);
}

#[test]
fn a_backup_that_cannot_be_trusted_is_refused_and_nothing_changes() {
    let (mut laptop, scene, taken) = with_backup();
    let pia = laptop.joins("Pia", Side::Sales);
    let path = laptop.place.backups.join(format!("crosstrain-{}.sqlite", taken.0));
    let sound = fs::read(&path).unwrap();
    let before = all_there_is(&laptop);
    let mut refused = |person: Option<&PersonId>| {
        let looked = refusal(laptop.ledger.look_back(taken, person));
        let error = refusal(laptop.ledger.go_back(taken, person));
        assert_eq!(looked.to_string(), error.to_string());
        let (projection, backups, entries) = all_there_is(&laptop);
        assert_eq!((projection, entries), (before.0.clone(), before.2), "{error}");
        assert_eq!(backups.len(), before.1.len(), "{error}");
        error
    };
    let is_damaged = |error: Error| assert!(matches!(error, Error::Damaged { .. }), "{error}");

    let error = refused(Some(pia.person()));
    assert!(matches!(&error, Error::NotInBackup(it) if it == pia.person()), "{error}");
    fs::write(&path, &sound[..sound.len() / 2]).unwrap();
    is_damaged(refused(None));
    fs::write(&path, "a shopping list").unwrap();
    is_damaged(refused(None));
    for altered in [
        "UPDATE entries SET signature = zeroblob(64) WHERE id = 3",
        "DELETE FROM entries WHERE id = 3",
        "UPDATE facts SET author = subject WHERE kind = 'work-signed-off'",
    ] {
        fs::write(&path, &sound).unwrap();
        Connection::open(&path).unwrap().execute(altered, []).unwrap();
        is_damaged(refused(None));
    }
    fs::write(&path, &sound).unwrap();
    Connection::open(&path).unwrap().pragma_update(None, "user_version", 99).unwrap();
    let error = refused(None);
    assert!(matches!(error, Error::Newer { found: 99, .. }), "{error}");
    fs::remove_file(&path).unwrap();
    let error = refusal(laptop.ledger.go_back(taken, Some(scene.ada.person())));
    assert!(matches!(error, Error::NoBackup(it) if it == taken), "{error}");
}

#[test]
fn while_another_program_writes_nobody_goes_back() {
    let (mut laptop, _, taken) = with_backup();
    let before = laptop.ledger.projection().unwrap();
    let writing = Connection::open(&laptop.place.file).unwrap();
    writing.execute_batch("BEGIN IMMEDIATE; DELETE FROM settings").unwrap();
    let error = refusal(laptop.ledger.go_back(taken, None));
    assert!(matches!(error, Error::Busy { .. }), "{error}");
    writing.execute_batch("ROLLBACK").unwrap();
    assert_eq!(laptop.ledger.projection().unwrap(), before);
    laptop.ledger.go_back(taken, None).unwrap();
}

#[test]
fn backups_that_are_not_worth_keeping_go_when_the_next_is_taken() {
    let laptop = Laptop::new(1);
    let take = |day: i64| {
        let now = NOON + day * DAY;
        Ledger::back_up_daily(&laptop.place, &Local(now, 0)).unwrap().unwrap()
    };
    let taken: Vec<_> = (0..40).map(take).collect();
    let kept = taken.iter().filter(|it| it.exists()).count();
    assert_eq!(kept, laptop.ledger.backups().len());
    assert!((10..=14).contains(&kept), "{kept} of forty days");
    assert!(taken[38].exists() && taken[39].exists(), "each day of the last week");
    assert!(!taken[30].exists() || !taken[29].exists(), "not each day before that");
}
