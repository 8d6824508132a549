//! Runs what needs the real window, and the journeys without any network.

use std::ffi::OsString;
use std::process::Command;

use clap::ValueEnum;

use crate::place::{program, root, target};
use crate::rust;
use crate::steps::{Failed, Steps};
use crate::system::{self, Purpose};
use crate::{tools, ui};

/// In a network of its own there is only the loopback, which WebDriver needs, and it is down at first.
const ALONE: &str = r#"PATH="$PATH:/usr/sbin:/sbin"; ip link set lo up && exec "$@""#;

/// All journeys, or those whose name contains the filter.
pub(crate) fn run(steps: &mut Steps, filter: Option<&str>) -> Result<(), Failed> {
    let driver = tools::driver(steps)?;
    rust::build_journeys(steps)?;
    let journeys = rust::journeys();
    let mut command = Command::new("unshare");
    // Mounts of its own are for the journeys that fill a disk. Without root's rights, a user namespace gives the right to both.
    command.args(if system::is_root() {
        &["--net", "--mount"][..]
    } else {
        &["--map-root-user", "--net", "--mount"][..]
    });
    command.args(["sh", "-c", ALONE, "sh"]);
    command.arg(journeys.get_program()).args(journeys.get_args()).args(["--", "--test-threads=2"]);
    command
        .args(filter)
        .current_dir(root())
        .env("TAURI_DRIVER", driver)
        .env("CARGO_NET_OFFLINE", "true");
    steps.run(
        "journeys: in the real window, without a network",
        &mut command,
        "A picture of each failure lies in target/journeys. `cargo xtask journeys <words of its name>` runs one again.\n\
         If `unshare` was refused: the system must allow network namespaces (in a container: as root with SYS_ADMIN).",
    )
}

/// Pictures that are not of the views.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Gallery {
    /// One lesson of each unit from top to end, and every picture of the others.
    Lessons,
    /// Every state of every view, the dialogs and the components, over a core of fixtures, in each language.
    States,
}

/// The pictures of the README.
pub(crate) fn screenshot(steps: &mut Steps) -> Result<(), Failed> {
    pictures(steps, "screenshot", &[root().join("docs").into()])
}

/// A picture of every view in every look, or of the lessons on paper and at night.
pub(crate) fn gallery(steps: &mut Steps, of: Option<Gallery>) -> Result<(), Failed> {
    let folder = target().join("gallery");
    match of {
        None => pictures(steps, "gallery", &[folder.into()]),
        Some(Gallery::Lessons) => {
            pictures(steps, "gallery", &[folder.join("lessons").into(), "lessons".into()])
        }
        Some(Gallery::States) => {
            pictures(steps, "gallery", &[folder.join("states").into(), "states".into()])
        }
    }
}

fn pictures(steps: &mut Steps, name: &str, arguments: &[OsString]) -> Result<(), Failed> {
    system::bring(steps, Purpose::Test)?;
    ui::bring(steps)?;
    ui::build(steps)?;
    rust::build_window(steps)?;
    let otherwise = "What did not go on in the window is named above.";
    visit(steps, name, arguments, otherwise)
}

/// Runs a program of the package `e2e`.
pub(crate) fn visit(
    steps: &mut Steps,
    name: &str,
    arguments: &[OsString],
    otherwise: &str,
) -> Result<(), Failed> {
    let driver = tools::driver(steps)?;
    rust::build_visitor(steps, name)?;
    let mut command = Command::new(program("dev", name));
    command.args(arguments).current_dir(root()).env("TAURI_DRIVER", driver);
    steps.run(&format!("window: {name}"), &mut command, otherwise)
}
