//! Views of teams: who leads, who belongs, who may sign whose work.

use serde::Serialize;
use ts_rs::TS;

use super::Time;

/// Why somebody may sign a trainee off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum EntitlementView {
    /// The trainee chose them as a mentor.
    Chosen {
        /// When, by the trainee's clock.
        at: Time,
    },
    /// A leader whose team the trainee joined appointed them for the skill.
    Appointed {
        /// The leader's name.
        by: String,
        /// The team's name.
        team: String,
        /// When, by the leader's clock.
        at: Time,
    },
}
