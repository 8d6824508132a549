//! The AppImage: what the package for Debian holds and the libraries that it takes from Debian, behind a head that unpacks
//! them once. Nothing of it is fetched: the head is ours (`crates/appimage`), the libraries are those of this Debian.

use std::fs::{self, File};
use std::io::{self, Write};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

use sha2::{Digest, Sha256};

use crate::place::root;
use crate::rust;
use crate::steps::{Failed, Steps};

/// Where the head of every AppImage of this kind says that it is one.
const MARK: (usize, [u8; 3]) = (8, *b"AI\x02");

/// Makes it of the package for Debian that was just made in this folder of the target folder.
pub(crate) fn make(
    steps: &mut Steps,
    deb: &Path,
    profile: &str,
    folder: &Path,
) -> Result<(), Failed> {
    Steps::quietly("appimage: its folder", "Is the disk full?", || fs::create_dir_all(folder))?;
    let content = folder.join("content");
    let mut gather = Command::new("sh");
    gather.arg(root().join("xtask/appimage/appdir.sh")).args([deb, &content]);
    let otherwise = "The last line above says what of this Debian is not where it was looked for.";
    steps.run("appimage: gather its libraries", &mut gather, otherwise)?;
    let image = folder.join("image");
    let mut pack = Command::new("mksquashfs");
    pack.args([&content, &image]).args(["-noappend", "-all-root", "-quiet", "-no-progress"]);
    // Every tool that knows AppImages reads this compression; a trial is not kept waiting for the last byte.
    pack.args(["-comp", "gzip", "-Xcompression-level", if profile == "dev" { "1" } else { "9" }]);
    steps.run("appimage: pack", &mut pack, "Is the disk full?")?;
    let head = rust::build_head(steps)?;
    // A version has points, so what follows the last one is not all that is to go.
    let name = deb.file_stem().unwrap_or_default().to_string_lossy();
    let file = folder.join(format!("{name}.AppImage"));
    Steps::quietly("appimage: write it", "Is the disk full?", || {
        write(&fs::read(head)?, &fs::read(&image)?, &file)?;
        fs::remove_file(image)?;
        fs::remove_dir_all(content)
    })
}

/// The head, the image and its hash.
fn write(head: &[u8], image: &[u8], file: &Path) -> io::Result<()> {
    let mut head = head.to_vec();
    let (at, mark) = MARK;
    head[at..at + mark.len()].copy_from_slice(&mark);
    let mut to = File::create(file)?;
    for part in [&head[..], image, &Sha256::digest(image)] {
        to.write_all(part)?;
    }
    to.set_permissions(fs::Permissions::from_mode(0o755))
}
