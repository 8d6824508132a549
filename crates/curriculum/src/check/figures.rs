//! What a folder of courses comes to in numbers: for whoever has to judge a course before it is given to people.

use super::bank::asked;
use super::canon::Pronoun;
use super::telling::{Telling, each};
use super::{AtHand, Originals, Reading, canon_of, common_canon, english, read};
use crate::diagnostic::Report;
use crate::rules::{
    objective_tested_once, over_minutes, reading_ease, scenario_longest_choice, unit_recalls,
};
use crate::scenario::walk::obvious;
use crate::{
    Block, Content, Course, EndingReport, Folder, Lesson, LessonId, Shape, Skill, Tested, Unit,
    compile,
};
use serde::Serialize;
use std::collections::BTreeSet;

/// What all courses of a folder come to.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Figures {
    /// The courses, in order.
    pub courses: Vec<CourseFigures>,
    /// Questions of all courses in which one option is right.
    pub keys: KeyFigures,
}

/// What one course comes to.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CourseFigures {
    /// Permanent name.
    pub id: String,
    /// Title as written.
    pub title: String,
    /// The lessons, in reading order.
    pub lessons: Vec<LessonFigures>,
    /// The units, in reading order.
    pub units: Vec<UnitFigures>,
    /// How often its lessons bring in people of each pronoun, as their lists say.
    pub people: PeopleFigures,
    /// The scenarios, in reading order.
    pub scenarios: Vec<ScenarioFigures>,
    /// The rubrics of its skills.
    pub rubrics: Vec<RubricFigures>,
    /// Questions in which one option is right.
    pub keys: KeyFigures,
}

/// What one lesson comes to.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LessonFigures {
    /// Permanent name.
    pub id: String,
    /// Title as written.
    pub title: String,
    /// The unit that it stands in.
    pub unit: String,
    /// Words of the text, without questions, tables, cards and scenarios.
    pub words: usize,
    /// How long it says that it takes.
    pub minutes: u32,
    /// How long somebody takes who reads all of it, answers each question, and plays each scenario
    /// once.
    pub minutes_read: usize,
    /// Flesch's reading ease; nothing for a text of few words.
    pub reading_ease: Option<f64>,
    /// How much its sentences differ in length: the standard deviation in words; nothing for few sentences.
    pub rhythm: Option<f64>,
    /// What a reader can do afterwards.
    pub objectives: usize,
    /// Objectives that two questions or a practice test.
    pub objectives_tested_twice: usize,
    /// Questions that the app marks.
    pub questions: usize,
    /// What can be chosen in those that are answered by choosing.
    pub options: usize,
    /// Options with feedback of their own.
    pub options_with_feedback: usize,
    /// Cards that it brings.
    pub cards: usize,
    /// Tasks whose result a mentor sees.
    pub practices: usize,
}

/// What one unit comes to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct UnitFigures {
    /// Permanent name.
    pub id: String,
    /// Title as written.
    pub title: String,
    /// Lessons to read: all without a scenario and without a practice.
    pub lessons: usize,
    /// What all of it takes, as its lessons say.
    pub minutes: u32,
    /// What a reader can do after its lessons.
    pub objectives: usize,
    /// Objectives beyond recalling and explaining.
    pub objectives_applied: usize,
    /// Questions that come back to earlier units.
    pub questions_back: usize,
}

/// How often lessons bring in people, by pronoun.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct PeopleFigures {
    /// She.
    pub she: usize,
    /// He.
    pub he: usize,
    /// They.
    pub they: usize,
}

/// What one scenario comes to.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ScenarioFigures {
    /// Its lesson.
    pub lesson: String,
    /// Title as written.
    pub title: String,
    /// Whether every path was walked; otherwise the numbers are those of a part.
    pub is_whole: bool,
    /// Turns that have a name of their own.
    pub turns: usize,
    /// Choices on the shortest path and on the longest.
    pub choices: (usize, usize),
    /// Paths from the top to an ending.
    pub paths: usize,
    /// The endings, in the order in which they were met.
    pub endings: Vec<EndingReport>,
    /// Paths that come to the best ending.
    pub best_paths: usize,
    /// Whether the best ending can also be reached after a slip.
    pub is_best_after_repair: bool,
    /// For each turn of the best path, the place of its choice in the author's order, from 1. Readers see
    /// them shuffled.
    pub best_places: Vec<usize>,
    /// Turns of the best path whose choice is the longest.
    pub best_longest: usize,
    /// Turns at which one choice is best on every meter.
    pub obvious_turns: usize,
}

/// What one rubric comes to.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RubricFigures {
    /// The skill.
    pub skill: String,
    /// Rows.
    pub criteria: usize,
    /// What it says of a criterion at a level.
    pub cells: usize,
    /// Words of the shortest cell.
    pub fewest_words: usize,
    /// Words of the longest.
    pub most_words: usize,
}

/// Whether the right option gives itself away, over many questions with one right option.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct KeyFigures {
    /// Questions in which one option is right.
    pub questions: usize,
    /// How many of them have it first, second, third and so on.
    pub places: Vec<usize>,
    /// In how many it has more words than every other.
    pub longest: usize,
    /// In how many some option has 1.4 times as many words as the options have on average.
    pub uneven: usize,
}

/// Counts what a folder of courses holds; what could not be read is left out.
pub fn figures(folder: &Folder) -> Figures {
    let library = compile(folder).library;
    let mut figures = Figures::default();
    let originals = Originals::default();
    // What is wrong with a canon is said by the check.
    let mut unsaid = Report::default();
    let common = common_canon(folder, &mut unsaid);
    for course in &library.courses {
        let canon = canon_of(folder, course, common.as_ref(), &mut unsaid);
        let at_hand = AtHand { canon: &canon, originals: &originals, day: None };
        let course = read(folder, course, at_hand, |readings| of(course, readings, folder));
        figures.keys.add(&course.keys);
        figures.courses.push(course);
    }
    figures
}

fn of(course: &Course, readings: &[Reading<'_>], folder: &Folder) -> CourseFigures {
    let mut scenarios = Vec::new();
    let mut playing = vec![0; readings.len()];
    for (reading, playing) in readings.iter().zip(&mut playing) {
        each(reading, folder, |it| {
            scenarios.push(scenario(reading.lesson, it));
            *playing += over_minutes::playing(it);
        });
    }
    let lessons = course.units.iter().flat_map(|unit| unit.lessons.iter().map(move |_| unit));
    CourseFigures {
        id: course.id.to_string(),
        title: course.title.clone(),
        lessons: lessons
            .zip(playing)
            .enumerate()
            .map(|(at, (unit, playing))| lesson(unit, readings, at, playing))
            .collect(),
        units: course.units.iter().enumerate().map(|(at, _)| unit(course, at)).collect(),
        people: people(readings),
        scenarios,
        rubrics: course.skills.iter().map(rubric).collect(),
        keys: keys_of(readings),
    }
}

fn lesson(unit: &Unit, readings: &[Reading<'_>], at: usize, playing: usize) -> LessonFigures {
    let reading = &readings[at];
    let Lesson { id, title, minutes, objectives, blocks, .. } = reading.lesson;
    let tested = objectives.iter().filter(|it| objective_tested_once::tests(readings, at, it) > 1);
    let body = reading.text.body();
    let mut figures = LessonFigures {
        id: id.to_string(),
        title: title.clone(),
        unit: unit.title.clone(),
        words: body.map(|it| english::count(&it.text)).sum(),
        minutes: *minutes,
        minutes_read: (over_minutes::seconds(reading) + playing).div_ceil(60),
        reading_ease: reading_ease::of(reading),
        rhythm: rhythm(reading),
        objectives: objectives.len(),
        objectives_tested_twice: tested.count(),
        questions: 0,
        options: 0,
        options_with_feedback: 0,
        cards: 0,
        practices: 0,
    };
    for block in blocks {
        match &block.content {
            Content::Quiz(quiz) => {
                figures.questions += 1;
                if let Shape::Choice { options, .. } = &quiz.shape {
                    let told = options.iter().filter(|it| !it.feedback_html.is_empty());
                    figures.options += options.len();
                    figures.options_with_feedback += told.count();
                }
            }
            Content::Cards { cards, .. } => figures.cards += cards.len(),
            Content::Practice(_) => figures.practices += 1,
            Content::Prose { .. }
            | Content::Guess { .. }
            | Content::Steps(_)
            | Content::Reflect { .. }
            | Content::Checklist { .. }
            | Content::Scenario(_) => {}
        }
    }
    figures
}

/// In fewer sentences one long one would decide.
const LEAST_SENTENCES: u32 = 12;

/// The standard deviation of the length of the sentences, in words.
fn rhythm(reading: &Reading<'_>) -> Option<f64> {
    let sentences = reading.text.body().flat_map(|it| {
        english::sentences(&it.text).into_iter().map(|run| english::count(&it.text[run]))
    });
    let lengths: Vec<f64> =
        sentences.filter_map(|it| u32::try_from(it).ok()).map(f64::from).collect();
    let count = u32::try_from(lengths.len()).ok().filter(|it| *it >= LEAST_SENTENCES)?;
    let mean = lengths.iter().sum::<f64>() / f64::from(count);
    let squares = lengths.iter().map(|it| (it - mean).powi(2)).sum::<f64>();
    Some((squares / f64::from(count)).sqrt())
}

fn unit(course: &Course, at: usize) -> UnitFigures {
    let Unit { id, title, lessons, .. } = &course.units[at];
    let earlier: BTreeSet<&LessonId> =
        course.units[..at].iter().flat_map(|it| &it.lessons).map(|it| &it.id).collect();
    let is_to_read = |it: &&Lesson| {
        let is_task =
            |it: &Block| matches!(it.content, Content::Scenario(_) | Content::Practice(_));
        !it.blocks.iter().any(is_task)
    };
    let objectives = || lessons.iter().flat_map(|it| &it.objectives);
    let blocks = lessons.iter().flat_map(|it| &it.blocks);
    let comes_back = |it: &Tested| it.elsewhere.iter().any(|(lesson, _)| earlier.contains(lesson));
    UnitFigures {
        id: id.to_string(),
        title: title.clone(),
        lessons: lessons.iter().filter(is_to_read).count(),
        minutes: lessons.iter().map(|it| it.minutes).sum(),
        objectives: objectives().count(),
        objectives_applied: objectives().filter(|it| unit_recalls::is_applied(it)).count(),
        questions_back: blocks.filter(|it| it.tested().is_some_and(comes_back)).count(),
    }
}

fn people(readings: &[Reading<'_>]) -> PeopleFigures {
    let mut people = PeopleFigures::default();
    for reading in readings {
        let known = &reading.text.canon.people;
        for name in &reading.lesson.mentions.people {
            match known.iter().find(|it| it.name == *name).map(|it| it.pronoun) {
                Some(Pronoun::She) => people.she += 1,
                Some(Pronoun::He) => people.he += 1,
                Some(Pronoun::They) => people.they += 1,
                None => {}
            }
        }
    }
    people
}

fn scenario(lesson: &Lesson, telling: &Telling<'_>) -> ScenarioFigures {
    let walked = &telling.walked;
    let report = &walked.report;
    let best_turns = telling.best_turns();
    ScenarioFigures {
        lesson: lesson.id.to_string(),
        title: telling.title.to_owned(),
        is_whole: report.is_whole,
        turns: walked.turns.len(),
        choices: (report.fewest_choices, report.most_choices),
        paths: report.paths,
        endings: report.endings.clone(),
        best_paths: report.endings.iter().filter(|it| it.is_best).map(|it| it.paths).sum(),
        is_best_after_repair: report.is_best_after_repair,
        best_places: best_turns
            .iter()
            .filter_map(|it| Some(it.made.as_ref()?.choice + 1))
            .collect(),
        best_longest: scenario_longest_choice::longest(telling).len(),
        obvious_turns: walked.turns.values().filter(|it| obvious(it).is_some()).count(),
    }
}

fn rubric(skill: &Skill) -> RubricFigures {
    let cells = skill.rubric.criteria.iter().flat_map(|it| &it.levels);
    let words: Vec<usize> = cells.map(|it| english::count(it)).collect();
    RubricFigures {
        skill: skill.id.to_string(),
        criteria: skill.rubric.criteria.len(),
        cells: words.iter().filter(|it| **it > 0).count(),
        fewest_words: words.iter().copied().min().unwrap_or_default(),
        most_words: words.iter().copied().max().unwrap_or_default(),
    }
}

fn keys_of(readings: &[Reading<'_>]) -> KeyFigures {
    let mut keys = KeyFigures::default();
    for question in asked(readings) {
        keys.questions += 1;
        keys.places.resize(keys.places.len().max(question.key + 1), 0);
        keys.places[question.key] += 1;
        keys.longest += usize::from(question.is_longest());
        keys.uneven += usize::from(question.is_uneven());
    }
    keys
}

impl KeyFigures {
    fn add(&mut self, more: &Self) {
        self.questions += more.questions;
        self.longest += more.longest;
        self.uneven += more.uneven;
        self.places.resize(self.places.len().max(more.places.len()), 0);
        for (all, it) in self.places.iter_mut().zip(&more.places) {
            *all += it;
        }
    }
}
