//! The scene of an attack: a laptop that is tampered with, a mentor's copy, and the tools of the attacker.

use std::collections::BTreeSet;

use ed25519_dalek::SigningKey;
use ledger::{
    EntryHash, EntryProblem, Error, Fault, Identity, Millis, PersonId, Side, SkillRule, Standing,
    StoredEntry, decide,
};
use rusqlite::{Connection, params};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::stage::{Laptop, NOON, Scene, refusal, signed_off_work, world};

/// The laptop that is tampered with, a mentor's laptop with a copy from before, and what happened on the first.
pub(super) struct Attack {
    pub(super) own: Laptop,
    pub(super) mentors: Laptop,
    pub(super) scene: Scene,
}

pub(super) const SEED: u64 = 1;

impl Attack {
    /// Ada was signed off at `nearby` by Maya, and Maya has a copy of all of it.
    pub(super) fn begin() -> Self {
        Self::after(|_, _| {})
    }

    pub(super) fn after(more: impl FnOnce(&mut Laptop, &Scene)) -> Self {
        let mut own = Laptop::new(SEED);
        let scene = signed_off_work(&mut own);
        more(&mut own, &scene);
        let mut mentors = Laptop::new(2);
        mentors.ledger.merge(&own.ledger.entries_as_signed().unwrap()).unwrap();
        Self { own, mentors, scene }
    }

    pub(super) fn hand(&self) -> Connection {
        self.own.tampering()
    }

    /// What is attested where the file was tampered with.
    pub(super) fn own(&self) -> Standing {
        standing(&self.own, self.scene.ada.person())
    }

    /// What is attested on the mentor's laptop once it has been given the file, and whether it took it.
    pub(super) fn given_to_the_mentor(&mut self) -> (Standing, Result<usize, Error>) {
        let entries = self.own.ledger.entries_as_signed().unwrap();
        let merged = self.mentors.ledger.merge(&entries);
        assert_eq!(self.mentors.ledger.verify_entries(), [], "the mentor's copy stays sound");
        (standing(&self.mentors, self.scene.ada.person()), merged)
    }

    /// The tampered file, given to the mentor, is refused with this problem, and changes nothing there.
    pub(super) fn is_refused_by_the_mentor(&mut self, expected: EntryProblem) {
        let before = standing(&self.mentors, self.scene.ada.person());
        let (after, merged) = self.given_to_the_mentor();
        let error = refusal(merged);
        assert!(
            matches!(&error, Error::BadEntry { problem, .. } if *problem == expected),
            "{error}"
        );
        assert_eq!(after, before);
    }

    pub(super) fn counting(&self) -> Vec<EntryHash> {
        let judged = self.own().judged.into_iter();
        judged.filter(|(_, it)| it.is_ok()).map(|(entry, _)| entry).collect()
    }

    pub(super) fn row(&self, hash: &EntryHash) -> StoredEntry {
        let mut all = self.own.ledger.entries_as_signed().unwrap();
        all.retain(|it| it.hash == hash.as_bytes());
        all.remove(0)
    }

    /// The entry by which the judged work was handed in.
    pub(super) fn hand_in(&self) -> StoredEntry {
        let id = self.scene.submission.to_string();
        let mut all = self.own.ledger.entries_as_signed().unwrap();
        all.retain(|it| {
            let event = &body(it)["events"][0];
            event["kind"] == "practice-handed-in" && event["submission"] == id.as_str()
        });
        all.remove(0)
    }

    /// The last entry that somebody told the team.
    pub(super) fn last_of(&self, person: &Identity) -> StoredEntry {
        let mut all = self.own.ledger.entries_as_signed().unwrap();
        all.retain(|it| it.author == person.person().as_bytes() && it.audience == b"team");
        all.pop().unwrap()
    }
}

/// Faults apart from files that did not travel along.
pub(super) trait Sound {
    fn verify_entries(&self) -> Vec<Fault>;
}

impl Sound for ledger::Ledger {
    fn verify_entries(&self) -> Vec<Fault> {
        let faults = self.verify().unwrap().faults.into_iter();
        faults.filter(|it| !matches!(it, Fault::Evidence(..))).collect()
    }
}

pub(super) fn standing(laptop: &Laptop, trainee: &PersonId) -> Standing {
    let rule = SkillRule {
        required_sides: BTreeSet::from([Side::Engineering]),
        valid_for: Millis(1_000_000_000),
    };
    let mut sign_offs = laptop.ledger.sign_offs_of(trainee).unwrap();
    sign_offs.retain(|it| it.skill.as_str() == "explain-it");
    decide(&rule, trainee, Side::Sales, &sign_offs, Millis(NOON + 1))
}

/// The secret key of somebody on the tampered laptop: the stage's randomness draws the same bytes on every run.
pub(super) fn key_of(person: &Identity) -> SigningKey {
    let mut stream = vec![0; 512];
    world(SEED).randomness.fill(&mut stream);
    let keys = stream.windows(32).map(|it| SigningKey::from_bytes(it.try_into().unwrap()));
    let mut own = keys.filter(|it| it.verifying_key().as_bytes() == person.person().as_bytes());
    own.next().expect("everybody's key was drawn from this stream")
}

pub(super) fn body(row: &StoredEntry) -> Value {
    serde_json::from_slice(&row.body).unwrap()
}

pub(super) fn canonical(body: &Value) -> Vec<u8> {
    serde_json_canonicalizer::to_vec(body).unwrap()
}

/// Writes an entry and what would be projected from it past the program, and tells its hash.
pub(super) fn plant(hand: &Connection, body: &Value, signature: &[u8]) -> EntryHash {
    let bytes = canonical(body);
    let hash: [u8; 32] = Sha256::digest(&bytes).into();
    let raw = |name: &str| {
        let hex = body[name].as_str().unwrap();
        data_encoding::HEXLOWER.decode(hex.as_bytes()).unwrap()
    };
    let sequence = body["sequence"].as_i64().unwrap();
    let audience = body["audience"].as_str().unwrap();
    hand.execute(
        "INSERT INTO entries (author, replica, audience, sequence, hash, body, signature)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        params![raw("author"), raw("replica"), audience, sequence, hash, bytes, signature],
    )
    .unwrap();
    project(hand, &hash, body);
    EntryHash::from_bytes(hash)
}

/// Writes what the window would look for.
pub(super) fn project(hand: &Connection, entry: &[u8; 32], body: &Value) {
    // In the order in which keys are signed, whichever way they were written here.
    let body: Value = serde_json::from_slice(&canonical(body)).unwrap();
    for (position, event) in body["events"].as_array().unwrap().iter().enumerate() {
        let text = |name: &str| event[name].as_str().unwrap_or_default().to_owned();
        let (subject, other) = match event["kind"].as_str().unwrap() {
            "work-signed-off" => (text("submission"), text("trainee")),
            "practice-handed-in" => (text("submission"), text("mentor")),
            "mentor-chosen" => (String::new(), text("mentor")),
            "mentor-appointed" => (text("team"), text("mentor")),
            "team-joined" => (text("team"), text("leader")),
            "key-revoked" => (String::new(), text("key")),
            _ => (String::new(), String::new()),
        };
        hand.execute(
            "INSERT OR REPLACE INTO facts
                 (entry, position, kind, author, subject, other, time, millis, counter, body)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            params![
                entry,
                i64::try_from(position).unwrap(),
                event["kind"].as_str().unwrap(),
                body["author"].as_str().unwrap(),
                subject,
                other,
                body["time"].as_i64().unwrap(),
                body["order"]["millis"].as_i64().unwrap(),
                body["order"]["counter"].as_i64().unwrap(),
                event.to_string(),
            ],
        )
        .unwrap();
    }
}

/// Puts another body in the place of an entry, filed as if it belonged there.
pub(super) fn replace(hand: &Connection, row: &StoredEntry, body: &Value, signature: &[u8]) {
    hand.execute("DELETE FROM entries WHERE hash = ?1", [&row.hash]).unwrap();
    hand.execute("DELETE FROM facts WHERE entry = ?1", [&row.hash]).unwrap();
    plant(hand, body, signature);
}

/// An entry of the same chain that follows a row.
pub(super) fn following(row: &StoredEntry, event: &Value) -> Value {
    let mut next = body(row);
    next["sequence"] = json!(row.sequence + 1);
    next["previous"] = json!(data_encoding::HEXLOWER.encode(&row.hash));
    next["order"]["counter"] = json!(9);
    next["events"] = json!([event]);
    next
}
