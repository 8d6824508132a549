//! A ledger in a folder of its own, whose clock stands still and whose keys are known beforehand.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use ledger::{Clock, Identity, Ledger, Millis, Place, Randomness, Sealing, Side, World};

/// What opens the key of everybody here.
const PASSPHRASE: &str = "amber fence plank";

struct Still;

impl Clock for Still {
    fn now(&self) -> Millis {
        Millis(1_803_988_800_000)
    }
}

struct Known(u8);

impl Randomness for Known {
    fn fill(&self, bytes: &mut [u8]) {
        bytes.fill(self.0);
    }
}

/// The file of the ledger in a folder, where the window looks for it.
pub(crate) fn file(folder: &Path) -> PathBuf {
    folder.join("crosstrain.sqlite")
}

/// Opens the ledger in a folder.
pub(crate) fn open(folder: &Path, drawn: u8) -> Result<Ledger, Box<dyn Error>> {
    let place = Place { file: file(folder), backups: folder.join("backups") };
    let world = World {
        clock: Arc::new(Still),
        randomness: Arc::new(Known(drawn)),
        sealing: Sealing { memory_kib: 8, passes: 1, lanes: 1 },
    };
    Ok(Ledger::open(&place, world)?)
}

/// A new ledger in an empty folder, and its owner, whose key is this number again and again.
pub(crate) fn begin(folder: &Path, drawn: u8) -> Result<(Ledger, Identity), Box<dyn Error>> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    let mut ledger = open(folder, drawn)?;
    let owner = ledger.create_profile("At the window", Side::Sales, PASSPHRASE)?;
    Ok((ledger, owner))
}
