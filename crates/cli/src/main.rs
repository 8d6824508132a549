//! `crosstrain`: write and check courses, verify a ledger, carry packets. No rule of the domain.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command line speaks by printing")]

mod audit;
mod backup;
mod check;
mod key;
mod new;
mod originals;
mod pack;
mod packet;
mod refusal;
mod report;
mod rules;
mod sarif;
mod table;
mod verify;
mod world;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Write courses, check what others signed, and carry packets.
#[derive(Debug, Parser)]
#[command(name = "crosstrain", version, after_help = EXIT_CODES)]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

const EXIT_CODES: &str = "Exit codes:
  0  nothing was found that stands in the way
  1  something was found: an error in a course (or any finding, with --strict), a fault in a ledger or a packet
  2  it could not be done: a folder or file cannot be read or written, or the command was mistyped";

#[derive(Debug, Subcommand)]
enum Task {
    /// Check a folder of courses, or one course, and show each mistake with its line.
    Check(check::Check),
    /// Begin a course, or a lesson in one.
    New {
        #[command(subcommand)]
        what: new::New,
    },
    /// Print every rule that courses are checked by: what it asks for, why, and examples.
    Rules {
        /// Print it for a person, or as JSON for a program.
        #[arg(long, value_enum, default_value_t = rules::Format::Human)]
        format: rules::Format,
    },
    /// Report what courses come to in numbers: words, minutes, questions, scenarios, rubrics, and whether right answers
    /// give themselves away.
    Report(report::Report),
    /// Pack a course into one file: the same bytes on each run, with the hash of every file inside.
    Pack(pack::Pack),
    /// Read a whole ledger again as a stranger would: signatures, hashes, chains, evidence, and whether each sign-off
    /// stands. Or a packet, or a packed course: names, sizes, hashes.
    Verify(verify::Verify),
    /// Save a packet for somebody, look into one, or take one in.
    Packet {
        #[command(subcommand)]
        what: packet::Packet,
    },
    /// List the backups of a ledger, or go back to one.
    Backup {
        #[command(subcommand)]
        what: backup::Backup,
    },
}

/// How the run ended, as its exit code says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    /// Nothing stands in the way.
    Clean,
    /// Something was found.
    Found,
    /// It could not be done.
    Impossible,
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().task {
        Task::Check(check) => check.run(),
        Task::New { what } => what.run(),
        Task::Report(report) => report.run(),
        Task::Rules { format } => rules::print(format),
        Task::Pack(pack) => pack.run(),
        Task::Verify(verify) => verify.run(),
        Task::Packet { what } => what.run(),
        Task::Backup { what } => what.run(),
    };
    match outcome {
        Outcome::Clean => ExitCode::SUCCESS,
        Outcome::Found => ExitCode::from(1),
        Outcome::Impossible => ExitCode::from(2),
    }
}
