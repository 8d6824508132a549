//! Reads the skills of a course, each with its rubric.

use super::Desk;
use super::seen::Named;
use crate::front_matter::{FrontMatter, Placed};
use crate::markdown::{Page, quotes::curl, slug::slug, write};
use crate::rules::{bad_id, duplicate_id, page_rules, rubric_levels, skill_front_matter};
use crate::source::Source;
use crate::{CourseOutline, Criterion, CriterionId, Revision, Rubric, Side, Skill, SkillId};
use pulldown_cmark::Tag;
use serde::Deserialize;
use std::collections::BTreeSet;

#[derive(Default, Deserialize)]
pub(crate) struct Form {
    pub(crate) id: Option<Placed>,
    pub(crate) title: Option<String>,
    pub(crate) iri: Option<Placed>,
    pub(crate) can: Option<String>,
    pub(crate) signatures: Option<Vec<Placed>>,
    pub(crate) valid_for: Option<Placed>,
}

/// The keys of [`Form`].
pub(crate) const KEYS: [&str; 6] = ["id", "title", "iri", "can", "signatures", "valid_for"];

/// The skills that the lessons of a course may name.
#[derive(Default)]
pub(crate) struct Skills {
    pub(crate) sound: BTreeSet<SkillId>,
    /// File names of those that could not be read, which has been reported already.
    pub(crate) broken: BTreeSet<String>,
}

impl Skills {
    /// The skills of a course that has been compiled before. Whatever was wrong with the others has been said then.
    pub(super) fn of(course: &CourseOutline) -> Self {
        let sound = course.skills.iter().map(|it| it.id.clone()).collect();
        let broken = course.problems.iter().filter_map(|it| {
            let (folder, name) = it.file.strip_suffix(".md")?.rsplit_once('/')?;
            (folder == "skills" || folder.ends_with("/skills")).then(|| name.to_owned())
        });
        Self { sound, broken: broken.collect() }
    }
}

/// Every skill in the folder of a course, by id, and the names of all.
pub(super) fn read_all(desk: &mut Desk<'_>, root: &str) -> (Vec<Skill>, Skills) {
    let folder = desk.folder;
    let prefix = format!("{root}skills/");
    let is_skill = |path: &&str| {
        let name = &path[prefix.len()..];
        !name.contains('/') && name.to_ascii_lowercase().ends_with(".md") && name != "README.md"
    };
    let paths: Vec<&str> = folder.below(&prefix).filter(is_skill).collect();
    let mut skills: Vec<Skill> = Vec::new();
    let mut names = Skills::default();
    for path in paths {
        if let Some(skill) = read(desk, path) {
            names.sound.insert(skill.id.clone());
            skills.push(skill);
        } else {
            let name = &path[prefix.len()..];
            names.broken.insert(name[..name.len() - ".md".len()].to_owned());
        }
    }
    skills.sort_by(|a, b| a.id.cmp(&b.id));
    (skills, names)
}

fn read(desk: &mut Desk<'_>, path: &str) -> Option<Skill> {
    let text = desk.folder.text(path)?;
    let source = Source::new(path, text);
    let front = skill_front_matter::split(&source, &mut desk.report)?;
    let form: Form = skill_front_matter::read(&front, &source, &mut desk.report)?;
    let is_complete = skill_front_matter::complete(&form, &front, &source, &mut desk.report);
    let id = form.id.as_ref()?;
    let at = front.at(id);
    let id = bad_id::check(SkillId::parse, &id.value, &source, at, &mut desk.report)?;
    if !duplicate_id::check(desk, &Named::Skill, id.as_str(), &source, at) {
        return None;
    }
    let iri = iri(desk, &form, &front, &source);
    let signatures = signatures(desk, &form, &front, &source);
    let valid_for_days = valid_for(desk, &form, &front, &source);
    let page = Page::parse(&source, front.body_at).beside(desk.neighbours).speaking(desk.language);
    page_rules::check(&page, &mut desk.report);
    // A skill is shown apart from its files, so its pictures are told in words.
    let page = page.alone();
    let is_table = |at: &usize| matches!(page.tag(*at), Some(Tag::Table(_)));
    let (tables, prose): (Vec<usize>, Vec<usize>) = page.top().partition(|at| is_table(at));
    let is_sound = rubric_levels::check(&page, &tables, front.body_at, &mut desk.report);
    (is_complete && is_sound).then_some(())?;
    let table = *tables.first()?;
    let (above, below): (Vec<usize>, Vec<usize>) = prose.into_iter().partition(|at| *at < table);
    Some(Skill {
        id,
        path: path.to_owned(),
        title: curl(&form.title?),
        iri: iri?,
        can: curl(&form.can?),
        summary_html: write::html(&page, above),
        samples_html: write::html(&page, below),
        signatures: signatures?,
        valid_for_days: valid_for_days?,
        rubric: rubric(&page, table),
    })
}

fn iri(
    desk: &mut Desk<'_>,
    form: &Form,
    front: &FrontMatter<'_>,
    source: &Source<'_>,
) -> Option<String> {
    let iri = form.iri.as_ref()?;
    let at = front.at(iri);
    let is_iri = iri.value.split_once(':').is_some_and(|(scheme, rest)| {
        !scheme.is_empty() && !rest.is_empty() && !iri.value.contains(char::is_whitespace)
    });
    if !is_iri {
        skill_front_matter::bad_iri(source, at, &mut desk.report);
        return None;
    }
    duplicate_id::check(desk, &Named::SkillIri, &iri.value, source, at).then(|| iri.value.clone())
}

fn signatures(
    desk: &mut Desk<'_>,
    form: &Form,
    front: &FrontMatter<'_>,
    source: &Source<'_>,
) -> Option<Vec<Side>> {
    let written = form.signatures.as_ref()?;
    let mut sides = BTreeSet::new();
    for word in written {
        match word.value.as_str() {
            "sales" => sides.extend([Side::Sales]),
            "engineering" => sides.extend([Side::Engineering]),
            "both" => sides.extend([Side::Sales, Side::Engineering]),
            _ => {
                skill_front_matter::bad_side(source, front.at(word), &mut desk.report);
                return None;
            }
        }
    }
    if sides.is_empty() {
        skill_front_matter::bad_side(source, front.key_at("signatures"), &mut desk.report);
        return None;
    }
    Some(sides.into_iter().collect())
}

fn valid_for(
    desk: &mut Desk<'_>,
    form: &Form,
    front: &FrontMatter<'_>,
    source: &Source<'_>,
) -> Option<u32> {
    let written = form.valid_for.as_ref()?;
    let days = days(&written.value);
    if days.is_none() {
        skill_front_matter::bad_time(source, front.at(written), &mut desk.report);
    }
    days
}

/// The days in "12 months" or "90 days".
fn days(text: &str) -> Option<u32> {
    let (number, unit) = text.trim().split_once(' ')?;
    let number: u32 = number.parse().ok().filter(|it| (1..=1200).contains(it))?;
    match unit.trim() {
        "day" | "days" => Some(number),
        "month" | "months" => Some((number * 365).div_ceil(12)),
        _ => None,
    }
}

fn rubric(page: &Page<'_>, table: usize) -> Rubric {
    let rows: Vec<Vec<usize>> =
        page.children(table).map(|row| page.children(row).collect()).collect();
    let canonical: Vec<Vec<String>> =
        rows.iter().map(|row| row.iter().map(|cell| canonical(page, *cell)).collect()).collect();
    let words = |cell: usize| page.words(cell..page.nodes[cell].end);
    let criteria = rows.iter().skip(1).filter_map(|row| {
        let [name, a, b, c, d] = row[..] else { return None };
        let title = words(name);
        let id = CriterionId::parse(&slug(&title)).ok()?;
        Some(Criterion { id, title, levels: [a, b, c, d].map(words) })
    });
    let revision = Revision::of_cells(canonical.iter().map(Vec::as_slice));
    Rubric { revision, criteria: criteria.collect() }
}

/// What a cell says, however its table is laid out.
fn canonical(page: &Page<'_>, cell: usize) -> String {
    let words: Vec<&str> = page.written(cell).trim_matches('|').split_whitespace().collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::days;
    use rstest::rstest;

    #[rstest]
    #[case("12 months", Some(365))]
    #[case("6 months", Some(183))]
    #[case("1 month", Some(31))]
    #[case("90 days", Some(90))]
    #[case("a year", None)]
    #[case("0 days", None)]
    #[case("4000000000 months", None)]
    fn months_are_twelfths_of_a_year(#[case] text: &str, #[case] expected: Option<u32>) {
        assert_eq!(days(text), expected);
    }
}
