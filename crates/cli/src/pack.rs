//! Packs a course into one file, and looks into one without installing it.

use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;
use curriculum::{CannotPack, Package};

use crate::Outcome;

/// What to pack and where to put it.
#[derive(Debug, Args)]
pub(crate) struct Pack {
    /// The folder of one course.
    folder: PathBuf,
    /// The file to write (default: the course's id with `.course` behind it, here).
    #[arg(short, long)]
    output: Option<PathBuf>,
}

impl Pack {
    pub(crate) fn run(&self) -> Outcome {
        let package = match Package::of_folder(&self.folder) {
            Ok(package) => package,
            Err(error) => return refused(&error),
        };
        let bytes = match package.to_bytes() {
            Ok(bytes) => bytes,
            Err(error) => return refused(&CannotPack::Refused(error)),
        };
        let named = || PathBuf::from(format!("{}.course", package.course));
        let output = self.output.clone().unwrap_or_else(named);
        if let Err(error) = fs::write(&output, &bytes) {
            eprintln!("{} cannot be written: {error}", output.display());
            return Outcome::Impossible;
        }
        println!("{}: {}", output.display(), described(&package));
        Outcome::Clean
    }
}

/// Whether a file calls itself a package.
pub(crate) fn is_package(file: &Path) -> bool {
    file.extension().is_some_and(|it| it.eq_ignore_ascii_case("course"))
}

/// Checks names, sizes and hashes of a package; nothing is unpacked.
pub(crate) fn verify(file: &Path) -> Outcome {
    let bytes = match fs::read(file) {
        Ok(bytes) => bytes,
        Err(error) => {
            eprintln!("{} cannot be read: {error}", file.display());
            return Outcome::Impossible;
        }
    };
    match Package::open(&bytes) {
        Ok(package) => {
            println!("{}, every one as it was packed", described(&package));
            Outcome::Clean
        }
        Err(error) => {
            println!("{} is refused: {error}", file.display());
            Outcome::Found
        }
    }
}

fn described(package: &Package) -> String {
    let revision = package.revision.to_string();
    format!("course {}, revision {}, {} files", package.course, &revision[..8], package.files.len())
}

fn refused(error: &CannotPack) -> Outcome {
    match error {
        CannotPack::Unreadable { path, source } => {
            eprintln!("{} cannot be read: {source}", path.display());
            Outcome::Impossible
        }
        CannotPack::Refused(refusal) => {
            println!("this cannot be packed: {refusal}. Rename it or take it out of the folder.");
            Outcome::Found
        }
        CannotPack::NotACourse(finding) => {
            println!(
                "{finding}\n\nthis cannot be packed. `crosstrain check` shows all that stands in the way."
            );
            Outcome::Found
        }
    }
}
