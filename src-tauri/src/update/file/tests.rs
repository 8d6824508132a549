//! Updates that are believed, and everything that is not. The signatures in `signed/` were made by minisign 0.11, which is
//! written in C, and by `tauri signer sign`; the others by the library that the latter stands on.

use std::io::Cursor;

use academy::code::Code;
use data_encoding::{BASE64, HEXLOWER};
use minisign::KeyPair;
use minisign_verify::PublicKey;
use semver::Version;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::{FIRST, Here, Packing, copy_package, key, read_head};
use crate::desk::Refusal;

const PACKAGE: &[u8] = b"the package\n";
const NOTICE: &str = include_str!("signed/notice.json");

/// A publisher with a key.
struct Publisher(KeyPair);

impl Publisher {
    fn new() -> Self {
        Self(KeyPair::generate_unencrypted_keypair().unwrap())
    }

    fn key(&self) -> PublicKey {
        key(&self.0.pk.to_base64()).unwrap()
    }

    fn sign(&self, notice: &str) -> String {
        let signature = minisign::sign(None, &self.0.sk, Cursor::new(notice), None, None);
        BASE64.encode(signature.unwrap().into_string().as_bytes())
    }

    /// An update for this program with some fields of its notice changed.
    fn update(&self, changes: Value) -> Vec<u8> {
        let mut notice = json!({
            "format": FIRST, "version": "0.2.0", "system": "linux", "machine": "x86_64", "packing": "deb",
            "file": "Crosstrain_0.2.0_amd64.deb", "bytes": PACKAGE.len(),
            "sha256": HEXLOWER.encode(&Sha256::digest(PACKAGE)), "language": "en", "news": ["A fence"],
        });
        let Value::Object(changes) = changes else { unreachable!("changes are fields") };
        notice.as_object_mut().unwrap().extend(changes);
        let notice = notice.to_string();
        put_together(&self.sign(&notice), &notice, PACKAGE)
    }
}

fn put_together(signature: &str, notice: &str, package: &[u8]) -> Vec<u8> {
    [format!("{FIRST}\n{signature}\n{notice}\n").as_bytes(), package].concat()
}

fn here() -> Here {
    Here {
        version: Version::new(0, 1, 0),
        system: "linux".to_owned(),
        machine: "x86_64".to_owned(),
        packing: Some(Packing::Deb),
    }
}

/// Version and package, if every byte is believed.
fn read(update: &[u8], key: &PublicKey, here: &Here) -> Result<(String, Vec<u8>), Refusal> {
    let mut rest = update;
    let notice = read_head(&mut rest, key, here)?;
    let mut package = Vec::new();
    copy_package(&notice, &mut rest, &mut package)?;
    Ok((format!("{} {} {:?}", notice.version, notice.file, notice.news), package))
}

#[track_caller]
fn is_refused(update: &[u8], key: &PublicKey, here: &Here, code: Code, subject: &str) {
    let refusal = read(update, key, here).unwrap_err();
    assert_eq!((refusal.code, refusal.subject.as_str()), (code, subject));
}

#[test]
fn what_minisign_and_tauris_signer_signed_is_believed() {
    for (publisher, signature) in [
        (include_str!("signed/minisign.pub"), include_str!("signed/minisign.sig")),
        (include_str!("signed/tauri.pub"), include_str!("signed/tauri.sig")),
    ] {
        let signature = signature.trim_end();
        // Minisign writes four lines, and the file has one for them.
        let one_line = if signature.contains('\n') {
            BASE64.encode(format!("{signature}\n").as_bytes())
        } else {
            signature.to_owned()
        };
        let update = put_together(&one_line, NOTICE, PACKAGE);
        let (told, package) = read(&update, &key(publisher).unwrap(), &here()).unwrap();
        assert_eq!(
            told,
            r#"9.0.0 Crosstrain_9.0.0_amd64.deb ["Updates can be taken from a file"]"#
        );
        assert_eq!(package, PACKAGE);
        let changed = put_together(&one_line, &NOTICE.replace("9.0.0", "9.0.1"), PACKAGE);
        is_refused(&changed, &key(publisher).unwrap(), &here(), Code::UpdateForged, "");
    }
}

#[test]
fn what_the_publishers_task_wrote_is_read() {
    let key = key(include_str!("signed/tauri.pub")).unwrap();
    let (_, package) = read(include_bytes!("signed/whole.update"), &key, &here()).unwrap();
    assert_eq!(package, PACKAGE);
}

#[test]
fn every_flipped_bit_is_refused_or_changes_nothing() {
    let publisher = Publisher::new();
    let (key, whole) = (publisher.key(), publisher.update(json!({})));
    let believed = read(&whole, &key, &here()).unwrap();
    let mut refused = 0;
    for at in 0..whole.len() {
        for bit in 0..8 {
            let mut flipped = whole.clone();
            flipped[at] ^= 1 << bit;
            match read(&flipped, &key, &here()) {
                Ok(it) => assert_eq!(it, believed, "bit {bit} of byte {at}"),
                Err(_) => refused += 1,
            }
        }
    }
    // Minisign's first comment is signed by nobody, and says nothing to anybody.
    assert!(refused > whole.len() * 7, "{refused} of {}", whole.len() * 8);
}

#[test]
fn an_update_that_ends_too_early_or_goes_on_is_refused() {
    let publisher = Publisher::new();
    let (key, whole) = (publisher.key(), publisher.update(json!({})));
    for length in 0..whole.len() {
        let refusal = read(&whole[..length], &key, &here()).unwrap_err();
        assert_eq!(refusal.code, Code::UpdateRefused, "{length} bytes");
    }
    let missing = &whole[..whole.len() - 3];
    is_refused(missing, &key, &here(), Code::UpdateRefused, "3 of its bytes are missing");
    let longer = [&whole[..], b"x"].concat();
    let other = "the package in it has other bytes than were signed";
    is_refused(&longer, &key, &here(), Code::UpdateRefused, other);
}

#[test]
fn an_update_that_somebody_else_signed_or_nobody_is_refused() {
    let (publisher, stranger) = (Publisher::new(), Publisher::new());
    let update = stranger.update(json!({}));
    is_refused(&update, &publisher.key(), &here(), Code::UpdateForged, "");
    let unsigned = put_together("", NOTICE, PACKAGE);
    is_refused(&unsigned, &publisher.key(), &here(), Code::UpdateUnsigned, "");
    let nonsense = put_together("nonsense", NOTICE, PACKAGE);
    is_refused(&nonsense, &publisher.key(), &here(), Code::UpdateForged, "");
}

#[test]
fn another_text_with_the_publishers_signature_is_no_update() {
    let publisher = Publisher::new();
    let update = publisher.update(json!({ "format": "crosstrain course 1" }));
    let why = "what was signed is not an update";
    is_refused(&update, &publisher.key(), &here(), Code::UpdateRefused, why);
}

#[test]
fn only_a_newer_version_is_taken() {
    let publisher = Publisher::new();
    for (version, is_taken) in [
        ("0.0.9", false),
        ("0.1.0-rc.1", false),
        ("0.1.0", false),
        ("0.1.1-rc.1", true),
        ("0.1.1", true),
        ("0.10.0", true),
    ] {
        let update = publisher.update(json!({ "version": version }));
        if is_taken {
            read(&update, &publisher.key(), &here()).unwrap();
        } else {
            is_refused(&update, &publisher.key(), &here(), Code::UpdateNotNewer, version);
        }
    }
}

#[test]
fn only_a_package_of_this_kind_for_this_machine_is_taken() {
    let publisher = Publisher::new();
    for (changes, kind) in [
        (json!({ "system": "macos", "packing": "dmg" }), "macos x86_64, .dmg"),
        (json!({ "machine": "aarch64" }), "linux aarch64, .deb"),
        (json!({ "packing": "appimage" }), "linux x86_64, AppImage"),
    ] {
        let update = publisher.update(changes);
        is_refused(&update, &publisher.key(), &here(), Code::UpdateForAnother, kind);
    }
    let by_hand = Here { packing: None, ..here() };
    read(&publisher.update(json!({})), &publisher.key(), &by_hand).unwrap();
}

#[test]
fn a_package_that_would_leave_its_folder_is_refused() {
    let publisher = Publisher::new();
    for name in ["", ".", "..", ".hidden", "../up", "/etc/passwd", r"C:\x", "a/b", "a\0b"] {
        let update = publisher.update(json!({ "file": name }));
        let why = "the name of its package is no name of a file";
        is_refused(&update, &publisher.key(), &here(), Code::UpdateRefused, why);
    }
}

#[test]
fn a_key_is_read_as_both_tools_write_it_and_nothing_else_is_one() {
    for text in [
        include_str!("signed/minisign.pub"),
        include_str!("signed/tauri.pub"),
        "RWRPnAyXBJ6m+xkiSQNBBUAIr5nF8kzd4jI7kl6ENRqOKo7BdSE8nt/M\n",
    ] {
        assert!(key(text).is_some(), "{text}");
    }
    for text in ["", "RWRPnAyXBJ6m", include_str!("signed/tauri.sig")] {
        assert!(key(text).is_none(), "{text}");
    }
}
