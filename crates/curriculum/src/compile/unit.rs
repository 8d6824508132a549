//! Reads the units of a course: their settings and lessons.

use super::seen::Named;
use super::skill::Skills;
use super::{Desk, lesson, toml_file};
use crate::markdown::quotes::curl;
use crate::rules::{bad_id, duplicate_id, unit_file, unknown_skill};
use crate::source::Source;
use crate::{Unit, UnitId, Unread};
use serde::Deserialize;
use toml::Spanned;

const SAMPLE: &str = "id = \"know-it\"
title = \"Know it well enough to show it\"
summary = \"What this unit leads to.\"
skill = \"explain-it\"";

/// A folder that is meant to be a unit. All but the first have been reported already.
pub(super) enum Found {
    Sound {
        unit: Unit,
        path: String,
    },
    Broken {
        id: UnitId,
    },
    /// It is not known which unit this is.
    Nameless,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Settings {
    id: Spanned<String>,
    title: String,
    summary: String,
    skill: Option<Spanned<String>>,
}

/// Every unit in the folder of a course, in no particular order.
pub(super) fn read_all(desk: &mut Desk<'_>, root: &str, skills: &Skills) -> Vec<Found> {
    let folder = desk.folder;
    let is_unit = |name: &&str| {
        let prefix = format!("{root}{name}/");
        folder
            .below(&prefix)
            .any(|it| it.ends_with("/lesson.md") || it[prefix.len()..] == *"unit.toml")
    };
    let names = folder.folders(root).into_iter().filter(is_unit);
    names.map(|name| read(desk, root, name, skills).unwrap_or(Found::Nameless)).collect()
}

fn read(desk: &mut Desk<'_>, root: &str, name: &str, skills: &Skills) -> Option<Found> {
    let folder = desk.folder;
    let prefix = format!("{root}{name}/");
    let path = format!("{prefix}unit.toml");
    let Some(text) = folder.text(&path) else {
        if !folder.has(&path) {
            unit_file::missing(&path, desk.folder, &mut desk.report);
        }
        return None;
    };
    let source = Source::new(&path, text);
    let rule = &unit_file::RULE;
    let settings: Settings = toml_file::read(&source, rule, SAMPLE, &mut desk.report)?;
    let at = settings.id.span().start;
    let id = bad_id::check(UnitId::parse, settings.id.get_ref(), &source, at, &mut desk.report)?;
    let named = Named::Unit(root.to_owned());
    if !duplicate_id::check(desk, &named, id.as_str(), &source, at) {
        return None;
    }
    let skill = settings.skill.and_then(|it| {
        let at = it.span().start;
        unknown_skill::check(it.get_ref(), skills, &source, at, &mut desk.report)
    });
    let mut lessons = Vec::new();
    let mut unread = Vec::new();
    for name in folder.folders(&prefix) {
        let path = format!("{prefix}{name}/lesson.md");
        match lesson::read(desk, &path, skills) {
            Some(lesson) => lessons.push(lesson),
            None if folder.lists(&path) => unread.push(Unread { at: lessons.len(), path }),
            None => {}
        }
    }
    if lessons.is_empty() && unread.is_empty() {
        unit_file::empty(&source, at, &prefix, folder, &mut desk.report);
        return Some(Found::Broken { id });
    }
    let (title, summary) = (curl(&settings.title), curl(&settings.summary));
    let unit = Unit { id, title, summary, skill, lessons, unread };
    Some(Found::Sound { unit, path })
}
