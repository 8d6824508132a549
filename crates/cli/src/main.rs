//! `crosstrain`: check a course folder, verify a ledger. No rule of the domain.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command line speaks by printing")]

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use academy::code::Code;
use clap::{Parser, Subcommand};
use curriculum::{Folder, Severity};

/// Write courses, and check what others signed.
#[derive(Debug, Parser)]
#[command(name = "crosstrain", version)]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    /// Check a folder of courses, or one course, and show each mistake with its line.
    Check {
        /// The folder.
        folder: PathBuf,
    },
    /// Read a whole ledger again as a stranger would: signatures, hashes, chains, evidence.
    Verify {
        /// The ledger's file; nothing in it is changed.
        ledger: PathBuf,
    },
}

fn main() -> ExitCode {
    match Arguments::parse().task {
        Task::Check { folder } => check(&folder),
        Task::Verify { ledger } => verify(&ledger),
    }
}

/// Prints every diagnostic; fails if one of them is an error.
fn check(folder: &Path) -> ExitCode {
    let read = match Folder::read(folder) {
        Ok(read) => read,
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::FAILURE;
        }
    };
    let compiled = curriculum::compile(&read);
    for diagnostic in &compiled.diagnostics {
        println!("{diagnostic}\n");
    }
    let lessons =
        compiled.library.courses.iter().flat_map(|it| &it.units).flat_map(|it| &it.lessons);
    let is_error = |it: &&curriculum::Diagnostic| it.severity == Severity::Error;
    let errors = compiled.diagnostics.iter().filter(is_error).count();
    let warnings = compiled.diagnostics.len() - errors;
    println!(
        "{} courses, {} lessons: {errors} errors, {warnings} warnings",
        compiled.library.courses.len(),
        lessons.count(),
    );
    if errors == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Prints every fault; fails if there is one.
fn verify(ledger: &Path) -> ExitCode {
    match academy::verify(ledger) {
        Ok(verified) if verified.faults.is_empty() => {
            println!("{} entries, every one as it was signed", verified.entries);
            ExitCode::SUCCESS
        }
        Ok(verified) => {
            for fault in &verified.faults {
                println!("{fault}");
            }
            println!("{} entries, {} faults", verified.entries, verified.faults.len());
            ExitCode::FAILURE
        }
        Err(error) => {
            eprintln!("{}", refusal(error.code, &error.subject));
            ExitCode::FAILURE
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
