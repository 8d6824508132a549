//! An author at work: what is to be mended in a folder of courses, and a lesson of it as its readers will see it.
//! Nothing that happens here is recorded.

use std::path::{Path, PathBuf};

use curriculum::{
    Checked, Content, CourseOutline, Diagnostic, Folder, LessonId, Library, Located, Severity,
};

use crate::Academy;
use crate::answer::find_quiz;
use crate::code::Code;
use crate::error::Error;
use crate::lesson::Said;
use crate::opened::Opened;
use crate::picture::pictures_of;
use crate::progress::Progress;
use crate::question::{self, answer_view, seed};
use crate::request::{AuthorFolder, PreviewAnswer};
use crate::view::author::{AuthorLessonView, AuthorView, FindingLevel, FindingView};
use crate::view::learn::{AnswerView, LessonView};

/// The folder that an author works in. To read it as a careful second reader would takes a while, so a shell does it
/// without the academy, whom others may ask meanwhile.
pub struct AuthorsFolder {
    folder: PathBuf,
}

/// A folder of courses that has been read, and what is to be mended in it.
pub struct CheckedFolder {
    folder: PathBuf,
    checked: Checked,
}

impl AuthorsFolder {
    /// Reads the folder and holds it against every rule.
    pub fn read(self) -> Result<CheckedFolder, Error> {
        let read = Folder::read_to_check(&self.folder).map_err(|error| {
            Error::broke(Code::CoursesUnreadable, self.folder.display().to_string(), error)
        })?;
        Ok(CheckedFolder { checked: curriculum::check(&read), folder: self.folder })
    }
}

impl Academy {
    /// The folder that an author names; an empty name is the one that the courses come from.
    pub fn authors_folder(&self, name: &str) -> AuthorsFolder {
        let is_named = !name.is_empty();
        let folder = if is_named { PathBuf::from(name) } else { self.place.courses.clone() };
        AuthorsFolder { folder }
    }

    /// What is to be mended in a folder that was read, and one lesson of it.
    pub fn author(
        &mut self,
        request: AuthorFolder,
        read: &CheckedFolder,
    ) -> Result<AuthorView, Error> {
        let CheckedFolder { folder, checked: Checked { library, diagnostics } } = read;
        let lessons = library.lessons().map(|at| AuthorLessonView {
            id: at.lesson.id.to_string(),
            title: at.lesson.title.clone(),
            course: at.course.title.clone(),
        });
        // A lesson that was asked for and cannot be read is missing; nothing else takes its place.
        let shown = match &request.lesson {
            Some(id) => lesson_called(library, id),
            None => first_to_mend(library, diagnostics).or_else(|| library.lessons().next()),
        };
        Ok(AuthorView {
            folder: folder.display().to_string(),
            findings: diagnostics.iter().map(|it| finding(it, library)).collect(),
            lessons: lessons.collect(),
            preview: shown.map(|at| self.preview(&at, folder)).transpose()?,
        })
    }

    /// Marks an answer in a preview, and forgets it.
    pub fn preview_answer(
        &mut self,
        request: PreviewAnswer,
        read: &CheckedFolder,
    ) -> Result<AnswerView, Error> {
        let me = self.me()?;
        let at = lesson_called(&read.checked.library, &request.lesson)
            .ok_or_else(|| Error::refused(Code::NotHere, request.lesson))?;
        let outline = CourseOutline::of(at.course, &read.folder);
        let at = opened(&outline, &at)?;
        let (block, quiz) = find_quiz(&at, &request.block)?;
        let given = question::given(quiz, &seed(block, &me), &request.chosen, &request.text)
            .ok_or_else(|| Error::refused(Code::NothingChosen, ""))?;
        Ok(answer_view(quiz, &given))
    }

    /// A lesson as somebody sees it who opens it for the first time.
    fn preview(&self, at: &Located<'_>, folder: &Path) -> Result<LessonView, Error> {
        let outline = CourseOutline::of(at.course, folder);
        let at = opened(&outline, at)?;
        self.shown.borrow_mut().extend(pictures_of(&at.lesson, folder));
        let said = Said::all_steps(self.me()?, &at.lesson);
        self.lesson_view(&at, &Progress::none(), &said)
    }
}

/// A lesson of an author's folder, as if somebody had opened it.
fn opened<'outline>(
    course: &'outline CourseOutline,
    at: &Located<'_>,
) -> Result<Opened<'outline>, Error> {
    let unit = course.units.iter().find(|it| it.id == at.unit.id);
    let unit = unit.ok_or_else(|| Error::refused(Code::NotHere, at.unit.id.to_string()))?;
    Ok(Opened { course, unit, lesson: at.lesson.clone() })
}

fn lesson_called<'library>(library: &'library Library, id: &str) -> Option<Located<'library>> {
    library.lesson(&LessonId::parse(id).ok()?)
}

fn first_to_mend<'library>(
    library: &'library Library,
    diagnostics: &[Diagnostic],
) -> Option<Located<'library>> {
    diagnostics.iter().find_map(|it| lesson_in(library, &it.file))
}

fn lesson_in<'library>(library: &'library Library, file: &str) -> Option<Located<'library>> {
    library.lessons().find(|at| at.lesson.has_file(file))
}

fn finding(it: &Diagnostic, library: &Library) -> FindingView {
    let lesson = lesson_in(library, &it.file).map(|at| at.lesson);
    let block = lesson.and_then(|lesson| {
        let mut blocks = lesson.blocks.iter();
        if lesson.path == it.file {
            blocks.rfind(|block| block.line <= it.line)
        } else {
            blocks.find(|block| matches!(block.content, Content::Scenario(_)))
        }
    });
    let number = |it: usize| u32::try_from(it).unwrap_or(u32::MAX);
    FindingView {
        rule: it.rule.to_owned(),
        level: match it.severity {
            Severity::Error => FindingLevel::Error,
            Severity::Warning => FindingLevel::Warning,
            Severity::Note => FindingLevel::Note,
        },
        message: it.message.clone(),
        help: it.help.clone(),
        file: it.file.clone(),
        line: number(it.line),
        column: number(it.column),
        width: number(it.width),
        source_line: it.source_line.clone(),
        line_from: number(it.line_from),
        lesson: lesson.map(|it| it.id.to_string()),
        block: block.map(|it| it.id.to_string()),
    }
}
