//! A new version comes as a file: looked at, handed to the system's installer, and refused where the publisher did not sign it.

use std::fs;
use std::io::Cursor;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use data_encoding::{BASE64, HEXLOWER};
use e2e::harness::home::{Home, built};
use e2e::harness::lesson;
use e2e::harness::patience::{must, until};
use e2e::harness::window::{PROGRAM, Window};
use minisign::KeyPair;
use serde_json::json;
use sha2::{Digest, Sha256};

const PACKAGE: &[u8] = b"a package that only an installer could read";

/// Somebody with a key, who makes updates as `cargo xtask bundle --sign` does.
struct Publisher(KeyPair);

impl Publisher {
    fn new() -> Self {
        Self(must(KeyPair::generate_unencrypted_keypair(), "a key"))
    }

    fn update(&self, packing: &str) -> Vec<u8> {
        let notice = json!({
            "format": "crosstrain update 1", "version": "99.1.0",
            "system": std::env::consts::OS, "machine": std::env::consts::ARCH, "packing": packing,
            "file": "Crosstrain_99.1.0.deb", "bytes": PACKAGE.len(),
            "sha256": HEXLOWER.encode(&Sha256::digest(PACKAGE)),
            "language": "en", "news": ["A mentor hands a trainee over to another mentor."],
        })
        .to_string();
        let signature = minisign::sign(None, &self.0.sk, Cursor::new(&notice), None, None);
        let signature = BASE64.encode(must(signature, "a signature").into_string().as_bytes());
        [format!("crosstrain update 1\n{signature}\n{notice}\n").as_bytes(), PACKAGE].concat()
    }
}

/// Opens a window of a build that believes this publisher, at Settings.
#[track_caller]
fn believing(publisher: &Publisher, home: &Home) -> Window {
    running(&built(PROGRAM), publisher, home)
}

#[track_caller]
fn running(program: &Path, publisher: &Publisher, home: &Home) -> Window {
    let mut arguments = Window::arguments(home).to_vec();
    arguments.extend(["--publisher".to_owned(), publisher.0.pk.to_base64()]);
    let window = Window::open_program(program, &arguments, home.desktop());
    lesson::join(&window, "Priya Raman", "Sales");
    window.button("Settings").click();
    window
}

#[track_caller]
fn gives(window: &Window, home: &Home, name: &str, update: &[u8]) {
    let file: PathBuf = home.desktop().join(name);
    fs::write(&file, update).unwrap();
    window.file_field("Take an update from a file").takes(&file);
}

#[test]
fn i_took_a_new_version_from_a_stick_and_my_systems_installer_opened() {
    let (home, publisher) = (Home::new(), Publisher::new());
    let window = believing(&publisher, &home);
    gives(&window, &home, "Crosstrain-99.1.0-deb.update", &publisher.update("deb"));
    let seen = window.control("dialog", "Crosstrain 99.1.0");
    seen.says("Signed by the publisher, and whole.");
    seen.says("A mentor hands a trainee over to another mentor.");
    let package = home.path().join("documents/Crosstrain_99.1.0.deb");
    assert!(!package.exists(), "nothing is put anywhere before somebody says so");
    window.resize(1024, 700);
    window.button("Open the installer").click();
    let next = window.control("dialog", "Now your system’s installer");
    next.says(&format!("sudo apt install '{}'", package.display()));
    assert_eq!(fs::read(&package).unwrap(), PACKAGE);
    let asked = || match home.opened() {
        opened if opened.trim_end() == package.display().to_string() => Ok(()),
        opened => Err(format!("what the system was asked to open: {opened:?}")),
    };
    must(until(asked), "the installer");
    window.button("Close").click();
    assert!(!home.path().join("update.arriving").exists(), "the update itself is not kept");
}

#[test]
fn no_update_of_somebody_else_came_near_my_laptop() {
    let (home, publisher) = (Home::new(), Publisher::new());
    let window = believing(&publisher, &home);
    let mut damaged = publisher.update("deb");
    *damaged.last_mut().unwrap() ^= 1;
    let signed = publisher.update("deb");
    let cut_short = &signed[..signed.len() - 5];
    for (name, update, words) in [
        ("forged.update", Publisher::new().update("deb"), "The publisher did not sign this update"),
        ("damaged.update", damaged, "This file is damaged, not whole, or no update at all."),
        ("cut.update", cut_short.to_vec(), "5 of its bytes are missing"),
        ("empty.update", Vec::new(), "its head is not whole"),
    ] {
        gives(&window, &home, name, &update);
        window.control("dialog", &format!("{name} is not taken")).says(words);
        window.button("Close").click();
        window.no_longer_sees(words);
    }
    assert!(!home.path().join("documents").exists(), "something was put there");
    assert_eq!(home.opened(), "");
}

#[test]
fn the_one_file_that_i_started_was_replaced_and_the_old_one_kept() {
    let (home, publisher) = (Home::new(), Publisher::new());
    let image = home.desktop().join("Crosstrain.AppImage");
    let start = format!("#!/bin/sh\nAPPIMAGE=\"$0\" exec '{}' \"$@\"\n", built(PROGRAM).display());
    fs::write(&image, &start).unwrap();
    fs::set_permissions(&image, fs::Permissions::from_mode(0o755)).unwrap();
    let window = running(&image, &publisher, &home);
    gives(&window, &home, "deb.update", &publisher.update("deb"));
    let refused = window.control("dialog", "deb.update is not taken");
    refused.says("This update is for another kind of laptop or package");
    window.button("Close").click();
    gives(&window, &home, "Crosstrain-99.1.0-appimage.update", &publisher.update("appimage"));
    window.control("dialog", "Crosstrain 99.1.0").says("It takes the place of this program");
    window.button("Put it in place").click();
    let previous = home.desktop().join("Crosstrain.AppImage.previous");
    let done = window.control("dialog", "The new version is in place");
    done.says(&previous.display().to_string());
    assert_eq!(fs::read(&image).unwrap(), PACKAGE);
    assert_eq!(fs::metadata(&image).unwrap().permissions().mode() & 0o777, 0o755);
    assert_eq!(fs::read_to_string(previous).unwrap(), start);
    assert_eq!(home.opened(), "", "no installer is asked");
}

#[test]
fn a_build_without_a_publisher_says_that_it_takes_no_updates() {
    let home = Home::new();
    let window = Window::open(&home);
    lesson::join(&window, "Priya Raman", "Sales");
    window.button("Settings").click();
    window.region("Updates").says("This build knows no publisher’s key");
}
