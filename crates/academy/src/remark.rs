//! Comments on single places of the work: anchoring them when they are made, finding their places when they are shown.

use std::io::Read;

use ledger::{Anchor, Remark, Submission};

use crate::Academy;
use crate::anchor;
use crate::code::Code;
use crate::error::Error;
use crate::evidence::LARGEST_TEXT;
use crate::request::review::{PlaceRequest, RemarkRequest};
use crate::view::practice::{CarriedRemarkView, PlaceView, RemarkView, SpanView};

impl Academy {
    /// The comments that a window sent, each anchored in the words it is on; one that says nothing is none.
    pub(crate) fn remarks(
        &self,
        submission: &Submission,
        given: &[RemarkRequest],
    ) -> Result<Vec<Remark>, Error> {
        let said = given.iter().filter(|it| !it.words.trim().is_empty());
        let remarks = said.map(|it| {
            let file = it.file.clone().unwrap_or_default();
            let place = self.place(submission, &file, &it.place)?;
            let place = place.ok_or_else(|| Error::refused(Code::NotHere, file.clone()))?;
            Ok(Remark { file, place, words: it.words.trim().to_owned() })
        });
        remarks.collect()
    }

    /// Comments on a submission, each with the place where it stands.
    pub(crate) fn remark_views(
        &self,
        submission: &Submission,
        remarks: &[Remark],
    ) -> Result<Vec<RemarkView>, Error> {
        let views = remarks.iter().map(|it| {
            let place = match &it.place {
                Anchor::Moment { millis } => PlaceView::Moment { millis: *millis },
                Anchor::Passage { exact, .. } => PlaceView::Passage {
                    quote: exact.clone(),
                    at: self.words_of(submission, &it.file)?.and_then(|text| found(it, &text)),
                },
            };
            let file = Some(it.file.clone()).filter(|it| !it.is_empty());
            Ok(RemarkView { file, place, words: it.words.clone() })
        });
        views.collect()
    }

    /// What was said of passages in the texts of earlier attempts, and where those passages stand in this one.
    pub(crate) fn carried_remarks<'a>(
        &self,
        submission: &Submission,
        earlier: impl Iterator<Item = &'a Submission>,
    ) -> Result<Vec<CarriedRemarkView>, Error> {
        let mut carried = Vec::new();
        for before in earlier {
            let Some(verdict) = self.ledger.verdict_of(before)? else { continue };
            for remark in verdict.remarks.iter().filter(|it| it.file.is_empty()) {
                let Anchor::Passage { exact, .. } = &remark.place else { continue };
                carried.push(CarriedRemarkView {
                    attempt: before.attempt,
                    mentor: self.person(&verdict.mentor)?,
                    quote: exact.clone(),
                    words: remark.words.clone(),
                    at: found(remark, &submission.text),
                });
            }
        }
        Ok(carried)
    }

    fn place(
        &self,
        submission: &Submission,
        file: &str,
        place: &PlaceRequest,
    ) -> Result<Option<Anchor>, Error> {
        match place {
            PlaceRequest::Moment { millis } => {
                let is_here = submission.evidence.iter().any(|it| it.sha256 == file);
                Ok(is_here.then_some(Anchor::Moment { millis: *millis }))
            }
            PlaceRequest::Passage { start, end } => {
                let text = self.words_of(submission, file)?;
                Ok(text.and_then(|it| anchor::passage(&it, *start..*end)))
            }
            PlaceRequest::Kept { quote } => {
                let kept = self.kept_remarks(submission)?;
                let same = kept.into_iter().find(|it| {
                    let Anchor::Passage { exact, .. } = &it.place else { return false };
                    it.file == file && exact == quote
                });
                Ok(same.map(|it| it.place))
            }
        }
    }

    /// The words that a passage can be taken from: the text of a submission, or one of its files if that is a text.
    pub(crate) fn words_of(
        &self,
        submission: &Submission,
        file: &str,
    ) -> Result<Option<String>, Error> {
        if file.is_empty() {
            return Ok(Some(submission.text.clone()));
        }
        if submission.evidence.iter().all(|it| it.sha256 != file) {
            return Ok(None);
        }
        let Some(mut found) = self.ledger.open_evidence(file)? else { return Ok(None) };
        if found.size > LARGEST_TEXT {
            return Ok(None);
        }
        let mut text = String::new();
        Ok(found.read_to_string(&mut text).is_ok().then_some(text))
    }
}

fn found(remark: &Remark, text: &str) -> Option<SpanView> {
    let span = anchor::find(&remark.place, text)?;
    Some(SpanView { start: span.start, end: span.end })
}
