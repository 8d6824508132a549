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
use e2e::harness::painted::{click, percentile};
use e2e::harness::patience::must;
use e2e::harness::window::Window;

/// Both libraries are measured in turn, so that whatever else the machine does burdens both.
const ROUNDS: usize = 5;

/// Lessons opened in a round.
const LESSONS: usize = 30;

/// How often the shelf and a course are opened in a round.
const LISTS: usize = 10;

/// How long opening a list or a lesson may take for nineteen in twenty of them, in milliseconds.
const BAR_OPEN: f64 = 60.0;

/// What a start may cost with the large library, compared with the small one.
const BAR_START: f64 = 1.5;

/// How long reading ten thousand lessons for the first time may take.
const FIRST_SURVEY: Duration = Duration::from_mins(5);

/// A course of each library.
const COURSE: &str = "Course 0";

const COURSES: &str = "nav[aria-label=Main] li:nth-child(2) button";
const SHELF: &str = "main .card button";
const TITLE: &str = "main h1";
const LESSON: &str = "main article h1";
const STEPS: &str = "main section > ol > li .step button";
const PATH: &str = "nav ol li:nth-child(2) button";

/// What was measured with one library.
struct Measured {
    home: Home,
    painted: Vec<Duration>,
    entered: Vec<f64>,
    shelves: Vec<f64>,
    courses: Vec<f64>,
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
        Measured {
            home,
            painted: Vec::new(),
            entered: Vec::new(),
            shelves: Vec::new(),
            courses: Vec::new(),
            opened: Vec::new(),
        }
    });
    let folder = Home::new();
    let stage = must(Stage::new(Display::start(folder.desktop())), "the screen");
    for _ in 0..ROUNDS {
        for it in &mut both {
            let arguments = Window::arguments(&it.home);
            it.painted.push(stage.time_to_paint(&program, &arguments, &it.home));
            let (window, entered) = enter(&program, &it.home);
            it.entered.push(entered);
            for _ in 0..LISTS {
                it.courses.push(click(&window, SHELF, 0, TITLE));
                it.shelves.push(click(&window, COURSES, 0, TITLE));
            }
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
    window.heading("Courses").is_shown();
    (window, entered)
}

/// Opens the lessons of a course one after the other; how long each took, in milliseconds.
fn open_lessons(window: &Window) -> Vec<f64> {
    click(window, SHELF, 0, STEPS);
    let open = |at| {
        let took = click(window, STEPS, at, LESSON);
        click(window, PATH, 0, STEPS);
        took
    };
    (0..LESSONS).map(open).collect()
}

fn report(both: &[Measured; 2], profile: &str) -> (String, bool) {
    let [small, large] = both;
    let start =
        |it: &Measured| median(&it.painted).map_or(f64::NAN, |it| it.as_secs_f64() * 1000.0);
    let starts = [start(small), start(large)];
    let enters = [small, large].map(|it| percentile(&it.entered, 50));
    let high = |of: fn(&Measured) -> &[f64]| [small, large].map(|it| percentile(of(it), 95));
    let opens = [
        ("all courses open, 95 of 100 within, ms", high(|it| &it.shelves)),
        ("course open, 95 of 100 within, ms", high(|it| &it.courses)),
        ("lesson open, 95 of 100 within, ms", high(|it| &it.opened)),
    ];
    let [start_ratio, enter_ratio] = [starts, enters].map(|[small, large]| large / small);
    let mut text = format!(
        "## The window with ten thousand lessons\n\n\
         The window with 10,000 lessons and with 60, measured in turn on one machine, build profile `{profile}`: {ROUNDS}\n\
         rounds, {LESSONS} lessons opened in each. A lesson's time is from the click until the frame with its heading is\n\
         painted. Written by `cargo xtask bench library --profile {profile}`, which fails when a bar is missed.\n\n\
         | what | 60 lessons | 10,000 lessons | ratio | bar |\n| --- | --- | --- | --- | --- |\n"
    );
    let start_bar = format!("ratio <= {BAR_START:.1}");
    let opens_bar = format!("<= {BAR_OPEN:.0} ms");
    let mut rows = vec![
        ("start to first view painted, median, ms", starts, &start_bar),
        ("Unlock to Today painted, median, ms", enters, &start_bar),
    ];
    rows.extend(opens.map(|(what, both)| (what, both, &opens_bar)));
    for (what, [small, large], bar) in rows {
        let ratio = large / small;
        // Writing into a string cannot fail.
        let _ = writeln!(text, "| {what} | {small:.0} | {large:.0} | {ratio:.2} | {bar} |");
    }
    let do_open = opens.iter().all(|(_, [_, large])| *large <= BAR_OPEN);
    let holds = start_ratio <= BAR_START && enter_ratio <= BAR_START && do_open;
    (text, holds)
}
