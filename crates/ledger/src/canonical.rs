//! Canonical bytes: RFC 8785 JSON, hashed with SHA-256, so that an auditor can check an entry with standard tools.

use data_encoding::HEXLOWER;
use serde::Serialize;
use sha2::{Digest, Sha256};

/// A value that has no canonical JSON form.
#[derive(Debug, thiserror::Error)]
#[error("a value has no canonical JSON form")]
pub struct NotCanonical(#[from] serde_json::Error);

/// The canonical JSON of a value.
pub(crate) fn bytes(value: &impl Serialize) -> Result<Vec<u8>, NotCanonical> {
    Ok(serde_json_canonicalizer::to_vec(value)?)
}

/// SHA-256 of bytes.
pub(crate) fn hash(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

/// SHA-256 of bytes, in hexadecimal.
pub(crate) fn hex_hash(bytes: &[u8]) -> String {
    HEXLOWER.encode(&hash(bytes))
}
