//! The manifest of a package: its format, its course, and the SHA-256 of every file.

use super::BadPackage;
use crate::{CourseId, Revision};
use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// The name of the manifest in the archive.
pub(super) const NAME: &str = "manifest.toml";

/// The format that this version writes, and the newest that it reads.
const FORMAT: u32 = 1;

/// What a package says that it holds.
pub(super) struct Manifest {
    pub(super) course: CourseId,
    hashes: BTreeMap<String, String>,
}

/// Read before anything else, so that a later format may look quite different.
#[derive(Deserialize)]
struct AnyFormat {
    format: u32,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Form {
    format: u32,
    course: String,
    files: BTreeMap<String, String>,
}

impl Manifest {
    /// The manifest of these files.
    pub(super) fn of(course: &CourseId, files: &BTreeMap<String, Vec<u8>>) -> Self {
        let hashes = files.iter().map(|(name, bytes)| (name.clone(), sha256(bytes)));
        Self { course: course.clone(), hashes: hashes.collect() }
    }

    pub(super) fn read(bytes: &[u8]) -> Result<Self, BadPackage> {
        let text = std::str::from_utf8(bytes).map_err(|_| BadPackage::BadManifest)?;
        let any: AnyFormat = toml::from_str(text).map_err(|_| BadPackage::BadManifest)?;
        if any.format > FORMAT {
            return Err(BadPackage::Newer(any.format));
        }
        let form: Form = toml::from_str(text).map_err(|_| BadPackage::BadManifest)?;
        let course = CourseId::parse(&form.course).map_err(|_| BadPackage::BadManifest)?;
        Ok(Self { course, hashes: form.files })
    }

    /// Sorted lines, so that one course has one manifest.
    pub(super) fn to_text(&self) -> String {
        let lines = self.hashes.iter().map(|(name, hash)| {
            let key = toml::Value::String(name.clone());
            format!("{key} = \"{hash}\"\n")
        });
        let files: String = lines.collect();
        format!("format = {FORMAT}\ncourse = \"{}\"\n\n[files]\n{files}", self.course)
    }

    pub(super) fn revision(&self) -> Revision {
        Revision(Sha256::digest(self.to_text().as_bytes()).into())
    }

    /// Whether exactly these files are meant.
    pub(super) fn check(&self, files: &BTreeMap<String, Vec<u8>>) -> Result<(), BadPackage> {
        if let Some(extra) = files.keys().find(|it| !self.hashes.contains_key(*it)) {
            return Err(BadPackage::Extra(extra.clone()));
        }
        for (name, hash) in &self.hashes {
            let bytes = files.get(name).ok_or_else(|| BadPackage::Missing(name.clone()))?;
            if sha256(bytes) != *hash {
                return Err(BadPackage::WrongHash(name.clone()));
            }
        }
        Ok(())
    }
}

fn sha256(bytes: &[u8]) -> String {
    HEXLOWER.encode(&Sha256::digest(bytes))
}
