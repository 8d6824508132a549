//! Steps that cargo does. All that touch the window select the same packages and features, so nothing is built twice.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::place::{program, root};
use crate::steps::{Failed, Steps, ask, say};

/// The crates that know no window.
const CORE: &[&str] = &["-p", "curriculum", "-p", "ledger", "-p", "academy", "-p", "crosstrain"];

/// One selection for every step: another one would have Tauri compiled again with other features.
const ALL: &[&str] = &["--workspace", "--features", "e2e/window"];

/// Naming a test beside a program gives its dependencies the features that the tests ask for: the same reason.
const AS_IN_TESTS: &[&str] = &["--test", "tidy"];

const DENY: &[&str] = &["--", "-D", "warnings"];

/// The format of all Rust files.
pub(crate) fn format(steps: &mut Steps) -> Result<(), Failed> {
    let mut command = cargo("fmt");
    command.args(["--all", "--check"]);
    steps.run("rust: format", &mut command, "`cargo fmt` repairs it.")
}

/// Clippy over everything.
pub(crate) fn lint(steps: &mut Steps) -> Result<(), Failed> {
    let mut command = cargo("clippy");
    command.args(ALL).arg("--all-targets").args(DENY);
    steps.run("rust: clippy", &mut command, "Each warning above names its rule and a cure.")
}

/// Clippy over what needs no window.
pub(crate) fn lint_core(steps: &mut Steps) -> Result<(), Failed> {
    let mut command = cargo("clippy");
    command.args(CORE).args(["-p", "e2e", "-p", "xtask", "--all-targets"]).args(DENY);
    steps.run("rust: clippy of the core", &mut command, "Each warning above names its rule.")
}

/// All tests but the journeys.
pub(crate) fn test(steps: &mut Steps) -> Result<(), Failed> {
    let otherwise = "`cargo test -p <crate> <name>` runs one of them again.";
    steps.run("rust: tests", cargo("test").args(ALL), otherwise)
}

/// Tests of what needs no window, and the architecture.
pub(crate) fn test_core(steps: &mut Steps) -> Result<(), Failed> {
    let otherwise = "`cargo test -p <crate> <name>` runs one of them again.";
    let mut command = cargo("test");
    command.args(CORE).args(["-p", "e2e"]);
    steps.run("rust: tests of the core", &mut command, otherwise)
}

/// As many wrong lessons and packages as one likes, at full speed.
pub(crate) fn fuzz(steps: &mut Steps, cases: u64) -> Result<(), Failed> {
    let mut command = cargo("test");
    command.args(["--release", "-p", "curriculum", "--lib", "as_much_put_together_wrongly"]);
    command.args(["--", "--ignored", "--nocapture"]);
    command.env("CROSSTRAIN_FUZZ_CASES", cases.to_string());
    steps.run("rust: fuzz", &mut command, "The case above is found again by its number.")
}

/// What the Rust tests just wrote into `ui/src/bindings` must be what is committed.
pub(crate) fn bindings(steps: &mut Steps) -> Result<(), Failed> {
    let otherwise = "Commit the files of ui/src/bindings as the tests wrote them.";
    steps.take("rust: bindings are fresh", otherwise, || {
        let mut git = Command::new("git");
        git.args(["status", "--porcelain", "--untracked-files=all", "--", "ui/src/bindings"]);
        match ask(git.current_dir(root())) {
            // The first column is what is staged; a staged file is fresh, its later change is not.
            Ok(changes) => match stale(&changes) {
                stale if stale.is_empty() => Ok(()),
                stale => Err(format!("stale: {}", stale.join(", "))),
            },
            Err(error) => Err(error),
        }
    })
}

/// The programs of the journeys.
pub(crate) fn build_programs(steps: &mut Steps) -> Result<(), Failed> {
    let mut command = cargo("build");
    command.args(ALL).args(["--bin", "crosstrain-desktop", "--bin", "crosstrain"]);
    command.args(AS_IN_TESTS);
    steps.run("rust: build the window and `crosstrain`", &mut command, BUILD_FAILED)
}

/// The programs as they ship.
pub(crate) fn build_shipped(steps: &mut Steps) -> Result<(), Failed> {
    let mut command = cargo("build");
    command.args(["--release", "-p", "crosstrain-desktop", "-p", "crosstrain"]);
    steps.run("rust: build what ships", &mut command, BUILD_FAILED)
}

/// The head of the AppImage, which needs nothing of the system that it will run on; gives its file.
#[cfg(unix)]
pub(crate) fn build_head(steps: &mut Steps) -> Result<PathBuf, Failed> {
    let system = format!("{}-unknown-linux-gnu", std::env::consts::ARCH);
    let mut command = cargo("build");
    // With a target named, the flags are for this program alone, and nothing else is built anew.
    command.args(["--release", "-p", "appimage", "--target", &system]);
    command.env("RUSTFLAGS", "-C target-feature=+crt-static");
    steps.run("appimage: build its head", &mut command, BUILD_FAILED)?;
    Ok(crate::place::target().join(system).join("release/appimage"))
}

/// The window alone.
pub(crate) fn build_window(steps: &mut Steps) -> Result<(), Failed> {
    let mut command = cargo("build");
    command.args(ALL).args(["--bin", "crosstrain-desktop"]).args(AS_IN_TESTS);
    steps.run("rust: build the window", &mut command, BUILD_FAILED)
}

const BUILD_FAILED: &str = "The first error above is the one to read.";

/// Opens the window and waits until it is closed. It reads the courses where they are written, not a copy of the build.
pub(crate) fn open_window(steps: &mut Steps, arguments: &[String]) -> Result<(), Failed> {
    let mut window = Command::new(program("dev", "crosstrain-desktop"));
    if !arguments.iter().any(|it| it.starts_with("--courses")) {
        window.arg("--courses").arg(root().join("content"));
    }
    steps.run("window: open", window.args(arguments), "The log lies in the window's home folder.")
}

/// The built-in courses have nothing to complain of.
pub(crate) fn content(steps: &mut Steps) -> Result<(), Failed> {
    let mut check = Command::new(program("dev", "crosstrain"));
    check.arg("check").arg("content").current_dir(root());
    steps.run("content: check", &mut check, "Each finding above names the line and what to write.")
}

/// The documentation of all crates builds without a warning.
pub(crate) fn documents(steps: &mut Steps) -> Result<(), Failed> {
    let mut command = cargo("doc");
    // Naming examples, of which there are none, has the same effect here as naming a test has elsewhere.
    command.args(ALL).args(["--no-deps", "--lib", "--bins", "--examples"]);
    command.env("RUSTDOCFLAGS", "-D warnings");
    steps.run("rust: documentation", &mut command, "Each warning above names the comment.")
}

/// Builds the journeys, so that running them needs no compiler and no network.
pub(crate) fn build_journeys(steps: &mut Steps) -> Result<(), Failed> {
    let mut command = journeys();
    command.arg("--no-run");
    steps.run("rust: build the journeys", &mut command, BUILD_FAILED)
}

/// The command that runs the journeys.
pub(crate) fn journeys() -> Command {
    let mut command = cargo("test");
    command.args(ALL).args(["--test", "journeys"]);
    command
}

/// Builds a program of the package `e2e`, which uses the window as the journeys do.
pub(crate) fn build_visitor(steps: &mut Steps, name: &str) -> Result<(), Failed> {
    let what = format!("rust: build `{name}`");
    steps.run(&what, cargo("build").args(ALL).args(["--bin", name]).args(AS_IN_TESTS), BUILD_FAILED)
}

/// The window in this profile.
pub(crate) fn build_window_in(steps: &mut Steps, profile: &str) -> Result<(), Failed> {
    let mut command = cargo("build");
    command.args(ALL).args(["--bin", "crosstrain-desktop", "--profile", profile]).args(AS_IN_TESTS);
    steps.run(&format!("rust: build the window ({profile})"), &mut command, BUILD_FAILED)
}

/// A package outside the workspace, built beside it.
pub(crate) fn build_beside(steps: &mut Steps, folder: &Path, profile: &str) -> Result<(), Failed> {
    let mut command = cargo("build");
    command.args(["--profile", profile]).current_dir(folder);
    command.env("CARGO_TARGET_DIR", crate::place::target());
    say("The empty window is built with the versions of our own lock file.");
    steps.run(&format!("bench: build the empty window ({profile})"), &mut command, BUILD_FAILED)
}

/// Runs a measuring program of a crate that needs no window, in the release profile.
pub(crate) fn measure(
    steps: &mut Steps,
    package: &str,
    name: &str,
    arguments: &[PathBuf],
) -> Result<(), Failed> {
    let mut command = cargo("bench");
    command.args(["--package", package, "--bench", name, "--"]).args(arguments);
    steps.run(&format!("bench: {name}"), &mut command, "Each ratio must keep to its bar.")
}

fn cargo(task: &str) -> Command {
    let mut command = Command::new("cargo");
    command.arg(task).current_dir(root());
    command
}

/// Files of `git status --porcelain` that differ from what is staged or are unknown.
fn stale(changes: &str) -> Vec<&str> {
    let differs = |line: &&str| line.as_bytes().get(1).is_some_and(|it| *it != b' ');
    changes.lines().filter(differs).filter_map(|line| line.get(3..)).collect()
}

#[cfg(test)]
mod tests {
    use super::stale;

    #[test]
    fn an_unknown_or_changed_binding_is_stale_and_a_staged_one_is_not() {
        let changes =
            "?? ui/new.ts\n M ui/changed.ts\nA  ui/staged.ts\nAM ui/staged-then-changed.ts";
        assert_eq!(stale(changes), ["ui/new.ts", "ui/changed.ts", "ui/staged-then-changed.ts"]);
    }
}
