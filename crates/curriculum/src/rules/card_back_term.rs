//! Plain words use no term that has a card, their own included.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::{Reading, deck};
use crate::diagnostic::Report;
use std::collections::HashMap;

pub(crate) static RULE: Rule = Rule {
    name: "card-back-term",
    severity: Severity::Warning,
    what: "Plain words use no term that has a card, their own included.",
    why: "Whoever asks what a term means may not know the other one either; and asked the \
          other way round, the card would tell its own answer.",
    example: Example {
        part: Part::Body,
        bad: "Damping and ringing.

> [!cards] Say it plainly
> <!-- id: plainly -->
>
> | Term | Plain words |
> | --- | --- |
> | damping | how fast ringing dies away |
> | ringing | a note that stays |
",
        at: (8, 15),
        good: "Damping and ringing.

> [!cards] Say it plainly
> <!-- id: plainly -->
>
> | Term | Plain words |
> | --- | --- |
> | damping | how fast a note dies away |
> | ringing | a note that stays |
",
    },
};

/// Reports plain words that use a term of the course's deck.
pub(crate) fn check(readings: &[Reading<'_>], report: &mut Report) {
    let mut terms: HashMap<String, Vec<Vec<String>>> = HashMap::new();
    for card in readings.iter().flat_map(deck::cards) {
        let term = card.term.words();
        if let Some(first) = term.first() {
            terms.entry(first.clone()).or_default().push(term);
        }
    }
    for reading in readings {
        for card in deck::cards(reading) {
            let plain = card.plain.words();
            let used = plain.iter().enumerate().find_map(|(at, word)| {
                terms.get(word)?.iter().find(|term| plain[at..].starts_with(term))
            });
            if let Some(used) = used {
                let used = used.join(" ");
                let message = format!("these plain words use \"{used}\", which has a card itself");
                let help = "Say it with words that a customer knows without any card";
                report.add(&RULE, reading.source(), card.plain.span, message, help);
            }
        }
    }
}
