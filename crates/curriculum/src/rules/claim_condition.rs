//! A claim carries its condition in the same breath.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::text::Text;
use crate::check::english;
use crate::diagnostic::Report;

pub(crate) static RULE: Rule = Rule {
    name: "claim-condition",
    severity: Severity::Warning,
    what: "A claim carries its condition in the same breath.",
    why: "People keep the number and leave the rest. A condition in the footnote is lost on the \
          way to the next meeting.",
    example: Example {
        part: Part::Body,
        bad: "Foretone is right within 3 decibels. Say so.
",
        at: (1, 19),
        good: "Foretone is right within 3 decibels. That holds after calibration.
",
    },
};

/// Reports a claim whose condition stands neither in its sentence nor in the ones beside it.
/// Wrong answers may say what they like.
pub(crate) fn check(text: &Text<'_>, report: &mut Report) {
    for passage in text.meant() {
        let written = &passage.text;
        let sentences = english::sentences(written);
        for (index, run) in sentences.iter().enumerate() {
            let near = &sentences[index.saturating_sub(1)..sentences.len().min(index + 2)];
            let near = near.iter().map(|it| written[it.clone()].to_lowercase()).collect::<String>();
            for claim in text.canon.claims.iter().filter(|it| !it.condition.is_empty()) {
                let sentence = &written[run.clone()];
                let said = claim.says.iter().find_map(|it| english::find_phrase(sentence, it));
                let mut conditions = claim.condition.iter();
                let has_condition = conditions.any(|it| near.contains(&it.to_lowercase()));
                if let Some(said) = said.filter(|_| !has_condition) {
                    let message = format!("{} stands here without its condition", claim.code);
                    let help = format!("Say in the same breath: {}", claim.condition.join(" or "));
                    let at = run.start + said.start..run.start + said.end;
                    report.add(&RULE, text.source, passage.span(at), message, help);
                }
            }
        }
    }
}
