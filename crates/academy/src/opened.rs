//! One lesson with its text: read from its file and compiled at the moment it is asked for.

use curriculum::{
    Block, BlockId, CourseOutline, Folder, Lesson, LessonId, LessonOutline, Practice, Problem,
    Seat, UnitOutline,
};

use crate::Academy;
use crate::code::Code;
use crate::error::Error;
use crate::picture::pictures_of;

/// A lesson with its text, and what it stands in.
pub(crate) struct Opened<'library> {
    pub(crate) course: &'library CourseOutline,
    pub(crate) unit: &'library UnitOutline,
    pub(crate) lesson: Lesson,
}

impl Opened<'_> {
    /// The block with this id.
    pub(crate) fn block(&self, id: &str) -> Result<&Block, Error> {
        let block = self.lesson.blocks.iter().find(|it| it.id.as_str() == id);
        block.ok_or_else(|| Error::refused(Code::NotHere, id))
    }

    /// The brief of the practice in it; empty if it has lost that.
    pub(crate) fn brief_html(&self) -> String {
        let practice = self.lesson.practice();
        practice.map_or_else(String::new, |(_, it): (_, &Practice)| it.brief_html.clone())
    }

    /// What means a new attempt at the practice in it, whatever the scores; empty if it names nothing.
    pub(crate) fn stop_rule(&self) -> String {
        let practice = self.lesson.practice();
        practice.map_or_else(String::new, |(_, it): (_, &Practice)| it.stop_rule.clone())
    }
}

impl Academy {
    /// The lesson with this id, without its text.
    pub(crate) fn find_lesson(&self, id: &str) -> Result<Seat<'_>, Error> {
        let not_here = || Error::refused(Code::NotHere, id);
        let parsed = LessonId::parse(id).map_err(|_| not_here())?;
        self.library().lesson(&parsed).ok_or_else(not_here)
    }

    /// The lesson with this id, as its file stands now: it may have been mended, or broken, since the last survey.
    pub(crate) fn open_lesson(&self, id: &str) -> Result<Opened<'_>, Error> {
        let broken = LessonId::parse(id).ok().and_then(|it| self.library().broken_lesson(&it));
        let Some((course, unit, broken)) = broken else {
            return self.read_lesson(self.find_lesson(id)?);
        };
        let lesson = self.compile(course, &broken.path)?;
        self.surveyor.note_change();
        Ok(Opened { course, unit, lesson })
    }

    /// This lesson, as its file stands now.
    pub(crate) fn read_lesson<'library>(
        &self,
        seat: Seat<'library>,
    ) -> Result<Opened<'library>, Error> {
        let Seat { course, unit, lesson: kept } = seat;
        let lesson =
            self.compile(course, &kept.path).inspect_err(|_| self.surveyor.note_change())?;
        if !is_as_kept(&lesson, kept) {
            self.surveyor.note_change();
        }
        Ok(Opened { course, unit, lesson })
    }

    fn compile(&self, course: &CourseOutline, path: &str) -> Result<Lesson, Error> {
        let lesson = compile_at(course, path)?;
        self.shown.borrow_mut().extend(pictures_of(&lesson, &course.root));
        Ok(lesson)
    }

    /// The practice with this id, without its text.
    pub(crate) fn find_practice(
        &self,
        id: &str,
    ) -> Result<(Seat<'_>, &curriculum::BlockOutline, &curriculum::SkillId), Error> {
        let not_here = || Error::refused(Code::NotHere, id);
        let parsed = BlockId::parse(id).map_err(|_| not_here())?;
        self.library().practice(&parsed).ok_or_else(not_here)
    }
}

/// The lesson in this file of a course, as the file stands now.
pub(crate) fn compile_at(course: &CourseOutline, path: &str) -> Result<Lesson, Error> {
    let folder = Folder::read_lesson(&course.root, path)
        .map_err(|error| Error::broke(Code::NotHere, path, error))?;
    curriculum::compile_lesson(&folder, path, course)
        .map_err(|problem| Error::refused(Code::LessonBroken, words(&problem)))
}

/// Whether a lesson is the one that the last survey found.
fn is_as_kept(lesson: &Lesson, kept: &LessonOutline) -> bool {
    let now = lesson.blocks.iter().map(|it| (&it.id, it.revision));
    lesson.title == kept.title
        && lesson.minutes == kept.minutes
        && now.eq(kept.blocks.iter().map(|it| (&it.id, it.revision)))
}

/// A problem in one line: where, what, and what to write instead.
pub(crate) fn words(problem: &Problem) -> String {
    let Problem { file, line, message, help } = problem;
    format!("{file}, line {line}: {message}. {help}.")
}
