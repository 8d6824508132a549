//! What is kept of a review's way from one mentor to another.

use serde::{Deserialize, Serialize};

use crate::id::{EntryHash, PersonId, SubmissionId};

facts! {
    /// A mentor handed the review of a submission over to another mentor of the trainee.
    ReviewHandedOver {
        /// The submission.
        submission: SubmissionId,
        /// Whose it is.
        trainee: PersonId,
        /// The mentor it goes to.
        to: PersonId,
        /// That mentor's name as the one who hands it over saw it.
        name: String,
        /// The entry of the move that this one follows; none if it follows the hand-in.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        after: Option<EntryHash>,
    }

    /// A mentor took the review of a submission that waited for another.
    ReviewTaken {
        /// The submission.
        submission: SubmissionId,
        /// Whose it is.
        trainee: PersonId,
        /// The entry of the move that this one follows; none if it follows the hand-in.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        after: Option<EntryHash>,
    }

    /// A mentor wrote to another why a review goes to them.
    HandOverExplained {
        /// The submission.
        submission: SubmissionId,
        /// Whose it is.
        trainee: PersonId,
        /// The mentor it goes to, who alone reads this.
        to: PersonId,
        /// What was written.
        words: String,
    }
}
