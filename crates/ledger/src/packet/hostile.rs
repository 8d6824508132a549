//! Hostile packets: sealed to the right person by somebody who knows how, and wrong inside in every way that can be thought of.

mod entries;

use std::io::{Cursor, Write};

use rstest::rstest;
use serde_json::{Value, json};
use tempfile::TempDir;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::archive::{self, evidence_name};
use super::manifest::{self, Manifest};
use super::sealed::Sealer;
use super::{BadPacket, OpenedPacket, Told};
use crate::append::Append;
use crate::canonical;
use crate::entry::{Body, StoredEntry};
use crate::event::{Event, EvidenceFile, MentorChosen, PracticeHandedIn, Side};
use crate::id::{LessonId, PracticeId, SkillId, SubmissionId};
use crate::identity::Identity;
use crate::open::Ledger;
use crate::rubric::Rubric;
use crate::stage::{finished, new_ledger, signed, world};
use crate::world::Millis;

/// What Ada hands in beside her text.
const FILE: &[u8] = b"00:01 Hello";

/// Ada has handed in to Maya; her packet lies open on the attacker's desk.
struct Desk {
    _folder: TempDir,
    ledger: Ledger,
    ada: Identity,
    maya: Identity,
    entries: Vec<StoredEntry>,
}

impl Desk {
    fn set() -> Self {
        let (folder, _, mut ledger) = new_ledger();
        let ada = ledger.create_profile("Ada", Side::Sales, "correct horse").unwrap();
        let maya = ledger.create_profile("Maya", Side::Engineering, "correct horse").unwrap();
        let mut incoming = ledger.receive().unwrap();
        incoming.write(FILE).unwrap();
        let file = incoming.finish().unwrap();
        ledger.attach(ada.person(), "essay", "call.txt", &file).unwrap();
        let evidence = ledger.draft_files(ada.person(), "essay").unwrap();
        let events = vec![chosen(&maya), handed_in(&maya, evidence)];
        ledger.append(&ada, &Append { events, drop_draft: Some("essay".into()) }).unwrap();
        for revision in ["one", "two"] {
            ledger.append(&ada, &Append::of(vec![finished(revision.into())])).unwrap();
        }
        let entries = ledger.contents_for(ada.person(), maya.person()).unwrap().entries;
        Self { _folder: folder, ledger, ada, maya, entries }
    }

    /// The manifest of these entries, as Ada signs it.
    fn manifest(&self, entries: &[StoredEntry]) -> Vec<u8> {
        let mut contents = self.ledger.contents_for(self.ada.person(), self.maya.person()).unwrap();
        contents.entries = entries.to_vec();
        Manifest::of(&contents, Millis(7)).signed(&self.ada).unwrap()
    }

    /// A manifest in which something was changed, signed by somebody.
    fn manifest_with(&self, change: impl FnOnce(&mut Value), key: &Identity) -> Vec<u8> {
        let line = self.manifest(&self.entries);
        let space = line.iter().position(|it| *it == b' ').unwrap();
        let mut body: Value = serde_json::from_slice(&line[space + 1..]).unwrap();
        change(&mut body);
        let body = canonical::bytes(&body).unwrap();
        let signature = data_encoding::HEXLOWER.encode(&key.sign(&body));
        format!("{signature} {}\n", String::from_utf8(body).unwrap()).into_bytes()
    }

    /// The files of a packet with these entries.
    fn members(&self, entries: &[StoredEntry]) -> Vec<(String, Vec<u8>)> {
        vec![
            (manifest::NAME.to_owned(), self.manifest(entries)),
            (archive::ENTRIES.to_owned(), archive::lines(entries).into_bytes()),
            (evidence_name(&canonical::hex_hash(FILE)), FILE.to_vec()),
        ]
    }

    fn genuine(&self) -> Vec<(String, Vec<u8>)> {
        self.members(&self.entries)
    }

    fn sealed(&self, inside: &[u8]) -> Vec<u8> {
        let mut sealer = Sealer::new(Vec::new(), self.maya.person(), &*world().randomness).unwrap();
        sealer.write_all(inside).unwrap();
        sealer.finish().unwrap()
    }

    fn opened(&self, packet: &[u8]) -> Result<(Vec<Told>, Vec<EvidenceFile>), BadPacket> {
        let opened = OpenedPacket::open(Cursor::new(packet), &self.maya)?;
        Ok((opened.told(), opened.files().cloned().collect()))
    }

    /// Why Maya's laptop refuses a packet with this inside.
    #[track_caller]
    fn refusal(&self, inside: &[u8]) -> BadPacket {
        self.opened(&self.sealed(inside)).expect_err("this should have been refused")
    }
}

fn chosen(mentor: &Identity) -> Event {
    let mentor = mentor.person().clone();
    Event::MentorChosen(MentorChosen { mentor, name: "Maya".into(), side: Side::Engineering })
}

fn handed_in(mentor: &Identity, evidence: Vec<EvidenceFile>) -> Event {
    Event::PracticeHandedIn(PracticeHandedIn {
        submission: SubmissionId::from_bytes([5; 16]),
        practice: PracticeId::new("one-breath"),
        lesson: LessonId::new("caches"),
        skill: SkillId::new("explain-it"),
        title: "Explain it in one breath".into(),
        attempt: 1,
        mentor: mentor.person().clone(),
        text: "A cache is a shelf near the door.".into(),
        links: Vec::new(),
        evidence,
        rating: Vec::new(),
        rubric: Rubric { criteria: Vec::new(), stop_rule: String::new() },
    })
}

fn zipped(members: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, content) in members {
        zip.start_file(name.as_str(), options).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// Puts other bytes of the same length in the place of every occurrence.
fn replaced(mut inside: Vec<u8>, from: &[u8], to: &[u8]) -> Vec<u8> {
    assert_eq!(from.len(), to.len());
    for at in 0..=inside.len() - from.len() {
        if inside[at..].starts_with(from) {
            inside[at..at + to.len()].copy_from_slice(to);
        }
    }
    inside
}

/// A row signed by its author with some of its body changed.
fn resigned(row: &StoredEntry, author: &Identity, change: impl FnOnce(&mut Body)) -> StoredEntry {
    let mut body: Body = serde_json::from_slice(&row.body).unwrap();
    change(&mut body);
    signed(author, &body)
}

#[test]
fn the_packet_on_the_desk_opens_before_anything_is_changed() {
    let desk = Desk::set();
    let (told, files) = desk.opened(&desk.sealed(&zipped(&desk.genuine()))).unwrap();
    assert_eq!((told.len(), files.len()), (5, 1));
}

#[rstest]
#[case::leads_out("../evil.txt")]
#[case::from_the_root("/etc/cron.d/evil")]
#[case::another_drive("C:\\evil.txt")]
#[case::a_folder("evidence/")]
#[case::within_evidence("evidence/../../evil.txt")]
#[case::not_a_hash("evidence/call.txt")]
#[case::in_capitals("ENTRIES")]
fn a_name_that_no_packet_uses_is_refused(#[case] name: &str) {
    let desk = Desk::set();
    let mut members = desk.genuine();
    members.push((name.to_owned(), b"evil".to_vec()));
    let refused = desk.refusal(&zipped(&members));
    assert!(matches!(&refused, BadPacket::Stranger(it) if it == name), "{refused}");
}

#[test]
fn a_name_used_twice_is_refused() {
    let desk = Desk::set();
    let mut members = desk.genuine();
    members.push(("entriez".to_owned(), b"others".to_vec()));
    let inside = replaced(zipped(&members), b"entriez", b"entries");
    let refused = desk.refusal(&inside);
    assert!(matches!(&refused, BadPacket::Twice(it) if it == "entries"), "{refused}");
}

#[test]
fn a_link_is_refused() {
    let desk = Desk::set();
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default();
    zip.start_file(manifest::NAME, options).unwrap();
    zip.write_all(&desk.manifest(&desk.entries)).unwrap();
    zip.add_symlink(archive::ENTRIES, "/etc/passwd", options).unwrap();
    let refused = desk.refusal(&zip.finish().unwrap().into_inner());
    assert!(matches!(&refused, BadPacket::Unreadable(it) if it == "entries"), "{refused}");
}

#[test]
fn what_bursts_when_it_is_unpacked_is_refused() {
    let desk = Desk::set();
    for at in 0..3 {
        let mut members = desk.genuine();
        members[at].1 = vec![b'0'; 64 << 20];
        let inside = zipped(&members);
        assert!(inside.len() < 200_000);
        let refused = desk.refusal(&inside);
        assert!(matches!(&refused, BadPacket::TooLarge(it) if *it == members[at].0), "{refused}");
    }
}

#[test]
fn sizes_that_are_only_claimed_make_nothing_larger() {
    let desk = Desk::set();
    let members = desk.genuine();
    let inside = zipped(&members);
    let length = u32::try_from(members[0].1.len()).unwrap();
    let claiming = |claimed: u32| {
        let inside = replaced(inside.clone(), &length.to_le_bytes(), &claimed.to_le_bytes());
        desk.refusal(&inside)
    };
    let refused = claiming((2 << 30) - 1);
    assert!(matches!(&refused, BadPacket::TooLarge(it) if it == "manifest"), "{refused}");
    let refused = claiming(length + 1);
    assert!(matches!(&refused, BadPacket::Unreadable(it) if it == "manifest"), "{refused}");
}

#[rstest]
#[case::nothing(b"")]
#[case::a_letter(b"Dear Maya, here is my work.")]
#[case::an_empty_zip(b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0")]
fn what_is_no_zip_of_ours_is_refused(#[case] inside: &[u8]) {
    let refused = Desk::set().refusal(inside);
    assert!(matches!(refused, BadPacket::BadArchive | BadPacket::Missing(_)), "{refused}");
}

#[test]
fn bytes_before_or_behind_the_zip_are_refused() {
    let desk = Desk::set();
    let inside = zipped(&desk.genuine());
    for hidden in [[b"MZ", inside.as_slice()].concat(), [inside.as_slice(), b"\0"].concat()] {
        let refused = desk.refusal(&hidden);
        assert!(matches!(refused, BadPacket::BadArchive), "{refused}");
    }
}

#[test]
fn a_file_that_is_missing_is_named() {
    let desk = Desk::set();
    for at in 0..2 {
        let mut members = desk.genuine();
        let gone = members.remove(at).0;
        let refused = desk.refusal(&zipped(&members));
        assert!(matches!(&refused, BadPacket::Missing(it) if *it == gone), "{refused}");
    }
}

#[test]
fn a_later_version_is_told_from_damage() {
    let desk = Desk::set();
    let mut packet = desk.sealed(&zipped(&desk.genuine()));
    packet[18] = 2;
    let refused = desk.opened(&packet).unwrap_err();
    assert!(matches!(refused, BadPacket::Newer(2)), "{refused}");
    let mut members = desk.genuine();
    let later = |it: &mut Value| {
        it["format"] = json!(2);
        it["compass"] = json!("north");
    };
    members[0].1 = desk.manifest_with(later, &desk.ada);
    let refused = desk.refusal(&zipped(&members));
    assert!(matches!(refused, BadPacket::Newer(2)), "{refused}");
}

#[test]
fn a_packet_cut_short_anywhere_is_refused() {
    let desk = Desk::set();
    let packet = desk.sealed(&zipped(&desk.genuine()));
    for length in 0..packet.len() {
        let refused = desk.opened(&packet[..length]).unwrap_err();
        let says_so = matches!(
            refused,
            BadPacket::NotAPacket | BadPacket::CutShort | BadPacket::Altered { .. }
        );
        assert!(says_so, "{length} bytes: {refused}");
    }
}

#[test]
fn every_flipped_byte_of_a_packet_is_refused() {
    let desk = Desk::set();
    let packet = desk.sealed(&zipped(&desk.genuine()));
    for at in 0..packet.len() {
        let mut flipped = packet.clone();
        flipped[at] ^= 0xFF;
        let refused = desk.opened(&flipped).unwrap_err().to_string();
        assert!(!refused.is_empty(), "byte {at}");
    }
}

#[test]
fn every_flipped_byte_inside_the_envelope_is_refused_or_brings_the_very_same() {
    let desk = Desk::set();
    let inside = zipped(&desk.genuine());
    let genuine = desk.opened(&desk.sealed(&inside)).unwrap();
    let mut refused = 0;
    for at in 0..inside.len() {
        let mut flipped = inside.clone();
        flipped[at] ^= 1;
        match desk.opened(&desk.sealed(&flipped)) {
            Ok(opened) => assert_eq!(opened, genuine, "byte {at}"),
            Err(_) => refused += 1,
        }
    }
    assert!(refused * 2 > inside.len(), "only {refused} of {}", inside.len());
}
