//! The files of a course, as read from a disk or written down in a test.

mod near;

use crate::Revision;
use crate::compile::book;
use crate::picture::{Picture, is_picture};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{self, BufReader, Cursor, Read};
use std::ops::Bound;
use std::path::{Path, PathBuf};

/// The largest text that is read, in bytes: a lesson of a thousand pages still fits.
pub(crate) const LARGEST_TEXT: u64 = 2 * 1024 * 1024;

/// The most text of one folder that is read, in bytes.
const MOST_TEXT: u64 = 128 * 1024 * 1024;

/// The most files that one folder may hold.
const MOST_FILES: usize = 50_000;

/// Relative paths, written with `/`, and what stands at each.
#[derive(Clone, Debug, Default)]
pub struct Folder {
    files: BTreeMap<String, File>,
    name: String,
    /// What `canon.toml` says in the folder around this one.
    facts_around: Option<String>,
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
    /// Should be text, but has this many bytes.
    TooLarge(u64),
    /// A link of the file system: nobody follows it.
    Link,
    Picture(Picture),
    /// Something else: it exists, and nobody here reads it.
    Other,
}

impl Folder {
    /// Reads `.md`, `.toml` and `.ink` files below `path`, the first bytes of pictures, and the names of
    /// the others.
    ///
    /// Links are not followed and whatever has a name that begins with a dot is passed over, so
    /// nothing from outside the folder can enter a course.
    pub fn read(path: &Path) -> Result<Self, UnreadableFolder> {
        Self::read_part(path, "")
    }

    /// As [`Folder::read`], but only what lies in the folder `part` of `path`, which is empty or
    /// ends in `/`. Paths are those from `path` on.
    pub fn read_part(path: &Path, part: &str) -> Result<Self, UnreadableFolder> {
        let name =
            path.canonicalize().ok().and_then(|it| Some(it.file_name()?.display().to_string()));
        let mut folder = Self { name: name.unwrap_or_default(), ..Self::default() };
        let mut room = MOST_TEXT;
        // Joining an empty part would put a slash behind the path.
        let start = if part.is_empty() { path.to_owned() } else { path.join(part) };
        let mut waiting = vec![(start, part.to_owned())];
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
                } else if kind.is_symlink() {
                    folder.files.insert(relative, File::Link);
                } else if kind.is_file() && is_text(&relative) {
                    let file = read_text(&entry.path(), &mut room)?;
                    folder.files.insert(relative, file);
                } else if kind.is_file() && is_picture(&relative) {
                    folder.files.insert(relative, read_picture(&entry.path())?);
                } else if kind.is_file() {
                    folder.files.insert(relative, File::Other);
                }
                if folder.files.len() > MOST_FILES {
                    let source = io::Error::other(format!("more than {MOST_FILES} files"));
                    return Err(UnreadableFolder { path: path.join(part), source });
                }
            }
        }
        folder.read_included(path);
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
            text_of(bytes)
        } else if is_picture(&path) {
            Picture::read(Cursor::new(bytes)).map_or(File::Other, File::Picture)
        } else {
            File::Other
        };
        self.files.insert(path, file);
    }

    #[cfg(test)]
    pub(crate) fn insert_link(&mut self, path: String) {
        self.files.insert(path, File::Link);
    }

    /// The text at `path`, unless there is none or it is not UTF-8.
    pub(crate) fn text(&self, path: &str) -> Option<&str> {
        match self.files.get(path)? {
            File::Text(text) => Some(text),
            File::NotText | File::TooLarge(_) | File::Link | File::Picture(_) | File::Other => None,
        }
    }

    /// What is known of the picture at `path`, unless something else is there.
    pub(crate) fn picture(&self, path: &str) -> Option<Picture> {
        match self.files.get(path)? {
            File::Picture(picture) => Some(*picture),
            File::Text(_) | File::NotText | File::TooLarge(_) | File::Link | File::Other => None,
        }
    }

    /// Whether a file of this folder is at `path`.
    pub(crate) fn has(&self, path: &str) -> bool {
        self.files.get(path).is_some_and(|it| !matches!(it, File::Link))
    }

    /// Whether anything at all is at `path`, be it a link.
    pub(crate) fn lists(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    /// Changes when any text in the folder does, or the name of any file. Two folders with the
    /// same content have the same fingerprint, whenever they were written.
    pub fn fingerprint(&self) -> Revision {
        let mut hash = Sha256::new();
        let mut add = |bytes: &[u8]| {
            hash.update(bytes.len().to_le_bytes());
            hash.update(bytes);
        };
        for (path, file) in &self.files {
            add(path.as_bytes());
            match file {
                File::Text(text) => add(text.as_bytes()),
                File::NotText => add(b"not text"),
                File::TooLarge(bytes) => add(&bytes.to_le_bytes()),
                File::Link => add(b"link"),
                File::Picture(it) => add(format!("{it:?}").as_bytes()),
                File::Other => add(b"other"),
            }
        }
        Revision(hash.finalize().into())
    }

    /// Paths of the files that should be text and are not.
    pub(crate) fn not_text(&self) -> impl Iterator<Item = &str> {
        self.files.iter().filter_map(|(path, file)| match file {
            File::NotText => Some(path.as_str()),
            File::Text(_) | File::TooLarge(_) | File::Link | File::Picture(_) | File::Other => None,
        })
    }

    /// Paths of the texts that were left unread because of their size, with that in bytes.
    pub(crate) fn too_large(&self) -> impl Iterator<Item = (&str, u64)> {
        self.files.iter().filter_map(|(path, file)| match file {
            File::TooLarge(bytes) => Some((path.as_str(), *bytes)),
            File::Text(_) | File::NotText | File::Link | File::Picture(_) | File::Other => None,
        })
    }

    /// Paths of the links of the file system.
    pub(crate) fn links(&self) -> impl Iterator<Item = &str> {
        self.files.iter().filter_map(|(path, file)| match file {
            File::Link => Some(path.as_str()),
            File::Text(_) | File::NotText | File::TooLarge(_) | File::Picture(_) | File::Other => {
                None
            }
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

/// The folders that may be courses: `path` itself if it says that it is one, else those in it.
/// Each is empty or a name with `/` behind it.
pub fn course_folders(path: &Path) -> Result<Vec<String>, UnreadableFolder> {
    let unreadable = |source| UnreadableFolder { path: path.to_owned(), source };
    if path.join("course.toml").exists() || book::is_book(path) {
        return Ok(vec![String::new()]);
    }
    let mut names = Vec::new();
    for entry in fs::read_dir(path).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if !name.starts_with('.') && entry.file_type().map_err(unreadable)?.is_dir() {
            names.push(format!("{name}/"));
        }
    }
    names.sort();
    Ok(names)
}

/// Reads a text unless it is too large, or too large for what is left of all.
fn read_text(path: &Path, room: &mut u64) -> Result<File, UnreadableFolder> {
    let unreadable = |source| UnreadableFolder { path: path.to_owned(), source };
    let file = fs::File::open(path).map_err(unreadable)?;
    let size = file.metadata().map_err(unreadable)?.len();
    let most = LARGEST_TEXT.min(*room);
    let mut bytes = Vec::new();
    if size <= most {
        bytes.reserve_exact(usize::try_from(size).unwrap_or(0) + 1);
        // The file may grow meanwhile.
        file.take(most + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    }
    let read = bytes.len() as u64;
    if size > most || read > most {
        return Ok(File::TooLarge(size.max(read)));
    }
    *room -= read;
    Ok(text_of(bytes))
}

fn read_picture(path: &Path) -> Result<File, UnreadableFolder> {
    let picture = fs::File::open(path).and_then(|it| Picture::read(BufReader::new(it)));
    let unreadable = |source| UnreadableFolder { path: path.to_owned(), source };
    picture.map(File::Picture).map_err(unreadable)
}

/// What stands in a file that should be text.
fn text_of(bytes: Vec<u8>) -> File {
    match String::from_utf8(bytes) {
        Ok(text) if text.len() as u64 > LARGEST_TEXT => File::TooLarge(text.len() as u64),
        Ok(text) => File::Text(text),
        Err(_) => File::NotText,
    }
}

fn is_text(path: &str) -> bool {
    let extension = Path::new(path).extension();
    extension.is_some_and(|it| it.eq_ignore_ascii_case("md") || it.eq_ignore_ascii_case("toml"))
        || is_ink(path)
}

/// Whether a path names the story of a scenario.
pub(crate) fn is_ink(path: &str) -> bool {
    Path::new(path).extension().is_some_and(|it| it.eq_ignore_ascii_case("ink"))
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

    #[test]
    fn a_picture_of_any_length_is_known_by_its_first_bytes() {
        let disk = tempfile::tempdir().unwrap();
        let path = disk.path().join("plan.png");
        std::fs::write(&path, crate::picture::tests::png(640, 480)).unwrap();
        let file = std::fs::File::options().write(true).open(&path).unwrap();
        file.set_len(200 * 1024 * 1024).unwrap();
        let picture = Folder::read(disk.path()).unwrap().picture("plan.png").unwrap();
        assert_eq!((picture.size, picture.bytes), (Some((640, 480)), 200 * 1024 * 1024));
        assert!(picture.is_too_large());
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
        let folder = Folder::read(disk.path()).unwrap();
        assert_eq!(folder.links().collect::<Vec<_>>(), ["lesson.md", "more"]);
        assert_eq!((folder.has("lesson.md"), folder.text("lesson.md")), (false, None));
    }

    #[test]
    fn a_text_of_fifty_megabytes_is_left_unread() {
        let disk = tempfile::tempdir().unwrap();
        let file = std::fs::File::create(disk.path().join("lesson.md")).unwrap();
        file.set_len(50 * 1024 * 1024).unwrap();
        let folder = Folder::read(disk.path()).unwrap();
        assert_eq!(folder.too_large().collect::<Vec<_>>(), [("lesson.md", 50 * 1024 * 1024)]);
        assert_eq!(folder.text("lesson.md"), None);
    }

    #[test]
    fn a_fingerprint_follows_what_is_written_and_not_when() {
        let text = |it: &str| Folder::of([("u/lesson.md".to_owned(), it.to_owned())]);
        assert_eq!(text("One.").fingerprint(), text("One.").fingerprint());
        assert_ne!(text("One.").fingerprint(), text("Two.").fingerprint());
        assert_ne!(text("One.").fingerprint(), folder(&["u/lesson.md"]).fingerprint());
    }

    #[test]
    fn a_folder_that_is_not_there_is_named() {
        let error = Folder::read(std::path::Path::new("/no/such/folder")).unwrap_err();
        assert_eq!(error.to_string(), "cannot read /no/such/folder");
    }
}
