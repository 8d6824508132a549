//! Hostile packets whose form is sound: entries, chains, files and senders that are not what they claim to be.

use std::io::Cursor;

use serde_json::json;

use super::{Desk, resigned, zipped};
use crate::audience::Audience;
use crate::canonical;
use crate::entry::{EntryProblem, Order, StoredEntry};
use crate::id::ReplicaId;
use crate::identity::Identity;
use crate::packet::archive::{self, evidence_name};
use crate::packet::{BadPacket, OpenedPacket};
use crate::stage::new_ledger;

#[test]
fn nobody_sends_in_anothers_name() {
    let desk = Desk::set();
    let eve = Identity::from_seed(&[66; 32]);
    let mut members = desk.genuine();
    members[0].1 = desk.manifest_with(|_| {}, &eve);
    let refused = desk.refusal(&zipped(&members));
    assert!(matches!(refused, BadPacket::NotTheSender), "{refused}");
    // Sealed to Maya anew, a packet that was made for another is still not hers.
    members[0].1 = desk.manifest_with(|it| it["to"] = json!(eve.person().to_string()), &desk.ada);
    let refused = desk.refusal(&zipped(&members));
    assert!(matches!(&refused, BadPacket::ForAnother(it) if it == eve.person()), "{refused}");
    for body in [&b"Maya"[..], b"00 {}\n", b"00 []\n"] {
        members[0].1 = body.to_vec();
        let refused = desk.refusal(&zipped(&members));
        assert!(matches!(refused, BadPacket::BadManifest), "{refused}");
    }
}

#[test]
fn an_entry_that_was_changed_is_named() {
    let desk = Desk::set();
    let mut entries = desk.entries.clone();
    entries[2].signature[0] ^= 1;
    let mut members = desk.genuine();
    members[1].1 = archive::lines(&entries).into_bytes();
    let refused = desk.refusal(&zipped(&members));
    let BadPacket::BadEntry { entry, problem } = refused else { panic!("{refused}") };
    assert_eq!((entry, problem), (entries[2].name(), EntryProblem::WrongSignature));
    members[1].1.extend_from_slice(b"00 {}\n");
    members[1].1.drain(..1);
    let refused = desk.refusal(&zipped(&members));
    assert!(matches!(refused, BadPacket::BadLine(1)), "{refused}");
}

#[test]
fn an_entry_that_is_for_its_author_or_for_another_is_refused_and_named() {
    let desk = Desk::set();
    let eve = Identity::from_seed(&[66; 32]);
    for audience in [Audience::Myself, Audience::For(eve.person().clone())] {
        let private = resigned(&desk.entries[0], &desk.ada, |it| {
            it.audience = audience;
            it.events = vec![json!({"kind": "song-sung"})];
            it.previous = None;
            it.sequence = 1;
        });
        let mut entries = desk.entries.clone();
        entries.push(private.clone());
        let refused = desk.refusal(&zipped(&desk.members(&entries)));
        assert!(matches!(&refused, BadPacket::NotForYou(it) if *it == private.name()), "{refused}");
    }
}

#[test]
fn an_entry_in_anothers_name_or_by_nobody_is_refused_and_named() {
    let desk = Desk::set();
    let eve = Identity::from_seed(&[66; 32]);
    let in_adas_name = resigned(desk.entries.last().unwrap(), &eve, |it| it.sequence += 1);
    let with = |extra: &StoredEntry| {
        let entries = [desk.entries.clone(), vec![extra.clone()]].concat();
        desk.refusal(&zipped(&desk.members(&entries)))
    };
    let refused = with(&in_adas_name);
    let BadPacket::BadEntry { entry, problem } = refused else { panic!("{refused}") };
    assert_eq!((entry, problem), (in_adas_name.name(), EntryProblem::WrongSignature));
    let by_nobody = resigned(&desk.entries[0], &eve, |it| it.author = eve.person().clone());
    let refused = with(&by_nobody);
    assert!(matches!(&refused, BadPacket::Nameless(it) if *it == by_nobody.name()), "{refused}");
}

#[test]
fn a_chain_with_a_gap_a_splice_or_a_doubled_entry_is_refused_and_named() {
    let desk = Desk::set();
    let of_mentor = |it: &&StoredEntry| it.audience == b"mentor";
    let chain: Vec<StoredEntry> = desk.entries.iter().filter(of_mentor).cloned().collect();
    assert_eq!(chain.len(), 3);
    let elsewhere = resigned(&chain[1], &desk.ada, |it| {
        it.replica = ReplicaId::from_bytes([9; 16]);
    });
    let other = resigned(&chain[1], &desk.ada, |it| it.time += 1);
    let others: Vec<StoredEntry> =
        desk.entries.iter().filter(|it| !of_mentor(it)).cloned().collect();
    for broken in [
        vec![chain[0].clone(), chain[2].clone()],
        vec![chain[1].clone(), chain[2].clone()],
        vec![chain[0].clone(), elsewhere, chain[2].clone()],
        vec![chain[0].clone(), other.clone(), chain[2].clone()],
        vec![chain[0].clone(), chain[1].clone(), other, chain[2].clone()],
    ] {
        let entries = [others.clone(), broken].concat();
        let refused = desk.refusal(&zipped(&desk.members(&entries)));
        assert!(matches!(refused, BadPacket::BrokenChain(_)), "{refused}");
    }
}

#[test]
fn a_chain_cut_off_after_the_sender_signed_is_noticed() {
    let desk = Desk::set();
    let mut members = desk.genuine();
    let mut entries = desk.entries.clone();
    entries.pop();
    members[1].1 = archive::lines(&entries).into_bytes();
    let refused = desk.refusal(&zipped(&members));
    assert!(matches!(refused, BadPacket::OtherChains), "{refused}");
}

#[test]
fn a_file_that_was_not_handed_in_is_refused_and_named() {
    let desk = Desk::set();
    let refused_with = |content: &[u8]| {
        let mut members = desk.genuine();
        members[2].1 = content.to_vec();
        desk.refusal(&zipped(&members))
    };
    for other in [&b"00:01 Hallo"[..], b"00:01"] {
        let refused = refused_with(other);
        assert!(matches!(&refused, BadPacket::OtherFile(it) if it == "call.txt"), "{refused}");
    }
    let refused = refused_with(b"00:01 Hello there");
    assert!(matches!(refused, BadPacket::TooLarge(_)), "{refused}");
    let mut members = desk.genuine();
    let smuggled = evidence_name(&canonical::hex_hash(b"a film"));
    members.push((smuggled.clone(), b"a film".to_vec()));
    let refused = desk.refusal(&zipped(&members));
    assert!(matches!(&refused, BadPacket::Stranger(it) if *it == smuggled), "{refused}");
}

#[test]
fn an_event_of_a_later_version_is_kept_and_counted() {
    let desk = Desk::set();
    let last = desk.entries.last().unwrap();
    let later = resigned(last, &desk.ada, |it| {
        it.previous = Some(crate::id::EntryHash::from_bytes(last.hash.clone().try_into().unwrap()));
        it.sequence += 1;
        it.order = Order { millis: it.order.millis, counter: 99 };
        it.events = vec![json!({"kind": "song-sung", "verses": [1, 2]})];
    });
    let mut entries = desk.entries.clone();
    entries.push(later.clone());
    let packet = desk.sealed(&zipped(&desk.members(&entries)));
    let opened = OpenedPacket::open(Cursor::new(&packet), &desk.maya).unwrap();
    assert_eq!(opened.told().iter().filter(|it| it.event.is_none()).count(), 1);
    let (_folder, _, mut mayas) = new_ledger();
    assert_eq!(mayas.take_in(opened).unwrap(), entries.len());
    assert_eq!(mayas.unknown_events().unwrap(), 1);
    assert!(mayas.entries_as_signed().unwrap().contains(&later), "kept to the letter");
}
