//! Plain words are few enough to be said in one breath.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::{Reading, deck};
use crate::diagnostic::Report;

pub(crate) static RULE: Rule = Rule {
    name: "card-back-length",
    severity: Severity::Warning,
    what: "Plain words are few enough to be said in one breath.",
    why: "A card is answered aloud and then compared. Nobody can tell whether they knew a \
          paragraph.",
    example: Example {
        part: Part::Body,
        bad: "Damping.

> [!cards] Say it plainly
> <!-- id: plainly -->
>
> | Term | Plain words |
> | --- | --- |
> | damping | the way in which a note that was struck dies away sooner or later, which depends on what it is made of |
",
        at: (8, 15),
        good: "Damping.

> [!cards] Say it plainly
> <!-- id: plainly -->
>
> | Term | Plain words |
> | --- | --- |
> | damping | how fast a note dies away |
",
    },
};

/// The most words that a back may have.
const MOST: usize = 18;

/// Reports plain words that nobody could repeat.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    for card in deck::cards(reading) {
        let words = card.plain.text.split_whitespace().count();
        if words > MOST {
            let message = format!("these plain words are {words} words long");
            let help = "Say it in 12 words, 18 at most; a third column takes where it breaks";
            report.add(&RULE, reading.source(), card.plain.span, message, help);
        }
    }
}
