//! Packets without a window: saving one for somebody, looking into one, and taking one in.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::BufReader;
use std::path::Path;
use std::sync::Arc;

use ledger::{
    BadPacket, Clock, Envelope, Identity, Ledger, OpenedPacket, Person, Randomness, Sealing, World,
};
use serde::Serialize;

use crate::audit::{self, AuditedSignOff, Someone, someone};
use crate::code::Code;
use crate::error::Error;
use crate::outbox::{Ending, Outbox};
use crate::packet::{counts, introduced, name_of};
use crate::revocation::{self, AuditedRevocation};
use crate::view::packet::{CountsView, SavedView};
use crate::view::{PersonView, Time};

/// The first digits of a key that name somebody: as many as tell two people apart.
const LEAST_DIGITS: usize = 8;

/// One ledger, and whoever opens packets with it.
pub struct Postbox {
    ledger: Ledger,
    clock: Arc<dyn Clock>,
}

/// What a packet holds, for whoever has its key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PacketContents {
    /// Who made it.
    pub from: Someone,
    /// Whether they were known before.
    pub is_known: bool,
    /// Who can open it.
    pub to: Someone,
    /// When it was made, by the sender's clock.
    pub made_at: Time,
    /// How much of each kind it tells.
    pub counts: CountsView,
    /// Entries in it.
    pub entries: usize,
    /// Entries of these that are not in the ledger.
    pub new_entries: usize,
    /// Name, SHA-256 and size of each file that comes with it.
    pub files: Vec<(String, String, u64)>,
    /// Every sign-off whose entry is in it, as it would stand in the ledger.
    pub sign_offs: Vec<AuditedSignOff>,
    /// Everything that it says about revoked keys.
    pub revocations: Vec<AuditedRevocation>,
}

impl Postbox {
    /// Opens a ledger to save packets from it and to take them in.
    pub fn open(
        file: &Path,
        clock: Arc<dyn Clock>,
        randomness: Arc<dyn Randomness>,
    ) -> Result<Self, Error> {
        if !file.is_file() {
            return Err(Error::refused(Code::NotHere, file.display().to_string()));
        }
        let world = World { clock: Arc::clone(&clock), randomness, sealing: Sealing::default() };
        Ok(Self { ledger: Ledger::open(&audit::place_of(file), world)?, clock })
    }

    /// Opens a ledger to look into packets with the keys in it. Nothing in its file is changed.
    pub fn apart(
        file: &Path,
        clock: Arc<dyn Clock>,
        randomness: Arc<dyn Randomness>,
    ) -> Result<Self, Error> {
        let ledger = audit::apart(file, Arc::clone(&clock), randomness)?;
        Ok(Self { ledger, clock })
    }

    /// The one who has a profile here, by name or by the first digits of their key; nobody needs to be named where there is
    /// only one.
    pub fn owner(&self, named: Option<&str>) -> Result<PersonView, Error> {
        let profiles = self.ledger.profiles()?;
        match (named, &profiles[..]) {
            (None, [one]) => Ok(one.into()),
            (None, [first, _, ..]) => Err(Error::refused(Code::NameTaken, first.name.clone())),
            (None, []) => Err(Error::refused(Code::NotHere, "")),
            (Some(named), _) => Ok((&one_of(&profiles, named)?).into()),
        }
    }

    /// Opens the key of somebody who has a profile here.
    pub fn unlock(&self, owner: &PersonView, passphrase: &str) -> Result<Identity, Error> {
        let id = crate::convert::person_id(&owner.id)?;
        Ok(self.ledger.unlock(&id, passphrase)?)
    }

    /// Saves a packet in a folder for somebody whom the ledger knows, by name or by the first digits of their key; one for
    /// oneself holds all that a second laptop needs.
    pub fn save(&self, key: &Identity, to: &str, folder: &Path) -> Result<SavedView, Error> {
        let to = one_of(&self.ledger.people()?, to)?;
        let contents = self.ledger.contents_for(key.person(), &to.id)?;
        let from = self.ledger.person(key.person())?.map_or_else(String::new, |it| it.name);
        let outbox = Outbox::in_folder(folder);
        let name = name_of(&from, (to.id != *key.person()).then_some(&to.name));
        outbox.save(&name, Ending::Packet, |file| {
            let written = self.ledger.write_packet(key, &contents, file);
            written.map(drop).map_err(|error| match error {
                ledger::Error::Packet(BadPacket::Io(error)) => outbox.broke(error),
                other => other.into(),
            })
        })
    }

    /// What a packet holds and how it would stand here; every signature and hash in it is verified. The ledger is one
    /// apart: in it, and nowhere else, the packet is joined to what is here.
    pub fn look(
        &mut self,
        key: &Identity,
        packet: &Path,
        courses: Option<&Path>,
    ) -> Result<PacketContents, Error> {
        let library = courses.map(audit::library).transpose()?;
        let opened = open(key, packet)?;
        let (from, told) = (opened.from().clone(), opened.told());
        let is_known = self.ledger.person(&from)?.is_some();
        let sender = match introduced(&from, &told) {
            Some(it) => {
                Someone { key: from.to_string(), name: Some(it.name), side: Some(it.side.into()) }
            }
            None => someone(&self.ledger, &from)?,
        };
        let told_entries: BTreeSet<_> = told.iter().map(|it| it.entry.to_string()).collect();
        let new_entries = self.ledger.join(&opened)?;
        let mut sign_offs = audit::sign_offs(&self.ledger, library.as_ref(), self.clock.now())?;
        sign_offs.retain(|it| told_entries.contains(&it.entry));
        let mut revocations = revocation::audited(&self.ledger)?;
        revocations.retain(|it| told_entries.contains(&it.entry));
        let files = opened.files().map(|it| (it.name.clone(), it.sha256.clone(), it.bytes));
        Ok(PacketContents {
            from: sender,
            is_known,
            to: someone(&self.ledger, key.person())?,
            made_at: opened.made_at().0,
            counts: counts(&told, &from),
            entries: told_entries.len(),
            new_entries,
            files: files.collect(),
            sign_offs,
            revocations,
        })
    }

    /// Takes a packet in: all of it or nothing, after a backup. Tells how many entries were new.
    pub fn take_in(&mut self, key: &Identity, packet: &Path) -> Result<usize, Error> {
        Ok(self.ledger.take_in(open(key, packet)?)?)
    }
}

/// What anybody can read of a packet: whose key opens it.
pub fn envelope(packet: &Path) -> Result<Envelope, Error> {
    Ok(Ledger::envelope(&mut reader(packet)?)?)
}

fn open(key: &Identity, packet: &Path) -> Result<OpenedPacket<BufReader<File>>, Error> {
    let opened = OpenedPacket::open(reader(packet)?, key);
    opened.map_err(|error| match error {
        BadPacket::ForAnother(person) => {
            Error::refused(Code::PacketForAnother, crate::mentor_card::key_of(&person))
        }
        other => ledger::Error::from(other).into(),
    })
}

fn reader(packet: &Path) -> Result<BufReader<File>, Error> {
    let path = packet.display().to_string();
    let file = File::open(packet).map_err(|error| Error::broke(Code::NotHere, path, error))?;
    Ok(BufReader::new(file))
}

/// The one of these people who has this name, or whose key begins with these digits.
fn one_of(people: &[Person], named: &str) -> Result<Person, Error> {
    let digits = named.replace(' ', "").to_lowercase();
    let has_key =
        |it: &Person| digits.len() >= LEAST_DIGITS && it.id.to_string().starts_with(&digits);
    let meant: Vec<_> = people.iter().filter(|it| it.name == named || has_key(it)).collect();
    match meant[..] {
        [one] => Ok(one.clone()),
        [] => Err(Error::refused(Code::NotHere, named)),
        [_, _, ..] => Err(Error::refused(Code::NameTaken, named)),
    }
}
