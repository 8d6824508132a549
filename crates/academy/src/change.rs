//! What an edit changed, for those who knew the text before it: in blocks they read, in rubrics they were signed by.

use curriculum::{Block, Piece, Skill, difference};
use ledger::{Rubric, SignOff};

use crate::Academy;
use crate::error::Error;
use crate::follow::Fate;
use crate::judgement::recorded;
use crate::progress::Read;
use crate::view::change::{
    ChangeView, CriterionChangeView, EditPieceView, ParagraphView, RubricChangeView,
};

impl Academy {
    /// What changed in a block since it was finished; nothing if it reads as it did.
    pub(crate) fn change(&self, block: &Block, read: &Read) -> Result<Option<ChangeView>, Error> {
        match read.fate {
            Fate::Unchanged => return Ok(None),
            Fate::Split => return Ok(Some(ChangeView::Split)),
            Fate::Changed => {}
        }
        let Some(text) = self.ledger.read_text(&read.revision)? else {
            return Ok(Some(ChangeView::Unknown));
        };
        let before = with_title(&text.title, &text.words);
        let paragraphs = paragraphs(&before, &with_title(&block.title, &block.words()));
        let has_words = !paragraphs.is_empty();
        Ok(Some(if has_words { ChangeView::Words { paragraphs } } else { ChangeView::Markup }))
    }

    /// How the rubric of a skill has changed since something was signed by it; nothing if it has not.
    pub(crate) fn rubric_change(
        &self,
        skill: &Skill,
        sign_off: &SignOff,
    ) -> Result<Option<RubricChangeView>, Error> {
        let today = recorded(skill, "");
        let submission = self.ledger.submission(&sign_off.trainee, &sign_off.submission)?;
        let before = submission.filter(|it| it.rubric_revision == sign_off.rubric_revision);
        let is_same = match &before {
            Some(it) => it.rubric.criteria == today.criteria,
            None => today.revision().map_err(ledger::Error::from)? == sign_off.rubric_revision,
        };
        if is_same {
            return Ok(None);
        }
        let criteria = before.map_or_else(Vec::new, |it| changed_criteria(&it.rubric, &today));
        Ok(Some(RubricChangeView { criteria }))
    }
}

/// The criteria that are not in both rubrics word for word: those of today in order, then those that are gone.
fn changed_criteria(before: &Rubric, today: &Rubric) -> Vec<CriterionChangeView> {
    let mut changes = Vec::new();
    for criterion in &today.criteria {
        let old = before.criteria.iter().find(|it| it.id == criterion.id);
        changes.push(criterion_change(&criterion.title, old, Some(criterion)));
    }
    for criterion in &before.criteria {
        if today.criteria.iter().all(|it| it.id != criterion.id) {
            changes.push(criterion_change(&criterion.title, Some(criterion), None));
        }
    }
    changes.retain(|it| !it.paragraphs.is_empty());
    changes
}

fn criterion_change(
    title: &str,
    before: Option<&ledger::Criterion>,
    today: Option<&ledger::Criterion>,
) -> CriterionChangeView {
    let words = |it: Option<&ledger::Criterion>| {
        it.map_or_else(String::new, |it| with_title(&it.title, &it.levels.join("\n")))
    };
    let paragraphs = paragraphs(&words(before), &words(today));
    CriterionChangeView { title: title.to_owned(), paragraphs }
}

fn with_title(title: &str, words: &str) -> String {
    if title.is_empty() { words.to_owned() } else { format!("{title}\n{words}") }
}

fn paragraphs(before: &str, now: &str) -> Vec<ParagraphView> {
    difference(before, now).into_iter().map(paragraph_view).collect()
}

/// A paragraph in pieces, ready to show.
pub(crate) fn paragraph_view(pieces: Vec<Piece>) -> ParagraphView {
    let pieces = pieces.into_iter();
    let views = pieces.map(|it| EditPieceView { edit: it.edit.into(), words: it.words });
    ParagraphView { pieces: views.collect() }
}
