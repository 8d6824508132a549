//! How far a person is: progress follows blocks by id and content hash, never by position.

use std::collections::HashMap;

use curriculum::{Block, BlockId, Content, LessonId, LessonOutline, Revision, UnitOutline};
use ledger::{Millis, PersonId};

use crate::Academy;
use crate::error::Error;
use crate::opened::Opened;
use crate::view::Side;
use crate::view::learn::BlockState;

/// Which blocks a person has finished, and at which revision.
pub(crate) struct Progress {
    /// By lesson, then by block: its revision then, and when.
    finished: HashMap<String, HashMap<String, (String, Millis)>>,
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
}

impl Tally {
    /// Whether every block is done as it stands today.
    pub(crate) fn is_done(self) -> bool {
        self.done == self.blocks
    }

    /// Whether anything in it was ever done.
    pub(crate) fn is_begun(self) -> bool {
        self.done + self.changed > 0
    }
}

impl Progress {
    /// Whether a block is done, and still the one that was read.
    pub(crate) fn state(&self, lesson: &LessonId, block: &BlockId, now: Revision) -> BlockState {
        match self.last(lesson, block) {
            None => BlockState::Open,
            Some((revision, _)) if *revision == now.to_string() => BlockState::Done,
            Some(_) => BlockState::Changed,
        }
    }

    /// When a block was finished the last time.
    pub(crate) fn finished_at(&self, lesson: &LessonId, block: &BlockId) -> Option<Millis> {
        self.last(lesson, block).map(|(_, at)| *at)
    }

    fn last(&self, lesson: &LessonId, block: &BlockId) -> Option<&(String, Millis)> {
        self.finished.get(lesson.as_str())?.get(block.as_str())
    }

    /// Counts the blocks of a lesson.
    pub(crate) fn tally(&self, lesson: &LessonOutline) -> Tally {
        let mut tally = Tally { blocks: 0, done: 0, changed: 0 };
        for block in &lesson.blocks {
            tally.blocks += 1;
            match self.state(&lesson.id, &block.id, block.revision) {
                BlockState::Open => {}
                BlockState::Done => tally.done += 1,
                BlockState::Changed => tally.changed += 1,
            }
        }
        tally
    }

    /// Whether any block of any lesson was ever finished.
    pub(crate) fn is_empty(&self) -> bool {
        self.finished.is_empty()
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
    match block.content {
        Content::Prose { .. } | Content::Cards { .. } => true,
        Content::Quiz(_) | Content::Guess { .. } | Content::Practice(_) => false,
    }
}

impl Academy {
    /// How far somebody is.
    pub(crate) fn progress(&self, person: &PersonId) -> Result<Progress, Error> {
        let finished = self.ledger.blocks_finished(person)?;
        let mut by_lesson: HashMap<String, HashMap<String, (String, Millis)>> = HashMap::new();
        for it in finished {
            let blocks = by_lesson.entry(it.lesson.to_string()).or_default();
            blocks.insert(it.block.to_string(), (it.revision, it.at));
        }
        Ok(Progress { finished: by_lesson })
    }

    /// The side of whoever is signed in.
    pub(crate) fn my_side(&self) -> Result<Side, Error> {
        Ok(self.person(&self.me()?)?.side)
    }
}

/// The lesson that follows in its course, if any.
pub(crate) fn following<'library>(at: &Opened<'library>) -> Option<&'library LessonOutline> {
    let mut lessons = at.course.units.iter().flat_map(|it| &it.lessons);
    lessons.find(|it| it.id == at.lesson.id)?;
    lessons.next()
}
