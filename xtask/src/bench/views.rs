//! Has every view opened in the real window, over a year's ledger and over one of a million entries.

use std::fs;

use super::ledger::{self, ENTRIES};
use super::table;
use crate::journeys::visit;
use crate::place::{program, target};
use crate::rust;
use crate::steps::{Failed, Steps};
use crate::system::{self, Purpose};
use crate::ui;

/// What 200 people have on record after a year.
const YEAR: &str = "200000";

/// Measures; fails when a bar is missed.
pub(super) fn compare(steps: &mut Steps, profile: &str) -> Result<(), Failed> {
    system::bring(steps, Purpose::Test)?;
    ui::bring(steps)?;
    ui::build(steps)?;
    rust::build_window_in(steps, profile)?;
    let folder = target().join("bench/views");
    Steps::quietly("bench: make room for the ledgers", "Is the disk full?", || {
        fs::create_dir_all(&folder)
    })?;
    let words = ledger::words(steps, &folder)?;
    // The larger of the two is the one that `bench ledger` leaves, if it has been there.
    let homes = [(folder.join("year"), YEAR), (target().join("bench/ledger/home"), ENTRIES)];
    for (home, entries) in &homes {
        let arguments = ["make".into(), words.clone(), home.clone(), entries.into()];
        rust::measure(steps, "ledger", "ledger_speed", &arguments)?;
    }
    let draft = table::begin("views")?;
    let [(year, _), (million, _)] = homes;
    let arguments = [
        program(profile, "crosstrain-desktop").into_os_string(),
        year.into_os_string(),
        million.into_os_string(),
        profile.into(),
        draft.clone().into_os_string(),
    ];
    let opened = visit(steps, "views", &arguments, "Each figure must keep to its bar.");
    table::keep(&draft).and(opened)
}
