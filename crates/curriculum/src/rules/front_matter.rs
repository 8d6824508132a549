//! A lesson begins with its front matter.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::compile::form::Form;
use crate::diagnostic::Report;
use crate::front_matter::{FrontMatter, Misread, Missing};
use crate::source::Source;
use serde::de::DeserializeOwned;

pub(crate) static RULE: Rule = Rule {
    name: "front-matter",
    severity: Severity::Error,
    what: "A lesson begins with its front matter.",
    why: "It says which lesson this is, what it is called and how long it takes. Without it the \
          lesson cannot stand on the path.",
    example: Example {
        part: Part::Lesson,
        bad: "---
id: sample
title: Sample
summary: One sentence.
minutes: ten
objectives: []
---

Text.
",
        at: (5, 10),
        good: "---
id: sample
title: Sample
summary: One sentence.
minutes: 10
objectives: []
---

Text.
",
    },
};

/// Cuts the front matter off a lesson.
pub(crate) fn split<'a>(source: &Source<'a>, report: &mut Report) -> Option<FrontMatter<'a>> {
    split_by(&RULE, source, report)
}

/// Reads the front matter of a lesson.
pub(crate) fn read<T: DeserializeOwned + Default>(
    front: &FrontMatter<'_>,
    source: &Source<'_>,
    report: &mut Report,
) -> Option<T> {
    read_by(&RULE, front, source, report)
}

/// Whether every key that a lesson needs is there.
pub(crate) fn complete(
    form: &Form,
    front: &FrontMatter<'_>,
    source: &Source<'_>,
    report: &mut Report,
) -> bool {
    let has = |text: &Option<String>| text.as_ref().is_some_and(|it| !it.trim().is_empty());
    let keys = [
        ("id", form.id.is_some(), "id: a-short-name"),
        ("title", has(&form.title), "title: What the lesson is called"),
        ("summary", has(&form.summary), "summary: One sentence for the path."),
        ("minutes", form.minutes.is_some_and(|it| it > 0), "minutes: 10"),
        ("objectives", form.objectives.is_some(), "objectives: [] or a list of id and text"),
    ];
    complete_by(&RULE, &keys, front, source, report)
}

pub(super) fn split_by<'a>(
    rule: &'static Rule,
    source: &Source<'a>,
    report: &mut Report,
) -> Option<FrontMatter<'a>> {
    match FrontMatter::of(source) {
        Ok(front) => return Some(front),
        Err(Missing::Opening) => report.add(
            rule,
            source,
            0,
            "this file does not begin with its front matter",
            "Make --- the first line, then id, title and so on, one to a line, then --- again",
        ),
        Err(Missing::Closing) => report.add(
            rule,
            source,
            0,
            "the front matter that begins here does not end",
            "Put a line --- between the last key and the text",
        ),
    }
    None
}

pub(super) fn read_by<T: DeserializeOwned + Default>(
    rule: &'static Rule,
    front: &FrontMatter<'_>,
    source: &Source<'_>,
    report: &mut Report,
) -> Option<T> {
    match front.read() {
        Ok(form) => Some(form),
        Err(Misread { at, message }) => {
            let message = format!("the front matter cannot be read here: {message}");
            let help = "Write key: value, with a space behind the colon; put a value that itself \
                        holds a colon, or begins with a quote, in straight quotes";
            report.add(rule, source, at, message, help);
            None
        }
    }
}

/// Each key is given with whether it is there and with a line that would do.
pub(super) fn complete_by(
    rule: &'static Rule,
    keys: &[(&str, bool, &str)],
    front: &FrontMatter<'_>,
    source: &Source<'_>,
    report: &mut Report,
) -> bool {
    for (key, _, line) in keys.iter().filter(|(_, is_there, _)| !is_there) {
        let help = format!("Write a line like this between the two --- lines: {line}");
        let message = format!("the front matter has no {key}");
        report.add(rule, source, front.key_at(key), message, help);
    }
    keys.iter().all(|(_, is_there, _)| *is_there)
}
