//! What a rubric asks for is spoken of in the lessons that lead to it.

use super::{Example, Part, Rule};
use crate::check::passage::Passage;
use crate::check::{Reading, RubricReading, english};
use crate::diagnostic::Report;
use crate::markdown::callout::{self, Interactive, Kind};
use crate::{Course, Severity, Skill};
use pulldown_cmark::Tag;
use std::collections::BTreeSet;

pub(crate) static RULE: Rule = Rule {
    name: "criterion-untaught",
    severity: Severity::Warning,
    what: "What a rubric asks for is spoken of in the lessons that lead to it.",
    why: "Nobody should be scored on something that no lesson has named. The lessons are those of \
          the units with this skill; what the practice itself says does not count.",
    example: Example {
        part: Part::Skill,
        bad: "---
id: explain-it
title: Explain it
iri: urn:uuid:6f0f0c0e-1111-4222-8333-444455556666
can: explain it to a stranger
signatures: [both]
valid_for: 12 months
---

| Criterion | 1 Not yet | 2 With help | 3 Ready | 4 Sets the example |
| --- | --- | --- | --- | --- |
| Truth | Two wrong facts | One wrong fact, put right when asked | No wrong fact | \
              Corrects the listener politely |
| Posture | Leans on the table twice | Sits, arms crossed | Sits upright, hands free | \
              Stands up to draw |
| Time | Over three minutes | Over two minutes | Under ninety seconds | Ninety \
              seconds, and stops unasked |

## A work at level 2

- **Truth, 2.** It computes, and says so when asked.
- **Posture, 2.** The arms stayed crossed.
- **Time, 2.** Two minutes and ten seconds.

## A work at level 3

- **Truth, 3.** Nothing had to be taken back.
- **Posture, 3.** Both hands were in sight.
- **Time, 3.** Eighty seconds.
",
        at: (13, 3),
        good: super::rubric_samples::RULE.example.good,
    },
};

/// Shorter ones ("and", "own", "two") say nothing about what is asked for.
const LEAST_LETTERS: usize = 4;
/// "Record", "records" and "recorded" begin alike; so do "time" and "timing" but for a letter.
const STEM: usize = 5;

/// Reports criteria of whose name no word stands in the lessons.
pub(crate) fn check(
    course: &Course,
    rubric: &RubricReading<'_>,
    readings: &[Reading<'_>],
    report: &mut Report,
) {
    let taught = taught(course, rubric.skill, readings);
    if taught.is_empty() {
        return;
    }
    let page = rubric.page;
    let tables = page.top().filter(|at| matches!(page.tag(*at), Some(Tag::Table(_))));
    let rows = tables.flat_map(|table| page.children(table).skip(1));
    for name in rows.filter_map(|row| page.children(row).next()) {
        let title = page.words(name..page.nodes[name].end);
        let stems = stems(&title);
        if !stems.is_empty() && stems.is_disjoint(&taught) {
            let at = page.nodes[name + 1].range.start;
            let message = format!("no lesson that leads to this skill speaks of \"{title}\"");
            let help = "Name it where it is taught, or call the criterion what the lessons call it";
            report.add(&RULE, page.source, at..at + title.len(), message, help);
        }
    }
}

/// What the words begin with that stand in the lessons of all units with this skill.
fn taught(course: &Course, skill: &Skill, readings: &[Reading<'_>]) -> BTreeSet<String> {
    let units = course.units.iter().filter(|it| it.skill.as_ref() == Some(&skill.id));
    let paths: BTreeSet<&str> =
        units.flat_map(|unit| &unit.lessons).map(|it| it.path.as_str()).collect();
    let lessons = readings.iter().filter(|it| paths.contains(it.lesson.path.as_str()));
    lessons.flat_map(|it| teaching(it)).flat_map(|it| stems(&it.text)).collect()
}

/// What a lesson says outside of its practice.
fn teaching<'a>(reading: &'a Reading<'_>) -> impl Iterator<Item = &'a Passage> {
    let is_practice = |at: usize| {
        let kind = callout::opener(reading.page, at).map(|it| it.kind);
        matches!(kind, Some(Kind::Interactive(Interactive::Practice)))
    };
    reading.text.passages.iter().filter(move |it| !it.callout.is_some_and(is_practice))
}

fn stems(text: &str) -> BTreeSet<String> {
    let words = english::words(text).flat_map(|it| text[it].split(['-', '\'', '\u{2019}']));
    let words = words.filter(|it| it.chars().count() >= LEAST_LETTERS);
    words.map(|it| it.to_lowercase().chars().take(STEM).collect()).collect()
}
