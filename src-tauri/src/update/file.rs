//! The file of an update: a publisher's signature, what was signed, and the package, which is believed only after both.
//!
//! Three lines, then the bytes of the package: `crosstrain update 1`; the signature as `tauri signer sign` writes it; and
//! a line of JSON, the notice, which is what was signed and names the package's length and SHA-256.

use std::io::{self, BufRead, Read, Write};

use academy::code::Code;
use data_encoding::{BASE64, HEXLOWER};
use minisign_verify::{PublicKey, Signature};
use semver::Version;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer};
use sha2::{Digest, Sha256};

use crate::desk::Refusal;

/// The first line. Another number is another format.
const FIRST: &str = "crosstrain update 1";

/// The longest line of the head, in bytes.
const LINE: u64 = 64 << 10;

/// How Crosstrain is packed for a system.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Packing {
    /// For Debian and Ubuntu.
    Deb,
    /// One file for any Linux.
    AppImage,
    /// For macOS.
    Dmg,
    /// For Windows.
    Msi,
    /// For Windows, the smaller installer.
    Nsis,
}

/// What the publisher signed.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Notice {
    /// The first line again, so that no other text with a signature of the publisher's can stand here.
    format: String,
    /// The version in the package.
    #[serde(deserialize_with = "version")]
    pub(super) version: Version,
    /// `linux`, `macos` or `windows`.
    system: String,
    /// `x86_64`, `aarch64`, …
    machine: String,
    /// What kind of package it is.
    pub(super) packing: Packing,
    /// The name of the package's file.
    pub(super) file: String,
    /// How many bytes the package has.
    bytes: u64,
    /// Their SHA-256 in hexadecimal digits.
    sha256: String,
    /// The language of the news.
    pub(super) language: String,
    /// What is new, a line each.
    pub(super) news: Vec<String>,
}

/// The program that is to be updated.
#[derive(Debug, Clone)]
pub(super) struct Here {
    /// Its version.
    pub(super) version: Version,
    /// Its system.
    pub(super) system: String,
    /// What it was compiled for.
    pub(super) machine: String,
    /// How it came here; none if it was built and started by hand.
    pub(super) packing: Option<Packing>,
}

/// Reads a publisher's key, as `tauri signer generate` or `minisign -G` write it.
pub(super) fn key(text: &str) -> Option<PublicKey> {
    let text = unwrapped(text.trim());
    PublicKey::decode(&text).or_else(|_| PublicKey::from_base64(text.trim())).ok()
}

/// Reads the head of an update and believes it only if the publisher signed it and it is meant for this program. What is
/// left in the reader is the package.
pub(super) fn read_head(
    file: &mut impl BufRead,
    key: &PublicKey,
    here: &Here,
) -> Result<Notice, Refusal> {
    if line(file)? != FIRST {
        return Err(refused("it does not begin as an update does"));
    }
    let (signature, notice) = (line(file)?, line(file)?);
    if signature.is_empty() {
        return Err(Refusal::new(Code::UpdateUnsigned, String::new()));
    }
    let signature = Signature::decode(&unwrapped(&signature)).ok();
    let is_signed = signature.is_some_and(|it| key.verify(notice.as_bytes(), &it, false).is_ok());
    if !is_signed {
        return Err(Refusal::new(Code::UpdateForged, String::new()));
    }
    let notice: Notice =
        serde_json::from_str(&notice).map_err(|error| refused(&error.to_string()))?;
    notice.is_meant_for(here)?;
    Ok(notice)
}

/// Copies the package, which must have the bytes that were signed.
pub(super) fn copy_package(
    notice: &Notice,
    file: &mut impl Read,
    to: &mut impl Write,
) -> Result<(), Refusal> {
    let mut to = Hashing { to, hash: Sha256::new(), broke: None };
    // One byte more than there may be: a longer package is another one.
    let copied = io::copy(&mut file.take(notice.bytes.saturating_add(1)), &mut to);
    if let Some(error) = to.broke {
        return Err(unwritable(&notice.file, &error));
    }
    let bytes = copied.map_err(|error| refused(&error.to_string()))?;
    if bytes < notice.bytes {
        return Err(refused(&format!("{} of its bytes are missing", notice.bytes - bytes)));
    }
    if bytes > notice.bytes || HEXLOWER.encode(&to.hash.finalize()) != notice.sha256 {
        return Err(refused("the package in it has other bytes than were signed"));
    }
    Ok(())
}

impl Notice {
    fn is_meant_for(&self, here: &Here) -> Result<(), Refusal> {
        if self.format != FIRST {
            return Err(refused("what was signed is not an update"));
        }
        let is_here = (self.system == here.system && self.machine == here.machine)
            && here.packing.is_none_or(|it| it == self.packing);
        if !is_here {
            return Err(Refusal::new(Code::UpdateForAnother, self.kind()));
        }
        if self.version <= here.version {
            return Err(Refusal::new(Code::UpdateNotNewer, self.version.to_string()));
        }
        let is_plain = !self.file.contains(['/', '\\', '\0']) && !self.file.starts_with('.');
        if self.file.is_empty() || !is_plain {
            return Err(refused("the name of its package is no name of a file"));
        }
        Ok(())
    }

    /// The system it is for and how it is packed, as a person would name them.
    fn kind(&self) -> String {
        let packing = match self.packing {
            Packing::Deb => ".deb",
            Packing::AppImage => "AppImage",
            Packing::Dmg => ".dmg",
            Packing::Msi => ".msi",
            Packing::Nsis => ".exe",
        };
        format!("{} {}, {packing}", self.system, self.machine)
    }
}

fn version<'de, D: Deserializer<'de>>(from: D) -> Result<Version, D::Error> {
    String::deserialize(from)?.parse().map_err(D::Error::custom)
}

/// A line without its end, which must be there.
fn line(file: &mut impl BufRead) -> Result<String, Refusal> {
    let mut text = String::new();
    let read = file.take(LINE).read_line(&mut text);
    match read.ok().and_then(|_| text.strip_suffix('\n')) {
        Some(line) => Ok(line.to_owned()),
        None => Err(refused("its head is not whole")),
    }
}

/// `tauri signer` wraps the text of minisign in base64; minisign's own is taken as it is.
fn unwrapped(text: &str) -> String {
    match BASE64.decode(text.as_bytes()).map(String::from_utf8) {
        Ok(Ok(inner)) if inner.contains('\n') => inner,
        _ => text.to_owned(),
    }
}

/// Why a place cannot be written to.
pub(super) fn unwritable(place: &str, error: &io::Error) -> Refusal {
    log::warn!("update: {place}: {error}");
    let code = match error.kind() {
        io::ErrorKind::StorageFull => Code::DiskFull,
        _ => Code::UpdateUnwritable,
    };
    Refusal::new(code, place.to_owned())
}

pub(super) fn refused(why: &str) -> Refusal {
    Refusal::new(Code::UpdateRefused, why.to_owned())
}

/// Counts into a hash what it writes, and remembers that writing failed: reading may fail as well.
struct Hashing<'a, W> {
    to: &'a mut W,
    hash: Sha256,
    broke: Option<io::Error>,
}

impl<W: Write> Write for Hashing<'_, W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.to.write(bytes).inspect_err(|error| {
            self.broke = Some(error.kind().into());
        })?;
        self.hash.update(&bytes[..written]);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}

#[cfg(test)]
mod tests;
