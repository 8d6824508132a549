//! Every unit that exists is named by its course.

use super::{Example, Part, Rule};
use crate::diagnostic::Report;
use crate::source::Source;
use crate::{Folder, Severity, UnitId};

pub(crate) static RULE: Rule = Rule {
    name: "unlisted-unit",
    severity: Severity::Warning,
    what: "Every unit that exists is named by its course.",
    why: "Readers see only the units that the course names, in that order.",
    example: Example {
        part: Part::Course,
        bad: "id = \"demo-skills\"
title = \"Demo skills\"
summary = \"How to show it.\"
language = \"en\"
audience = \"sales\"
order = 1
units = []
",
        at: (1, 1),
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

/// Reports a unit that nobody will see.
pub(crate) fn report(
    folder: &Folder,
    unit_file: &str,
    id: &UnitId,
    course_file: &str,
    report: &mut Report,
) {
    let source = Source::new(unit_file, folder.text(unit_file).unwrap_or_default());
    let message = format!("the course does not name the unit {id}, so nobody will see it");
    let help = format!("Add \"{id}\" to the line units = [ … ] of {course_file}");
    report.add(&RULE, &source, 0, message, help);
}
