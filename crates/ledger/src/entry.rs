//! Entries: what one person did at one moment, as canonical bytes, hashed, signed and chained.

use std::num::NonZero;
use std::{fmt, panic, thread};

use data_encoding::HEXLOWER;
use ed25519_dalek::{Signature, VerifyingKey};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::audience::{Audience, ONE_PERSON};
use crate::canonical;
use crate::event::Event;
use crate::id::{EntryHash, PersonId, ReplicaId};
use crate::identity::Identity;

/// The format of entries that this version writes.
const FORMAT: u32 = 1;

/// The last moment that an entry may name, either side of 1970: the range of ECMAScript's dates. It leaves room below
/// 2^53, where JSON's numbers (RFC 8785) stop being exact, so that no entry from elsewhere drives a clock past it.
const LAST_MOMENT: u64 = 8_640_000_000_000_000;

/// From so many entries on all cores read them.
const MANY: usize = 64;

/// The last moment that this installation's clock follows when an entry from elsewhere names it, the end of year 9999:
/// what lies between it and the last moment is left for entries of one's own.
const LAST_FOLLOWED: i64 = 253_402_300_799_999;

/// A place in the order of all entries: a hybrid logical clock (Kulkarni and others, 2014), which never goes back
/// even if the wall clock does.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct Order {
    /// The latest wall clock seen, in milliseconds since 1970.
    pub millis: i64,
    /// Tells apart what happened in the same millisecond.
    pub counter: u32,
}

impl Order {
    /// Whether what is signed here after this comes after it. An entry that claims the end of time must not use up the
    /// places that are left.
    pub(crate) fn is_followed(self) -> bool {
        self.millis <= LAST_FOLLOWED
    }

    /// The next place after this one, given what the wall clock says.
    pub(crate) fn next(self, wall: i64) -> Self {
        if wall > self.millis {
            return Self { millis: wall, counter: 0 };
        }
        match self.counter.checked_add(1) {
            Some(counter) => Self { millis: self.millis, counter },
            None => Self { millis: self.millis.saturating_add(1), counter: 0 },
        }
    }
}

/// What is signed. Events stay as JSON values, so that kinds of a later version are kept to the letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Body {
    pub(crate) audience: Audience,
    pub(crate) author: PersonId,
    pub(crate) events: Vec<Value>,
    pub(crate) format: u32,
    pub(crate) order: Order,
    pub(crate) previous: Option<EntryHash>,
    pub(crate) replica: ReplicaId,
    pub(crate) sequence: u64,
    pub(crate) time: i64,
}

/// Which entry: enough to find it again, and to tell a person which one is meant.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct EntryName {
    /// Public key of the author, in hexadecimal.
    pub author: String,
    /// The installation it was made on, in hexadecimal.
    pub replica: String,
    /// The audience whose chain it is in.
    pub audience: String,
    /// Its place in that chain, from 1.
    pub sequence: i64,
}

impl fmt::Display for EntryName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { author, replica, audience, sequence } = self;
        let (author, replica) = (shortened(author), shortened(replica));
        let chain = match audience.strip_prefix(ONE_PERSON) {
            Some(person) => format!("chain for {}", shortened(person)),
            None => format!("{audience} chain"),
        };
        write!(formatter, "entry {sequence} of {author} ({chain}, installation {replica})")
    }
}

/// The first and last digits of a key: enough to tell two apart by eye.
fn shortened(hex: &str) -> String {
    match (hex.get(..8), hex.get(hex.len().saturating_sub(4)..)) {
        (Some(head), Some(tail)) if hex.len() > 12 => format!("{head}…{tail}"),
        _ => hex.to_owned(),
    }
}

/// A row of the table of entries, exactly as it stands there; nothing in it is believed before `read` has held it against itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredEntry {
    /// Public key of the author.
    pub author: Vec<u8>,
    /// The installation it was made on.
    pub replica: Vec<u8>,
    /// The audience's word.
    pub audience: Vec<u8>,
    /// Place in the chain, from 1.
    pub sequence: i64,
    /// SHA-256 of the body.
    pub hash: Vec<u8>,
    /// The canonical bytes.
    pub body: Vec<u8>,
    /// Ed25519 signature over the body.
    pub signature: Vec<u8>,
}

/// What is wrong with an entry taken by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EntryProblem {
    /// The body is not an entry.
    #[error("cannot be read as an entry")]
    Unreadable,
    /// The body is an entry in other bytes than RFC 8785 gives.
    #[error("is not in canonical form")]
    NotCanonical,
    /// A later version wrote it.
    #[error("has a format that this version does not know")]
    UnknownFormat,
    /// The row's columns say something else than the body.
    #[error("is filed under a name that is not its own")]
    Misfiled,
    /// The hash is not that of the body.
    #[error("does not match its hash")]
    WrongHash,
    /// The signature is not the author's over this body.
    #[error("does not match its author's signature")]
    WrongSignature,
    /// An event is in the wrong audience's chain.
    #[error("holds an event that belongs to another audience")]
    WrongAudience,
}

/// An entry whose form, hash and signature have been verified.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) body: Body,
    pub(crate) hash: EntryHash,
    events: Vec<Option<Event>>,
}

impl StoredEntry {
    /// The row in which an entry stands, by what its body says; nothing is verified by that.
    pub(crate) fn file(signature: Vec<u8>, body: Vec<u8>) -> Result<Self, EntryProblem> {
        let read: Body = serde_json::from_slice(&body).map_err(|_| EntryProblem::Unreadable)?;
        Ok(Self {
            author: read.author.as_bytes().to_vec(),
            replica: read.replica.as_bytes().to_vec(),
            audience: read.audience.word().into_bytes(),
            sequence: i64::try_from(read.sequence).map_err(|_| EntryProblem::Unreadable)?,
            hash: canonical::hash(&body).to_vec(),
            body,
            signature,
        })
    }

    /// The entry's name by its columns, readable even if the body is not.
    pub fn name(&self) -> EntryName {
        EntryName {
            author: HEXLOWER.encode(&self.author),
            replica: HEXLOWER.encode(&self.replica),
            audience: String::from_utf8_lossy(&self.audience).into_owned(),
            sequence: self.sequence,
        }
    }

    /// Believes nothing: reads the body, then holds columns, hash and signature against it.
    pub(crate) fn read(&self) -> Result<Entry, EntryProblem> {
        let body: Body =
            serde_json::from_slice(&self.body).map_err(|_| EntryProblem::Unreadable)?;
        if body.format != FORMAT {
            return Err(EntryProblem::UnknownFormat);
        }
        if [body.order.millis, body.time].iter().any(|it| it.unsigned_abs() > LAST_MOMENT) {
            return Err(EntryProblem::Unreadable);
        }
        if canonical::bytes(&body).ok().as_deref() != Some(self.body.as_slice()) {
            return Err(EntryProblem::NotCanonical);
        }
        let is_filed_right = self.author == body.author.as_bytes()
            && self.replica == body.replica.as_bytes()
            && self.audience == body.audience.word().into_bytes()
            && u64::try_from(self.sequence).is_ok_and(|it| it == body.sequence);
        if !is_filed_right {
            return Err(EntryProblem::Misfiled);
        }
        let hash = canonical::hash(&self.body);
        if self.hash != hash {
            return Err(EntryProblem::WrongHash);
        }
        if !self.is_signed_by(&body.author) {
            return Err(EntryProblem::WrongSignature);
        }
        let entry = Entry::of(body, hash);
        let audience = &entry.body.audience;
        if entry.events().flatten().any(|it| !it.may_be_told_to(audience)) {
            return Err(EntryProblem::WrongAudience);
        }
        Ok(entry)
    }

    /// The entry in a row that has been read before, when all of this held.
    pub(crate) fn read_again(&self) -> Option<Entry> {
        let hash = self.hash.as_slice().try_into().ok()?;
        Some(Entry::of(serde_json::from_slice(&self.body).ok()?, hash))
    }

    fn is_signed_by(&self, author: &PersonId) -> bool {
        let Ok(key) = VerifyingKey::from_bytes(author.as_bytes()) else { return false };
        let Ok(signature) = Signature::from_slice(&self.signature) else { return false };
        // Strict: refuses keys of small order and other malleable forms (RFC 8032 leaves them open).
        key.verify_strict(&self.body, &signature).is_ok()
    }
}

/// As [`StoredEntry::read`] of each, in their order. It is the signatures that take the time, so all cores check them.
pub(crate) fn read_each(rows: &[StoredEntry]) -> Vec<Result<Entry, EntryProblem>> {
    let read = |rows: &[StoredEntry]| rows.iter().map(StoredEntry::read).collect::<Vec<_>>();
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    if rows.len() < MANY || cores == 1 {
        return read(rows);
    }
    thread::scope(|scope| {
        let parts = rows.chunks(rows.len().div_ceil(cores));
        let parts: Vec<_> = parts.map(|part| scope.spawn(move || read(part))).collect();
        let read = parts
            .into_iter()
            .flat_map(|it| it.join().unwrap_or_else(|it| panic::resume_unwind(it)));
        read.collect()
    })
}

impl Entry {
    fn of(body: Body, hash: [u8; 32]) -> Self {
        let events = body.events.iter().map(|it| Event::deserialize(it).ok()).collect();
        Self { body, hash: EntryHash::from_bytes(hash), events }
    }

    /// Signs a batch of events of one audience.
    pub(crate) fn sign(
        author: &Identity,
        chain: Link,
        events: &[Event],
    ) -> Result<(Self, StoredEntry), canonical::NotCanonical> {
        let events = events.iter().map(serde_json::to_value).collect::<Result<_, _>>()?;
        let body = Body {
            audience: chain.audience,
            author: author.person().clone(),
            events,
            format: FORMAT,
            order: chain.order,
            previous: chain.previous,
            replica: chain.replica,
            sequence: chain.sequence,
            time: chain.time,
        };
        let bytes = canonical::bytes(&body)?;
        let hash = canonical::hash(&bytes);
        let stored = StoredEntry {
            author: body.author.as_bytes().to_vec(),
            replica: body.replica.as_bytes().to_vec(),
            audience: body.audience.word().into_bytes(),
            sequence: i64::try_from(body.sequence).unwrap_or(i64::MAX),
            hash: hash.to_vec(),
            signature: author.sign(&bytes).to_vec(),
            body: bytes,
        };
        // Read back from the signed bytes, so that what is projected now is what a replay will find, down to the
        // order of keys, which serde_json keeps or sorts as another crate in the build asks it to.
        let body = serde_json::from_slice(&stored.body)?;
        Ok((Self::of(body, hash), stored))
    }

    /// Whether it stands right before another in the same chain.
    pub(crate) fn precedes(&self, other: &Self) -> bool {
        let (it, after) = (&self.body, &other.body);
        (&it.author, &it.replica, &it.audience) == (&after.author, &after.replica, &after.audience)
            && after.previous.as_ref() == Some(&self.hash)
            && it.sequence.checked_add(1) == Some(after.sequence)
    }

    /// The events; none stands for a kind that a later version knows.
    pub(crate) fn events(&self) -> impl Iterator<Item = Option<&Event>> {
        self.events.iter().map(Option::as_ref)
    }
}

/// Where a new entry goes.
pub(crate) struct Link {
    pub(crate) audience: Audience,
    pub(crate) replica: ReplicaId,
    pub(crate) sequence: u64,
    pub(crate) previous: Option<EntryHash>,
    pub(crate) order: Order,
    pub(crate) time: i64,
}

#[cfg(test)]
mod tests {
    use super::Order;

    #[test]
    fn a_wall_clock_that_goes_back_does_not_take_the_order_back() {
        let now = Order { millis: 5_000, counter: 0 };
        assert_eq!(now.next(4_000), Order { millis: 5_000, counter: 1 });
        assert_eq!(now.next(5_001), Order { millis: 5_001, counter: 0 });
    }
}
