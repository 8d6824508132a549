//! Profiles: who has a key on this machine.

use rusqlite::{OptionalExtension, Row};

use crate::error::Error;
use crate::event::{Event, PersonIntroduced, Side};
use crate::id::PersonId;
use crate::identity::{Identity, NotOpened, SealedKey};
use crate::open::Ledger;
use crate::query::Person;
use crate::world::Sealing;

impl Ledger {
    /// Draws a key, seals it with the passphrase, and introduces the person, all in one transaction.
    pub fn create_profile(
        &mut self,
        name: &str,
        side: Side,
        passphrase: &str,
    ) -> Result<Identity, Error> {
        let randomness = &*self.world.randomness;
        let identity = Identity::draw(randomness);
        let person = identity.person().clone();
        let sealed = identity
            .seal(passphrase, self.world.sealing, randomness)
            .map_err(|source| Error::WrongPassphrase { person, source })?;
        let introduced = Event::PersonIntroduced(PersonIntroduced { name: name.to_owned(), side });
        self.append_profile(&identity, &sealed, introduced)?;
        Ok(identity)
    }

    /// Opens somebody's key.
    pub fn unlock(&self, person: &PersonId, passphrase: &str) -> Result<Identity, Error> {
        let sealed = self
            .connection
            .query_row(
                "SELECT memory_kib, passes, lanes, salt, nonce, sealed
                 FROM profiles WHERE person = ?1",
                [person.to_string()],
                sealed_key,
            )
            .optional()
            .map_err(|error| self.sorted(error))?
            .ok_or_else(|| Error::NoProfile(person.clone()))?;
        let not_opened =
            |source: NotOpened| Error::WrongPassphrase { person: person.clone(), source };
        sealed.open(person, passphrase).map_err(not_opened)
    }

    /// Everybody who has a key on this machine, by name.
    pub fn profiles(&self) -> Result<Vec<Person>, Error> {
        let ids: Vec<String> = self.rows("SELECT person FROM profiles", [], |row| row.get(0))?;
        let ids = ids.iter().filter_map(|it| PersonId::parse(it).ok());
        let people = ids.map(|it| self.person(&it)).collect::<Result<Vec<_>, _>>()?;
        let mut people: Vec<Person> = people.into_iter().flatten().collect();
        people.sort_by(|one, other| one.name.cmp(&other.name));
        Ok(people)
    }
}

fn sealed_key(row: &Row<'_>) -> rusqlite::Result<SealedKey> {
    Ok(SealedKey {
        sealing: Sealing { memory_kib: row.get(0)?, passes: row.get(1)?, lanes: row.get(2)? },
        salt: row.get(3)?,
        nonce: row.get(4)?,
        sealed: row.get(5)?,
    })
}
