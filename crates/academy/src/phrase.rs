//! Kept phrases: sentences that a mentor writes often, ready to be used again, and for nobody else's eyes.

use ledger::{Event, PhraseDropped, PhraseKept};

use crate::Academy;
use crate::code::Code;
use crate::error::Error;
use crate::request::review::OnePhrase;
use crate::view::practice::PhrasesView;

impl Academy {
    /// Keeps a sentence. One that is kept already stays as it is.
    pub fn keep_phrase(&mut self, request: OnePhrase) -> Result<PhrasesView, Error> {
        let words = request.words.trim();
        if words.is_empty() {
            return Err(Error::refused(Code::NothingChosen, ""));
        }
        if !self.phrases()?.iter().any(|it| it == words) {
            self.record(vec![Event::PhraseKept(PhraseKept { words: words.to_owned() })])?;
        }
        Ok(PhrasesView { phrases: self.phrases()? })
    }

    /// Lets a kept sentence go; where it was used, it stays.
    pub fn drop_phrase(&mut self, request: OnePhrase) -> Result<PhrasesView, Error> {
        let OnePhrase { words } = request;
        if self.phrases()?.contains(&words) {
            self.record(vec![Event::PhraseDropped(PhraseDropped { words })])?;
        }
        Ok(PhrasesView { phrases: self.phrases()? })
    }

    /// The sentences that whoever is signed in keeps, the latest first.
    pub(crate) fn phrases(&self) -> Result<Vec<String>, Error> {
        Ok(self.ledger.phrases(&self.me()?)?)
    }
}
