//! A stage for tests of what is private: a ledger in a folder of its own, a clock that stands still.

use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};

use crate::canonical;
use crate::entry::{Body, StoredEntry};
use crate::event::{BlockFinished, Event};
use crate::id::{BlockId, LessonId};
use crate::identity::Identity;
use crate::open::Ledger;
use crate::world::{Clock, Millis, Place, Randomness, Sealing, World};

/// Noon of 2 March 2026, for ever.
pub(crate) struct Noon;

impl Clock for Noon {
    fn now(&self) -> Millis {
        Millis(1_772_452_800_000)
    }
}

/// Counts up.
#[derive(Default)]
struct Counting(AtomicU8);

impl Randomness for Counting {
    fn fill(&self, bytes: &mut [u8]) {
        bytes.fill_with(|| self.0.fetch_add(1, Ordering::SeqCst));
    }
}

pub(crate) fn world() -> World {
    World {
        clock: Arc::new(Noon),
        randomness: Arc::new(Counting::default()),
        sealing: Sealing { memory_kib: 8, passes: 1, lanes: 1 },
    }
}

/// A new ledger in a new folder.
pub(crate) fn new_ledger() -> (tempfile::TempDir, Place, Ledger) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("crosstrain.sqlite");
    let place = Place { file, backups: folder.path().join("backups") };
    let ledger = Ledger::open(&place, world()).unwrap();
    (folder, place, ledger)
}

/// A block is finished, with a revision as long as the test wants it.
pub(crate) fn finished(revision: String) -> Event {
    let (lesson, block) = (LessonId::new("caches"), BlockId::new("block-1"));
    Event::BlockFinished(BlockFinished { lesson, block, revision })
}

/// Signs a body as it stands, also one that this version would never write.
pub(crate) fn signed(author: &Identity, body: &Body) -> StoredEntry {
    let bytes = canonical::bytes(body).unwrap();
    StoredEntry {
        author: body.author.as_bytes().to_vec(),
        replica: body.replica.as_bytes().to_vec(),
        audience: body.audience.word().as_bytes().to_vec(),
        sequence: i64::try_from(body.sequence).unwrap(),
        hash: canonical::hash(&bytes).to_vec(),
        signature: author.sign(&bytes).to_vec(),
        body: bytes,
    }
}
