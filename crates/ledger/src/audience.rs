//! Audiences: who may ever see an entry besides its author, and the word that stands for each in signed bytes.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::id::PersonId;

/// What stands before the key of the one person who may see an entry.
pub(crate) const ONE_PERSON: &str = "for:";

/// Who may ever see an entry besides its author. Each audience has a chain of its own, so that what one person may see
/// can leave the laptop whole while the rest stays. One append writes its entries in this order.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Audience {
    /// Everybody on the team.
    Team,
    /// The author's mentors: whom they chose, and to whom they handed work in.
    Mentor,
    /// One other person alone, such as the trainee of a review.
    For(PersonId),
    /// Nobody: it never leaves this person's installations.
    Myself,
}

/// The word stands for no audience that this version knows.
#[derive(Debug, thiserror::Error)]
#[error("\"{0}\" is no audience")]
pub struct NoAudience(String);

impl Audience {
    /// The word that stands for it in the database and in signed bytes.
    pub(crate) fn word(&self) -> String {
        match self {
            Self::Myself => "self".to_owned(),
            Self::For(person) => format!("{ONE_PERSON}{person}"),
            Self::Mentor => "mentor".to_owned(),
            Self::Team => "team".to_owned(),
        }
    }

    /// The audience that a word stands for.
    pub(crate) fn parse(word: &str) -> Result<Self, NoAudience> {
        let unknown = || NoAudience(word.to_owned());
        match word {
            "self" => Ok(Self::Myself),
            "mentor" => Ok(Self::Mentor),
            "team" => Ok(Self::Team),
            _ => {
                let key = word.strip_prefix(ONE_PERSON).ok_or_else(unknown)?;
                PersonId::parse(key).map(Self::For).map_err(|_| unknown())
            }
        }
    }
}

impl TryFrom<String> for Audience {
    type Error = NoAudience;

    fn try_from(word: String) -> Result<Self, NoAudience> {
        Self::parse(&word)
    }
}

impl From<Audience> for String {
    fn from(it: Audience) -> Self {
        it.word()
    }
}

impl fmt::Display for Audience {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.word())
    }
}
