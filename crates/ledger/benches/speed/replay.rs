//! A replay of all entries beside their signatures and bare inserts of what is derived from them.

use std::error::Error;
use std::path::Path;

use rusqlite::{Connection, params};

use crate::people::{AT_WINDOW, ENTRIES_EACH, People, Words};
use crate::times::{median, millis, timed};
use crate::{Line, bare, stage};

const ROUNDS: usize = 3;

/// What a replay may take, compared with both together.
const BAR: f64 = 1.5;

/// Makes the ledger and replays it.
pub(crate) fn compare(
    words: &Words,
    folder: &Path,
    entries: usize,
) -> Result<Line, Box<dyn Error>> {
    let file = stage::file(folder);
    make(words, folder, entries)?;
    let mut ledger = stage::open(folder, AT_WINDOW)?;
    let rows = ledger.entries_as_signed()?;
    let facts = bare::facts(&file)?;
    let beside = folder.with_extension("bare.sqlite");
    let (mut ours, mut checks, mut inserts) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        checks.push(timed(|| bare::verify(&rows))?);
        let mut bare = bare::Bare::like(&file, &beside)?;
        inserts.push(timed(|| bare.insert(&[], &facts))?);
        ours.push(timed(|| Ok(ledger.replay()?))?);
    }
    let [ours, checks, inserts] = [ours, checks, inserts].map(|mut it| millis(median(&mut it)));
    let other = checks + inserts;
    let ratio = ours / other;
    Ok(Line {
        what: format!(
            "replay of {} entries; signatures {checks:.0} ms, inserts {inserts:.0} ms",
            rows.len()
        ),
        ours,
        other,
        ratio,
        bar: format!("<= {BAR}"),
        holds: ratio <= BAR,
    })
}

/// Has everybody sign their entries, and puts these where a ledger keeps them. One that is there already stays.
pub(crate) fn make(words: &Words, folder: &Path, entries: usize) -> Result<(), Box<dyn Error>> {
    if folder.exists() && stage::open(folder, AT_WINDOW)?.entries()? >= entries as u64 {
        return Ok(());
    }
    drop(stage::begin(folder, AT_WINDOW)?);
    let mut connection = Connection::open(stage::file(folder))?;
    let transaction = connection.transaction()?;
    let mut insert = transaction.prepare(
        "INSERT INTO entries (author, replica, audience, sequence, hash, body, signature)
         VALUES (?1, ?2, CAST(?3 AS TEXT), ?4, ?5, ?6, ?7)",
    )?;
    let mut each = |it: ledger::StoredEntry| {
        let row = params![
            it.author,
            it.replica,
            it.audience,
            it.sequence,
            it.hash,
            it.body,
            it.signature
        ];
        insert.execute(row)?;
        Ok(())
    };
    People::new(words, entries.div_ceil(ENTRIES_EACH), &mut each).live()?;
    drop(insert);
    transaction.commit()?;
    drop(connection);
    Ok(stage::open(folder, AT_WINDOW)?.replay()?)
}
