//! A figure is the one that canon.toml knows.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::text::Text;
use crate::check::english;
use crate::diagnostic::Report;

pub(crate) static RULE: Rule = Rule {
    name: "canon-figure",
    severity: Severity::Warning,
    what: "A figure is the one that canon.toml knows.",
    why: "A reader who meets two prices for one contract trusts neither.",
    example: Example {
        part: Part::Body,
        bad: "The Graywether contract brought 146,000 euro.
",
        at: (1, 33),
        good: "The Graywether contract brought 164,000 euro.
",
    },
};

/// Reports a number in a known unit that is true of nothing its sentence names. Wrong answers may
/// say what they like.
pub(crate) fn check(text: &Text<'_>, report: &mut Report) {
    let facts = &text.canon.facts;
    for passage in text.meant() {
        for run in english::sentences(&passage.text) {
            let sentence = &passage.text[run.clone()];
            let named = facts.iter().filter(|fact| {
                fact.about.iter().any(|it| english::find_phrase(sentence, it).is_some())
            });
            let known: Vec<(&str, &str)> =
                named.flat_map(|it| &it.figures).filter_map(|it| it.split_once(' ')).collect();
            for word in english::words(sentence) {
                let (number, rest) = (&sentence[word.clone()], &sentence[word.end..]);
                if !number.starts_with(|it: char| it.is_ascii_digit()) {
                    continue;
                }
                let unit = known.iter().map(|it| it.1).find(|unit| follows(rest, unit));
                let Some(unit) = unit else { continue };
                let true_ones: Vec<&str> =
                    known.iter().filter(|it| it.1 == unit).map(|it| it.0).collect();
                if !true_ones.contains(&number) {
                    let message = format!("{number} {unit} is not a figure of canon.toml");
                    let help = format!("It knows {} {unit}", true_ones.join(", "));
                    let at = run.start + word.start..run.start + word.end;
                    report.add(&RULE, text.source, passage.span(at), message, help);
                }
            }
        }
    }
}

fn follows(rest: &str, unit: &str) -> bool {
    let after = rest.strip_prefix(' ').and_then(|it| it.strip_prefix(unit));
    after.is_some_and(|it| !it.starts_with(char::is_alphanumeric))
}
