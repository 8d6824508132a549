//! The names by which courses, lessons and their parts stay the same when text or order change.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A text that cannot be an id.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not an id: only the letters a to z, digits and hyphens")]
pub struct BadId(pub String);

macro_rules! ids {
    ($($(#[$about:meta])* $name:ident),* $(,)?) => {$(
        $(#[$about])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// Accepts lower-case letters, digits and hyphens.
            pub fn parse(text: &str) -> Result<Self, BadId> {
                checked(text).map(Self)
            }

            /// The id as written.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl TryFrom<String> for $name {
            type Error = BadId;

            fn try_from(text: String) -> Result<Self, BadId> {
                Self::parse(&text)
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl std::str::FromStr for $name {
            type Err = BadId;

            fn from_str(text: &str) -> Result<Self, BadId> {
                Self::parse(text)
            }
        }
    )*};
}

ids! {
    /// A course, unique in the library.
    CourseId,
    /// A unit, unique in its course.
    UnitId,
    /// A lesson, unique in the library.
    LessonId,
    /// A block, unique in its lesson; that of a practice is unique in the library.
    BlockId,
    /// A card, unique in its course.
    CardId,
    /// An objective, unique in its lesson.
    ObjectiveId,
    /// A skill, unique in the library.
    SkillId,
    /// A criterion, unique in its rubric.
    CriterionId,
}

fn checked(text: &str) -> Result<String, BadId> {
    let is_id = !text.is_empty()
        && text.bytes().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'-');
    if is_id { Ok(text.to_owned()) } else { Err(BadId(text.to_owned())) }
}

#[cfg(test)]
mod tests {
    use super::{BadId, LessonId};
    use rstest::rstest;

    #[rstest]
    #[case("stand-behind")]
    #[case("2-of-3")]
    fn an_id_is_kept_as_written(#[case] text: &str) {
        assert_eq!(LessonId::parse(text).unwrap().as_str(), text);
        assert_eq!(text.parse::<LessonId>().unwrap().to_string(), text);
    }

    #[rstest]
    #[case("")]
    #[case("Stand-Behind")]
    #[case("stand behind")]
    #[case("../secrets")]
    #[case("größe")]
    fn a_text_that_could_be_read_in_two_ways_is_no_id(#[case] text: &str) {
        assert_eq!(LessonId::parse(text), Err(BadId(text.to_owned())));
    }
}
