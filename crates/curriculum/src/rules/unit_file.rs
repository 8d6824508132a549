//! A unit says what it is in `unit.toml`, and holds lessons.

use super::{Example, Part, Rule};
use crate::diagnostic::Report;
use crate::source::Source;
use crate::{Folder, Severity};

pub(crate) static RULE: Rule = Rule {
    name: "unit-file",
    severity: Severity::Error,
    what: "A unit says what it is in unit.toml, and holds lessons.",
    why: "It says what the unit is called and which skill it leads to.",
    example: Example {
        part: Part::Unit,
        bad: "id = \"know-it\"\nname = \"Know it\"\nsummary = \"What it leads to.\"\n",
        at: (2, 1),
        good: "id = \"know-it\"\ntitle = \"Know it\"\nsummary = \"What it leads to.\"\n",
    },
};

/// Reports a folder with lessons in it and no `unit.toml`.
pub(crate) fn missing(path: &str, folder: &Folder, report: &mut Report) {
    let message = "this folder holds lessons, but no file unit.toml";
    let help = folder.in_other_case(path).map_or_else(
        || "Add a file unit.toml with id, title and summary, one to a line".to_owned(),
        |name| format!("Rename {name} to unit.toml"),
    );
    report.add(&RULE, &Source::new(path, ""), 0, message, help);
}

/// Reports a unit in which nobody could read anything. Where a lesson file exists, what is wrong
/// with that has been said already.
pub(crate) fn empty(
    source: &Source<'_>,
    at: usize,
    prefix: &str,
    folder: &Folder,
    report: &mut Report,
) {
    let mut names = folder.below(prefix).map(|path| &path[prefix.len()..]);
    if !names.any(|name| name.ends_with("/lesson.md")) {
        let help = "Add a folder such as 01-first-lesson with a file lesson.md in it";
        report.add(&RULE, source, at, "this unit has no lesson", help);
    }
}
