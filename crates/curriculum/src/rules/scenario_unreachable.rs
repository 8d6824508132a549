//! Some path of a scenario enters every knot and every stitch, and comes to every ending.

use super::scenario_example::scenario;
use super::{Example, Part, Rule};
use crate::Severity;
use crate::diagnostic::Report;
use crate::scenario::Tag;
use crate::scenario::script::Script;
use crate::scenario::walk::Walked;
use crate::scenario::typographic;

pub(crate) static RULE: Rule = Rule {
    name: "scenario-unreachable",
    severity: Severity::Error,
    what: "Some path enters every knot and stitch, and comes to every ending.",
    why: "Nobody would ever read what no path leads to.",
    example: Example {
        part: Part::Body,
        bad: scenario!(ends "> === talk ===
> # ending: Half an hour
> # best
> She asks for half an hour next week.
> -> END
> === over ===
> # ending: A polite nod
> The lift was the meeting.
> -> END
> === parking ===
> # ending: In the parking garage
> She waves from her car.
> -> END
"),
        at: (27, 3),
        good: scenario!(),
    },
};

/// Reports the places that no path enters, and the endings that no path comes to.
pub(crate) fn check(script: &Script<'_>, walked: &Walked, report: &mut Report) {
    let mut lost = Vec::new();
    for (path, place) in script.headers() {
        if walked.unreached.contains(&path) {
            let message = format!("no path through this scenario leads to {path}");
            let help = format!("Divert to it from a choice (-> {path}), or take it out");
            script.report(place, &RULE, (message, help), report);
            lost.push(place.0);
        }
    }
    for (tag, place) in script.tags() {
        let Tag::Ending(name) = tag else { continue };
        let knot = script.headers().filter(|(_, it)| it.0 < place.0).last();
        let is_reported = knot.is_some_and(|(_, it)| lost.contains(&it.0));
        let shown = typographic(name);
        if !is_reported && walked.report.endings.iter().all(|it| it.name != shown) {
            let message = format!("no path through this scenario ends at \"{name}\"");
            let help = "Look at the conditions before it: no choices make them true together";
            script.report(place, &RULE, (message, help), report);
        }
    }
}
