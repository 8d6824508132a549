//! Backups: one a day, a list of them, and going back to one.

use std::path::Path;
use std::sync::Arc;

use ledger::{Clock, GoingBack, Ledger, Millis, PersonId, Randomness, Sealing, World};

use crate::code::Code;
use crate::error::Error;
use crate::request::{Ask, OneBackup};
use crate::settings::seen_kind;
use crate::view::backup::{
    BackupsView, GoingBackView, KeptBackupView, LostView, SinceView, WentBackView,
};
use crate::view::{BackupView, Time};
use crate::{Academy, audit};

/// How long after one look at the backups the next one is worth it.
const LOOK_AGAIN: i64 = 60 * 60 * 1000;

/// The backup of a day, to be taken beside the window.
pub struct DailyBackup {
    place: ledger::Place,
    clock: Arc<dyn Clock>,
}

impl DailyBackup {
    /// Takes it, unless one was taken today.
    pub fn take(&self) -> Result<(), Error> {
        Ok(Ledger::back_up_daily(&self.place, &*self.clock).map(drop)?)
    }
}

impl Academy {
    /// The backup of this day, if it is time to look for it: a shell takes it in a thread of its own, so that nobody waits.
    pub fn daily_backup(&mut self) -> Option<DailyBackup> {
        let now = self.clock.now();
        // Before somebody is signed in, nothing happens that the last backup does not have.
        let is_due = self.session.is_some()
            && self.looked_for_backup.is_none_or(|it| (now.0 - it.0).abs() >= LOOK_AGAIN);
        if !is_due {
            return None;
        }
        self.looked_for_backup = Some(now);
        Some(DailyBackup { place: self.place.files(), clock: Arc::clone(&self.clock) })
    }

    /// Takes a backup of the ledger now.
    pub fn back_up(&mut self, _: Ask) -> Result<BackupView, Error> {
        let path = self.ledger.back_up()?;
        Ok(BackupView { path: path.display().to_string(), at: self.clock.now().0 })
    }

    /// Every backup, and how much happened since.
    pub fn backups(&mut self, _: Ask) -> Result<BackupsView, Error> {
        self.me()?;
        Ok(BackupsView { kept: kept(&self.ledger) })
    }

    /// What going back to a backup would change. Every entry in it is verified; nothing is changed.
    pub fn look_at_backup(&mut self, request: OneBackup) -> Result<GoingBackView, Error> {
        let me = self.me()?;
        let taken = Millis(request.taken);
        let change = self.ledger.look_back(taken, Some(&me)).map_err(of_backup)?;
        Ok(going_back_view(request.taken, Some(&me), &change))
    }

    /// Goes back to a backup; what is here now is kept as one first.
    pub fn go_back(&mut self, request: OneBackup) -> Result<WentBackView, Error> {
        let me = self.me()?;
        let kept = self.ledger.go_back(Millis(request.taken), Some(&me)).map_err(of_backup)?;
        self.put_away();
        let session = self.session(Ask {})?;
        Ok(WentBackView { taken: request.taken, kept_as: kept.0, session })
    }
}

/// The backups of one ledger, without a window.
pub struct Backups(Ledger);

impl Backups {
    /// Opens a ledger to go back to a backup of it.
    pub fn open(
        file: &Path,
        clock: Arc<dyn Clock>,
        randomness: Arc<dyn Randomness>,
    ) -> Result<Self, Error> {
        if !file.is_file() {
            return Err(Error::refused(Code::NotHere, file.display().to_string()));
        }
        let world = World { clock, randomness, sealing: Sealing::default() };
        Ok(Self(Ledger::open(&audit::place_of(file), world)?))
    }

    /// Every backup, and how much happened since.
    pub fn kept(&self) -> Vec<KeptBackupView> {
        kept(&self.0)
    }

    /// What going back to a backup would change. What somebody has put on record counts as that of others.
    pub fn look(&self, taken: Time) -> Result<GoingBackView, Error> {
        let change = self.0.look_back(Millis(taken), None).map_err(of_backup)?;
        Ok(going_back_view(taken, None, &change))
    }

    /// Goes back to a backup; tells the moment of the one that keeps what was in use before.
    pub fn go_back(&mut self, taken: Time) -> Result<Time, Error> {
        Ok(self.0.go_back(Millis(taken), None).map_err(of_backup)?.0)
    }
}

fn kept(ledger: &Ledger) -> Vec<KeptBackupView> {
    let kept = ledger.backups().into_iter().map(|it| KeptBackupView {
        taken: it.taken.0,
        bytes: it.bytes,
        // One that cannot be read says so in its row, and closes no other.
        since: ledger.entries_since(it.taken).ok().map(since_view),
    });
    kept.collect()
}

fn going_back_view(taken: Time, me: Option<&PersonId>, change: &GoingBack) -> GoingBackView {
    let (mut lost, mut of_others): (Vec<LostView>, u64) = (Vec::new(), 0);
    for ((author, kind), count) in &change.facts {
        if Some(author) != me {
            of_others += count;
            continue;
        }
        let Some(kind) = seen_kind(kind) else { continue };
        match lost.iter_mut().find(|it| it.kind == kind) {
            Some(same) => same.count += few(*count),
            None => lost.push(LostView { kind, count: few(*count) }),
        }
    }
    GoingBackView {
        taken,
        lost,
        drafts: match me {
            Some(me) => change.drafts.get(me).copied().map_or(0, few),
            None => few(change.drafts.values().sum()),
        },
        of_others: few(of_others),
        profiles: change.profiles.iter().map(|it| it.name.clone()).collect(),
        entries_back: few(change.entries_back),
    }
}

/// What is wrong with the ledger in a backup is wrong with the backup, not with what is in use.
pub(crate) fn of_backup(error: ledger::Error) -> Error {
    let mut error = Error::from(error);
    error.code = match error.code {
        Code::LedgerDamaged => Code::BackupDamaged,
        Code::LedgerNewer => Code::BackupNewer,
        other => other,
    };
    error
}

fn since_view((new, gone): (u64, u64)) -> SinceView {
    SinceView { new: few(new), gone: few(gone) }
}

pub(crate) fn few(count: u64) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
