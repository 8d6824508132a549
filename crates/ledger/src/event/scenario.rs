//! What is kept of scenarios: where a play began, and each choice in it.

use serde::{Deserialize, Serialize};

use crate::id::{BlockId, LessonId, PlayId};

facts! {
    /// A scenario was begun, from its top or again from an earlier turn.
    ScenarioBegun {
        /// The lesson.
        lesson: LessonId,
        /// The scenario's block.
        block: BlockId,
        /// Content hash of the scenario as it was.
        revision: String,
        /// Random id of this play.
        play: PlayId,
        /// Decides in which order the choices are shown.
        seed: u32,
        /// Choices taken over from an earlier play, each counted from 0 in the author's order.
        taken_over: Vec<u32>,
    }

    /// A choice was made in a scenario.
    ScenarioChoiceMade {
        /// The lesson.
        lesson: LessonId,
        /// The scenario's block.
        block: BlockId,
        /// The play.
        play: PlayId,
        /// Choices before this one in the play.
        turn: u32,
        /// The choice, counted from 0 in the author's order.
        choice: u32,
    }
}
