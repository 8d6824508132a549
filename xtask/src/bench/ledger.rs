//! Has a ledger of a million entries signed, replayed and looked at.

use std::fs;
use std::path::{Path, PathBuf};

use super::table;
use crate::place::{root, target};
use crate::rust;
use crate::steps::{Failed, Steps};

/// What a thousand people have on record after a year.
pub(super) const ENTRIES: &str = "1000000";

/// Measures; fails when a bar is missed.
pub(super) fn compare(steps: &mut Steps) -> Result<(), Failed> {
    let folder = target().join("bench/ledger");
    Steps::quietly("bench: make room for the ledger", "Is the disk full?", || {
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        fs::create_dir_all(&folder)
    })?;
    let words = words(steps, &folder)?;
    let draft = table::begin("ledger")?;
    let arguments = [words, folder.clone(), ENTRIES.into(), draft.clone()];
    let compared = rust::measure(steps, "ledger", "ledger_speed", &arguments);
    table::keep(&draft)?;
    let draft = table::begin("large-ledger")?;
    let arguments: [PathBuf; 4] =
        ["views".into(), root().join("content"), folder.join("home"), draft.clone()];
    let opened = rust::measure(steps, "academy", "large_ledger", &arguments);
    table::keep(&draft).and(compared).and(opened)
}

/// Writes down what the built-in courses teach, as far as records name it.
pub(super) fn words(steps: &mut Steps, folder: &Path) -> Result<PathBuf, Failed> {
    let words = folder.join("words.json");
    let arguments = ["words".into(), root().join("content"), words.clone()];
    rust::measure(steps, "academy", "large_ledger", &arguments)?;
    Ok(words)
}
