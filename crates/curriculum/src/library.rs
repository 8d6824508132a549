//! Everything that is taught, in order, and where to find each part of it.

use crate::{Block, BlockId, CourseId, Lesson, LessonId, Practice, Skill, SkillId, UnitId};
use serde::{Deserialize, Serialize};

/// All courses, in the order in which they stand on the shelf.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Library {
    /// The courses.
    pub courses: Vec<Course>,
}

impl Library {
    /// Every lesson with the unit and course around it, in reading order.
    pub fn lessons(&self) -> impl Iterator<Item = Located<'_>> {
        self.courses.iter().flat_map(|course| {
            course.units.iter().flat_map(move |unit| {
                unit.lessons.iter().map(move |lesson| Located { course, unit, lesson })
            })
        })
    }

    /// The lesson with this id.
    pub fn lesson(&self, id: &LessonId) -> Option<Located<'_>> {
        self.lessons().find(|it| it.lesson.id == *id)
    }

    /// The skill with this id and the course it belongs to.
    pub fn skill(&self, id: &SkillId) -> Option<(&Course, &Skill)> {
        let mut skills =
            self.courses.iter().flat_map(|course| course.skills.iter().map(move |it| (course, it)));
        skills.find(|(_, skill)| skill.id == *id)
    }

    /// The practice whose block has this id, and the lesson around it.
    pub fn practice(&self, id: &BlockId) -> Option<(Located<'_>, &Block, &Practice)> {
        self.lessons().find_map(|located| {
            let (block, practice) = located.lesson.practice()?;
            (block.id == *id).then_some((located, block, practice))
        })
    }
}

/// A lesson and what it stands in.
#[derive(Clone, Copy, Debug)]
pub struct Located<'a> {
    /// The course.
    pub course: &'a Course,
    /// The unit of that course.
    pub unit: &'a Unit,
    /// The lesson of that unit.
    pub lesson: &'a Lesson,
}

/// One course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Course {
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
    /// Its place on the shelf: lower numbers stand further left.
    pub order: i64,
    /// Its units in order.
    pub units: Vec<Unit>,
    /// Its skills, by id.
    pub skills: Vec<Skill>,
}

/// Whom a course is written for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Audience {
    /// Both sides.
    Everyone,
    /// Salespeople learning the engineers' craft.
    Sales,
    /// Engineers learning the salespeople's craft.
    Engineering,
}

/// A run of lessons that leads to something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Permanent name within the course.
    pub id: UnitId,
    /// Title as written.
    pub title: String,
    /// One sentence.
    pub summary: String,
    /// The skill it leads to.
    pub skill: Option<SkillId>,
    /// Its lessons in order.
    pub lessons: Vec<Lesson>,
    /// Files that should be lessons of it and could not be read; a diagnostic says why.
    pub unread: Vec<Unread>,
}

/// A file that should be a lesson.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// How many lessons of the unit stand before it.
    pub at: usize,
    /// The file's path.
    pub path: String,
}
