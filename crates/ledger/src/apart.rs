//! A ledger apart: all that a file holds, in memory, so that questions can be asked of it, and a packet joined to it, while
//! the file stays as it is.

use std::io::{Read, Seek};
use std::time::Duration;

use rusqlite::Connection;
use rusqlite::backup::Backup;

use crate::error::{Error, sort};
use crate::id::PersonId;
use crate::open::{self, Ledger};
use crate::packet::OpenedPacket;
use crate::world::{Place, World};

/// All pages at once: what is copied into memory lets nobody wait.
const ALL_PAGES: std::ffi::c_int = std::ffi::c_int::MAX;

impl Ledger {
    /// What a ledger's file holds, in memory. No byte of the file changes, whatever is done with this; a file of an earlier
    /// version is brought up to date in memory alone.
    pub fn apart(place: &Place, world: World) -> Result<Self, Error> {
        let file = &place.file;
        let found = open::inspect(file, open::known_version())?;
        let from = open::open_read_only(file)?;
        let copy = || -> rusqlite::Result<Connection> {
            let mut connection = Connection::open_in_memory()?;
            Backup::new(&from, &mut connection)?.run_to_completion(
                ALL_PAGES,
                Duration::ZERO,
                None,
            )?;
            Ok(connection)
        };
        let connection = copy().map_err(|error| sort(file, error))?;
        let mut apart = Self::over(connection, place.clone(), world);
        if found < open::known_version() {
            apart.migrate(open::MIGRATIONS, found)?;
            apart.project_learnt()?;
        }
        Ok(apart)
    }

    /// Joins the entries of a packet to what is here, without its files. Tells how many were new.
    pub fn join<R: Read + Seek>(&mut self, packet: &OpenedPacket<R>) -> Result<usize, Error> {
        self.merge(packet.entries())
    }

    /// Everybody whom a sign-off names, whether they have introduced themselves or not.
    pub fn people_signed_off(&self) -> Result<Vec<PersonId>, Error> {
        let sql = "SELECT DISTINCT other FROM facts WHERE kind = 'work-signed-off' ORDER BY other";
        let keys = self.rows(sql, [], |row| row.get::<_, String>(0))?;
        Ok(keys.iter().filter_map(|it| PersonId::parse(it).ok()).collect())
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::Ledger;
    use crate::append::Append;
    use crate::error::Error;
    use crate::event::Side;
    use crate::stage::{finished, new_ledger, world};

    #[test]
    fn what_is_done_to_a_ledger_apart_leaves_its_file_as_it_is() {
        let (folder, place, mut ledger) = new_ledger();
        let ada = ledger.create_profile("Ada", Side::Sales, "correct horse").unwrap();
        let listed = || fs::read_dir(folder.path()).unwrap().count();
        let before = (fs::read(&place.file).unwrap(), listed());
        let mut apart = Ledger::apart(&place, world()).unwrap();
        assert_eq!(apart.projection().unwrap(), ledger.projection().unwrap());
        apart.append(&ada, &Append::of(vec![finished("r".into())])).unwrap();
        assert_eq!((apart.entries().unwrap(), ledger.entries().unwrap()), (2, 1));
        assert_eq!(apart.verify().unwrap().faults, []);
        drop(apart);
        assert_eq!((fs::read(&place.file).unwrap(), listed()), before);
    }

    #[test]
    fn a_ledger_of_an_earlier_version_is_brought_up_to_date_in_memory_alone() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("crosstrain.sqlite");
        let place = crate::world::Place { backups: folder.path().join("backups"), file };
        let first = &crate::open::MIGRATIONS[..1];
        drop(Ledger::open_with(&place, world(), first).unwrap());
        let before = fs::read(&place.file).unwrap();
        let apart = Ledger::apart(&place, world()).unwrap();
        assert_eq!(apart.verify().unwrap().faults, []);
        assert_eq!(fs::read(&place.file).unwrap(), before);
        let older = Ledger::verify_file(&place.file);
        assert!(matches!(older, Err(Error::Older { found: 1, .. })), "{older:?}");
    }
}
