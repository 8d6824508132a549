//! A stranger checks one sign-off with what `docs/check-a-sign-off.md` says, in a language that is not ours.

use std::fs;
use std::path::Path;
use std::process::Command;

use ledger::Ledger;
use serde_json::{Value, json};

use crate::stage::{Laptop, signed_off_work};

const DOCUMENT: &str =
    include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/check-a-sign-off.md"));

/// Runs the program of the document over an export and a file of evidence, and tells whether it was satisfied.
fn is_satisfied(folder: &Path, export: &str, evidence: &[u8]) -> (bool, String) {
    let program = DOCUMENT.split("```js\n").nth(1).and_then(|it| it.split("```").next()).unwrap();
    for (name, bytes) in [
        ("check.mjs", program.as_bytes()),
        ("sign-off.json", export.as_bytes()),
        ("call.txt", evidence),
    ] {
        fs::write(folder.join(name), bytes).unwrap();
    }
    let mut node = Command::new("node");
    node.args(["check.mjs", "sign-off.json", "call.txt"]).current_dir(folder);
    let output = node.output().expect("Node is here, for the page of the window is built with it");
    let said = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8(said).unwrap())
}

#[test]
fn a_stranger_checks_a_sign_off_and_finds_every_change_to_it() {
    let mut laptop = Laptop::new(1);
    let scene = signed_off_work(&mut laptop);
    let begins = &scene.sign_off.to_string()[..12];
    let export = Ledger::export_sign_off(&laptop.place.file, begins).unwrap().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let (is_well, said) = is_satisfied(folder.path(), &export, b"00:01 Hello");
    assert!(is_well, "{said}");
    assert!(said.contains("Ada may explain it to a customer while I am reachable."), "{said}");

    let (is_well, said) = is_satisfied(folder.path(), &export, b"00:01 Hallo");
    assert!(!is_well && said.contains("call.txt"), "{said}");
    let changes = [
        ("/sign_off/body/events/0/level", json!("solo")),
        ("/sign_off/body/events/0/statement", json!("Ada may do anything.")),
        ("/sign_off/body/events/0/trainee", json!("00".repeat(32))),
        ("/sign_off/body/time", json!(1)),
        ("/sign_off/hash", json!("00".repeat(32))),
        ("/sign_off/signature", json!("00".repeat(64))),
        ("/hand_in/body/events/0/text", json!("Another text.")),
        ("/hand_in/body/events/0/rubric/criteria/0/title", json!("Another criterion")),
        ("/hand_in/signature", json!("00".repeat(64))),
    ];
    for (place, value) in changes {
        let mut altered: Value = serde_json::from_str(&export).unwrap();
        *altered.pointer_mut(place).unwrap() = value;
        let (is_well, said) = is_satisfied(folder.path(), &altered.to_string(), b"00:01 Hello");
        assert!(!is_well, "{place} was changed, and the stranger said: {said}");
    }
}

#[test]
fn a_hand_in_that_is_sound_but_not_the_one_judged_does_not_satisfy() {
    let mut laptop = Laptop::new(1);
    let scene = signed_off_work(&mut laptop);
    let begins = scene.sign_off.to_string();
    let export = Ledger::export_sign_off(&laptop.place.file, &begins).unwrap().unwrap();
    let mut export: Value = serde_json::from_str(&export).unwrap();
    let entries = laptop.ledger.entries_as_signed().unwrap();
    let judged = export["hand_in"]["hash"].as_str().unwrap().to_owned();
    let other = entries
        .iter()
        .map(|it| (it, serde_json::from_slice::<Value>(&it.body).unwrap()))
        .find(|(it, body)| {
            body["events"][0]["kind"] == "practice-handed-in"
                && data_encoding::HEXLOWER.encode(&it.hash) != judged
        });
    let (other, body) = other.unwrap();
    export["hand_in"] = json!({
        "body": body,
        "hash": data_encoding::HEXLOWER.encode(&other.hash),
        "signature": data_encoding::HEXLOWER.encode(&other.signature),
    });
    let folder = tempfile::tempdir().unwrap();
    let (is_well, said) = is_satisfied(folder.path(), &export.to_string(), b"00:01 Hello");
    assert!(!is_well && said.contains("submission"), "{said}");
}

#[test]
fn what_is_no_sign_off_is_not_exported() {
    let mut laptop = Laptop::new(1);
    let scene = signed_off_work(&mut laptop);
    let first = laptop.ledger.entries_as_signed().unwrap().remove(0);
    let other = data_encoding::HEXLOWER.encode(&first.hash);
    assert_eq!(Ledger::export_sign_off(&laptop.place.file, &other).unwrap(), None);
    let sql = "UPDATE entries SET signature = x'00' WHERE hash = ?1";
    laptop.tampering().execute(sql, [scene.sign_off.as_bytes()]).unwrap();
    let begins = scene.sign_off.to_string();
    assert_eq!(Ledger::export_sign_off(&laptop.place.file, &begins).unwrap(), None);
}
