//! Ids: parsed at the edge, passed inward as types.

use std::fmt;

use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};

/// Why a text is not an id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{text}\" is not {bytes} bytes in lower-case hexadecimal")]
pub struct NotHex {
    text: String,
    bytes: usize,
}

macro_rules! hex_ids {
    ($($(#[$doc:meta])* $name:ident($bytes:literal);)*) => { $(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name([u8; $bytes]);

        impl $name {
            /// Reads the hexadecimal form.
            pub fn parse(text: &str) -> Result<Self, NotHex> {
                let refused = || NotHex { text: text.to_owned(), bytes: $bytes };
                let bytes = HEXLOWER.decode(text.as_bytes()).map_err(|_| refused())?;
                Ok(Self(bytes.try_into().map_err(|_| refused())?))
            }

            /// The id made of these bytes.
            pub fn from_bytes(bytes: [u8; $bytes]) -> Self {
                Self(bytes)
            }

            /// The bytes themselves.
            pub fn as_bytes(&self) -> &[u8; $bytes] {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(&HEXLOWER.encode(&self.0))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(formatter, concat!(stringify!($name), "({})"), self)
            }
        }

        impl TryFrom<String> for $name {
            type Error = NotHex;

            fn try_from(text: String) -> Result<Self, NotHex> {
                Self::parse(&text)
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.to_string()
            }
        }
    )* };
}

hex_ids! {
    /// A person: their Ed25519 public key.
    PersonId(32);
    /// One installation: random, drawn when its ledger is made.
    ReplicaId(16);
    /// An entry: SHA-256 of its canonical bytes.
    EntryHash(32);
    /// One hand-in: random.
    SubmissionId(16);
    /// One play of a scenario: random.
    PlayId(16);
    /// A team: random.
    TeamId(16);
}

macro_rules! word_ids {
    ($($(#[$doc:meta])* $name:ident;)*) => { $(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// The id that is this word.
            pub fn new(word: impl Into<String>) -> Self {
                Self(word.into())
            }

            /// The word.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(&self.0)
            }
        }
    )* };
}

word_ids! {
    /// A course; to the ledger an opaque word, as are the ids below.
    CourseId;
    /// A lesson.
    LessonId;
    /// A block of a lesson.
    BlockId;
    /// A card of a course.
    CardId;
    /// A practice.
    PracticeId;
    /// A skill.
    SkillId;
    /// A criterion of a rubric.
    CriterionId;
}
