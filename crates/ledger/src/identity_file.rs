//! An identity file: somebody's sealed key and the entry by which they introduced themselves, with which they go on as the
//! same person on a second laptop. Who finds it can do nothing with it without the passphrase.

use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};

use crate::armour::Armour;
use crate::canonical;
use crate::error::Error;
use crate::id::PersonId;
use crate::identity::{Identity, NotOpened, SealedKey};
use crate::mentor_card::{BadCard, MentorCard};
use crate::open::Ledger;
use crate::query::Person;
use crate::world::Sealing;

const ARMOUR: Armour = Armour("IDENTITY");

/// The form that this version writes, and the newest that it reads.
const FORMAT: u32 = 1;

/// Bytes of the hash that comes before the rest, so that damage is told from a wrong passphrase.
const HASH: usize = 32;

/// An identity file that is whole, and whose name and side are signed by the key that it names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdentityFile {
    card: MentorCard,
    key: SealedKey,
}

/// Why a text is refused as an identity file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadIdentityFile {
    /// There is none in it, or not all of one.
    #[error("there is no whole identity in this file")]
    NotWhole,
    /// Its bytes are not those that were saved.
    #[error("it was changed after it was saved")]
    Altered,
    /// A later version saved it.
    #[error("it has version {0}, which only a newer version of Crosstrain can read")]
    Newer(u32),
    /// The introduction in it is none, or was changed.
    #[error("in it, {0}")]
    BadCard(#[from] BadCard),
}

/// What stands in the file.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Inside {
    card: String,
    format: u32,
    lanes: u32,
    memory_kib: u32,
    nonce: String,
    passes: u32,
    salt: String,
    sealed: String,
}

/// Read before anything else, so that a later form may look quite different.
#[derive(Deserialize)]
struct AnyFormat {
    format: u32,
}

impl IdentityFile {
    /// Finds the identity in a text. Nothing in it is believed that its own key has not signed.
    pub fn parse(text: &str) -> Result<Self, BadIdentityFile> {
        let mut bytes = ARMOUR.take_off(text).ok_or(BadIdentityFile::NotWhole)?;
        if bytes.len() <= HASH {
            return Err(BadIdentityFile::NotWhole);
        }
        let inside = bytes.split_off(HASH);
        if canonical::hash(&inside) != bytes.as_slice() {
            return Err(BadIdentityFile::Altered);
        }
        let any: AnyFormat =
            serde_json::from_slice(&inside).map_err(|_| BadIdentityFile::Altered)?;
        if any.format > FORMAT {
            return Err(BadIdentityFile::Newer(any.format));
        }
        let inside: Inside =
            serde_json::from_slice(&inside).map_err(|_| BadIdentityFile::Altered)?;
        let card = MentorCard::parse(&inside.card)?;
        let key = inside.key().ok_or(BadIdentityFile::Altered)?;
        Ok(Self { card, key })
    }

    /// The identity as a text: a line for its reader, then the rest.
    pub(crate) fn to_text(&self) -> Result<String, canonical::NotCanonical> {
        let inside = canonical::bytes(&Inside::of(self))?;
        let bytes = [canonical::hash(&inside).as_slice(), &inside].concat();
        Ok(ARMOUR.put_on(&self.person().name, &bytes))
    }

    /// Whose it is.
    pub fn person(&self) -> &Person {
        &self.card.person
    }
}

impl Inside {
    fn of(file: &IdentityFile) -> Self {
        let SealedKey { sealing, salt, nonce, sealed } = &file.key;
        Self {
            card: file.card.to_text(),
            format: FORMAT,
            lanes: sealing.lanes,
            memory_kib: sealing.memory_kib,
            nonce: HEXLOWER.encode(nonce),
            passes: sealing.passes,
            salt: HEXLOWER.encode(salt),
            sealed: HEXLOWER.encode(sealed),
        }
    }

    fn key(&self) -> Option<SealedKey> {
        let Self { lanes, memory_kib, passes, .. } = *self;
        let bytes = |it: &str| HEXLOWER.decode(it.as_bytes()).ok();
        Some(SealedKey {
            sealing: Sealing { memory_kib, passes, lanes },
            salt: bytes(&self.salt)?,
            nonce: bytes(&self.nonce)?,
            sealed: bytes(&self.sealed)?,
        })
    }
}

impl Ledger {
    /// Somebody's identity, sealed anew with the passphrase that opens their key here.
    pub fn identity_file(&self, person: &PersonId, passphrase: &str) -> Result<String, Error> {
        let identity = self.unlock(person, passphrase)?;
        let card = self.mentor_card(person)?.ok_or_else(|| Error::NoProfile(person.clone()))?;
        let key = identity
            .seal(passphrase, self.world.sealing, &*self.world.randomness)
            .map_err(|source| Error::WrongPassphrase { person: person.clone(), source })?;
        Ok(IdentityFile { card, key }.to_text()?)
    }

    /// From now on the owner of this identity has a profile on this machine too, if the passphrase opens it: their key and
    /// their introduction in one transaction. What they sign here begins chains of its own.
    pub fn take_in_identity(
        &mut self,
        file: &IdentityFile,
        passphrase: &str,
    ) -> Result<Identity, Error> {
        let person = &file.person().id;
        if self.profiles()?.iter().any(|it| it.id == *person) {
            return Err(Error::ProfileIsHere(file.person().name.clone()));
        }
        let not_opened =
            |source: NotOpened| Error::WrongPassphrase { person: person.clone(), source };
        let identity = file.key.open(person, passphrase).map_err(not_opened)?;
        self.merge_with(std::slice::from_ref(file.card.entry()), Some((person, &file.key)))?;
        Ok(identity)
    }
}
