//! The content hash by which an edited block or rubric is told from the one somebody worked on.

use data_encoding::HEXLOWER;
use memchr::memchr_iter;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fmt;

/// The SHA-256 of a source text whose line endings and trailing space have been normalised.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Revision(pub [u8; 32]);

impl Revision {
    /// The revision of a piece of Markdown.
    pub fn of(source: &str) -> Self {
        // One text is hashed faster than line after line, and `str::lines` is slow where lines are many.
        let source = source.trim_end();
        let mut text = String::with_capacity(source.len() + 1);
        let mut start = 0;
        for end in memchr_iter(b'\n', source.as_bytes()).chain([source.len()]) {
            let line = source[start..end].trim_end();
            start = end + 1;
            if !(line.is_empty() && text.is_empty()) {
                text.push_str(line);
                text.push('\n');
            }
        }
        Self(Sha256::digest(text.as_bytes()).into())
    }

    /// The revision of a table: only what its cells say counts, not how they are aligned.
    pub(crate) fn of_cells<'a>(rows: impl IntoIterator<Item = &'a [String]>) -> Self {
        let mut hash = Sha256::new();
        for row in rows {
            for cell in row {
                hash.update(cell.as_bytes());
                // Cells hold no control characters, so no two tables can run into one another.
                hash.update(b"\x1f");
            }
            hash.update(b"\x1e");
        }
        Self(hash.finalize().into())
    }
}

/// A text that is not the hexadecimal form of a revision.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a revision")]
pub struct NotARevision(String);

impl std::str::FromStr for Revision {
    type Err = NotARevision;

    fn from_str(text: &str) -> Result<Self, NotARevision> {
        let bytes = HEXLOWER.decode(text.as_bytes()).ok().and_then(|it| it.try_into().ok());
        bytes.map(Self).ok_or_else(|| NotARevision(text.to_owned()))
    }
}

impl TryFrom<String> for Revision {
    type Error = NotARevision;

    fn try_from(text: String) -> Result<Self, NotARevision> {
        text.parse()
    }
}

impl From<Revision> for String {
    fn from(revision: Revision) -> Self {
        revision.to_string()
    }
}

impl fmt::Display for Revision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&HEXLOWER.encode(&self.0))
    }
}

impl fmt::Debug for Revision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Revision({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::Revision;
    use rstest::rstest;

    #[rstest]
    #[case("One.\r\nTwo.\r\n")]
    #[case("One.  \nTwo.\t")]
    #[case("\n\nOne.\nTwo.\n\n\n")]
    fn saving_on_another_system_is_no_edit(#[case] saved: &str) {
        assert_eq!(Revision::of(saved), Revision::of("One.\nTwo."));
    }

    #[rstest]
    #[case("One. Two.")]
    #[case("One.\n\nTwo.")]
    #[case("One.\nTwo!")]
    fn another_text_is_another_revision(#[case] edited: &str) {
        assert_ne!(Revision::of(edited), Revision::of("One.\nTwo."));
    }

    #[test]
    fn a_revision_is_the_published_hash_in_lower_hex() {
        // printf 'One.\n' | sha256sum
        let expected = "77cff70ea8937d628a3741880862dfc662d1d1c57d6bdcb4a50b7d4e62b4a61e";
        assert_eq!(Revision::of("One.").to_string(), expected);
        assert_eq!(expected.parse(), Ok(Revision::of("One.")));
        assert!("77cff7".parse::<Revision>().is_err());
    }
}
