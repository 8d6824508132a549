//! Measures what a person waits for, each part side by side with what they would use instead, and keeps the tables.

mod compile;
mod ledger;
mod library;
mod table;
mod views;
mod window;

use clap::ValueEnum;

use crate::steps::{Failed, Steps};

/// What can be measured; each part has its own section in BENCHMARKS.md.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Part {
    /// Start and memory of the window, against an empty one.
    Window,
    /// Compiling a folder of courses, against `mdbook build` and a bare pass of the Markdown parser.
    Compile,
    /// Searching, opening a lesson and starting, with ten thousand lessons against sixty.
    Library,
    /// Appends, replay, packets and the views over a ledger of a million entries, against signatures and bare inserts.
    Ledger,
    /// Every view in the real window, from the click to the paint, over a year's ledger and one of a million entries.
    Views,
}

/// Measures one part, or all of them; fails when a bar is missed, after all have been measured.
pub(crate) fn measure(steps: &mut Steps, part: Option<Part>, profile: &str) -> Result<(), Failed> {
    let parts = Part::value_variants().iter().filter(|it| part.is_none_or(|one| one == **it));
    let mut all_hold = Ok(());
    for part in parts {
        let holds = match part {
            Part::Window => window::compare(steps, profile),
            Part::Compile => compile::compare(steps),
            Part::Library => library::compare(steps, profile),
            Part::Ledger => ledger::compare(steps),
            Part::Views => views::compare(steps, profile),
        };
        all_hold = all_hold.and(holds);
    }
    all_hold
}
