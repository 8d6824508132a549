//! Opening a packet and taking it in beside its signatures and bare inserts.

use std::error::Error;
use std::io::Cursor;
use std::path::Path;

use ledger::{OpenedPacket, StoredEntry};

use crate::people::{AT_WINDOW, ELSEWHERE, People, Words};
use crate::times::{median, millis, timed};
use crate::{Line, bare, stage};

const ROUNDS: usize = 9;

const ENTRIES: usize = 10_000;

/// What opening may take, compared with both together.
const BAR: f64 = 2.0;

/// Has a packet made by one person, and opened by another.
pub(crate) fn compare(words: &Words, folder: &Path) -> Result<Line, Box<dyn Error>> {
    let packet = packet(words, &folder.join("sender"))?;
    let (mut ours, mut checks, mut inserts, mut taken) = (Vec::new(), Vec::new(), Vec::new(), 0);
    for _ in 0..ROUNDS {
        let home = folder.join("recipient");
        let (mut ledger, owner) = stage::begin(&home, AT_WINDOW)?;
        ours.push(timed(|| {
            let opened = OpenedPacket::open(Cursor::new(&packet), &owner)?;
            taken = ledger.take_in(opened)?;
            Ok(())
        })?);
        let entries: Vec<StoredEntry> = ledger.entries_as_signed()?;
        drop(ledger);
        let file = stage::file(&home);
        let facts = bare::facts(&file)?;
        checks.push(timed(|| bare::verify(&entries))?);
        let mut bare = bare::Bare::like(&file, &home.join("bare.sqlite"))?;
        inserts.push(timed(|| bare.insert(&entries, &facts))?);
    }
    let [ours, checks, inserts] = [ours, checks, inserts].map(|mut it| millis(median(&mut it)));
    let other = checks + inserts;
    let ratio = ours / other;
    Ok(Line {
        what: format!(
            "opening a packet of {taken} entries and taking it in; signatures {checks:.0} ms, inserts {inserts:.0} ms"
        ),
        ours,
        other,
        ratio,
        bar: format!("<= {BAR}"),
        holds: ratio <= BAR,
    })
}

/// What somebody has for their mentor after years.
fn packet(words: &Words, folder: &Path) -> Result<Vec<u8>, Box<dyn Error>> {
    let (mut ledger, owner) = stage::begin(folder, ELSEWHERE)?;
    let mut entries = Vec::new();
    People::new(words, 2, &mut |it| {
        entries.push(it);
        Ok(())
    })
    .live_for_a_packet(ENTRIES)?;
    ledger.merge(&entries)?;
    let to = stage::begin(&folder.join("recipient"), AT_WINDOW)?.1.person().clone();
    let contents = ledger.contents_for(owner.person(), &to)?;
    Ok(ledger.write_packet(&owner, &contents, Vec::new())?)
}
