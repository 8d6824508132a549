//! A key opens with its passphrase and in no other way.

use ledger::{Error, Side};
use rusqlite::types::Value;

use crate::stage::{Laptop, PASSPHRASE, finished, refusal};

#[test]
fn a_wrong_passphrase_is_refused_and_changes_nothing() {
    let mut laptop = Laptop::new(1);
    let ada = laptop.joins("Ada", Side::Sales).person().clone();
    let rows = || -> Vec<Value> {
        let hand = laptop.tampering();
        let sql = "SELECT person, memory_kib, passes, lanes, salt, nonce, sealed FROM profiles";
        hand.query_row(sql, [], |row| (0..7).map(|at| row.get(at)).collect()).unwrap()
    };
    let before = rows();
    for wrong in ["", "correct hors", "Correct horse", "correct horse "] {
        let error = refusal(laptop.ledger.unlock(&ada, wrong));
        assert!(matches!(error, Error::WrongPassphrase { person, .. } if person == ada));
    }
    assert_eq!(rows(), before);
    assert!(laptop.ledger.unlock(&ada, PASSPHRASE).is_ok(), "the right one still opens it");
}

#[test]
fn the_right_passphrase_opens_the_key_after_a_restart() {
    let mut laptop = Laptop::new(1);
    let ada = laptop.joins("Ada", Side::Sales).person().clone();
    let mut laptop = laptop.restart();
    let opened = laptop.ledger.unlock(&ada, PASSPHRASE).unwrap();
    assert_eq!(*opened.person(), ada);
    laptop.keeps(&opened, finished(1, 1));
    assert_eq!(laptop.ledger.verify().unwrap().faults, [], "and what it signs verifies");
}

#[test]
fn a_flipped_bit_anywhere_in_a_sealed_key_is_refused() {
    let mut laptop = Laptop::new(1);
    let ada = laptop.joins("Ada", Side::Sales).person().clone();
    let hand = laptop.tampering();
    for column in ["salt", "nonce", "sealed"] {
        let sql = format!("SELECT {column} FROM profiles");
        let original: Vec<u8> = hand.query_row(&sql, [], |row| row.get(0)).unwrap();
        let sql = format!("UPDATE profiles SET {column} = ?1");
        for at in 0..original.len() {
            let mut altered = original.clone();
            altered[at] ^= 1 << (at % 8);
            hand.execute(&sql, [altered]).unwrap();
            let error = refusal(laptop.ledger.unlock(&ada, PASSPHRASE));
            assert!(matches!(error, Error::WrongPassphrase { .. }), "byte {at} of {column}");
        }
        hand.execute(&sql, [original]).unwrap();
    }
    assert!(laptop.ledger.unlock(&ada, PASSPHRASE).is_ok(), "every flip was undone");
}

/// Also the highest bits: an altered row must not make the program take all memory, or try for years.
#[test]
fn a_flipped_bit_anywhere_in_what_opening_costs_is_refused() {
    let mut laptop = Laptop::new(1);
    let ada = laptop.joins("Ada", Side::Sales).person().clone();
    let hand = laptop.tampering();
    for column in ["memory_kib", "passes", "lanes"] {
        let sql = format!("SELECT {column} FROM profiles");
        let original: i64 = hand.query_row(&sql, [], |row| row.get(0)).unwrap();
        let sql = format!("UPDATE profiles SET {column} = ?1");
        for bit in 0..64 {
            hand.execute(&sql, [original ^ (1 << bit)]).unwrap();
            let error = refusal(laptop.ledger.unlock(&ada, PASSPHRASE));
            let is_refused = matches!(error, Error::WrongPassphrase { .. } | Error::Damaged { .. });
            assert!(is_refused, "bit {bit} of {column}: {error}");
        }
        hand.execute(&sql, [original]).unwrap();
    }
    assert!(laptop.ledger.unlock(&ada, PASSPHRASE).is_ok(), "every flip was undone");
}

#[test]
fn a_key_filed_under_another_person_does_not_open() {
    let mut laptop = Laptop::new(1);
    let ada = laptop.joins("Ada", Side::Sales).person().clone();
    let maya = laptop.joins("Maya", Side::Engineering).person().clone();
    let hand = laptop.tampering();
    hand.execute("DELETE FROM profiles WHERE person = ?1", [maya.to_string()]).unwrap();
    hand.execute("UPDATE profiles SET person = ?1", [maya.to_string()]).unwrap();
    let error = refusal(laptop.ledger.unlock(&maya, PASSPHRASE));
    assert!(matches!(error, Error::WrongPassphrase { .. }), "{error}");
    let error = refusal(laptop.ledger.unlock(&ada, PASSPHRASE));
    assert!(matches!(error, Error::NoProfile(person) if person == ada));
}

#[test]
fn two_people_share_a_laptop_each_with_their_own_passphrase() {
    let mut laptop = Laptop::new(1);
    let maya = laptop.ledger.create_profile("Maya", Side::Engineering, "maya's own").unwrap();
    let ada = laptop.ledger.create_profile("Ada", Side::Sales, "ada's own").unwrap();
    let profiles = laptop.ledger.profiles().unwrap();
    let names: Vec<&str> = profiles.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["Ada", "Maya"]);
    assert!(laptop.ledger.unlock(ada.person(), "maya's own").is_err());
    assert!(laptop.ledger.unlock(maya.person(), "ada's own").is_err());
    assert!(laptop.ledger.unlock(ada.person(), "ada's own").is_ok());
    assert!(laptop.ledger.unlock(maya.person(), "maya's own").is_ok());
}

#[test]
fn a_profile_appears_only_with_its_first_entry() {
    let mut laptop = Laptop::new(1);
    let hand = laptop.tampering();
    hand.execute_batch(
        "CREATE TRIGGER refuse BEFORE INSERT ON entries BEGIN SELECT RAISE(ABORT, 'no'); END",
    )
    .unwrap();
    assert!(laptop.ledger.create_profile("Ada", Side::Sales, PASSPHRASE).is_err());
    let kept: i64 = hand.query_row("SELECT count(*) FROM profiles", [], |row| row.get(0)).unwrap();
    assert_eq!(kept, 0, "no key without its first entry");
    hand.execute_batch("DROP TRIGGER refuse").unwrap();
    laptop.joins("Ada", Side::Sales);
    assert_eq!(laptop.ledger.profiles().unwrap().len(), 1);
    assert_eq!(laptop.ledger.entries().unwrap(), 1);
}
