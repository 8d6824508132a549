//! `cargo xtask …`: the one door to everything one does with this project.

#[cfg(unix)]
mod appimage;
mod bench;
mod bundle;
mod journeys;
mod licences;
mod place;
mod rust;
mod steps;
mod system;
mod tools;
mod ui;
mod update;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::steps::{Failed, Steps};
use crate::system::Purpose;

#[derive(Parser)]
#[command(name = "cargo xtask", about = "The one door to this project")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Install what is missing, build, and open the window on the built-in courses.
    Run {
        /// Arguments for the window, after `--`: for example `--home <folder>`.
        #[arg(last = true)]
        window: Vec<String>,
    },
    /// Everything that must hold, the journeys in the real window included.
    Test,
    /// The fast half of `test`, for the inner loop: no window is built.
    Check,
    /// Only the journeys in the real window.
    Journeys {
        /// Only those whose name contains this.
        filter: Option<String>,
    },
    /// Make the packages of this system, into target/release/bundle.
    Bundle {
        /// Only this one.
        only: Option<bundle::Kind>,
        /// Sign them, so that the window takes them as updates; the keys come from the environment (docs/packages.md).
        #[arg(long)]
        sign: bool,
        /// Of the development build, which is quick to make and large, into target/debug/bundle.
        #[arg(long)]
        debug: bool,
    },
    /// Only the trial of the packages for Linux: made, put on a bare system, played in and removed.
    Trial,
    /// Write the list of licences that the window shows.
    Licences,
    /// Measure side by side with what one would use instead, and write BENCHMARKS.md.
    Bench {
        /// Only this part.
        part: Option<bench::Part>,
        /// The build profile of the windows that are compared.
        #[arg(long, default_value = "release")]
        profile: String,
    },
    /// Put real lessons, stories, books and packages together wrongly, this many times: nothing panics, nothing does harm.
    Fuzz {
        /// How many.
        #[arg(long, default_value_t = 100_000)]
        cases: u64,
    },
    /// Take the pictures of the README, into docs.
    Screenshot,
    /// Take a picture of every view in every look, into target/gallery.
    Gallery {
        /// Only these, into a folder of their own there.
        of: Option<journeys::Gallery>,
    },
}

fn main() -> ExitCode {
    let mut steps = Steps::default();
    let done = match Arguments::parse().task {
        Task::Run { window } => run(&mut steps, &window),
        Task::Test => test(&mut steps),
        Task::Check => check(&mut steps),
        Task::Journeys { filter } => only_journeys(&mut steps, filter.as_deref()),
        Task::Bundle { only, sign, debug } => {
            bundle::make(&mut steps, only, sign, if debug { "dev" } else { "release" })
        }
        Task::Trial => only_trial(&mut steps),
        Task::Licences => licences::write(&mut steps),
        Task::Bench { part, profile } => bench::measure(&mut steps, part, &profile),
        Task::Fuzz { cases } => rust::fuzz(&mut steps, cases),
        Task::Screenshot => journeys::screenshot(&mut steps),
        Task::Gallery { of } => journeys::gallery(&mut steps, of),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failed) => ExitCode::FAILURE,
    }
}

fn run(steps: &mut Steps, window: &[String]) -> Result<(), Failed> {
    system::bring(steps, Purpose::Run)?;
    ui::bring(steps)?;
    ui::build(steps)?;
    rust::build_window(steps)?;
    rust::open_window(steps, window)
}

/// What fails soonest comes first; what takes longest comes last.
fn test(steps: &mut Steps) -> Result<(), Failed> {
    let done = rust::format(steps)
        .and_then(|()| system::bring(steps, Purpose::Test))
        .and_then(|()| ui::bring(steps))
        .and_then(|()| ui::types(steps))
        .and_then(|()| ui::lint(steps))
        .and_then(|()| ui::test(steps))
        .and_then(|()| ui::build(steps))
        .and_then(|()| ui::size(steps))
        .and_then(|()| rust::lint(steps))
        .and_then(|()| rust::test(steps))
        .and_then(|()| rust::bindings(steps))
        .and_then(|()| licences::check(steps))
        .and_then(|()| rust::build_programs(steps))
        .and_then(|()| rust::content(steps))
        .and_then(|()| rust::documents(steps))
        .and_then(|()| journeys::run(steps, None))
        .and_then(|()| bundle::try_out(steps));
    steps.table();
    done
}

fn check(steps: &mut Steps) -> Result<(), Failed> {
    rust::format(steps)?;
    rust::lint_core(steps)?;
    // Node's packages bring schemas that tests of the core hold its files against, and the oracle of scenarios.
    ui::bring(steps)?;
    rust::test_core(steps)?;
    ui::types(steps)
}

fn only_trial(steps: &mut Steps) -> Result<(), Failed> {
    system::bring(steps, Purpose::Test)?;
    ui::bring(steps)?;
    ui::build(steps)?;
    rust::build_programs(steps)?;
    bundle::try_out(steps)
}

fn only_journeys(steps: &mut Steps, filter: Option<&str>) -> Result<(), Failed> {
    system::bring(steps, Purpose::Test)?;
    ui::bring(steps)?;
    ui::build(steps)?;
    rust::build_programs(steps)?;
    journeys::run(steps, filter)
}
