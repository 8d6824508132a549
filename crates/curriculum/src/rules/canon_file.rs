//! The facts of a course can be read from canon.toml.

use super::{Example, Part, Rule};
use crate::check::canon::Canon;
use crate::compile::toml_file;
use crate::diagnostic::Report;
use crate::source::Source;
use crate::Severity;

pub(crate) static RULE: Rule = Rule {
    name: "canon-file",
    severity: Severity::Warning,
    what: "The facts of a course can be read from canon.toml.",
    why: "Lessons are checked against people, figures, claims and words that you write down there. \
          A file that cannot be read checks nothing.",
    example: Example {
        part: Part::Canon,
        bad: "[[person]]
name = \"Sam Okafor\"
pronoun = \"it\"

[[fact]]
about = [\"Graywether\"]
figures = [\"164,000 euro\", \"61 engineer-days\"]

[[claim]]
code = \"L1\"
says = [\"within 3 decibels\"]
condition = [\"calibrat\"]

[[claim]]
code = \"L3\"

[[source]]
code = \"S1\"
title = \"What rehearsed demos sell, by a firm that trains people for demos\"
caution = [\"vendor\"]

[[avoid]]
words = [\"workaround\"]
instead = \"another way\"
",
        at: (3, 11),
        good: "[[person]]
name = \"Sam Okafor\"
pronoun = \"they\"

[[fact]]
about = [\"Graywether\"]
figures = [\"164,000 euro\", \"61 engineer-days\"]

[[claim]]
code = \"L1\"
says = [\"within 3 decibels\"]
condition = [\"calibrat\"]

[[claim]]
code = \"L3\"

[[source]]
code = \"S1\"
title = \"What rehearsed demos sell, by a firm that trains people for demos\"
caution = [\"vendor\"]

[[avoid]]
words = [\"workaround\"]
instead = \"another way\"
",
    },
};

const SAMPLE: &str = "name = \"Sam Okafor\"
pronoun = \"they\"
about = [\"Graywether\"]
figures = [\"164,000 euro\"]
code = \"L1\"
says = [\"within 3 decibels\"]
condition = [\"calibrat\"]
title = \"What it is\"
caution = [\"vendor\"]
words = [\"workaround\"]
instead = \"another way\"";

/// The facts in a file; nothing if they cannot be read.
pub(crate) fn read(path: &str, text: &str, report: &mut Report) -> Option<Canon> {
    toml_file::read(&Source::new(path, text), &RULE, SAMPLE, report)
}
