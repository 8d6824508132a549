//! Who is at the window: profiles on this laptop, signing in, signing out.

use ledger::{Append, Event, Identity, PersonId};

use crate::Academy;
use crate::code::Code;
use crate::convert::person_id;
use crate::error::Error;
use crate::request::{Ask, CreatePerson, Unlock};
use crate::view::{PersonView, SessionView, StartView};

/// The least number of characters of a new passphrase.
const LEAST_PASSPHRASE: usize = 8;

/// The setting that remembers who was here last.
const LAST_PERSON: &str = "last-person";

impl Academy {
    /// What the window needs before anything else.
    pub fn start(&mut self, _: Ask) -> Result<StartView, Error> {
        let last = self.ledger.setting(LAST_PERSON)?;
        let mut people: Vec<PersonView> =
            self.ledger.profiles()?.iter().map(PersonView::from).collect();
        people.sort_by_key(|it| Some(&it.id) != last.as_ref());
        let session = if self.session.is_some() { Some(self.session(Ask {})?) } else { None };
        Ok(StartView {
            people,
            session,
            appearance: self.appearance()?,
            language: self.language()?,
        })
    }

    /// Makes a profile on this laptop and signs in as it.
    pub fn create_person(&mut self, request: CreatePerson) -> Result<SessionView, Error> {
        let name = request.name.trim();
        if name.is_empty() {
            return Err(Error::refused(Code::NameMissing, ""));
        }
        if request.passphrase.chars().count() < LEAST_PASSPHRASE {
            return Err(Error::refused(Code::PassphraseTooShort, LEAST_PASSPHRASE.to_string()));
        }
        let side = request.side.into();
        for namesake in self.ledger.profiles()?.iter().filter(|it| it.name == name) {
            // Whoever lost a key goes on with a new one, under the same name.
            if namesake.side == side && self.ledger.revocation_of(&namesake.id)?.is_none() {
                return Err(Error::refused(Code::NameTaken, name));
            }
        }
        let identity = self.ledger.create_profile(name, side, &request.passphrase)?;
        self.sign_in(identity)
    }

    /// Signs in as somebody who has a profile on this laptop; whoever was signed in before is out only then.
    pub fn unlock(&mut self, request: Unlock) -> Result<SessionView, Error> {
        let identity = self.ledger.unlock(&person_id(&request.person)?, &request.passphrase)?;
        self.sign_in(identity)
    }

    /// Signs out: the key leaves memory.
    pub fn lock(&mut self, _: Ask) -> Result<StartView, Error> {
        self.session = None;
        self.put_away();
        self.start(Ask {})
    }

    /// Who is signed in, and who waits for them.
    pub fn session(&mut self, _: Ask) -> Result<SessionView, Error> {
        let person = self.person(&self.me()?)?;
        Ok(SessionView { person, reviews_waiting: self.reviews_waiting()? })
    }

    /// Signs in with a key that was opened.
    pub(crate) fn sign_in(&mut self, identity: Identity) -> Result<SessionView, Error> {
        self.ledger.set_setting(LAST_PERSON, &identity.person().to_string())?;
        self.session = Some(identity);
        self.put_away();
        self.session(Ask {})
    }

    /// Puts facts on record, signed by whoever is signed in.
    pub(crate) fn record(&mut self, events: Vec<Event>) -> Result<(), Error> {
        self.record_with(&Append::of(events))
    }

    /// Puts facts on record together with what belongs to the same moment.
    pub(crate) fn record_with(&mut self, append: &Append) -> Result<(), Error> {
        let key = self.session.as_ref().ok_or_else(|| Error::refused(Code::NotSignedIn, ""))?;
        self.ledger.append(key, append)?;
        Ok(())
    }

    /// The key of whoever is signed in.
    pub(crate) fn identity(&self) -> Result<&Identity, Error> {
        self.session.as_ref().ok_or_else(|| Error::refused(Code::NotSignedIn, ""))
    }

    /// Whoever is signed in.
    pub(crate) fn me(&self) -> Result<PersonId, Error> {
        Ok(self.identity()?.person().clone())
    }

    /// Name and side of somebody the ledger knows.
    pub(crate) fn person(&self, id: &PersonId) -> Result<PersonView, Error> {
        let person = self.ledger.person(id)?;
        person
            .as_ref()
            .map(PersonView::from)
            .ok_or_else(|| Error::refused(Code::NotHere, id.to_string()))
    }
}
