//! Reads a practice: its brief and the skill it is evidence for.

use super::Desk;
use super::seen::Named;
use super::skill::Skills;
use crate::markdown::Page;
use crate::markdown::callout::{Comment, Opener};
use crate::markdown::write;
use crate::rules::{duplicate_id, unknown_skill};
use crate::{Practice, Tested};
use pulldown_cmark::Tag;

/// How the paragraph begins that says what means a new attempt.
const STOP_RULE: &str = "Stop rule.";

/// The practice in the callout at `at`; nothing if no mentor could be shown a rubric for it.
pub(super) fn read(
    desk: &mut Desk<'_>,
    page: &Page<'_>,
    at: usize,
    opener: &Opener<'_>,
    comment: &Comment<'_>,
    objectives: Tested,
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
    Some(Practice { skill, brief_html, stop_rule: stop_rule(page, at), objectives })
}

fn stop_rule(page: &Page<'_>, at: usize) -> String {
    let paragraphs = page.children(at).filter(|it| matches!(page.tag(*it), Some(Tag::Paragraph)));
    let mut rules = paragraphs.map(|it| page.inside(it));
    rules.find_map(|it| Some(it.strip_prefix(STOP_RULE)?.trim().to_owned())).unwrap_or_default()
}
