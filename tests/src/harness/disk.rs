//! A small disk in memory that can be filled and made read-only; it needs the mounts of its own that
//! `cargo xtask journeys` gives.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

use super::patience::must;

/// A disk of its own, gone with the journey.
pub struct Disk {
    folder: TempDir,
}

impl Disk {
    /// A disk of this size, as `mount` writes sizes (`1M`).
    #[track_caller]
    pub fn of(size: &str) -> Self {
        let disk = Self { folder: must(TempDir::new(), "a temporary folder") };
        disk.mount(&["-t", "tmpfs", "-o", &format!("size={size}"), "crosstrain-disk"]);
        disk
    }

    /// Where it is mounted.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Writes until nothing more fits.
    #[track_caller]
    pub fn fill(&self) {
        let mut file = must(fs::File::create(self.ballast()), "the ballast");
        let full = loop {
            if let Err(error) = file.write_all(&[0; 512]) {
                break error;
            }
        };
        assert_eq!(full.kind(), std::io::ErrorKind::StorageFull, "{full}");
    }

    /// Takes away what filled it.
    #[track_caller]
    pub fn make_room(&self) {
        must(fs::remove_file(self.ballast()), "the ballast");
    }

    /// Lets nobody write to it, not even the system's administrator.
    #[track_caller]
    pub fn make_read_only(&self) {
        self.mount(&["-o", "remount,ro"]);
    }

    fn ballast(&self) -> PathBuf {
        self.path().join("ballast")
    }

    #[track_caller]
    fn mount(&self, arguments: &[&str]) {
        let mounted = Command::new("mount").args(arguments).arg(self.path()).output();
        let mounted = must(mounted, "mount");
        let said = String::from_utf8_lossy(&mounted.stderr);
        assert!(mounted.status.success(), "{said}; run by `cargo xtask journeys`");
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        // Lazily: the window may still hold a file; the folder below can only go once the disk is off it.
        let unmounted = Command::new("umount").arg("--lazy").arg(self.path()).status();
        assert!(std::thread::panicking() || unmounted.is_ok_and(|it| it.success()));
    }
}
