//! Cards of mentors: found in a mail, and refused once anything on them was changed.

use data_encoding::BASE64;
use ledger::{BadCard, EntryProblem, MentorCard, Side};

use crate::stage::Laptop;

fn mayas_card() -> MentorCard {
    let mut laptop = Laptop::new(1);
    let maya = laptop.joins("Maya Okafor", Side::Engineering);
    laptop.ledger.mentor_card(maya.person()).unwrap().unwrap()
}

#[test]
fn a_card_is_read_back_from_the_middle_of_a_mail() {
    let card = mayas_card();
    let text = card.to_text();
    assert!(
        text.starts_with("Maya Okafor, engineering\n-----BEGIN CROSSTRAIN CARD-----\n"),
        "{text}"
    );
    let quoted = format!("> {}", text.trim_end().replace('\n', "\r\n> "));
    let mail = format!("Hello Ada,\n\nhere it is.\r\n{quoted}\r\nMaya");
    assert_eq!(MentorCard::parse(&mail), Ok(card));
}

#[test]
fn a_name_changed_on_a_card_is_refused() {
    let text = mayas_card().to_text();
    let changed = with_bytes(&text, |bytes| {
        let at = bytes.windows(4).position(|it| it == b"Maya").unwrap();
        bytes[at..at + 4].copy_from_slice(b"Mara");
    });
    let refused = MentorCard::parse(&changed);
    assert_eq!(refused, Err(BadCard::Altered(EntryProblem::WrongSignature)));
}

#[test]
fn every_flipped_byte_of_a_card_is_refused() {
    let text = mayas_card().to_text();
    let mut length = 0;
    with_bytes(&text, |bytes| length = bytes.len());
    for at in 0..length {
        let changed = with_bytes(&text, |bytes| bytes[at] ^= 1);
        assert!(MentorCard::parse(&changed).is_err(), "byte {at}");
    }
}

#[test]
fn a_card_with_another_key_on_it_is_refused() {
    let mut laptop = Laptop::new(2);
    let eve = laptop.joins("Eve", Side::Engineering);
    let changed = with_bytes(&mayas_card().to_text(), |bytes| {
        bytes[65..97].copy_from_slice(eve.person().as_bytes());
    });
    let refused = MentorCard::parse(&changed);
    assert_eq!(refused, Err(BadCard::Altered(EntryProblem::WrongSignature)));
}

/// As the first version wrote it: the body word for word.
#[test]
fn a_card_of_the_first_version_is_still_read() {
    let mut laptop = Laptop::new(1);
    laptop.joins("Maya Okafor", Side::Engineering);
    let entry = laptop.ledger.entries_as_signed().unwrap().remove(0);
    let text = with_bytes(&mayas_card().to_text(), |bytes| {
        *bytes = [entry.signature.as_slice(), &entry.body].concat();
    });
    assert_eq!(MentorCard::parse(&text), Ok(mayas_card()));
    assert!(mayas_card().to_text().len() < 320, "and today it fits a QR code");
}

#[test]
fn half_a_card_and_no_card_are_refused() {
    let text = mayas_card().to_text();
    for text in ["", "Maya Okafor, engineering", &text[..text.len() / 2]] {
        assert_eq!(MentorCard::parse(text), Err(BadCard::NoCard), "{text}");
    }
}

#[test]
fn an_entry_that_introduces_nobody_is_no_card() {
    let mut laptop = Laptop::new(1);
    let maya = laptop.joins("Maya Okafor", Side::Engineering);
    laptop.keeps(&maya, crate::stage::chosen(maya.person(), "Maya"));
    let last = laptop.ledger.entries_as_signed().unwrap().remove(1);
    let text = with_bytes(&mayas_card().to_text(), |bytes| {
        *bytes = [last.signature.as_slice(), &last.body].concat();
    });
    assert_eq!(MentorCard::parse(&text), Err(BadCard::NoIntroduction));
}

/// A card with other bytes inside.
fn with_bytes(text: &str, change: impl FnOnce(&mut Vec<u8>)) -> String {
    let (begin, rest) = text.split_once("CARD-----\n").unwrap();
    let (inside, end) = rest.split_once("\n-----END").unwrap();
    let mut bytes = BASE64.decode(inside.replace('\n', "").as_bytes()).unwrap();
    change(&mut bytes);
    format!("{begin}CARD-----\n{}\n-----END{end}", BASE64.encode(&bytes))
}
