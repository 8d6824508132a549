//! Reads a ledger, a packet or a package again and says what an auditor would.

use std::path::{Path, PathBuf};

use academy::code::Code;
use academy::{AuditedRevocation, AuditedSignOff, Error, Verified};
use clap::{Args, ValueEnum};
use serde_json::json;

use crate::key::Owner;
use crate::refusal::refusal;
use crate::{Outcome, audit, pack, packet, world};

/// What to read again.
#[derive(Debug, Args)]
pub(crate) struct Verify {
    /// The file of a ledger, of a packet, or of a course; nothing in it is changed.
    file: PathBuf,
    /// Instead, print one sign-off of a ledger so that somebody without Crosstrain can check it
    /// (docs/check-a-sign-off.md): the first digits of its entry.
    #[arg(long, value_name = "ENTRY")]
    sign_off: Option<String>,
    /// The folder of the courses, for titles of skills and for how long solo holds.
    #[arg(long, value_name = "FOLDER")]
    courses: Option<PathBuf>,
    /// Print it for a person, or as JSON for a program.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    /// For a packet: the file of the ledger that holds the key it is sealed to.
    #[arg(long, value_name = "FILE")]
    ledger: Option<PathBuf>,
    #[command(flatten)]
    owner: Owner,
}

/// For whom it is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// A person.
    Human,
    /// A program.
    Json,
}

impl Verify {
    pub(crate) fn run(&self) -> Outcome {
        if let Some(entry) = &self.sign_off {
            return export(&self.file, entry);
        }
        if pack::is_package(&self.file) {
            return pack::verify(&self.file);
        }
        if packet::is_packet(&self.file) {
            return self.packet();
        }
        let courses = self.courses.as_deref();
        let verified = academy::verify(&self.file);
        let audited = verified.and_then(|verified| {
            let (clock, randomness) = (world::clock, world::randomness);
            let audited = academy::audit(&self.file, courses, clock(), randomness())?;
            Ok((verified, audited, academy::revocations(&self.file, clock(), randomness())?))
        });
        match (audited, self.format) {
            (Ok((verified, sign_offs, revocations)), Format::Human) => {
                print_ledger(&verified);
                audit::print(&sign_offs, courses.is_some());
                audit::print_revocations(&revocations);
                outcome(&verified)
            }
            (Ok((verified, sign_offs, revocations)), Format::Json) => {
                println!("{:#}", as_json(&verified, &sign_offs, &revocations));
                outcome(&verified)
            }
            (Err(error), _) => impossible(&error),
        }
    }

    fn packet(&self) -> Outcome {
        let Some(ledger) = &self.ledger else {
            return match academy::envelope(&self.file) {
                Ok(envelope) => {
                    eprintln!(
                        "{} is a packet of version {}, sealed to the key {}. Only its owner can look inside: name their ledger with --ledger.",
                        self.file.display(),
                        envelope.version,
                        envelope.to
                    );
                    Outcome::Impossible
                }
                Err(error) => packet::refused(&error),
            };
        };
        packet::show(&self.file, ledger, &self.owner, self.courses.as_deref(), self.format)
    }
}

fn print_ledger(verified: &Verified) {
    if verified.faults.is_empty() {
        println!("{} entries, every one as it was signed", verified.entries);
        println!(
            "What was cut off the end of a chain can only be noticed beside another copy. Here they end at:"
        );
        for end in &verified.ends {
            println!("  {end}");
        }
        return;
    }
    for fault in &verified.faults {
        println!("{fault}");
    }
    println!("{} entries, {} faults", verified.entries, verified.faults.len());
}

fn as_json(
    verified: &Verified,
    sign_offs: &[AuditedSignOff],
    revocations: &[AuditedRevocation],
) -> serde_json::Value {
    json!({
        "entries": verified.entries,
        "faults": verified.faults,
        "ends": verified.ends,
        "sign_offs": sign_offs,
        "revocations": revocations,
    })
}

fn outcome(verified: &Verified) -> Outcome {
    if verified.faults.is_empty() { Outcome::Clean } else { Outcome::Found }
}

/// Prints one sign-off so that a stranger can check it.
fn export(ledger: &Path, begins: &str) -> Outcome {
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
        Err(error) => impossible(&error),
    }
}

fn impossible(error: &Error) -> Outcome {
    eprintln!("{}", refusal(error));
    match error.code {
        Code::PacketRefused => Outcome::Found,
        _ => Outcome::Impossible,
    }
}
