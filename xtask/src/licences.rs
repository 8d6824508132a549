//! What Crosstrain is made of: the list that the window shows under About, and the notices that a package carries.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::place::{root, target};
use crate::steps::{Failed, Steps, ask};

/// The programs that ship.
const PROGRAMS: &[&str] = &["crosstrain-desktop", "crosstrain", "appimage"];

/// What of Node's packages is in the page, fonts and icons included.
const IN_THE_PAGE: &[&str] = &[
    "@fontsource-variable/inter",
    "@fontsource-variable/source-serif-4",
    "@lucide/svelte",
    "@tauri-apps/api",
    "svelte",
];

/// The system whose dependencies are listed; the others differ in a few crates of the window.
const SYSTEM: &str = "x86_64-unknown-linux-gnu";

/// Somebody else's work in ours.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Part {
    name: String,
    version: String,
    licence: String,
    folder: PathBuf,
}

/// Writes the list of the window.
pub(crate) fn write(steps: &mut Steps) -> Result<(), Failed> {
    steps.take("licences: write the list", "Cargo's words above say what it misses.", || {
        fs::write(list_file(), list(&parts()?)).map_err(|error| error.to_string())
    })
}

/// Whether the list of the window is the one that would be written now.
pub(crate) fn check(steps: &mut Steps) -> Result<(), Failed> {
    let otherwise = "`cargo xtask licences` writes it anew.";
    steps.take("licences: the list is fresh", otherwise, || {
        let written = fs::read_to_string(list_file()).map_err(|error| error.to_string())?;
        if written == list(&parts()?) {
            Ok(())
        } else {
            Err("dependencies have changed".to_owned())
        }
    })
}

/// The list with the full text of each licence, for a package; gives its file.
pub(crate) fn notices(steps: &mut Steps) -> Result<PathBuf, Failed> {
    let file = target().join("copyright");
    steps.take("licences: write the notices", "Is the disk full?", || {
        let own = ["LICENSE-MIT", "LICENSE-APACHE"].map(|name| read(&root().join(name)));
        let mut text = own.concat();
        text += "\nCrosstrain contains the following works of others.\n";
        let parts = parts()?;
        for (notice, names) in by_notice(&parts) {
            let _ = write!(text, "\n{}\n\n{}\n", names.join("\n"), notice.trim_end());
        }
        fs::write(&file, text).map_err(|error| error.to_string())
    })?;
    Ok(file)
}

fn list_file() -> PathBuf {
    root().join("src-tauri/licences.txt")
}

fn list(parts: &BTreeSet<Part>) -> String {
    let line = |it: &Part| format!("{} {}: {}\n", it.name, it.version, it.licence);
    parts.iter().map(line).collect()
}

fn parts() -> Result<BTreeSet<Part>, String> {
    let mut parts = crates()?;
    for name in IN_THE_PAGE {
        let folder = root().join("ui/node_modules").join(name);
        let package = folder.join("package.json");
        let text = fs::read_to_string(&package).map_err(|error| format!("{name}: {error}"))?;
        parts.insert(part(&parse(&text)?, folder));
    }
    Ok(parts)
}

/// Every crate that is compiled into a program of ours.
fn crates() -> Result<BTreeSet<Part>, String> {
    let mut command = Command::new("cargo");
    command.args(["metadata", "--format-version=1", "--locked", "--filter-platform", SYSTEM]);
    let metadata = parse(&ask(command.current_dir(root()))?)?;
    let packages: BTreeMap<_, _> =
        each(&metadata["packages"]).map(|it| (word(it, "id"), it)).collect();
    let nodes: BTreeMap<_, _> =
        each(&metadata["resolve"]["nodes"]).map(|it| (word(it, "id"), it)).collect();
    let ours = |it: &&&Value| PROGRAMS.contains(&word(it, "name"));
    let mut wanted: Vec<_> = packages.values().filter(ours).map(|it| word(it, "id")).collect();
    let mut seen = BTreeSet::new();
    while let Some(id) = wanted.pop() {
        if let Some(node) = nodes.get(id).filter(|_| seen.insert(id)) {
            wanted.extend(
                each(&node["deps"]).filter(|it| is_compiled_in(it)).map(|it| word(it, "pkg")),
            );
        }
    }
    let others =
        seen.into_iter().filter_map(|id| packages.get(id)).filter(|it| it["source"].is_string());
    Ok(others.map(|it| part(it, Path::new(word(it, "manifest_path")).with_file_name(""))).collect())
}

/// Not only needed for building or testing.
fn is_compiled_in(dependency: &Value) -> bool {
    each(&dependency["dep_kinds"]).any(|it| it["kind"].is_null())
}

fn part(package: &Value, folder: PathBuf) -> Part {
    let text = |key| word(package, key).to_owned();
    let licence = Some(text("license")).filter(|it| !it.is_empty());
    let licence = licence.unwrap_or_else(|| "see its notice".to_owned());
    Part { name: text("name"), version: text("version"), licence, folder }
}

/// The texts of licences, each with all that stand under it.
fn by_notice(parts: &BTreeSet<Part>) -> BTreeMap<String, Vec<String>> {
    let mut notices: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for part in parts {
        let name = format!("{} {} ({})", part.name, part.version, part.licence);
        for file in notice_files(&part.folder) {
            notices.entry(read(&file)).or_default().push(name.clone());
        }
    }
    notices
}

fn notice_files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut files: Vec<_> = entries.map(|it| it.path()).filter(|it| is_notice(it)).collect();
    files.sort();
    files
}

fn is_notice(file: &Path) -> bool {
    let name = file.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
    file.is_file()
        && ["license", "licence", "copying", "notice"].iter().any(|it| name.starts_with(it))
}

fn read(file: &Path) -> String {
    String::from_utf8_lossy(&fs::read(file).unwrap_or_default()).into_owned()
}

fn parse(text: &str) -> Result<Value, String> {
    serde_json::from_str(text).map_err(|error| error.to_string())
}

fn each(list: &Value) -> impl Iterator<Item = &Value> {
    list.as_array().into_iter().flatten()
}

fn word<'a>(of: &'a Value, key: &str) -> &'a str {
    of[key].as_str().unwrap_or_default()
}
