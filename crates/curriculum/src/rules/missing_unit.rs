//! Every unit that a course names exists.

use super::{Example, Part, Rule};
use crate::diagnostic::Report;
use crate::source::Source;
use crate::{Severity, UnitId};

pub(crate) static RULE: Rule = Rule {
    name: "missing-unit",
    severity: Severity::Error,
    what: "Every unit that a course names exists.",
    why: "The path through the course would have a hole where this unit should be.",
    example: Example {
        part: Part::Course,
        bad: "id = \"demo-skills\"
title = \"Demo skills\"
summary = \"How to show it.\"
language = \"en\"
audience = \"sales\"
order = 1
units = [\"know-it\", \"show-it\"]
",
        at: (7, 21),
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

/// Reports a unit that no folder holds.
pub(crate) fn report(source: &Source<'_>, at: usize, id: &UnitId, report: &mut Report) {
    let message = format!("no folder of this course holds a unit {id}");
    let help = format!(
        "Add a folder such as 01-{id} with a file unit.toml that says id = \"{id}\", or take \
         \"{id}\" out of this list"
    );
    report.add(&RULE, source, at, message, help);
}
