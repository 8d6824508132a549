//! Runs what needs the real window, and the journeys without any network.

use std::ffi::OsString;
use std::path::Path;
use std::process::Command;

use crate::place::{program, root, target};
use crate::rust;
use crate::steps::{Failed, Steps, ask};
use crate::system::{self, Purpose};
use crate::{tools, ui};

/// In a network of its own there is only the loopback, which WebDriver needs, and it is down at first.
const ALONE: &str = r#"PATH="$PATH:/usr/sbin:/sbin"; ip link set lo up && exec "$@""#;

/// All journeys, or those whose name contains the filter.
pub(crate) fn run(steps: &mut Steps, filter: Option<&str>) -> Result<(), Failed> {
    let driver = tools::driver(steps)?;
    rust::build_journeys(steps)?;
    let journeys = rust::journeys();
    let is_root = ask(Command::new("id").arg("-u")).is_ok_and(|id| id == "0");
    let mut command = Command::new("unshare");
    // Mounts of its own are for the journeys that fill a disk. Without root's rights, a user namespace gives the right to both.
    command.args(if is_root {
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

/// The picture of the README.
pub(crate) fn screenshot(steps: &mut Steps) -> Result<(), Failed> {
    pictures(steps, "screenshot", &root().join("docs/lesson.png"))
}

/// A picture of every view in every look.
pub(crate) fn gallery(steps: &mut Steps) -> Result<(), Failed> {
    pictures(steps, "gallery", &target().join("gallery"))
}

fn pictures(steps: &mut Steps, name: &str, to: &Path) -> Result<(), Failed> {
    system::bring(steps, Purpose::Test)?;
    ui::bring(steps)?;
    ui::build(steps)?;
    rust::build_window(steps)?;
    let otherwise = "What did not go on in the window is named above.";
    visit(steps, name, &[to.as_os_str().to_owned()], otherwise)
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
