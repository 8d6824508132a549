//! Courses as one file: a zip whose manifest names every other file by its SHA-256.
//!
//! The same folder gives the same bytes on each run: names are sorted, times and compression are fixed. Opening one
//! reads everything into memory and touches no disk, so a package that is refused has changed nothing.

mod archive;
mod manifest;
mod name;

use crate::{CourseId, Folder, Revision};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{fs, io};

pub use name::NameFault;

use manifest::Manifest;
use name::Names;

/// The most bytes that a package may have.
const MOST_PACKED: usize = 64 << 20;
/// The most bytes that all files of a package may have together.
const MOST_UNPACKED: u64 = 256 << 20;
/// The most bytes that one file in a package may have.
const MOST_OF_ONE: u64 = 32 << 20;
/// The most files that a package may hold.
const MOST_FILES: usize = 5_000;

/// A course and every file of it, as a package holds them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Package {
    /// The course.
    pub course: CourseId,
    /// Hash of the manifest: two packages with one revision hold the same files.
    pub revision: Revision,
    /// The files by path, with `/` between folders.
    pub files: BTreeMap<String, Vec<u8>>,
}

/// Why a folder cannot be packed.
#[derive(Debug, thiserror::Error)]
pub enum CannotPack {
    /// A file or folder cannot be read.
    #[error("cannot read {}", path.display())]
    Unreadable {
        /// Which.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// Something in the folder would be refused by whoever opens the package.
    #[error(transparent)]
    Refused(#[from] BadPackage),
    /// The folder is not one sound course.
    #[error("{0}")]
    NotACourse(String),
}

/// Why a package is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadPackage {
    /// The bytes are no zip archive, or one that was cut short or tampered with.
    #[error("it is not a package, or it was cut short")]
    NotAPackage,
    /// A later version of the program made it.
    #[error("it has format {0}, which only a newer version of Crosstrain can read")]
    Newer(u32),
    /// The manifest cannot be read.
    #[error("its manifest cannot be read")]
    BadManifest,
    /// It holds too many files.
    #[error("it holds more than {MOST_FILES} files")]
    TooManyFiles,
    /// A file, or all of them together, are larger than any course needs.
    #[error("{0} is too large")]
    TooLarge(String),
    /// A name would not mean the same on every system, or would lead out of the course.
    #[error("the name {name:?} {fault}")]
    Name {
        /// The name as written.
        name: String,
        /// What is wrong with it.
        fault: NameFault,
    },
    /// Two files have one name, or names that some systems take for one.
    #[error("{0:?} and {1:?} are one file on some systems")]
    SameName(String, String),
    /// A link or another thing that is no plain file.
    #[error("{0:?} is a link or another special file")]
    NotAFile(String),
    /// A file is locked with a password or packed in a way that is not ours.
    #[error("{0:?} is packed in a way that cannot be read")]
    Unreadable(String),
    /// The manifest names a file that is not there.
    #[error("{0:?} is missing")]
    Missing(String),
    /// A file is there that the manifest does not name.
    #[error("{0:?} is not in the manifest")]
    Extra(String),
    /// A file is not the one that was packed.
    #[error("{0:?} is not the file that was packed")]
    WrongHash(String),
}

impl Package {
    /// The course in a folder. Names that begin with a dot stay out, as they do when a course is read.
    pub fn of_folder(root: &Path) -> Result<Self, CannotPack> {
        let files = read_files(root)?;
        let compiled = crate::compile(&folder_of(&files));
        if let Some(first) = compiled.diagnostics.iter().find(|_| compiled.has_errors()) {
            return Err(CannotPack::NotACourse(first.to_string()));
        }
        let [course] = &compiled.library.courses[..] else {
            let place = root.display();
            return Err(CannotPack::NotACourse(format!("{place} is not the folder of one course")));
        };
        Ok(Self::of(course.id.clone(), files)?)
    }

    /// A course made of these files.
    pub fn of(course: CourseId, files: BTreeMap<String, Vec<u8>>) -> Result<Self, BadPackage> {
        let mut names = Names::default();
        for (name, bytes) in &files {
            names.admit(name)?;
            if bytes.len() as u64 > MOST_OF_ONE {
                return Err(BadPackage::TooLarge(name.clone()));
            }
        }
        if files.len() > MOST_FILES {
            return Err(BadPackage::TooManyFiles);
        }
        let revision = Manifest::of(&course, &files).revision();
        Ok(Self { course, revision, files })
    }

    /// The package as one file: the same bytes on each run.
    pub fn to_bytes(&self) -> Result<Vec<u8>, BadPackage> {
        let manifest = Manifest::of(&self.course, &self.files);
        archive::write(&manifest.to_text(), &self.files)
            .map_err(|_| BadPackage::TooLarge(self.course.to_string()))
    }

    /// Opens a package from anywhere: every name, size and hash is checked before anything is believed.
    pub fn open(bytes: &[u8]) -> Result<Self, BadPackage> {
        let mut files = archive::read(bytes)?;
        let text = files.remove(manifest::NAME).ok_or(BadPackage::NotAPackage)?;
        let manifest = Manifest::read(&text)?;
        manifest.check(&files)?;
        Self::of(manifest.course, files)
    }

    /// The files as a folder that can be compiled.
    pub fn folder(&self) -> Folder {
        folder_of(&self.files)
    }
}

/// The text of the manifest of these files.
#[cfg(test)]
pub(crate) fn manifest_of(course: &CourseId, files: &BTreeMap<String, Vec<u8>>) -> String {
    Manifest::of(course, files).to_text()
}

fn folder_of(files: &BTreeMap<String, Vec<u8>>) -> Folder {
    let mut folder = Folder::default();
    for (path, bytes) in files {
        folder.insert(path.clone(), bytes.clone());
    }
    folder
}

fn read_files(root: &Path) -> Result<BTreeMap<String, Vec<u8>>, CannotPack> {
    let mut files = BTreeMap::new();
    let mut waiting = vec![(root.to_owned(), String::new())];
    while let Some((place, prefix)) = waiting.pop() {
        let unreadable = |source| CannotPack::Unreadable { path: place.clone(), source };
        for entry in fs::read_dir(&place).map_err(unreadable)? {
            let entry = entry.map_err(unreadable)?;
            let file_name = entry.file_name();
            let name = file_name.to_string_lossy();
            let relative = format!("{prefix}{name}");
            if name.starts_with('.') || relative == manifest::NAME {
                continue;
            }
            let kind = entry.file_type().map_err(unreadable)?;
            if kind.is_dir() {
                waiting.push((entry.path(), format!("{relative}/")));
            } else if kind.is_file() {
                files.insert(relative, read_file(&entry.path())?);
            } else {
                return Err(BadPackage::NotAFile(relative).into());
            }
        }
    }
    Ok(files)
}

fn read_file(path: &Path) -> Result<Vec<u8>, CannotPack> {
    let unreadable = |source| CannotPack::Unreadable { path: path.to_owned(), source };
    if fs::metadata(path).map_err(unreadable)?.len() > MOST_OF_ONE {
        return Err(BadPackage::TooLarge(path.display().to_string()).into());
    }
    fs::read(path).map_err(unreadable)
}
