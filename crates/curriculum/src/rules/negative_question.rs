//! A question asks for what is so.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::Reading;
use crate::check::english;
use crate::diagnostic::Report;
use crate::check::passage::questions;

pub(crate) static RULE: Rule = Rule {
    name: "negative-question",
    severity: Severity::Warning,
    what: "A question asks for what is so.",
    why: "Under pressure people read over a \"not\", and then know the answer and get it wrong.",
    example: Example {
        part: Part::Body,
        bad: "> [!quiz] Which one?
> <!-- id: which -->
> Which of these is not green?
>
> - [x] This.
>   > The rest of the file stays as it was, and whoever reads it next can see what \
              was changed and why.
> - [ ] That.
>   > Nobody can find it again, so the same question comes back on Friday and costs \
              somebody an hour.
",
        at: (3, 21),
        good: "> [!quiz] Which one?
> <!-- id: which -->
> Which of these is red?
>
> - [x] This.
>   > The rest of the file stays as it was, and whoever reads it next can see what \
              was changed and why.
> - [ ] That.
>   > Nobody can find it again, so the same question comes back on Friday and costs \
              somebody an hour.
",
    },
};

const OPENINGS: [&str; 5] = ["which ", "what ", "who ", "where ", "tick "];
const NEGATIONS: [&str; 4] = ["not", "except", "isn\u{2019}t", "least"];

/// Reports a question that asks which of its options is not so.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    for question in questions(&reading.text.passages) {
        for passage in &question.prompt {
            let plain = english::without_quotations(&passage.text);
            let asked = english::sentences(&plain).into_iter().filter(|run| {
                let sentence = plain[run.clone()].to_lowercase();
                OPENINGS.iter().any(|it| sentence.starts_with(it))
            });
            for run in asked {
                let sentence = &plain[run.clone()];
                let found = NEGATIONS.iter().find_map(|it| english::find_phrase(sentence, it));
                if let Some(found) = found {
                    let at = run.start + found.start..run.start + found.end;
                    let message = "this question asks for what is not so";
                    let help = "Ask for what is so; an exception may be one of the options";
                    report.add(&RULE, reading.source(), passage.span(at), message, help);
                }
            }
        }
    }
}
