//! Programs of the journeys and measurements that cargo itself can install.

use std::path::PathBuf;
use std::process::Command;

use crate::place::target;
use crate::steps::{Failed, Steps, ask};

/// A program of crates.io in the one version that all machines use.
struct Tool {
    name: &'static str,
    version: &'static str,
}

/// Drives the window. Its newer majors drive Tauri 3.
const DRIVER: Tool = Tool { name: "tauri-driver", version: "2.1.0" };

/// What people write books with; compiling courses is measured against it.
const MDBOOK: Tool = Tool { name: "mdbook", version: "0.5.4" };

/// tauri-driver.
pub(crate) fn driver(steps: &mut Steps) -> Result<PathBuf, Failed> {
    bring(steps, &DRIVER)
}

/// mdBook.
pub(crate) fn mdbook(steps: &mut Steps) -> Result<PathBuf, Failed> {
    bring(steps, &MDBOOK)
}

/// Installs the program below the target folder if it is not there in this version.
fn bring(steps: &mut Steps, tool: &Tool) -> Result<PathBuf, Failed> {
    let Tool { name, version } = tool;
    let folder = target().join("tools");
    let program = folder.join("bin").join(name);
    let list = ask(Command::new("cargo").args(["install", "--list", "--root"]).arg(&folder));
    let wanted = format!("{name} v{version}:");
    if program.exists() && list.is_ok_and(|list| list.lines().any(|line| line == wanted)) {
        return Ok(program);
    }
    let mut install = Command::new("cargo");
    install.args(["install", "--locked", "--force", "--version", &format!("={version}"), "--root"]);
    // Built in a folder of its own, so that it does not wait for or disturb the project's own build.
    install.arg(&folder).arg(name).env("CARGO_TARGET_DIR", folder.join("build"));
    let what = format!("tools: install {name} {version}");
    steps.run(
        &what,
        &mut install,
        "It comes from crates.io: look at the network, then start again.",
    )?;
    Ok(program)
}
