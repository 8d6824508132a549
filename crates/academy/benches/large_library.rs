//! Searches ten thousand lessons as somebody types.
//!
//! `large_library <content> <folder for libraries> <table>`; `cargo xtask bench library` brings all three. Leaves two
//! libraries in the folder, `small` and `large`, in which the real window is measured next.

#[path = "../../curriculum/benches/made/lessons.rs"]
mod lessons;
#[path = "../../curriculum/benches/made/times.rs"]
mod times;

use std::error::Error;
use std::fmt::Write;
use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use academy::request::{CreatePerson, Find};
use academy::view::Side;
use academy::{Academy, Clock, Millis, Place, Randomness};

use lessons::Lessons;
use times::{median, millis, percentile, timed};

/// Lessons of the two libraries.
const SMALL: usize = 60;
const LARGE: usize = 10_000;

const LESSONS_IN_A_COURSE: usize = 60;

/// Everything is typed so often; what a keystroke takes is the median, so that what else the machine does counts little.
const ROUNDS: usize = 5;

/// How long one keystroke may take for nineteen in twenty of them, in milliseconds.
const BAR: f64 = 15.0;

/// What somebody may type who looks for something: titles, words from the text, words misspelt, and nothing that is there.
const TYPED: &[&str] = &[
    "one breath",
    "the limits sheet",
    "decibels",
    "what happened",
    "claims ledger",
    "cone of uncertainty",
    "how to show it",
    "customer expectation",
    "review the unit",
    "margin",
    "storyboard",
    "the other side",
    "straneger",
    "expectaton managment",
    "wihte paper",
    "measurment",
    "complier",
    "qqqq zzzz",
    "a",
    "the and of to",
];

struct Still;

impl Clock for Still {
    fn now(&self) -> Millis {
        Millis(1_790_000_000_000)
    }
}

struct Counted;

impl Randomness for Counted {
    fn fill(&self, bytes: &mut [u8]) {
        bytes.fill(7);
    }
}

fn main() -> Result<ExitCode, Box<dyn Error>> {
    // Cargo adds `--bench` to the arguments.
    let arguments: Vec<_> = std::env::args().skip(1).filter(|it| it != "--bench").collect();
    let [content, libraries, table] = arguments.as_slice() else {
        return Err("large_library <content> <folder for libraries> <table>".into());
    };
    let libraries = Path::new(libraries);
    let lessons = Lessons::built_in(Path::new(content))?;
    let mut rows = String::new();
    let mut slowest = f64::NAN;
    for (name, many) in [("small", SMALL), ("large", LARGE)] {
        let courses = libraries.join(name);
        write_library(&lessons, &courses, many)?;
        let home = libraries.join(format!("{name}-home"));
        let mut times = searches(courses, home)?;
        let (median, high) = (millis(median(&mut times)), millis(percentile(&mut times, 95)));
        slowest = high;
        writeln!(rows, "| {many} | {} | {median:.2} | {high:.2} | <= {BAR:.0} |", times.len())?;
    }
    fs::write(
        table,
        format!(
            "## Searching as somebody types\n\n\
             One search for each keystroke of {} phrases, titles, words, misspelt ones and ones that nobody wrote, from\n\
             what is typed to what is shown, in a release build: of each the median of {ROUNDS} rounds. Written by `cargo xtask bench library`, which fails\n\
             when the bar is missed.\n\n\
             | lessons | keystrokes | median, ms | 95 of 100 within, ms | bar |\n| --- | --- | --- | --- | --- |\n{rows}",
            TYPED.len()
        ),
    )?;
    Ok(if slowest <= BAR { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn write_library(lessons: &Lessons, folder: &Path, many: usize) -> Result<(), Box<dyn Error>> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    for first in (0..many).step_by(LESSONS_IN_A_COURSE) {
        let left = LESSONS_IN_A_COURSE.min(many - first);
        let course = folder.join(format!("course-{first}"));
        lessons.write_course(&course, first, |made, _| made >= left)?;
    }
    Ok(())
}

/// How long each keystroke took.
fn searches(courses: PathBuf, home: PathBuf) -> Result<Vec<Duration>, Box<dyn Error>> {
    if home.exists() {
        fs::remove_dir_all(&home)?;
    }
    let documents = home.join("documents");
    let place = Place { home, courses, documents, build: "bench".to_owned() };
    let mut academy = Academy::open(&place, Arc::new(Still), Arc::new(Counted))?;
    let (name, passphrase) = ("Priya Raman".to_owned(), "amber fence plank".to_owned());
    academy.create_person(CreatePerson { name, side: Side::Sales, passphrase })?;
    academy.surveyor().survey();
    academy.catch_up();
    let mut rounds = Vec::new();
    for _ in 0..ROUNDS {
        rounds.push(type_all(&mut academy)?);
    }
    let keystrokes = rounds.first().map_or(0, Vec::len);
    let of_all = |at: usize| {
        let mut times: Vec<_> = rounds.iter().filter_map(|it| it.get(at).copied()).collect();
        median(&mut times)
    };
    Ok((0..keystrokes).map(of_all).collect())
}

/// Types every phrase, and tells how long each keystroke took.
fn type_all(academy: &mut Academy) -> Result<Vec<Duration>, Box<dyn Error>> {
    let mut times = Vec::new();
    for phrase in TYPED {
        for (at, letter) in phrase.char_indices() {
            let words = phrase[..at + letter.len_utf8()].to_owned();
            times.push(timed(|| {
                black_box(academy.find(Find { words })?);
                Ok(())
            })?);
        }
    }
    Ok(times)
}
