//! Has a folder of courses compiled beside `mdbook build`.

use super::table;
use crate::place::{root, target};
use crate::steps::{Failed, Steps};
use crate::{rust, tools};

/// Compares the two; fails when a bar is missed.
pub(super) fn compare(steps: &mut Steps) -> Result<(), Failed> {
    let mdbook = tools::mdbook(steps)?;
    let draft = table::begin("compile")?;
    let content = root().join("content");
    let work = target().join("bench/large-course");
    let arguments = [content, work, mdbook, draft.clone()];
    let compared = rust::measure(steps, "curriculum", "compile_speed", &arguments);
    table::keep(&draft).and(compared)
}
