//! What the file does when it is started: the program in it, or one of the tasks that every AppImage knows.

use std::env;
use std::ffi::{OsStr, OsString};
use std::io::{self, Write};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use rustix::io::{FdFlags, fcntl_setfd};

use crate::image::Image;
use crate::kept;

/// The folder that `--appimage-extract` makes.
const EXTRACTED: &str = "squashfs-root";

/// Does what the first argument asks for.
pub(crate) fn start() -> io::Result<()> {
    let own = env::current_exe()?;
    let image = Image::of(&own)?;
    let mut arguments: Vec<OsString> = env::args_os().skip(1).collect();
    let first = arguments.first().and_then(|it| it.to_str()).unwrap_or_default();
    match first.strip_prefix("--appimage-") {
        None => run(&own, &image, &arguments),
        Some("extract-and-run") => run(&own, &image, &arguments.split_off(1)),
        Some("extract") => {
            image.unpack(Path::new(EXTRACTED))?;
            say(EXTRACTED)
        }
        Some("offset") => say(&image.start().to_string()),
        Some("version") => say(concat!("Crosstrain ", env!("CARGO_PKG_VERSION"))),
        Some(_) => say(
            "--appimage-extract, --appimage-extract-and-run, --appimage-offset, --appimage-version",
        ),
    }
}

/// Starts the program of the image, which takes the place of this one.
fn run(own: &Path, image: &Image, arguments: &[OsString]) -> io::Result<()> {
    let cache = cache(env::var_os("XDG_CACHE_HOME"), env::var_os("HOME"));
    let cache = cache.ok_or_else(|| io::Error::other("neither HOME nor XDG_CACHE_HOME is set"))?;
    let unpacked = kept::keep(image, &cache)
        .map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", cache.display())))?;
    // The lock goes over to the program and to all that it starts.
    fcntl_setfd(&unpacked.lock, FdFlags::empty())?;
    let mut program = Command::new(unpacked.folder.join("AppRun"));
    program.args(arguments).env("APPIMAGE", own).env("APPDIR", &unpacked.folder);
    program.env("ARGV0", env::args_os().next().unwrap_or_default());
    if let Ok(folder) = env::current_dir() {
        program.env("OWD", folder);
    }
    Err(program.exec())
}

/// Where unpacked images are kept.
fn cache(xdg: Option<OsString>, home: Option<OsString>) -> Option<PathBuf> {
    let named = |it: OsString| Some(PathBuf::from(it)).filter(|it| it.is_absolute());
    let folder = xdg.and_then(named).or_else(|| Some(home.and_then(named)?.join(".cache")))?;
    Some(folder.join("crosstrain").join(OsStr::new("appimage")))
}

fn say(line: &str) -> io::Result<()> {
    writeln!(io::stdout(), "{line}")
}
