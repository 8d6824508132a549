//! No two options have the same feedback.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::Reading;
use crate::diagnostic::Report;
use crate::check::passage::questions;
use std::collections::BTreeMap;

pub(crate) static RULE: Rule = Rule {
    name: "same-feedback",
    severity: Severity::Warning,
    what: "No two options have the same feedback.",
    why: "Feedback says what would happen next if somebody chose this. The same words for two \
          options explain neither.",
    example: Example {
        part: Part::Body,
        bad: "> [!quiz] Which one?
> <!-- id: which -->
> Choose.
>
> - [x] This.
>   > The rest of the file stays as it was, and whoever reads it next can see what \
              was changed and why.
> - [ ] That.
>   > Nobody can find it again, so the same question comes back on Friday and costs \
              somebody an hour.
> - [ ] Both.
>   > Nobody can find it again, so the same question comes back on Friday and costs \
              somebody an hour.
",
        at: (10, 7),
        good: "> [!quiz] Which one?
> <!-- id: which -->
> Choose.
>
> - [x] This.
>   > The rest of the file stays as it was, and whoever reads it next can see what \
              was changed and why.
> - [ ] That.
>   > Nobody can find it again, so the same question comes back on Friday and costs \
              somebody an hour.
> - [ ] Both.
>   > It works for a day, and then the next person has to begin again from the first \
              line of the file.
",
    },
};

/// Reports feedback that another option of the lesson has already.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let questions = questions(&reading.text.passages);
    for answer in questions.iter().flat_map(|it| &it.options) {
        let Some(first) = answer.feedback.first() else { continue };
        let at = first.span(0..first.text.len());
        let line = reading.source().place(at.start).line;
        if let Some(before) = seen.insert(answer.answered(), line) {
            let message = format!("the option in line {before} has the same feedback");
            let help = "Say what would happen next if somebody chose this one";
            report.add(&RULE, reading.source(), at, message, help);
        }
    }
}
