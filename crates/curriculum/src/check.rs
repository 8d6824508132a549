//! What a careful second reader would say about courses that compile.
//!
//! [`check`] is for authors: it reads every lesson once more and asks about language, questions,
//! rubrics, time and the facts in `canon.toml`. A reader's window needs none of that and calls
//! [`compile`](crate::compile) alone.

pub(crate) mod bank;
pub(crate) mod canon;
pub(crate) mod deck;
pub(crate) mod english;
mod figures;
pub(crate) mod passage;
mod story;
pub(crate) mod telling;
pub(crate) mod text;
mod waiver;

use crate::compile::{Compiled, book, compile};
use crate::diagnostic::Report;
use crate::front_matter::FrontMatter;
use crate::markdown::Page;
use crate::rules::{author_rules, canon_file, over_minutes};
use crate::source::Source;
use crate::{Course, Diagnostic, Folder, Lesson, Library};
use canon::Canon;
pub use figures::{
    CourseFigures, Figures, KeyFigures, LessonFigures, RubricFigures, ScenarioFigures, figures,
};
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

/// Compiles a folder of courses and reads it once more as a careful second reader would.
pub fn check(folder: &Folder) -> Checked {
    let Compiled { library, diagnostics } = compile(folder);
    let mut report = Report::from(diagnostics);
    let (path, facts) = match folder.facts_around() {
        Some(facts) => ("../canon.toml", Some(facts)),
        None => ("canon.toml", folder.text("canon.toml")),
    };
    let common = facts.and_then(|it| canon_file::read(path, it, &mut report));
    for course in &library.courses {
        let root = root_of(folder, course);
        // A book for mdBook was written by other rules than these.
        if [root.as_str(), ""].iter().any(|it| book::summary_path(folder, it).is_some()) {
            continue;
        }
        let path = format!("{root}canon.toml");
        let own = folder.text(&path).filter(|_| !root.is_empty());
        let own = own.and_then(|it| canon_file::read(&path, it, &mut report));
        let canon = own.or_else(|| common.clone()).unwrap_or_default();
        review(folder, course, &canon, &mut report);
    }
    let diagnostics = waiver::apply(folder, report);
    Checked { library, diagnostics }
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
}

impl Reading<'_> {
    /// Where a key of the front matter stands.
    pub(crate) fn key_at(&self, key: &str) -> usize {
        self.front.as_ref().map_or(0, |it| it.key_at(key))
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

/// The file of a skill, with its rubric in it.
pub(crate) struct RubricReading<'a> {
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
    canon: &Canon,
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
        text: Text { source: page.source, passages: passage::all(page), canon },
    });
    then(&readings.collect::<Vec<_>>())
}

fn source_of<'a>(folder: &'a Folder, path: &'a str) -> Source<'a> {
    Source::new(path, folder.text(path).unwrap_or_default())
}

fn review(folder: &Folder, course: &Course, canon: &Canon, report: &mut Report) {
    let is_english = course.language == "en" || course.language.starts_with("en-");
    read(folder, course, canon, |readings| {
        for reading in readings {
            let mut playing = 0;
            telling::each(reading, folder, |it| {
                author_rules::scenario(it, is_english, report);
                playing += over_minutes::playing(it);
            });
            author_rules::lesson(reading, playing, is_english, report);
        }
        author_rules::course(readings, is_english, report);
        for skill in &course.skills {
            let source = source_of(folder, &skill.path);
            author_rules::skill(skill, &source, readings, report);
            let body_at = FrontMatter::of(&source).map_or(0, |it| it.body_at);
            let page = Page::parse(&source, body_at);
            author_rules::rubric(&RubricReading { page: &page }, is_english, report);
        }
    });
}
