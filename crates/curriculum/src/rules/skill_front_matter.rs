//! A skill begins with its front matter.

use super::front_matter::{complete_by, read_by, split_by};
use super::{Example, Part, Rule, front_matter_key};
use crate::Severity;
use crate::compile::skill::{Form, KEYS};
use crate::diagnostic::Report;
use crate::front_matter::FrontMatter;
use crate::source::Source;

pub(crate) static RULE: Rule = Rule {
    name: "skill-front-matter",
    severity: Severity::Error,
    what: "A skill begins with its front matter.",
    why: "It says who must sign, for how long a signature holds, and by which permanent name a \
          signed statement calls the skill.",
    example: Example {
        part: Part::Skill,
        bad: "---
id: explain-it
title: Explain it
iri: urn:uuid:6f0f0c0e-1111-4222-8333-444455556666
can: explain it to a stranger
signatures: [marketing]
valid_for: 12 months
---

| Criterion | 1 Not yet | 2 With help | 3 Ready | 4 Sets the example |
| --- | --- | --- | --- | --- |
| Truth | a | b | c | d |
| Words | a | b | c | d |
| Time | a | b | c | d |
",
        at: (6, 14),
        good: "---
id: explain-it
title: Explain it
iri: urn:uuid:6f0f0c0e-1111-4222-8333-444455556666
can: explain it to a stranger
signatures: [both]
valid_for: 12 months
---

| Criterion | 1 Not yet | 2 With help | 3 Ready | 4 Sets the example |
| --- | --- | --- | --- | --- |
| Truth | a | b | c | d |
| Words | a | b | c | d |
| Time | a | b | c | d |
",
    },
};

/// Cuts the front matter off a skill.
pub(crate) fn split<'a>(source: &Source<'a>, report: &mut Report) -> Option<FrontMatter<'a>> {
    split_by(&RULE, source, report)
}

/// Reads the front matter of a skill.
pub(crate) fn read(
    front: &FrontMatter<'_>,
    source: &Source<'_>,
    report: &mut Report,
) -> Option<Form> {
    front_matter_key::check(front, source, &KEYS, report);
    read_by(&RULE, front, source, report)
}

/// Whether every key that a skill needs is there.
pub(crate) fn complete(
    form: &Form,
    front: &FrontMatter<'_>,
    source: &Source<'_>,
    report: &mut Report,
) -> bool {
    let has = |text: &Option<String>| text.as_ref().is_some_and(|it| !it.trim().is_empty());
    let keys = [
        ("id", form.id.is_some(), "id: explain-it"),
        ("title", has(&form.title), "title: Explain it to a stranger"),
        ("iri", form.iri.is_some(), "iri: urn:uuid: and a random UUID, never changed again"),
        ("can", has(&form.can), "can: explain it to somebody who has never heard of it"),
        ("signatures", form.signatures.is_some(), "signatures: [engineering]"),
        ("valid_for", form.valid_for.is_some(), "valid_for: 12 months"),
    ];
    complete_by(&RULE, &keys, front, source, report)
}

/// Reports a permanent name that is none.
pub(crate) fn bad_iri(source: &Source<'_>, at: usize, report: &mut Report) {
    let help = "Write urn:uuid: followed by a random UUID, without spaces";
    report.add(&RULE, source, at, "this is not a permanent name", help);
}

/// Reports a side that does not exist.
pub(crate) fn bad_side(source: &Source<'_>, at: usize, report: &mut Report) {
    let message = "this does not say which sides must sign";
    report.add(&RULE, source, at, message, "Write [sales], [engineering] or [both]");
}

/// Reports a time that cannot be read.
pub(crate) fn bad_time(source: &Source<'_>, at: usize, report: &mut Report) {
    let help = "Write a whole number from 1 to 1200 and the word months or days: 12 months";
    report.add(&RULE, source, at, "this is not a number of months or days", help);
}
