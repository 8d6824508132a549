//! Matches the objectives that a block names with those of its lesson.

use crate::diagnostic::Report;
use crate::markdown::callout::Comment;
use crate::rules::objective_unknown;
use crate::source::Source;
use crate::{Objective, ObjectiveId};

/// The objectives of the lesson that the comment of a block names.
pub(super) fn named(
    comment: &Comment<'_>,
    known: &[Objective],
    source: &Source<'_>,
    report: &mut Report,
) -> Vec<ObjectiveId> {
    let mut found = Vec::new();
    for entry in comment.values("objective") {
        match known.iter().find(|it| it.id.as_str() == entry.value) {
            Some(objective) => found.push(objective.id.clone()),
            None => objective_unknown::report(source, &entry, known, report),
        }
    }
    found
}
