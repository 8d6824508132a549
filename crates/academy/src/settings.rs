//! Settings: profile, key, appearance, what others see, backup.

use ledger::{Audience, FactCount, PersonId};

use crate::Academy;
use crate::code::Code;
use crate::error::Error;
use crate::request::{Ask, SetAppearance};
use crate::view::{Appearance, BackupView, Done, SeenBy, SeenKind, SeenView, SettingsView};

/// The setting that keeps how the window looks.
const APPEARANCE: &str = "appearance";

/// Digits of a key that are read aloud as one group.
const GROUP: usize = 4;

impl Academy {
    /// Profile, key, appearance, and what leaves this person's hands.
    pub fn settings(&mut self, _: Ask) -> Result<SettingsView, Error> {
        let me = self.me()?;
        Ok(SettingsView {
            person: self.person(&me)?,
            fingerprint: fingerprint(&me),
            appearance: self.appearance()?,
            ledger_path: self.place.ledger().display().to_string(),
            entries: u32::try_from(self.ledger.entries()?).unwrap_or(u32::MAX),
            last_backup: self.ledger.last_backup()?.map(|it| it.0),
            backups_path: self.place.backups().display().to_string(),
            seen: self.seen(&me)?,
            version: env!("CARGO_PKG_VERSION").to_owned(),
        })
    }

    /// Chooses how the window looks.
    pub fn set_appearance(&mut self, request: SetAppearance) -> Result<Done, Error> {
        let word = serde_json::to_string(&request.appearance)
            .map_err(|error| Error::broke(Code::Unexpected, APPEARANCE, error))?;
        self.ledger.set_setting(APPEARANCE, &word)?;
        Ok(Done {})
    }

    /// Takes a backup of the ledger now.
    pub fn back_up(&mut self, _: Ask) -> Result<BackupView, Error> {
        let path = self.ledger.back_up()?;
        Ok(BackupView { path: path.display().to_string(), at: self.clock.now().0 })
    }

    /// How the window looks; what cannot be read counts as never chosen.
    pub(crate) fn appearance(&self) -> Result<Appearance, Error> {
        let kept = self.ledger.setting(APPEARANCE)?;
        Ok(kept.and_then(|it| serde_json::from_str(&it).ok()).unwrap_or_default())
    }

    fn seen(&self, me: &PersonId) -> Result<Vec<SeenView>, Error> {
        let mut seen: Vec<SeenView> = Vec::new();
        for fact in self.ledger.counts_of(me)? {
            let Some(view) = seen_view(&fact) else { continue };
            match seen.iter_mut().find(|it| it.kind == view.kind && it.audience == view.audience) {
                Some(same) => same.count += view.count,
                None => seen.push(view),
            }
        }
        Ok(seen)
    }
}

/// A kind of event in the words of Settings; none for kinds of a later version.
fn seen_view(fact: &FactCount) -> Option<SeenView> {
    let kind = match fact.kind.as_str() {
        "question-answered" => SeenKind::Answers,
        "guess-committed" => SeenKind::Guesses,
        "block-finished" => SeenKind::BlocksDone,
        "practice-handed-in" => SeenKind::Submissions,
        "work-returned" => SeenKind::Reviews,
        "work-signed-off" | "sign-off-withdrawn" => SeenKind::SignOffs,
        "person-introduced" | "mentor-chosen" => SeenKind::Profile,
        _ => return None,
    };
    let audience = match fact.audience {
        Audience::Myself => SeenBy::Myself,
        Audience::Mentor => SeenBy::Mentor,
        Audience::Team => SeenBy::Team,
    };
    Some(SeenView { kind, audience, count: u32::try_from(fact.count).unwrap_or(u32::MAX) })
}

/// The public key in groups of four digits.
fn fingerprint(person: &PersonId) -> String {
    let digits: Vec<char> = person.to_string().chars().collect();
    let groups: Vec<String> = digits.chunks(GROUP).map(|it| it.iter().collect()).collect();
    groups.join(" ")
}
