//! Measures a window as a person notices it: how long until it is painted, and what it holds in memory.

use std::io;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::display::Display;
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

/// A screen on which nothing is shown but the window that is measured.
pub struct Stage {
    display: Display,
    screen: Screen,
    empty: Glance,
}

impl Stage {
    /// A new screen, with nothing on it.
    pub fn new(display: Display) -> io::Result<Self> {
        let screen = display.screen();
        Ok(Self { empty: screen.glance(SIZE.0, SIZE.1)?, screen, display })
    }

    /// Time from the start of the program until its first view is on the screen as it then stays.
    ///
    /// Nothing in the program takes part: the screen itself is watched, for any program in the same way.
    #[track_caller]
    pub fn time_to_paint(&self, program: &Path, arguments: &[String], home: &Home) -> Duration {
        // A window that was closed just now may still be there for a moment.
        let is_empty = || {
            if self.look().is_nearly(&self.empty) { Ok(()) } else { Err("a window is still shown") }
        };
        must(until(is_empty), "the empty screen");
        let mut command = Command::new(program);
        command.args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        private(&mut command, home.desktop());
        self.display.show(&mut command);
        let start = Instant::now();
        let _program = Started(must(command.spawn(), "the program"));
        let seen = watch(start, || self.look());
        let last = seen.last().map_or(&self.empty, |(_, glance)| glance);
        assert!(!last.is_nearly(&self.empty), "nothing was painted");
        // The first moment from which on the picture was nearly the one that stayed.
        let unlike = seen.iter().rposition(|(_, glance)| !glance.is_nearly(last));
        seen.get(unlike.map_or(0, |it| it + 1)).map_or(Duration::ZERO, |(at, _)| *at)
    }

    #[track_caller]
    fn look(&self) -> Glance {
        must(self.screen.glance(SIZE.0, SIZE.1), "the screen")
    }
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
