//! The only place that waits: for something a person would see, with a deadline, never for a fixed time.

use std::thread;
use std::time::{Duration, Instant};

/// How long a person is asked to wait for anything at all. Generous, since a slow machine is not a fault of the app.
pub const DEADLINE: Duration = Duration::from_secs(20);

const BETWEEN_LOOKS: Duration = Duration::from_millis(20);

/// Looks again and again until `look` finds something; after the deadline, gives what the last look said was missing.
pub fn until<T, E: std::fmt::Display>(mut look: impl FnMut() -> Result<T, E>) -> Result<T, String> {
    let end = Instant::now() + DEADLINE;
    loop {
        match look() {
            Ok(found) => return Ok(found),
            Err(missing) if Instant::now() >= end => {
                return Err(format!("after {} s: {missing}", DEADLINE.as_secs()));
            }
            Err(_) => thread::sleep(BETWEEN_LOOKS),
        }
    }
}

/// Gives the value, or fails the journey at the line of it that asked.
#[track_caller]
pub fn must<T, E: std::fmt::Display>(result: Result<T, E>, what: &str) -> T {
    match result {
        Ok(value) => value,
        Err(error) => panic!("{what}: {error}"),
    }
}
