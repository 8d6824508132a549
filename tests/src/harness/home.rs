//! Where a window keeps its things: an empty laptop, made for one journey and gone after it.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::patience::must;

/// One laptop: what was written there survives the window, and ends with the journey.
pub struct Home {
    folder: TempDir,
    kept: PathBuf,
    courses: PathBuf,
}

impl Home {
    /// A laptop on which Crosstrain has never run, with the built-in courses.
    #[track_caller]
    pub fn new() -> Self {
        Self::with_courses(&root().join("content"))
    }

    /// A laptop on which Crosstrain has never run, with courses from this folder.
    #[track_caller]
    pub fn with_courses(courses: &Path) -> Self {
        let folder = must(TempDir::new(), "a temporary folder");
        let home = folder.path().join("home");
        must(fs::create_dir(&home), "the folder of the window");
        Self { folder, kept: home, courses: courses.to_owned() }
    }

    /// A laptop that keeps its ledger in this folder, which may be on a disk of its own.
    #[track_caller]
    pub fn in_folder(home: &Path, courses: &Path) -> Self {
        Self { kept: home.to_owned(), ..Self::with_courses(courses) }
    }

    /// The folder given to the window: ledger, backups and log.
    pub fn path(&self) -> &Path {
        &self.kept
    }

    /// A folder beside it, for the files a person has on their laptop.
    pub fn desktop(&self) -> &Path {
        self.folder.path()
    }

    /// The addresses that were handed to the browser of this laptop, one a line.
    pub fn opened(&self) -> String {
        fs::read_to_string(self.folder.path().join("opened")).unwrap_or_default()
    }

    /// The folder the courses are read from.
    pub fn courses(&self) -> &Path {
        &self.courses
    }
}

impl Default for Home {
    fn default() -> Self {
        Self::new()
    }
}

/// The project's own folder.
pub fn root() -> PathBuf {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.parent().unwrap_or(package).to_owned()
}

/// A program built beside this one.
#[track_caller]
pub fn built(name: &str) -> PathBuf {
    let own = must(std::env::current_exe(), "the path of this program");
    // Tests lie in `deps`, programs one folder above.
    let found = own.ancestors().skip(1).take(2).map(|it| it.join(name)).find(|it| it.exists());
    let Some(found) = found else {
        panic!("{name} is not built; run `cargo xtask journeys`, which builds it first")
    };
    must(found.canonicalize(), "the path of the program")
}
