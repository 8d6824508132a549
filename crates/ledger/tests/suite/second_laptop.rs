//! A person's second laptop: an identity file carries the key, a packet for oneself the history, and nothing is forked.

use std::io::Cursor;

use ledger::{
    Append, Audience, BadCard, BadIdentityFile, BadPacket, Error, Identity, IdentityFile,
    OpenedPacket, PersonId, Side,
};
use proptest::prelude::*;

use crate::packet::{Two, packet, takes_in};
use crate::stage::{
    Laptop, PASSPHRASE, Scene, answered, finished, guessed, reflected, refusal, returned,
    signed_off_work,
};

/// Somebody sits down at a second laptop with their identity file.
fn at_a_second(laptop: &Laptop, person: &PersonId) -> (Laptop, Identity) {
    let file = laptop.ledger.identity_file(person, PASSPHRASE).unwrap();
    let mut second = Laptop::new(7);
    let file = IdentityFile::parse(&file).unwrap();
    let identity = second.ledger.take_in_identity(&file, PASSPHRASE).unwrap();
    (second, identity)
}

#[test]
fn with_an_identity_file_somebody_is_the_same_person_on_a_second_laptop() {
    let mut first = Laptop::new(1);
    let Scene { ada, .. } = signed_off_work(&mut first);
    let (mut second, same) = at_a_second(&first, ada.person());
    assert_eq!(same.person(), ada.person());
    assert_eq!(second.ledger.profiles().unwrap()[0].name, "Ada");
    second.keeps(&same, finished(1, 1));
    first.keeps(&ada, finished(1, 2));
    let second = second.restart();
    second.ledger.unlock(ada.person(), PASSPHRASE).unwrap();
    first.ledger.merge(&second.ledger.entries_as_signed().unwrap()).unwrap();
    assert_eq!(first.ledger.blocks_finished(ada.person()).unwrap().len(), 2, "nothing is forked");
    assert_eq!(first.ledger.verify().unwrap().faults, []);
}

#[test]
fn a_packet_for_oneself_brings_everything_to_the_second_laptop_and_back() {
    let mut first = Laptop::new(1);
    let Scene { ada, maya, submission, .. } = signed_off_work(&mut first);
    for event in [answered(1, 0), guessed(1, "A shelf"), reflected(1, "Slowly"), finished(1, 1)] {
        first.keeps(&ada, event);
    }
    let (mut second, same) = at_a_second(&first, ada.person());
    takes_in(&mut second.ledger, &same, &packet(&first, &ada, ada.person())).unwrap();
    let (here, there) = (&first.ledger, &second.ledger);
    assert_eq!(
        there.reflections(ada.person(), &lesson()).unwrap(),
        here.reflections(ada.person(), &lesson()).unwrap()
    );
    let sign_off = there.sign_offs_of(ada.person()).unwrap().remove(0);
    assert_eq!(ledger::judge(&sign_off, ada.person()), Ok(()));
    let own = there.submission(ada.person(), &submission).unwrap().unwrap();
    assert_eq!(there.evidence(&own.evidence[0].sha256).unwrap().unwrap(), b"00:01 Hello");
    assert_eq!(there.verify().unwrap().faults, []);

    second.keeps(&same, answered(2, 1));
    takes_in(&mut first.ledger, &ada, &packet(&second, &same, ada.person())).unwrap();
    assert_eq!(first.ledger.answers(ada.person(), &lesson()).unwrap().len(), 2);
    // A mentor goes on at a second laptop as well, with what was handed in to them.
    let (mut third, maya) = at_a_second(&first, maya.person());
    takes_in(&mut third.ledger, &maya, &packet(&first, &maya, maya.person())).unwrap();
    assert_eq!(third.ledger.submissions_for(maya.person()).unwrap().len(), 2);
    let verdict = third.ledger.verdict_of(&own).unwrap();
    assert!(verdict.is_some(), "what they wrote to a trainee alone came along");
    assert!(third.ledger.answers(ada.person(), &lesson()).unwrap().is_empty());
}

fn lesson() -> ledger::LessonId {
    ledger::LessonId::new("caches")
}

#[test]
fn what_somebody_did_for_themselves_comes_in_a_packet_of_theirs_and_in_no_other() {
    let mut two = Two::laptops();
    two.adas.keeps(&two.ada, reflected(1, "Slowly"));
    let contents = two.adas.ledger.contents_for(two.ada.person(), two.maya.person()).unwrap();
    let own = two.adas.ledger.contents_for(two.ada.person(), two.ada.person()).unwrap();
    let private = |it: &ledger::StoredEntry| it.name().audience == Audience::Myself.to_string();
    assert!(!contents.entries.iter().any(private));
    assert!(own.entries.iter().any(private));
    // Maya makes a packet of what Ada did for herself, as if it were for Ada.
    let forged = ledger::Contents { from: two.maya.person().clone(), ..own.clone() };
    let forged = two.mayas.ledger.write_packet(&two.maya, &forged, Vec::new()).unwrap();
    let refused = OpenedPacket::open(Cursor::new(forged), &two.ada).err().unwrap();
    assert!(matches!(refused, BadPacket::NotForYou(_)), "{refused}");
    // And as if Ada had made it: she did not sign that.
    let forged = two.mayas.ledger.write_packet(&two.maya, &own, Vec::new()).unwrap();
    let refused = OpenedPacket::open(Cursor::new(forged), &two.ada).err().unwrap();
    assert!(matches!(refused, BadPacket::NotTheSender), "{refused}");
}

#[test]
fn reviews_for_others_come_along_to_a_reviewers_second_laptop_alone() {
    let mut two = Two::laptops();
    let first = two.adas.hands_in(&two.ada, two.maya.person());
    two.ada_to_maya();
    two.mayas.keeps(&two.maya, returned(&first, two.ada.person()));
    let pia = two.mayas.joins("Pia", Side::Sales);
    let for_pia = two.mayas.ledger.contents_for(pia.person(), pia.person()).unwrap();
    let alone = Audience::For(two.ada.person().clone()).to_string();
    assert!(for_pia.entries.iter().all(|it| it.name().audience != alone));
    let own = two.mayas.ledger.contents_for(two.maya.person(), two.maya.person()).unwrap();
    assert!(own.entries.iter().any(|it| it.name().audience == alone));
}

#[test]
fn without_the_passphrase_or_a_second_time_nobody_is_taken_in() {
    let mut first = Laptop::new(1);
    let ada = first.joins("Ada", Side::Sales);
    let wrong = refusal(first.ledger.identity_file(ada.person(), "wrong horse"));
    assert!(matches!(wrong, Error::WrongPassphrase { .. }), "{wrong}");
    let file = first.ledger.identity_file(ada.person(), PASSPHRASE).unwrap();
    let file = IdentityFile::parse(&format!("> From a mail\n{file}Regards")).unwrap();
    let mut second = Laptop::new(2);
    let refused = refusal(second.ledger.take_in_identity(&file, "wrong horse"));
    assert!(matches!(refused, Error::WrongPassphrase { .. }), "{refused}");
    assert_eq!((second.ledger.entries().unwrap(), second.ledger.profiles().unwrap()), (0, vec![]));
    second.ledger.take_in_identity(&file, PASSPHRASE).unwrap();
    let refused = refusal(second.ledger.take_in_identity(&file, PASSPHRASE));
    assert!(matches!(&refused, Error::ProfileIsHere(name) if name == "Ada"), "{refused}");
}

#[test]
fn an_identity_that_was_made_up_is_refused() {
    let (mut adas, mut evas) = (Laptop::new(1), Laptop::new(2));
    let (ada, eva) = (adas.joins("Ada", Side::Sales), evas.joins("Eva", Side::Sales));
    let file = adas.ledger.identity_file(ada.person(), PASSPHRASE).unwrap();
    let other = evas.ledger.identity_file(eva.person(), PASSPHRASE).unwrap();
    // Eva's key under Ada's name, in a file whose hash is right.
    let forged = rewritten(&file, |inside| {
        for field in ["nonce", "salt", "sealed"] {
            inside[field] = inside_of(&other)[field].clone();
        }
    });
    let forged = IdentityFile::parse(&forged).unwrap();
    let mut third = Laptop::new(3);
    let refused = refusal(third.ledger.take_in_identity(&forged, PASSPHRASE));
    assert!(matches!(refused, Error::WrongPassphrase { .. }), "{refused}");
    // A key whose opening would take all memory.
    let greedy = rewritten(&file, |inside| inside["memory_kib"] = u32::MAX.into());
    let greedy = IdentityFile::parse(&greedy).unwrap();
    let refused = refusal(third.ledger.take_in_identity(&greedy, PASSPHRASE));
    assert!(matches!(refused, Error::WrongPassphrase { .. }), "{refused}");
    // Another name on Ada's card.
    let renamed = rewritten(&file, |inside| {
        inside["card"] = inside["card"].as_str().unwrap().replace('Q', "R").into();
    });
    let refused = IdentityFile::parse(&renamed).unwrap_err();
    assert!(matches!(refused, BadIdentityFile::BadCard(BadCard::Altered(_))), "{refused}");
    let newer = rewritten(&file, |inside| inside["format"] = 2.into());
    assert_eq!(IdentityFile::parse(&newer), Err(BadIdentityFile::Newer(2)));
    assert_eq!(third.ledger.entries().unwrap(), 0);
}

fn bytes_of(file: &str) -> Vec<u8> {
    let lines = file.lines().filter(|it| !it.starts_with("-----")).skip(1);
    data_encoding::BASE64.decode(lines.collect::<String>().as_bytes()).unwrap()
}

fn inside_of(file: &str) -> serde_json::Value {
    serde_json::from_slice(&bytes_of(file)[32..]).unwrap()
}

/// The file as somebody writes it who knows how it is made.
fn rewritten(file: &str, change: impl FnOnce(&mut serde_json::Value)) -> String {
    use sha2::{Digest, Sha256};
    let mut inside = inside_of(file);
    change(&mut inside);
    let inside = serde_json::to_vec(&inside).unwrap();
    armoured(&[Sha256::digest(&inside).as_slice(), &inside].concat())
}

fn armoured(bytes: &[u8]) -> String {
    let text = data_encoding::BASE64.encode(bytes);
    format!("-----BEGIN CROSSTRAIN IDENTITY-----\n{text}\n-----END CROSSTRAIN IDENTITY-----\n")
}

#[test]
fn wherever_a_file_is_cut_off_it_is_refused() {
    let mut laptop = Laptop::new(1);
    let ada = laptop.joins("Ada", Side::Sales);
    let file = laptop.ledger.identity_file(ada.person(), PASSPHRASE).unwrap();
    for length in 0..file.len() - 1 {
        let refused = IdentityFile::parse(&file[..length]).unwrap_err();
        assert_eq!(refused, BadIdentityFile::NotWhole, "{length}");
    }
}

proptest! {
    #[test]
    fn a_flipped_byte_is_found(place in any::<prop::sample::Index>(), bit in 0u8..8) {
        let mut laptop = Laptop::new(1);
        let ada = laptop.joins("Ada", Side::Sales);
        laptop.ledger.append(&ada, &Append::of(vec![finished(1, 1)])).unwrap();
        let file = laptop.ledger.identity_file(ada.person(), PASSPHRASE).unwrap();
        let mut bytes = bytes_of(&file);
        let at = place.index(bytes.len());
        bytes[at] ^= 1_u8 << bit;
        prop_assert_eq!(IdentityFile::parse(&armoured(&bytes)), Err(BadIdentityFile::Altered));
    }
}
