//! A worked example has at least two steps, and an answer below every blank.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::compile::steps::has_gap;
use crate::diagnostic::Report;
use crate::markdown::Page;
use pulldown_cmark::Tag;

pub(crate) static RULE: Rule = Rule {
    name: "steps-list",
    severity: Severity::Error,
    what: "A worked example has at least two steps, and an answer below every blank.",
    why: "A reader who has written a step wants to see yours beside it.",
    example: Example {
        part: Part::Body,
        bad: "> [!steps] A claim with its condition
> <!-- id: claim-with-condition -->
> Owen asks how accurate it is.
>
> 1. Say the number: \"Within 3 decibels.\"
> 2. Add how often: \"Within 3 decibels ___\"
> 3. Add the condition.
>    > \"Within 3 decibels on 37 of 41 machines, once we calibrate.\"
",
        at: (6, 3),
        good: "> [!steps] A claim with its condition
> <!-- id: claim-with-condition -->
> Owen asks how accurate it is.
>
> 1. Say the number: \"Within 3 decibels.\"
> 2. Add how often: \"Within 3 decibels ___\"
>    > \"Within 3 decibels on 37 of 41 machines.\"
> 3. Add the condition.
>    > \"Within 3 decibels on 37 of 41 machines, once we calibrate.\"
",
    },
};

/// Whether the steps of the callout at `at` can be gone through.
pub(crate) fn check(page: &Page<'_>, at: usize, steps: &[usize], report: &mut Report) -> bool {
    let has_quote = |step: usize| {
        page.children(step).any(|child| matches!(page.tag(child), Some(Tag::BlockQuote(_))))
    };
    let open = steps.iter().find(|step| has_gap(page, **step) && !has_quote(**step));
    let wrong = match (steps, open) {
        ([] | [_], _) => Some((at, "a worked example needs at least two steps")),
        (_, Some(step)) => Some((*step, "nobody could compare what they write here")),
        (_, None) => None,
    };
    if let Some((node, message)) = wrong {
        let help = "Write a numbered list; below each step that the reader writes, quote yours: \
                    >    > \"Within 3 decibels on 37 of 41 machines.\"";
        report.add(&RULE, page.source, page.nodes[node].range.clone(), message, help);
    }
    wrong.is_none()
}
