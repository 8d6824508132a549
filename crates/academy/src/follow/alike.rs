//! Whether two texts are the same one, edited.

use std::collections::HashMap;

/// Of all pairs of neighbouring words in both texts, at least this share must be in both. Two passages on one subject
/// share about a tenth; one word in twelve exchanged leaves five sixths.
const NEARLY: f64 = 0.5;

/// So much of a piece must be in the text that it was cut from.
const MOSTLY: f64 = 0.8;

/// Pieces with fewer pairs of words are anybody's.
const LEAST: usize = 4;

/// Whether one text became the other by some rewording.
pub(super) fn is_nearly_the_same(before: &str, now: &str) -> bool {
    let (old, new) = (pairs(before), pairs(now));
    let all = size(&old) + size(&new);
    all > 0 && share(2 * shared(&old, &new), all) >= NEARLY
}

/// Whether a text was, with few other words, a part of a longer one.
pub(super) fn is_part_of(piece: &str, whole: &str) -> bool {
    let (piece, whole) = (pairs(piece), pairs(whole));
    let all = size(&piece);
    all >= LEAST && share(shared(&piece, &whole), all) >= MOSTLY
}

type Pairs<'a> = HashMap<(&'a str, &'a str), usize>;

/// Each pair of neighbouring words, and how often it occurs; of a single word, that word with nothing.
fn pairs(text: &str) -> Pairs<'_> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut pairs = HashMap::new();
    for at in 0..words.len().saturating_sub(1) {
        *pairs.entry((words[at], words[at + 1])).or_insert(0) += 1;
    }
    if let [only] = words[..] {
        pairs.insert((only, ""), 1);
    }
    pairs
}

fn size(pairs: &Pairs<'_>) -> usize {
    pairs.values().sum()
}

fn shared(one: &Pairs<'_>, other: &Pairs<'_>) -> usize {
    one.iter().map(|(pair, times)| (*times).min(other.get(pair).copied().unwrap_or(0))).sum()
}

#[expect(clippy::cast_precision_loss, reason = "a lesson has fewer than 2^52 words")]
fn share(part: usize, of: usize) -> f64 {
    part as f64 / of as f64
}

#[cfg(test)]
mod tests {
    use super::{is_nearly_the_same, is_part_of};
    use rstest::rstest;

    const TEXT: &str =
        "A sound that is ten decibels louder seems about twice as loud to most people.";

    #[rstest]
    #[case::itself(TEXT, true)]
    #[case::a_word_exchanged(
        "A sound that is ten decibels louder sounds about twice as loud to most people.",
        true
    )]
    #[case::a_sentence_more(
        "A sound that is ten decibels louder seems about twice as loud to most people. Try it.",
        true
    )]
    #[case::another_text(
        "Most people hear a sound that is three decibels louder as barely louder than before.",
        false
    )]
    #[case::nothing("", false)]
    fn an_edited_text_is_told_from_another(#[case] now: &str, #[case] expected: bool) {
        assert_eq!(is_nearly_the_same(TEXT, now), expected);
    }

    #[rstest]
    #[case::the_end_of_it("seems about twice as loud to most people.", true)]
    #[case::too_little("to most people.", false)]
    #[case::another("Green claims may be said to anybody at any time.", false)]
    fn a_piece_is_known_by_its_words(#[case] piece: &str, #[case] expected: bool) {
        assert_eq!(is_part_of(piece, TEXT), expected);
    }

    #[test]
    fn two_empty_texts_are_not_one() {
        assert!(!is_nearly_the_same("", ""));
    }
}
