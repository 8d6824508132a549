//! A mentor's card: the entry by which somebody introduced themselves, as a text that can be mailed, pasted or printed.
//! It is signed by the key that it names, so nobody else can change the name or the side on it.

use crate::armour::Armour;
use crate::audience::Audience;
use crate::entry::{EntryProblem, StoredEntry};
use crate::error::Error;
use crate::event::{Event, Side};
use crate::id::PersonId;
use crate::open::Ledger;
use crate::query::Person;
use crate::read;
use crate::short_card;

const ARMOUR: Armour = Armour("CARD");

/// Bytes of a signature, which come before the signed ones.
const SIGNATURE: usize = 64;

/// A card whose signature holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MentorCard {
    /// Whose card it is.
    pub person: Person,
    entry: StoredEntry,
}

/// Why a text is refused as a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadCard {
    /// There is no card in it, or not all of one.
    #[error("there is no whole card in this text")]
    NoCard,
    /// Something in the card was changed.
    #[error("this card was changed: it {0}")]
    Altered(EntryProblem),
    /// The card holds something else than an introduction.
    #[error("this card does not say who its owner is")]
    NoIntroduction,
}

impl MentorCard {
    /// Finds the card in a text. What stands around it, and what a mail program put in front of its lines, is passed over.
    pub fn parse(text: &str) -> Result<Self, BadCard> {
        let mut bytes = ARMOUR.take_off(text).ok_or(BadCard::NoCard)?;
        if bytes.len() <= SIGNATURE {
            return Err(BadCard::NoCard);
        }
        let body = bytes.split_off(SIGNATURE);
        // Cards of earlier versions hold the body as it was signed.
        let body = short_card::lengthen(&body).unwrap_or(body);
        Self::of(StoredEntry::file(bytes, body).map_err(BadCard::Altered)?)
    }

    /// The card as a text: a line for its reader, then the card itself.
    pub fn to_text(&self) -> String {
        let body = short_card::shorten(&self.entry.body);
        let body = body.as_ref().unwrap_or(&self.entry.body);
        let bytes = [self.entry.signature.as_slice(), body].concat();
        let side = match self.person.side {
            Side::Sales => "sales",
            Side::Engineering => "engineering",
        };
        ARMOUR.put_on(&format!("{}, {side}", self.person.name), &bytes)
    }

    /// The entry by which its owner introduced themselves.
    pub(crate) fn entry(&self) -> &StoredEntry {
        &self.entry
    }

    fn of(entry: StoredEntry) -> Result<Self, BadCard> {
        let read = entry.read().map_err(BadCard::Altered)?;
        let is_first = read.body.sequence == 1 && read.body.audience == Audience::Team;
        let introduced = read.events().flatten().find_map(|it| match it {
            Event::PersonIntroduced(it) => Some(it),
            _ => None,
        });
        let introduced = introduced.filter(|_| is_first).ok_or(BadCard::NoIntroduction)?.clone();
        let id = read.body.author;
        let person = Person { id, name: introduced.name, side: introduced.side };
        Ok(Self { person, entry })
    }
}

impl Ledger {
    /// Somebody's card, if they have introduced themselves here.
    pub fn mentor_card(&self, person: &PersonId) -> Result<Option<MentorCard>, Error> {
        let columns = read::COLUMNS;
        let first = self.rows(
            &format!(
                "SELECT {columns} FROM entries
                 WHERE author = ?1 AND audience = ?2 AND sequence = 1 ORDER BY id"
            ),
            rusqlite::params![person.as_bytes(), Audience::Team.word()],
            read::from_row,
        )?;
        Ok(first.into_iter().find_map(|it| MentorCard::of(it).ok()))
    }

    /// From now on this ledger knows the owner of a card.
    pub fn meet(&mut self, card: &MentorCard) -> Result<(), Error> {
        self.merge(std::slice::from_ref(&card.entry)).map(drop)
    }
}
