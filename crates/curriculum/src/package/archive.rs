//! The zip around a package: written the same on each run, read with suspicion.

use super::name::{NameFault, Names};
use super::{BadPackage, MOST_FILES, MOST_OF_ONE, MOST_PACKED, MOST_UNPACKED, manifest};
use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};
use zip::read::ZipFile;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

/// Text packs to a third or a tenth; what packs to less than this share was made to burst.
const MOST_RATIO: u64 = 200;

/// Below so many bytes no ratio says anything.
const HARMLESS: u64 = 1 << 20;

/// The least bytes of the record at the end of every zip (APPNOTE.TXT 4.3.16), and where in it the number of entries is.
const END_RECORD: usize = 22;
const END_SIGNATURE: [u8; 4] = *b"PK\x05\x06";

/// Writes manifest and files.
pub(super) fn write(
    manifest: &str,
    files: &BTreeMap<String, Vec<u8>>,
) -> zip::result::ZipResult<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(6))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let all = files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()));
    for (name, bytes) in std::iter::once((manifest::NAME, manifest.as_bytes())).chain(all) {
        archive.start_file(name, options)?;
        archive.write_all(bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}

/// Reads every file, the manifest among them.
pub(super) fn read(bytes: &[u8]) -> Result<BTreeMap<String, Vec<u8>>, BadPackage> {
    if bytes.len() > MOST_PACKED {
        return Err(BadPackage::TooLarge("the package".to_owned()));
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| BadPackage::NotAPackage)?;
    let entries = entries_at_end(bytes).ok_or(BadPackage::NotAPackage)?;
    if entries > MOST_FILES + 1 {
        return Err(BadPackage::TooManyFiles);
    }
    // Of two entries with one name the reader shows the last alone; the record at the end counts both.
    if archive.offset() != 0 || archive.is_empty() {
        return Err(BadPackage::NotAPackage);
    }
    let mut names = Names::default();
    let mut files = BTreeMap::new();
    let mut left = MOST_UNPACKED;
    for at in 0..archive.len() {
        let entry = archive.by_index(at).map_err(|_| BadPackage::NotAPackage)?;
        let name = name_of(&entry)?;
        if entry.is_dir() {
            continue;
        }
        names.admit(&name)?;
        let content = content(entry, &name, left)?;
        left -= content.len() as u64;
        files.insert(name, content);
    }
    if entries != archive.len() {
        return Err(BadPackage::NotAPackage);
    }
    Ok(files)
}

fn name_of<R: Read>(entry: &ZipFile<'_, R>) -> Result<String, BadPackage> {
    let raw = entry.name_raw();
    let name = std::str::from_utf8(raw).map_err(|_| BadPackage::Name {
        name: String::from_utf8_lossy(raw).into_owned(),
        fault: NameFault::NotText,
    })?;
    Ok(name.to_owned())
}

/// The bytes of one entry; never more are unpacked than may be kept.
fn content<R: Read>(entry: ZipFile<'_, R>, name: &str, left: u64) -> Result<Vec<u8>, BadPackage> {
    let is_plain = entry.unix_mode().is_none_or(|mode| matches!(mode & 0o170_000, 0 | 0o100_000));
    if entry.is_symlink() || !is_plain {
        return Err(BadPackage::NotAFile(name.to_owned()));
    }
    let most = left.min(MOST_OF_ONE).min(HARMLESS.max(entry.compressed_size() * MOST_RATIO));
    let mut content = Vec::new();
    let unreadable = |_| BadPackage::Unreadable(name.to_owned());
    entry.take(most + 1).read_to_end(&mut content).map_err(unreadable)?;
    if content.len() as u64 > most {
        return Err(BadPackage::TooLarge(name.to_owned()));
    }
    Ok(content)
}

/// How many entries the end of the archive counts. Archives so large that they need the longer record are none of ours.
fn entries_at_end(bytes: &[u8]) -> Option<usize> {
    let start = bytes.len().checked_sub(END_RECORD)?;
    let earliest = start.saturating_sub(usize::from(u16::MAX));
    let at = (earliest..=start).rev().find(|at| bytes[*at..].starts_with(&END_SIGNATURE))?;
    let count = [*bytes.get(at + 10)?, *bytes.get(at + 11)?];
    Some(usize::from(u16::from_le_bytes(count)))
}
