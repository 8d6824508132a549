//! A link leads to the web, to a mailbox or to a file of this folder.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::diagnostic::Report;
use crate::markdown::Page;

pub(crate) static RULE: Rule = Rule {
    name: "link-scheme",
    severity: Severity::Warning,
    what: "A link leads to the web, to a mailbox or to a file of this folder.",
    why: "Nothing else can be followed from a lesson, and some addresses could do harm.",
    example: Example {
        part: Part::Body,
        bad: "See [the drive](file:///srv/notes.md).\n",
        at: (1, 5),
        good: "See [the drive](https://example.com/notes) or <ines@example.com>.\n",
    },
};

/// Reports a link that the app never follows.
pub(crate) fn report(page: &Page<'_>, at: usize, report: &mut Report) {
    let message = "the app does not follow this kind of link";
    let help = "Begin the address with https:// or mailto:, or write the path of a file beside \
                this one";
    report.add(&RULE, page.source, page.nodes[at].range.clone(), message, help);
}

/// Whether an address names its own way of being reached, as `file:` or `//host` do.
pub(crate) fn has_scheme(target: &str) -> bool {
    let name = target.find(|it: char| !(it.is_ascii_alphanumeric() || "+.-".contains(it)));
    let is_named = name.is_some_and(|it| it > 0 && target[it..].starts_with(':'));
    is_named || target.starts_with("//") || target.starts_with('\\')
}
