//! What has been proven since the ledger was opened: no signature is checked twice, and nothing is read again before it
//! may have changed. It is in memory alone, where whoever writes into the file reaches nothing.

use std::any::Any;
use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::Record;
use crate::audience::Audience;
use crate::canonical;
use crate::entry::{Entry, StoredEntry};
use crate::error::Error;
use crate::event::Event;
use crate::facts::{self, keys};
use crate::id::{PersonId, SubmissionId};
use crate::open::Ledger;
use crate::query::Fact;

/// The most facts that are kept; with more, all is read anew, which is slower and no less right.
const MOST: usize = 50_000;

/// What is made of a proven fact.
pub(crate) trait Provable: Any + Send + Sync + Sized {
    /// Whether it is told even if it was signed after its author's key was revoked.
    const STAYS: bool = false;

    /// Out of a fact; none if that is of another kind.
    fn of(fact: Fact<Event>) -> Result<Option<Self>, Error>;
}

/// Which facts: of what kind, by whom, about what, whom else they concern. What is not said may be anything.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Asked {
    kind: Cow<'static, str>,
    author: Option<PersonId>,
    subject: Option<SubmissionId>,
    other: Option<PersonId>,
}

/// What has been proven.
#[derive(Default)]
pub(crate) struct Proofs {
    /// The SHA-256 of whole rows that are what they claim to be.
    sound: RefCell<HashSet<[u8; 32]>>,
    /// The answers to questions.
    answers: RefCell<HashMap<Asked, Arc<dyn Any + Send + Sync>>>,
    /// What people told their team.
    records: RefCell<HashMap<PersonId, Arc<Record>>>,
    /// How many facts the answers hold.
    facts: Cell<usize>,
    /// How many changes others had made to the file when all this was read.
    changes: Cell<Option<i64>>,
    /// Whether the ledger is held still, so that nobody can have changed it.
    pub(super) is_held: Cell<bool>,
}

impl Asked {
    /// All of a kind.
    pub(crate) fn of(kind: &'static str) -> Self {
        Self { kind: kind.into(), author: None, subject: None, other: None }
    }

    /// Of these the ones by this author.
    pub(crate) fn by(self, author: &PersonId) -> Self {
        Self { author: Some(author.clone()), ..self }
    }

    /// Of these the ones about this.
    pub(crate) fn about(self, subject: &SubmissionId) -> Self {
        Self { subject: Some(subject.clone()), ..self }
    }

    /// Of these the ones that concern this person besides their author.
    pub(crate) fn concerning(self, other: &PersonId) -> Self {
        Self { other: Some(other.clone()), ..self }
    }

    /// The same in SQL, and the values in it.
    pub(super) fn condition(&self) -> (String, Vec<String>) {
        let Self { kind, author, subject, other } = self;
        let (mut conditions, mut values) = (vec!["kind = ?1".to_owned()], vec![kind.to_string()]);
        let said = [
            ("author", author.as_ref().map(ToString::to_string)),
            ("subject", subject.as_ref().map(ToString::to_string)),
            ("other", other.as_ref().map(ToString::to_string)),
        ];
        for (column, value) in said {
            if let Some(value) = value {
                values.push(value);
                conditions.push(format!("{column} = ?{}", values.len()));
            }
        }
        (conditions.join(" AND "), values)
    }

    /// Every question whose answer this fact is part of.
    fn answered_by(kind: &str, author: &PersonId, event: &Event) -> [Self; 8] {
        let (subject, other) = keys(event);
        let (subject, other) = (SubmissionId::parse(&subject).ok(), PersonId::parse(&other).ok());
        std::array::from_fn(|it| Self {
            kind: kind.to_owned().into(),
            author: Some(author.clone()).filter(|_| it & 1 > 0),
            subject: subject.clone().filter(|_| it & 2 > 0),
            other: other.clone().filter(|_| it & 4 > 0),
        })
    }
}

impl Ledger {
    /// Forgets all answers if another program has changed the file since.
    pub(super) fn notice_others(&self) -> Result<(), Error> {
        if self.proofs.is_held.get() {
            return Ok(());
        }
        let changes = self.rows("PRAGMA data_version", [], |row| row.get(0))?.pop();
        if self.proofs.changes.replace(changes) != changes {
            self.proofs.forget_all();
        }
        Ok(())
    }
}

impl Proofs {
    /// What is known of a question.
    pub(super) fn known<T: Provable>(&self, asked: &Asked) -> Option<Arc<Vec<T>>> {
        let answers = self.answers.borrow();
        Arc::clone(answers.get(asked)?).downcast().ok()
    }

    /// Keeps an answer.
    pub(super) fn keep<T: Provable>(&self, asked: &Asked, answer: Vec<T>) -> Arc<Vec<T>> {
        let facts = self.facts.get() + answer.len() + 1;
        if facts > MOST {
            self.forget_all();
        }
        self.facts.set(self.facts.get() + answer.len() + 1);
        let answer = Arc::new(answer);
        let kept: Arc<dyn Any + Send + Sync> = Arc::<Vec<T>>::clone(&answer);
        self.answers.borrow_mut().insert(asked.clone(), kept);
        answer
    }

    pub(super) fn record(&self, author: &PersonId) -> Option<Arc<Record>> {
        self.records.borrow().get(author).cloned()
    }

    pub(super) fn keep_record(&self, author: &PersonId, record: &Arc<Record>) {
        self.records.borrow_mut().insert(author.clone(), Arc::clone(record));
    }

    /// Forgets what these new entries add to.
    pub(crate) fn forget<'a>(&self, new: impl Iterator<Item = &'a Entry>) {
        for entry in new {
            if self.touches_a_revoked_key(entry) {
                self.forget_all();
                return;
            }
            let (mut answers, mut records) = (self.answers.borrow_mut(), self.records.borrow_mut());
            for (event, value) in entry.events().zip(&entry.body.events) {
                let (Some(event), Some(kind)) = (event, facts::kind(value)) else { continue };
                for asked in Asked::answered_by(kind, &entry.body.author, event) {
                    answers.remove(&asked);
                }
            }
            if entry.body.audience == Audience::Team {
                records.remove(&entry.body.author);
            }
        }
    }

    /// Whether a key is revoked by it, or was and has now one more entry: what of that key counts is asked anew.
    fn touches_a_revoked_key(&self, entry: &Entry) -> bool {
        let records = self.records.borrow();
        records.get(&entry.body.author).is_some_and(|it| it.revoked.is_some())
            || entry.events().flatten().any(|it| matches!(it, Event::KeyRevoked(_)))
    }

    /// Forgets all answers; a signature that held still holds.
    pub(crate) fn forget_all(&self) {
        self.answers.borrow_mut().clear();
        self.records.borrow_mut().clear();
        self.facts.set(0);
    }

    /// The rows, by their place and digest, that nobody has verified yet.
    pub(super) fn strangers(&self, stored: &[StoredEntry]) -> Vec<(usize, [u8; 32])> {
        let sound = self.sound.borrow();
        let rows = stored.iter().map(digest).enumerate();
        rows.filter(|(_, digest)| !sound.contains(digest)).collect()
    }

    /// Keeps in mind that a row is what it claims to be.
    pub(super) fn is_sound(&self, digest: [u8; 32]) {
        self.sound.borrow_mut().insert(digest);
    }
}

/// SHA-256 over every column; each is preceded by its length, so that no two rows share one.
fn digest(stored: &StoredEntry) -> [u8; 32] {
    let sequence = stored.sequence.to_be_bytes();
    let StoredEntry { author, replica, audience, hash, body, signature, .. } = stored;
    let mut bytes = Vec::with_capacity(body.len() + 256);
    for column in [author, replica, audience, hash, body, signature] {
        bytes.extend((column.len() as u64).to_be_bytes());
        bytes.extend(column);
    }
    bytes.extend(sequence);
    canonical::hash(&bytes)
}
