//! A branching conversation with consequences, written in Ink, and how it is played.

mod engine;
#[cfg(test)]
mod oracle;
mod play;
pub(crate) mod script;
mod typography;
pub(crate) mod walk;

use bladeink_compiler::{Compiler, CompilerOptions};
use std::panic::{AssertUnwindSafe, catch_unwind};

pub(crate) use play::Tag;
pub(crate) use typography::typographic;

pub use play::{Ending, Made, Play, Turn, Unplayable};
pub use walk::{EndingReport, ScenarioReport};

/// A scenario: what stands above it, its hidden meters, and its compiled story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenario {
    /// Who the reader is and where it begins.
    pub intro_html: String,
    /// What is counted and not shown before the end.
    pub meters: Vec<Meter>,
    /// The story as compiled Ink.
    pub(crate) story: String,
}

/// A hidden meter, from 0 to 100.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meter {
    /// The variable of the story.
    pub variable: String,
    /// What the chart calls it.
    pub title: String,
}

impl Scenario {
    /// Plays a scenario from its top through these choices, each counted from 0 in the author's
    /// order. The same choices give the same play on every machine.
    pub fn play(&self, choices: &[u32]) -> Result<Play, Unplayable> {
        play::play(self, choices)
    }

    /// Walks through every path and tells how many lead to which ending.
    pub fn report(&self) -> ScenarioReport {
        walk::walk(self, None).report
    }

    /// The turn of an ended play, from 0, from which playing again tells most: the last at which
    /// the best ending could still be had, another than these choices led to.
    pub fn turning_point(&self, choices: &[u32]) -> usize {
        walk::turning_point(self, choices)
    }
}

/// Why a story could not be compiled.
pub(crate) struct Uncompiled {
    pub(crate) message: String,
    /// The line of the story, from 1, if it is known.
    pub(crate) line: Option<usize>,
}

/// Compiles a story. The compiler is not ours: should it panic, that is one more refusal.
pub(crate) fn compile(ink: &str) -> Result<String, Uncompiled> {
    let options = CompilerOptions { count_all_visits: true, source_filename: None };
    let compiled = catch_unwind(AssertUnwindSafe(|| Compiler::with_options(options).compile(ink)));
    let lost = Uncompiled { message: "this cannot be read as Ink".to_owned(), line: None };
    compiled.map_err(|_| lost)?.map_err(|error| {
        let (bladeink_compiler::CompilerError::InvalidSource { line, .. }
        | bladeink_compiler::CompilerError::UnsupportedFeature { line, .. }) = &error;
        Uncompiled { message: error.message().to_owned(), line: *line }
    })
}
