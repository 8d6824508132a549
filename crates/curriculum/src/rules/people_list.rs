//! A lesson lists exactly the people who appear in it.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::{Reading, names};
use crate::diagnostic::Report;

pub(crate) static RULE: Rule = Rule {
    name: "people-list",
    severity: Severity::Warning,
    what: "A lesson lists exactly the people who appear in it.",
    why: "Whoever changes somebody's story looks there for the lessons to read again. A name that \
          the text lost in some edit sends them on a walk for nothing, and one that is not listed \
          stays wrong. A lesson without a list is not asked.",
    example: Example {
        part: Part::Lesson,
        bad: "---
id: sample
title: Sample
summary: One sentence.
minutes: 5
objectives: []
people: [Sam Okafor]
---

Nobody comes.
",
        at: (7, 10),
        good: "---
id: sample
title: Sample
summary: One sentence.
minutes: 5
objectives: []
people: [Sam Okafor]
---

Sam comes.
",
    },
};

/// Reports people who are listed and not named in the lesson or its stories, and the other way round.
pub(crate) fn check(reading: &Reading<'_>, stories: &str, report: &mut Report) {
    let source = reading.source();
    let body = &source.text[reading.body_at()..];
    let listed = &reading.lesson.mentions.people;
    let has = |word: &str| names::stands_in(body, word) || names::stands_in(stories, word);
    for name in listed.iter().filter(|it| !names::of_person(it).any(has)) {
        let at = reading.front_at(name);
        let message = format!("{name} is listed here, and this lesson does not name them");
        let help = "Take them off the list, or put them back into the text";
        report.add(&RULE, source, at..at + name.len(), message, help);
    }
    if listed.is_empty() {
        return;
    }
    let people = reading.text.canon.people.iter().map(|it| &it.name);
    for name in people.filter(|it| !listed.contains(it)) {
        // A family name may be a word as well: Stone, Price.
        if names::of_person(name).next().is_some_and(has) {
            let at = reading.key_at("people");
            let message = format!("{name} appears in this lesson, and is not listed here");
            report.add(&RULE, source, at, message, "Put them on the list of people");
        }
    }
}
