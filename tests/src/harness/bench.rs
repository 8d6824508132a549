//! Measures a window as a person notices it: how long until it is painted, and what it holds in memory.

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::driver::private;
use super::home::Home;
use super::patience::{must, until};
use super::process;
use super::screen::{Glance, Screen};

/// The part of the screen that both windows cover.
const SIZE: (u64, u64) = (1240, 820);

/// A picture that stays for this long is the finished one.
const STILL: Duration = Duration::from_millis(1500);

const BETWEEN_GLANCES: Duration = Duration::from_millis(4);

/// A program that a person starts, ended when this is dropped.
struct Started(Child);

impl Drop for Started {
    fn drop(&mut self) {
        process::kill(&process::tree(self.0.id()));
        let _ = self.0.wait();
    }
}

/// Time from the start of the program until its first view is on the screen as it then stays.
///
/// Nothing in the program takes part: the screen itself is watched, for any program in the same way.
#[track_caller]
pub fn time_to_paint(
    program: &Path,
    arguments: &[String],
    home: &Home,
    screen: &Screen,
) -> Duration {
    let look = || must(screen.glance(SIZE.0, SIZE.1), "the screen");
    let empty = look();
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    private(&mut command, home.desktop());
    let start = Instant::now();
    let program = Started(must(command.spawn(), "the program"));
    let seen = watch(start, look);
    let last = seen.last().map_or(&empty, |(_, glance)| glance);
    assert!(!last.is_nearly(&empty), "nothing was painted");
    // The first moment from which on the picture was nearly the one that stayed.
    let unlike = seen.iter().rposition(|(_, glance)| !glance.is_nearly(last));
    let painted = seen.get(unlike.map_or(0, |it| it + 1)).map_or(Duration::ZERO, |(at, _)| *at);
    drop(program);
    // The next one starts from the same empty screen.
    let gone = || if look().is_nearly(&empty) { Ok(()) } else { Err("the window stays") };
    must(until(gone), "the closed window");
    painted
}

/// Every change on the screen with its time, until it has been still for a while after the first.
fn watch(start: Instant, look: impl Fn() -> Glance) -> Vec<(Duration, Glance)> {
    let mut seen = vec![(Duration::ZERO, look())];
    let longest = Duration::from_secs(30);
    loop {
        let now = start.elapsed();
        let glance = look();
        let last = seen.last().map_or(Duration::ZERO, |(at, _)| *at);
        if seen.last().is_none_or(|(_, before)| *before != glance) {
            seen.push((now, glance));
        } else if (seen.len() > 1 && now > last + STILL) || now > longest {
            return seen;
        }
        thread::park_timeout(BETWEEN_GLANCES);
    }
}

/// The value in the middle.
pub fn median<T: Copy + Ord>(values: &[T]) -> Option<T> {
    let mut sorted = values.to_vec();
    sorted.sort_unstable();
    sorted.get(sorted.len() / 2).copied()
}
