//! What the ledger takes from outside: the time, random bytes, and what opening a key may cost.

use std::path::PathBuf;
use std::sync::Arc;

/// Milliseconds since 1970-01-01 UTC, or a span of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Millis(pub i64);

/// Tells the time. May be wrong by years: the order of entries never depends on it alone.
pub trait Clock: Send + Sync {
    /// The time on this machine.
    fn now(&self) -> Millis;

    /// How far local time is ahead of UTC where this machine stands now; behind it is negative.
    fn ahead_of_utc(&self) -> Millis {
        Millis(0)
    }
}

/// Gives bytes that nobody can foresee.
pub trait Randomness: Send + Sync {
    /// Fills the whole buffer.
    fn fill(&self, bytes: &mut [u8]);
}

/// What opening a key costs (argon2id). The default is the second recommended choice of RFC 9106, section 4.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sealing {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over the memory.
    pub passes: u32,
    /// Lanes.
    pub lanes: u32,
}

impl Default for Sealing {
    fn default() -> Self {
        Self { memory_kib: 64 * 1024, passes: 3, lanes: 4 }
    }
}

/// What the ledger takes from outside.
#[derive(Clone)]
pub struct World {
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Random bytes.
    pub randomness: Arc<dyn Randomness>,
    /// What opening a newly made key will cost.
    pub sealing: Sealing,
}

/// Where the ledger is kept.
#[derive(Debug, Clone)]
pub struct Place {
    /// The SQLite file; its folder is made if it is missing.
    pub file: PathBuf,
    /// The folder for backups; made when the first one is taken.
    pub backups: PathBuf,
}
