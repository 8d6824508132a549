//! The right option is not the longest by far.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::Reading;
use crate::check::english;
use crate::diagnostic::Report;
use crate::check::passage::{Answer, questions};

pub(crate) static RULE: Rule = Rule {
    name: "key-stands-out",
    severity: Severity::Warning,
    what: "The right option is not the longest by far.",
    why: "Readers soon notice that the careful, long answer is the right one, and then choose it \
          without reading.",
    example: Example {
        part: Part::Body,
        bad: "> [!quiz] Which one?
> <!-- id: which -->
> Choose.
>
> - [x] Ask her whether she means yes, write down what she says, and read it back to \
              her before you go.
>   > The rest of the file stays as it was, and whoever reads it next can see what \
              was changed and why.
> - [ ] Write yes and go.
>   > Nobody can find it again, so the same question comes back on Friday and costs \
              somebody an hour.
> - [ ] Write no and go.
>   > It works for a day, and then the next person has to begin again from the first \
              line of the file.
",
        at: (5, 9),
        good: "> [!quiz] Which one?
> <!-- id: which -->
> Choose.
>
> - [x] Ask whether she means yes.
>   > The rest of the file stays as it was, and whoever reads it next can see what \
              was changed and why.
> - [ ] Write down yes, and go.
>   > Nobody can find it again, so the same question comes back on Friday and costs \
              somebody an hour.
> - [ ] Write down no, and go.
>   > It works for a day, and then the next person has to begin again from the first \
              line of the file.
",
    },
};

/// Shorter answers may differ by a word or two without giving anything away.
const LEAST_WORDS: usize = 8;

/// Reports a key that is longer than every other option and 1.4 times as long as their mean.
pub(crate) fn check(reading: &Reading<'_>, report: &mut Report) {
    for question in questions(&reading.text.passages).iter().filter(|it| it.has_one_key()) {
        let lengths = |is_right: bool| {
            let options = question.options.iter().filter(move |it| it.is_right == is_right);
            options.map(|it| english::count(&it.said())).collect::<Vec<usize>>()
        };
        let (right, wrong) = (lengths(true), lengths(false));
        let ([key], false) = (&right[..], wrong.is_empty()) else { continue };
        // 1.4 times the mean, without fractions.
        let is_far = 10 * key * wrong.len() > 14 * wrong.iter().sum::<usize>();
        if is_far && *key >= LEAST_WORDS && wrong.iter().all(|it| it < key) {
            let answer = question.options.iter().find(|it| it.is_right);
            let message = "the right option is much longer than the others";
            let help = "Shorten it, or give a wrong option as much care";
            let span = answer.map_or(0..0, Answer::span);
            report.add(&RULE, reading.source(), span, message, help);
        }
    }
}
