//! A course is made of its own files, not of links to other places.

use super::{Example, Part, Rule};
use crate::diagnostic::Report;
use crate::source::Source;
use crate::{Folder, Severity};

pub(crate) static RULE: Rule = Rule {
    name: "link-elsewhere",
    severity: Severity::Error,
    what: "A course is made of its own files; none of them is a link to another place on the disk.",
    why: "A link leads out of the folder: to files that are not shipped with the course, or that nobody meant to \
          show.",
    example: Example {
        part: Part::LinkedLesson,
        bad: "lesson.md -> ../../../another-course/lesson.md\n",
        at: (1, 1),
        good: "---
id: sample
title: Sample
summary: One sentence.
minutes: 5
objectives: []
---

## A file of its own

Text.
",
    },
};

/// Reports every link of the file system; nothing behind one enters a course.
pub(crate) fn check(folder: &Folder, report: &mut Report) {
    for path in folder.links() {
        report.add(
            &RULE,
            &Source::new(path, ""),
            0,
            "this is a link to another place, and nothing behind it is read",
            "Put a copy of the file itself here",
        );
    }
}
