//! A rubric as it goes into the signed record: its words, and the revision that is the hash of them.

use serde::{Deserialize, Serialize};

use crate::canonical;
use crate::id::CriterionId;

/// How a skill is judged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Rubric {
    /// The criteria in order.
    pub criteria: Vec<Criterion>,
    /// What means a new attempt whatever the scores; empty if the practice names nothing.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub stop_rule: String,
}

/// One row of a rubric.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Criterion {
    /// Its id.
    pub id: CriterionId,
    /// Its name.
    pub title: String,
    /// What each score from 1 to 4 looks like.
    pub levels: [String; 4],
}

/// A score for one criterion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Score {
    /// The criterion.
    pub criterion: CriterionId,
    /// 1 Not yet, 2 With help, 3 Ready, 4 Sets the example.
    pub score: u8,
}

impl Rubric {
    /// SHA-256 of the rubric's canonical JSON (RFC 8785), in hexadecimal.
    pub fn revision(&self) -> Result<String, canonical::NotCanonical> {
        Ok(canonical::hex_hash(&canonical::bytes(self)?))
    }
}
