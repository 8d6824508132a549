//! Appends, replays and opens a packet, each beside the signatures and the inserts that it cannot do without.
//!
//! `ledger_speed <words> <folder> <entries> <table>`; `cargo xtask bench ledger` brings all four. The words are what is
//! taught, as `large_ledger words` of academy writes them. Leaves the ledger in the folder `home`, whose views are
//! measured next. `ledger_speed make <words> <home> <entries>` only makes a ledger, for `cargo xtask bench views`.

#[path = "speed/append.rs"]
mod append;
#[path = "speed/bare.rs"]
mod bare;
#[path = "speed/packet.rs"]
mod packet;
#[path = "made/people.rs"]
mod people;
#[path = "speed/replay.rs"]
mod replay;
#[path = "speed/stage.rs"]
mod stage;
#[path = "../../curriculum/benches/made/times.rs"]
mod times;

use std::error::Error;
use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

use people::Words;

/// One line of the table.
pub(crate) struct Line {
    what: String,
    ours: f64,
    other: f64,
    ratio: f64,
    bar: String,
    holds: bool,
}

fn main() -> Result<ExitCode, Box<dyn Error>> {
    // Cargo adds `--bench` to the arguments.
    let arguments: Vec<_> = std::env::args().skip(1).filter(|it| it != "--bench").collect();
    let arguments: Vec<_> = arguments.iter().map(String::as_str).collect();
    let [first, second, third, fourth] = arguments.as_slice() else {
        return Err("ledger_speed <words> <folder> <entries> <table>".into());
    };
    if *first == "make" {
        replay::make(&read(second)?, Path::new(third), fourth.parse()?)?;
        return Ok(ExitCode::SUCCESS);
    }
    let (words, folder, entries, table) = (read(first)?, second, third, fourth);
    let folder = Path::new(folder);
    let lines = [
        append::compare(&folder.join("append"))?,
        packet::compare(&words, &folder.join("packet"))?,
        replay::compare(&words, &folder.join("home"), entries.parse()?)?,
    ];
    let mut text = "## The ledger beside its signatures and inserts\n\n\
         Measured in turn in a release build, medians. A bare transaction inserts the same rows into the same tables with\n\
         the same durability (WAL, `synchronous=FULL`); signatures are checked one by one, strictly. Written by\n\
         `cargo xtask bench ledger`, which fails when a bar is missed.\n\n\
         | what | Crosstrain, ms | the other, ms | ratio | bar |\n| --- | --- | --- | --- | --- |\n"
        .to_owned();
    for Line { what, ours, other, ratio, bar, .. } in &lines {
        writeln!(text, "| {what} | {ours:.2} | {other:.2} | {ratio:.2} | {bar} |")?;
    }
    fs::write(table, text)?;
    let holds = lines.iter().all(|it| it.holds);
    Ok(if holds { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn read(words: &str) -> Result<Words, Box<dyn Error>> {
    Ok(serde_json::from_str(&fs::read_to_string(words)?)?)
}
