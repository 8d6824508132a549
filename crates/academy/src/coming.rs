//! What another version of a course would change for its reader.

use std::collections::BTreeSet;

use curriculum::{BlockKind, CardId, CourseOutline, LessonOutline, Skill};

use crate::progress::Progress;
use crate::view::learn::BlockState;
use crate::view::package::{CourseChangesView, LessonChangeView, LessonGoneView};

/// A course as it is or as it would be, and how far its reader is in it.
#[derive(Clone, Copy)]
pub(crate) struct Version<'a> {
    pub(crate) course: &'a CourseOutline,
    pub(crate) progress: &'a Progress,
}

impl<'a> Version<'a> {
    fn lessons(self) -> impl Iterator<Item = &'a LessonOutline> {
        self.course.units.iter().flat_map(|it| &it.lessons)
    }

    fn lesson(self, other: &LessonOutline) -> Option<&'a LessonOutline> {
        self.lessons().find(|it| it.id == other.id)
    }

    fn cards(self) -> BTreeSet<&'a CardId> {
        let blocks = self.lessons().flat_map(|it| &it.blocks);
        let cards = blocks.filter_map(|it| match &it.kind {
            BlockKind::Cards(cards) => Some(cards),
            BlockKind::Prose
            | BlockKind::Quiz
            | BlockKind::Guess
            | BlockKind::Steps
            | BlockKind::Reflect
            | BlockKind::Checklist
            | BlockKind::Scenario
            | BlockKind::Practice(_) => None,
        });
        cards.flatten().map(|it| &it.id).collect()
    }

    fn skill(self, other: &Skill) -> Option<&'a Skill> {
        self.course.skills.iter().find(|it| it.id == other.id)
    }
}

/// What changes from one version to the other.
pub(crate) fn changes(was: Version<'_>, will: Version<'_>) -> CourseChangesView {
    let mut changed = Vec::new();
    let mut reworded = 0;
    for lesson in will.lessons() {
        let Some(before) = was.lesson(lesson) else { continue };
        match lesson_change((was, before), (will, lesson)) {
            Some(change) => changed.push(change),
            None => reworded += u32::from(!reads_alike(before, lesson)),
        }
    }
    let kept = will.lessons().map(|it| will.progress.tally(it).done).sum();
    let gone = was.lessons().filter(|it| will.lesson(it).is_none()).map(|it| LessonGoneView {
        title: it.title.clone(),
        is_begun: was.progress.tally(it).is_begun(),
    });
    let added = will.lessons().filter(|it| was.lesson(it).is_none());
    let (cards_before, cards_after) = (was.cards(), will.cards());
    let titles =
        |skills: &mut dyn Iterator<Item = &Skill>| skills.map(|it| it.title.clone()).collect();
    CourseChangesView {
        parts_kept: kept,
        lessons_changed: changed,
        lessons_reworded: reworded,
        lessons_added: added.map(|it| it.title.clone()).collect(),
        lessons_gone: gone.collect(),
        cards_added: count(cards_after.difference(&cards_before)),
        cards_gone: count(cards_before.difference(&cards_after)),
        skills_added: titles(&mut will.course.skills.iter().filter(|it| was.skill(it).is_none())),
        skills_gone: titles(&mut was.course.skills.iter().filter(|it| will.skill(it).is_none())),
        rubrics_changed: titles(&mut will.course.skills.iter().filter(|it| {
            was.skill(it).is_some_and(|before| before.rubric.revision != it.rubric.revision)
        })),
    }
}

/// What changes in a lesson for somebody who has begun it; nothing if they would not notice.
fn lesson_change(
    (was, before): (Version<'_>, &LessonOutline),
    (will, after): (Version<'_>, &LessonOutline),
) -> Option<LessonChangeView> {
    if !will.progress.tally(after).is_begun() {
        return None;
    }
    let state = |version: Version<'_>, block| version.progress.state(&after.id, block);
    let parts_changed = count(after.blocks.iter().filter(|it| {
        state(will, &it.id) == BlockState::Changed && state(was, &it.id) != BlockState::Changed
    }));
    let parts_added = count(after.blocks.iter().filter(|it| {
        state(will, &it.id) == BlockState::Open && before.blocks.iter().all(|old| old.id != it.id)
    }));
    let title = after.title.clone();
    (parts_changed + parts_added > 0).then_some(LessonChangeView {
        title,
        parts_changed,
        parts_added,
    })
}

/// Whether two versions of a lesson say the same.
fn reads_alike(one: &LessonOutline, other: &LessonOutline) -> bool {
    let revisions =
        |it: &LessonOutline| it.blocks.iter().map(|block| block.revision).collect::<Vec<_>>();
    one.title == other.title && revisions(one) == revisions(other)
}

pub(crate) fn count(items: impl Iterator) -> u32 {
    u32::try_from(items.count()).unwrap_or(u32::MAX)
}
