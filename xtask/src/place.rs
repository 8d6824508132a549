//! Where things lie.

use std::env;
use std::path::{Path, PathBuf};

/// The project's own folder.
pub(crate) fn root() -> PathBuf {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.parent().unwrap_or(package).to_owned()
}

/// Where cargo builds.
pub(crate) fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// A program of ours, built in this profile.
pub(crate) fn program(profile: &str, name: &str) -> PathBuf {
    // Cargo calls the folder of its `dev` profile `debug`.
    let folder = if profile == "dev" { "debug" } else { profile };
    target().join(folder).join(name)
}

/// A program of the system, where the shell would find it; also in the folders only root has on its path.
pub(crate) fn on_path(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let folders = env::split_paths(&path).chain(["/usr/sbin", "/sbin"].map(PathBuf::from));
    folders.map(|folder| folder.join(name)).find(|it| it.is_file())
}
