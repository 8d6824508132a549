//! Feedback speaks of the answer, not of the person.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::passage::{Role, questions};
use crate::check::text::Text;
use crate::diagnostic::Report;

pub(crate) static RULE: Rule = Rule {
    name: "feedback-praise",
    severity: Severity::Warning,
    what: "Feedback speaks of the answer, not of the person.",
    why: "Praise teaches nothing, and \"wrong\" is known already. What helps is what would happen \
          next, and why.",
    example: Example {
        part: Part::Body,
        bad: "> [!quiz] Which one?
> <!-- id: which -->
> Choose.
>
> - [x] This.
>   > Well done! The rest of the file stays as it was, and whoever reads it next can \
              see what was changed and why.
> - [ ] That.
>   > Nobody can find it again, so the same question comes back on Friday and costs \
              somebody an hour.
",
        at: (6, 7),
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
",
    },
};

const OPENINGS: [&str; 14] = [
    "well done", "good job", "great job", "good work", "great work", "correct", "right!", "wrong",
    "incorrect", "oops", "excellent!", "perfect!", "congratulations", "sorry,",
];

/// Reports feedback and coaching that begin by praising or scolding.
pub(crate) fn check(text: &Text<'_>, report: &mut Report) {
    let questions = questions(&text.passages);
    let feedback = questions.iter().flat_map(|it| &it.options).filter_map(|it| it.feedback.first());
    let coaching = text.passages.iter().filter(|it| it.role == Role::Coaching);
    for passage in feedback.copied().chain(coaching) {
        let words = passage.text.to_ascii_lowercase();
        let opening = OPENINGS.iter().find(|it| {
            let rest = words.strip_prefix(**it);
            let goes_on = |it: char| it == ' ' || it.is_alphanumeric();
            rest.is_some_and(|rest| !rest.starts_with(goes_on))
        });
        if let Some(opening) = opening {
            let message = "this feedback begins with a verdict on the reader";
            let help = "Begin with what would happen next, then name the rule behind it";
            report.add(&RULE, text.source, passage.span(0..opening.len()), message, help);
        }
    }
}
