//! Proving a ledger: every entry is read again as a stranger would, and each fault is named.

use std::path::Path;

use ledger::Ledger;

use crate::error::Error;

/// What reading a whole ledger again has shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// Entries read.
    pub entries: u64,
    /// One sentence for each fault, naming the entry; none if all is well.
    pub faults: Vec<String>,
    /// The last entry of each chain, to be compared with another copy.
    pub ends: Vec<String>,
}

/// Reads a whole ledger again without changing it: signatures, hashes, chains, evidence, projections.
pub fn verify(file: &Path) -> Result<Verified, Error> {
    let report = Ledger::verify_file(file)?;
    let faults = report.faults.iter().map(ToString::to_string).collect();
    let ends = report.ends.iter().map(ToString::to_string).collect();
    Ok(Verified { entries: report.entries, faults, ends })
}

/// One sign-off of a ledger as JSON that a stranger can check without this program; none if no sign-off has an entry
/// whose hash begins like this.
pub fn export_sign_off(file: &Path, begins: &str) -> Result<Option<String>, Error> {
    Ok(Ledger::export_sign_off(file, begins)?)
}
