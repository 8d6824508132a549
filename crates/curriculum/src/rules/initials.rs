//! Initials are spelled out when a lesson first uses them.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::check::text::Text;
use crate::check::english;
use crate::diagnostic::Report;
use std::collections::BTreeSet;

pub(crate) static RULE: Rule = Rule {
    name: "initials",
    severity: Severity::Note,
    what: "Initials are spelled out when a lesson first uses them.",
    why: "The two sides read the same letters differently, and a reader who has to guess guesses \
          wrong.",
    example: Example {
        part: Part::Body,
        bad: "The RPM drops.
",
        at: (1, 5),
        good: "The revolutions per minute (RPM) drop. The RPM drops.
",
    },
};

/// Letters that everybody in a modern company reads as a word.
const KNOWN: [&str; 32] = [
    "AI", "API", "CD", "CSV", "EU", "FAQ", "GPS", "HTML", "ID", "IT", "JSON", "LED", "NASA", "OK",
    "PC", "PDF", "PNG", "Q1", "Q2", "Q3", "Q4", "SQL", "TV", "UK", "UN", "URL", "US", "USA",
    "USB", "VAT", "XML", "CAD",
];

/// Notes initials that stand in the text before they have stood in brackets behind their words.
pub(crate) fn check(text: &Text<'_>, report: &mut Report) {
    let mut seen: BTreeSet<String> = BTreeSet::new();
    for passage in text.body() {
        for run in english::words(&passage.text) {
            let word = &passage.text[run.clone()];
            let is_initials =
                (2..=5).contains(&word.len()) && word.bytes().all(|it| it.is_ascii_uppercase());
            if !is_initials || KNOWN.contains(&word) || !seen.insert(word.to_owned()) {
                continue;
            }
            let (before, after) = (&passage.text[..run.start], &passage.text[run.end..]);
            let is_explained = before.ends_with('(') || after.starts_with(" (");
            if !is_explained {
                let message = format!("{word} is not spelled out here");
                let help = format!("Write its words, then ({word}), and then the letters alone");
                report.add(&RULE, text.source, passage.span(run), message, help);
            }
        }
    }
}
