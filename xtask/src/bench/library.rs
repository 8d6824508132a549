//! Has a library of ten thousand lessons written, searched, and opened in the real window beside one of sixty.

use super::table;
use crate::journeys::visit;
use crate::place::{program, root, target};
use crate::rust;
use crate::steps::{Failed, Steps};
use crate::system::{self, Purpose};
use crate::ui;

/// Measures; fails when a bar is missed.
pub(super) fn compare(steps: &mut Steps, profile: &str) -> Result<(), Failed> {
    system::bring(steps, Purpose::Test)?;
    ui::bring(steps)?;
    ui::build(steps)?;
    rust::build_window_in(steps, profile)?;
    let libraries = target().join("bench/libraries");
    let draft = table::begin("search")?;
    let arguments = [root().join("content"), libraries.clone(), draft.clone()];
    let searched = rust::measure(steps, "academy", "large_library", &arguments);
    table::keep(&draft)?;
    let draft = table::begin("library")?;
    let arguments = [
        program(profile, "crosstrain-desktop").into_os_string(),
        libraries.into_os_string(),
        profile.into(),
        draft.clone().into_os_string(),
    ];
    let opened = visit(steps, "libraries", &arguments, "Each figure must keep to its bar.");
    table::keep(&draft).and(searched).and(opened)
}
