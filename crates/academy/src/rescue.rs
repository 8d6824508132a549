//! A ledger that is too damaged to be opened: what can be gone back to, and going back. No academy is open meanwhile.

use std::path::Path;
use std::sync::Arc;

use ledger::{Clock, Holdings, Ledger, Millis, Randomness, Sealing, World};

use crate::backup::{few, of_backup};
use crate::error::Error;
use crate::view::rescue::{FoundBackupView, HoldingsView, RescueView, RescuedView};
use crate::view::{PersonView, Time};
use crate::{Place, audit};

/// What is done for a ledger that cannot be opened.
pub struct Rescue {
    place: ledger::Place,
    world: World,
}

impl Rescue {
    /// For the ledger of an academy.
    pub fn of(place: &Place, clock: Arc<dyn Clock>, randomness: Arc<dyn Randomness>) -> Self {
        Self::new(place.files(), clock, randomness)
    }

    /// For the ledger in a file.
    pub fn of_file(file: &Path, clock: Arc<dyn Clock>, randomness: Arc<dyn Randomness>) -> Self {
        Self::new(audit::place_of(file), clock, randomness)
    }

    fn new(place: ledger::Place, clock: Arc<dyn Clock>, randomness: Arc<dyn Randomness>) -> Self {
        Self { place, world: World { clock, randomness, sealing: Sealing::default() } }
    }

    /// Every backup that could take its place. Refused if the ledger is not damaged.
    pub fn look(&self) -> Result<RescueView, Error> {
        let found = Ledger::backups_of_damaged(&self.place, &self.world)?;
        let found = found.into_iter().map(|it| FoundBackupView {
            taken: it.taken.0,
            bytes: it.bytes,
            holds: it.holds.as_ref().map(holdings_view),
        });
        let file = self.place.file.display().to_string();
        let backups = self.place.backups.display().to_string();
        Ok(RescueView { file, folder: backups, found: found.collect() })
    }

    /// Puts a backup in the place of the damaged ledger, which is kept aside.
    pub fn restore(&self, taken: Time) -> Result<RescuedView, Error> {
        let backups = self.place.backups.clone();
        let aside = Ledger::restore(&self.place, &self.world, Millis(taken));
        let aside = aside.map_err(|error| match error {
            ledger::Error::Damaged { path, .. } if path.starts_with(&backups) => {
                of_backup(ledger::Error::Damaged { path, source: None })
            }
            other => other.into(),
        })?;
        Ok(RescuedView { aside: aside.display().to_string() })
    }

    /// Begins with an empty ledger; the damaged one is kept aside.
    pub fn begin_empty(&self) -> Result<RescuedView, Error> {
        let aside = Ledger::begin_empty(&self.place, &self.world)?;
        Ok(RescuedView { aside: aside.display().to_string() })
    }
}

fn holdings_view(it: &Holdings) -> HoldingsView {
    let people = it.people.iter().map(PersonView::from).collect();
    HoldingsView { entries: few(it.entries), people }
}
