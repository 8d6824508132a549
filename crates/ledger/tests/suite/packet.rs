//! Packets between two laptops: what travels, what never does, and what the other laptop then knows.

use std::fs;
use std::io::Cursor;

use ledger::{
    Audience, BadPacket, Error, Event, Identity, Ledger, OpenedPacket, Outcome, PersonId, Side,
    StoredEntry,
};

use crate::stage::{
    Laptop, answered, chosen, finished, guessed, reflected, refusal, returned, signed_off,
    withdrawn, wrote,
};

/// Ada of sales and Maya of engineering, each on a laptop of their own; Ada has chosen Maya by her card.
pub(crate) struct Two {
    pub(crate) adas: Laptop,
    pub(crate) mayas: Laptop,
    pub(crate) ada: Identity,
    pub(crate) maya: Identity,
}

impl Two {
    pub(crate) fn laptops() -> Self {
        let (mut adas, mut mayas) = (Laptop::new(1), Laptop::new(2));
        let ada = adas.joins("Ada", Side::Sales);
        let maya = mayas.joins("Maya", Side::Engineering);
        let card = mayas.ledger.mentor_card(maya.person()).unwrap().unwrap();
        adas.ledger.meet(&card).unwrap();
        adas.keeps(&ada, chosen(maya.person(), "Maya"));
        Self { adas, mayas, ada, maya }
    }

    /// Ada's packet for Maya is taken in.
    pub(crate) fn ada_to_maya(&mut self) -> usize {
        let packet = packet(&self.adas, &self.ada, self.maya.person());
        takes_in(&mut self.mayas.ledger, &self.maya, &packet).unwrap()
    }

    /// Maya's packet for Ada is taken in.
    pub(crate) fn maya_to_ada(&mut self) -> usize {
        let packet = packet(&self.mayas, &self.maya, self.ada.person());
        takes_in(&mut self.adas.ledger, &self.ada, &packet).unwrap()
    }
}

/// A packet as a file.
pub(crate) fn packet(from: &Laptop, sender: &Identity, to: &PersonId) -> Vec<u8> {
    let contents = from.ledger.contents_for(sender.person(), to).unwrap();
    from.ledger.write_packet(sender, &contents, Vec::new()).unwrap()
}

/// Opens a packet and takes it in.
pub(crate) fn takes_in(into: &mut Ledger, key: &Identity, packet: &[u8]) -> Result<usize, Error> {
    let opened = OpenedPacket::open(Cursor::new(packet), key)?;
    into.take_in(opened)
}

#[test]
fn work_goes_to_a_mentor_and_the_review_comes_back() {
    let mut two = Two::laptops();
    let first = two.adas.hands_in(&two.ada, two.maya.person());
    two.ada_to_maya();
    let (ada, maya) = (two.ada.person().clone(), two.maya.person().clone());
    let waiting = two.mayas.ledger.submissions_for(&maya).unwrap().remove(0);
    assert_eq!((&waiting.id, &waiting.trainee), (&first, &ada));
    let file = &waiting.evidence[0];
    let bytes = two.mayas.ledger.evidence(&file.sha256).unwrap();
    assert_eq!(bytes.as_deref(), Some(&b"00:01 Hello"[..]));
    assert_eq!(two.mayas.ledger.person(&ada).unwrap().unwrap().name, "Ada");

    two.mayas.keeps(&two.maya, returned(&first, &ada));
    two.maya_to_ada();
    let own = two.adas.ledger.submissions_of(&ada).unwrap().remove(0);
    let verdict = two.adas.ledger.verdict_of(&own).unwrap().unwrap();
    assert!(matches!(verdict.outcome, Outcome::Returned { .. }));

    let second = two.adas.hands_in(&two.ada, &maya);
    two.ada_to_maya();
    let signed = two.mayas.keeps(&two.maya, signed_off(&two.mayas, &second, &ada));
    two.maya_to_ada();
    let sign_off = two.adas.ledger.sign_offs_of(&ada).unwrap().remove(0);
    assert_eq!(sign_off.entry, signed);
    assert_eq!(ledger::judge(&sign_off, &ada), Ok(()));

    two.mayas.keeps(&two.maya, withdrawn(&signed));
    two.maya_to_ada();
    let sign_off = two.adas.ledger.sign_offs_of(&ada).unwrap().remove(0);
    assert_eq!(ledger::judge(&sign_off, &ada), Err(ledger::WhyNot::Withdrawn));
    for ledger in [&two.adas.ledger, &two.mayas.ledger] {
        assert_eq!(ledger.verify().unwrap().faults, []);
    }
}

#[test]
fn nothing_that_somebody_did_for_themselves_is_in_a_packet() {
    let mut two = Two::laptops();
    for private in
        [answered(1, 0), wrote(2, "forty-two"), guessed(3, "a wardrobe"), reflected(4, "slow")]
    {
        assert_eq!(private.audience(), Audience::Myself);
        two.adas.keeps(&two.ada, private);
    }
    two.adas.keeps(&two.ada, finished(1, 1));
    two.adas.hands_in(&two.ada, two.maya.person());
    let own = two.adas.ledger.entries_as_signed().unwrap();
    assert_eq!(own.iter().filter(|it| it.audience == b"self").count(), 4);
    let contents = two.adas.ledger.contents_for(two.ada.person(), two.maya.person()).unwrap();
    assert!(contents.entries.iter().all(|it| it.audience != b"self"));
    let open: Vec<u8> = contents.entries.iter().flat_map(|it| it.body.clone()).collect();
    let open = String::from_utf8(open).unwrap();
    for secret in ["forty-two", "a wardrobe", "slow", "question-answered"] {
        assert!(!open.contains(secret), "{secret} would leave the laptop");
    }
    two.ada_to_maya();
    let there = two.mayas.ledger.entries_as_signed().unwrap();
    assert!(there.iter().all(|it| it.audience != b"self"));
}

#[test]
fn a_review_is_seen_by_its_trainee_and_by_no_other() {
    let mut two = Two::laptops();
    let bob = two.mayas.joins("Bob", Side::Sales);
    two.mayas.keeps(&bob, chosen(two.maya.person(), "Maya"));
    let bobs = two.mayas.hands_in(&bob, two.maya.person());
    two.mayas.keeps(&two.maya, returned(&bobs, bob.person()));
    let adas = two.adas.hands_in(&two.ada, two.maya.person());
    two.ada_to_maya();
    two.mayas.keeps(&two.maya, returned(&adas, two.ada.person()));
    let returned_in = |to: &PersonId| {
        let contents = two.mayas.ledger.contents_for(two.maya.person(), to).unwrap();
        let told = contents.told().into_iter().filter_map(|it| it.event);
        told.filter_map(|it| match it {
            Event::WorkReturned(it) => Some(it.trainee),
            _ => None,
        })
        .collect::<Vec<_>>()
    };
    assert_eq!(returned_in(two.ada.person()), [two.ada.person().clone()]);
    assert_eq!(returned_in(bob.person()), [bob.person().clone()]);
}

#[test]
fn who_was_not_chosen_as_a_mentor_sees_no_work() {
    let mut two = Two::laptops();
    let noor = two.mayas.joins("Noor", Side::Engineering);
    let card = two.mayas.ledger.mentor_card(noor.person()).unwrap().unwrap();
    two.adas.ledger.meet(&card).unwrap();
    two.adas.hands_in(&two.ada, two.maya.person());
    let contents = two.adas.ledger.contents_for(two.ada.person(), noor.person()).unwrap();
    assert!(contents.entries.iter().all(|it| it.audience == b"team"), "{contents:?}");
    assert_eq!(contents.files, []);
}

#[test]
fn files_travel_to_whoever_is_to_judge_them_until_they_have() {
    let mut two = Two::laptops();
    let submission = two.adas.hands_in(&two.ada, two.maya.person());
    let files = |two: &Two| {
        let to = two.maya.person();
        two.adas.ledger.contents_for(two.ada.person(), to).unwrap().files.len()
    };
    assert_eq!(files(&two), 1);
    two.ada_to_maya();
    two.mayas.keeps(&two.maya, returned(&submission, two.ada.person()));
    two.maya_to_ada();
    assert_eq!(files(&two), 0);
}

#[test]
fn a_file_in_two_hand_ins_travels_once_and_lies_beside_the_ledger_once() {
    let mut two = Two::laptops();
    let film = vec![7; 300_000];
    for _ in 0..2 {
        two.adas.hands_in_with(&two.ada, two.maya.person(), &film);
    }
    let packet = packet(&two.adas, &two.ada, two.maya.person());
    assert!((300_000..350_000).contains(&packet.len()), "{} bytes", packet.len());
    takes_in(&mut two.mayas.ledger, &two.maya, &packet).unwrap();
    let written = |two: &Two| fs::metadata(two.mayas.only_file()).unwrap().modified().unwrap();
    assert_eq!(fs::read(two.mayas.only_file()).unwrap(), film);
    let before = written(&two);
    takes_in(&mut two.mayas.ledger, &two.maya, &packet).unwrap();
    assert_eq!(written(&two), before, "what is here is not written again");
}

#[test]
fn a_damaged_file_comes_back_with_the_packet_that_brought_it() {
    let mut two = Two::laptops();
    two.adas.hands_in(&two.ada, two.maya.person());
    two.ada_to_maya();
    fs::write(two.mayas.only_file(), b"00:01 Hallo").unwrap();
    assert_eq!(two.mayas.ledger.verify().unwrap().faults.len(), 1);
    two.ada_to_maya();
    assert_eq!(fs::read(two.mayas.only_file()).unwrap(), b"00:01 Hello");
    assert_eq!(two.mayas.ledger.verify().unwrap().faults, []);
}

#[test]
fn a_file_that_is_missing_or_was_swapped_is_named_when_the_packet_is_made() {
    let mut two = Two::laptops();
    two.adas.hands_in(&two.ada, two.maya.person());
    let file = two.adas.only_file();
    let refused = |two: &Two| {
        let contents = two.adas.ledger.contents_for(two.ada.person(), two.maya.person()).unwrap();
        refusal(two.adas.ledger.write_packet(&two.ada, &contents, Vec::new()))
    };
    let names_it =
        |it: &Error| matches!(it, Error::Packet(BadPacket::Missing(name)) if name == "call.txt");
    fs::write(&file, b"00:01 Hallo").unwrap();
    assert!(names_it(&refused(&two)));
    fs::remove_file(&file).unwrap();
    assert!(names_it(&refused(&two)));
}

#[test]
fn a_packet_that_does_not_fit_leaves_none_of_its_files() {
    let mut two = Two::laptops();
    two.adas.hands_in(&two.ada, two.maya.person());
    two.ada_to_maya();
    let fork = "UPDATE entries SET hash = zeroblob(32) WHERE author = ?1 AND audience = 'mentor'";
    two.mayas.tampering().execute(fork, [two.ada.person().as_bytes()]).unwrap();
    two.adas.hands_in_with(&two.ada, two.maya.person(), b"a film");
    let packet = packet(&two.adas, &two.ada, two.maya.person());
    let error = refusal(takes_in(&mut two.mayas.ledger, &two.maya, &packet));
    assert!(matches!(error, Error::Fork(_)), "{error}");
    assert_eq!(fs::read(two.mayas.only_file()).unwrap(), b"00:01 Hello");
}

#[test]
fn a_packet_that_came_before_brings_nothing_new() {
    let mut two = Two::laptops();
    two.adas.hands_in(&two.ada, two.maya.person());
    let old = packet(&two.adas, &two.ada, two.maya.person());
    assert_eq!(two.ada_to_maya(), 3);
    two.adas.hands_in(&two.ada, two.maya.person());
    assert_eq!(two.ada_to_maya(), 1);
    let before = entries(&two.mayas);
    assert_eq!(takes_in(&mut two.mayas.ledger, &two.maya, &old).unwrap(), 0);
    assert_eq!(entries(&two.mayas), before);
}

#[test]
fn a_packet_for_somebody_else_stays_closed() {
    let mut two = Two::laptops();
    let noor = two.mayas.joins("Noor", Side::Engineering);
    let packet = packet(&two.adas, &two.ada, two.maya.person());
    let envelope = Ledger::envelope(&mut packet.as_slice()).unwrap();
    assert_eq!(&envelope.to, two.maya.person());
    let error = refusal(takes_in(&mut two.mayas.ledger, &noor, &packet));
    let is_for_maya = |it: &Error| matches!(it, Error::Packet(BadPacket::ForAnother(it)) if it == two.maya.person());
    assert!(is_for_maya(&error), "{error}");
}

#[test]
fn a_backup_is_taken_before_a_packet_is_taken_in() {
    let mut two = Two::laptops();
    assert_eq!(two.mayas.ledger.last_backup().unwrap(), None);
    two.ada_to_maya();
    assert!(two.mayas.ledger.last_backup().unwrap().is_some());
}

fn entries(laptop: &Laptop) -> Vec<StoredEntry> {
    laptop.ledger.entries_as_signed().unwrap()
}
