//! Matches the objectives that a block names with those of its lesson.

use crate::diagnostic::Report;
use crate::markdown::callout::Comment;
use crate::rules::objective_unknown;
use crate::source::Source;
use crate::{LessonId, Objective, ObjectiveId, Tested};

/// The objectives that the comment of a block names. Those of another lesson are written behind its id and a slash; whether
/// they are there is asked when the course is checked, as one lesson may be read without the others.
pub(super) fn named(
    comment: &Comment<'_>,
    known: &[Objective],
    source: &Source<'_>,
    report: &mut Report,
) -> Tested {
    let mut tested = Tested::default();
    for entry in comment.values("objective") {
        if let Some(objective) = known.iter().find(|it| it.id.as_str() == entry.value) {
            tested.here.push(objective.id.clone());
        } else if let Some(elsewhere) = elsewhere(entry.value) {
            tested.elsewhere.push(elsewhere);
        } else {
            objective_unknown::report(source, &entry, known, report);
        }
    }
    tested
}

/// The lesson and the objective in "know-it/tell-green-from-amber".
fn elsewhere(written: &str) -> Option<(LessonId, ObjectiveId)> {
    let (lesson, objective) = written.split_once('/')?;
    Some((lesson.parse().ok()?, objective.parse().ok()?))
}
