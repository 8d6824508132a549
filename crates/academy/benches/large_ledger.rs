//! Opens the views of somebody whose ledger holds what a thousand people have done, a million entries.
//!
//! `large_ledger words <content> <words>` writes down what the built-in courses teach, for the records that `ledger_speed`
//! makes of it; `large_ledger views <content> <home> <table>` then opens the views over those records. `cargo xtask
//! bench ledger` brings all of them.

#[path = "../../curriculum/benches/made/times.rs"]
mod times;

use std::error::Error;
use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use academy::request::review::{ListReviews, ReturnWork, ScoreRequest};
use academy::request::{Ask, OnePractice, OneSubmission, Unlock};
use academy::{Academy, Clock, Millis, Place, Randomness};
use curriculum::{Content, Folder, compile};
use serde::Serialize;
use serde_json::{Value, json};

use times::{median, millis, percentile, timed};

/// Every view is opened so often, each time after something new was put on record.
const ROUNDS: usize = 40;

/// How long a view may take here for nineteen in twenty, in milliseconds: the rest of the 60 ms in which a view opens is
/// left for painting it.
const BAR: f64 = 25.0;

/// What opens the key of whoever sits at the window.
const PASSPHRASE: &str = "amber fence plank";

struct Still;

impl Clock for Still {
    fn now(&self) -> Millis {
        Millis(1_803_988_800_000)
    }
}

struct Same;

impl Randomness for Same {
    fn fill(&self, bytes: &mut [u8]) {
        bytes.fill(7);
    }
}

fn main() -> Result<ExitCode, Box<dyn Error>> {
    // Cargo adds `--bench` to the arguments.
    let arguments: Vec<_> = std::env::args().skip(1).filter(|it| it != "--bench").collect();
    let arguments: Vec<_> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        ["words", content, words] => {
            fs::write(words, serde_json::to_string(&taught(Path::new(content))?)?)?;
            Ok(ExitCode::SUCCESS)
        }
        ["views", content, home, table] => {
            let (text, holds) = open_views(Path::new(content), Path::new(home))?;
            fs::write(table, text)?;
            Ok(if holds { ExitCode::SUCCESS } else { ExitCode::FAILURE })
        }
        _ => Err("large_ledger words <content> <words> | views <content> <home> <table>".into()),
    }
}

/// Ids and revisions of everything that a record can name.
fn taught(content: &Path) -> Result<Value, Box<dyn Error>> {
    let library = compile(&Folder::read(content)?).library;
    let (mut blocks, mut cards, mut practices) = (Vec::new(), Vec::new(), Vec::new());
    for at in library.lessons() {
        for block in &at.lesson.blocks {
            match &block.content {
                Content::Practice(it) => {
                    let (_, skill) =
                        library.skill(&it.skill).ok_or("a practice without a skill")?;
                    let criteria = skill.rubric.criteria.iter();
                    let criteria = criteria.map(|it| {
                        json!({ "id": it.id.as_str(), "title": it.title, "levels": it.levels })
                    });
                    practices.push(json!({
                        "id": block.id.as_str(), "lesson": at.lesson.id.as_str(),
                        "skill": skill.id.as_str(), "title": block.title,
                        "rubric": { "criteria": criteria.collect::<Vec<_>>() },
                    }));
                    continue;
                }
                Content::Cards { cards: found, .. } => {
                    let course = at.course.id.as_str();
                    cards.extend(found.iter().map(|it| json!([course, it.id.as_str()])));
                }
                _ => {}
            }
            let revision = block.revision.to_string();
            blocks.push(json!([at.lesson.id.as_str(), block.id.as_str(), revision]));
        }
    }
    Ok(json!({ "blocks": blocks, "cards": cards, "practices": practices }))
}

/// The times of one view.
struct Opened {
    name: &'static str,
    first: Duration,
    times: Vec<Duration>,
}

fn open_views(content: &Path, home: &Path) -> Result<(String, bool), Box<dyn Error>> {
    let place = Place {
        home: home.to_owned(),
        courses: content.to_owned(),
        documents: home.join("documents"),
        build: "bench".to_owned(),
    };
    let mut academy = None;
    let opened = timed(|| {
        academy = Some(Academy::open(&place, Arc::new(Still), Arc::new(Same))?);
        Ok(())
    })?;
    let mut academy = academy.ok_or("the ledger did not open")?;
    academy.surveyor().survey();
    academy.catch_up();
    let me = academy.start(Ask {})?.people.first().ok_or("nobody has a profile")?.id.clone();
    let unlock = Unlock { person: me, passphrase: PASSPHRASE.to_owned() };
    let unlocked = timed(|| Ok(academy.unlock(unlock).map(drop)?))?;
    let practice = taught(content)?["practices"][0]["id"].as_str().ok_or("no practice")?.to_owned();
    let mut views: Vec<Opened> = NAMES
        .iter()
        .map(|name| {
            Ok(Opened { name, first: open(&mut academy, name, &practice)?, times: Vec::new() })
        })
        .collect::<Result<_, Box<dyn Error>>>()?;
    for round in 0..ROUNDS {
        return_one(&mut academy)?;
        for place in 0..views.len() {
            let at = (place + round) % views.len();
            let time = open(&mut academy, views[at].name, &practice)?;
            views[at].times.push(time);
        }
    }
    report(&mut academy, &mut views, opened, unlocked)
}

/// As much as the window first asks for.
const LIST: ListReviews = ListReviews { waiting: 25, done: 10 };

const NAMES: [&str; 9] = [
    "Reviews",
    "work with others",
    "Skills",
    "Today",
    "Practice",
    "Settings",
    "backups",
    "what others see",
    "one review",
];

/// Opens one view, down to the text that the window gets.
fn open(academy: &mut Academy, name: &str, practice: &str) -> Result<Duration, Box<dyn Error>> {
    let waiting = match name {
        "one review" => academy.reviews(LIST)?.waiting.first().map(|it| it.submission.clone()),
        _ => None,
    };
    timed(|| match name {
        "Reviews" => written(&academy.reviews(LIST)?),
        "work with others" => written(&academy.reviews_elsewhere(Ask {})?),
        "Skills" => written(&academy.skills(Ask {})?),
        "Today" => written(&academy.today(Ask {})?),
        "Settings" => written(&academy.settings(Ask {})?),
        "backups" => written(&academy.backups(Ask {})?),
        "what others see" => written(&academy.readers(Ask {})?),
        "Practice" => written(&academy.practice(OnePractice { practice: practice.to_owned() })?),
        _ => {
            let submission = waiting.ok_or("nothing waits")?;
            written(&academy.review(OneSubmission { submission })?)
        }
    })
}

fn written(view: &impl Serialize) -> Result<(), Box<dyn Error>> {
    std::hint::black_box(serde_json::to_string(view)?);
    Ok(())
}

/// Returns the piece of work that waits longest.
fn return_one(academy: &mut Academy) -> Result<(), Box<dyn Error>> {
    let waiting = academy.reviews(LIST)?.waiting;
    let submission = waiting.first().ok_or("nothing waits")?.submission.clone();
    let rubric = academy.review(OneSubmission { submission: submission.clone() })?.rubric;
    let score = |criterion: String| ScoreRequest { criterion, score: Some(2) };
    academy.return_work(ReturnWork {
        submission,
        criterion: rubric.criteria.first().map_or_else(String::new, |it| it.id.clone()),
        scores: rubric.criteria.into_iter().map(|it| score(it.id)).collect(),
        is_stop_broken: None,
        comment: "The range is there.".to_owned(),
        next_step: "Say what the upper end hangs on.".to_owned(),
        remarks: Vec::new(),
    })?;
    Ok(())
}

fn report(
    academy: &mut Academy,
    views: &mut [Opened],
    opened: Duration,
    unlocked: Duration,
) -> Result<(String, bool), Box<dyn Error>> {
    let reviews = academy.reviews(LIST)?;
    let mut text = format!(
        "## The views over a large ledger\n\n\
         What the core takes from the question to the text that the window draws, in a release build, of somebody with\n\
         whom {} pieces of work wait and who has reviewed {}. Each view is opened {ROUNDS} times, each time after a review\n\
         was put on record. The ledger opened in {:.0} ms, the key in {:.0} ms. Written by `cargo xtask bench ledger`, which\n\
         fails when the bar is missed.\n\n\
         | view | first, ms | median, ms | 95 of 100 within, ms | bar |\n| --- | --- | --- | --- | --- |\n",
        reviews.waiting_in_all,
        reviews.done_in_all,
        millis(opened),
        millis(unlocked),
    );
    let mut holds = true;
    for Opened { name, first, times } in views {
        let [first, median, high] = [*first, median(times), percentile(times, 95)].map(millis);
        holds &= high <= BAR;
        writeln!(text, "| {name} | {first:.1} | {median:.1} | {high:.1} | <= {BAR:.0} |")?;
    }
    Ok((text, holds))
}
