//! Long random histories, and what the ratings of one card lead to.
//!
//! `snapshots/…__histories.snap.json` is read by `ui/tests/fsrs.test.ts`, which computes every state of it again with
//! another implementation of FSRS-6.

use ledger::{Day, Rating};
use serde::Serialize;

use super::{Recall, Scheduler};

const RATINGS: [Rating; 4] = [Rating::Again, Rating::Hard, Rating::Good, Rating::Easy];

/// One review and what it led to, with the names of the published algorithm.
#[derive(Serialize)]
struct Step {
    /// 1 to 4.
    rating: usize,
    /// Days since the review before.
    elapsed: i32,
    stability: f32,
    difficulty: f32,
}

/// Numbers that nobody chose, the same on every run (`SplitMix64`).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: u64) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((mixed ^ (mixed >> 31)) % end).unwrap()
    }
}

/// A life of one card: on the same day again, soon, late, or after a year.
fn history(numbers: &mut Numbers) -> Vec<Step> {
    let scheduler = Scheduler::default();
    let (mut recall, mut day): (Option<Recall>, _) = (None, 20_000);
    let reviews = 10 + numbers.below(110);
    let mut steps = Vec::new();
    for at in 0..reviews {
        let longest = [1, 3, 20, 400][numbers.below(4)];
        let elapsed = if at == 0 { 0 } else { i32::try_from(numbers.below(longest)).unwrap() };
        // Most people know most cards.
        let rating = [0, 1, 2, 2, 2, 3][numbers.below(6)];
        day += elapsed;
        let after = scheduler.review(recall.as_ref(), RATINGS[rating], Day(day)).unwrap();
        let (stability, difficulty) = (after.memory.stability, after.memory.difficulty);
        steps.push(Step { rating: rating + 1, elapsed, stability, difficulty });
        recall = Some(after);
    }
    steps
}

#[test]
fn long_random_histories_lead_to_the_states_on_record() {
    let mut numbers = Numbers(6);
    let lines: Vec<String> =
        (0..24).map(|_| serde_json::to_string(&history(&mut numbers)).unwrap()).collect();
    let json = format!("[\n{}\n]\n", lines.join(",\n"));
    insta::assert_binary_snapshot!("histories.json", json.into_bytes());
}
