//! The real clock and the real randomness, which the core takes as arguments.

use std::time::Duration;

use academy::{Clock, Millis, Randomness};

/// The clock of this laptop, or one that runs whole days ahead of it.
pub(crate) struct SystemClock {
    ahead: Duration,
}

impl SystemClock {
    /// A clock that runs this many days ahead.
    pub(crate) fn ahead(days: u16) -> Self {
        Self { ahead: Duration::from_secs(u64::from(days) * 24 * 60 * 60) }
    }
}

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "the shell is where the real clock comes in")]
    fn now(&self) -> Millis {
        let since_1970 = std::time::SystemTime::now()
            .duration_since(std::time::UNIX_EPOCH)
            .unwrap_or_default()
            .saturating_add(self.ahead);
        Millis(i64::try_from(since_1970.as_millis()).unwrap_or(i64::MAX))
    }

    fn ahead_of_utc(&self) -> Millis {
        let zone = jiff::tz::TimeZone::system();
        // A moment that no calendar has is shown as UTC has it.
        let now = jiff::Timestamp::from_millisecond(self.now().0).unwrap_or_default();
        Millis(i64::from(zone.to_offset(now).seconds()) * 1000)
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
