//! The image behind the head of the file: where it begins, whether it is whole, and how it is unpacked.

use std::fs::{self, File, Permissions};
use std::io::{self, BufReader, Read, Seek, SeekFrom};
use std::os::unix::fs::{FileExt, PermissionsExt, symlink};
use std::path::{Component, Path, PathBuf};

use backhand::{FilesystemReader, InnerNode};
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

/// The bytes after the image: its SHA-256.
const HASH: usize = 32;

/// An image that was found behind its head. Nothing of it is believed yet.
pub(crate) struct Image {
    file: File,
    start: u64,
    length: u64,
    hash: [u8; HASH],
}

impl Image {
    /// Finds the image behind the head of a file.
    pub(crate) fn of(path: &Path) -> io::Result<Self> {
        let file = File::open(path)?;
        let start = end_of_program(&file)?;
        let whole = file.metadata()?.len();
        let end = whole.checked_sub(HASH as u64).filter(|end| *end > start);
        let end = end.ok_or_else(|| broken("there is nothing behind its head"))?;
        let mut hash = [0; HASH];
        file.read_exact_at(&mut hash, end)?;
        Ok(Self { file, start, length: end - start, hash })
    }

    /// Where it begins in the file.
    pub(crate) fn start(&self) -> u64 {
        self.start
    }

    /// A name that no other image has.
    pub(crate) fn name(&self) -> String {
        HEXLOWER.encode(&self.hash[..12])
    }

    /// Unpacks it into a new folder, once every byte of it is held against its hash.
    pub(crate) fn unpack(&self, folder: &Path) -> io::Result<()> {
        self.is_whole()?;
        let reader = BufReader::new(self.file.try_clone()?);
        let image = FilesystemReader::from_reader_with_offset(reader, self.start);
        let image = image.map_err(io::Error::other)?;
        fs::create_dir_all(folder)?;
        for node in image.files() {
            let path = inside(folder, &node.fullpath)?;
            match &node.inner {
                InnerNode::Dir(_) => fs::create_dir_all(&path)?,
                InnerNode::Symlink(link) => symlink(&link.link, &path)?,
                InnerNode::File(file) => {
                    let mut to = File::create_new(&path)?;
                    io::copy(&mut image.file(file).reader(), &mut to)?;
                    let rights = u32::from(node.header.permissions) & 0o777;
                    to.set_permissions(Permissions::from_mode(rights))?;
                }
                InnerNode::CharacterDevice(_)
                | InnerNode::BlockDevice(_)
                | InnerNode::NamedPipe
                | InnerNode::Socket => return Err(broken("it holds what no package holds")),
            }
        }
        Ok(())
    }

    fn is_whole(&self) -> io::Result<()> {
        let mut file = &self.file;
        file.seek(SeekFrom::Start(self.start))?;
        let mut bytes = BufReader::with_capacity(1 << 20, file).take(self.length);
        let (mut hash, mut piece) = (Sha256::new(), vec![0; 1 << 20]);
        loop {
            match bytes.read(&mut piece)? {
                0 => break,
                read => hash.update(&piece[..read]),
            }
        }
        if hash.finalize()[..] == self.hash {
            Ok(())
        } else {
            Err(broken("it is not whole, or was changed"))
        }
    }
}

/// Where the program ends that a file begins with: behind its table of sections, which is the last thing in it.
fn end_of_program(file: &File) -> io::Result<u64> {
    let mut head = [0; 64];
    file.read_exact_at(&mut head, 0)?;
    let [0x7f, b'E', b'L', b'F', 2, 1, ..] = head else {
        return Err(broken("it does not begin with a program"));
    };
    let number = |at: usize, bytes: usize| {
        let digits = head[at..at + bytes].iter().rev();
        digits.fold(0_u64, |number, byte| number << 8 | u64::from(*byte))
    };
    let (table, entry, entries) = (number(0x28, 8), number(0x3a, 2), number(0x3c, 2));
    table.checked_add(entry * entries).ok_or_else(|| broken("its head is damaged"))
}

/// A place in the folder for a path of the image.
fn inside(folder: &Path, path: &Path) -> io::Result<PathBuf> {
    let mut place = folder.to_owned();
    for part in path.components() {
        match part {
            Component::Normal(name) => place.push(name),
            Component::RootDir => {}
            Component::CurDir | Component::ParentDir | Component::Prefix(_) => {
                return Err(broken("it would leave its folder"));
            }
        }
    }
    Ok(place)
}

fn broken(what: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, format!("this file is damaged: {what}"))
}
