//! An order that gives nothing away, and is the same whenever the same reader comes back.

use sha2::{Digest, Sha256};

/// The numbers below `length` in an order drawn from the seed, which is never the sorted one if
/// there is another.
pub(super) fn shuffled(length: usize, seed: &str) -> Vec<usize> {
    let mut places: Vec<usize> = (0..length).collect();
    if length < 2 {
        return places;
    }
    let mut drawn = 0;
    while places.is_sorted() {
        // Fisher and Yates, from the last place down.
        for last in (1..length).rev() {
            places.swap(last, below(last + 1, seed, drawn));
            drawn += 1;
        }
    }
    places
}

/// A number below `limit`. It favours none by more than one in 2^32, for limits that fit a page.
fn below(limit: usize, seed: &str, draw: u64) -> usize {
    let mut hash = Sha256::new();
    hash.update(draw.to_be_bytes());
    hash.update(seed.as_bytes());
    let drawn = hash.finalize().iter().take(8).fold(0, |sum, byte| sum << 8 | u64::from(*byte));
    let limit = u64::try_from(limit).unwrap_or(u64::MAX);
    usize::try_from(drawn % limit).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::shuffled;
    use std::collections::BTreeSet;

    #[test]
    fn every_item_is_there_once_and_the_key_is_never_shown() {
        for length in 2..9 {
            for reader in 0..200 {
                let places = shuffled(length, &format!("a3f1 {reader}"));
                assert!(!places.is_sorted(), "{length} for {reader}");
                let all: BTreeSet<usize> = places.iter().copied().collect();
                assert_eq!(all, (0..length).collect());
            }
        }
    }

    #[test]
    fn the_same_reader_sees_the_same_order_and_others_see_others() {
        assert_eq!(shuffled(5, "a3f1 ada"), shuffled(5, "a3f1 ada"));
        let orders = (0..200).map(|reader| shuffled(4, &format!("a3f1 {reader}")));
        assert_eq!(orders.collect::<BTreeSet<_>>().len(), 4 * 3 * 2 - 1);
    }

    #[test]
    fn what_has_no_other_order_stays() {
        assert_eq!(shuffled(0, "x"), [0; 0]);
        assert_eq!(shuffled(1, "x"), [0]);
    }
}
