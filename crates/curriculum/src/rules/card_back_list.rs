//! A card asks for one idea, not for a list.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::{Reading, deck};
use crate::diagnostic::Report;

pub(crate) static RULE: Rule = Rule {
    name: "card-back-list",
    severity: Severity::Warning,
    what: "A card asks for one idea, not for a list.",
    why: "Of a list one point is always missing, and the whole card counts as forgotten for it.",
    example: Example {
        part: Part::Body,
        bad: "Damping.

> [!cards] Say it plainly
> <!-- id: plainly -->
>
> | Term | Plain words |
> | --- | --- |
> | damping | rubber, oil and felt and air |
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

/// Reports plain words that list several things.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    for card in deck::cards(reading) {
        let count = |mark: &str| card.plain.text.matches(mark).count();
        let (ands, commas) = (count(" and "), count(","));
        if count(";") > 1 || ands > 1 || (ands == 1 && commas > 1) {
            let message = "these plain words are a list";
            let help = "Keep the one idea that the term stands for, or make a card of each";
            report.add(&RULE, reading.source(), card.plain.span, message, help);
        }
    }
}
