//! The sentences of a course begin in different ways.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::{Reading, english};
use crate::diagnostic::Report;
use std::collections::BTreeMap;
use std::ops::Range;

pub(crate) static RULE: Rule = Rule {
    name: "same-openings",
    severity: Severity::Warning,
    what: "The sentences of a course begin in different ways.",
    why: "When more than 3 in 100 sentences begin with the same three words, readers skip them: \
          they believe that they have read the sentence before.",
    example: Example {
        part: Part::LongLesson,
        bad: "## At nine

In the lab nine wait. Noor opens nine.

",
        at: (3, 1),
        good: "---
id: sample
title: Sample
summary: One sentence.
minutes: 5
objectives: []
---

In the lab nine wait. Noor opens nine.
",
    },
};

/// Of fewer sentences 3 in 100 are one or two.
const LEAST_SENTENCES: usize = 100;

/// Reports the first sentence of each opening that stands before too many.
pub(crate) fn check(readings: &[Reading<'_>], report: &mut Report) {
    let mut sentences = 0;
    let mut openings: BTreeMap<String, (usize, &Reading<'_>, Range<usize>)> = BTreeMap::new();
    for reading in readings {
        for passage in reading.text.body() {
            for run in english::sentences(&passage.text) {
                sentences += 1;
                let sentence = &passage.text[run.clone()];
                let Some((words, end)) = opening(sentence) else { continue };
                let span = passage.span(run.start..run.start + end);
                openings.entry(words).or_insert((0, reading, span)).0 += 1;
            }
        }
    }
    if sentences < LEAST_SENTENCES {
        return;
    }
    let often = openings.into_iter().filter(|(_, (count, _, _))| count * 100 > sentences * 3);
    for (words, (count, reading, span)) in often {
        let message = format!("{count} of {sentences} sentences of this course begin with \"{words}\"");
        let help = "Begin some of them with who acts, or with what happened";
        report.add(&RULE, reading.source(), span, message, help);
    }
}

/// The first words of a sentence that has more than these, in lower case, and where they end.
fn opening(sentence: &str) -> Option<(String, usize)> {
    let words: Vec<Range<usize>> = english::words(sentence).take(4).collect();
    let [first, second, third, _] = &words[..] else { return None };
    let words = [first, second, third].map(|it| sentence[it.clone()].to_lowercase());
    Some((words.join(" "), third.end))
}
