//! The words that stand in the courses, to find what was meant by one that does not.

/// A word, how many passages hold it, and which letters it has.
struct Word {
    letters: Vec<char>,
    passages: u32,
    mask: u32,
}

/// Every word of every course.
pub(crate) struct Vocabulary {
    words: Vec<Word>,
}

/// The most words that one may stand for.
const MOST: usize = 5;

impl Vocabulary {
    pub(crate) fn of(words: Vec<(String, u32)>) -> Self {
        let words = words.into_iter().map(|(word, passages)| {
            let letters: Vec<char> = word.chars().collect();
            let mask = mask(&letters);
            Word { letters, passages, mask }
        });
        Self { words: words.collect() }
    }

    /// Words that begin nearly like this one, the nearest and then the most frequent first.
    pub(crate) fn near(&self, word: &str) -> Vec<String> {
        let typed: Vec<char> = word.chars().flat_map(char::to_lowercase).collect();
        let most = slips(typed.len());
        if most == 0 {
            return Vec::new();
        }
        let has = mask(&typed);
        let mut near: Vec<(usize, &Word)> = Vec::new();
        for word in &self.words {
            // Each slip loses one letter at the most, so words that lack more are passed over unread.
            let lacks = (has & !word.mask).count_ones() as usize;
            if lacks > most || word.letters.len() + most < typed.len() {
                continue;
            }
            let distance = distance_to_beginning(&typed, &word.letters);
            if (1..=most).contains(&distance) {
                near.push((distance, word));
            }
        }
        near.sort_by_key(|(distance, word)| (*distance, std::cmp::Reverse(word.passages)));
        near.into_iter().take(MOST).map(|(_, word)| word.letters.iter().collect()).collect()
    }
}

/// How many slips of the fingers a word of this length may hold.
fn slips(length: usize) -> usize {
    match length {
        0..4 => 0,
        4..8 => 1,
        8.. => 2,
    }
}

/// One bit for each letter of a to z, one for all others.
fn mask(letters: &[char]) -> u32 {
    let bit = |letter: &char| match letter {
        'a'..='z' => 1 << (*letter as u32 - 'a' as u32),
        _ => 1 << 26,
    };
    letters.iter().map(bit).fold(0, |all, it| all | it)
}

/// The fewest slips (a letter too many, too few, another one, or two swapped) between what was typed and the beginning
/// of a word: optimal string alignment (<https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance>), its last row
/// taken at its least, for the rest of the word may still be typed.
fn distance_to_beginning(typed: &[char], word: &[char]) -> usize {
    let word = &word[..word.len().min(typed.len() + 2)];
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=word.len()).collect();
    for (row, letter) in typed.iter().enumerate() {
        let mut now = vec![row + 1; word.len() + 1];
        for (column, other) in word.iter().enumerate() {
            let changed = last[column] + usize::from(letter != other);
            now[column + 1] = changed.min(last[column + 1] + 1).min(now[column] + 1);
            let is_swapped =
                row > 0 && column > 0 && *letter == word[column - 1] && typed[row - 1] == *other;
            if is_swapped {
                now[column + 1] = now[column + 1].min(before[column - 1] + 1);
            }
        }
        before = std::mem::replace(&mut last, now);
    }
    last.into_iter().min().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::Vocabulary;

    fn vocabulary() -> Vocabulary {
        let words = ["decibels", "decide", "green", "foretone", "promise", "compromise", "red"];
        Vocabulary::of(words.into_iter().map(|it| (it.to_owned(), 1)).collect())
    }

    #[rstest]
    #[case::swapped("decibles", "decibels")]
    #[case::too_few("decbels", "decibels")]
    #[case::too_many("greeen", "green")]
    #[case::another("foretume", "foretone")]
    #[case::still_typing("forte", "foretone")]
    #[case::capital("Decibles", "decibels")]
    fn a_slip_of_the_fingers_finds_the_word(#[case] typed: &str, #[case] meant: &str) {
        assert_eq!(vocabulary().near(typed), [meant]);
    }

    #[rstest]
    #[case::too_short("rad")]
    #[case::another_word("library")]
    #[case::as_written("green")]
    fn what_is_no_slip_finds_nothing(#[case] typed: &str) {
        assert_eq!(vocabulary().near(typed), [""; 0]);
    }
}
