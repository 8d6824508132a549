//! The files of a course, as read from a disk or written down in a test.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// Relative paths, written with `/`, and what stands at each.
#[derive(Clone, Debug, Default)]
pub struct Folder {
    files: BTreeMap<String, File>,
}

/// A folder that could not be read.
#[derive(Debug, thiserror::Error)]
#[error("cannot read {}", path.display())]
pub struct UnreadableFolder {
    /// The folder or the file in it.
    pub path: PathBuf,
    /// What the system said.
    pub source: io::Error,
}

#[derive(Clone, Debug)]
enum File {
    Text(String),
    /// Should be text, but is not UTF-8.
    NotText,
    /// A picture or the like: it exists, and nobody here reads it.
    Other,
}

impl Folder {
    /// Reads `.md` and `.toml` files below `path`, and the names of the others.
    ///
    /// Links and anything whose name begins with a dot are passed over, so nothing from outside
    /// the folder can enter a course.
    pub fn read(path: &Path) -> Result<Self, UnreadableFolder> {
        let mut folder = Self::default();
        let mut waiting = vec![(path.to_owned(), String::new())];
        while let Some((place, prefix)) = waiting.pop() {
            let unreadable = |source| UnreadableFolder { path: place.clone(), source };
            for entry in fs::read_dir(&place).map_err(unreadable)? {
                let entry = entry.map_err(unreadable)?;
                let file_name = entry.file_name();
                let name = file_name.to_string_lossy();
                if name.starts_with('.') {
                    continue;
                }
                let relative = format!("{prefix}{name}");
                let kind = entry.file_type().map_err(unreadable)?;
                if kind.is_dir() {
                    waiting.push((entry.path(), format!("{relative}/")));
                } else if kind.is_file() && is_text(&relative) {
                    let path = entry.path();
                    let bytes =
                        fs::read(&path).map_err(|source| UnreadableFolder { path, source })?;
                    folder.insert(relative, bytes);
                } else if kind.is_file() {
                    folder.insert(relative, Vec::new());
                }
            }
        }
        Ok(folder)
    }

    /// A folder that exists only in memory.
    pub fn of(files: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut folder = Self::default();
        for (path, text) in files {
            folder.insert(path, text.into_bytes());
        }
        folder
    }

    pub(crate) fn insert(&mut self, path: String, bytes: Vec<u8>) {
        let file = if is_text(&path) {
            String::from_utf8(bytes).map_or(File::NotText, File::Text)
        } else {
            File::Other
        };
        self.files.insert(path, file);
    }

    /// The text at `path`, unless there is none or it is not UTF-8.
    pub(crate) fn text(&self, path: &str) -> Option<&str> {
        match self.files.get(path)? {
            File::Text(text) => Some(text),
            File::NotText | File::Other => None,
        }
    }

    pub(crate) fn has(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    /// Paths of the files that should be text and are not.
    pub(crate) fn not_text(&self) -> impl Iterator<Item = &str> {
        self.files.iter().filter_map(|(path, file)| match file {
            File::NotText => Some(path.as_str()),
            File::Text(_) | File::Other => None,
        })
    }

    /// Every path that begins with `prefix`, in order.
    pub(crate) fn below<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = &'a str> {
        let from = self
            .files
            .range::<str, _>((Bound::Included(prefix), Bound::Unbounded))
            .map(|(path, _)| path.as_str());
        from.take_while(move |path| path.starts_with(prefix))
    }

    /// The names of the folders directly below `prefix`, which is empty or ends in `/`; `2-b`
    /// comes before `10-a`.
    pub(crate) fn folders<'a>(&'a self, prefix: &'a str) -> Vec<&'a str> {
        let inner = self.below(prefix).filter_map(|path| path[prefix.len()..].split_once('/'));
        let names: BTreeSet<&str> = inner.map(|(name, _)| name).collect();
        let mut names: Vec<&str> = names.into_iter().collect();
        names.sort_by_key(|name| (leading_number(name), *name));
        names
    }
}

fn is_text(path: &str) -> bool {
    let extension = Path::new(path).extension();
    extension.is_some_and(|it| it.eq_ignore_ascii_case("md") || it.eq_ignore_ascii_case("toml"))
}

fn leading_number(name: &str) -> u64 {
    let digits = name.bytes().take_while(u8::is_ascii_digit).count();
    name[..digits].parse().unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::Folder;

    fn folder(paths: &[&str]) -> Folder {
        Folder::of(paths.iter().map(|path| ((*path).to_owned(), String::new())))
    }

    #[test]
    fn the_tenth_lesson_comes_after_the_second() {
        let folder = folder(&["u/10-c/lesson.md", "u/2-b/lesson.md", "u/01-a/lesson.md"]);
        assert_eq!(folder.folders("u/"), ["01-a", "2-b", "10-c"]);
    }

    #[test]
    fn a_folder_on_disk_yields_its_text_and_the_names_of_its_pictures() {
        let disk = tempfile::tempdir().unwrap();
        std::fs::create_dir(disk.path().join("unit")).unwrap();
        std::fs::create_dir(disk.path().join(".obsidian")).unwrap();
        std::fs::write(disk.path().join(".obsidian/x.md"), "hidden").unwrap();
        std::fs::write(disk.path().join("unit/lesson.md"), "text").unwrap();
        std::fs::write(disk.path().join("unit/plan.png"), [0xff, 0xd8]).unwrap();
        std::fs::write(disk.path().join("course.toml"), [0xff]).unwrap();
        let folder = Folder::read(disk.path()).unwrap();
        assert_eq!(folder.text("unit/lesson.md"), Some("text"));
        assert!(folder.has("unit/plan.png"));
        assert_eq!(folder.not_text().collect::<Vec<_>>(), ["course.toml"]);
        assert_eq!(folder.below("").count(), 3);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_out_of_the_folder_brings_nothing_in() {
        let outside = tempfile::tempdir().unwrap();
        std::fs::write(outside.path().join("secret.md"), "secret").unwrap();
        let disk = tempfile::tempdir().unwrap();
        std::os::unix::fs::symlink(outside.path(), disk.path().join("more")).unwrap();
        let file = outside.path().join("secret.md");
        std::os::unix::fs::symlink(file, disk.path().join("lesson.md")).unwrap();
        assert_eq!(Folder::read(disk.path()).unwrap().below("").count(), 0);
    }

    #[test]
    fn a_folder_that_is_not_there_is_named() {
        let error = Folder::read(std::path::Path::new("/no/such/folder")).unwrap_err();
        assert_eq!(error.to_string(), "cannot read /no/such/folder");
    }
}
