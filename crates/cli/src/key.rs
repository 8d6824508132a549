//! Whose key opens and signs: a ledger, one person in it, and the passphrase, which is never an argument.

use std::fs;
use std::path::PathBuf;

use academy::view::PersonView;
use academy::{Identity, Postbox};
use clap::Args;

use crate::refusal::refusal;

/// The ledger with the key, and how its passphrase is given.
#[derive(Debug, Args)]
pub(crate) struct Key {
    /// The file of the ledger that holds the key.
    #[arg(long, value_name = "FILE")]
    pub(crate) ledger: PathBuf,
    #[command(flatten)]
    pub(crate) owner: Owner,
}

/// Whose key it is.
#[derive(Debug, Args)]
pub(crate) struct Owner {
    /// Whose key, where several people have one: the name, or the first eight digits of the key.
    #[arg(long = "as", value_name = "NAME")]
    pub(crate) name: Option<String>,
    /// A file that holds the passphrase. Without it the terminal asks.
    #[arg(long, value_name = "FILE")]
    pub(crate) passphrase_file: Option<PathBuf>,
}

impl Owner {
    /// Opens the key, or says why not.
    pub(crate) fn unlock(&self, postbox: &Postbox) -> Result<Identity, String> {
        let owner = postbox.owner(self.name.as_deref()).map_err(|it| refusal(&it))?;
        let passphrase = self.passphrase(&owner)?;
        postbox.unlock(&owner, &passphrase).map_err(|it| refusal(&it))
    }

    fn passphrase(&self, owner: &PersonView) -> Result<String, String> {
        let Some(file) = &self.passphrase_file else {
            let asked = rpassword::prompt_password(format!("Passphrase of {}: ", owner.name));
            return asked.map_err(|error| {
                format!("No passphrase could be read ({error}). Name a file that holds it with --passphrase-file.")
            });
        };
        let text = fs::read_to_string(file)
            .map_err(|error| format!("{} cannot be read: {error}", file.display()))?;
        // Editors end a file with a line break that nobody means.
        Ok(text
            .strip_suffix('\n')
            .map_or(&*text, |it| it.strip_suffix('\r').unwrap_or(it))
            .to_owned())
    }
}
