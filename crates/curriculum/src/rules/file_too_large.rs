//! A text is small enough to be opened while somebody waits.

use super::{Example, Part, Rule};
use crate::diagnostic::Report;
use crate::folder::LARGEST_TEXT;
use crate::source::Source;
use crate::{Folder, Severity};

pub(crate) static RULE: Rule = Rule {
    name: "file-too-large",
    severity: Severity::Error,
    what: "No text of a course is larger than two megabytes.",
    why: "A lesson is read from its file each time it is opened. One that nobody could read in a sitting would \
          keep the window waiting, and fill the memory of the laptop.",
    example: Example {
        part: Part::LargeLesson,
        bad: "A text that goes on like this for more than two megabytes.\n",
        at: (1, 1),
        good: "---
id: sample
title: Sample
summary: One sentence.
minutes: 5
objectives: []
---

## One sitting

Text.
",
    },
};

const MEGABYTE: u64 = 1024 * 1024;

/// Reports every text that was left unread because of its size.
pub(crate) fn check(folder: &Folder, report: &mut Report) {
    for (path, bytes) in folder.too_large() {
        let (has, most) = (bytes.div_ceil(MEGABYTE), LARGEST_TEXT / MEGABYTE);
        let message = format!("this file has {has} MB, and at most {most} MB of one are read");
        report.add(&RULE, &Source::new(path, ""), 0, message, "Split it into several lessons");
    }
}
