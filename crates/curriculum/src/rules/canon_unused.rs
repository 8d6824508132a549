//! Every person, fact, claim and source of canon.toml is in some lesson.

use super::{Example, Part, Rule};
use crate::check::canon::Canon;
use crate::check::names;
use crate::diagnostic::Report;
use crate::source::Source;
use crate::{Folder, Severity};

pub(crate) static RULE: Rule = Rule {
    name: "canon-unused",
    severity: Severity::Warning,
    what: "Every person, fact, claim and source of canon.toml is in some lesson.",
    why: "The canon is read by whoever writes the next lesson. What no lesson uses is a fact that \
          nobody keeps true.",
    example: Example {
        part: Part::Canon,
        bad: "[[person]]
name = \"Sam Okafor\"
pronoun = \"they\"

[[person]]
name = \"Tom Jones\"
pronoun = \"he\"
",
        at: (6, 9),
        good: "[[person]]
name = \"Sam Okafor\"
pronoun = \"they\"
",
    },
};

/// Reports what no text in a folder of the courses names; words to avoid are of course in none.
pub(crate) fn check(path: &str, canon: &Canon, folder: &Folder, root: &str, report: &mut Report) {
    let texts = folder.below(root).filter(|it| !it.to_ascii_lowercase().ends_with(".toml"));
    let texts: Vec<&str> = texts.filter_map(|it| folder.text(it)).collect();
    let has = |words: &str| texts.iter().any(|it| names::stands_in(it, words));
    let people = canon.people.iter().map(|it| &it.name);
    let people = people.filter(|it| !names::of_person(it).any(has));
    let facts = canon.facts.iter().filter(|it| !it.about.iter().any(|it| has(it)));
    let claims = canon.claims.iter().filter(|it| !has(&it.code) && !it.says.iter().any(|it| has(it)));
    let sources = canon.sources.iter().map(|it| &it.code).filter(|it| !has(it));
    let unused = people
        .chain(facts.filter_map(|it| it.about.first()))
        .chain(claims.map(|it| &it.code))
        .chain(sources);
    let source = Source::new(path, folder.text(path).unwrap_or_default());
    for name in unused {
        let quoted = format!("\"{name}\"");
        let at = source.text.find(&quoted).map_or(0, |it| it + 1);
        let message = format!("no lesson names {name}");
        let help = "Take it out, or write it into the lesson that it was meant for";
        report.add(&RULE, &source, at..at + name.len(), message, help);
    }
}
