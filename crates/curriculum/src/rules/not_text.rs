//! A course file is text in UTF-8.

use super::{Example, Part, Rule};
use crate::diagnostic::Report;
use crate::source::Source;
use crate::{Folder, Severity};

pub(crate) static RULE: Rule = Rule {
    name: "not-text",
    severity: Severity::Error,
    what: "A course file is text in UTF-8.",
    why: "Another encoding turns letters into wrong ones, so the file is not read at all.",
    example: Example {
        part: Part::OldLesson,
        bad: "## Caf\u{e9}\n",
        at: (1, 1),
        good: "---
id: sample
title: Sample
summary: One sentence.
minutes: 5
objectives: []
---

## Cafe

Text.
",
    },
};

/// Reports every file of the folder that cannot be read.
pub(crate) fn check(folder: &Folder, report: &mut Report) {
    for path in folder.not_text() {
        report.add(
            &RULE,
            &Source::new(path, ""),
            0,
            "this file is not plain text in UTF-8",
            "Open it in your editor and save it again with the encoding UTF-8",
        );
    }
}
