//! A durable append beside a bare transaction of the same bytes.

use std::error::Error;
use std::path::Path;

use ledger::{Append, BlockFinished, BlockId, Event, LessonId};

use crate::people::AT_WINDOW;
use crate::times::{median, millis, timed};
use crate::{Line, bare, stage};

/// In turn, so that whatever else the disk does burdens both.
const ROUNDS: usize = 2_000;

/// The least that an append may do in the time of a bare transaction.
const BAR: f64 = 0.8;

/// Appends one entry after the other, and inserts the same rows elsewhere.
pub(crate) fn compare(folder: &Path) -> Result<Line, Box<dyn Error>> {
    let (mut ledger, owner) = stage::begin(folder, AT_WINDOW)?;
    for number in 0..ROUNDS {
        ledger.append(&owner, &finished(number))?;
    }
    let entries = ledger.entries_as_signed()?;
    drop(ledger);
    let facts = bare::facts(&stage::file(folder))?;
    let mut bare = bare::Bare::like(&stage::file(folder), &folder.join("bare.sqlite"))?;
    let (mut ledger, owner) = stage::begin(&folder.join("again"), AT_WINDOW)?;
    let (mut ours, mut other) = (Vec::new(), Vec::new());
    // The first entry is the owner's introduction.
    for number in 0..ROUNDS {
        let at = number + 1..number + 2;
        other.push(timed(|| bare.insert(&entries[at.clone()], &facts[at]))?);
        let append = finished(number);
        ours.push(timed(|| Ok(ledger.append(&owner, &append).map(drop)?))?);
    }
    let [ours, other] = [ours, other].map(|mut it| millis(median(&mut it)));
    let ratio = other / ours;
    Ok(Line {
        what: "durable append; the ratio is that of appends in the same time".to_owned(),
        ours,
        other,
        ratio,
        bar: format!(">= {BAR}"),
        holds: ratio >= BAR,
    })
}

fn finished(number: usize) -> Append {
    Append::of(vec![Event::BlockFinished(BlockFinished {
        lesson: LessonId::new("numbers-with-limits"),
        block: BlockId::new(format!("block-{number}")),
        revision: "0f8e6d2a51b7".to_owned(),
    })])
}
