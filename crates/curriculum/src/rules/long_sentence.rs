//! A sentence has at most 30 words.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::text::Text;
use crate::check::english;
use crate::diagnostic::Report;

pub(crate) static RULE: Rule = Rule {
    name: "long-sentence",
    severity: Severity::Warning,
    what: "A sentence has at most 30 words.",
    why: "By the thirtieth word a reader has let go of the first. Quoted words are left out of the \
          count: people speak as they speak.",
    example: Example {
        part: Part::Body,
        bad: "Noor opens the file and reads the first page aloud while Tomasz counts the days that \
              nobody had planned, and after a while both of them look at the date on the letter, \
              which is older than the contract.
",
        at: (1, 1),
        good: "Noor opens the file and reads the first page aloud. Tomasz counts the days that \
              nobody had planned. Then both of them look at the date on the letter. It is older \
              than the contract.
",
    },
};

const MOST: usize = 30;

/// Reports longer sentences.
pub(crate) fn check(text: &Text<'_>, report: &mut Report) {
    for passage in &text.passages {
        let plain = english::without_quotations(&passage.text);
        for run in english::sentences(&passage.text) {
            let words = english::count(&plain[run.clone()]);
            if words > MOST {
                let message = format!("this sentence has {words} words");
                let help = "Make two sentences of it, and let the second begin with what matters";
                report.add(&RULE, text.source, passage.span(run), message, help);
            }
        }
    }
}
