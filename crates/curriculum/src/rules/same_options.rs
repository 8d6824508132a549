//! The options of a question differ by more than a word.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::Reading;
use crate::check::english;
use crate::diagnostic::Report;
use crate::check::passage::questions;
use std::collections::BTreeSet;

pub(crate) static RULE: Rule = Rule {
    name: "same-options",
    severity: Severity::Warning,
    what: "The options of a question differ by more than a word.",
    why: "Two options that hardly differ test how carefully somebody reads, and not what they can \
          do.",
    example: Example {
        part: Part::Body,
        bad: "> [!quiz] Which one?
> <!-- id: which -->
> Choose.
>
> - [x] Send the quote on Monday before the feasibility call takes place.
>   > The rest of the file stays as it was, and whoever reads it next can see what \
              was changed and why.
> - [ ] Send the quote on Tuesday before the feasibility call takes place.
>   > Nobody can find it again, so the same question comes back on Friday and costs \
              somebody an hour.
",
        at: (7, 9),
        good: "> [!quiz] Which one?
> <!-- id: which -->
> Choose.
>
> - [x] Send the quote after the call.
>   > The rest of the file stays as it was, and whoever reads it next can see what \
              was changed and why.
> - [ ] Send it on Monday, and correct it later.
>   > Nobody can find it again, so the same question comes back on Friday and costs \
              somebody an hour.
",
    },
};

/// Fewer words than this are too few to say that two options are nearly the same.
const LEAST_WORDS: usize = 6;

/// Reports an option that shares more than four fifths of its words with one above it.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    for question in questions(&reading.text.passages) {
        let words: Vec<BTreeSet<String>> =
            question.options.iter().map(|it| english::different_words(&it.said())).collect();
        for (index, answer) in question.options.iter().enumerate() {
            let is_alike = |above: &BTreeSet<String>| {
                let all = above.union(&words[index]).count();
                all >= LEAST_WORDS && english::is_alike(above, &words[index])
            };
            if words[..index].iter().any(is_alike) {
                let message = "another option of this question has nearly the same words";
                let help = "Let each option be a mistake of its own that a decent person makes";
                report.add(&RULE, reading.source(), answer.span(), message, help);
            }
        }
    }
}
