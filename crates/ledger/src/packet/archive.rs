//! The zip inside the envelope: three kinds of names and no others, read with suspicion.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom, Write};

use data_encoding::HEXLOWER;
use zip::result::ZipError;
use zip::write::{SimpleFileOptions, StreamWriter};
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use super::{BadPacket, manifest};
use crate::entry::StoredEntry;

/// The entries, a line each: the signature in hexadecimal, a space, and the canonical bytes that are signed, in which no
/// line ever ends.
pub(super) const ENTRIES: &str = "entries";

/// The folder of the files that entries name.
const EVIDENCE: &str = "evidence/";

/// The most bytes of one line of entries, and of all of them.
const MOST_OF_LINE: u64 = 8 << 20;
const MOST_OF_ENTRIES: u64 = 512 << 20;

/// The most bytes of one file that entries name.
pub(super) const MOST_OF_EVIDENCE: u64 = 1 << 30;

/// The bytes of a file that are looked at together.
const PIECE: usize = 64 << 10;

/// The most files in one packet.
const MOST_FILES: usize = 10_000;

/// The record at the end of a zip with no comment (APPNOTE.TXT 4.3.16), where it counts what the zip holds, and where
/// it says that the list of that begins. Then the fixed part of a line of that list (4.3.12).
const END_RECORD: usize = 22;
const END_SIGNATURE: &[u8; 4] = b"PK\x05\x06";
const LISTED: usize = 46;
const LISTED_SIGNATURE: &[u8; 4] = b"PK\x01\x02";

/// The name of a file by its SHA-256.
pub(super) fn evidence_name(sha256: &str) -> String {
    format!("{EVIDENCE}{sha256}")
}

/// Entries as lines.
pub(super) fn lines(entries: &[StoredEntry]) -> String {
    let mut lines = String::new();
    for it in entries {
        let body = String::from_utf8_lossy(&it.body);
        // Writing into a String cannot fail.
        let _ = writeln!(lines, "{} {body}", HEXLOWER.encode(&it.signature));
    }
    lines
}

/// Writes the zip, one file after the other.
pub(super) struct Writer<W: Write>(ZipWriter<StreamWriter<W>>);

impl<W: Write> Writer<W> {
    pub(super) fn new(into: W) -> Self {
        Self(ZipWriter::new_stream(into))
    }

    pub(super) fn put(&mut self, name: &str, content: &mut impl Read) -> Result<(), BadPacket> {
        let is_text = !name.starts_with(EVIDENCE);
        let method = if is_text { CompressionMethod::Deflated } else { CompressionMethod::Stored };
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644);
        self.0.start_file(name, options).map_err(io::Error::from)?;
        io::copy(content, &mut self.0)?;
        Ok(())
    }

    pub(super) fn finish(self) -> Result<W, BadPacket> {
        Ok(self.0.finish().map_err(io::Error::from)?.into_inner())
    }
}

/// A zip whose list of files has been found in order.
pub(super) struct Archive<R> {
    zip: ZipArchive<R>,
    names: Vec<String>,
}

impl<R: Read + Seek> Archive<R> {
    /// Holds every name against those that packets use, before anything is unpacked.
    pub(super) fn open(mut from: R) -> Result<Self, BadPacket> {
        let names = listed(&mut from)?;
        let mut seen = BTreeSet::new();
        for name in &names {
            if !belongs(name) {
                return Err(BadPacket::Stranger(name.clone()));
            }
            if !seen.insert(name) {
                return Err(BadPacket::Twice(name.clone()));
            }
        }
        from.rewind()?;
        let zip = ZipArchive::new(from).map_err(not_ours)?;
        if zip.offset() != 0 || zip.len() != names.len() {
            return Err(BadPacket::BadArchive);
        }
        Ok(Self { zip, names })
    }

    /// The SHA-256 of each file that entries name.
    pub(super) fn evidence(&self) -> Vec<String> {
        let names = self.names.iter().filter_map(|it| it.strip_prefix(EVIDENCE));
        names.map(str::to_owned).collect()
    }

    /// The bytes of a file of at most so many.
    pub(super) fn read(&mut self, name: &str, most: u64) -> Result<Vec<u8>, BadPacket> {
        let mut content = Vec::new();
        self.hand_over(name, most, |piece| {
            content.extend_from_slice(piece);
            Ok::<_, BadPacket>(())
        })?;
        Ok(content)
    }

    /// Hands a file of at most so many bytes over, piece by piece.
    pub(super) fn hand_over<E: From<BadPacket>>(
        &mut self,
        name: &str,
        most: u64,
        mut each: impl FnMut(&[u8]) -> Result<(), E>,
    ) -> Result<(), E> {
        let (claimed, mut file) = self.file(name, most)?;
        let (mut piece, mut read) = (vec![0; PIECE], 0);
        loop {
            let bytes = file.read(&mut piece).map_err(|_| unreadable(name))?;
            read += bytes as u64;
            if read > most {
                return Err(BadPacket::TooLarge(name.to_owned()).into());
            }
            if bytes == 0 {
                return if read == claimed { Ok(()) } else { Err(unreadable(name).into()) };
            }
            each(&piece[..bytes])?;
        }
    }

    /// The entries, none of them believed.
    pub(super) fn entries(&mut self) -> Result<Vec<StoredEntry>, BadPacket> {
        let (claimed, file) = self.file(ENTRIES, MOST_OF_ENTRIES)?;
        let mut from = BufReader::new(file.take(MOST_OF_ENTRIES + 1));
        let (mut entries, mut read) = (Vec::new(), 0);
        loop {
            let (at, mut line) = (entries.len() + 1, Vec::new());
            let limited = (&mut from).take(MOST_OF_LINE + 1).read_until(b'\n', &mut line);
            let bytes = limited.map_err(|_| unreadable(ENTRIES))? as u64;
            read += bytes;
            if bytes > MOST_OF_LINE || read > MOST_OF_ENTRIES {
                return Err(BadPacket::TooLarge(ENTRIES.to_owned()));
            }
            if bytes == 0 {
                return if read == claimed { Ok(entries) } else { Err(unreadable(ENTRIES)) };
            }
            entries.push(entry(&line).ok_or(BadPacket::BadLine(at))?);
        }
    }

    /// A file of at most so many bytes, and how many it claims to have.
    fn file(&mut self, name: &str, most: u64) -> Result<(u64, impl Read), BadPacket> {
        let file = self.zip.by_name(name).map_err(|error| match error {
            ZipError::FileNotFound => BadPacket::Missing(name.to_owned()),
            _ => unreadable(name),
        })?;
        let is_plain =
            file.unix_mode().is_none_or(|mode| matches!(mode & 0o170_000, 0 | 0o100_000));
        if file.is_symlink() || file.is_dir() || !is_plain {
            return Err(unreadable(name));
        }
        match file.size() {
            claimed if claimed > most => Err(BadPacket::TooLarge(name.to_owned())),
            claimed => Ok((claimed, file)),
        }
    }
}

/// Splits a line into signature and body.
fn entry(line: &[u8]) -> Option<StoredEntry> {
    let line = line.strip_suffix(b"\n")?;
    let space = line.iter().position(|it| *it == b' ')?;
    let signature = HEXLOWER.decode(&line[..space]).ok()?;
    StoredEntry::file(signature, line[space + 1..].to_vec()).ok()
}

/// Whether packets use this name.
fn belongs(name: &str) -> bool {
    let is_hash = |it: &str| HEXLOWER.decode(it.as_bytes()).is_ok_and(|it| it.len() == 32);
    name == manifest::NAME || name == ENTRIES || name.strip_prefix(EVIDENCE).is_some_and(is_hash)
}

/// Every name as the zip lists it. Of two files with one name most readers show one alone, so the list itself is read.
fn listed(from: &mut (impl Read + Seek)) -> Result<Vec<String>, BadPacket> {
    let end_at = from.seek(SeekFrom::End(0))?.checked_sub(END_RECORD as u64);
    from.seek(SeekFrom::Start(end_at.ok_or(BadPacket::BadArchive)?))?;
    let mut end = [0; END_RECORD];
    from.read_exact(&mut end)?;
    if !end.starts_with(END_SIGNATURE) {
        return Err(BadPacket::BadArchive);
    }
    let count = usize::from(u16::from_le_bytes([end[10], end[11]]));
    if count > MOST_FILES {
        return Err(BadPacket::TooLarge("the list of its files".to_owned()));
    }
    from.seek(SeekFrom::Start(u64::from(u32::from_le_bytes([
        end[16], end[17], end[18], end[19],
    ]))))?;
    let mut from = BufReader::new(from);
    let names = (0..count).map(|_| next_listed(&mut from));
    names.collect()
}

fn next_listed(from: &mut impl Read) -> Result<String, BadPacket> {
    let mut line = [0; LISTED];
    from.read_exact(&mut line).map_err(|_| BadPacket::BadArchive)?;
    if !line.starts_with(LISTED_SIGNATURE) {
        return Err(BadPacket::BadArchive);
    }
    let length = |at: usize| usize::from(u16::from_le_bytes([line[at], line[at + 1]]));
    let mut rest = vec![0; length(28) + length(30) + length(32)];
    from.read_exact(&mut rest).map_err(|_| BadPacket::BadArchive)?;
    Ok(String::from_utf8_lossy(&rest[..length(28)]).into_owned())
}

fn unreadable(name: &str) -> BadPacket {
    BadPacket::Unreadable(name.to_owned())
}

fn not_ours(error: ZipError) -> BadPacket {
    match error {
        ZipError::Io(error) if error.kind() != io::ErrorKind::UnexpectedEof => error.into(),
        _ => BadPacket::BadArchive,
    }
}
