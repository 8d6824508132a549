//! The history of a skill: what was handed in, returned, signed, taken back and lapsed, each with who was entitled to it.

use std::collections::BTreeSet;

use curriculum::Skill;
use ledger::{Millis, Order, Outcome, PersonId, SignOff, Standing, Submission};

use crate::Academy;
use crate::audit::{Stands, stands};
use crate::convert::shown_revision;
use crate::error::Error;
use crate::skills::rule_of;
use crate::view::history::{HistoryView, HistoryWhat};
use crate::view::skill::{KeyRevokedView, SignatureView};

/// Something that happened, and its place in the order of all entries.
type Dated = (Order, HistoryView);

impl Academy {
    /// What happened with a skill of somebody, newest first.
    pub(crate) fn history(
        &self,
        skill: &Skill,
        person: &PersonId,
        handed_in: &[&Submission],
        standing: &Standing,
    ) -> Result<Vec<HistoryView>, Error> {
        let signed = self.sign_offs(skill, person)?;
        let mut dated = Vec::new();
        for submission in handed_in {
            dated.push(self.hand_in_entry(submission)?);
            dated.extend(self.return_entry(submission)?);
        }
        for it in &signed {
            dated.push(self.sign_off_entry(skill, it, standing)?);
            dated.extend(self.withdrawal_entry(it)?);
        }
        dated.extend(self.lapses(skill, person, &signed)?.into_iter().map(|at| {
            let order = Order { millis: at.0, counter: 0 };
            (order, HistoryView { entry: None, at: at.0, what: HistoryWhat::Lapsed {} })
        }));
        // What stands later in a chain came later, whatever the clocks say; a lapse is nobody's entry, and has its moment.
        dated.sort_by_key(|(order, _)| std::cmp::Reverse(*order));
        Ok(dated.into_iter().map(|(_, it)| it).collect())
    }

    fn hand_in_entry(&self, it: &Submission) -> Result<Dated, Error> {
        let many = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let what = HistoryWhat::HandedIn {
            attempt: it.attempt,
            mentor: self.person(&it.mentor)?,
            files: many(it.evidence.len()),
            links: many(it.links.len()),
            rubric_revision: shown_revision(&it.rubric_revision),
        };
        Ok((it.order, HistoryView { entry: Some(it.entry.to_string()), at: it.at.0, what }))
    }

    fn return_entry(&self, submission: &Submission) -> Result<Option<Dated>, Error> {
        let Some(verdict) = self.ledger.verdict_of(submission)? else { return Ok(None) };
        let Outcome::Returned { criterion, next_step } = verdict.outcome else { return Ok(None) };
        let titled = submission.rubric.criteria.iter().find(|it| it.id == criterion);
        let what = HistoryWhat::Returned {
            attempt: submission.attempt,
            mentor: self.person(&verdict.mentor)?,
            criterion: titled.map_or_else(|| criterion.to_string(), |it| it.title.clone()),
            next_step,
            rubric_revision: shown_revision(&submission.rubric_revision),
        };
        let (entry, at) = (Some(verdict.entry.to_string()), verdict.at.0);
        Ok(Some((verdict.order, HistoryView { entry, at, what })))
    }

    fn sign_off_entry(
        &self,
        skill: &Skill,
        it: &SignOff,
        standing: &Standing,
    ) -> Result<Dated, Error> {
        let judged = standing.judged.iter().find(|(entry, _)| *entry == it.entry);
        let signature = SignatureView {
            mentor: self.person(&it.mentor)?,
            level: it.level.into(),
            statement: it.statement.clone(),
            attempt: self.attempt_of(it)?,
            rubric_change: self.rubric_change(skill, it)?,
            why_not: judged.and_then(|(_, verdict)| verdict.err()).map(Into::into),
            key_revoked: it.revocation.as_ref().map(KeyRevokedView::from),
            entitlement: it.entitlement.as_ref().map(|it| self.entitlement(it)).transpose()?,
            lapsed_at: match stands(it, Some(standing)) {
                Stands::Lapsed { at } => Some(at),
                Stands::Counting
                | Stands::Withdrawn { .. }
                | Stands::KeyRevoked { .. }
                | Stands::NotCounting { .. } => None,
            },
        };
        let rubric_revision = shown_revision(&it.rubric_revision);
        let what = HistoryWhat::SignedOff { signature, rubric_revision };
        Ok((it.order, HistoryView { entry: Some(it.entry.to_string()), at: it.at.0, what }))
    }

    fn withdrawal_entry(&self, it: &SignOff) -> Result<Option<Dated>, Error> {
        let Some(withdrawal) = &it.withdrawal else { return Ok(None) };
        let what = HistoryWhat::Withdrawn {
            attempt: self.attempt_of(it)?,
            mentor: self.person(&it.mentor)?,
            level: it.level.into(),
            reason: withdrawal.reason.clone(),
        };
        let (entry, at) = (Some(withdrawal.entry.to_string()), withdrawal.at.0);
        Ok(Some((withdrawal.order, HistoryView { entry, at, what })))
    }

    /// Every moment at which solo lapsed: a later pair of signatures ends a lapse, and does not undo it.
    fn lapses(
        &self,
        skill: &Skill,
        person: &PersonId,
        signed: &[SignOff],
    ) -> Result<BTreeSet<Millis>, Error> {
        let side = self.person(person)?.side.into();
        let nexts = signed.iter().map(|it| it.at).chain([self.clock.now()]).enumerate();
        let standings = nexts.map(|(count, until)| {
            ledger::decide(&rule_of(skill), person, side, &signed[..count], until)
        });
        Ok(standings.filter_map(|it| it.lapsed_at).collect())
    }

    fn attempt_of(&self, it: &SignOff) -> Result<u32, Error> {
        let submission = self.ledger.submission(&it.trainee, &it.submission)?;
        Ok(submission.map_or(0, |it| it.attempt))
    }
}

impl From<&ledger::Revocation> for KeyRevokedView {
    fn from(it: &ledger::Revocation) -> Self {
        Self { at: it.at.0, reason: it.event.reason.clone() }
    }
}
