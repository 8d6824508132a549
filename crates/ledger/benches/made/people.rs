//! Makes a ledger's worth of signed entries: what a thousand people and their mentors might have done in a year, in the
//! format that docs/check-a-sign-off.md tells strangers about, by nothing but Ed25519 and canonical JSON.

use std::collections::HashMap;
use std::error::Error;

use data_encoding::HEXLOWER;
use ed25519_dalek::{Signer, SigningKey};
use ledger::StoredEntry;
use serde::Deserialize;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// What each person has on record in the end.
pub(crate) const ENTRIES_EACH: usize = 1_000;

/// Pieces of work that each hands in. All but the last were judged, two by two: returned first, then signed off.
const HANDED_IN: usize = 17;

/// How many people judge the others' work.
const MENTORS: usize = 40;

/// Everybody whose number leaves less than that when divided by five had a piece judged by the mentor at the window, to
/// whom everybody's last piece of work lies waiting.
const JUDGED_AT_WINDOW: usize = 2;

/// The keys of the first two, as the ledgers of these measurements draw them: whoever sits at the window, and whoever
/// sits at another.
pub(crate) const AT_WINDOW: u8 = 7;
pub(crate) const ELSEWHERE: u8 = 8;

/// Noon of 2 March 2026, when everything began, and the year that it takes, in milliseconds.
const BEGAN: i64 = 1_772_452_800_000;
const YEAR: i64 = 365 * 86_400_000;

/// A page of what somebody wrote.
const PAGE: &str = "We met the customer on Tuesday. They asked for a number, and I gave a range and what it hangs on: \
    how warm the room gets, how full the disk is, how many people work at once. I said what we have measured and on \
    which day, and what nobody has measured yet. They wanted to know by when; I promised a day for the answer, not the \
    answer. Afterwards I wrote it down and sent it to both sides. ";

/// What is taught, as far as records name it: opaque words to a ledger.
#[derive(Deserialize)]
pub(crate) struct Words {
    /// Each block that can be finished: lesson, block, revision.
    pub(crate) blocks: Vec<(String, String, String)>,
    /// Each card: course, card.
    pub(crate) cards: Vec<(String, String)>,
    /// What is handed in.
    pub(crate) practices: Vec<Practice>,
}

/// A practice and how it is judged.
#[derive(Deserialize)]
pub(crate) struct Practice {
    id: String,
    lesson: String,
    skill: String,
    title: String,
    rubric: Value,
}

/// Everybody, and where their chains have come to.
pub(crate) struct People<'a> {
    words: &'a Words,
    all: Vec<Person>,
    moment: i64,
    /// Between an entry and the next, whoever writes it.
    step: i64,
    each: &'a mut dyn FnMut(StoredEntry) -> Result<(), Box<dyn Error>>,
}

struct Person {
    key: SigningKey,
    id: String,
    replica: [u8; 16],
    entries: usize,
    chains: HashMap<String, (u64, String)>,
}

/// A piece of work on its way to a mentor.
struct Work<'a> {
    trainee: usize,
    mentor: usize,
    number: usize,
    practice: &'a Practice,
}

impl<'a> People<'a> {
    /// So many people; each entry is handed over when it is signed.
    pub(crate) fn new(
        words: &'a Words,
        many: usize,
        each: &'a mut dyn FnMut(StoredEntry) -> Result<(), Box<dyn Error>>,
    ) -> Self {
        let all: Vec<_> = (0..many).map(Person::new).collect();
        let entries = i64::try_from(all.len() * ENTRIES_EACH).unwrap_or(i64::MAX);
        Self { words, all, moment: BEGAN, step: YEAR / entries.max(1), each }
    }

    /// Everything that they did: so many entries of each.
    pub(crate) fn live(&mut self) -> Result<(), Box<dyn Error>> {
        for person in 0..self.all.len() {
            let (name, side) = (format!("Person {person}"), side(person));
            let event = json!({ "kind": "person-introduced", "name": name, "side": side });
            self.tell(person, "team", &event)?;
        }
        for person in 0..self.all.len() {
            for mentor in self.mentors(person) {
                let (key, name) = (&self.all[mentor].id, format!("Person {mentor}"));
                let event = json!({ "kind": "mentor-chosen", "mentor": key, "name": name, "side": side(mentor) });
                self.tell(person, "team", &event)?;
            }
        }
        for person in 0..self.all.len() {
            for number in 0..HANDED_IN {
                self.work(person, number)?;
            }
        }
        for person in 0..self.all.len() {
            for number in 0.. {
                if self.all[person].entries >= ENTRIES_EACH {
                    break;
                }
                self.learn(person, number)?;
            }
        }
        Ok(())
    }

    /// As much as the second has for the first after years: nothing but what may be sent.
    pub(crate) fn live_for_a_packet(&mut self, entries: usize) -> Result<(), Box<dyn Error>> {
        let event = json!({ "kind": "person-introduced", "name": "Elsewhere", "side": side(1) });
        self.tell(1, "team", &event)?;
        let mentor = &self.all[0].id;
        let event = json!({ "kind": "mentor-chosen", "mentor": mentor, "name": "At the window", "side": side(0) });
        self.tell(1, "team", &event)?;
        for number in 0..HANDED_IN {
            let practices = &self.words.practices;
            let practice = practices.get(number % practices.len()).ok_or("no practice")?;
            let work = Work { trainee: 1, mentor: 0, number: number * 2, practice };
            self.tell(1, "mentor", &self.hand_in(&work))?;
        }
        for number in 0..entries.saturating_sub(self.all[1].entries) {
            self.learn(1, number * 5)?;
        }
        Ok(())
    }

    /// Whoever sits at the window, and two of the other side.
    fn mentors(&self, person: usize) -> Vec<usize> {
        let many = MENTORS.min(self.all.len());
        let other_side = |it: usize| (it * 2 + (person + 1) % 2) % many;
        let mut mentors = vec![0, other_side(person), other_side(person + 7)];
        mentors.retain(|it| *it != person);
        mentors.dedup();
        mentors
    }

    /// Hands a piece of work in, and has it judged.
    fn work(&mut self, trainee: usize, number: usize) -> Result<(), Box<dyn Error>> {
        let is_last = number + 1 == HANDED_IN;
        let is_judged_at_window = number / 2 == 7 && trainee % 5 < JUDGED_AT_WINDOW;
        let mentors = self.mentors(trainee);
        let mentor = match mentors.as_slice() {
            [window, ..] if is_last || is_judged_at_window => *window,
            [.., one, other] => {
                if number % 4 < 2 {
                    *one
                } else {
                    *other
                }
            }
            [one] => *one,
            [] => return Ok(()),
        };
        let practices = &self.words.practices;
        let practice = practices.get(number / 2 % practices.len()).ok_or("no practice")?;
        let work = Work { trainee, mentor, number, practice };
        self.tell(trainee, "mentor", &self.hand_in(&work))?;
        if is_last {
            return Ok(());
        }
        if number.is_multiple_of(2) {
            let audience = format!("for:{}", self.all[trainee].id);
            return self.tell(mentor, &audience, &self.returned(&work)?);
        }
        self.tell(mentor, "team", &self.signed_off(&work)?)
    }

    fn hand_in(&self, work: &Work<'_>) -> Value {
        let Work { practice, .. } = work;
        json!({
            "kind": "practice-handed-in", "submission": work.submission(), "practice": practice.id,
            "lesson": practice.lesson, "skill": practice.skill, "title": practice.title,
            "attempt": work.number % 2 + 1, "mentor": self.all[work.mentor].id,
            "text": work.text(), "evidence": [], "rating": work.scores(3), "rubric": practice.rubric,
        })
    }

    fn returned(&self, work: &Work<'_>) -> Result<Value, Box<dyn Error>> {
        Ok(json!({
            "kind": "work-returned", "submission": work.submission(),
            "trainee": self.all[work.trainee].id, "rubricRevision": work.rubric_revision()?,
            "scores": work.scores(2), "criterion": work.practice.rubric["criteria"][0]["id"],
            "comment": "The range is there; what it hangs on is not.",
            "nextStep": "Say what would have to be true for the upper end, in one sentence.",
        }))
    }

    fn signed_off(&self, work: &Work<'_>) -> Result<Value, Box<dyn Error>> {
        let trainee = &self.all[work.trainee].id;
        Ok(json!({
            "kind": "work-signed-off", "submission": work.submission(), "trainee": trainee,
            "skill": work.practice.skill, "level": "nearby",
            "rubricRevision": work.rubric_revision()?, "scores": work.scores(3), "evidence": [],
            "textHash": hash(work.text().as_bytes()), "comment": "Both ends, and what each hangs on.",
            "statement": "I have seen this work and would stand beside it in front of a customer.",
        }))
    }

    /// One step of learning: a block is read, a question answered, a card reviewed.
    fn learn(&mut self, person: usize, number: usize) -> Result<(), Box<dyn Error>> {
        let Words { blocks, cards, .. } = self.words;
        let (lesson, block, revision) = &blocks[number / 5 % blocks.len()];
        match number % 5 {
            0 => {
                let event = json!({ "kind": "block-finished", "lesson": lesson, "block": block, "revision": revision });
                self.tell(person, "mentor", &event)
            }
            1 | 3 => {
                let event = json!({
                    "kind": "question-answered", "lesson": lesson, "block": block, "revision": revision,
                    "chosen": [number % 4], "isRight": !number.is_multiple_of(3),
                });
                self.tell(person, "self", &event)
            }
            _ => {
                let (course, card) = &cards[number / 3 % cards.len()];
                let day = BEGAN / 86_400_000 + i64::try_from(number / 20)?;
                let event = json!({
                    "kind": "card-reviewed", "course": course, "card": card, "direction": "term-to-plain",
                    "rating": "good", "day": day,
                });
                self.tell(person, "self", &event)
            }
        }
    }

    /// Signs one entry.
    fn tell(&mut self, author: usize, audience: &str, event: &Value) -> Result<(), Box<dyn Error>> {
        self.moment += self.step;
        let author = &mut self.all[author];
        author.entries += 1;
        let chain = author.chains.entry(audience.to_owned()).or_default();
        chain.0 += 1;
        let previous = (chain.0 > 1).then_some(chain.1.as_str());
        let body = json!({
            "audience": audience, "author": author.id, "events": [event], "format": 1,
            "order": { "counter": 0, "millis": self.moment }, "previous": previous,
            "replica": HEXLOWER.encode(&author.replica), "sequence": chain.0, "time": self.moment,
        });
        let body = serde_json_canonicalizer::to_vec(&body)?;
        let hash: [u8; 32] = Sha256::digest(&body).into();
        chain.1 = HEXLOWER.encode(&hash);
        (self.each)(StoredEntry {
            author: author.key.verifying_key().to_bytes().to_vec(),
            replica: author.replica.to_vec(),
            audience: audience.as_bytes().to_vec(),
            sequence: i64::try_from(chain.0)?,
            hash: hash.to_vec(),
            signature: author.key.sign(&body).to_bytes().to_vec(),
            body,
        })
    }
}

impl Person {
    fn new(number: usize) -> Self {
        let seed = match number {
            0 => [AT_WINDOW; 32],
            1 => [ELSEWHERE; 32],
            _ => Sha256::digest(number.to_be_bytes()).into(),
        };
        let key = SigningKey::from_bytes(&seed);
        let id = HEXLOWER.encode(key.verifying_key().as_bytes());
        let mut replica = [1; 16];
        replica[..8].copy_from_slice(&number.to_be_bytes());
        Self { key, id, replica, entries: 0, chains: HashMap::new() }
    }
}

impl Work<'_> {
    fn submission(&self) -> String {
        hash(format!("{} {}", self.trainee, self.number).as_bytes())[..32].to_owned()
    }

    fn text(&self) -> String {
        format!("Person {}, piece {}. {}", self.trainee, self.number, PAGE.repeat(2))
    }

    fn rubric_revision(&self) -> Result<String, Box<dyn Error>> {
        Ok(hash(&serde_json_canonicalizer::to_vec(&self.practice.rubric)?))
    }

    fn scores(&self, score: u8) -> Vec<Value> {
        let criteria = self.practice.rubric["criteria"].as_array();
        let scores = criteria.into_iter().flatten();
        scores.map(|it| json!({ "criterion": it["id"], "score": score })).collect()
    }
}

fn side(person: usize) -> &'static str {
    if person.is_multiple_of(2) { "sales" } else { "engineering" }
}

fn hash(bytes: &[u8]) -> String {
    HEXLOWER.encode(&Sha256::digest(bytes))
}
