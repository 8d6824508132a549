//! The real clock and the real randomness, which the core takes as arguments.

use academy::{Clock, Millis, Randomness};

/// The clock of this laptop.
pub(crate) struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "the shell is where the real clock comes in")]
    fn now(&self) -> Millis {
        let since_1970 = std::time::SystemTime::now()
            .duration_since(std::time::UNIX_EPOCH)
            .unwrap_or_default()
            .as_millis();
        Millis(i64::try_from(since_1970).unwrap_or(i64::MAX))
    }
}

/// The operating system's random numbers.
pub(crate) struct SystemRandomness;

impl Randomness for SystemRandomness {
    #[expect(
        clippy::expect_used,
        reason = "without randomness no key may be made, so there is nothing to go on with"
    )]
    fn fill(&self, bytes: &mut [u8]) {
        getrandom::fill(bytes).expect("the operating system gives random numbers");
    }
}
