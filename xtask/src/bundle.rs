//! Packages that people install, and a trial of the one for Debian on a system that has never seen it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::json;

use crate::place::{program, root, target};
use crate::steps::{Failed, Steps, ask, say};
use crate::system::{self, Purpose};
use crate::update::Publisher;
use crate::{licences, rust, tools, ui};

/// A package that the bundler makes on this system.
#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Kind {
    /// For Debian and Ubuntu.
    Deb,
    /// For any Linux, made on Debian or Ubuntu, whose libraries it brings along.
    Appimage,
    /// For macOS, made there.
    Dmg,
    /// For Windows, made there, as is `nsis`.
    Msi,
    /// For Windows, the smaller installer.
    Nsis,
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Self::Deb => "deb",
            Self::Appimage => "appimage",
            Self::Dmg => "dmg",
            Self::Msi => "msi",
            Self::Nsis => "nsis",
        }
    }

    fn ending(self) -> &'static str {
        match self {
            Self::Appimage => "AppImage",
            Self::Nsis => "exe",
            Self::Deb | Self::Dmg | Self::Msi => self.name(),
        }
    }

    /// What this system can make.
    fn of_this_system() -> &'static [Self] {
        match std::env::consts::OS {
            "macos" => &[Self::Dmg],
            "windows" => &[Self::Msi, Self::Nsis],
            _ if system::is_debian() => &[Self::Deb, Self::Appimage],
            _ => &[Self::Deb],
        }
    }
}

/// Builds the programs in a profile and makes the packages of this system, or only one, signed if asked for.
pub(crate) fn make(
    steps: &mut Steps,
    only: Option<Kind>,
    sign: bool,
    profile: &str,
) -> Result<(), Failed> {
    let publisher = sign.then(Publisher::from_environment).transpose()?;
    system::bring(steps, Purpose::Bundle)?;
    ui::bring(steps)?;
    ui::build(steps)?;
    match profile {
        "dev" => rust::build_programs(steps)?,
        _ => rust::build_shipped(steps)?,
    }
    let kinds = only.as_ref().map_or(Kind::of_this_system(), std::slice::from_ref);
    for kind in kinds {
        bundle(steps, *kind, profile)?;
        if let Some(publisher) = &publisher {
            publisher.sign(steps, &package(*kind, profile)?, kind.name())?;
        }
    }
    say(&format!("The packages lie in {}.", program(profile, "bundle").display()));
    Ok(())
}

/// Puts each package of this Linux on a bare Debian, plays the first journey there, removes it and looks at what is left.
pub(crate) fn try_out(steps: &mut Steps) -> Result<(), Failed> {
    let driver = tools::driver(steps)?;
    rust::build_visitor(steps, "installed")?;
    let base = bare_system(steps)?;
    for kind in Kind::of_this_system() {
        bundle(steps, *kind, "dev")?;
        let package = package(*kind, "dev")?;
        // A system of its own is mounted in a namespace of its own, so nothing of it stays when the trial ends.
        let mut trial = system::env_as_root();
        trial.arg(format!("TAURI_DRIVER={}", driver.display()));
        trial.args(["unshare", "--mount", "--pid", "--fork", "--kill-child", "sh"]);
        trial.arg(root().join("xtask/trial").join(format!("{}.sh", kind.name())));
        trial.args([&base, &package, &program("dev", "installed")]);
        steps.run(
            &format!("package: put the {} on a bare Debian, first journey, remove", kind.name()),
            &mut trial,
            "The last line above says what was asked of the package. The trial needs root's rights for its mounts.",
        )?;
    }
    Ok(())
}

/// Makes a package of what is built.
fn bundle(steps: &mut Steps, kind: Kind, profile: &str) -> Result<(), Failed> {
    if kind == Kind::Appimage {
        return appimage(steps, profile);
    }
    let name = kind.name();
    let mut command = ui::program("tauri");
    command.args(["bundle", "--bundles", name]).current_dir(root().join("src-tauri"));
    if profile == "dev" {
        command.arg("--debug");
    }
    if kind == Kind::Deb {
        let notices = licences::notices(steps)?;
        command.args(["--config", &with_command_line(profile, &notices)]);
    }
    let otherwise = "The bundler's last line says what it misses.";
    steps.run(&format!("package: {name} ({profile})"), &mut command, otherwise)
}

/// Tauri's own bundler fetches tools for it that only their forge has, one of which goes into what people start.
#[cfg(unix)]
fn appimage(steps: &mut Steps, profile: &str) -> Result<(), Failed> {
    Steps::quietly("appimage", "Make it there.", || {
        let needed = "its libraries come from Debian or Ubuntu, and this is neither";
        if system::is_debian() { Ok(()) } else { Err(needed) }
    })?;
    bundle(steps, Kind::Deb, profile)?;
    let deb = package(Kind::Deb, profile)?;
    crate::appimage::make(steps, &deb, profile, &folder_of(Kind::Appimage, profile))
}

/// An AppImage is for Linux.
#[cfg(not(unix))]
fn appimage(_: &mut Steps, _: &str) -> Result<(), Failed> {
    Steps::quietly("appimage", "Make it on Debian or Ubuntu.", || Err("it is for Linux"))
}

/// Where the packages of a kind are put.
fn folder_of(kind: Kind, profile: &str) -> PathBuf {
    program(profile, "bundle").join(kind.name())
}

/// The package that was just made.
fn package(kind: Kind, profile: &str) -> Result<PathBuf, Failed> {
    let folder = folder_of(kind, profile);
    let otherwise = format!("Look into {}.", folder.display());
    Steps::quietly("package: find it", &otherwise, || newest(&folder, kind.ending()))
}

/// What lies where cargo builds is in no file of configuration: the program for the command line, and the notices.
fn with_command_line(profile: &str, notices: &Path) -> String {
    let files = json!({
        "/usr/bin/crosstrain": program(profile, "crosstrain"),
        "/usr/share/doc/crosstrain/copyright": notices,
    });
    json!({ "bundle": { "linux": { "deb": { "files": files } } } }).to_string()
}

/// Debian with nothing but what it cannot be without, as an archive that is made once.
fn bare_system(steps: &mut Steps) -> Result<PathBuf, Failed> {
    let archive = target().join("tools/bare-debian.tar");
    if archive.exists() {
        return Ok(archive);
    }
    let unfinished = archive.with_extension("unfinished.tar");
    let mut command = Command::new("mmdebstrap");
    command.args(["--variant=minbase", &release_of_debian()]).arg(&unfinished);
    let otherwise = "It comes from Debian's mirror: look at the network, then start again.";
    steps.run("package: a bare Debian", &mut command, otherwise)?;
    Steps::quietly("package: keep the bare Debian", "Is the disk full?", || {
        fs::rename(&unfinished, &archive).map(|()| archive)
    })
}

/// The release that this machine runs: its web view is the one that the driver knows.
fn release_of_debian() -> String {
    let named = ask(Command::new("sh").args(["-c", ". /etc/os-release && echo $VERSION_CODENAME"]));
    named.ok().filter(|it| !it.is_empty()).unwrap_or_else(|| "stable".to_owned())
}

fn newest(folder: &Path, extension: &str) -> Result<PathBuf, String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let files = entries.filter_map(|entry| entry.ok().map(|it| it.path()));
    files
        .filter(|it| it.extension().is_some_and(|it| it == extension))
        .max_by_key(|it| it.metadata().and_then(|it| it.modified()).ok())
        .ok_or_else(|| format!("no package in {}", folder.display()))
}
