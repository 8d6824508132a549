//! Opening a packet: everything in it is verified before anything is taken in, and then all of it or nothing.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::io::{Read, Seek};

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use super::BadPacket;
use super::archive::{self, Archive, MOST_OF_EVIDENCE};
use super::manifest::{self, Manifest};
use super::sealed::Unsealed;
use super::told::{Told, told};
use crate::audience::Audience;
use crate::backup;
use crate::entry::{Entry, EntryProblem, StoredEntry, read_each};
use crate::error::Error;
use crate::event::{Event, EvidenceFile};
use crate::evidence::{EvidenceFolder, Incoming};
use crate::id::{EntryHash, PersonId, ReplicaId};
use crate::identity::Identity;
use crate::open::Ledger;
use crate::verify::{Knot, breaks};
use crate::world::Millis;

/// A packet in which every signature, hash, chain and name has been found right. Nothing of it is in the ledger.
pub struct OpenedPacket<R> {
    archive: Archive<Unsealed<R>>,
    manifest: Manifest,
    stored: Vec<StoredEntry>,
    entries: Vec<Entry>,
    files: BTreeMap<String, EvidenceFile>,
}

impl<R: Read + Seek> OpenedPacket<R> {
    /// Opens a packet with its recipient's key. Nothing but the packet is read.
    pub fn open(from: R, key: &Identity) -> Result<Self, BadPacket> {
        let mut archive = Archive::open(Unsealed::open(from, key)?)?;
        let manifest = Manifest::read(&archive.read(manifest::NAME, manifest::MOST)?)?;
        if manifest.to != *key.person() {
            return Err(BadPacket::ForAnother(manifest.to));
        }
        let stored = archive.entries()?;
        let entries = read_each(&stored).into_iter().zip(&stored);
        let entries = entries.map(|(read, stored)| verified(read, stored, &manifest));
        let entries = entries.collect::<Result<Vec<_>, _>>()?;
        check_chains(&stored, &entries)?;
        check_names(&stored, &entries)?;
        if manifest::ends(entries.iter()) != manifest.chains {
            return Err(BadPacket::OtherChains);
        }
        let mut opened = Self { archive, manifest, stored, entries, files: BTreeMap::new() };
        opened.check_files()?;
        Ok(opened)
    }

    /// Who made it; they signed that they did.
    pub fn from(&self) -> &PersonId {
        &self.manifest.from
    }

    /// When it was made, by the sender's clock.
    pub fn made_at(&self) -> Millis {
        Millis(self.manifest.made_at)
    }

    /// Its entries, as they were signed.
    pub(crate) fn entries(&self) -> &[StoredEntry] {
        &self.stored
    }

    /// Files that it brings.
    pub fn files(&self) -> impl Iterator<Item = &EvidenceFile> {
        self.files.values()
    }

    /// What it tells.
    pub fn told(&self) -> Vec<Told> {
        self.entries.iter().flat_map(told).collect()
    }

    /// Each file is one that was handed in, with the bytes that its name says.
    fn check_files(&mut self) -> Result<(), BadPacket> {
        let events = self.entries.iter().flat_map(|it| it.events().flatten());
        let handed_in = events.filter_map(|it| match it {
            Event::PracticeHandedIn(it) => Some(&it.evidence),
            _ => None,
        });
        let named: HashMap<String, EvidenceFile> =
            handed_in.flatten().map(|it| (it.sha256.clone(), it.clone())).collect();
        for sha256 in self.archive.evidence() {
            let name = archive::evidence_name(&sha256);
            let file = named.get(&sha256).ok_or_else(|| BadPacket::Stranger(name.clone()))?;
            self.check_file(file)?;
            self.files.insert(sha256, file.clone());
        }
        Ok(())
    }

    fn check_file(&mut self, file: &EvidenceFile) -> Result<(), BadPacket> {
        let (mut hasher, mut bytes) = (Sha256::new(), 0);
        self.hand_over(file, |piece| {
            hasher.update(piece);
            bytes += piece.len() as u64;
            Ok::<_, BadPacket>(())
        })?;
        if bytes != file.bytes || HEXLOWER.encode(&hasher.finalize()) != file.sha256 {
            return Err(BadPacket::OtherFile(file.name.clone()));
        }
        Ok(())
    }

    fn hand_over<E: From<BadPacket>>(
        &mut self,
        file: &EvidenceFile,
        each: impl FnMut(&[u8]) -> Result<(), E>,
    ) -> Result<(), E> {
        let most = file.bytes.min(MOST_OF_EVIDENCE);
        self.archive.hand_over(&archive::evidence_name(&file.sha256), most, each)
    }

    /// Puts the files that are not here yet where the ledger looks for them, and tells which they were.
    fn put_files(&mut self, into: &EvidenceFolder) -> Result<Vec<String>, Error> {
        let mut brought = Vec::new();
        for file in self.files.values().cloned().collect::<Vec<_>>() {
            if into.has(&file.sha256)? {
                continue;
            }
            let put = into.receive().and_then(|mut incoming| {
                self.hand_over(&file, |piece| incoming.write(piece))?;
                put_whole(incoming, &file)
            });
            if let Err(error) = put {
                into.remove_all(&brought);
                return Err(error);
            }
            brought.push(file.sha256);
        }
        Ok(brought)
    }
}

impl Ledger {
    /// Whether an entry is on this machine.
    pub fn is_here(&self, entry: &EntryHash) -> Result<bool, Error> {
        let sql = "SELECT 1 FROM entries WHERE hash = ?1";
        let found = self.rows(sql, [entry.as_bytes()], |row| row.get::<_, i64>(0))?;
        Ok(!found.is_empty())
    }

    /// Takes a packet in, after a backup: its files, then its entries in one transaction, or nothing. Tells how many
    /// entries were new.
    pub fn take_in<R: Read + Seek>(&mut self, mut packet: OpenedPacket<R>) -> Result<usize, Error> {
        backup::take(&self.connection, &self.place, self.world.clock.now())?;
        let folder = EvidenceFolder::beside(&self.place.file);
        let brought = packet.put_files(&folder)?;
        let merged = self.merge_verified(&packet.entries, &packet.stored, None);
        merged.inspect_err(|_| folder.remove_all(&brought))
    }
}

/// Gives a file its name, if it is still the one that was looked at.
fn put_whole(incoming: Incoming, file: &EvidenceFile) -> Result<(), Error> {
    if incoming.sha256() != file.sha256 {
        return Err(BadPacket::OtherFile(file.name.clone()).into());
    }
    incoming.finish().map(drop)
}

/// An entry that is what it claims to be, and that the recipient may see. What somebody did for themselves comes only from
/// themselves.
fn verified(
    read: Result<Entry, EntryProblem>,
    stored: &StoredEntry,
    Manifest { from, to, .. }: &Manifest,
) -> Result<Entry, BadPacket> {
    let entry = read.map_err(|problem| BadPacket::BadEntry { entry: stored.name(), problem })?;
    match &entry.body.audience {
        Audience::Team | Audience::Mentor => Ok(entry),
        Audience::For(person) if person == to => Ok(entry),
        Audience::For(_) | Audience::Myself if from == to && entry.body.author == *to => Ok(entry),
        Audience::For(_) | Audience::Myself => Err(BadPacket::NotForYou(stored.name())),
    }
}

/// Everybody who says something says who they are, so that no window shows work of nobody.
fn check_names(stored: &[StoredEntry], entries: &[Entry]) -> Result<(), BadPacket> {
    let introduces =
        |it: &Entry| it.events().flatten().any(|event| matches!(event, Event::PersonIntroduced(_)));
    let named = entries.iter().filter(|it| introduces(it)).map(|it| &it.body.author);
    let named: HashSet<&PersonId> = named.collect();
    let nameless = |(entry, _): &(&Entry, &StoredEntry)| !named.contains(&entry.body.author);
    match entries.iter().zip(stored).find(nameless) {
        Some((_, stored)) => Err(BadPacket::Nameless(stored.name())),
        None => Ok(()),
    }
}

/// Every chain is whole from its first entry.
fn check_chains(stored: &[StoredEntry], entries: &[Entry]) -> Result<(), BadPacket> {
    let mut chains: HashMap<(&PersonId, &ReplicaId, &Audience), Vec<Knot>> = HashMap::new();
    for entry in entries {
        let body = &entry.body;
        let chain = (&body.author, &body.replica, &body.audience);
        chains.entry(chain).or_default().push(entry.into());
    }
    let broken: HashSet<EntryHash> = chains.into_values().flat_map(breaks).collect();
    let first = entries.iter().zip(stored).find(|(entry, _)| broken.contains(&entry.hash));
    match first {
        Some((_, stored)) => Err(BadPacket::BrokenChain(stored.name())),
        None => Ok(()),
    }
}
