//! News for somebody who is not at the window: work that came back in a packet and was not seen yet. At most one a day, and
//! nothing twice.

use std::collections::BTreeSet;

use std::sync::Arc;

use ledger::{Day, EntryHash, Outcome, PersonId, Submission, Verdict};
use serde::{Deserialize, Serialize};

use crate::Academy;
use crate::cards::day::{has_passed, today};
use crate::error::Error;
use crate::request::{Ask, SetNotifications};
use crate::view::{Done, NotificationView, Notifications, ReturnedWork};

/// The setting that keeps whether there are news at all.
const NOTIFICATIONS: &str = "notifications";

/// What this laptop has brought to somebody's notice.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Noticed {
    /// The reviews that were seen, or told as news, by their entry.
    reviews: BTreeSet<String>,
    /// The day of the last news.
    told_on: Option<i32>,
}

impl Academy {
    /// What there is to tell whoever is signed in and looks elsewhere; it counts as told from now on.
    pub fn notification(&mut self, _: Ask) -> Result<NotificationView, Error> {
        let me = self.me()?;
        let mut noticed: Noticed = self.chosen(&setting(&me))?;
        let day = today(&*self.clock);
        let was_told = noticed.told_on.is_some_and(|it| !has_passed(Day(it), day));
        if was_told || self.notifications()? == Notifications::Never {
            return Ok(NotificationView { returned: None });
        }
        let mut work = self.returned_by_packet(&me)?;
        work.retain(|(_, it)| !noticed.reviews.contains(&it.entry.to_string()));
        let Some((submission, verdict)) = work.iter().max_by_key(|(_, it)| it.at) else {
            return Ok(NotificationView { returned: None });
        };
        let returned = ReturnedWork {
            mentor: self.person(&verdict.mentor)?.name,
            practice: submission.title.clone(),
            others: u32::try_from(work.len() - 1).unwrap_or(u32::MAX),
        };
        noticed.reviews.extend(work.iter().map(|(_, it)| it.entry.to_string()));
        noticed.told_on = Some(day.0);
        self.keep_choice(&setting(&me), &noticed)?;
        Ok(NotificationView { returned: Some(returned) })
    }

    /// Chooses whether there are news.
    pub fn set_notifications(&mut self, request: SetNotifications) -> Result<Done, Error> {
        self.keep_choice(NOTIFICATIONS, &request.notifications)
    }

    /// Whether there are news.
    pub(crate) fn notifications(&self) -> Result<Notifications, Error> {
        self.chosen(NOTIFICATIONS)
    }

    /// Remembers that somebody has these reviews before them.
    pub(crate) fn see_reviews(&mut self, me: &PersonId, seen: &[EntryHash]) -> Result<(), Error> {
        let mut noticed: Noticed = self.chosen(&setting(me))?;
        let before = noticed.reviews.len();
        noticed.reviews.extend(seen.iter().map(ToString::to_string));
        if noticed.reviews.len() > before {
            self.keep_choice(&setting(me), &noticed)?;
        }
        Ok(())
    }

    /// Remembers that somebody has before them what became of a hand-in.
    pub(crate) fn see_verdict(
        &mut self,
        me: &PersonId,
        submission: Option<&Submission>,
    ) -> Result<(), Error> {
        match submission.map(|it| self.ledger.verdict_of(it)).transpose()?.flatten() {
            Some(verdict) => self.see_reviews(me, &[verdict.entry]),
            None => Ok(()),
        }
    }

    /// Work of somebody that lies with them again, by a review that was written on another laptop.
    fn returned_by_packet(&self, me: &PersonId) -> Result<Vec<(Arc<Submission>, Verdict)>, Error> {
        let mut returned = Vec::new();
        let submissions = self.ledger.submissions_of(me)?;
        for submission in submissions.iter().filter(|it| is_latest(it, &submissions)) {
            if let Some(verdict) = self.ledger.verdict_of(submission)?
                && matches!(verdict.outcome, Outcome::Returned { .. })
                && !self.ledger.is_made_here(&verdict.entry)?
            {
                returned.push((Arc::clone(submission), verdict));
            }
        }
        Ok(returned)
    }
}

/// Whether nothing newer was handed in for the same practice.
pub(crate) fn is_latest(submission: &Submission, all: &[Arc<Submission>]) -> bool {
    !all.iter().any(|it| it.practice == submission.practice && it.attempt > submission.attempt)
}

/// The setting that keeps what somebody has noticed.
fn setting(person: &PersonId) -> String {
    format!("noticed {person}")
}
