//! A scenario names its hidden meters, each a variable of its story that starts between 0 and 100.

use super::scenario_example::scenario;
use super::{Example, Part, Rule};
use crate::diagnostic::Report;
use crate::markdown::Page;
use crate::markdown::callout::Comment;
use crate::scenario::script::Script;
use crate::{Meter, Severity};

/// More lines than this cannot be told apart in one chart.
const MOST: usize = 4;

pub(crate) static RULE: Rule = Rule {
    name: "scenario-meters",
    severity: Severity::Error,
    what: "A scenario names one to four meters, each a variable that starts between 0 and 100.",
    why: "The chart at the end is drawn from them.",
    example: Example {
        part: Part::Body,
        bad: scenario!(meter "faith"),
        at: (2, 33),
        good: scenario!(),
    },
};

const HELP: &str = "In the comment of the scenario, write meter: trust = Customer trust, with commas \
                    between several; at the top of the story, VAR trust = 50";

/// The meters, if all are sound.
pub(crate) fn check(
    script: &Script<'_>,
    page: &Page<'_>,
    at: usize,
    comment: &Comment<'_>,
    report: &mut Report,
) -> Option<Vec<Meter>> {
    let entries = comment.values("meter");
    let mut is_sound = true;
    let mut say = |at: usize, message: String| {
        report.add(&RULE, page.source, at, message, HELP);
        is_sound = false;
    };
    if entries.is_empty() || entries.len() > MOST {
        let message = format!("this scenario has {} meters; one to {MOST} can be shown", entries.len());
        say(page.nodes[at].range.start, message);
        return None;
    }
    let mut meters: Vec<Meter> = Vec::new();
    for entry in &entries {
        let (variable, title) = entry.value.split_once('=').unwrap_or((entry.value, ""));
        let (variable, title) = (variable.trim(), title.trim());
        if title.is_empty() {
            say(entry.at, format!("the meter {variable} has no title"));
        } else if meters.iter().any(|it| it.variable == variable) {
            say(entry.at, format!("the meter {variable} is named twice"));
        } else if !starts_in_range(script, variable) {
            say(entry.at, format!("the story has no VAR {variable} that starts between 0 and 100"));
        }
        meters.push(Meter { variable: variable.to_owned(), title: title.to_owned() });
    }
    is_sound.then_some(meters)
}

fn starts_in_range(script: &Script<'_>, variable: &str) -> bool {
    let starts = script.lines.iter().filter_map(|line| {
        let (name, value) = line.text.trim().strip_prefix("VAR ")?.split_once('=')?;
        (name.trim() == variable).then(|| value.split("//").next().unwrap_or_default().trim())
    });
    let starts: Vec<&str> = starts.collect();
    matches!(starts[..], [start] if start.parse().is_ok_and(|it: u8| it <= 100))
}
