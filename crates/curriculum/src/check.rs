//! What a careful second reader would say about courses that compile.
//!
//! [`check`] is for authors: it reads every lesson once more and asks about language, questions,
//! rubrics, time and the facts in `canon.toml`. A reader's window needs none of that and calls
//! [`compile`](crate::compile) alone.

pub(crate) mod bank;
pub(crate) mod canon;
pub(crate) mod day;
pub(crate) mod deck;
pub(crate) mod english;
mod figures;
pub(crate) mod names;
pub(crate) mod originals;
pub(crate) mod passage;
mod story;
pub(crate) mod telling;
pub(crate) mod text;
mod waiver;

use crate::compile::{Compiled, book, compile};
use crate::diagnostic::Report;
use crate::front_matter::FrontMatter;
use crate::markdown::Page;
use crate::rules::{author_rules, canon_file, canon_unused, over_minutes};
use crate::source::Source;
use crate::{Course, Diagnostic, Folder, Lesson, Library, Skill};
use canon::Canon;
pub use day::Day;
pub use figures::{
    CourseFigures, Figures, KeyFigures, LessonFigures, PeopleFigures, RubricFigures,
    ScenarioFigures, UnitFigures, figures,
};
pub use originals::Original;
use originals::Originals;
use pulldown_cmark::Tag;
use std::ops::Range;
use text::Text;

/// What a folder holds, and everything that its author might want to mend.
#[derive(Clone, Debug, Default)]
pub struct Checked {
    /// Everything that could be read.
    pub library: Library,
    /// Findings of all rules, by file and line.
    pub diagnostics: Vec<Diagnostic>,
}

/// What a careful second reader may have beside the folder.
#[derive(Clone, Debug, Default)]
pub struct Beside {
    /// Texts by others that the courses were written from.
    pub originals: Vec<Original>,
    /// The day for which somebody wants to know what is due; this crate has no clock.
    pub day: Option<Day>,
}

/// Compiles a folder of courses and reads it once more as a careful second reader would.
pub fn check(folder: &Folder) -> Checked {
    check_beside(folder, &Beside::default())
}

/// The same with what that reader has beside the folder.
pub fn check_beside(folder: &Folder, beside: &Beside) -> Checked {
    let originals = Originals::of(&beside.originals);
    let Compiled { library, diagnostics } = compile(folder);
    let mut report = Report::from(diagnostics);
    let common = common_canon(folder, &mut report);
    for course in &library.courses {
        let root = root_of(folder, course);
        // A book for mdBook was written by other rules than these.
        if [root.as_str(), ""].iter().any(|it| book::summary_path(folder, it).is_some()) {
            continue;
        }
        let canon = canon_of(folder, course, common.as_ref(), &mut report);
        let at_hand = AtHand { canon: &canon, originals: &originals, day: beside.day };
        review(folder, course, at_hand, &mut report);
    }
    let diagnostics = waiver::apply(folder, report);
    Checked { library, diagnostics }
}

/// The facts of all courses in a folder.
fn common_canon(folder: &Folder, report: &mut Report) -> Option<Canon> {
    // Beside a course that is checked alone stand the facts of courses that are not here.
    if let Some(facts) = folder.facts_around() {
        return canon_file::read("../canon.toml", facts, report);
    }
    let path = "canon.toml";
    let canon = canon_file::read(path, folder.text(path)?, report)?;
    canon_unused::check(path, &canon, folder, "", report);
    Some(canon)
}

/// The facts of a course: its own, or those of all courses.
fn canon_of(
    folder: &Folder,
    course: &Course,
    common: Option<&Canon>,
    report: &mut Report,
) -> Canon {
    let root = root_of(folder, course);
    let path = format!("{root}canon.toml");
    let own = folder.text(&path).filter(|_| !root.is_empty());
    let own = own.and_then(|it| canon_file::read(&path, it, report));
    if let Some(canon) = &own {
        canon_unused::check(&path, canon, folder, &root, report);
    }
    own.or_else(|| common.cloned()).unwrap_or_default()
}

/// What the rules of one course ask besides its lessons.
#[derive(Clone, Copy)]
struct AtHand<'a> {
    canon: &'a Canon,
    originals: &'a Originals,
    day: Option<Day>,
}

/// The folder of a course: empty, or ending in `/`.
fn root_of(folder: &Folder, course: &Course) -> String {
    let path = course.units.iter().flat_map(|it| &it.lessons).map(|it| it.path.as_str()).next();
    let name = path.and_then(|it| it.split_once('/')).map(|(name, _)| format!("{name}/"));
    name.filter(|_| !folder.has("course.toml")).unwrap_or_default()
}

/// A lesson as the rules of this module see it.
pub(crate) struct Reading<'a> {
    pub(crate) lesson: &'a Lesson,
    pub(crate) page: &'a Page<'a>,
    /// Where its front matter has a key; the start of the file if there is none.
    front: Option<FrontMatter<'a>>,
    pub(crate) text: Text<'a>,
    /// The day for which it is read, if somebody asks what is due.
    pub(crate) day: Option<Day>,
}

impl Reading<'_> {
    /// Where a key of the front matter stands.
    pub(crate) fn key_at(&self, key: &str) -> usize {
        self.front.as_ref().map_or(0, |it| it.key_at(key))
    }

    /// Where the text begins.
    pub(crate) fn body_at(&self) -> usize {
        self.front.as_ref().map_or(0, |it| it.body_at)
    }

    /// Where the front matter first writes a word.
    pub(crate) fn front_at(&self, word: &str) -> usize {
        let found = |front: &FrontMatter<'_>| front.yaml.find(word).map(|at| front.yaml_at + at);
        self.front.as_ref().and_then(found).unwrap_or(0)
    }

    /// The file.
    pub(crate) fn source(&self) -> &Source<'_> {
        self.page.source
    }
}

/// The scenarios of a lesson, for the rules that look at the whole of it.
#[derive(Default)]
pub(crate) struct Played {
    /// How long somebody takes who plays each once.
    pub(crate) seconds: usize,
    /// What is written in them.
    pub(crate) stories: String,
}

/// The file of a skill, with its rubric in it.
pub(crate) struct RubricReading<'a> {
    pub(crate) skill: &'a Skill,
    pub(crate) page: &'a Page<'a>,
}

/// What a rubric says of one criterion at one level.
pub(crate) struct Cell {
    /// Which criterion.
    pub(crate) row: usize,
    pub(crate) words: String,
    /// Where in the file it stands.
    pub(crate) span: Range<usize>,
}

impl RubricReading<'_> {
    /// All cells, from level to level and from criterion to criterion.
    pub(crate) fn cells(&self) -> Vec<Cell> {
        let page = self.page;
        let tables = page.top().filter(|at| matches!(page.tag(*at), Some(Tag::Table(_))));
        let rows = tables.flat_map(|table| page.children(table).skip(1));
        let cells = rows.flat_map(|row| page.children(row).skip(1).map(move |cell| (row, cell)));
        let cell = |(row, at): (usize, usize)| {
            let written = page.nodes[at].range.clone();
            let trimmed = page.source.text[written.clone()].trim_matches([' ', '|']);
            let start = written.start + page.source.text[written].find(trimmed).unwrap_or_default();
            let words = page.words(at..page.nodes[at].end);
            Cell { row, words, span: start..start + trimmed.len() }
        };
        cells.map(cell).collect()
    }
}

/// Reads the lessons of a course as somebody does who weighs each word.
fn read<R>(
    folder: &Folder,
    course: &Course,
    at_hand: AtHand<'_>,
    then: impl FnOnce(&[Reading<'_>]) -> R,
) -> R {
    let lessons: Vec<&Lesson> = course.units.iter().flat_map(|it| &it.lessons).collect();
    let sources = lessons.iter().map(|it| source_of(folder, &it.path));
    let sources: Vec<Source<'_>> = sources.collect();
    let fronts = sources.iter().map(|it| FrontMatter::of(it).ok());
    let fronts: Vec<Option<FrontMatter<'_>>> = fronts.collect();
    let body = |at: usize| fronts[at].as_ref().map_or(0, |it: &FrontMatter<'_>| it.body_at);
    let pages = sources.iter().enumerate().map(|(at, source)| Page::parse(source, body(at)));
    let pages: Vec<Page<'_>> = pages.collect();
    let readings = lessons.iter().zip(&pages).zip(fronts).map(|((lesson, page), front)| Reading {
        lesson,
        page,
        front,
        text: Text {
            source: page.source,
            passages: passage::all(page),
            canon: at_hand.canon,
            originals: at_hand.originals,
        },
        day: at_hand.day,
    });
    then(&readings.collect::<Vec<_>>())
}

fn source_of<'a>(folder: &'a Folder, path: &'a str) -> Source<'a> {
    Source::new(path, folder.text(path).unwrap_or_default())
}

fn review(folder: &Folder, course: &Course, at_hand: AtHand<'_>, report: &mut Report) {
    let is_english = course.language == "en" || course.language.starts_with("en-");
    read(folder, course, at_hand, |readings| {
        for reading in readings {
            let mut played = Played::default();
            telling::each(reading, folder, |it| {
                author_rules::scenario(it, is_english, report);
                played.seconds += over_minutes::playing(it);
                played.stories.push_str(it.text.source.text);
            });
            author_rules::lesson(reading, &played, is_english, report);
        }
        author_rules::course(course, readings, is_english, report);
        for skill in &course.skills {
            let source = source_of(folder, &skill.path);
            let body_at = FrontMatter::of(&source).map_or(0, |it| it.body_at);
            let page = Page::parse(&source, body_at);
            let rubric = RubricReading { skill, page: &page };
            author_rules::rubric(&rubric, is_english, report);
            author_rules::skill(course, &rubric, readings, report);
        }
    });
}
