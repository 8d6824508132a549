//! Reads a practice: its brief and the skill it is evidence for.

use super::Desk;
use super::seen::Named;
use super::skill::Skills;
use crate::markdown::Page;
use crate::markdown::callout::{Comment, Opener};
use crate::markdown::write;
use crate::rules::{duplicate_id, unknown_skill};
use crate::{ObjectiveId, Practice};

/// The practice in the callout at `at`; nothing if no mentor could be shown a rubric for it.
pub(super) fn read(
    desk: &mut Desk<'_>,
    page: &Page<'_>,
    at: usize,
    opener: &Opener<'_>,
    comment: &Comment<'_>,
    objectives: Vec<ObjectiveId>,
    skills: &Skills,
) -> Option<Practice> {
    let id = comment.value("id")?;
    if !duplicate_id::check(desk, &Named::Practice, id.value, page.source, id.at) {
        return None;
    }
    let Some(skill) = comment.value("skill") else {
        unknown_skill::missing(page, at, skills, &mut desk.report);
        return None;
    };
    let skill = unknown_skill::check(skill.value, skills, page.source, skill.at, &mut desk.report)?;
    let brief_html = write::html_from(page, page.children(at), opener.body_at);
    Some(Practice { skill, brief_html, objectives })
}
