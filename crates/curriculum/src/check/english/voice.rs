//! Who does what in an English sentence: whether its verb hides the doer, and whether a noun hides the verb.

use super::words;
use std::ops::Range;

/// Forms of "be" and "get" that a participle turns into the passive.
const BEFORE: &str = "am is are was were be been being isn't aren't wasn't weren't i'm it's that's \
                      you're we're they're get gets got getting";

/// Participles that do not end in "ed".
const IRREGULAR: &str = "beaten begun bent bitten blown born bought bound broken brought built burnt \
                         caught chosen cut dealt done drawn driven eaten fed flown forgiven forgotten \
                         found frozen given ground grown heard held hidden hit hung kept known laid led \
                         lent lost made meant met paid proven put read rung said seen sent set shaken \
                         shown shut sold spent split spoken spread stolen struck stuck sung sworn swept \
                         taken taught thought thrown told torn understood woken won worn woven written";

/// Words in "ed" that say how somebody is, not what is done to them, or that are no participles.
const NO_PARTICIPLES: &str = "afraid bored embarrassed excited hundred indeed interested married need \
                              pleased scared supposed surprised tired worried";

/// Words that may stand between the two.
const BETWEEN: &str =
    "not never also already always often still only just now then soon both all ever even almost";

/// Where a sentence says what is done and leaves open who does it: "is written", "were never asked".
pub(crate) fn passive(sentence: &str) -> Option<Range<usize>> {
    let all: Vec<Range<usize>> = words(sentence).collect();
    let lower: Vec<String> = all.iter().map(|it| plain(&sentence[it.clone()])).collect();
    lower.iter().enumerate().find_map(|(at, word)| {
        if !is_one_of(BEFORE, word) {
            return None;
        }
        let between = lower[at + 1..].iter().take_while(|it| is_between(it)).take(2).count();
        let last = at + 1 + between;
        let is_passive = lower.get(last).is_some_and(|it| is_participle(it));
        is_passive.then(|| all[at].start..all[last].end)
    })
}

/// Whether a word is a verb dressed as a noun: "implementation", "agreement", "reliance".
pub(crate) fn hides_a_verb(word: &str) -> bool {
    let word = plain(word);
    let word = word.strip_suffix('s').unwrap_or(&word);
    let is_long = word.chars().count() > 7;
    is_long
        && !is_one_of(THINGS, word)
        && ["tion", "sion", "ment", "ance", "ence"].iter().any(|it| word.ends_with(it))
}

/// Nouns with such an end that stand for a thing, a place or a person.
const THINGS: &str = "apartment audience basement compartment condition conscience dimension distance document \
                      element entrance evidence experience fraction fragment instance instrument occasion position \
                      question sequence sentence substance tradition";

fn plain(word: &str) -> String {
    word.to_lowercase().replace('\u{2019}', "'")
}

fn is_one_of(list: &str, word: &str) -> bool {
    list.split_ascii_whitespace().any(|it| it == word)
}

fn is_between(word: &str) -> bool {
    is_one_of(BETWEEN, word) || (word.ends_with("ly") && word.len() > 3)
}

fn is_participle(word: &str) -> bool {
    let is_regular = word.len() > 3 && word.ends_with("ed") && !word.ends_with("eed");
    (is_regular || is_one_of(IRREGULAR, word)) && !is_one_of(NO_PARTICIPLES, word)
}

#[cfg(test)]
mod tests {
    use super::{hides_a_verb, passive};
    use rstest::rstest;

    #[rstest]
    #[case("The letter was written in March.", Some("was written"))]
    #[case("It\u{2019}s never really been asked.", Some("been asked"))]
    #[case("The days weren't always counted by us.", Some("weren't always counted"))]
    #[case("Nobody gets paid for that.", Some("gets paid"))]
    #[case("Noor wrote the letter.", None)]
    #[case("She is tired and needed a rest.", None)]
    #[case("He has written it.", None)]
    #[case("The red one is indeed new.", None)]
    fn a_sentence_without_a_doer_is_known(#[case] sentence: &str, #[case] found: Option<&str>) {
        assert_eq!(passive(sentence).map(|it| &sentence[it]), found);
    }

    #[rstest]
    #[case("implementation", true)]
    #[case("Agreements", true)]
    #[case("moment", false)]
    #[case("questions", false)]
    #[case("write", false)]
    fn a_noun_that_was_a_verb_is_known_by_its_end(#[case] word: &str, #[case] hides: bool) {
        assert_eq!(hides_a_verb(word), hides);
    }
}
