//! Compares Crosstrain's window with an empty one: `compare <window> <empty window> <profile> <table>`.

use std::env;
use std::fmt::Write;
use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use e2e::harness::bench::{Stage, median};
use e2e::harness::display::Display;
use e2e::harness::home::Home;
use e2e::harness::lesson;
use e2e::harness::patience::must;
use e2e::harness::process::memory;
use e2e::harness::window::Window;

/// Both are measured in turn, so that whatever else the machine does burdens both.
const ROUNDS: usize = 7;

/// What the window may cost, compared with an empty one.
const BAR: f64 = 1.3;

/// What was measured in all rounds.
#[derive(Default)]
struct Measured {
    painted: Vec<Duration>,
    bytes: Vec<u64>,
}

fn main() -> ExitCode {
    let arguments: Vec<_> = env::args().skip(1).collect();
    let [window, empty, profile, table] = arguments.as_slice() else {
        panic!("compare <window> <empty window> <profile> <table>: `cargo xtask bench` does it");
    };
    let (window, empty) = (PathBuf::from(window), PathBuf::from(empty));
    let folder = Home::new();
    let stage = must(Stage::new(Display::start(folder.desktop())), "the screen");
    let (mut ours, mut theirs) = (Measured::default(), Measured::default());
    for _ in 0..ROUNDS {
        let home = Home::new();
        theirs.painted.push(stage.time_to_paint(&empty, &[], &home));
        ours.painted.push(stage.time_to_paint(&window, &Window::arguments(&home), &home));
        theirs.bytes.push(memory_of_empty(&empty));
        ours.bytes.push(memory_of_lesson(&window));
    }
    let (report, holds) = report(&ours, &theirs, profile);
    must(fs::write(table, &report), "the table");
    if holds { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn memory_of_empty(program: &std::path::Path) -> u64 {
    let home = Home::new();
    let window = Window::open_program(program, &[], home.desktop());
    must(window.is_painted(), "the painted window");
    memory(&window.processes())
}

fn memory_of_lesson(program: &std::path::Path) -> u64 {
    let home = Home::new();
    let window = Window::open_program(program, &Window::arguments(&home), home.desktop());
    lesson::open_first(&window);
    must(window.is_painted(), "the painted window");
    memory(&window.processes())
}

fn report(ours: &Measured, theirs: &Measured, profile: &str) -> (String, bool) {
    let seconds = |it: &Measured| median(&it.painted).map_or(f64::NAN, |it| it.as_secs_f64());
    let mib = |it: &Measured| {
        let kib = median(&it.bytes).and_then(|it| u32::try_from(it / 1024).ok());
        kib.map_or(f64::NAN, |it| f64::from(it) / 1024.0)
    };
    let rows = [
        ("start to first view painted, s", seconds(ours), seconds(theirs), 2),
        (
            "memory of all processes (PSS), lesson open against nothing open, MiB",
            mib(ours),
            mib(theirs),
            0,
        ),
    ];
    let mut text = format!(
        "## Start and memory of the window\n\n\
         Crosstrain's window against an empty Tauri window of the same versions and build profile (`{profile}`),\n\
         measured in turn on one machine: medians of {ROUNDS} rounds. Times come from watching the screen.\n\
         Written by `cargo xtask bench window --profile {profile}`, which fails when a bar is missed.\n\n\
         | what | Crosstrain | empty window | ratio | bar |\n| --- | --- | --- | --- | --- |\n"
    );
    let mut holds = true;
    for (what, our, their, digits) in rows {
        let ratio = our / their;
        holds &= ratio <= BAR;
        // Writing into a string cannot fail.
        let _ = writeln!(
            text,
            "| {what} | {our:.digits$} | {their:.digits$} | {ratio:.2} | <= {BAR:.1} |"
        );
    }
    (text, holds)
}
