//! What a mentor's answers amount to: scores, what the work did not show, and the rules that force a return.

use curriculum::Skill;
use ledger::{CriterionId, Score, Submission, Verdict};

use crate::code::Code;
use crate::convert::shown_revision;
use crate::error::Error;
use crate::request::review::ScoreRequest;
use crate::view::practice::{CriterionView, RubricView, ScoreView};

/// The lowest score: Not yet.
const LOWEST: u8 = 1;

/// The least score of every criterion that a sign-off needs: Ready.
const READY: u8 = 3;

/// The highest score: Sets the example.
const HIGHEST: u8 = 4;

/// What the lowest level of a criterion says if it means a new attempt whatever the other scores.
const STOP: &str = "(stop rule)";

/// An answer for every criterion of a submission's own rubric, in the rubric's order.
pub(crate) struct Judgement {
    pub(crate) scores: Vec<Score>,
    pub(crate) not_observed: Vec<CriterionId>,
    pub(crate) is_stop_broken: Option<bool>,
}

impl Judgement {
    /// The answers that a mentor gave, if they left no criterion out.
    pub(crate) fn of(
        submission: &Submission,
        given: &[ScoreRequest],
        is_stop_broken: Option<bool>,
    ) -> Result<Self, Error> {
        let mut judgement = Self { scores: Vec::new(), not_observed: Vec::new(), is_stop_broken };
        for criterion in &submission.rubric.criteria {
            let answer = given.iter().find(|it| it.criterion == criterion.id.as_str());
            match answer.map(|it| (it.score, score(it))) {
                Some((None, _)) => judgement.not_observed.push(criterion.id.clone()),
                Some((Some(_), Some(score))) => judgement.scores.push(score),
                Some((Some(_), None)) | None => {
                    return Err(Error::refused(Code::CriterionUnscored, criterion.title.clone()));
                }
            }
        }
        Ok(judgement)
    }

    /// Whether these answers allow a sign-off; the refusal names what stands in the way, a stop rule before all else.
    pub(crate) fn can_be_signed(&self, submission: &Submission) -> Result<(), Error> {
        let rubric = &submission.rubric;
        let first = |is_in_the_way: &dyn Fn(&ledger::Criterion) -> bool| {
            rubric.criteria.iter().find(|it| is_in_the_way(it)).map(|it| it.title.clone())
        };
        let is_at_most = |it: &ledger::Criterion, most: u8| {
            self.scores.iter().any(|score| score.criterion == it.id && score.score <= most)
        };
        if self.is_stop_broken == Some(true) {
            return Err(Error::refused(Code::StopRuleBroken, ""));
        }
        if let Some(title) = first(&|it| is_stop(it) && is_at_most(it, LOWEST)) {
            return Err(Error::refused(Code::StopRuleBroken, title));
        }
        if let Some(title) = first(&|it| self.not_observed.contains(&it.id)) {
            return Err(Error::refused(Code::CriterionNotObserved, title));
        }
        if let Some(title) = first(&|it| is_at_most(it, READY - 1)) {
            return Err(Error::refused(Code::CriterionBelowReady, title));
        }
        if self.is_stop_broken.is_none() && !rubric.stop_rule.is_empty() {
            return Err(Error::refused(Code::StopRuleUnanswered, ""));
        }
        Ok(())
    }
}

/// A score from 1 to 4; none for anything else.
pub(crate) fn score(given: &ScoreRequest) -> Option<Score> {
    let score = given.score.filter(|it| (LOWEST..=HIGHEST).contains(it))?;
    Some(Score { criterion: CriterionId::new(&given.criterion), score })
}

/// What a mentor answered, criterion by criterion.
pub(crate) fn answers(verdict: &Verdict) -> Vec<ScoreView> {
    let not_observed = verdict.not_observed.iter();
    let not_observed = not_observed.map(|it| ScoreView { criterion: it.to_string(), score: None });
    verdict.scores.iter().map(ScoreView::from).chain(not_observed).collect()
}

/// The rubric's words as they go into the signed record.
pub(crate) fn recorded(skill: &Skill, stop_rule: &str) -> ledger::Rubric {
    let criteria = skill.rubric.criteria.iter().map(|it| ledger::Criterion {
        id: CriterionId::new(it.id.as_str()),
        title: it.title.clone(),
        levels: it.levels.clone(),
    });
    ledger::Rubric { criteria: criteria.collect(), stop_rule: stop_rule.to_owned() }
}

/// A rubric as it stands in the record, ready to show.
pub(crate) fn rubric_view(rubric: &ledger::Rubric) -> Result<RubricView, Error> {
    let criteria = rubric.criteria.iter().map(|it| CriterionView {
        id: it.id.to_string(),
        title: it.title.clone(),
        levels: it.levels.to_vec(),
        is_stop: is_stop(it),
    });
    let revision = rubric.revision().map_err(ledger::Error::from)?;
    Ok(RubricView {
        revision: shown_revision(&revision),
        criteria: criteria.collect(),
        stop_rule: rubric.stop_rule.clone(),
    })
}

fn is_stop(criterion: &ledger::Criterion) -> bool {
    criterion.levels[0].to_lowercase().contains(STOP)
}
