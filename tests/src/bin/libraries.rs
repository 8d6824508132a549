//! Measures the window with a small and with a large library: `libraries <window> <folder of libraries> <profile> <table>`.

use std::env;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::thread;
use std::time::{Duration, Instant};

use e2e::harness::bench::{Stage, median};
use e2e::harness::display::Display;
use e2e::harness::home::Home;
use e2e::harness::lesson::PASSPHRASE;
use e2e::harness::patience::must;
use e2e::harness::window::Window;

/// Both libraries are measured in turn, so that whatever else the machine does burdens both.
const ROUNDS: usize = 5;

/// Lessons opened in a round.
const LESSONS: usize = 30;

/// How long opening a lesson may take for nineteen in twenty of them, in milliseconds.
const BAR_OPEN: f64 = 60.0;

/// What a start may cost with the large library, compared with the small one.
const BAR_START: f64 = 1.5;

/// How long reading ten thousand lessons for the first time may take.
const FIRST_SURVEY: Duration = Duration::from_mins(5);

/// A course of each library.
const COURSE: &str = "Course 0";

const CLICK: &str = include_str!("libraries.js");
const LESSON: &str = "main article h1";
const STEPS: &str = "main section > ol > li .step button";
const PATH: &str = "nav ol li:nth-child(2) button";

/// What was measured with one library.
struct Measured {
    home: Home,
    painted: Vec<Duration>,
    entered: Vec<f64>,
    opened: Vec<f64>,
}

fn main() -> ExitCode {
    let arguments: Vec<_> = env::args().skip(1).collect();
    let [window, libraries, profile, table] = arguments.as_slice() else {
        panic!(
            "libraries <window> <folder> <profile> <table>: `cargo xtask bench library` does it"
        );
    };
    let (program, libraries) = (PathBuf::from(window), Path::new(libraries));
    let mut both = ["small", "large"].map(|name| {
        let home = libraries.join(format!("{name}-home"));
        let home = Home::in_folder(&home, &libraries.join(name));
        // The first start reads every course, which nobody does twice; the starts of every other day are measured.
        let (window, _) = enter(&program, &home);
        let end = Instant::now() + FIRST_SURVEY;
        while !window.words().contains(COURSE) {
            assert!(
                Instant::now() < end,
                "the courses were not read in {} s",
                FIRST_SURVEY.as_secs()
            );
            thread::park_timeout(Duration::from_millis(200));
        }
        drop(window);
        Measured { home, painted: Vec::new(), entered: Vec::new(), opened: Vec::new() }
    });
    let folder = Home::new();
    let stage = must(Stage::new(Display::start(folder.desktop())), "the screen");
    for _ in 0..ROUNDS {
        for it in &mut both {
            let arguments = Window::arguments(&it.home);
            it.painted.push(stage.time_to_paint(&program, &arguments, &it.home));
            let (window, entered) = enter(&program, &it.home);
            it.entered.push(entered);
            it.opened.extend(open_lessons(&window));
        }
    }
    let (report, holds) = report(&both, profile);
    must(fs::write(table, &report), "the table");
    if holds { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Unlocks the profile and waits until the courses can be seen; tells how long Today took, in milliseconds.
fn enter(program: &Path, home: &Home) -> (Window, f64) {
    let window = Window::open_program(program, &Window::arguments(home), home.desktop());
    window.field("Passphrase").fill(PASSPHRASE);
    let entered = click(&window, "form button[type=submit]", 0, "nav[aria-label=Main]");
    window.button("Courses").click();
    (window, entered)
}

/// Opens the lessons of a course one after the other; how long each took, in milliseconds.
fn open_lessons(window: &Window) -> Vec<f64> {
    window.button(COURSE).click();
    window.heading("unit-1").is_shown();
    let open = |at| {
        let took = click(window, STEPS, at, LESSON);
        click(window, PATH, 0, STEPS);
        took
    };
    (0..LESSONS).map(open).collect()
}

/// Clicks, and tells how many milliseconds later what that brings was painted.
#[track_caller]
fn click(window: &Window, what: &str, at: usize, until: &str) -> f64 {
    let arguments = vec![what.into(), at.into(), until.into()];
    let took = must(window.run_until_called(CLICK, arguments), what);
    match took.as_f64() {
        Some(took) if took >= 0.0 => took,
        _ => panic!("there is no {what} number {at}"),
    }
}

fn report(both: &[Measured; 2], profile: &str) -> (String, bool) {
    let [small, large] = both;
    let start =
        |it: &Measured| median(&it.painted).map_or(f64::NAN, |it| it.as_secs_f64() * 1000.0);
    let starts = [start(small), start(large)];
    let enters = [percentile(&small.entered, 50), percentile(&large.entered, 50)];
    let opens = [percentile(&small.opened, 95), percentile(&large.opened, 95)];
    let [start_ratio, enter_ratio, open_ratio] =
        [starts, enters, opens].map(|[small, large]| large / small);
    let mut text = format!(
        "## The window with ten thousand lessons\n\n\
         The window with 10,000 lessons and with 60, measured in turn on one machine, build profile `{profile}`: {ROUNDS}\n\
         rounds, {LESSONS} lessons opened in each. A lesson's time is from the click until the frame with its heading is\n\
         painted. Written by `cargo xtask bench library --profile {profile}`, which fails when a bar is missed.\n\n\
         | what | 60 lessons | 10,000 lessons | ratio | bar |\n| --- | --- | --- | --- | --- |\n"
    );
    let start_bar = format!("ratio <= {BAR_START:.1}");
    let rows = [
        ("start to first view painted, median, ms", starts, start_ratio, start_bar.clone()),
        ("Unlock to Today painted, median, ms", enters, enter_ratio, start_bar),
        ("lesson open, 95 of 100 within, ms", opens, open_ratio, format!("<= {BAR_OPEN:.0} ms")),
    ];
    for (what, [small, large], ratio, bar) in rows {
        // Writing into a string cannot fail.
        let _ = writeln!(text, "| {what} | {small:.0} | {large:.0} | {ratio:.2} | {bar} |");
    }
    let holds = start_ratio <= BAR_START && enter_ratio <= BAR_START && opens[1] <= BAR_OPEN;
    (text, holds)
}

/// So many of a hundred are no larger.
fn percentile(values: &[f64], percent: usize) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    let at = (sorted.len() * percent / 100).min(sorted.len().saturating_sub(1));
    sorted.get(at).copied().unwrap_or(f64::NAN)
}
