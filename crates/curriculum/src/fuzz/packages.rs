//! Packages that nobody would make: damaged on the way, or written with intent. Each is refused, or is what its
//! manifest says.

use super::Dice;
use crate::spelling::folded;
use crate::{CourseId, Package};
use std::collections::BTreeMap;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// Names that mean another file on some system, or lead out of the course, or only look as if they did.
const NAMES: &[&str] = &[
    "../x.md",
    "a/../../x.md",
    "/etc/passwd",
    "C:/x.md",
    "c:x.md",
    "a\\b.md",
    "\\\\server\\x.md",
    "aux.md",
    "a/COM1.txt",
    "a/x.md:stream",
    ".git/config",
    "a//b.md",
    "a/./b.md",
    "a/b.md/",
    "a/b.md.",
    "a/b ",
    "what?.md",
    "a\u{0}.md",
    "COURSE.TOML",
    "course.toml/x.md",
    "Skills/explain-it.md",
    "manifest.toml",
    "MANIFEST.toml",
    "01-know-it/Ma\u{df}.md",
    "01-know-it/Mass.md",
    "01-know-it/e\u{301}.md",
    "01-know-it/\u{e9}.md",
    "01-know-it/\u{202e}dm.exe",
    "long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/x.md",
];

/// What somebody who means no good would put into the fields of an archive.
const FIELDS: &[[u8; 4]] = &[
    [0, 0, 0, 0],
    [0xff, 0xff, 0xff, 0xff],
    [0xff, 0xff, 0xff, 0x7f],
    [0, 0, 0, 0x10],
    [1, 0, 0, 0],
    *b"PK\x01\x02",
    *b"PK\x03\x04",
    *b"PK\x05\x06",
    *b"PK\x06\x06",
    *b"../.",
];

/// An archive of these files, sound or not.
pub(super) fn archive(dice: &mut Dice, mut files: BTreeMap<String, Vec<u8>>) -> Vec<u8> {
    let course = CourseId::parse("demo-skills").unwrap();
    if dice.below(2) == 0 {
        let package = Package::of(course, files).unwrap();
        return damaged(dice, package.to_bytes().unwrap());
    }
    for _ in 0..=dice.below(2) {
        files.insert(dice.one_of(NAMES).to_owned(), b"Text.\n".to_vec());
    }
    let manifest = crate::package::manifest_of(&course, &files);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let methods = [CompressionMethod::Stored, CompressionMethod::Deflated];
    let all = files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()));
    for (name, bytes) in std::iter::once(("manifest.toml", manifest.as_bytes())).chain(all) {
        let method = methods[dice.below(methods.len())];
        let mode = [0o644, 0o755, 0o120_777, 0o40_755, 0o20_644][dice.below(40).min(4)];
        let options =
            SimpleFileOptions::default().compression_method(method).unix_permissions(mode);
        // The writer refuses some names itself; what it has written so far is as good a case.
        if archive.start_file(name, options).is_ok() {
            archive.write_all(bytes).unwrap();
        }
    }
    let bytes = archive.finish().unwrap().into_inner();
    if dice.below(2) == 0 { bytes } else { damaged(dice, bytes) }
}

/// The bytes after a bad disk, a bad line or a bad will.
fn damaged(dice: &mut Dice, mut bytes: Vec<u8>) -> Vec<u8> {
    for _ in 0..dice.below(4) {
        let at = dice.below(bytes.len());
        let end = (at + dice.below(40)).min(bytes.len());
        match dice.below(7) {
            0 => bytes[at] ^= 1 << dice.below(8),
            1 => bytes.truncate(at.max(1)),
            2 => {
                bytes.drain(at..end);
            }
            3 => {
                let again = bytes[at..end].to_vec();
                bytes.splice(at..at, again);
            }
            4 => bytes[at..end].fill(0),
            _ => {
                // Most fields stand in the records at the end.
                let from = if dice.below(2) == 0 { bytes.len() * 3 / 4 } else { 0 };
                let at = (from + dice.below(bytes.len() - from)).min(bytes.len().saturating_sub(4));
                let field = FIELDS[dice.below(FIELDS.len())];
                let length = field.len().min(bytes.len() - at);
                bytes[at..at + length].copy_from_slice(&field[..length]);
            }
        }
        if bytes.is_empty() {
            break;
        }
    }
    bytes
}

/// What is wrong with a package that was opened, if anything is.
pub(super) fn fault(package: &Package) -> Option<String> {
    let leads_out = |name: &String| {
        name.split('/').any(|it| it.is_empty() || it.starts_with('.') || it.ends_with(['.', ' ']))
            || name.contains(['\\', ':', '\u{0}', '?'])
    };
    if let Some(name) = package.files.keys().find(|it| leads_out(it)) {
        return Some(format!("the name {name:?}"));
    }
    let mut lower: Vec<String> = package.files.keys().map(|it| folded(it)).collect();
    lower.sort();
    lower.dedup();
    if lower.len() != package.files.len() {
        return Some("two files with one name".to_owned());
    }
    let again = package.to_bytes().ok().and_then(|it| Package::open(&it).ok());
    (again.as_ref() != Some(package))
        .then(|| "it is another one when it is packed again".to_owned())
}
