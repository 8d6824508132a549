//! What a mentor's window asks: judging a submission, and taking a sign-off back.

use serde::Deserialize;
use ts_rs::TS;

use super::requests;
use crate::view::Level;

requests! {
    /// List what waits and what was reviewed, only so much of each: a mentor may have thousands.
    ListReviews {
        /// So much of what waits.
        waiting: u32,
        /// So much of what was reviewed.
        done: u32,
    }

    /// Keep a review as it stands, so that nothing typed is lost.
    SaveReview {
        /// Submission id.
        submission: String,
        /// Scores given so far.
        scores: Vec<ScoreRequest>,
        /// Whether the work broke the stop rule, once the mentor has said so.
        is_stop_broken: Option<bool>,
        /// What the mentor saw.
        comment: String,
        /// The one thing to try next.
        next_step: String,
        /// Comments on single places of the work.
        remarks: Vec<RemarkRequest>,
    }

    /// Return a submission with one concrete next step.
    ReturnWork {
        /// Submission id.
        submission: String,
        /// An answer for each criterion.
        scores: Vec<ScoreRequest>,
        /// Whether the work broke the stop rule, if the mentor has said so.
        is_stop_broken: Option<bool>,
        /// The criterion that the next step is about.
        criterion: String,
        /// What the mentor saw.
        comment: String,
        /// The one thing to try next.
        next_step: String,
        /// Comments on single places of the work.
        remarks: Vec<RemarkRequest>,
    }

    /// Hand a review over to another mentor of the trainee.
    HandOver {
        /// Submission id.
        submission: String,
        /// The id of the mentor it goes to.
        to: String,
        /// What that mentor alone reads about it; may be empty.
        note: String,
    }

    /// Name a sentence that is written often.
    OnePhrase {
        /// The sentence.
        words: String,
    }

    /// Take one's own sign-off back.
    WithdrawSignOff {
        /// Submission id.
        submission: String,
        /// Why; everybody who sees the signature sees it.
        reason: String,
        /// Opens the key again.
        passphrase: String,
    }

    /// Sign a submission off at a level.
    SignOff {
        /// Submission id.
        submission: String,
        /// An answer for each criterion.
        scores: Vec<ScoreRequest>,
        /// Whether the work broke the stop rule, if the mentor has said so.
        is_stop_broken: Option<bool>,
        /// The level that the mentor signs for.
        level: Level,
        /// What the mentor saw.
        comment: String,
        /// Comments on single places of the work.
        remarks: Vec<RemarkRequest>,
        /// The mentor's passphrase, asked again because this is a signature.
        passphrase: String,
    }

    /// A comment on one place of the work.
    RemarkRequest {
        /// SHA-256 of the file that it is on; none for the text of the submission.
        file: Option<String>,
        /// Where in it.
        place: PlaceRequest,
        /// What the mentor says.
        words: String,
    }

    /// A score from 1 to 4 for one criterion of a rubric, or none where the work did not show it.
    ScoreRequest {
        /// Criterion id.
        criterion: String,
        /// 1 Not yet, 2 With help, 3 Ready, 4 Sets the example; none for "not observed".
        score: Option<u8>,
    }
}

/// A place of the work.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[ts(export)]
pub enum PlaceRequest {
    /// A passage of a text, by the UTF-16 code units before it and up to its end, as a window counts.
    Passage {
        /// Units before it.
        start: u32,
        /// Units up to its end.
        end: u32,
    },
    /// A moment of a recording.
    Moment {
        /// Milliseconds from its beginning.
        millis: u32,
    },
    /// A passage that was not found again, as the draft of the review keeps it.
    Kept {
        /// The passage, word for word.
        quote: String,
    },
}
