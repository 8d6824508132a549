//! Packets: what one person may see of another's records, as one file sealed to their key.
//!
//! Inside the envelope is a zip: a manifest signed by the sender, the entries as they were signed, and the files that
//! they name, each under its SHA-256. Only whole chains travel, so that nothing can be left out of the middle of one.

mod archive;
mod choose;
#[cfg(test)]
mod golden;
#[cfg(test)]
mod hostile;
mod manifest;
mod open;
mod sealed;
mod told;

use std::collections::BTreeSet;
use std::io::{self, Read, Write};

pub use open::OpenedPacket;
pub use sealed::Envelope;
pub use told::Told;

use crate::canonical::NotCanonical;
use crate::entry::{EntryName, EntryProblem, StoredEntry};
use crate::error::Error;
use crate::event::EvidenceFile;
use crate::id::PersonId;
use crate::identity::Identity;
use crate::open::Ledger;
use manifest::Manifest;
use sealed::Sealer;

/// What a packet for somebody would hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contents {
    /// Whose records they are.
    pub from: PersonId,
    /// Who may see them.
    pub to: PersonId,
    /// Whole chains, each from its first entry.
    pub entries: Vec<StoredEntry>,
    /// The files that the recipient is to judge and has not judged.
    pub files: Vec<EvidenceFile>,
}

/// Why a packet is refused, or cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum BadPacket {
    /// It begins as no packet does.
    #[error("it is not a packet, or its beginning was changed")]
    NotAPacket,
    /// A later version made it.
    #[error("it has version {0}, which only a newer version of Crosstrain can read")]
    Newer(u32),
    /// It was sealed to another key.
    #[error("it is sealed to the key {0}")]
    ForAnother(PersonId),
    /// The file ends before the packet does.
    #[error("it was cut short")]
    CutShort,
    /// The sealed bytes are not those that were written.
    #[error("piece {piece} of {of} was changed or cut short after it was sealed")]
    Altered {
        /// Which piece of 64 KiB, from 1.
        piece: u32,
        /// How many there are.
        of: u32,
    },
    /// Nothing can be sealed to this key.
    #[error("{0} is no key that a packet can be sealed to")]
    NoKey(PersonId),
    /// What was sealed is no zip archive of ours.
    #[error("what was sealed in it is not the inside of a packet")]
    BadArchive,
    /// A file in it has a name that no packet uses.
    #[error("it holds {0:?}, which belongs in no packet")]
    Stranger(String),
    /// Two files in it have one name.
    #[error("it holds {0:?} twice")]
    Twice(String),
    /// A file in it is no plain file, or is packed in a way that is not ours.
    #[error("{0:?} in it is a link, or is packed in a way that cannot be read")]
    Unreadable(String),
    /// A file in it is missing.
    #[error("{0:?} is missing from it")]
    Missing(String),
    /// A file in it is larger than it may be.
    #[error("{0:?} in it is too large")]
    TooLarge(String),
    /// The manifest cannot be read.
    #[error("its manifest cannot be read")]
    BadManifest,
    /// The manifest names another sender than the one who signed it.
    #[error("its manifest is not signed by the person that it says it is from")]
    NotTheSender,
    /// A line of the entries is none.
    #[error("line {0} of its entries is not an entry")]
    BadLine(usize),
    /// An entry is not what it claims to be.
    #[error("{entry} {problem}")]
    BadEntry {
        /// Which.
        entry: EntryName,
        /// What is wrong with it.
        problem: EntryProblem,
    },
    /// An entry is in it that its audience keeps out of it.
    #[error("{0} is not for the person whom the packet is for")]
    NotForYou(EntryName),
    /// An entry is by somebody whose name is not in it.
    #[error("{0} is by somebody who does not say in it who they are")]
    Nameless(EntryName),
    /// A chain in it has a gap, or two entries in one place.
    #[error("{0} does not follow the one before it: an entry was removed, swapped or added")]
    BrokenChain(EntryName),
    /// The manifest tells of other chains than those that are in it.
    #[error("its manifest tells of other entries than those that are in it")]
    OtherChains,
    /// A file is not the one that was handed in.
    #[error("the file {0:?} is not the one that was handed in")]
    OtherFile(String),
    /// The file could not be read or written.
    #[error("the file could not be read or written")]
    Io(#[from] io::Error),
    /// A value has no canonical form.
    #[error(transparent)]
    NotCanonical(#[from] NotCanonical),
}

impl Ledger {
    /// What a packet from one person for another would hold.
    pub fn contents_for(&self, from: &PersonId, to: &PersonId) -> Result<Contents, Error> {
        choose::contents(self, from, to)
    }

    /// Who else may see more of somebody than the team does: their mentors, whose work they review, and to whom they handed
    /// some of it over.
    pub fn readers_of(&self, person: &PersonId) -> Result<BTreeSet<PersonId>, Error> {
        let mut readers = choose::mentors(self, person)?;
        for submission in self.submissions_for(person)? {
            readers.insert(submission.trainee.clone());
            let holder = self.holder_of(&submission)?;
            let has_moved_it = holder.moved.is_some_and(|it| it.from == *person);
            readers.extend(Some(holder.mentor).filter(|_| has_moved_it));
        }
        readers.remove(person);
        Ok(readers)
    }

    /// Writes a packet. Without its last byte nobody can open it, so a packet that was cut short says so.
    pub fn write_packet<W: Write>(
        &self,
        key: &Identity,
        contents: &Contents,
        into: W,
    ) -> Result<W, Error> {
        let manifest = Manifest::of(contents, self.world.clock.now());
        let manifest = manifest.signed(key).map_err(BadPacket::from)?;
        let sealer = Sealer::new(into, &contents.to, &*self.world.randomness)?;
        let mut archive = archive::Writer::new(sealer);
        archive.put(manifest::NAME, &mut manifest.as_slice())?;
        archive.put(archive::ENTRIES, &mut archive::lines(&contents.entries).as_bytes())?;
        for file in &contents.files {
            let missing = || BadPacket::Missing(file.name.clone());
            let mut bytes = self.open_evidence(&file.sha256)?.ok_or_else(missing)?;
            archive.put(&archive::evidence_name(&file.sha256), &mut bytes)?;
        }
        Ok(archive.finish()?.finish().map_err(BadPacket::from)?)
    }

    /// What anybody can read of a packet.
    pub fn envelope(from: &mut impl Read) -> Result<Envelope, Error> {
        Ok(Envelope::read(from)?)
    }
}
