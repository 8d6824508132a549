//! Going back to a backup: what that would take away, and putting it in the place of what is here.

use std::collections::{BTreeMap, HashSet};
use std::ffi::c_int;

use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OptionalExtension, ffi};

use crate::append::{place_in_time, remember_order};
use crate::backup;
use crate::entry::Order;
use crate::error::{Error, sort};
use crate::event::PracticeHandedIn;
use crate::evidence;
use crate::id::PersonId;
use crate::open::{self, FILES_BESIDE, Ledger};
use crate::proof::Proofs;
use crate::query::Person;
use crate::verify::Fault;
use crate::world::{Millis, Place};

/// All pages in one step, which is one transaction.
const ALL_PAGES: c_int = -1;

/// What going back to a backup would change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoingBack {
    /// How many facts of each author and kind are here and not in the backup.
    pub facts: BTreeMap<(PersonId, String), u64>,
    /// How many drafts of each person are not in it as they are here.
    pub drafts: BTreeMap<PersonId, u64>,
    /// Who has a profile here and none in it.
    pub profiles: Vec<Person>,
    /// Entries that are in it and not here.
    pub entries_back: u64,
}

impl Ledger {
    /// How many entries are here and not in a backup, and how many are in it and not here. No byte of it changes, and
    /// nothing in it is verified: that takes a while, and is done before anybody goes back to it.
    ///
    /// A backup whose last entry is here in the same row is what was here then, and the rows since are counted without a
    /// look at them; only after somebody went back to another are all entries compared.
    pub fn entries_since(&self, taken: Millis) -> Result<(u64, u64), Error> {
        let place = self.place_of_backup(taken)?;
        let sorted = |error| sort(&place.file, error);
        let kept = open::open_read_only(&place.file)?;
        open::check_version(&kept, &place.file)?;
        let Some((last, hash)) = last_row(&kept).map_err(sorted)? else {
            return Ok((self.entries()?, 0));
        };
        let here = self.rows("SELECT hash FROM entries WHERE id = ?1", [last], |row| row.get(0))?;
        let now = last_row(&self.connection).map_err(|error| self.sorted(error))?;
        if let (Some((now, _)), true) = (now, here.first() == Some(&hash)) {
            return Ok(((now - last).unsigned_abs(), 0));
        }
        let there: HashSet<Vec<u8>> = kept
            .prepare("SELECT hash FROM entries")
            .and_then(|mut it| it.query_map([], |row| row.get(0))?.collect::<Result<_, _>>())
            .map_err(sorted)?;
        let here = self.hashes()?;
        let only_in = |one: &HashSet<_>, other| one.difference(other).count() as u64;
        Ok((only_in(&here, &there), only_in(&there, &here)))
    }

    /// What going back to a backup would change for a person and for everybody else. Every entry in it is verified.
    pub fn look_back(&self, taken: Millis, person: Option<&PersonId>) -> Result<GoingBack, Error> {
        let earlier = self.earlier(taken, person)?;
        let (here, kept) = (self.hashes()?, earlier.hashes()?);
        let mut facts = BTreeMap::new();
        let every_fact = self.rows("SELECT entry, author, kind FROM facts", [], |row| {
            Ok((row.get::<_, Vec<u8>>(0)?, row.get::<_, String>(1)?, row.get(2)?))
        })?;
        for (entry, author, kind) in every_fact {
            if let (false, Ok(author)) = (kept.contains(&entry), PersonId::parse(&author)) {
                *facts.entry((author, kind)).or_default() += 1;
            }
        }
        let drafts_kept: HashSet<_> = earlier.every_draft()?.into_iter().collect();
        let mut drafts = BTreeMap::new();
        for draft in self.every_draft()? {
            if let (false, Ok(owner)) = (drafts_kept.contains(&draft), PersonId::parse(&draft.0)) {
                *drafts.entry(owner).or_default() += 1;
            }
        }
        let stays = earlier.profiles()?;
        let mut profiles = self.profiles()?;
        profiles.retain(|it| stays.iter().all(|other| other.id != it.id));
        let entries_back = kept.difference(&here).count() as u64;
        Ok(GoingBack { facts, drafts, profiles, entries_back })
    }

    /// Goes back to a backup: what is here is kept as a backup first, then all of it gives way in one transaction. What is
    /// signed from then on begins new chains, for what was signed after the backup may lie on other laptops already. Tells
    /// under which moment the present was kept.
    pub fn go_back(&mut self, taken: Millis, person: Option<&PersonId>) -> Result<Millis, Error> {
        let earlier = self.earlier(taken, person)?;
        self.bring_files(taken, &earlier)?;
        let file = self.place.file.clone();
        earlier.begin_anew(self.order()?)?;
        let present = backup::take(&self.connection, &self.place, self.world.clock.now())?;
        let step = Backup::new(&earlier.connection, &mut self.connection)
            .and_then(|it| it.step(ALL_PAGES))
            .map_err(|error| sort(&file, error))?;
        if step != StepResult::Done {
            let source = ffi::Error::new(ffi::SQLITE_BUSY);
            return Err(sort(&file, rusqlite::Error::SqliteFailure(source, None)));
        }
        self.proofs = Proofs::default();
        Ok(backup::taken_at(&present).unwrap_or(taken))
    }

    /// The ledger in a backup, in memory and of this version, if every entry in it is what it claims to be.
    fn earlier(&self, taken: Millis, person: Option<&PersonId>) -> Result<Self, Error> {
        let place = self.place_of_backup(taken)?;
        let earlier = Self::apart(&place, self.world.clone())?;
        // A file that came with nobody's packet is missing in it as it is here.
        let is_of_entries = |it: &Fault| !matches!(it, Fault::Evidence(..));
        if earlier.verify()?.faults.iter().any(is_of_entries) {
            return Err(Error::Damaged { path: place.file, source: None });
        }
        if let Some(person) = person
            && earlier.profiles()?.iter().all(|it| it.id != *person)
        {
            return Err(Error::NotInBackup(person.clone()));
        }
        Ok(earlier)
    }

    /// Every file that the backup names lies beside the ledger again; what lies nowhere was not there then.
    fn bring_files(&self, taken: Millis, earlier: &Self) -> Result<(), Error> {
        let file = self.place_of_backup(taken)?.file;
        if open::inspect(&file, open::known_version())? < FILES_BESIDE {
            evidence::move_out(&open::open_read_only(&file)?, &self.place.file)?;
        }
        let handed_in = "SELECT body FROM facts WHERE kind = 'practice-handed-in'";
        let handed_in = earlier.rows(handed_in, [], |row| row.get::<_, Option<String>>(0))?;
        let handed_in = handed_in.iter().flatten();
        let handed_in =
            handed_in.filter_map(|it| serde_json::from_str::<PracticeHandedIn>(it).ok());
        let mut names: HashSet<String> =
            handed_in.flat_map(|it| it.evidence).map(|it| it.sha256).collect();
        names.extend(earlier.rows("SELECT sha256 FROM draft_files", [], |row| row.get(0))?);
        names.iter().try_for_each(|it| self.open_evidence(it).map(drop))
    }

    /// Another installation from here on, whose clock is not behind what was signed before it.
    fn begin_anew(&self, after: Order) -> Result<(), Error> {
        let begin = || {
            let replica = self.new_replica();
            let sql = "UPDATE installation SET replica = ?1";
            self.connection.execute(sql, [replica.as_bytes()])?;
            remember_order(&self.connection, after)
        };
        begin().map_err(|error| self.sorted(error))
    }

    fn order(&self) -> Result<Order, Error> {
        let (_, order) = place_in_time(&self.connection).map_err(|error| self.sorted(error))?;
        Ok(order.max(self.latest))
    }

    fn place_of_backup(&self, taken: Millis) -> Result<Place, Error> {
        let backups = self.place.backups.clone();
        let file = backup::path_of(&backups, taken);
        if file.is_file() { Ok(Place { file, backups }) } else { Err(Error::NoBackup(taken)) }
    }

    fn hashes(&self) -> Result<HashSet<Vec<u8>>, Error> {
        let hashes = self.rows("SELECT hash FROM entries", [], |row| row.get(0))?;
        Ok(hashes.into_iter().collect())
    }

    /// Every draft: whose, on what, and its words.
    fn every_draft(&self) -> Result<Vec<(String, String, String)>, Error> {
        let sql = "SELECT person, subject, body FROM drafts";
        self.rows(sql, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
    }
}

/// The entry that came last: its row and its hash.
fn last_row(connection: &Connection) -> rusqlite::Result<Option<(i64, Vec<u8>)>> {
    connection
        .query_row("SELECT id, hash FROM entries ORDER BY id DESC LIMIT 1", [], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .optional()
}
