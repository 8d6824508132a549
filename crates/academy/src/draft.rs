//! Drafts, kept as they are typed: a trainee's next attempt, a mentor's review. They never leave this laptop.

use data_encoding::BASE64;
use ledger::{Remark, Submission};
use serde::{Deserialize, Serialize};

use crate::Academy;
use crate::code::Code;
use crate::error::Error;
use crate::practice::name_of;
use crate::request::review::{SaveReview, ScoreRequest};
use crate::request::{AttachFile, DetachFile, ReadEvidence, SaveDraft};
use crate::view::Done;
use crate::view::practice::{
    DraftView, EvidenceFileView, EvidenceView, ReviewDraftView, ScoreView, ShownAs,
};

/// The largest file that can be attached, in bytes: evidence travels in packets that fit a mail.
const LARGEST_FILE: usize = 20 * 1024 * 1024;

/// The most files that one draft takes.
const MOST_FILES: usize = 10;

/// A draft as the ledger keeps it, for an attempt and for a review alike.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Draft {
    /// What is written; in a review, what the mentor saw.
    pub(crate) text: String,
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
        let draft = Draft { text: request.text, scores: pairs(request.rating), ..Draft::default() };
        self.keep(&practice_subject(&request.practice), &draft)
    }

    /// Keeps a review as it stands.
    pub fn save_review(&mut self, request: SaveReview) -> Result<Done, Error> {
        let submission = self.open_review(&request.submission)?;
        let draft = Draft {
            text: request.comment,
            next_step: request.next_step,
            scores: pairs(request.scores),
            is_stop_broken: request.is_stop_broken,
            remarks: self.remarks(&submission, &request.remarks)?,
        };
        self.keep(&review_subject(&request.submission), &draft)
    }

    /// Attaches a file to the draft of a practice.
    pub fn attach_file(&mut self, request: AttachFile) -> Result<DraftView, Error> {
        self.find_practice(&request.practice)?;
        let too_large = || Error::refused(Code::FileTooLarge, request.name.clone());
        if request.base64.len() / 4 * 3 > LARGEST_FILE + 3 {
            return Err(too_large());
        }
        let bytes = BASE64
            .decode(request.base64.as_bytes())
            .map_err(|error| Error::broke(Code::Unexpected, request.name.clone(), error))?;
        if bytes.len() > LARGEST_FILE {
            return Err(too_large());
        }
        let me = self.me()?;
        let subject = practice_subject(&request.practice);
        if self.ledger.draft_files(&me, &subject)?.len() >= MOST_FILES {
            return Err(Error::refused(Code::TooManyFiles, MOST_FILES.to_string()));
        }
        self.ledger.attach(&me, &subject, &request.name, &bytes)?;
        self.draft(&request.practice)
    }

    /// Takes a file off the draft of a practice.
    pub fn detach_file(&mut self, request: DetachFile) -> Result<DraftView, Error> {
        let me = self.me()?;
        self.ledger.detach(&me, &practice_subject(&request.practice), &request.sha256)?;
        self.draft(&request.practice)
    }

    /// Reads one file of evidence: of a submission that the reader wrote or reviews, or of their own draft.
    pub fn read_evidence(&mut self, request: ReadEvidence) -> Result<EvidenceFileView, Error> {
        let not_here = || Error::refused(Code::NotHere, request.sha256.clone());
        let me = self.me()?;
        let (name, bytes) = match &request.submission {
            Some(id) => {
                let submission = self.submission(id)?;
                if submission.trainee != me && submission.mentor != me {
                    return Err(not_here());
                }
                let file = submission.evidence.iter().find(|it| it.sha256 == request.sha256);
                let name = file.ok_or_else(not_here)?.name.clone();
                (name, self.ledger.evidence(&request.sha256)?.ok_or_else(not_here)?)
            }
            None => self.ledger.draft_file(&me, &request.sha256)?.ok_or_else(not_here)?,
        };
        let shown_as = shown_as(&bytes);
        Ok(EvidenceFileView { name, shown_as, base64: BASE64.encode(&bytes) })
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

/// How the window can show these bytes, by the bytes and never by the file's name.
fn shown_as(bytes: &[u8]) -> ShownAs {
    let is_webp = bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP");
    let pictures: [&[u8]; 4] = [b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a"];
    if is_webp || pictures.iter().any(|it| bytes.starts_with(it)) {
        return ShownAs::Picture;
    }
    match std::str::from_utf8(bytes) {
        Ok(text) if !text.contains('\0') => ShownAs::Text,
        _ => ShownAs::File,
    }
}

#[cfg(test)]
mod tests {
    use super::{ShownAs, shown_as};

    #[test]
    fn a_file_is_shown_by_what_it_is() {
        assert_eq!(shown_as(b"\x89PNG\r\n\x1a\nrest"), ShownAs::Picture);
        assert_eq!(shown_as("Within 3 dB, once calibrated.".as_bytes()), ShownAs::Text);
        assert_eq!(shown_as(b"PK\x03\x04\xff\xfe"), ShownAs::File);
    }

    #[test]
    fn a_drawing_that_could_carry_script_is_only_text() {
        assert_eq!(shown_as(b"<svg xmlns='http://www.w3.org/2000/svg'/>"), ShownAs::Text);
    }
}
