//! Measures how long every view takes from the click to the paint, over a year's ledger of 200 people and over one of a
//! million entries: `views <window> <home of the one> <home of the other> <profile> <table>`.

use std::env;
use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

use e2e::harness::home::{Home, root};
use e2e::harness::lesson::PASSPHRASE;
use e2e::harness::painted::{Painted, click, click_and_stay, percentile};
use e2e::harness::patience::must;
use e2e::harness::window::Window;
use serde_json::Value;

/// How often each view is opened.
const ROUNDS: usize = 40;

/// How long a view may take for nineteen in twenty times, in milliseconds.
const BAR: f64 = 60.0;

/// How far anything may move once it is painted, in pixels: less than an eye can tell.
const BAR_MOVED: f64 = 0.5;

/// Enough days ahead to come after everything in the ledgers, whose last entry is of March 2027.
const DAYS_AHEAD: &str = "400";

const TITLE: &str = "main h1";

const RAIL: &str = "nav[aria-label=Main] li button";
/// Whoever only reviews has none due.
const CARDS: &str = "main li button[aria-label^='Review '][aria-label$=' cards']";
const STEPS: &str = "main section > ol > li .step button";

/// The views in the order in which one leads to the next, and the control that opens each.
const VIEWS: [(&str, &str, usize); 16] = [
    ("Today", RAIL, 0),
    ("Cards", CARDS, 0),
    ("Courses", RAIL, 1),
    ("Author", "main .author button", 0),
    ("Courses, while the author's folder is checked", RAIL, 1),
    ("Course", "main .card button", 0),
    ("Lesson", STEPS, 0),
    ("Course, from the lesson", "nav ol li:nth-child(2) button", 0),
    ("Lesson with a scenario", STEPS, 4),
    ("Scenario", "main article .go button", 0),
    ("Skills", RAIL, 2),
    ("Practice", "main .doing button[aria-label^='Open the practice']", 0),
    ("Reviews", RAIL, 3),
    ("Review", "main ul[aria-label] li button", 0),
    ("Settings", RAIL, 4),
    ("What others see", "main table ~ .more button", 0),
];

/// What was measured of each view over one ledger.
struct Measured {
    took: [Vec<f64>; VIEWS.len()],
    moved: [(f64, String); VIEWS.len()],
}

fn main() -> ExitCode {
    let arguments: Vec<_> = env::args().skip(1).collect();
    let [program, year, million, profile, table] = arguments.as_slice() else {
        panic!("views <window> <home> <home> <profile> <table>: `cargo xtask bench views` does it");
    };
    let both = [year, million].map(|home| look(Path::new(program), Path::new(home)));
    let (report, holds) = report(&both, profile);
    must(fs::write(table, &report), "the table");
    if holds { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Opens every view again and again.
fn look(program: &Path, home: &Path) -> Measured {
    let home = Home::in_folder(home, &root().join("content"));
    let window = enter(program, &home);
    let mut measured =
        Measured { took: Default::default(), moved: std::array::from_fn(|_| (0.0, String::new())) };
    for round in 0..=ROUNDS {
        for (at, (_, control, number)) in VIEWS.iter().enumerate() {
            if *control == CARDS && !is_there(&window, control) {
                continue;
            }
            let Painted { took, moved } = click_and_stay(&window, control, *number, TITLE);
            // What the first round reads from the disk and translates to machine code, the others find.
            if round > 0 {
                measured.took[at].push(took);
            }
            if moved.by > measured.moved[at].0 {
                measured.moved[at] = (moved.by, moved.what);
            }
        }
    }
    measured
}

fn is_there(window: &Window, control: &str) -> bool {
    let script = "return document.querySelector(arguments[0]) !== null";
    must(window.run(script, vec![control.into()]), control) == Value::Bool(true)
}

fn enter(program: &Path, home: &Home) -> Window {
    let mut arguments = Window::arguments(home).to_vec();
    arguments.extend(["--days-ahead", DAYS_AHEAD].map(str::to_owned));
    let window = Window::open_program(program, &arguments, home.desktop());
    window.field("Passphrase").fill(PASSPHRASE);
    click(&window, "form button[type=submit]", 0, "nav[aria-label=Main]");
    window.button("Courses").click();
    window.heading("Courses").is_shown();
    window
}

fn report(both: &[Measured; 2], profile: &str) -> (String, bool) {
    let mut text = format!(
        "## Every view, from the click to the paint\n\n\
         In the real window, build profile `{profile}`, with the built-in courses, over a year's ledger of 200 people\n\
         (200,000 entries) and one of 1,000 people (1,000,000 entries): each view opened {ROUNDS} times in each. A view's time\n\
         is from the click until the frame with its heading and all below it is painted; for a quarter of one more everything\n\
         in sight is watched for a move. Written by `cargo xtask bench views --profile {profile}`, which fails when a bar is missed.\n\n\
         | view | 200 people, 95 of 100 within, ms | 1,000 people, 95 of 100 within, ms | bar | moved after, px | bar |\n\
         | --- | --- | --- | --- | --- | --- |\n"
    );
    let mut holds = true;
    let mut restless = String::new();
    for (at, (name, ..)) in VIEWS.iter().enumerate() {
        let [year, most] = both.each_ref().map(|it| percentile(&it.took[at], 95));
        let moved = both.iter().map(|it| &it.moved[at]);
        let (moved, what) =
            moved.max_by(|one, other| one.0.total_cmp(&other.0)).cloned().unwrap_or_default();
        let million = if most.is_nan() { "none due".to_owned() } else { format!("{most:.0}") };
        // Writing into a string cannot fail.
        let _ = writeln!(
            text,
            "| {name} | {year:.0} | {million} | <= {BAR:.0} ms | {moved:.1} | <= {BAR_MOVED} |"
        );
        if moved > BAR_MOVED {
            let _ = writeln!(restless, "\n{name} does not stay: `{what}`");
        }
        holds &= year <= BAR && (most.is_nan() || most <= BAR) && moved <= BAR_MOVED;
    }
    text.push_str(&restless);
    (text, holds)
}
