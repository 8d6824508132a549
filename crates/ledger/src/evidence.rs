//! The files that entries name by their SHA-256, kept beside the ledger's own: written once, whole and durable before
//! they have their name, and held against it each time they are read.

use std::fs::{self, File};
use std::io::{self, Read, Seek, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use data_encoding::HEXLOWER;
use rusqlite::Connection;
use sha2::{Digest, Sha256};

use crate::error::{Error, sort, sort_io};
use crate::open::Ledger;
use crate::world::Millis;

/// The name of the folder, beside a ledger's file and beside its backups.
const FOLDER: &str = "evidence";

/// The folder within it in which files are that are not whole yet.
const INCOMING: &str = "incoming";

/// Bytes read at a time.
const PIECE: usize = 64 * 1024;

/// How long a file that is not whole is left alone: whoever writes it may still be at it.
const ABANDONED: Millis = Millis(24 * 60 * 60 * 1000);

/// A file that is here with the bytes that its name says.
#[derive(Debug)]
pub struct EvidenceBytes {
    /// Where it is.
    pub path: PathBuf,
    /// How many bytes it has.
    pub size: u64,
    file: File,
}

/// A folder of evidence: `ab/abcdef…` for each file.
#[derive(Debug, Clone)]
pub(crate) struct EvidenceFolder(PathBuf);

/// A file on its way in. Dropped before it is whole, it leaves nothing behind.
#[derive(Debug)]
pub struct Incoming {
    folder: EvidenceFolder,
    path: PathBuf,
    file: Option<File>,
    hasher: Sha256,
    size: u64,
}

/// A file that has come in whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Received {
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
    /// How many bytes it has.
    pub size: u64,
}

impl Ledger {
    /// Begins to take a file in.
    pub fn receive(&self) -> Result<Incoming, Error> {
        EvidenceFolder::beside(&self.place.file).receive()
    }

    /// The file with this SHA-256, if it is here with the bytes that its name says. One that is missing or damaged comes
    /// back from the backups.
    pub fn open_evidence(&self, sha256: &str) -> Result<Option<EvidenceBytes>, Error> {
        let here = EvidenceFolder::beside(&self.place.file);
        if let Some(found) = here.open_sound(sha256)? {
            return Ok(Some(found));
        }
        let Some(kept) = EvidenceFolder::within(&self.place.backups).open_sound(sha256)? else {
            return Ok(None);
        };
        here.copy_in(kept, sha256)?;
        here.open_sound(sha256)
    }

    /// All bytes of the file with this SHA-256, if it is here with the bytes that its name says.
    pub fn evidence(&self, sha256: &str) -> Result<Option<Vec<u8>>, Error> {
        let Some(mut found) = self.open_evidence(sha256)? else { return Ok(None) };
        let mut bytes = Vec::new();
        found.read_to_end(&mut bytes).map_err(|error| sort_io(&found.path, error))?;
        Ok(Some(bytes))
    }
}

impl EvidenceFolder {
    /// The folder beside this ledger's file.
    pub(crate) fn beside(file: &Path) -> Self {
        Self(file.with_file_name(FOLDER))
    }

    /// The folder in this folder of backups.
    pub(crate) fn within(backups: &Path) -> Self {
        Self(backups.join(FOLDER))
    }

    /// Whether the file with this SHA-256 is here with the bytes that its name says.
    pub(crate) fn has(&self, sha256: &str) -> Result<bool, Error> {
        Ok(self.open_sound(sha256)?.is_some())
    }

    /// Whether nothing stands under this name.
    pub(crate) fn lacks(&self, sha256: &str) -> bool {
        self.path_of(sha256).is_none_or(|it| !it.exists())
    }

    /// Opens a file, after it has been held against its name.
    fn open_sound(&self, sha256: &str) -> Result<Option<EvidenceBytes>, Error> {
        let Some(path) = self.path_of(sha256) else { return Ok(None) };
        let file = match File::open(&path) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(sort_io(&path, error)),
        };
        let mut sound = EvidenceBytes { path, size: 0, file };
        let sorted = |path: &Path, error| sort_io(path, error);
        let (hash, size) = hash_of(&mut sound.file).map_err(|it| sorted(&sound.path, it))?;
        if hash != sha256 {
            return Ok(None);
        }
        sound.file.rewind().map_err(|it| sorted(&sound.path, it))?;
        sound.size = size;
        Ok(Some(sound))
    }

    /// Where a file is or would be. A name that is no SHA-256, as somebody else's entry may hold, leads nowhere.
    fn path_of(&self, sha256: &str) -> Option<PathBuf> {
        let is_name = sha256.len() == 64
            && sha256.bytes().all(|it| it.is_ascii_digit() || (b'a'..=b'f').contains(&it));
        is_name.then(|| self.0.join(&sha256[..2]).join(sha256))
    }

    /// Begins to take a file in. Its name until it is whole is that of no other on its way: not of this program, nor of
    /// another that runs now.
    pub(crate) fn receive(&self) -> Result<Incoming, Error> {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        self.receive_as(&format!("{}-{number}", std::process::id()))
    }

    /// Begins to take a file in; until it is whole it has this name.
    fn receive_as(&self, name: &str) -> Result<Incoming, Error> {
        let folder = self.0.join(INCOMING);
        fs::create_dir_all(&folder).map_err(|error| sort_io(&folder, error))?;
        let path = folder.join(name);
        let file = File::create(&path).map_err(|error| sort_io(&path, error))?;
        Ok(Incoming {
            folder: self.clone(),
            path,
            file: Some(file),
            hasher: Sha256::new(),
            size: 0,
        })
    }

    /// Takes all of a reader in.
    pub(crate) fn copy_in(&self, from: impl Read, name: &str) -> Result<Received, Error> {
        copy_all(from, self.receive_as(name)?)
    }

    /// Copies every file of another folder that is not here yet.
    pub(crate) fn copy_missing(&self, from: &Self) -> Result<(), Error> {
        for path in from.files()? {
            let Some(name) = path.file_name().and_then(|it| it.to_str()) else { continue };
            if self.path_of(name).is_some_and(|it| it.exists()) {
                continue;
            }
            let file = File::open(&path).map_err(|error| sort_io(&path, error))?;
            copy_all(file, self.receive()?)?;
        }
        Ok(())
    }

    /// Removes a file that nothing names any more.
    pub(crate) fn remove(&self, sha256: &str) -> Result<(), Error> {
        let Some(path) = self.path_of(sha256) else { return Ok(()) };
        match fs::remove_file(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(sort_io(&path, error)),
            Ok(()) | Err(_) => Ok(()),
        }
    }

    /// Removes files that came for nothing. What cannot be removed takes room, and is nobody's.
    pub(crate) fn remove_all(&self, files: &[String]) {
        for sha256 in files {
            let _ = self.remove(sha256);
        }
    }

    /// Removes what was on its way in when a program ended before it was whole.
    pub(crate) fn sweep(&self, now: Millis) {
        let Ok(left) = fs::read_dir(self.0.join(INCOMING)) else { return };
        for entry in left.flatten() {
            let written = entry.metadata().and_then(|it| it.modified()).ok();
            let written = written.and_then(|it| it.duration_since(std::time::UNIX_EPOCH).ok());
            let written = written.and_then(|it| i64::try_from(it.as_millis()).ok());
            if written.is_some_and(|it| now.0.saturating_sub(it) > ABANDONED.0) {
                // Only room is at stake, and the next start tries again.
                let _ = fs::remove_file(entry.path());
            }
        }
    }

    fn files(&self) -> Result<Vec<PathBuf>, Error> {
        let read = |folder: &Path| -> Result<Vec<PathBuf>, Error> {
            let entries = match fs::read_dir(folder) {
                Ok(entries) => entries,
                Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
                Err(error) => return Err(sort_io(folder, error)),
            };
            let paths = entries.map(|it| it.map(|it| it.path()));
            paths.collect::<io::Result<_>>().map_err(|error| sort_io(folder, error))
        };
        let mut files = Vec::new();
        for folder in read(&self.0)?.into_iter().filter(|it| it.is_dir()) {
            if !folder.ends_with(INCOMING) {
                files.extend(read(&folder)?);
            }
        }
        files.sort();
        Ok(files)
    }
}

impl Incoming {
    /// Takes the next bytes.
    pub fn write(&mut self, bytes: &[u8]) -> Result<(), Error> {
        if let Some(file) = &mut self.file {
            file.write_all(bytes).map_err(|error| sort_io(&self.path, error))?;
        }
        self.hasher.update(bytes);
        self.size += bytes.len() as u64;
        Ok(())
    }

    /// How many bytes have come so far.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// SHA-256 of the bytes that have come so far, in hexadecimal.
    pub(crate) fn sha256(&self) -> String {
        HEXLOWER.encode(&self.hasher.clone().finalize())
    }

    /// Gives the file its name; when this returns, it is durable. The same bytes twice are one file.
    pub fn finish(mut self) -> Result<Received, Error> {
        let sorted = |path: &Path, error| sort_io(path, error);
        if let Some(file) = self.file.take() {
            file.sync_all().map_err(|it| sorted(&self.path, it))?;
        }
        let sha256 = HEXLOWER.encode(&std::mem::take(&mut self.hasher).finalize());
        let received = Received { sha256, size: self.size };
        let Some(path) = self.folder.path_of(&received.sha256) else { return Ok(received) };
        let folder = self.folder.0.join(&received.sha256[..2]);
        fs::create_dir_all(&folder).map_err(|it| sorted(&folder, it))?;
        fs::rename(&self.path, &path).map_err(|it| sorted(&path, it))?;
        for changed in [&folder, &self.folder.0] {
            make_durable(changed).map_err(|it| sorted(changed, it))?;
        }
        Ok(received)
    }
}

impl Drop for Incoming {
    fn drop(&mut self) {
        // Closed first: some systems remove no file that is open. A finished one has another name by now.
        drop(self.file.take());
        let _ = fs::remove_file(&self.path);
    }
}

impl Read for EvidenceBytes {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.file.read(buffer)
    }
}

impl Seek for EvidenceBytes {
    fn seek(&mut self, to: io::SeekFrom) -> io::Result<u64> {
        self.file.seek(to)
    }
}

/// Moves the files that a ledger before version 3 holds in its own file out of it. Whatever ends it half-way, the ledger
/// still holds them, and the next start begins again.
pub(crate) fn move_out(connection: &Connection, ledger: &Path) -> Result<(), Error> {
    let folder = EvidenceFolder::beside(ledger);
    for table in ["evidence", "draft_files"] {
        let sorted = |error| sort(ledger, error);
        let sql = format!("SELECT CAST(bytes AS BLOB) FROM {table}");
        let mut statement = connection.prepare(&sql).map_err(sorted)?;
        let mut rows = statement.query([]).map_err(sorted)?;
        while let Some(row) = rows.next().map_err(sorted)? {
            let bytes = row.get_ref(0).and_then(|it| Ok(it.as_blob()?)).map_err(sorted)?;
            folder.copy_in(bytes, table)?;
        }
    }
    Ok(())
}

fn copy_all(mut from: impl Read, mut into: Incoming) -> Result<Received, Error> {
    let mut piece = vec![0; PIECE];
    loop {
        let read = from.read(&mut piece).map_err(|error| sort_io(&into.path, error))?;
        if read == 0 {
            return into.finish();
        }
        into.write(&piece[..read])?;
    }
}

fn hash_of(file: &mut File) -> io::Result<(String, u64)> {
    let mut hasher = Sha256::new();
    let mut piece = vec![0; PIECE];
    let mut size = 0;
    loop {
        let read = file.read(&mut piece)?;
        if read == 0 {
            return Ok((HEXLOWER.encode(&hasher.finalize()), size));
        }
        hasher.update(&piece[..read]);
        size += read as u64;
    }
}

/// A new name in a folder survives a power cut only once the folder is on disk as well.
#[cfg(unix)]
fn make_durable(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "other systems have something to refuse")]
fn make_durable(_folder: &Path) -> io::Result<()> {
    Ok(())
}
