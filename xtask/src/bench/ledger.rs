//! Has a ledger of a million entries signed, replayed and looked at.

use std::fs;
use std::path::PathBuf;

use super::table;
use crate::place::{root, target};
use crate::rust;
use crate::steps::{Failed, Steps};

/// What a thousand people have on record after a year.
const ENTRIES: &str = "1000000";

/// Measures; fails when a bar is missed.
pub(super) fn compare(steps: &mut Steps) -> Result<(), Failed> {
    let (content, folder) = (root().join("content"), target().join("bench/ledger"));
    let words = folder.join("words.json");
    Steps::quietly("bench: make room for the ledger", "Is the disk full?", || {
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        fs::create_dir_all(&folder)
    })?;
    let arguments = ["words".into(), content.clone(), words.clone()];
    rust::measure(steps, "academy", "large_ledger", &arguments)?;
    let draft = table::begin("ledger")?;
    let arguments = [words, folder.clone(), ENTRIES.into(), draft.clone()];
    let compared = rust::measure(steps, "ledger", "ledger_speed", &arguments);
    table::keep(&draft)?;
    let draft = table::begin("large-ledger")?;
    let arguments: [PathBuf; 4] = ["views".into(), content, folder.join("home"), draft.clone()];
    let opened = rust::measure(steps, "academy", "large_ledger", &arguments);
    table::keep(&draft).and(compared).and(opened)
}
