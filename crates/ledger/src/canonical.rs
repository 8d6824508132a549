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

#[cfg(test)]
mod tests {
    use data_encoding::HEXLOWER_PERMISSIVE;
    use serde_json::Value;

    use super::bytes;

    #[test]
    fn the_example_of_rfc_8785_section_3_2_2_has_its_published_bytes() {
        let example: Value = serde_json::from_str(
            r#"{
                "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
                "literals": [null, true, false]
            }"#,
        )
        .unwrap();
        let published = "7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c226e756d62657273223a\
             5b3333333333333333332e333333333333332c31652b33302c342e352c302e3030322c31652d3237\
             5d2c22737472696e67223a22e282ac245c75303030665c6e4127425c225c5c5c5c5c222f227d";
        let published = HEXLOWER_PERMISSIVE.decode(published.as_bytes()).unwrap();
        let written = bytes(&example).unwrap();
        assert_eq!(String::from_utf8(written), String::from_utf8(published));
    }

    #[test]
    fn the_keys_of_rfc_8785_section_3_2_3_are_sorted_as_published() {
        let example: Value = serde_json::from_str(
            r#"{
                "\u20ac": "Euro Sign",
                "\r": "Carriage Return",
                "\ufb33": "Hebrew Letter Dalet With Dagesh",
                "1": "One",
                "\ud83d\ude00": "Emoji: Grinning Face",
                "\u0080": "Control",
                "\u00f6": "Latin Small Letter O With Diaeresis"
            }"#,
        )
        .unwrap();
        let written = String::from_utf8(bytes(&example).unwrap()).unwrap();
        let published = [
            "Carriage Return",
            "One",
            "Control",
            "Latin Small Letter O With Diaeresis",
            "Euro Sign",
            "Emoji: Grinning Face",
            "Hebrew Letter Dalet With Dagesh",
        ];
        let places = published.map(|it| written.find(it).unwrap());
        assert!(places.is_sorted(), "{written}");
    }
}
