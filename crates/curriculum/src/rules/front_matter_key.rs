//! The front matter of a lesson holds only keys that are read.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::diagnostic::Report;
use crate::front_matter::FrontMatter;
use crate::source::Source;

pub(crate) static RULE: Rule = Rule {
    name: "front-matter-key",
    severity: Severity::Warning,
    what: "The front matter of a lesson holds only keys that are read.",
    why: "A key that nothing reads is most often a slip of the pen, and what it was meant to say \
          is lost.",
    example: Example {
        part: Part::Lesson,
        bad: "---
id: sample
title: Sample
summary: One sentence.
minutes: 10
objectives: []
author: Ada
---

Text.
",
        at: (7, 1),
        good: "---
id: sample
title: Sample
summary: One sentence.
minutes: 10
objectives: []
people: [Ada]
---

Text.
",
    },
};

/// Reports every key that is not in `known`.
pub(crate) fn check(
    front: &FrontMatter<'_>,
    source: &Source<'_>,
    known: &[&str],
    report: &mut Report,
) {
    for (key, at) in front.keys().filter(|(key, _)| !known.contains(key)) {
        let help = format!("Use only these: {}", known.join(", "));
        report.add(&RULE, source, at, format!("nothing reads the key {key}"), help);
    }
}
