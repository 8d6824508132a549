//! Anchors: naming a passage of a text so that it is found again, and finding it again.

use std::cmp::Reverse;
use std::ops::Range;

use ledger::Anchor;

/// How many characters of what stands before and after a passage go with it.
const CONTEXT: usize = 32;

/// The anchor of a passage, by its offsets in UTF-16 code units, as a window counts them; none if there is no such
/// passage.
pub(crate) fn passage(text: &str, span: Range<u32>) -> Option<Anchor> {
    let start = byte_of(text, span.start)?;
    let end = byte_of(text, span.end)?;
    let exact = text.get(start..end)?;
    if exact.trim().is_empty() {
        return None;
    }
    let (before, after) = (&text[..start], &text[end..]);
    let skipped = before.chars().count().saturating_sub(CONTEXT);
    Some(Anchor::Passage {
        exact: exact.to_owned(),
        prefix: before.chars().skip(skipped).collect(),
        suffix: after.chars().take(CONTEXT).collect(),
        start: length(before.chars())?,
        end: length(text[..end].chars())?,
    })
}

/// Where a passage stands in a text, in UTF-16 code units; none if its words are not in it any more. Of several places
/// the one with most of the same context around it is meant, and of several such the nearest.
pub(crate) fn find(anchor: &Anchor, text: &str) -> Option<Range<u32>> {
    let Anchor::Passage { exact, prefix, suffix, start, .. } = anchor else { return None };
    if exact.is_empty() {
        return None;
    }
    let named = text.char_indices().nth(*start as usize).map_or(text.len(), |(at, _)| at);
    let worth = |at: &usize| {
        let (before, after) = (&text[..*at], &text[*at + exact.len()..]);
        let context = alike(before.chars().rev(), prefix.chars().rev())
            + alike(after.chars(), suffix.chars());
        (context, Reverse(at.abs_diff(named)))
    };
    let places = text.char_indices().map(|(at, _)| at);
    let at = places.filter(|at| text[*at..].starts_with(exact)).max_by_key(worth)?;
    let start = units(&text[..at])?;
    Some(start..start + units(exact)?)
}

/// The byte at which so many UTF-16 code units have passed; none inside a character or past the end.
fn byte_of(text: &str, units: u32) -> Option<usize> {
    let mut passed = 0;
    for (at, character) in text.char_indices() {
        if passed >= units as usize {
            return (passed == units as usize).then_some(at);
        }
        passed += character.len_utf16();
    }
    (passed == units as usize).then_some(text.len())
}

fn units(text: &str) -> Option<u32> {
    u32::try_from(text.encode_utf16().count()).ok()
}

fn length(characters: impl Iterator) -> Option<u32> {
    u32::try_from(characters.count()).ok()
}

/// How many characters are the same before the first that is not.
fn alike(one: impl Iterator<Item = char>, other: impl Iterator<Item = char>) -> usize {
    one.zip(other).take_while(|(one, other)| one == other).count()
}

#[cfg(test)]
mod tests {
    use ledger::Anchor;
    use proptest::prelude::*;
    use rstest::rstest;

    use super::{find, passage};

    const TEXT: &str = "It says how loud it will be. How loud? Within 3 decibels, once calibrated.";

    /// The anchor of the nth place of some words, and that place.
    fn nth(text: &str, words: &str, nth: usize) -> (Anchor, std::ops::Range<u32>) {
        let (at, _) = text.match_indices(words).nth(nth).unwrap();
        let units = |it: &str| u32::try_from(it.encode_utf16().count()).unwrap();
        let span = units(&text[..at])..units(&text[..at + words.len()]);
        (passage(text, span.clone()).unwrap(), span)
    }

    #[test]
    fn a_passage_is_named_by_its_words_its_context_and_its_characters() {
        let (anchor, _) = nth("Ü😀 twice: 3 dB, then 3 dB.", "3 dB", 1);
        let expected = Anchor::Passage {
            exact: "3 dB".into(),
            prefix: "Ü😀 twice: 3 dB, then ".into(),
            suffix: ".".into(),
            start: 21,
            end: 25,
        };
        assert_eq!(anchor, expected, "one emoji is one character, and two units of UTF-16");
    }

    #[rstest]
    #[case::words_before_it(
        "Listen. It says how loud it will be. How loud? Within 3 decibels, once calibrated.",
        0
    )]
    #[case::the_other_one_gone("It says it. How loud? Within 3 decibels, once calibrated.", 0)]
    #[case::reworded_around("You ask me how loud? Within 3 decibels, then, once calibrated.", 0)]
    fn a_passage_is_found_where_its_words_still_stand(#[case] later: &str, #[case] place: usize) {
        let (anchor, _) = nth(TEXT, "Within 3 decibels", 0);
        assert_eq!(find(&anchor, later), Some(nth(later, "Within 3 decibels", place).1));
    }

    #[test]
    fn of_two_places_the_one_with_the_same_words_around_it_is_meant() {
        let text = "Say 3 dB at first. At the end say 3 dB once calibrated.";
        let (anchor, _) = nth(text, "3 dB", 1);
        let later = "At the end say 3 dB once calibrated. Say 3 dB at first. Then stop.";
        assert_eq!(find(&anchor, later), Some(nth(later, "3 dB", 0).1));
    }

    #[test]
    fn a_passage_whose_words_are_gone_is_nowhere() {
        let (anchor, _) = nth(TEXT, "Within 3 decibels", 0);
        assert_eq!(find(&anchor, "It says how loud it will be, within 3 decibels."), None);
        assert_eq!(find(&Anchor::Moment { millis: 4_000 }, TEXT), None);
    }

    #[rstest]
    #[case::nothing(3..3)]
    #[case::only_a_space(2..3)]
    #[case::backwards(std::ops::Range { start: 9, end: 4 })]
    #[case::past_the_end(0..9_999)]
    #[case::half_a_character(8..9)]
    fn what_is_no_passage_has_no_anchor(#[case] span: std::ops::Range<u32>) {
        assert_eq!(passage("It says 😀.", span), None);
    }

    proptest! {
        #[test]
        fn a_passage_is_found_where_it_was_taken_from(text in "[ab😀 \\n]{1,40}", one: u32, two: u32) {
            let most = u32::try_from(text.encode_utf16().count()).unwrap() + 1;
            let (one, two) = (one % most, two % most);
            let span = one.min(two)..one.max(two);
            if let Some(anchor) = passage(&text, span.clone()) {
                prop_assert_eq!(find(&anchor, &text), Some(span));
            }
        }
    }
}
