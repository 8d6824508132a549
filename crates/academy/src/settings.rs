//! Settings: profile, key, appearance, what others see, backup.

use ledger::{Audience, FactCount, PersonId};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::Academy;
use crate::code::Code;
use crate::error::Error;
use crate::request::{Ask, SetAppearance, SetLanguage, SetPileSize};
use crate::view::cards::PileSize;
use crate::view::{Appearance, Done, Language, SeenBy, SeenKind, SeenView, SettingsView};

/// The setting that keeps how the window looks.
const APPEARANCE: &str = "appearance";

/// The setting that keeps the language of the window.
const LANGUAGE: &str = "language";

/// The setting that keeps how large a day's pile of cards may be.
const PILE_SIZE: &str = "pile-size";

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
            notifications: self.notifications()?,
            pile_sizes: self.pile_sizes()?,
            ledger_path: self.place.ledger().display().to_string(),
            entries: u32::try_from(self.ledger.entries()?).unwrap_or(u32::MAX),
            last_backup: self.ledger.last_backup()?.map(|it| it.0),
            backups_path: self.place.backups().display().to_string(),
            seen: self.seen(&me)?,
        })
    }

    /// Chooses how the window looks.
    pub fn set_appearance(&mut self, request: SetAppearance) -> Result<Done, Error> {
        self.keep_choice(APPEARANCE, &request.appearance)
    }

    /// Chooses the language of the window.
    pub fn set_language(&mut self, request: SetLanguage) -> Result<Done, Error> {
        self.keep_choice(LANGUAGE, &request.language)
    }

    /// Chooses how large a day's pile of cards may be.
    pub fn set_pile_size(&mut self, request: SetPileSize) -> Result<Done, Error> {
        self.keep_choice(PILE_SIZE, &request.size)
    }

    /// How the window looks.
    pub(crate) fn appearance(&self) -> Result<Appearance, Error> {
        self.chosen(APPEARANCE)
    }

    /// The language of the window.
    pub(crate) fn language(&self) -> Result<Language, Error> {
        self.chosen(LANGUAGE)
    }

    /// How large a day's pile of cards may be.
    pub(crate) fn pile_size(&self) -> Result<PileSize, Error> {
        self.chosen(PILE_SIZE)
    }

    /// Keeps what was chosen on this laptop.
    pub(crate) fn keep_choice(
        &mut self,
        setting: &str,
        choice: &impl Serialize,
    ) -> Result<Done, Error> {
        let word = serde_json::to_string(choice)
            .map_err(|error| Error::broke(Code::Unexpected, setting, error))?;
        self.ledger.set_setting(setting, &word)?;
        Ok(Done {})
    }

    /// What was chosen on this laptop; what cannot be read counts as never chosen.
    pub(crate) fn chosen<T: Default + DeserializeOwned>(&self, setting: &str) -> Result<T, Error> {
        let kept = self.ledger.setting(setting)?;
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
pub(crate) fn seen_kind(kind: &str) -> Option<SeenKind> {
    Some(match kind {
        "question-answered" => SeenKind::Answers,
        "scenario-begun" | "scenario-choice-made" => SeenKind::Scenarios,
        "guess-committed" => SeenKind::Guesses,
        "card-reviewed" | "card-review-taken-back" => SeenKind::Cards,
        "step-tried" | "step-compared" => SeenKind::Steps,
        "reflection-kept" => SeenKind::Reflections,
        "phrase-kept" | "phrase-dropped" => SeenKind::Phrases,
        "block-finished" => SeenKind::BlocksDone,
        "practice-handed-in" => SeenKind::Submissions,
        "work-returned" => SeenKind::Reviews,
        "review-handed-over" | "review-taken" | "hand-over-explained" => SeenKind::HandOvers,
        "work-signed-off" | "sign-off-withdrawn" => SeenKind::SignOffs,
        "person-introduced" | "mentor-chosen" | "key-revoked" => SeenKind::Profile,
        "team-founded" | "member-admitted" | "member-dismissed" | "mentor-appointed"
        | "appointment-ended" | "team-joined" => SeenKind::Teams,
        _ => return None,
    })
}

fn seen_view(fact: &FactCount) -> Option<SeenView> {
    let kind = seen_kind(&fact.kind)?;
    let audience = match fact.audience {
        Audience::Myself => SeenBy::Myself,
        Audience::Mentor => SeenBy::Mentor,
        Audience::For(_) if kind == SeenKind::HandOvers => SeenBy::Colleague,
        Audience::For(_) => SeenBy::Trainee,
        Audience::Team => SeenBy::Team,
    };
    Some(SeenView { kind, audience, count: u32::try_from(fact.count).unwrap_or(u32::MAX) })
}

/// The public key in groups of four digits.
pub(crate) fn fingerprint(person: &PersonId) -> String {
    let digits: Vec<char> = person.to_string().chars().collect();
    let groups: Vec<String> = digits.chunks(GROUP).map(|it| it.iter().collect()).collect();
    groups.join(" ")
}
