//! Reads one course: its settings, skills and units.

use super::seen::Named;
use super::{Desk, skill, toml_file, unit};
use crate::markdown::language::Language;
use crate::markdown::quotes::curl;
use crate::rules::{bad_id, course_file, duplicate_id, file_name, missing_unit, unlisted_unit};
use crate::source::Source;
use crate::{Audience, Course, CourseId, Unit, UnitId};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use toml::Spanned;

const SAMPLE: &str = "id = \"demo-skills\"
title = \"Demo skills\"
summary = \"What this course is about.\"
language = \"en\"
audience = \"sales\"
order = 1
units = [\"first-unit\"]";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Settings {
    id: Spanned<String>,
    title: String,
    summary: String,
    language: String,
    audience: Spanned<String>,
    order: i64,
    units: Vec<Spanned<String>>,
}

/// The course in a folder.
pub(super) fn read(desk: &mut Desk<'_>, root: &str) -> Option<Course> {
    file_name::check(desk.folder, root, &mut desk.report);
    let path = format!("{root}course.toml");
    let Some(text) = desk.folder.text(&path) else {
        if !desk.folder.has(&path) {
            course_file::missing(&path, desk.folder, &mut desk.report);
        }
        return None;
    };
    let source = Source::new(&path, text);
    let rule = &course_file::RULE;
    let settings: Settings = toml_file::read(&source, rule, SAMPLE, &mut desk.report)?;
    let at = settings.id.span().start;
    let id = bad_id::check(CourseId::parse, settings.id.get_ref(), &source, at, &mut desk.report)?;
    if !duplicate_id::check(desk, &Named::Course, id.as_str(), &source, at) {
        return None;
    }
    let audience_at = settings.audience.span().start;
    let audience = audience(settings.audience.get_ref()).or_else(|| {
        course_file::audience(&source, audience_at, &mut desk.report);
        None
    });
    desk.language = Language::of(&settings.language);
    let (skills, names) = skill::read_all(desk, root);
    let units = unit::read_all(desk, root, &names);
    let units = in_order(desk, &source, &settings.units, units);
    Some(Course {
        id,
        title: curl(&settings.title),
        summary: curl(&settings.summary),
        language: settings.language,
        audience: audience?,
        order: settings.order,
        units,
        skills,
    })
}

fn audience(word: &str) -> Option<Audience> {
    match word {
        "everyone" => Some(Audience::Everyone),
        "sales" => Some(Audience::Sales),
        "engineering" => Some(Audience::Engineering),
        _ => None,
    }
}

/// The units that the course names, in the order in which it names them.
fn in_order(
    desk: &mut Desk<'_>,
    source: &Source<'_>,
    names: &[Spanned<String>],
    found: Vec<unit::Found>,
) -> Vec<Unit> {
    let mut sound: BTreeMap<UnitId, (Unit, String)> = BTreeMap::new();
    let mut broken: BTreeSet<UnitId> = BTreeSet::new();
    let mut nameless = 0;
    for unit in found {
        match unit {
            unit::Found::Sound { unit, path } => {
                sound.insert(unit.id.clone(), (unit, path));
            }
            unit::Found::Broken { id } => {
                broken.insert(id);
            }
            unit::Found::Nameless => nameless += 1,
        }
    }
    let mut units = Vec::new();
    for name in names {
        let at = name.span().start;
        let report = &mut desk.report;
        let Some(id) = bad_id::check(UnitId::parse, name.get_ref(), source, at, report) else {
            continue;
        };
        match sound.remove(&id) {
            Some((unit, _)) => units.push(unit),
            // One of the nameless may be the one.
            None if nameless > 0 || broken.contains(&id) => {}
            None => missing_unit::report(source, at, &id, report),
        }
    }
    for (unit, path) in sound.into_values() {
        unlisted_unit::report(desk.folder, &path, &unit.id, source.path, &mut desk.report);
    }
    units
}
