//! Two attempts at one practice, compared: what was said in each, and which files and links went with it.

use curriculum::both;
use ledger::{EvidenceFile, Submission};

use crate::Academy;
use crate::change::paragraph_view;
use crate::code::Code;
use crate::error::Error;
use crate::request::TwoAttempts;
use crate::view::change::{Edit, ParagraphView};
use crate::view::compare::{ComparisonView, FileChangeView, LinkChangeView};
use crate::view::evidence::EvidenceView;

impl Academy {
    /// Two attempts at one practice, for the trainee and for the mentor of the later one.
    pub fn compare_attempts(&mut self, request: TwoAttempts) -> Result<ComparisonView, Error> {
        let earlier = self.submission(&request.earlier)?;
        let later = self.submission(&request.later)?;
        if later.trainee != self.me()? {
            self.my_review(&request.later)?;
        }
        if (&earlier.trainee, &earlier.practice) != (&later.trainee, &later.practice) {
            return Err(Error::refused(Code::NotHere, request.earlier));
        }
        Ok(ComparisonView {
            is_same_rubric: earlier.rubric_revision == later.rubric_revision,
            text: paragraphs(&earlier.text, &later.text),
            links: changed_links(&earlier.links, &later.links),
            files: self.changed_files(&earlier, &later)?,
        })
    }

    /// Every file of both attempts: those of the later one in order, then those that only the earlier one had. Files
    /// are the same by their SHA-256; of the others, one stands beside the one of its name.
    fn changed_files(
        &self,
        earlier: &Submission,
        later: &Submission,
    ) -> Result<Vec<FileChangeView>, Error> {
        let is_in = |them: &[EvidenceFile], it: &EvidenceFile| {
            them.iter().any(|other| other.sha256 == it.sha256)
        };
        let mut gone: Vec<&EvidenceFile> =
            earlier.evidence.iter().filter(|it| !is_in(&later.evidence, it)).collect();
        let mut files = Vec::new();
        for it in &later.evidence {
            let before = match earlier.evidence.iter().find(|other| other.sha256 == it.sha256) {
                Some(same) => Some(same),
                None => take_named(&mut gone, &it.name),
            };
            let before_words = match before {
                Some(before) if before.sha256 != it.sha256 => {
                    self.words_of(earlier, &before.sha256)?
                }
                Some(_) | None => None,
            };
            let words = before_words.zip(self.words_of(later, &it.sha256)?);
            files.push(FileChangeView {
                earlier: before.map(EvidenceView::from),
                later: Some(EvidenceView::from(it)),
                paragraphs: words.map_or_else(Vec::new, |(old, new)| paragraphs(&old, &new)),
            });
        }
        let gone = gone.into_iter().map(|it| FileChangeView {
            earlier: Some(EvidenceView::from(it)),
            later: None,
            paragraphs: Vec::new(),
        });
        files.extend(gone);
        Ok(files)
    }
}

fn take_named<'files>(
    files: &mut Vec<&'files EvidenceFile>,
    name: &str,
) -> Option<&'files EvidenceFile> {
    let at = files.iter().position(|it| it.name == name)?;
    Some(files.remove(at))
}

/// Every address of both attempts: those of the later one in order, then those that only the earlier one had.
fn changed_links(earlier: &[String], later: &[String]) -> Vec<LinkChangeView> {
    let here = later.iter().map(|it| {
        let edit = if earlier.contains(it) { Edit::Kept } else { Edit::Added };
        LinkChangeView { address: it.clone(), edit }
    });
    let gone = earlier.iter().filter(|it| !later.contains(it));
    let gone = gone.map(|it| LinkChangeView { address: it.clone(), edit: Edit::Removed });
    here.chain(gone).collect()
}

fn paragraphs(before: &str, now: &str) -> Vec<ParagraphView> {
    both(before, now).into_iter().map(paragraph_view).collect()
}
