//! Reads a whole ledger again and says what an auditor would.

use std::path::Path;

use academy::code::Code;

use crate::Outcome;

/// Prints every fault.
pub(crate) fn verify(ledger: &Path) -> Outcome {
    match academy::verify(ledger) {
        Ok(verified) if verified.faults.is_empty() => {
            println!("{} entries, every one as it was signed", verified.entries);
            println!(
                "What was cut off the end of a chain can only be noticed beside another copy. Here they end at:"
            );
            for end in &verified.ends {
                println!("  {end}");
            }
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

/// Prints one sign-off so that a stranger can check it.
pub(crate) fn export(ledger: &Path, begins: &str) -> Outcome {
    match academy::export_sign_off(ledger, begins) {
        Ok(Some(export)) => {
            print!("{export}");
            Outcome::Clean
        }
        Ok(None) => {
            eprintln!(
                "No sign-off that is as it was signed has the entry {begins}. Its digits stand under the signature on Skills."
            );
            Outcome::Impossible
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
