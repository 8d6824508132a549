//! The manifest of a packet: who made it, for whom, when, and where every chain in it ends, signed by the sender.

use std::collections::BTreeMap;

use data_encoding::HEXLOWER;
use ed25519_dalek::{Signature, VerifyingKey};
use serde::{Deserialize, Serialize};

use super::{BadPacket, Contents};
use crate::audience::Audience;
use crate::canonical::{self, NotCanonical};
use crate::entry::{Entry, StoredEntry};
use crate::id::{EntryHash, PersonId, ReplicaId};
use crate::identity::Identity;
use crate::world::Millis;

/// Its name in the zip, and the most bytes that it may have.
pub(super) const NAME: &str = "manifest";
pub(super) const MOST: u64 = 4 << 20;

/// The form that this version writes, and the newest that it reads.
const FORMAT: u32 = 1;

/// A manifest whose signature holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Manifest {
    pub(super) chains: Vec<ChainEnd>,
    format: u32,
    pub(super) from: PersonId,
    pub(super) made_at: i64,
    pub(super) to: PersonId,
}

/// Where a chain ends.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ChainEnd {
    author: PersonId,
    replica: ReplicaId,
    audience: Audience,
    last: EntryHash,
    sequence: u64,
}

/// Read before anything else, so that a later form may look quite different.
#[derive(Deserialize)]
struct AnyFormat {
    format: u32,
}

impl Manifest {
    /// The manifest of these contents.
    pub(super) fn of(contents: &Contents, now: Millis) -> Self {
        let entries = contents.entries.iter().filter_map(StoredEntry::read_again);
        Self {
            chains: ends(entries.collect::<Vec<_>>().iter()),
            format: FORMAT,
            from: contents.from.clone(),
            made_at: now.0,
            to: contents.to.clone(),
        }
    }

    /// One line: the sender's signature, a space, and the canonical bytes that it signs.
    pub(super) fn signed(&self, key: &Identity) -> Result<Vec<u8>, NotCanonical> {
        let body = canonical::bytes(self)?;
        let mut line = HEXLOWER.encode(&key.sign(&body)).into_bytes();
        line.push(b' ');
        line.extend(body);
        line.push(b'\n');
        Ok(line)
    }

    pub(super) fn read(line: &[u8]) -> Result<Self, BadPacket> {
        let line = line.strip_suffix(b"\n").ok_or(BadPacket::BadManifest)?;
        let space = line.iter().position(|it| *it == b' ').ok_or(BadPacket::BadManifest)?;
        let (signature, body) = (&line[..space], &line[space + 1..]);
        let any: AnyFormat = serde_json::from_slice(body).map_err(|_| BadPacket::BadManifest)?;
        if any.format > FORMAT {
            return Err(BadPacket::Newer(any.format));
        }
        let read: Self = serde_json::from_slice(body).map_err(|_| BadPacket::BadManifest)?;
        if read.is_signed(signature, body) { Ok(read) } else { Err(BadPacket::NotTheSender) }
    }

    fn is_signed(&self, signature: &[u8], body: &[u8]) -> bool {
        let Ok(bytes) = HEXLOWER.decode(signature) else { return false };
        let Ok(signature) = Signature::from_slice(&bytes) else { return false };
        let Ok(key) = VerifyingKey::from_bytes(self.from.as_bytes()) else { return false };
        key.verify_strict(body, &signature).is_ok()
    }
}

/// Where each chain of these entries ends, in the order of their names.
pub(super) fn ends<'a>(entries: impl Iterator<Item = &'a Entry>) -> Vec<ChainEnd> {
    let mut ends: BTreeMap<_, ChainEnd> = BTreeMap::new();
    for Entry { body, hash, .. } in entries {
        let chain = (body.author.clone(), body.replica.clone(), body.audience.clone());
        let end = ChainEnd {
            author: body.author.clone(),
            replica: body.replica.clone(),
            audience: body.audience.clone(),
            last: hash.clone(),
            sequence: body.sequence,
        };
        let is_later = ends.get(&chain).is_none_or(|it| it.sequence < end.sequence);
        if is_later {
            ends.insert(chain, end);
        }
    }
    ends.into_values().collect()
}
