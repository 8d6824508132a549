//! Reports what courses come to in numbers.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use curriculum::{
    CourseFigures, Figures, Folder, KeyFigures, LessonFigures, PeopleFigures, RubricFigures,
    ScenarioFigures, UnitFigures,
};
use serde_json::json;

use crate::Outcome;
use crate::table::table;

/// What to report on and how to say it.
#[derive(Debug, Args)]
pub(crate) struct Report {
    /// The folder of courses, or of one course.
    folder: PathBuf,
    /// Print it for a person, or as JSON for a program.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
}

/// For whom the figures are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// A person.
    Human,
    /// A program.
    Json,
}

impl Report {
    pub(crate) fn run(&self) -> Outcome {
        let folder = match Folder::read(&self.folder) {
            Ok(folder) => folder,
            Err(error) => {
                eprintln!("{error}. Check the path and your rights to it.");
                return Outcome::Impossible;
            }
        };
        let figures = curriculum::figures(&folder);
        match self.format {
            Format::Human => print!("{}", in_words(&figures)),
            Format::Json => println!("{:#}", json!(figures)),
        }
        Outcome::Clean
    }
}

fn in_words(figures: &Figures) -> String {
    let courses = figures.courses.iter().map(course).collect::<String>();
    let all = |of: fn(&CourseFigures) -> usize| figures.courses.iter().map(of).sum::<usize>();
    let lessons = |of: fn(&LessonFigures) -> usize| {
        figures.courses.iter().flat_map(|it| &it.lessons).map(of).sum::<usize>()
    };
    format!(
        "{courses}All courses: {}, {} words, {} minutes, {} of {} objectives tested twice, {} questions, {} cards, {}, \
         {}\n{}",
        count(all(|it| it.lessons.len()), "lesson"),
        lessons(|it| it.words),
        lessons(|it| usize::try_from(it.minutes).unwrap_or(usize::MAX)),
        lessons(|it| it.objectives_tested_twice),
        lessons(|it| it.objectives),
        lessons(|it| it.questions),
        lessons(|it| it.cards),
        count(all(|it| it.scenarios.len()), "scenario"),
        count(all(|it| it.rubrics.len()), "rubric"),
        keys(&figures.keys),
    )
}

fn course(course: &CourseFigures) -> String {
    let lessons = table(
        &[
            "Lesson",
            "words",
            "minutes",
            "to read",
            "ease",
            "rhythm",
            "objectives",
            "tested twice",
            "questions",
            "options",
            "feedback",
            "cards",
            "practice",
        ],
        course.lessons.iter().map(lesson),
    );
    let units = table(
        &["Unit", "to read", "minutes", "objectives", "applied", "questions back"],
        course.units.iter().map(unit),
    );
    let scenarios = table(
        &[
            "Scenario", "turns", "choices", "paths", "endings", "best", "share", "repaired",
            "longest", "obvious", "places",
        ],
        course.scenarios.iter().map(scenario),
    );
    let endings: String = course.scenarios.iter().map(endings).collect();
    let rubrics =
        table(&["Rubric", "criteria", "cells", "words"], course.rubrics.iter().map(rubric));
    let parts =
        [lessons, units, scenarios, endings, rubrics, people(&course.people), keys(&course.keys)];
    let parts: Vec<String> = parts.into_iter().filter(|it| !it.is_empty()).collect();
    format!("{}\n\n{}\n\n", course.title, parts.join("\n"))
}

fn lesson(it: &LessonFigures) -> Vec<String> {
    vec![
        it.title.clone(),
        it.words.to_string(),
        it.minutes.to_string(),
        it.minutes_read.to_string(),
        it.reading_ease.map_or_else(String::new, |it| format!("{it:.0}")),
        it.rhythm.map_or_else(String::new, |it| format!("{it:.1}")),
        it.objectives.to_string(),
        it.objectives_tested_twice.to_string(),
        it.questions.to_string(),
        it.options.to_string(),
        it.options_with_feedback.to_string(),
        it.cards.to_string(),
        it.practices.to_string(),
    ]
}

fn unit(it: &UnitFigures) -> Vec<String> {
    vec![
        it.title.clone(),
        it.lessons.to_string(),
        it.minutes.to_string(),
        it.objectives.to_string(),
        it.objectives_applied.to_string(),
        it.questions_back.to_string(),
    ]
}

/// Whether everybody who appears is of one sort.
fn people(it: &PeopleFigures) -> String {
    let all = it.she + it.he + it.they;
    if all == 0 {
        return String::new();
    }
    let shares = [("she", it.she), ("he", it.he), ("they", it.they)];
    let shares = shares.map(|(word, count)| format!("{word} {}", share(count, all)));
    format!("People who appear, each once a lesson: {}\n", shares.join(", "))
}

fn scenario(it: &ScenarioFigures) -> Vec<String> {
    let places = it.best_places.iter().map(ToString::to_string);
    vec![
        it.title.clone(),
        it.turns.to_string(),
        range(it.choices.0, it.choices.1),
        format!("{}{}", it.paths, if it.is_whole { "" } else { "+" }),
        it.endings.len().to_string(),
        it.best_paths.to_string(),
        share(it.best_paths, it.paths),
        if it.is_best_after_repair { "yes" } else { "no" }.to_owned(),
        format!("{} of {}", it.best_longest, it.best_places.len()),
        it.obvious_turns.to_string(),
        places.collect::<Vec<_>>().join(" "),
    ]
}

/// How many paths of a scenario come to which ending.
fn endings(it: &ScenarioFigures) -> String {
    let endings = it.endings.iter().map(|ending| {
        let mark = if ending.is_best { " (best)" } else { "" };
        format!("{}{mark} {}", ending.name, share(ending.paths, it.paths))
    });
    format!("{}: {}\n", it.title, endings.collect::<Vec<_>>().join(", "))
}

fn rubric(it: &RubricFigures) -> Vec<String> {
    vec![
        it.skill.clone(),
        it.criteria.to_string(),
        it.cells.to_string(),
        range(it.fewest_words, it.most_words),
    ]
}

/// Whether right options give themselves away.
fn keys(keys: &KeyFigures) -> String {
    if keys.questions == 0 {
        return String::new();
    }
    let places = keys.places.iter().enumerate().map(|(at, it)| {
        format!("{} {}", PLACES.get(at).unwrap_or(&"later"), share(*it, keys.questions))
    });
    format!(
        "{} with one right option: it is {}; the longest in {}; uneven options in {}\n",
        count(keys.questions, "question"),
        places.collect::<Vec<_>>().join(", "),
        share(keys.longest, keys.questions),
        keys.uneven,
    )
}

const PLACES: [&str; 5] = ["first", "second", "third", "fourth", "fifth"];

fn range(from: usize, to: usize) -> String {
    if from == to { from.to_string() } else { format!("{from} to {to}") }
}

fn share(of: usize, all: usize) -> String {
    let percent = (100 * of + all / 2).checked_div(all);
    percent.map_or_else(String::new, |it| format!("{it} %"))
}

fn count(number: usize, of: &str) -> String {
    format!("{number} {of}{}", if number == 1 { "" } else { "s" })
}
