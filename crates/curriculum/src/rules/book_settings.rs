//! `book.toml` can be read.

use super::{Example, Part, Rule};
use crate::Severity;

pub(crate) static RULE: Rule = Rule {
    name: "book-settings",
    severity: Severity::Warning,
    what: "The settings of a book can be read.",
    why: "Without them a book has no title of its own.",
    example: Example {
        part: Part::BookSettings,
        bad: "[book]\ntitle = A book\n",
        at: (2, 9),
        good: "[book]\ntitle = \"A book\"\nauthors = [\"Ines\"]\n",
    },
};

/// What the settings look like.
pub(crate) const SAMPLE: &str = "[book]\ntitle = \"A book\"\nlanguage = \"en\"";
