//! Generates the empty window, builds both in the same profile, and has them compared side by side.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::table;
use crate::journeys::visit;
use crate::place::{program, root, target};
use crate::rust;
use crate::steps::{Failed, Steps};
use crate::system::{self, Purpose};
use crate::ui;

/// Compares the two; fails when a bar is missed.
pub(super) fn compare(steps: &mut Steps, profile: &str) -> Result<(), Failed> {
    system::bring(steps, Purpose::Test)?;
    ui::bring(steps)?;
    ui::build(steps)?;
    rust::build_window_in(steps, profile)?;
    let otherwise = "Is the disk full?";
    let shell = Steps::quietly("bench: write the empty window", otherwise, write_shell)?;
    rust::build_beside(steps, &shell, profile)?;
    let draft = table::begin("window")?;
    let arguments = [
        program(profile, "crosstrain-desktop").into_os_string(),
        program(profile, "bench-shell").into_os_string(),
        profile.into(),
        draft.clone().into_os_string(),
    ];
    let compared = visit(steps, "compare", &arguments, "Each ratio must keep to its bar.");
    table::keep(&draft).and(compared)
}

/// A package outside the workspace, with the workspace's lock file and build profiles.
fn write_shell() -> io::Result<PathBuf> {
    let folder = target().join("bench-shell");
    let manifest = include_str!("../../shell/Cargo.toml.in").to_owned() + &profiles()?;
    write(&folder, "Cargo.toml", manifest.as_bytes())?;
    write(&folder, "src/main.rs", include_bytes!("../../shell/main.rs"))?;
    write(&folder, "build.rs", include_bytes!("../../shell/build.rs"))?;
    write(&folder, "tauri.conf.json", include_bytes!("../../shell/tauri.conf.json"))?;
    write(&folder, "dist/index.html", include_bytes!("../../shell/dist/index.html"))?;
    write(&folder, "icons/icon.png", &fs::read(root().join("src-tauri/icons/icon.png"))?)?;
    // Cargo drops what the empty window does not need, and keeps every version.
    write(&folder, "Cargo.lock", &fs::read(root().join("Cargo.lock"))?)?;
    Ok(folder)
}

/// Writes a file only if it differs, so that an unchanged window is not built again.
fn write(folder: &Path, name: &str, content: &[u8]) -> io::Result<()> {
    let file = folder.join(name);
    if let Some(parent) = file.parent() {
        fs::create_dir_all(parent)?;
    }
    match fs::read(&file) {
        Ok(found) if found == content => Ok(()),
        _ => fs::write(file, content),
    }
}

/// The profiles of the workspace, without what names packages that the empty window does not have.
fn profiles() -> io::Result<String> {
    let manifest = fs::read_to_string(root().join("Cargo.toml"))?;
    let manifest: toml::Table = toml::from_str(&manifest).map_err(io::Error::other)?;
    let mut profiles = toml::Table::new();
    for (name, profile) in
        manifest.get("profile").and_then(toml::Value::as_table).into_iter().flatten()
    {
        let mut profile = profile.clone();
        if let Some(profile) = profile.as_table_mut() {
            profile.remove("package");
        }
        profiles.insert(name.clone(), profile);
    }
    let mut kept = toml::Table::new();
    kept.insert("profile".to_owned(), profiles.into());
    toml::to_string(&kept).map_err(io::Error::other)
}

#[cfg(test)]
mod tests {
    use super::profiles;

    #[test]
    fn the_empty_window_is_built_like_ours_and_names_none_of_our_packages() {
        let profiles = profiles().unwrap();
        assert!(profiles.contains("[profile.dev]\ndebug = \"line-tables-only\""), "{profiles}");
        assert!(!profiles.contains("argon2"), "{profiles}");
    }
}
