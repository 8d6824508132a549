//! Times of one thing done again and again, summed up in the one way of all measurements here.

use std::error::Error;
use std::time::{Duration, Instant};

/// How long something takes.
pub(crate) fn timed(
    act: impl FnOnce() -> Result<(), Box<dyn Error>>,
) -> Result<Duration, Box<dyn Error>> {
    let start = Instant::now();
    act()?;
    Ok(start.elapsed())
}

/// The one in the middle, so that what else the machine does counts little.
pub(crate) fn median(times: &mut [Duration]) -> Duration {
    percentile(times, 50)
}

/// So many of a hundred took no longer, by the nearest rank.
pub(crate) fn percentile(times: &mut [Duration], percent: usize) -> Duration {
    times.sort_unstable();
    let at = (times.len() * percent).div_ceil(100).saturating_sub(1);
    times.get(at).copied().unwrap_or(Duration::MAX)
}

/// In milliseconds, as every table has it.
pub(crate) fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
