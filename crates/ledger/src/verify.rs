//! Verifying: every entry is read again as a stranger would, and each fault names its entry.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fmt;
use std::path::Path;

use rusqlite::Connection;

use crate::audience::Audience;
use crate::entry::{Entry, EntryName, EntryProblem, StoredEntry};
use crate::error::{Error, sort};
use crate::event::Event;
use crate::evidence::EvidenceFolder;
use crate::facts;
use crate::id::{EntryHash, PersonId, ReplicaId};
use crate::open::{self, Ledger};
use crate::read;
use crate::replay::projection;

/// What reading a whole ledger again has shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Entries read.
    pub entries: u64,
    /// What is wrong; empty if all is well.
    pub faults: Vec<Fault>,
    /// The last entry of each chain. What was cut off behind it can only be noticed beside another copy.
    pub ends: Vec<EntryName>,
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// An entry is not what it claims to be.
    Entry(EntryName, EntryProblem),
    /// An entry does not follow the one before it in its chain: one was removed, swapped or added.
    Chain(EntryName),
    /// A file that an entry names is missing or has other bytes.
    Evidence(EntryName, String),
    /// What is derived from the entries is not what the entries say.
    Projection,
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Entry(name, problem) => write!(formatter, "{name} {problem}"),
            Self::Chain(name) => write!(
                formatter,
                "{name} does not follow the one before it: an entry was removed, swapped or added"
            ),
            Self::Evidence(name, file) => {
                write!(
                    formatter,
                    "{name} names the file \"{file}\", which is missing or was altered"
                )
            }
            Self::Projection => formatter.write_str(
                "the summaries that the window shows are not what the entries say; replay them",
            ),
        }
    }
}

impl Ledger {
    /// Reads every entry of this ledger again.
    pub fn verify(&self) -> Result<Report, Error> {
        let evidence = EvidenceFolder::beside(&self.place.file);
        verify(&self.connection, &evidence).map_err(|error| self.sorted(error))
    }

    /// Reads every entry of a ledger's file again, without changing or migrating it.
    pub fn verify_file(file: &Path) -> Result<Report, Error> {
        let known = open::known_version();
        let found = open::inspect(file, known)?;
        let connection = open::open_read_only(file)?;
        if found < known {
            // Nothing is migrated here: an older ledger is opened once, which brings it up to date, and then verified.
            return Err(Error::Older { path: file.to_owned(), found, known });
        }
        let evidence = EvidenceFolder::beside(file);
        verify(&connection, &evidence).map_err(|error| sort(file, error))
    }
}

fn verify(connection: &Connection, evidence: &EvidenceFolder) -> rusqlite::Result<Report> {
    let mut faults = Vec::new();
    let mut chains: HashMap<(PersonId, ReplicaId, Audience), Vec<Knot>> = HashMap::new();
    let stored = read::all(connection)?;
    let derived = Connection::open_in_memory()?;
    derived.execute_batch(&facts_table(connection)?)?;
    for row in &stored {
        match row.read() {
            Ok(entry) => {
                facts::project(&derived, &entry)?;
                check_evidence(connection, evidence, &row.name(), &entry, &mut faults)?;
                let body = &entry.body;
                let chain = (body.author.clone(), body.replica.clone(), body.audience.clone());
                chains.entry(chain).or_default().push((&entry).into());
            }
            Err(problem) => faults.push(Fault::Entry(row.name(), problem)),
        }
    }
    let broken: HashSet<EntryHash> = chains.into_values().flat_map(breaks).collect();
    let in_order = stored.iter().filter(|it| {
        <[u8; 32]>::try_from(it.hash.as_slice())
            .is_ok_and(|hash| broken.contains(&EntryHash::from_bytes(hash)))
    });
    faults.extend(in_order.map(|it| Fault::Chain(it.name())));
    if faults.is_empty() && projection(connection)? != projection(&derived)? {
        faults.push(Fault::Projection);
    }
    let entries = u64::try_from(stored.len()).unwrap_or(u64::MAX);
    Ok(Report { entries, faults, ends: ends(&stored) })
}

/// The last entry of each chain, in the order of their names.
fn ends(stored: &[StoredEntry]) -> Vec<EntryName> {
    let mut ends: BTreeMap<_, EntryName> = BTreeMap::new();
    for name in stored.iter().map(StoredEntry::name) {
        let chain = (name.author.clone(), name.replica.clone(), name.audience.clone());
        let is_later = ends.get(&chain).is_none_or(|it| it.sequence < name.sequence);
        if is_later {
            ends.insert(chain, name);
        }
    }
    ends.into_values().collect()
}

/// How an entry hangs in its chain.
pub(crate) struct Knot {
    sequence: u64,
    previous: Option<EntryHash>,
    hash: EntryHash,
}

impl From<&Entry> for Knot {
    fn from(it: &Entry) -> Self {
        let previous = it.body.previous.clone();
        Self { sequence: it.body.sequence, previous, hash: it.hash.clone() }
    }
}

/// The entries of one chain that do not follow the one before them.
pub(crate) fn breaks(mut chain: Vec<Knot>) -> Vec<EntryHash> {
    chain.sort_by_key(|it| it.sequence);
    let mut broken = Vec::new();
    let mut before: Option<&Knot> = None;
    for knot in &chain {
        let follows = knot.sequence == before.map_or(1, |it| it.sequence + 1)
            && knot.previous.as_ref() == before.map(|it| &it.hash);
        if !follows {
            broken.push(knot.hash.clone());
        }
        before = Some(knot);
    }
    broken
}

/// Every file that an entry names is here with the bytes that its name says, and one that cannot be read is not; the work
/// of somebody without a profile here may have come without its files.
fn check_evidence(
    connection: &Connection,
    evidence: &EvidenceFolder,
    name: &EntryName,
    entry: &Entry,
    faults: &mut Vec<Fault>,
) -> rusqlite::Result<()> {
    for event in entry.events().flatten() {
        let Event::PracticeHandedIn(handed_in) = event else { continue };
        for file in &handed_in.evidence {
            let is_right = evidence.has(&file.sha256).unwrap_or(false)
                || (evidence.lacks(&file.sha256) && !has_profile(connection, &entry.body.author)?);
            if !is_right {
                faults.push(Fault::Evidence(name.clone(), file.name.clone()));
            }
        }
    }
    Ok(())
}

fn has_profile(connection: &Connection, person: &PersonId) -> rusqlite::Result<bool> {
    connection
        .prepare_cached("SELECT count(*) FROM profiles WHERE person = ?1")?
        .query_row([person.to_string()], |row| Ok(row.get::<_, i64>(0)? > 0))
}

/// The statement that made the table of facts, so that a replay beside it has the same shape.
fn facts_table(connection: &Connection) -> rusqlite::Result<String> {
    connection.query_row(
        "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = 'facts'",
        [],
        |row| row.get(0),
    )
}
