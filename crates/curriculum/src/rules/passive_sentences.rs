//! Most sentences of a lesson say who does what.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::Reading;
use crate::check::english::{self, voice};
use crate::diagnostic::Report;

pub(crate) static RULE: Rule = Rule {
    name: "passive-sentences",
    severity: Severity::Warning,
    what: "Fewer than 15 of 100 sentences say what is done without saying by whom.",
    why: "“It was promised” leaves open who has to keep it. The doer comes first, and the reader knows whom to call.",
    example: Example {
        part: Part::Body,
        bad: "The letter was opened at nine. It was read aloud by Desmond. Two dates were underlined. Noor drew a line down the board. Tomasz wrote the first date on the left. Colette wrote the second on the right. Mateo found the mail from March. He read it twice. Ines had asked for one number. The mail gave her three. She took the first.

The days were counted again. A third date was found. Nobody said a word. Her team planned a month around it. The month passed. Nobody rang her. In May she rang Colette. Colette asked Grace for the days. Grace had a column for them. Both of them went quiet.
",
        at: (1, 12),
        good: "Desmond opened the letter at nine. He read it aloud. He underlined two dates. Noor drew a line down the board. Tomasz wrote the first date on the left. Colette wrote the second on the right. Mateo found the mail from March. He read it twice. Ines had asked for one number. The mail gave her three. She took the first.

Grace counted the days again. She found a third date. Nobody said a word. Her team planned a month around it. The month passed. Nobody rang her. In May she rang Colette. Colette asked Grace for the days. Grace had a column for them. Both of them went quiet.
",
    },
};

const TOO_MANY_OF_HUNDRED: usize = 15;

/// In fewer sentences a single one would decide.
const LEAST_SENTENCES: usize = 20;

/// Reports a text with more such sentences, at its first. What somebody is quoted as saying is left out.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    let text = &reading.text;
    let mut all = 0;
    let mut passive = Vec::new();
    for passage in text.body() {
        let plain = english::without_quotations(&passage.text);
        for run in english::sentences(&plain) {
            all += 1;
            if let Some(verb) = voice::passive(&plain[run.clone()]) {
                passive.push(passage.span(run.start + verb.start..run.start + verb.end));
            }
        }
    }
    let count = passive.len();
    if all < LEAST_SENTENCES || count * 100 < all * TOO_MANY_OF_HUNDRED {
        return;
    }
    if let Some(first) = passive.into_iter().next() {
        let message = format!("{count} of {all} sentences here do not say who does it");
        let help = "Let somebody do it: \"Noor wrote the letter\", not \"the letter was written\"";
        report.add(&RULE, text.source, first, message, help);
    }
}
