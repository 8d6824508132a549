//! A lesson uses a term before its card asks for it.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::{Reading, deck};
use crate::diagnostic::Report;

pub(crate) static RULE: Rule = Rule {
    name: "card-not-introduced",
    severity: Severity::Warning,
    what: "A lesson uses a term before its card asks for it.",
    why: "A card that nobody explained is a riddle: it is missed until its owner gives up on it.",
    example: Example {
        part: Part::Body,
        bad: "What a note does.

> [!cards] Say it plainly
> <!-- id: plainly -->
>
> | Term | Plain words |
> | --- | --- |
> | damping | how fast a note dies away |
",
        at: (8, 5),
        good: "Damping is what a note does.

> [!cards] Say it plainly
> <!-- id: plainly -->
>
> | Term | Plain words |
> | --- | --- |
> | damping | how fast a note dies away |
",
    },
};

/// Reports each term that neither the text around the cards uses nor the front matter names.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    let page = reading.page;
    let text = page.top().filter(|at| !deck::is_cards(page, *at)).map(|at| page.inside(at));
    let introduced = squeezed(&reading.lesson.mentions.terms.concat()) + &squeezed(&text.collect::<String>());
    let cards = deck::cards(reading);
    for card in cards.filter(|it| !introduced.contains(&squeezed(&it.term.text))) {
        let message = format!("the text of this lesson does not use \"{}\"", card.term.text);
        let help = "Explain the term in the lesson, or move its card to the lesson that does";
        report.add(&RULE, reading.source(), card.term.span, message, help);
    }
}

/// Only letters and digits, so that neither a hyphen nor a line break hides a term.
fn squeezed(text: &str) -> String {
    text.chars().filter(|it| it.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
