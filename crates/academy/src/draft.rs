//! Drafts, kept as they are typed: a trainee's next attempt, a mentor's review. They never leave this laptop.

use ledger::{Remark, Submission};
use serde::{Deserialize, Serialize};

use crate::Academy;
use crate::code::Code;
use crate::error::Error;
use crate::practice::name_of;
use crate::request::SaveDraft;
use crate::request::review::{SaveReview, ScoreRequest};
use crate::view::Done;
use crate::view::evidence::EvidenceView;
use crate::view::practice::{DraftView, ReviewDraftView, ScoreView};

/// A draft as the ledger keeps it, for an attempt and for a review alike.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Draft {
    /// What is written; in a review, what the mentor saw.
    pub(crate) text: String,
    /// Addresses, as they are typed.
    #[serde(default)]
    links: Vec<String>,
    /// A review's one next step.
    #[serde(default)]
    next_step: String,
    /// For each criterion its score, or none for "not observed".
    scores: Vec<(String, Option<u8>)>,
    /// Whether the work under review broke the stop rule.
    #[serde(default)]
    is_stop_broken: Option<bool>,
    /// Comments on single places of the work under review.
    #[serde(default)]
    remarks: Vec<Remark>,
}

impl Draft {
    fn score_views(&self) -> Vec<ScoreView> {
        let scores = self.scores.iter();
        scores
            .map(|(criterion, score)| ScoreView { criterion: criterion.clone(), score: *score })
            .collect()
    }
}

/// What a practice's draft is kept under.
pub(crate) fn practice_subject(practice: &str) -> String {
    format!("practice:{practice}")
}

/// What a review's draft is kept under.
pub(crate) fn review_subject(submission: &str) -> String {
    format!("review:{submission}")
}

impl Academy {
    /// Keeps the draft of a practice as it stands.
    pub fn save_draft(&mut self, request: SaveDraft) -> Result<Done, Error> {
        self.find_practice(&request.practice)?;
        let draft = Draft {
            text: request.text,
            links: request.links,
            scores: pairs(request.rating),
            ..Draft::default()
        };
        self.keep(&practice_subject(&request.practice), &draft)
    }

    /// Keeps a review as it stands.
    pub fn save_review(&mut self, request: SaveReview) -> Result<Done, Error> {
        let submission = self.open_review(&request.submission)?;
        let draft = Draft {
            text: request.comment,
            links: Vec::new(),
            next_step: request.next_step,
            scores: pairs(request.scores),
            is_stop_broken: request.is_stop_broken,
            remarks: self.remarks(&submission, &request.remarks)?,
        };
        self.keep(&review_subject(&request.submission), &draft)
    }

    /// The draft of a practice as it was last kept.
    pub(crate) fn draft(&self, practice: &str) -> Result<DraftView, Error> {
        let me = self.me()?;
        let subject = practice_subject(practice);
        let files = self.ledger.draft_files(&me, &subject)?;
        let (draft, saved_at) = self.kept(&subject)?;
        Ok(DraftView {
            rating: draft.score_views(),
            text: draft.text,
            links: draft.links,
            files: files.iter().map(EvidenceView::from).collect(),
            saved_at,
        })
    }

    /// The draft of a review as it was last kept.
    pub(crate) fn review_draft(&self, submission: &Submission) -> Result<ReviewDraftView, Error> {
        let (draft, _) = self.kept(&review_subject(&name_of(submission)))?;
        Ok(ReviewDraftView {
            remarks: self.remark_views(submission, &draft.remarks)?,
            scores: draft.score_views(),
            is_stop_broken: draft.is_stop_broken,
            comment: draft.text,
            next_step: draft.next_step,
        })
    }

    /// The comments in the draft of a review.
    pub(crate) fn kept_remarks(&self, submission: &Submission) -> Result<Vec<Remark>, Error> {
        Ok(self.kept(&review_subject(&name_of(submission)))?.0.remarks)
    }

    fn keep(&mut self, subject: &str, draft: &Draft) -> Result<Done, Error> {
        let me = self.me()?;
        let body = serde_json::to_string(draft)
            .map_err(|error| Error::broke(Code::Unexpected, subject, error))?;
        self.ledger.keep_draft(&me, subject, &body)?;
        Ok(Done {})
    }

    fn kept(&self, subject: &str) -> Result<(Draft, Option<i64>), Error> {
        let Some(kept) = self.ledger.draft(&self.me()?, subject)? else {
            return Ok((Draft::default(), None));
        };
        let draft = serde_json::from_str(&kept.body)
            .map_err(|error| Error::broke(Code::Unexpected, subject, error))?;
        Ok((draft, Some(kept.saved_at.0)))
    }
}

impl From<&ledger::EvidenceFile> for EvidenceView {
    fn from(it: &ledger::EvidenceFile) -> Self {
        let bytes = u32::try_from(it.bytes).unwrap_or(u32::MAX);
        Self { name: it.name.clone(), sha256: it.sha256.clone(), bytes }
    }
}

fn pairs(scores: Vec<ScoreRequest>) -> Vec<(String, Option<u8>)> {
    scores.into_iter().map(|it| (it.criterion, it.score)).collect()
}
