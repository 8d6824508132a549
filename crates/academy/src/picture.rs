//! The pictures of lessons: the only files of a course whose bytes ever reach the window.

use std::fs;
use std::path::{Path, PathBuf};

use curriculum::{ColourScheme, Lesson, MOST_PICTURE_BYTES, PictureKind};

use crate::Academy;
use crate::code::Code;
use crate::error::Error;
use crate::view::Appearance;

/// A picture that some lesson shows. It is read without the academy, so that nobody waits for a disk.
#[derive(Debug, Clone)]
pub struct PictureFile {
    root: PathBuf,
    path: PathBuf,
}

/// The bytes of a picture, and what they are.
#[derive(Debug)]
pub struct Picture {
    /// As a server would call it; never anything but a picture.
    pub media_type: &'static str,
    /// The file.
    pub bytes: Vec<u8>,
}

impl Academy {
    /// The picture at an address from the HTML of a lesson that was opened; no other file can be named.
    pub fn picture(&self, address: &str) -> Result<PictureFile, Error> {
        let file = self.shown.borrow().get(address).cloned();
        file.ok_or_else(|| Error::refused(Code::NotHere, address))
    }
}

/// The pictures of a lesson, by address.
pub(crate) fn pictures_of(
    lesson: &Lesson,
    root: &Path,
) -> impl Iterator<Item = (String, PictureFile)> {
    let file = |path: &String| PictureFile { root: root.to_owned(), path: root.join(path) };
    lesson.pictures.iter().map(move |(address, path)| (address.clone(), file(path)))
}

impl PictureFile {
    /// Reads the file as it is now, which may be another than when the course was read: it must still lie in the
    /// folder, be small enough, and be a picture by its bytes. A drawing is in the colours of the appearance.
    pub fn read(self, appearance: Appearance) -> Result<Picture, Error> {
        let subject = self.path.display().to_string();
        let bytes = inside(&self.root, &self.path)
            .map_err(|error| Error::broke(Code::NotHere, &subject, error))?
            .ok_or_else(|| Error::refused(Code::NotHere, &subject))?;
        let kind = PictureKind::of(&bytes);
        let kind = kind.ok_or_else(|| Error::refused(Code::NotHere, &subject))?;
        let bytes = match appearance {
            Appearance::System => bytes,
            Appearance::Light => kind.seen_in(ColourScheme::Light, bytes),
            Appearance::Dark => kind.seen_in(ColourScheme::Dark, bytes),
        };
        Ok(Picture { media_type: kind.media_type(), bytes })
    }
}

/// The bytes of a file below a folder; none if a link leads out of it or the file has grown too large.
fn inside(folder: &Path, path: &Path) -> std::io::Result<Option<Vec<u8>>> {
    let path = path.canonicalize()?;
    if !path.starts_with(folder.canonicalize()?) {
        return Ok(None);
    }
    let file = fs::metadata(&path)?;
    let is_small = file.is_file() && file.len() <= MOST_PICTURE_BYTES;
    is_small.then(|| fs::read(path)).transpose()
}
