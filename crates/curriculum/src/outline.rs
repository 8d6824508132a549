//! What a library holds, without its text: enough for every list of lessons, and small enough to be kept in memory
//! and between two runs, however many lessons there are.

pub(crate) mod broken;
mod shared;
mod shelve;

use crate::compile::Compiled;
use crate::{
    Audience, Block, BlockId, Card, Content, Course, CourseId, Diagnostic, LessonId, Revision,
    Severity, Skill, SkillId, Unit, UnitId,
};
use broken::{problem_of, unread_lesson};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// All courses without their text, in the order in which they stand on the shelf.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline {
    /// The courses that can be read.
    pub courses: Vec<Arc<CourseOutline>>,
    /// The others.
    pub broken: Vec<BrokenCourse>,
}

/// One course without its text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CourseOutline {
    /// Permanent name.
    pub id: CourseId,
    /// Title as written.
    pub title: String,
    /// One or two sentences.
    pub summary: String,
    /// Language of the text, as in `en`.
    pub language: String,
    /// Whom it is written for.
    pub audience: Audience,
    /// Its place on the shelf.
    pub order: i64,
    /// Its units in order.
    pub units: Vec<UnitOutline>,
    /// Its skills with their rubrics, by id.
    pub skills: Vec<Skill>,
    /// What is wrong with it outside its lessons.
    pub problems: Vec<Problem>,
    /// The folder that the paths of its lessons begin in. It is where it was found this time, and is not kept.
    #[serde(skip)]
    pub root: PathBuf,
}

/// One unit without its text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitOutline {
    /// Permanent name within the course.
    pub id: UnitId,
    /// Title as written.
    pub title: String,
    /// One sentence.
    pub summary: String,
    /// The skill it leads to.
    pub skill: Option<SkillId>,
    /// Its lessons in order, those that cannot be opened left out.
    pub lessons: Vec<LessonOutline>,
    /// The lessons that cannot be opened.
    pub broken: Vec<BrokenLesson>,
}

/// One lesson without its text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LessonOutline {
    /// Permanent name.
    pub id: LessonId,
    /// The file that it is written in, as the folder names it.
    pub path: String,
    /// Title as written.
    pub title: String,
    /// One sentence for the path.
    pub summary: String,
    /// How long the lesson takes.
    pub minutes: u32,
    /// Its blocks in reading order.
    pub blocks: Vec<BlockOutline>,
}

/// One block without its text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BlockOutline {
    /// Permanent name within the lesson.
    pub id: BlockId,
    /// The heading or the title of the callout; empty for text without a heading.
    pub title: String,
    /// Changes when the source text of the block does.
    pub revision: Revision,
    /// The same without the heading.
    pub body: Revision,
    /// What the block holds.
    pub kind: BlockKind,
}

/// What a block holds, as far as it matters before the lesson is opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum BlockKind {
    /// Text to read.
    Prose,
    /// A question; its key is read only when the lesson is opened.
    Quiz,
    /// One committed answer before any teaching.
    Guess,
    /// Terms and their plain words, whole: they are reviewed without the lesson around them.
    Cards(Vec<Card>),
    /// A worked example.
    Steps,
    /// A prompt for reflection.
    Reflect,
    /// A checklist.
    Checklist,
    /// A branching conversation with consequences.
    Scenario,
    /// A task whose result a mentor sees, and the skill it is evidence for.
    Practice(SkillId),
}

/// The first thing that is wrong with a course or a lesson, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// The file, as the folder names it.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// What was found.
    pub message: String,
    /// What to write instead.
    pub help: String,
}

/// A lesson that cannot be opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BrokenLesson {
    /// Permanent name, if that much could be read.
    pub id: Option<LessonId>,
    /// How many of the unit's sound lessons stand before it.
    pub at: usize,
    /// The file that it is written in.
    pub path: String,
    /// Title as written, or else the name of its folder.
    pub title: String,
    /// Why.
    pub problem: Problem,
}

/// A course that cannot be opened at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BrokenCourse {
    /// The name of its folder with `/` behind it; empty if the courses' folder is itself a course.
    pub name: String,
    /// Why.
    pub problem: Problem,
}

/// What one folder turned out to hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Found {
    /// A course.
    #[serde(with = "shared")]
    Course(Arc<CourseOutline>),
    /// Something that is meant to be a course.
    Broken(Problem),
    /// Nothing of ours.
    Nothing,
}

/// A lesson and what it stands in.
#[derive(Clone, Copy, Debug)]
pub struct Seat<'a> {
    /// The course.
    pub course: &'a CourseOutline,
    /// The unit of that course.
    pub unit: &'a UnitOutline,
    /// The lesson of that unit.
    pub lesson: &'a LessonOutline,
}

impl LessonOutline {
    /// The task of this lesson whose result a mentor sees, and the skill that it is for.
    pub fn practice(&self) -> Option<(&BlockOutline, &SkillId)> {
        self.blocks.iter().find_map(|block| block.practice().map(|skill| (block, skill)))
    }
}

impl BlockOutline {
    /// What stays of a block when its text is left out.
    pub fn of(block: &Block) -> Self {
        let kind = match &block.content {
            Content::Prose { .. } => BlockKind::Prose,
            Content::Quiz(_) => BlockKind::Quiz,
            Content::Guess { .. } => BlockKind::Guess,
            Content::Cards { cards, .. } => BlockKind::Cards(cards.clone()),
            Content::Steps(_) => BlockKind::Steps,
            Content::Reflect { .. } => BlockKind::Reflect,
            Content::Checklist { .. } => BlockKind::Checklist,
            Content::Scenario(_) => BlockKind::Scenario,
            Content::Practice(practice) => BlockKind::Practice(practice.skill.clone()),
        };
        let (id, title) = (block.id.clone(), block.title.clone());
        Self { id, title, revision: block.revision, body: block.body, kind }
    }

    fn practice(&self) -> Option<&SkillId> {
        match &self.kind {
            BlockKind::Practice(skill) => Some(skill),
            BlockKind::Prose
            | BlockKind::Quiz
            | BlockKind::Guess
            | BlockKind::Cards(_)
            | BlockKind::Steps
            | BlockKind::Reflect
            | BlockKind::Checklist
            | BlockKind::Scenario => None,
        }
    }
}

impl Problem {
    /// A finding without its line.
    pub fn of(diagnostic: &Diagnostic) -> Self {
        Self {
            file: diagnostic.file.clone(),
            line: diagnostic.line,
            message: diagnostic.message.clone(),
            help: diagnostic.help.clone(),
        }
    }
}

impl CourseOutline {
    /// A course as it was compiled, whatever is wrong with it.
    pub fn of(course: &Course, root: &Path) -> Self {
        course_outline(course, BTreeMap::new(), root)
    }
}

impl Found {
    /// What was compiled of one folder, without its text. A lesson in whose file there is an error cannot be opened,
    /// for something would be missing from it.
    pub fn of(compiled: &Compiled, root: &Path) -> Self {
        let errors = compiled.diagnostics.iter().filter(|it| it.severity == Severity::Error);
        let mut first: BTreeMap<&str, Problem> = BTreeMap::new();
        for error in errors {
            first.entry(&error.file).or_insert_with(|| Problem::of(error));
        }
        match (compiled.library.courses.first(), first.values().next()) {
            (Some(course), _) => Self::Course(Arc::new(course_outline(course, first, root))),
            (None, Some(problem)) => Self::Broken(problem.clone()),
            (None, None) => Self::Nothing,
        }
    }

    /// The same, found in this folder.
    #[must_use]
    pub fn at(mut self, root: &Path) -> Self {
        if let Self::Course(course) = &mut self {
            root.clone_into(&mut Arc::make_mut(course).root);
        }
        self
    }
}

fn course_outline(
    course: &Course,
    mut problems: BTreeMap<&str, Problem>,
    root: &Path,
) -> CourseOutline {
    let units = course.units.iter().map(|it| unit_outline(it, &mut problems));
    CourseOutline {
        id: course.id.clone(),
        title: course.title.clone(),
        summary: course.summary.clone(),
        language: course.language.clone(),
        audience: course.audience,
        order: course.order,
        units: units.collect(),
        skills: course.skills.clone(),
        problems: problems.into_values().collect(),
        root: root.to_owned(),
    }
}

/// Takes the problems of its lessons out of those of the course.
fn unit_outline(unit: &Unit, problems: &mut BTreeMap<&str, Problem>) -> UnitOutline {
    let mut lessons = Vec::new();
    let mut broken = Vec::new();
    let mut unread = unit.unread.iter().peekable();
    for (place, lesson) in unit.lessons.iter().enumerate() {
        while let Some(file) = unread.next_if(|it| it.at <= place) {
            broken.extend(unread_lesson(&file.path, lessons.len(), problems));
        }
        if let Some(problem) = problem_of(&lesson.path, problems) {
            let (id, at) = (Some(lesson.id.clone()), lessons.len());
            let (path, title) = (lesson.path.clone(), lesson.title.clone());
            broken.push(BrokenLesson { id, at, path, title, problem });
            continue;
        }
        lessons.push(LessonOutline {
            id: lesson.id.clone(),
            path: lesson.path.clone(),
            title: lesson.title.clone(),
            summary: lesson.summary.clone(),
            minutes: lesson.minutes,
            blocks: lesson.blocks.iter().map(BlockOutline::of).collect(),
        });
    }
    broken.extend(unread.filter_map(|it| unread_lesson(&it.path, lessons.len(), problems)));
    UnitOutline {
        id: unit.id.clone(),
        title: unit.title.clone(),
        summary: unit.summary.clone(),
        skill: unit.skill.clone(),
        lessons,
        broken,
    }
}

impl Outline {
    /// Every lesson that can be opened, in reading order.
    pub fn lessons(&self) -> impl Iterator<Item = Seat<'_>> {
        self.courses.iter().flat_map(|course| {
            course.units.iter().flat_map(move |unit| {
                unit.lessons.iter().map(move |lesson| Seat { course, unit, lesson })
            })
        })
    }

    /// The course with this id.
    pub fn course(&self, id: &str) -> Option<&CourseOutline> {
        self.courses.iter().find(|it| it.id.as_str() == id).map(AsRef::as_ref)
    }

    /// The lesson with this id.
    pub fn lesson(&self, id: &LessonId) -> Option<Seat<'_>> {
        self.lessons().find(|it| it.lesson.id == *id)
    }

    /// The lesson with this id among those that cannot be opened, and the course and unit around it.
    pub fn broken_lesson(
        &self,
        id: &LessonId,
    ) -> Option<(&CourseOutline, &UnitOutline, &BrokenLesson)> {
        self.courses
            .iter()
            .flat_map(|course| course.units.iter().map(move |it| (course, it)))
            .find_map(|(course, unit)| {
                let lesson = unit.broken.iter().find(|it| it.id.as_ref() == Some(id))?;
                Some((&**course, unit, lesson))
            })
    }

    /// The skill with this id and the course it belongs to.
    pub fn skill(&self, id: &SkillId) -> Option<(&CourseOutline, &Skill)> {
        let mut skills = self
            .courses
            .iter()
            .flat_map(|course| course.skills.iter().map(move |it| (&**course, it)));
        skills.find(|(_, skill)| skill.id == *id)
    }

    /// The practice whose block has this id, the lesson around it, and the skill it is for.
    pub fn practice(&self, id: &BlockId) -> Option<(Seat<'_>, &BlockOutline, &SkillId)> {
        self.lessons().find_map(|seat| {
            let (block, skill) = seat.lesson.practice()?;
            (block.id == *id).then_some((seat, block, skill))
        })
    }
}
