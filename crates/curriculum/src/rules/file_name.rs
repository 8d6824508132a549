//! The files that the app looks for have exactly their names.

use super::{Example, Part, Rule};
use crate::diagnostic::Report;
use crate::source::Source;
use crate::spelling::folded;
use crate::{Folder, Severity};

pub(crate) static RULE: Rule = Rule {
    name: "file-name",
    severity: Severity::Warning,
    what: "The files that the app looks for are called exactly so, in small letters.",
    why: "Windows and macOS take Lesson.md for lesson.md, and other systems do not. A lesson under \
          the other name would be there for its author alone.",
    example: Example {
        part: Part::CapitalLesson,
        bad: "Text.\n",
        at: (1, 1),
        good: "---
id: sample
title: Sample
summary: One sentence.
minutes: 5
objectives: []
---

Text.
",
    },
};

/// What the app looks for in a course. A course or unit without its settings is reported by itself.
const NAMES: [&str; 2] = ["canon.toml", "lesson.md"];

/// Reports the files below `root` that are called nearly so.
pub(crate) fn check(folder: &Folder, root: &str, report: &mut Report) {
    for path in folder.below(root) {
        let name = path.rsplit('/').next().unwrap_or_default();
        if NAMES.contains(&name) {
            continue;
        }
        if let Some(meant) = NAMES.iter().find(|it| folded(name) == **it) {
            let source = Source::new(path, folder.text(path).unwrap_or_default());
            let message = format!("this file is called {name}, so nobody will see it");
            report.add(&RULE, &source, 0, message, format!("Rename it to {meant}"));
        }
    }
    let inside = folder.folders(root);
    if let Some(name) = inside.into_iter().find(|it| *it != "skills" && folded(it) == "skills") {
        let prefix = format!("{root}{name}/");
        let path = folder.below(&prefix).next().unwrap_or_default();
        let source = Source::new(path, folder.text(path).unwrap_or_default());
        let message = format!("this folder is called {name}, so nobody will see its skills");
        report.add(&RULE, &source, 0, message, "Rename the folder to skills");
    }
}
