//! The courses that came as packages: where the files of each version lie, and which version is in use.
//!
//! A version has a folder of its own in which nothing is ever changed. Which one is in use stands in one small file
//! that is replaced in one step, so whatever happens on the way, the version before stays whole and in use.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use curriculum::{CourseId, Package};
use serde::{Deserialize, Serialize};

/// The file that says which versions are in use.
const INDEX: &str = "installed.json";

/// The layout of that file. A later one is left alone.
const FORMAT: u32 = 1;

/// How many versions are kept that one can go back to.
const MOST_BEFORE: usize = 3;

/// The courses that came as packages.
pub(crate) struct Installed {
    folder: PathBuf,
    courses: BTreeMap<CourseId, Versions>,
}

/// The versions of one course on this laptop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Versions {
    /// The one in use.
    pub(crate) now: Version,
    /// Those that one can go back to, the latest last.
    before: Vec<Version>,
}

/// One version of a course.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Version {
    /// The name of its folder.
    folder: String,
    /// The package's revision.
    pub(crate) revision: String,
    /// When it was installed, in milliseconds since 1970.
    pub(crate) at: i64,
}

#[derive(Serialize, Deserialize)]
struct Form {
    format: u32,
    courses: BTreeMap<CourseId, Versions>,
}

impl Versions {
    /// The version that one would go back to.
    pub(crate) fn before(&self) -> Option<&Version> {
        self.before.last()
    }

    fn all(&self) -> impl Iterator<Item = &Version> {
        self.before.iter().chain([&self.now])
    }
}

impl Installed {
    /// What is installed in this folder; nothing if it is not there.
    pub(crate) fn read(folder: &Path) -> io::Result<Self> {
        let folder = folder.to_owned();
        let text = match fs::read_to_string(folder.join(INDEX)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return Ok(Self { folder, courses: BTreeMap::new() });
            }
            read => read?,
        };
        let form: Form = serde_json::from_str(&text)?;
        let versions = || form.courses.values().flat_map(Versions::all);
        if form.format != FORMAT || !versions().all(|it| is_name(&it.folder)) {
            return Err(io::Error::new(io::ErrorKind::InvalidData, "another version wrote it"));
        }
        Ok(Self { folder, courses: form.courses })
    }

    /// The versions of a course; nothing if it did not come as a package.
    pub(crate) fn versions(&self, course: &CourseId) -> Option<&Versions> {
        self.courses.get(course)
    }

    /// The folder around each course in use, and the name of the course's own folder in it.
    pub(crate) fn in_use(&self) -> impl Iterator<Item = (PathBuf, String)> {
        self.courses.iter().map(|(id, it)| (self.folder.join(&it.now.folder), format!("{id}/")))
    }

    /// The folder of a version of a course.
    pub(crate) fn place(&self, course: &CourseId, version: &Version) -> PathBuf {
        self.folder.join(&version.folder).join(course.as_str())
    }

    /// Unpacks a course and takes it into use. If that cannot be done, all is as it was.
    pub(crate) fn install(&mut self, package: &Package, at: i64) -> io::Result<()> {
        let name = self.free_name(&package.revision.to_string());
        let place = self.folder.join(&name);
        let written = unpack(package, &place);
        let put = written.and_then(|()| {
            let now = Version { folder: name, revision: package.revision.to_string(), at };
            let mut courses = self.courses.clone();
            let before = courses.remove(&package.course).map_or_else(Vec::new, |mut it| {
                // The same version again mends what was changed on the disk; nobody wants that back.
                if it.now.revision != now.revision {
                    it.before.push(it.now);
                }
                it.before.drain(..it.before.len().saturating_sub(MOST_BEFORE));
                it.before
            });
            courses.insert(package.course.clone(), Versions { now, before });
            self.put(courses)
        });
        if put.is_err() {
            // What cannot be taken away now goes with the next installation; it is in nobody's use.
            let _ = fs::remove_dir_all(&place);
        }
        put
    }

    /// Takes the version before into use again; if there is none, the course is one that never came as a package.
    pub(crate) fn roll_back(&mut self, course: &CourseId) -> io::Result<()> {
        let mut courses = self.courses.clone();
        if let Some(mut versions) = courses.remove(course)
            && let Some(now) = versions.before.pop()
        {
            courses.insert(course.clone(), Versions { now, ..versions });
        }
        self.put(courses)
    }

    /// Says which versions are in use from now on, and removes what nobody can go back to any more.
    fn put(&mut self, courses: BTreeMap<CourseId, Versions>) -> io::Result<()> {
        let form = Form { format: FORMAT, courses };
        let text = serde_json::to_vec_pretty(&form)?;
        let arriving = self.folder.join(format!("{INDEX}.new"));
        write(&arriving, &text)?;
        fs::rename(&arriving, self.folder.join(INDEX))?;
        keep_names(&self.folder)?;
        self.courses = form.courses;
        self.sweep();
        Ok(())
    }

    /// Removes the folders of versions that are not on record. One that cannot be removed only takes room.
    fn sweep(&self) {
        let versions = self.courses.values().flat_map(Versions::all);
        let kept: BTreeSet<&str> = versions.map(|it| it.folder.as_str()).collect();
        for entry in fs::read_dir(&self.folder).into_iter().flatten().flatten() {
            let is_folder = entry.file_type().is_ok_and(|it| it.is_dir());
            if is_folder && !kept.contains(&*entry.file_name().to_string_lossy()) {
                let _ = fs::remove_dir_all(entry.path());
            }
        }
    }

    /// A name that no folder here has: one version may come twice, and its first folder is not to be touched.
    fn free_name(&self, revision: &str) -> String {
        let short = &revision[..revision.len().min(16)];
        let names = (1_u32..).map(|count| format!("{short}-{count}"));
        let mut free = names.filter(|it| !self.folder.join(it).exists());
        free.next().unwrap_or_default()
    }
}

/// Whether a text is the name of a folder of ours, and leads nowhere else.
fn is_name(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|it| it.is_ascii_alphanumeric() || it == '-')
}

/// Writes every file of a package, durably: what is taken into use is there after a power cut too.
fn unpack(package: &Package, place: &Path) -> io::Result<()> {
    let course = place.join(package.course.as_str());
    let mut folders = BTreeSet::from([place.to_owned(), course.clone()]);
    for name in package.files.keys() {
        // The names of a package are relative and lead nowhere else; it could not have been opened otherwise.
        let inner = Path::new(name).ancestors().skip(1);
        folders.extend(inner.map(|it| course.join(it)));
    }
    for folder in &folders {
        fs::create_dir_all(folder)?;
    }
    for (name, bytes) in &package.files {
        write(&course.join(name), bytes)?;
    }
    folders.iter().try_for_each(|it| keep_names(it))
}

fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Makes the names in a folder durable, where the system has to be told.
fn keep_names(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}
