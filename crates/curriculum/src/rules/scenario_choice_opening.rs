//! A choice of a scenario begins with an act or with quoted words.

use super::scenario_example::conversation;
use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::telling::Telling;
use crate::diagnostic::Report;

pub(crate) static RULE: Rule = Rule {
    name: "scenario-choice-opening",
    severity: Severity::Warning,
    what: "A choice begins with an act or with quoted words.",
    why: "People choose what to say or do. A choice that tells what they think, or how it went, cannot be said.",
    example: Example {
        part: Part::Body,
        bad: conversation!(opening "> * I tell her how loud a machine will be.
>   # coach: The use comes first, with nothing about how it is made, so she could say it again \
tomorrow.
>   ~ trust += 10
>   She writes it down.
>   -> how_sure
"),
        at: (10, 3),
        good: conversation!(),
    },
};

/// Pronouns, articles, prepositions and the like: nobody's act begins with one.
const NO_ACTS: [&str; 58] = [
    "a", "about", "after", "all", "also", "although", "an", "and", "another", "as", "at",
    "because", "but", "for", "from", "he", "her", "his", "how", "i", "if", "in", "it", "its",
    "maybe", "me", "my", "no", "not", "of", "on", "or", "our", "perhaps", "she", "since", "so",
    "some", "that", "the", "their", "then", "there", "these", "they", "this", "those", "to", "we",
    "what", "when", "where", "who", "why", "with", "yes", "you", "your",
];

/// Reports the choices that begin with neither.
pub(crate) fn check(telling: &Telling<'_>, report: &mut Report) {
    for choice in telling.walked.choices.keys().filter(|it| !begins_well(it)) {
        let message = "this choice begins neither with an act nor with quoted words";
        let help = "Write what is said in quotes, or begin with what is done: Wait, Hand over, Ask her";
        telling.script.report(telling.script.choice(choice), &RULE, (message, help), report);
    }
}

/// Whether a choice begins with a quotation, or else with none of the words that begin a sentence
/// about something.
fn begins_well(choice: &str) -> bool {
    if choice.starts_with(['\u{201c}', '\u{2018}', '"', '\'']) {
        return true;
    }
    let first = choice.split(|it: char| !it.is_alphabetic()).next().unwrap_or_default();
    !first.is_empty() && !NO_ACTS.contains(&first.to_lowercase().as_str())
}
