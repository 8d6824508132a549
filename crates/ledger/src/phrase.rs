//! Questions about kept phrases: the sentences that a mentor writes often, for nobody but themselves.

use crate::error::Error;
use crate::event::{PhraseDropped, PhraseKept};
use crate::id::PersonId;
use crate::open::Ledger;
use crate::query::Fact;

impl Ledger {
    /// The sentences that somebody keeps, the latest first. One that was dropped is gone until it is kept anew.
    pub fn phrases(&self, person: &PersonId) -> Result<Vec<String>, Error> {
        let condition = |kind: &str| format!("kind = '{kind}' AND author = ?1");
        let owner = [person.to_string()];
        let kept = self.facts::<PhraseKept>(&condition("phrase-kept"), owner.clone())?;
        let dropped = self.facts::<PhraseDropped>(&condition("phrase-dropped"), owner)?;
        let mut phrases: Vec<String> = Vec::new();
        for Fact { event, order, entry, .. } in kept {
            let is_later = |it: &Fact<PhraseDropped>| (it.order, &it.entry) > (order, &entry);
            phrases.retain(|it| *it != event.words);
            if !dropped.iter().any(|it| it.event.words == event.words && is_later(it)) {
                phrases.insert(0, event.words);
            }
        }
        Ok(phrases)
    }
}
