//! A person's second laptop: saving one's identity, and going on with it elsewhere.

use std::io::Write;

use ledger::{BadIdentityFile, IdentityFile};

use crate::Academy;
use crate::code::Code;
use crate::error::Error;
use crate::outbox::Ending;
use crate::request::{GivenIdentity, SaveIdentity, TakeInIdentity};
use crate::view::packet::SavedView;
use crate::view::{PersonView, SessionView};

/// The most characters of a text in which an identity is looked for.
const MOST_CHARACTERS: usize = 1 << 20;

impl Academy {
    /// Saves the identity of whoever is signed in as a file that their passphrase opens.
    pub fn save_identity(&mut self, request: SaveIdentity) -> Result<SavedView, Error> {
        let me = self.me()?;
        let text = self.ledger.identity_file(&me, &request.passphrase)?;
        let outbox = self.outbox();
        outbox.save(&self.person(&me)?.name, Ending::Identity, |file| {
            file.write_all(text.as_bytes()).map_err(|error| outbox.broke(error))
        })
    }

    /// Whose identity this is, before a passphrase is asked for.
    pub fn look_at_identity(&mut self, request: GivenIdentity) -> Result<PersonView, Error> {
        Ok(read(&request.text)?.person().into())
    }

    /// Makes a profile here for the owner of an identity, and signs in as them.
    pub fn take_in_identity(&mut self, request: TakeInIdentity) -> Result<SessionView, Error> {
        let file = read(&request.text)?;
        let identity = self.ledger.take_in_identity(&file, &request.passphrase)?;
        self.sign_in(identity)
    }
}

fn read(text: &str) -> Result<IdentityFile, Error> {
    let text: String = text.chars().take(MOST_CHARACTERS).collect();
    IdentityFile::parse(&text).map_err(|error| {
        let code = match error {
            BadIdentityFile::Newer(_) => Code::IdentityNewer,
            BadIdentityFile::NotWhole | BadIdentityFile::Altered | BadIdentityFile::BadCard(_) => {
                Code::IdentityRefused
            }
        };
        Error::broke(code, error.to_string(), error)
    })
}
