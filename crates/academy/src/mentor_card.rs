//! Cards of people: one's own to give away, and a mentor's, by which they are chosen.

use std::io::Write;

use ledger::{Event, MentorCard, MentorChosen, Person, PersonId};

use crate::Academy;
use crate::code::Code;
use crate::error::Error;
use crate::outbox::Ending;
use crate::qr;
use crate::request::{Ask, GivenCard};
use crate::settings::fingerprint;
use crate::view::packet::{Acquaintance, MeetingView, OwnCardView, SavedView};
use crate::view::{Done, PersonView};

/// The most characters of a text in which a card is looked for: a whole mail.
const MOST_CHARACTERS: usize = 1 << 20;

impl Academy {
    /// One's own card, to give to whoever is to choose one as a mentor.
    pub fn own_card(&mut self, _: Ask) -> Result<OwnCardView, Error> {
        let card = self.card()?;
        let text = card.to_text();
        let fingerprint = fingerprint(&card.person.id);
        Ok(OwnCardView { qr: qr::rows(&text)?, text, fingerprint })
    }

    /// Saves one's own card as a file.
    pub fn save_card(&mut self, _: Ask) -> Result<SavedView, Error> {
        let card = self.card()?;
        let text = card.to_text();
        let outbox = self.outbox();
        outbox.save(&card.person.name, Ending::Card, |file| {
            file.write_all(text.as_bytes()).map_err(|error| outbox.broke(error))
        })
    }

    /// Whose card this is, before anything is done with it.
    pub fn look_at_card(&mut self, request: GivenCard) -> Result<MeetingView, Error> {
        let card = read(&request)?;
        let me = self.me()?;
        let known = self.ledger.people()?;
        let acquaintance = if card.person.id == me {
            Acquaintance::Yourself
        } else if self.ledger.mentors_of(&me)?.contains(&card.person.id) {
            Acquaintance::Chosen
        } else if known.iter().any(|it| it.id == card.person.id) {
            Acquaintance::Known
        } else {
            Acquaintance::New
        };
        Ok(MeetingView {
            fingerprint: fingerprint(&card.person.id),
            acquaintance,
            has_namesake: has_namesake(&known, &card.person),
            person: (&card.person).into(),
        })
    }

    /// Chooses the owner of a card as a mentor.
    pub fn choose_mentor(&mut self, request: GivenCard) -> Result<Done, Error> {
        let card = read(&request)?;
        let me = self.me()?;
        if card.person.id == me {
            return Err(Error::refused(Code::MentorIsTrainee, ""));
        }
        self.ledger.meet(&card)?;
        if !self.ledger.mentors_of(&me)?.contains(&card.person.id) {
            let Person { id, name, side } = card.person;
            let chosen = Event::MentorChosen(MentorChosen { mentor: id, name, side });
            self.record(vec![chosen])?;
        }
        Ok(Done {})
    }

    /// From now on the owner of a card is known here, and no more than that.
    pub fn meet(&mut self, request: GivenCard) -> Result<PersonView, Error> {
        self.me()?;
        let card = read(&request)?;
        self.ledger.meet(&card)?;
        self.person(&card.person.id)
    }

    /// Who could review: everybody with a profile on this laptop, and the mentors whom this person chose elsewhere, but
    /// nobody whose key was revoked.
    pub(crate) fn possible_mentors(&self) -> Result<Vec<Person>, Error> {
        let me = self.me()?;
        let mut people = self.ledger.profiles()?;
        for id in self.ledger.mentors_of(&me)? {
            if people.iter().all(|it| it.id != id) {
                people.extend(self.ledger.person(&id)?);
            }
        }
        let mut possible = Vec::new();
        for person in people {
            if person.id != me && self.ledger.revocation_of(&person.id)?.is_none() {
                possible.push(person);
            }
        }
        Ok(possible)
    }

    fn card(&self) -> Result<MentorCard, Error> {
        let me = self.me()?;
        let card = self.ledger.mentor_card(&me)?;
        card.ok_or_else(|| Error::refused(Code::NotHere, me.to_string()))
    }
}

/// Whether somebody else of this name and side is known.
pub(crate) fn has_namesake(known: &[Person], person: &Person) -> bool {
    known.iter().any(|it| it.id != person.id && it.name == person.name)
}

/// The key in a form that two people can compare by reading it aloud.
pub(crate) fn key_of(person: &PersonId) -> String {
    fingerprint(person)
}

fn read(request: &GivenCard) -> Result<MentorCard, Error> {
    let text: String = request.text.chars().take(MOST_CHARACTERS).collect();
    MentorCard::parse(&text)
        .map_err(|error| Error::broke(Code::CardRefused, error.to_string(), error))
}
