//! A skill: what is signed off, by which sides, and the rubric it is judged by.

use crate::{CriterionId, Revision, SkillId};
use serde::{Deserialize, Serialize};

/// What a mentor signs off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Skill {
    /// Permanent name.
    pub id: SkillId,
    /// Its file in the folder, written with `/`; for those who mend it, never for the reader.
    pub path: String,
    /// Title as written.
    pub title: String,
    /// Permanent name in the whole world.
    pub iri: String,
    /// Completes "Priya Raman may …".
    pub can: String,
    /// What it looks like when somebody can do this.
    pub summary_html: String,
    /// What stands below the rubric: texts that have been scored by it, with the reasons, so that two mentors come to
    /// the same score. For mentors; empty if there is none.
    pub samples_html: String,
    /// The sides that must sign, each once, sales first.
    pub signatures: Vec<Side>,
    /// How long the level solo holds without new evidence. Months in the source are twelfths of
    /// 365 days, rounded up: 12 months are 365 days.
    pub valid_for_days: u32,
    /// How it is judged.
    pub rubric: Rubric,
}

/// A side of the fence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Side {
    /// Those who talk to customers first.
    Sales,
    /// Those who build what is sold.
    Engineering,
}

/// How a skill is judged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rubric {
    /// Changes when what a cell says does; re-aligning the table changes nothing.
    pub revision: Revision,
    /// Three to five rows.
    pub criteria: Vec<Criterion>,
}

/// One row of a rubric.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Criterion {
    /// The slug of its title.
    pub id: CriterionId,
    /// First cell of the row.
    pub title: String,
    /// What can be seen at each level: not yet, with help, ready, sets the example. Plain text.
    pub levels: [String; 4],
}
