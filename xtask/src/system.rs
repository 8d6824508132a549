//! What the operating system must have: on Debian and Ubuntu it is installed, elsewhere it is asked for.

use std::process::Command;

use crate::place::on_path;
use crate::steps::{Failed, Steps, ask, say};

/// What the machine is made ready for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// Building and opening the window.
    Run,
    /// That, and making packages.
    Bundle,
    /// All of that, and driving the window without a screen and without a network.
    Test,
}

/// A Debian package and what it is for.
type Package = (&'static str, &'static str);

const RUN: &[Package] = &[
    ("build-essential", "the C compiler, for SQLite"),
    ("pkg-config", "finds the libraries of the window"),
    ("libwebkit2gtk-4.1-dev", "the web view of the window"),
];

const BUNDLE: &[Package] = &[
    ("patchelf", "lets the libraries of the AppImage find each other"),
    ("squashfs-tools", "packs the AppImage"),
];

const TEST: &[Package] = &[
    ("webkit2gtk-driver", "drives the window as a person would"),
    ("xvfb", "a screen for the journeys"),
    ("at-spi2-core", "the bus by which a screen reader hears the window"),
    ("dbus", "a session for that bus"),
    ("iproute2", "brings up the loopback where the journeys run without a network"),
    ("util-linux", "takes the network from the journeys"),
    ("mmdebstrap", "a bare Debian, on which the package is tried"),
    ("git", "tells whether the bindings are fresh"),
];

/// Elsewhere: programs that show whether the parts are there.
const WITNESSES_TEST: &[&str] =
    &["WebKitWebDriver", "Xvfb", "dbus-daemon", "mmdebstrap", "ip", "unshare", "git"];

/// Installs what is missing, or says what to install.
pub(crate) fn bring(steps: &mut Steps, purpose: Purpose) -> Result<(), Failed> {
    if cfg!(not(target_os = "linux")) {
        return elsewhere(steps, purpose);
    }
    if !is_debian() {
        return other_linux(steps, purpose);
    }
    let (bundle, test): (&[_], &[_]) = match purpose {
        Purpose::Run => (&[], &[]),
        Purpose::Bundle => (BUNDLE, &[]),
        Purpose::Test => (BUNDLE, TEST),
    };
    let wanted = RUN.iter().chain(bundle).chain(test);
    let missing: Vec<_> = wanted.filter(|(name, _)| !is_installed(name)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    say("Missing system packages:");
    for (name, reason) in &missing {
        say(&format!("  {name}: {reason}"));
    }
    let names: Vec<_> = missing.iter().map(|(name, _)| *name).collect();
    let otherwise =
        format!("Install them by hand, then start again: apt-get install {}", names.join(" "));
    steps.run("system: refresh the package lists", apt().arg("update"), &otherwise)?;
    let mut install = apt();
    install.args(["install", "--yes", "--no-install-recommends"]).args(&names);
    steps.run(&format!("system: install {}", names.join(", ")), &mut install, &otherwise)
}

/// Whether this is Debian or a system made of it.
pub(crate) fn is_debian() -> bool {
    on_path("dpkg-query").is_some() && on_path("apt-get").is_some()
}

fn is_installed(package: &str) -> bool {
    let mut query = Command::new("dpkg-query");
    query.args(["--show", "--showformat=${db:Status-Status}", package]);
    ask(&mut query).is_ok_and(|status| status == "installed")
}

/// Whether whoever started this is root.
pub(crate) fn is_root() -> bool {
    ask(Command::new("id").arg("-u")).is_ok_and(|id| id == "0")
}

/// `env` as root: directly, or through sudo, which asks for the password itself.
pub(crate) fn env_as_root() -> Command {
    if is_root() {
        return Command::new("env");
    }
    let mut command = Command::new("sudo");
    command.arg("env");
    command
}

fn apt() -> Command {
    let mut command = env_as_root();
    command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet"]);
    command
}

fn other_linux(steps: &mut Steps, purpose: Purpose) -> Result<(), Failed> {
    steps.take(
        "system: look for what the window needs",
        "Install it with your system's package manager, then start again. On Fedora: dnf install \
         webkit2gtk4.1-devel gcc pkgconf xorg-x11-server-Xvfb at-spi2-core dbus-daemon mmdebstrap iproute util-linux git.",
        || {
            let web_view = ask(Command::new("pkg-config").args(["--exists", "webkit2gtk-4.1"]));
            let mut missing: Vec<_> =
                web_view.is_err().then_some("webkit2gtk-4.1").into_iter().collect();
            if purpose == Purpose::Test {
                missing.extend(WITNESSES_TEST.iter().filter(|name| on_path(name).is_none()));
            }
            if missing.is_empty() {
                Ok(())
            } else {
                Err(format!("missing: {}", missing.join(", ")))
            }
        },
    )
}

/// macOS and Windows have their web view; only the journeys need Linux.
fn elsewhere(steps: &mut Steps, purpose: Purpose) -> Result<(), Failed> {
    match purpose {
        Purpose::Run | Purpose::Bundle => Ok(()),
        Purpose::Test => steps.take(
            "system: look for a driver of the window",
            "Run `cargo xtask test` on Linux; `cargo xtask check` runs here.",
            || Err("the journeys drive WebKitGTK, which this system does not have"),
        ),
    }
}
