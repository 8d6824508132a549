//! A waiver names a rule, says why, and is needed.

use super::{Example, Part, Rule};
use crate::Severity;
use crate::diagnostic::Report;
use crate::source::Source;

pub(crate) static RULE: Rule = Rule {
    name: "waiver",
    severity: Severity::Warning,
    what: "A waiver names a rule, says why, and is needed.",
    why: "Whoever edits the lesson next should know why a rule is silent here, and should not keep \
          a waiver that nothing needs any more.",
    example: Example {
        part: Part::Body,
        bad: "Text.\n\n<!-- allow: link-text; why: the word is quoted -->\n",
        at: (3, 13),
        good: "See [here](../01-sample/lesson.md).

<!-- allow: link-text; why: the word is quoted -->

```
<!-- allow: nothing, as this is only shown -->
```
",
    },
};

const FORM: &str = "Write it on a line of its own: <!-- allow: rule-name; why: your reason -->";

/// Reports a rule that does not exist.
pub(crate) fn unknown(source: &Source<'_>, at: usize, rule: &str, report: &mut Report) {
    let help = "`crosstrain rules` prints the names of all rules";
    report.add(&RULE, source, at..at + rule.len(), format!("there is no rule {rule}"), help);
}

/// Reports a waiver without a reason.
pub(crate) fn unexplained(source: &Source<'_>, at: usize, rule: &str, report: &mut Report) {
    let message = format!("this waiver of {rule} does not say why");
    report.add(&RULE, source, at..at + rule.len(), message, FORM);
}

/// Reports a waiver that silences nothing.
pub(crate) fn unused(source: &Source<'_>, at: usize, rule: &str, report: &mut Report) {
    let message = format!("{rule} finds nothing in this file that may be waived");
    report.add(&RULE, source, at..at + rule.len(), message, "Take the waiver out");
}
