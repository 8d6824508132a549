//! Every term that a lesson introduces has a card.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::Reading;
use crate::diagnostic::Report;
use crate::Content;
use std::collections::BTreeSet;

pub(crate) static RULE: Rule = Rule {
    name: "term-without-card",
    severity: Severity::Warning,
    what: "Every term that a lesson introduces has a card.",
    why: "A word that is met once is forgotten by Friday. A card brings it back when it is about \
          to be.",
    example: Example {
        part: Part::Lesson,
        bad: "---
id: sample
title: Sample
summary: One sentence.
minutes: 5
objectives: []
terms: [side letter]
---

A side letter came too.
",
        at: (7, 9),
        good: "---
id: sample
title: Sample
summary: One sentence.
minutes: 5
objectives: []
terms: [side letter]
---

> [!cards] Say it plainly
> <!-- id: words -->
>
> | Term | Plain words |
> | --- | --- |
> | side letter | a promise kept outside the contract |
",
    },
};

/// Reports terms in front matter for which no lesson of the course has a card.
pub(crate) fn check(readings: &[Reading<'_>], report: &mut Report) {
    let blocks = readings.iter().flat_map(|it| &it.lesson.blocks);
    let fronts: BTreeSet<String> = blocks
        .filter_map(|block| match &block.content {
            Content::Cards { cards, .. } => Some(cards),
            Content::Scenario(_) | Content::Prose { .. }
            | Content::Quiz(_)
            | Content::Guess { .. }
            | Content::Steps(_)
            | Content::Reflect { .. }
            | Content::Checklist { .. }
            | Content::Practice(_) => None,
        })
        .flatten()
        .map(|card| card.front_html.to_lowercase())
        .collect();
    for reading in readings {
        for term in &reading.lesson.mentions.terms {
            if !fronts.contains(&term.to_lowercase()) {
                let at = reading.front_at(term);
                let message = format!("no card asks for the term {term}");
                let help = "Add a row to a block > [!cards] of this lesson: | term | plain words |";
                report.add(&RULE, reading.source(), at..at + term.len(), message, help);
            }
        }
    }
}
