//! Reads the texts by others that a course is held against.

use std::path::{Path, PathBuf};
use std::{fs, io};

use curriculum::Original;

/// A path that cannot be read.
#[derive(Debug, thiserror::Error)]
#[error("cannot read {}: {source}", path.display())]
pub(crate) struct Unreadable {
    path: PathBuf,
    source: io::Error,
}

/// Every text in some files and folders. What is no text is passed over in a folder, and refused where somebody named it.
pub(crate) fn read(paths: &[PathBuf]) -> Result<Vec<Original>, Unreadable> {
    let mut originals = Vec::new();
    for path in paths {
        let unreadable = |source| Unreadable { path: path.clone(), source };
        if fs::metadata(path).map_err(unreadable)?.is_dir() {
            collect(path, &mut originals)?;
        } else {
            originals.push(named(path, fs::read_to_string(path).map_err(unreadable)?));
        }
    }
    Ok(originals)
}

fn collect(folder: &Path, originals: &mut Vec<Original>) -> Result<(), Unreadable> {
    let unreadable = |source| Unreadable { path: folder.to_owned(), source };
    let entries = fs::read_dir(folder).and_then(Iterator::collect::<io::Result<Vec<_>>>);
    let mut entries = entries.map_err(unreadable)?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let path = entry.path();
        // The kind of the entry itself: a link might lead round in a circle.
        let kind = entry.file_type().map_err(unreadable)?;
        if kind.is_dir() {
            collect(&path, originals)?;
        } else if kind.is_file() {
            match fs::read_to_string(&path) {
                Ok(text) => originals.push(named(&path, text)),
                Err(error) if error.kind() == io::ErrorKind::InvalidData => {}
                Err(source) => return Err(Unreadable { path, source }),
            }
        }
    }
    Ok(())
}

fn named(path: &Path, text: String) -> Original {
    Original { name: path.display().to_string(), text }
}
