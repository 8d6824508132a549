//! A course has one card for each term.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::{Reading, deck};
use crate::diagnostic::Report;
use std::collections::HashMap;

pub(crate) static RULE: Rule = Rule {
    name: "duplicate-card",
    severity: Severity::Error,
    what: "A course has one card for each term.",
    why: "Reviews are kept under the name of a card. Two cards of one name would share them, \
          so only the first is asked.",
    example: Example {
        part: Part::Body,
        bad: "Damping.

> [!cards] Say it plainly
> <!-- id: plainly -->
>
> | Term | Plain words |
> | --- | --- |
> | damping | how fast a note dies away |
> | Damping | what ends a note |
",
        at: (9, 5),
        good: "Damping.

> [!cards] Say it plainly
> <!-- id: plainly -->
>
> | Term | Plain words |
> | --- | --- |
> | damping | how fast a note dies away |
> | Damping <!-- id: damping-of-a-hall --> | what ends an echo |
",
    },
};

/// Reports each card whose name another card of the course has.
pub(crate) fn check(readings: &[Reading<'_>], report: &mut Report) {
    let mut seen: HashMap<String, String> = HashMap::new();
    for reading in readings {
        for card in deck::cards(reading) {
            let line = reading.source().place(card.term.span.start).line;
            let place = format!("{}:{line}", reading.source().path);
            if let Some(first) = seen.get(&card.id) {
                let message = format!("there is a card {} already, in {first}", card.id);
                let help = "Take one of them out, or tell them apart by a comment beside the term: \
                            <!-- id: another-name -->";
                report.add(&RULE, reading.source(), card.term.span, message, help);
            } else {
                seen.insert(card.id, place);
            }
        }
    }
}
