//! The page in the window: its packages, its checks and its build, each done anew only when something changed.

use std::collections::BTreeMap;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::place::{root, target};
use crate::steps::{Failed, Steps, ask, say};

/// The oldest Node the build tools run on.
const NODE: (u32, u32) = (20, 19);

/// Node's packages as `package-lock.json` names them.
pub(crate) fn bring(steps: &mut Steps) -> Result<(), Failed> {
    let otherwise = format!(
        "Install Node {}.{} or newer with npm, from nodejs.org or your system's packages.",
        NODE.0, NODE.1
    );
    Steps::quietly("ui: look for Node and npm", &otherwise, node)?;
    let lock = fs::read(folder().join("package-lock.json")).unwrap_or_default();
    let installed = folder().join("node_modules/.installed-lock");
    if fs::read(&installed).is_ok_and(|it| it == lock) {
        return Ok(());
    }
    let otherwise =
        "Look at the network; if package.json was edited, run `npm install` in ui first.";
    let mut install = npm();
    install.args(["ci", "--no-audit", "--no-fund"]);
    steps.run("ui: install Node's packages", &mut install, otherwise)?;
    Steps::quietly("ui: note what is installed", "Is the disk full?", || {
        fs::write(&installed, &lock)
    })
}

/// Types of TypeScript and Svelte.
pub(crate) fn types(steps: &mut Steps) -> Result<(), Failed> {
    script(steps, "check", "ui: types", "Each line above names a file and what does not fit in it.")
}

/// Style rules and format.
pub(crate) fn lint(steps: &mut Steps) -> Result<(), Failed> {
    script(
        steps,
        "lint",
        "ui: lint",
        "`npm run format` in ui repairs the format; the rest by hand.",
    )
}

/// Tests of the page without a window.
pub(crate) fn test(steps: &mut Steps) -> Result<(), Failed> {
    script(steps, "test", "ui: tests", "`npx vitest <name>` in ui runs one of them again.")
}

/// Builds `ui/dist`, which the window carries in itself; not if it was built from these very sources.
pub(crate) fn build(steps: &mut Steps) -> Result<(), Failed> {
    let otherwise = "Can the files in ui be read?";
    let stamp = Steps::quietly("ui: look for changes", otherwise, || stamp(&folder()))?;
    let built = target().join("ui-built-from");
    let is_fresh = fs::read_to_string(&built).is_ok_and(|it| it == stamp);
    if is_fresh && folder().join("dist/index.html").exists() {
        return Ok(());
    }
    script(steps, "build", "ui: build", "`cargo xtask check` shows errors of types more clearly.")?;
    Steps::quietly("ui: note what was built", "Is the disk full?", || fs::write(&built, &stamp))
}

/// Holds the page that was built against the size it may have, and says its size.
pub(crate) fn size(steps: &mut Steps) -> Result<(), Failed> {
    let otherwise = "Find what came in: a new package, or an icon set imported as a whole?";
    let said =
        steps.take("ui: size", otherwise, || ask(npm().args(["run", "--silent", "size"])))?;
    say(&said);
    Ok(())
}

fn script(steps: &mut Steps, name: &str, what: &str, otherwise: &str) -> Result<(), Failed> {
    steps.run(what, npm().args(["run", "--silent", name]), otherwise)
}

fn folder() -> PathBuf {
    root().join("ui")
}

fn npm() -> Command {
    let mut command = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    // CI keeps test runners from waiting for a key.
    command.current_dir(folder()).env("CI", "true");
    command
}

/// A program that came with Node's packages.
pub(crate) fn program(name: &str) -> Command {
    let file = if cfg!(windows) { format!("{name}.cmd") } else { name.to_owned() };
    let mut command = Command::new(folder().join("node_modules/.bin").join(file));
    command.env("CI", "true");
    command
}

fn node() -> Result<(), String> {
    let version = ask(Command::new("node").arg("--version"))?;
    ask(npm().arg("--version"))?;
    let mut numbers = version.trim_start_matches('v').split('.').map(|it| it.parse().unwrap_or(0));
    let found = (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0));
    if found >= NODE { Ok(()) } else { Err(format!("Node {version} is too old")) }
}

/// One number for all that the build reads: names and contents below the folder.
fn stamp(folder: &Path) -> io::Result<String> {
    let mut files = BTreeMap::new();
    collect(folder, &mut files)?;
    let mut hasher = DefaultHasher::new();
    files.hash(&mut hasher);
    Ok(format!("{:016x}", hasher.finish()))
}

fn collect(folder: &Path, files: &mut BTreeMap<PathBuf, Vec<u8>>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        if name == "node_modules" || name == "dist" || name.as_encoded_bytes().starts_with(b".") {
            continue;
        }
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), files)?;
        } else {
            files.insert(entry.path(), fs::read(entry.path())?);
        }
    }
    Ok(())
}
