//! Puts courses on one shelf, in order, each id once.

use super::{
    BrokenCourse, BrokenLesson, CourseOutline, Found, LessonOutline, Outline, Problem, UnitOutline,
};
use crate::{BlockId, CourseId, LessonId, SkillId};
use std::collections::HashMap;
use std::sync::Arc;

impl Outline {
    /// Puts courses on one shelf, each with the name of its folder. What bears the id of something that stands there
    /// already cannot be opened: nobody could tell whose progress it is.
    pub fn shelve(found: impl IntoIterator<Item = (String, Found)>) -> Self {
        let mut shelf = Self::default();
        let mut courses = Vec::new();
        for (name, found) in found {
            match found {
                Found::Course(course) => courses.push((name, course)),
                Found::Broken(problem) => shelf.broken.push(BrokenCourse { name, problem }),
                Found::Nothing => {}
            }
        }
        courses.sort_by(|(_, one), (_, other)| (one.order, &one.id).cmp(&(other.order, &other.id)));
        let mut taken = Taken::default();
        for (name, course) in courses {
            match taken.by_course(&name, &course) {
                Some(problem) => shelf.broken.push(BrokenCourse { name, problem }),
                None => shelf.courses.push(taken.note(course)),
            }
        }
        shelf
    }
}

/// The ids that stand on the shelf, and in which course.
#[derive(Default)]
struct Taken {
    courses: HashMap<CourseId, CourseId>,
    skills: HashMap<SkillId, CourseId>,
    lessons: HashMap<LessonId, CourseId>,
    practices: HashMap<BlockId, CourseId>,
}

impl Taken {
    fn by_course(&self, name: &str, course: &CourseOutline) -> Option<Problem> {
        let file = format!("{name}course.toml");
        let id = &course.id;
        if let Some(other) = self.courses.get(id) {
            return Some(taken(&file, "course", id.as_str(), other));
        }
        course.skills.iter().find_map(|skill| {
            let other = self.skills.get(&skill.id)?;
            Some(taken(&file, "skill", skill.id.as_str(), other))
        })
    }

    fn by_lesson(&self, lesson: &LessonOutline) -> Option<Problem> {
        if let Some(other) = self.lessons.get(&lesson.id) {
            return Some(taken(&lesson.path, "lesson", lesson.id.as_str(), other));
        }
        let (block, _) = lesson.practice()?;
        let other = self.practices.get(&block.id)?;
        Some(taken(&lesson.path, "practice", block.id.as_str(), other))
    }

    /// Notes all ids of a course; gives it back with the lessons set apart whose ids were taken.
    fn note(&mut self, mut course: Arc<CourseOutline>) -> Arc<CourseOutline> {
        let is_taken = |it: &LessonOutline| self.by_lesson(it).is_some();
        if course.units.iter().any(|unit| unit.lessons.iter().any(is_taken)) {
            for unit in &mut Arc::make_mut(&mut course).units {
                self.set_apart(unit);
            }
        }
        let id = &course.id;
        self.courses.insert(id.clone(), id.clone());
        self.skills.extend(course.skills.iter().map(|it| (it.id.clone(), id.clone())));
        for lesson in course.units.iter().flat_map(|it| &it.lessons) {
            self.lessons.insert(lesson.id.clone(), id.clone());
            let practice = lesson.practice().map(|(block, _)| block.id.clone());
            self.practices.extend(practice.map(|it| (it, id.clone())));
        }
        course
    }

    /// Moves the lessons whose ids are taken to those that cannot be opened.
    fn set_apart(&self, unit: &mut UnitOutline) {
        let mut sound = Vec::new();
        for lesson in std::mem::take(&mut unit.lessons) {
            match self.by_lesson(&lesson) {
                None => sound.push(lesson),
                Some(problem) => {
                    // Its id is that of another lesson, so nobody may open it by that.
                    let (at, path, title) = (sound.len(), lesson.path, lesson.title);
                    unit.broken.push(BrokenLesson { id: None, at, path, title, problem });
                }
            }
        }
        unit.lessons = sound;
    }
}

fn taken(file: &str, word: &str, id: &str, course: &CourseId) -> Problem {
    Problem {
        file: file.to_owned(),
        line: 1,
        message: format!("there is a {word} {id} already, in the course {course}"),
        help: "Give one of them another id".to_owned(),
    }
}
