//! How far a person is: progress follows blocks wherever an edit has put them, and never a position.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};

use curriculum::{
    Block, BlockId, BlockKind, BlockOutline, Content, Lesson, LessonId, LessonOutline, Outline,
    UnitOutline,
};
use ledger::{Millis, PersonId, ReadText};

use crate::Academy;
use crate::error::Error;
use crate::follow::{Fate, Reading, Shelf, Standing, displaced, follow};
use crate::opened::Opened;
use crate::view::Side;
use crate::view::learn::BlockState;

/// Which blocks a person has finished, and what became of each since.
pub(crate) struct Progress {
    /// By lesson and block as they stand today.
    traces: HashMap<String, HashMap<String, Read>>,
    /// The lessons that were once finished on this machine.
    finished: HashSet<String>,
    is_empty: bool,
}

/// What was read of a block that stands in the library today.
pub(crate) struct Read {
    /// The lesson on record.
    pub(crate) lesson: String,
    /// The block on record.
    pub(crate) block: String,
    /// The wording that was finished last.
    pub(crate) revision: String,
    /// When.
    pub(crate) at: Millis,
    /// What became of it.
    pub(crate) fate: Fate,
}

/// How many blocks of a lesson are done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Tally {
    /// Blocks in the lesson.
    pub(crate) blocks: u32,
    /// Done and unchanged since.
    pub(crate) done: u32,
    /// Done once, changed since.
    pub(crate) changed: u32,
    /// Never done, in a lesson that was finished once: somebody has added them since.
    pub(crate) added: u32,
}

impl Tally {
    /// Whether every block is done, as it stands today or as it stood before an edit: an edit takes nothing back.
    pub(crate) fn is_done(self) -> bool {
        self.done + self.changed == self.blocks
    }

    /// Whether anything in it was ever done.
    pub(crate) fn is_begun(self) -> bool {
        self.done + self.changed > 0
    }
}

impl Progress {
    /// Of somebody who opens everything for the first time.
    pub(crate) fn none() -> Self {
        Self { traces: HashMap::new(), finished: HashSet::new(), is_empty: true }
    }

    /// Whether a block is done, and still the one that was read.
    pub(crate) fn state(&self, lesson: &LessonId, block: &BlockId) -> BlockState {
        match self.read(lesson, block).map(|it| it.fate) {
            None => BlockState::Open,
            Some(Fate::Unchanged) => BlockState::Done,
            Some(Fate::Changed | Fate::Split) => BlockState::Changed,
        }
    }

    /// When a block was finished the last time.
    pub(crate) fn finished_at(&self, lesson: &LessonId, block: &BlockId) -> Option<Millis> {
        self.read(lesson, block).map(|it| it.at)
    }

    /// What was read of a block, if anything was.
    pub(crate) fn read(&self, lesson: &LessonId, block: &BlockId) -> Option<&Read> {
        self.traces.get(lesson.as_str())?.get(block.as_str())
    }

    /// Counts the blocks of a lesson.
    pub(crate) fn tally(&self, lesson: &LessonOutline) -> Tally {
        let was_finished = self.finished.contains(lesson.id.as_str());
        let mut tally = Tally { blocks: 0, done: 0, changed: 0, added: 0 };
        for block in &lesson.blocks {
            tally.blocks += 1;
            match self.state(&lesson.id, &block.id) {
                BlockState::Open => tally.added += u32::from(was_finished),
                BlockState::Done => tally.done += 1,
                BlockState::Changed => tally.changed += 1,
            }
        }
        tally
    }

    /// Whether any block of any lesson was ever finished.
    pub(crate) fn is_empty(&self) -> bool {
        self.is_empty
    }

    /// Lessons of a unit, practices not counted: done, and in all.
    pub(crate) fn lessons_done(&self, unit: &UnitOutline) -> (u32, u32) {
        let mut done = 0;
        let mut all = 0;
        for lesson in lessons_to_read(unit) {
            all += 1;
            done += u32::from(self.tally(lesson).is_done());
        }
        (done, all)
    }
}

/// The lessons of a unit that are read and answered; practices are done at work.
pub(crate) fn lessons_to_read(unit: &UnitOutline) -> impl Iterator<Item = &LessonOutline> {
    unit.lessons.iter().filter(|it| it.practice().is_none())
}

/// Whether a block is finished by reading it; the others are finished by what they ask for.
pub(crate) fn is_finished_by_reading(block: &Block) -> bool {
    match &block.content {
        Content::Prose { .. } | Content::Cards { .. } | Content::Checklist { .. } => true,
        Content::Steps(steps) => steps.blanks().next().is_none(),
        Content::Quiz(_)
        | Content::Guess { .. }
        | Content::Reflect { .. }
        | Content::Scenario(_)
        | Content::Practice(_) => false,
    }
}

/// Whether somebody who finished a block may say "I have seen it" when its text has changed. A question wants its
/// answer again, an example its steps, a scenario is played again, and a guess is made again or stands.
pub(crate) fn is_seen_by_looking(block: &Block) -> bool {
    match &block.content {
        Content::Prose { .. }
        | Content::Cards { .. }
        | Content::Reflect { .. }
        | Content::Checklist { .. }
        | Content::Practice(_) => true,
        Content::Steps(steps) => steps.blanks().next().is_none(),
        Content::Quiz(_) | Content::Guess { .. } | Content::Scenario(_) => false,
    }
}

impl Academy {
    /// How far somebody is.
    pub(crate) fn progress(&self, person: &PersonId) -> Result<Progress, Error> {
        self.progress_with(person, None)
    }

    /// How far whoever is signed in is, with one lesson as its file stands now.
    pub(crate) fn progress_in(&self, opened: &Lesson) -> Result<Progress, Error> {
        self.progress_with(&self.me()?, Some(opened))
    }

    fn progress_with(&self, person: &PersonId, opened: Option<&Lesson>) -> Result<Progress, Error> {
        let words = |lesson: &str| match opened.filter(|it| it.id.as_str() == lesson) {
            Some(opened) => words_by_block(opened),
            // Nothing where its file cannot be opened.
            None => self
                .open_lesson(lesson)
                .map_or_else(|_| HashMap::new(), |at| words_by_block(&at.lesson)),
        };
        self.progress_over(person, standing(self.library(), opened), &words)
    }

    /// How far somebody is in these blocks; `words_in` tells what the blocks of one lesson say.
    pub(crate) fn progress_over(
        &self,
        person: &PersonId,
        blocks: Vec<Standing<'_>>,
        words_in: &dyn Fn(&str) -> HashMap<String, String>,
    ) -> Result<Progress, Error> {
        let readings = Reading::of(&self.ledger.blocks_finished(person)?);
        let lessons = RefCell::new(HashMap::new());
        let words = |it: Standing<'_>| {
            let mut lessons = lessons.borrow_mut();
            let blocks: &HashMap<String, String> =
                lessons.entry(it.lesson.to_owned()).or_insert_with(|| words_in(it.lesson));
            blocks.get(it.block).cloned().unwrap_or_default()
        };
        let today = Shelf { blocks, words: &words };
        let mut texts = HashMap::new();
        for reading in displaced(&readings, &today) {
            if let Some(text) = self.ledger.read_text(reading.latest())? {
                texts.insert(text.revision.clone(), text);
            }
        }
        let mut traces: HashMap<String, HashMap<String, Read>> = HashMap::new();
        for ((lesson, block), trace) in follow(&readings, &today, &texts) {
            let read = Read {
                lesson: trace.reading.lesson.clone(),
                block: trace.reading.block.clone(),
                revision: trace.reading.latest().to_owned(),
                at: trace.reading.at,
                fate: trace.fate,
            };
            traces.entry(lesson.to_owned()).or_default().insert(block.to_owned(), read);
        }
        let finished = self.ledger.finished_lessons(person)?;
        let finished = finished.iter().map(ToString::to_string).collect();
        Ok(Progress { traces, finished, is_empty: readings.is_empty() })
    }

    /// Remembers on this machine what a lesson says where the reader is done with it, so that an edit can be shown.
    pub(crate) fn remember_reading(
        &mut self,
        progress: &Progress,
        lesson: &Lesson,
    ) -> Result<(), Error> {
        let me = self.me()?;
        let is_done = |it: &&Block| progress.state(&lesson.id, &it.id) == BlockState::Done;
        let texts: Vec<ReadText> = lesson.blocks.iter().filter(is_done).map(read_text).collect();
        let is_finished = texts.len() == lesson.blocks.len();
        self.ledger.keep_read_texts(&texts)?;
        if is_finished {
            let lesson = ledger::LessonId::new(lesson.id.as_str());
            self.ledger.remember_finished_lesson(&me, &lesson)?;
        }
        Ok(())
    }

    /// The same after something in the lesson was finished just now.
    pub(crate) fn remember_finished(&mut self, lesson: &Lesson) -> Result<(), Error> {
        let progress = self.progress_in(lesson)?;
        self.remember_reading(&progress, lesson)
    }

    /// The side of whoever is signed in.
    pub(crate) fn my_side(&self) -> Result<Side, Error> {
        Ok(self.person(&self.me()?)?.side)
    }
}

/// What each block of a lesson says.
pub(crate) fn words_by_block(lesson: &Lesson) -> HashMap<String, String> {
    lesson.blocks.iter().map(|it| (it.id.to_string(), it.words())).collect()
}

/// Every block of the library, those of one lesson as its file stands now.
pub(crate) fn standing<'a>(library: &'a Outline, opened: Option<&'a Lesson>) -> Vec<Standing<'a>> {
    let mut blocks = Vec::new();
    for lesson in library.lessons().map(|it| it.lesson) {
        match opened.filter(|it| it.id == lesson.id) {
            Some(opened) => blocks.extend(opened.blocks.iter().map(|it| placed(opened, it))),
            None => blocks.extend(lesson.blocks.iter().map(|it| outlined(lesson, it))),
        }
    }
    blocks
}

/// A block of a lesson that was opened.
pub(crate) fn placed<'a>(lesson: &'a Lesson, block: &'a Block) -> Standing<'a> {
    Standing {
        lesson: lesson.id.as_str(),
        block: block.id.as_str(),
        revision: block.revision,
        body: block.body,
        has_own_id: block.has_own_id(),
    }
}

fn outlined<'a>(lesson: &'a LessonOutline, block: &'a BlockOutline) -> Standing<'a> {
    Standing {
        lesson: lesson.id.as_str(),
        block: block.id.as_str(),
        revision: block.revision,
        body: block.body,
        has_own_id: block.kind != BlockKind::Prose,
    }
}

/// What a block says today.
pub(crate) fn read_text(block: &Block) -> ReadText {
    ReadText {
        revision: block.revision.to_string(),
        body: block.body.to_string(),
        title: block.title.clone(),
        words: block.words(),
    }
}

/// The lesson that follows in its course, if any.
pub(crate) fn following<'library>(at: &Opened<'library>) -> Option<&'library LessonOutline> {
    let mut lessons = at.course.units.iter().flat_map(|it| &it.lessons);
    lessons.find(|it| it.id == at.lesson.id)?;
    lessons.next()
}
