//! The first-run tour: shown to each person on this laptop until they have been through it or skipped it.

use ledger::PersonId;

use crate::Academy;
use crate::error::Error;
use crate::request::Ask;
use crate::view::Done;

impl Academy {
    /// Ends the tour for whoever is signed in; it is never shown to them on this laptop again.
    pub fn end_tour(&mut self, _: Ask) -> Result<Done, Error> {
        let setting = setting(&self.me()?);
        self.keep_choice(&setting, &true)
    }

    /// Whether somebody has not ended the tour yet.
    pub(crate) fn is_tour_due(&self, person: &PersonId) -> Result<bool, Error> {
        Ok(!self.chosen::<bool>(&setting(person))?)
    }
}

/// The setting that keeps whether somebody has ended the tour.
fn setting(person: &PersonId) -> String {
    format!("tour-ended {person}")
}
