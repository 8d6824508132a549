//! A paragraph has at most 80 words.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::text::Text;
use crate::check::english;
use crate::diagnostic::Report;

pub(crate) static RULE: Rule = Rule {
    name: "long-paragraph",
    severity: Severity::Warning,
    what: "A paragraph has at most 80 words.",
    why: "A wall of text is skipped. A break tells the reader where one thought ends.",
    example: Example {
        part: Part::Body,
        bad: "Noor opens the file at nine. The letter is fourteen months old and nobody has \
              answered it. Tomasz reads out the days that nobody had planned. Mateo finds the mail \
              that he wrote that evening, and goes quiet. Desmond asks which of the two words the \
              customer heard. Colette draws a line down the middle of the board. On the left she \
              writes what was said. On the right she writes what was heard. By ten the board is \
              full, and nobody has raised a voice all morning.
",
        at: (1, 1),
        good: "Noor opens the file at nine. The letter is fourteen months old and nobody has \
              answered it. Tomasz reads out the days that nobody had planned. Mateo finds the mail \
              that he wrote that evening, and goes quiet.

Desmond asks which of the two words the customer heard. Colette draws a line down \
              the middle of the board. On the left she writes what was said. On the right she \
              writes what was heard. By ten the board is full, and nobody has raised a voice all \
              morning.
",
    },
};

const MOST: usize = 80;

/// Reports longer paragraphs.
pub(crate) fn check(text: &Text<'_>, report: &mut Report) {
    for passage in text.body() {
        let words = english::count(&passage.text);
        if words > MOST {
            let message = format!("this paragraph has {words} words");
            let help = "Break it where the thought turns";
            report.add(&RULE, text.source, passage.span(0..passage.text.len()), message, help);
        }
    }
}
