//! Reads a whole ledger again and says what an auditor would.

use std::path::Path;

use academy::code::Code;

use crate::Outcome;

/// Prints every fault.
pub(crate) fn verify(ledger: &Path) -> Outcome {
    match academy::verify(ledger) {
        Ok(verified) if verified.faults.is_empty() => {
            println!("{} entries, every one as it was signed", verified.entries);
            Outcome::Clean
        }
        Ok(verified) => {
            for fault in &verified.faults {
                println!("{fault}");
            }
            println!("{} entries, {} faults", verified.entries, verified.faults.len());
            Outcome::Found
        }
        Err(error) => {
            eprintln!("{}", refusal(error.code, &error.subject));
            Outcome::Impossible
        }
    }
}

/// What happened and what to do, for the refusals that reading a ledger can meet.
fn refusal(code: Code, subject: &str) -> String {
    match code {
        Code::LedgerNewer => {
            format!("{subject} was written by a newer Crosstrain. Verify it with that version.")
        }
        Code::LedgerDamaged => format!(
            "{subject} is not a ledger, or its file is damaged. Restore a copy from the backups folder beside it."
        ),
        Code::LedgerBusy => {
            format!("{subject} is in use by another program. Close it and verify again.")
        }
        _ => format!("{subject} could not be read. Check the path and your rights to the file."),
    }
}
