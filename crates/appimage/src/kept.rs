//! Images that were unpacked, each in a folder of its own that is kept for the next start. While a program of it runs, a lock
//! on the file beside the folder is held; one that nobody holds gives way to a newer image.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use crate::image::Image;

/// An unpacked image in use.
pub(crate) struct Unpacked {
    /// What the image holds.
    pub(crate) folder: PathBuf,
    /// Held for as long as anything of it runs.
    pub(crate) lock: File,
}

/// Finds the image among those that are kept, or unpacks it there.
pub(crate) fn keep(image: &Image, cache: &Path) -> io::Result<Unpacked> {
    fs::create_dir_all(cache)?;
    let folder = cache.join(image.name());
    let lock = File::create(cache.join(image.name()).with_extension("lock"))?;
    lock.lock_shared()?;
    if !folder.is_dir() {
        lock.unlock()?;
        lock.lock()?;
        // Another start may have been first.
        if !folder.is_dir() {
            unpack(image, &folder)?;
            forget_others(cache, &folder);
        }
        lock.lock_shared()?;
    }
    Ok(Unpacked { folder, lock })
}

/// Unpacks it whole or not at all.
fn unpack(image: &Image, folder: &Path) -> io::Result<()> {
    let unfinished = folder.with_extension("unfinished");
    if unfinished.exists() {
        fs::remove_dir_all(&unfinished)?;
    }
    let unpacked = image.unpack(&unfinished).and_then(|()| fs::rename(&unfinished, folder));
    // The first error is what matters.
    unpacked.inspect_err(|_| drop(fs::remove_dir_all(&unfinished)))
}

/// Removes older images that nothing runs of. What cannot be removed stays until the next new image.
fn forget_others(cache: &Path, own: &Path) {
    let entries = fs::read_dir(cache).into_iter().flatten().flatten().map(|it| it.path());
    for lock in entries.filter(|it| it.extension().is_some_and(|it| it == "lock")) {
        let folder = lock.with_extension("");
        if folder != own && File::open(&lock).is_ok_and(|it| it.try_lock().is_ok()) {
            let _ = fs::remove_dir_all(&folder).and_then(|()| fs::remove_file(&lock));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::io::{self, Cursor};
    use std::os::unix::fs::PermissionsExt;
    use std::path::{Path, PathBuf};

    use backhand::compression::Compressor;
    use backhand::{FilesystemCompressor, FilesystemWriter, NodeHeader};
    use sha2::{Digest, Sha256};
    use tempfile::TempDir;

    use super::{Unpacked, keep};
    use crate::image::Image;

    /// The shortest program that says where it ends.
    const HEAD: [u8; 64] = {
        let mut head = [0; 64];
        head[0] = 0x7f;
        head[1] = b'E';
        head[2] = b'L';
        head[3] = b'F';
        head[4] = 2;
        head[5] = 1;
        head[0x28] = 64;
        head
    };

    /// A file that holds a program which says this.
    fn file(folder: &Path, says: &'static str) -> PathBuf {
        let rights = |permissions| NodeHeader { permissions, ..NodeHeader::default() };
        let mut image = FilesystemWriter::default();
        image.set_compressor(FilesystemCompressor::new(Compressor::Gzip, None).unwrap());
        image.set_no_padding();
        image.push_dir("usr", rights(0o755)).unwrap();
        image.push_file(says.as_bytes(), "usr/program", rights(0o755)).unwrap();
        image.push_symlink("usr/program", "AppRun", rights(0o777)).unwrap();
        let mut bytes = Cursor::new(Vec::new());
        image.write(&mut bytes).unwrap();
        let bytes = bytes.into_inner();
        let path = folder.join(says);
        fs::write(&path, [&HEAD[..], &bytes, &Sha256::digest(&bytes)].concat()).unwrap();
        path
    }

    fn started(file: &Path, cache: &Path) -> io::Result<Unpacked> {
        keep(&Image::of(file)?, cache)
    }

    fn says(unpacked: &Unpacked) -> String {
        fs::read_to_string(unpacked.folder.join("AppRun")).unwrap()
    }

    #[test]
    fn it_is_unpacked_with_its_rights_and_links_and_found_again() {
        let folder = TempDir::new().unwrap();
        let (file, cache) = (file(folder.path(), "one"), folder.path().join("cache"));
        let first = started(&file, &cache).unwrap();
        assert_eq!(says(&first), "one");
        let program = first.folder.join("usr/program");
        assert_eq!(fs::metadata(&program).unwrap().permissions().mode() & 0o777, 0o755);
        assert!(fs::symlink_metadata(first.folder.join("AppRun")).unwrap().is_symlink());
        fs::write(&program, "kept").unwrap();
        assert_eq!(says(&started(&file, &cache).unwrap()), "kept", "beside one that runs");
    }

    #[test]
    fn a_changed_or_shortened_file_is_refused_and_leaves_nothing() {
        let folder = TempDir::new().unwrap();
        let (file, cache) = (file(folder.path(), "one"), folder.path().join("cache"));
        let whole = fs::read(&file).unwrap();
        let refused = |bytes: &[u8], what: &str| {
            fs::write(&file, bytes).unwrap();
            assert!(started(&file, &cache).is_err(), "{what}");
            let left = fs::read_dir(&cache).into_iter().flatten().flatten().map(|it| it.path());
            assert!(left.filter(|it| it.is_dir()).count() == 0, "{what} left something");
        };
        for at in HEAD.len()..whole.len() {
            let mut changed = whole.clone();
            changed[at] ^= 1;
            refused(&changed, &format!("byte {at}"));
        }
        for length in [0, 3, 64, 70, 96, 97, whole.len() - 1] {
            refused(&whole[..length], &format!("{length} bytes"));
        }
    }

    #[test]
    fn an_older_one_gives_way_unless_something_of_it_runs() {
        let folder = TempDir::new().unwrap();
        let cache = folder.path().join("cache");
        let [one, two, three] = ["one", "two", "three"].map(|it| file(folder.path(), it));
        let runs = started(&one, &cache).unwrap();
        let ended = started(&two, &cache).unwrap().folder;
        started(&three, &cache).unwrap();
        assert!(runs.folder.is_dir(), "one that runs is gone");
        assert!(!ended.exists(), "one that nobody runs is still there");
    }

    #[test]
    fn what_an_interrupted_start_left_is_no_hindrance() {
        let folder = TempDir::new().unwrap();
        let (file, cache) = (file(folder.path(), "one"), folder.path().join("cache"));
        let unfinished = cache.join(Image::of(&file).unwrap().name()).with_extension("unfinished");
        fs::create_dir_all(unfinished.join("usr")).unwrap();
        assert_eq!(says(&started(&file, &cache).unwrap()), "one");
        assert!(!unfinished.exists());
    }
}
