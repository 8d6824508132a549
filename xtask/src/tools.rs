//! Programs of the journeys that cargo itself can install.

use std::path::PathBuf;
use std::process::Command;

use crate::place::target;
use crate::steps::{Failed, Steps, ask};

/// The version all machines use. Its newer majors drive Tauri 3.
const DRIVER: &str = "2.1.0";

/// tauri-driver; installed below the target folder if it is not there in this version.
pub(crate) fn driver(steps: &mut Steps) -> Result<PathBuf, Failed> {
    let folder = target().join("tools");
    let program = folder.join("bin/tauri-driver");
    let list = ask(Command::new("cargo").args(["install", "--list", "--root"]).arg(&folder));
    let wanted = format!("tauri-driver v{DRIVER}:");
    if program.exists() && list.is_ok_and(|list| list.lines().any(|line| line == wanted)) {
        return Ok(program);
    }
    let mut install = Command::new("cargo");
    install.args(["install", "--locked", "--force", "--version", &format!("={DRIVER}"), "--root"]);
    // Built in a folder of its own, so that it does not wait for or disturb the project's own build.
    install.arg(&folder).arg("tauri-driver").env("CARGO_TARGET_DIR", folder.join("build"));
    let what = format!("tools: install tauri-driver {DRIVER}");
    steps.run(
        &what,
        &mut install,
        "It comes from crates.io: look at the network, then start again.",
    )?;
    Ok(program)
}
