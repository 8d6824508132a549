//! Packets that the first version made. Whatever comes after it opens them, and they say what they said.

use std::io::Cursor;

use data_encoding::HEXLOWER;
use rusqlite::types::Value;
use sha2::{Digest, Sha256};

use super::OpenedPacket;
use crate::identity::Identity;
use crate::open::Ledger;
use crate::replay::Projection;
use crate::stage::new_ledger;

/// Ada of sales has chosen Maya of engineering and handed in twice, the second time with a file.
const WORK: &[u8] = include_bytes!("golden/work.crosstrain");

/// Maya has returned the first attempt, signed the second off, and taken that back.
const REVIEW: &[u8] = include_bytes!("golden/review.crosstrain");

/// SHA-256 over what is derived from the packets, by whoever opens them. It never changes.
const WORK_TELLS: &str = "861e819c164c7aec3baba478144f2cfc6c5d6f56942c63dd82f38330e6c49c18";
const REVIEW_TELLS: &str = "6ff41937bcdd261844b5b2d7d9849acf8ee4d0e2aeb7c68458f05d23c771df34";

fn ada() -> Identity {
    Identity::from_seed(&[0xAD; 32])
}

fn maya() -> Identity {
    Identity::from_seed(&[0x3A; 32])
}

/// What is derived from the entries, every value preceded by its kind and length, so that no two share one hash.
fn hash_of(projection: &Projection) -> String {
    let mut hasher = Sha256::new();
    for value in projection.iter().flatten() {
        let (kind, bytes) = match value {
            Value::Null => (0, Vec::new()),
            Value::Integer(it) => (1, it.to_be_bytes().to_vec()),
            Value::Real(it) => (2, it.to_be_bytes().to_vec()),
            Value::Text(it) => (3, it.as_bytes().to_vec()),
            Value::Blob(it) => (4, it.clone()),
        };
        hasher.update([kind]);
        hasher.update((bytes.len() as u64).to_be_bytes());
        hasher.update(bytes);
    }
    HEXLOWER.encode(&hasher.finalize())
}

fn takes_in(ledger: &mut Ledger, packet: &[u8], key: &Identity) -> usize {
    let opened = OpenedPacket::open(Cursor::new(packet), key).unwrap();
    ledger.take_in(opened).unwrap()
}

#[test]
fn a_packet_of_the_first_version_opens_to_what_it_said() {
    let (_folder, _, mut mayas) = new_ledger();
    assert_eq!(takes_in(&mut mayas, WORK, &maya()), 4);
    assert_eq!(hash_of(&mayas.projection().unwrap()), WORK_TELLS);
    let work = mayas.submissions_for(maya().person()).unwrap();
    let [first, second] = &work[..] else { panic!("{work:?}") };
    assert_eq!((first.attempt, second.attempt, second.text.as_str()), (1, 2, "A shelf, über €3."));
    let file = mayas.evidence(&second.evidence[0].sha256).unwrap();
    assert_eq!(file.as_deref(), Some(&b"00:01 Hello\n"[..]));

    let (_folder, _, mut adas) = new_ledger();
    takes_in(&mut adas, WORK, &maya());
    assert_eq!(takes_in(&mut adas, REVIEW, &ada()), 4);
    assert_eq!(hash_of(&adas.projection().unwrap()), REVIEW_TELLS);
    let signed = adas.sign_offs_of(ada().person()).unwrap().remove(0);
    assert!(signed.is_on_record && signed.is_record_whole && signed.entitlement.is_some());
    assert_eq!(signed.withdrawal.unwrap().reason, "Another essay.");
    assert_eq!(adas.verify().unwrap().faults, []);
    let before = adas.projection().unwrap();
    adas.replay().unwrap();
    assert_eq!(adas.projection().unwrap(), before);
}
