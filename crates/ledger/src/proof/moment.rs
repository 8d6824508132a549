//! A moment: all questions that are asked in it see the ledger as it was when it began.

use rusqlite::Transaction;

use crate::error::Error;
use crate::open::Ledger;

/// While this lives, what others write into the file is not seen, so that one view never shows two states of it, and
/// the file need not be asked before each question whether it has changed.
pub struct Moment<'a> {
    ledger: &'a Ledger,
    // None if an outer moment ends what was begun.
    reading: Option<Transaction<'a>>,
}

impl Ledger {
    /// Holds the ledger still for as long as the moment lives.
    pub fn moment(&self) -> Result<Moment<'_>, Error> {
        if self.proofs.is_held.get() {
            return Ok(Moment { ledger: self, reading: None });
        }
        let begun = self.connection.unchecked_transaction();
        let reading = begun.map_err(|error| self.sorted(error))?;
        self.notice_others()?;
        self.proofs.is_held.set(true);
        Ok(Moment { ledger: self, reading: Some(reading) })
    }
}

impl Drop for Moment<'_> {
    fn drop(&mut self) {
        if let Some(reading) = self.reading.take() {
            self.ledger.proofs.is_held.set(false);
            // What this machine notes while a view is drawn stays, all of it at once.
            let _ = reading.commit();
        }
    }
}
