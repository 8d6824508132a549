//! What a click feels like: how long until the view that it brings is painted, and whether anything moves afterwards.

use serde::Deserialize;

use super::patience::must;
use super::window::Window;

const CLICK: &str = include_str!("painted.js");

/// A view that a click has brought.
#[derive(Deserialize)]
pub struct Painted {
    /// Milliseconds from the click until the frame with it was painted.
    pub took: f64,
    /// The largest move of anything in sight after that frame.
    pub moved: Moved,
}

/// How far something moved after it was painted.
#[derive(Clone, Deserialize)]
pub struct Moved {
    /// Pixels, in the worse of both directions.
    pub by: f64,
    /// What moved, in HTML.
    pub what: String,
}

/// A quarter of a second, in which a late answer, picture or font would have come.
const STAY: u32 = 15;

/// Clicks whatever matches a selector at this place, and waits until another element than before matches `until`; how
/// long that took, in milliseconds.
#[track_caller]
pub fn click(window: &Window, what: &str, at: usize, until: &str) -> f64 {
    click_and_look(window, what, at, until, 0).took
}

/// Clicks, and then looks for a while whether what came stays where it is.
#[track_caller]
pub fn click_and_stay(window: &Window, what: &str, at: usize, until: &str) -> Painted {
    click_and_look(window, what, at, until, STAY)
}

#[track_caller]
fn click_and_look(window: &Window, what: &str, at: usize, until: &str, frames: u32) -> Painted {
    let arguments = vec![what.into(), at.into(), until.into(), frames.into()];
    let painted = must(window.run_until_called(CLICK, arguments), what);
    let painted: Option<Painted> = must(serde_json::from_value(painted), what);
    match painted {
        Some(painted) => painted,
        None => panic!("there is no {what} number {at}"),
    }
}

/// So many of a hundred are no larger, by the nearest rank.
pub fn percentile(values: &[f64], percent: usize) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    let at = (sorted.len() * percent).div_ceil(100).saturating_sub(1);
    sorted.get(at).copied().unwrap_or(f64::NAN)
}
