//! A course says what it is in `course.toml`.

use super::{Example, Part, Rule};
use crate::{Folder, Severity};
use crate::diagnostic::Report;
use crate::source::Source;

pub(crate) static RULE: Rule = Rule {
    name: "course-file",
    severity: Severity::Error,
    what: "A course says what it is in course.toml.",
    why: "The shelf has to know what to call the course, whom it is for, and in which order its \
          units stand.",
    example: Example {
        part: Part::Course,
        bad: "id = \"demo-skills\"
title = \"Demo skills\"
summary = \"How to show it.\"
language = \"en\"
audience = \"marketing\"
order = 1
units = [\"know-it\"]
",
        at: (5, 12),
        good: "id = \"demo-skills\"
title = \"Demo skills\"
summary = \"How to show it.\"
language = \"en\"
audience = \"sales\"
order = 1
units = [\"know-it\"]
",
    },
};

/// Reports a folder with lessons in it and no `course.toml`.
pub(crate) fn missing(path: &str, folder: &Folder, report: &mut Report) {
    let message = "this folder holds lessons, but no file course.toml";
    let help = folder.in_other_case(path).map_or_else(
        || {
            "Add a file course.toml with id, title, summary, language, audience, order and units, \
             one to a line"
                .to_owned()
        },
        |name| format!("Rename {name} to course.toml"),
    );
    report.add(&RULE, &Source::new(path, ""), 0, message, help);
}

/// Reports an audience that does not exist.
pub(crate) fn audience(source: &Source<'_>, at: usize, report: &mut Report) {
    let message = "this is not an audience";
    report.add(&RULE, source, at, message, "Write everyone, sales or engineering");
}
