//! Writes the first files of a new course or a new lesson; never over a file that is there.

use std::fs::OpenOptions;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::{fs, io};

use clap::Subcommand;
use curriculum::{Folder, NewFile};

use crate::Outcome;

/// What to begin.
#[derive(Debug, Subcommand)]
pub(crate) enum New {
    /// A course with one unit and one lesson, in a new folder that is called like it.
    Course {
        /// Its permanent name: letters a to z, digits and hyphens.
        id: String,
        /// What readers call it.
        #[arg(long, default_value = "A new course")]
        title: String,
    },
    /// A lesson behind the others of a unit.
    Lesson {
        /// The folder of the unit, as in my-course/01-first-unit.
        unit: PathBuf,
        /// What readers call it.
        title: String,
    },
}

impl New {
    pub(crate) fn run(&self) -> Outcome {
        let written = match self {
            Self::Course { id, title } => course(id, title),
            Self::Lesson { unit, title } => lesson(unit, title),
        };
        match written {
            Ok(paths) => {
                for path in paths {
                    println!("{}", path.display());
                }
                Outcome::Clean
            }
            Err(why) => {
                eprintln!("{why}");
                Outcome::Impossible
            }
        }
    }
}

fn course(id: &str, title: &str) -> Result<Vec<PathBuf>, String> {
    let files = curriculum::new_course(id, title).map_err(|error| error.to_string())?;
    // Not even one file more goes into a folder that somebody has already.
    if Path::new(id).exists() {
        return Err(format!("{id} is there already. Choose another name."));
    }
    files.iter().map(|file| write(Path::new(""), file)).collect()
}

fn lesson(unit: &Path, title: &str) -> Result<Vec<PathBuf>, String> {
    let unit = unit.canonicalize().map_err(|error| format!("{}: {error}", unit.display()))?;
    let (Some(course), Some(name)) = (unit.parent(), unit.file_name()) else {
        return Err(format!("{} is not the folder of a unit", unit.display()));
    };
    let folder = Folder::read(course).map_err(|error| error.to_string())?;
    let file = curriculum::new_lesson(&folder, &name.to_string_lossy(), title)
        .map_err(|error| format!("{error}. Nothing was written."))?;
    write(course, &file).map(|path| vec![path])
}

fn write(below: &Path, file: &NewFile) -> Result<PathBuf, String> {
    let path = below.join(&file.path);
    let written: io::Result<()> = (|| {
        fs::create_dir_all(path.parent().unwrap_or(Path::new("")))?;
        OpenOptions::new().write(true).create_new(true).open(&path)?.write_all(file.text.as_bytes())
    })();
    written
        .map(|()| path.clone())
        .map_err(|error| format!("cannot write {}: {error}", path.display()))
}
