//! The shelf of courses, and one course as a path.

use curriculum::{BrokenLesson, CourseOutline, LessonOutline, Problem, UnitOutline};

use crate::Academy;
use crate::code::Code;
use crate::error::Error;
use crate::progress::{Progress, lessons_to_read};
use crate::request::{Ask, OneCourse};
use crate::view::learn::{
    BrokenCourseView, BrokenStepView, CourseCardView, CourseView, CoursesView, ProblemView,
    StepPracticeView, StepView, UnitView,
};
use crate::view::skill::SkillLinkView;
use crate::view::{Audience, Side};

impl Academy {
    /// Every course, those for this person's side first.
    pub fn courses(&mut self, _: Ask) -> Result<CoursesView, Error> {
        let progress = self.progress(&self.me()?)?;
        let side = self.my_side()?;
        let library = self.library();
        let mut courses: Vec<_> =
            library.courses.iter().map(|it| course_card(it, &progress, side)).collect();
        courses.sort_by_key(|it| !it.is_yours);
        let broken = library.broken.iter().map(|it| BrokenCourseView {
            name: it.name.trim_end_matches('/').to_owned(),
            problem: problem(&it.problem),
        });
        Ok(CoursesView { courses, broken: broken.collect() })
    }

    /// One course as a path.
    pub fn course(&mut self, request: OneCourse) -> Result<CourseView, Error> {
        let progress = self.progress(&self.me()?)?;
        let course = self
            .library()
            .course(&request.course)
            .ok_or_else(|| Error::refused(Code::NotHere, request.course.clone()))?;
        let units = course.units.iter().map(|it| self.unit(it, &progress));
        Ok(CourseView {
            id: course.id.to_string(),
            title: course.title.clone(),
            summary: course.summary.clone(),
            language: course.language.clone(),
            audience: course.audience.into(),
            units: units.collect::<Result<_, _>>()?,
            skills: self.skill_links(course)?,
            problems: course.problems.iter().map(problem).collect(),
            installed: self.installed_view(course)?,
        })
    }

    fn unit(&self, unit: &UnitOutline, progress: &Progress) -> Result<UnitView, Error> {
        let steps = unit.lessons.iter().map(|it| self.step(it, progress));
        let broken = unit.broken.iter().map(broken_step);
        Ok(UnitView {
            id: unit.id.to_string(),
            title: unit.title.clone(),
            summary: unit.summary.clone(),
            steps: steps.collect::<Result<_, _>>()?,
            broken: broken.collect(),
        })
    }

    fn step(&self, lesson: &LessonOutline, progress: &Progress) -> Result<StepView, Error> {
        let tally = progress.tally(lesson);
        let practice = lesson.practice().map(|(block, _)| {
            let state = self.practice_state(block.id.as_str())?;
            Ok::<_, Error>(StepPracticeView { id: block.id.to_string(), state })
        });
        Ok(StepView {
            lesson: lesson.id.to_string(),
            title: lesson.title.clone(),
            summary: lesson.summary.clone(),
            minutes: lesson.minutes,
            blocks: tally.blocks,
            blocks_done: tally.done,
            blocks_changed: tally.changed,
            blocks_added: tally.added,
            practice: practice.transpose()?,
        })
    }

    fn skill_links(&self, course: &CourseOutline) -> Result<Vec<SkillLinkView>, Error> {
        let me = self.me()?;
        let links = course.skills.iter().map(|skill| {
            let level = self.level(skill, &me)?;
            Ok(SkillLinkView { id: skill.id.to_string(), title: skill.title.clone(), level })
        });
        links.collect()
    }
}

fn course_card(course: &CourseOutline, progress: &Progress, side: Side) -> CourseCardView {
    let audience = Audience::from(course.audience);
    let counts = course.units.iter().map(|it| progress.lessons_done(it));
    let (lessons_done, lessons) = counts.fold((0, 0), |sum, unit| (sum.0 + unit.0, sum.1 + unit.1));
    CourseCardView {
        id: course.id.to_string(),
        title: course.title.clone(),
        summary: course.summary.clone(),
        language: course.language.clone(),
        audience,
        is_yours: audience.includes(side),
        minutes: course.units.iter().flat_map(lessons_to_read).map(|it| it.minutes).sum(),
        lessons,
        lessons_done,
    }
}

fn broken_step(lesson: &BrokenLesson) -> BrokenStepView {
    BrokenStepView {
        at: u32::try_from(lesson.at).unwrap_or(u32::MAX),
        title: lesson.title.clone(),
        problem: problem(&lesson.problem),
    }
}

fn problem(it: &Problem) -> ProblemView {
    ProblemView {
        file: it.file.clone(),
        line: u32::try_from(it.line).unwrap_or(u32::MAX),
        message: it.message.clone(),
        help: it.help.clone(),
    }
}
