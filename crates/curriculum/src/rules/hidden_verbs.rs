//! Few words of a lesson are verbs dressed as nouns.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::Reading;
use crate::check::english::{self, voice};
use crate::diagnostic::Report;

pub(crate) static RULE: Rule = Rule {
    name: "hidden-verbs",
    severity: Severity::Warning,
    what: "Fewer than 4 of 100 words are verbs dressed as nouns.",
    why: "An implementation, an agreement, an acceptance: in each a verb is hidden, and with it whoever does it.",
    example: Example {
        part: Part::Body,
        bad: "The implementation of the agreement needs the involvement of management. Its acceptance is a condition of the continuation.

Noor drew a line down the board. Tomasz wrote the first date on the left. Colette wrote the second on the right. Mateo found the mail from March. He read it twice. Ines had asked for one number. The mail gave her three. She took the first. Her team planned a month around it.

The month passed. Nobody rang her. In May she rang Colette. Colette asked Grace for the days. Grace had a column for them. Both of them went quiet. Then Owen asked who would tell Hana. Sam took the phone. It rang twice.
",
        at: (1, 5),
        good: "We build what both of us have agreed on, and those who lead us take part. They accept it, and then we go on.

Noor drew a line down the board. Tomasz wrote the first date on the left. Colette wrote the second on the right. Mateo found the mail from March. He read it twice. Ines had asked for one number. The mail gave her three. She took the first. Her team planned a month around it.

The month passed. Nobody rang her. In May she rang Colette. Colette asked Grace for the days. Grace had a column for them. Both of them went quiet. Then Owen asked who would tell Hana. Sam took the phone. It rang twice.
",
    },
};

const TOO_MANY_OF_HUNDRED: usize = 4;

/// In fewer words a single one would decide.
const LEAST_WORDS: usize = 100;

/// Reports a text with more such words, at its first. What somebody is quoted as saying is left out.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    let text = &reading.text;
    let mut all = 0;
    let mut hidden = Vec::new();
    for passage in text.body() {
        let plain = english::without_quotations(&passage.text);
        for run in english::words(&plain) {
            all += 1;
            if voice::hides_a_verb(&plain[run.clone()]) {
                hidden.push(passage.span(run));
            }
        }
    }
    let count = hidden.len();
    if all < LEAST_WORDS || count * 100 < all * TOO_MANY_OF_HUNDRED {
        return;
    }
    if let Some(first) = hidden.into_iter().next() {
        let message = format!("{count} of {all} words here are verbs dressed as nouns");
        let help = "Let somebody do it: \"we agreed\", not \"an agreement was reached\"";
        report.add(&RULE, text.source, first, message, help);
    }
}
