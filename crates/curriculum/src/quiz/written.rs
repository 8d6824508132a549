//! Questions that are answered by writing a word or a number, and when two of them are the same.

use super::Feedback;
use super::number::{Number, readings, split};

/// A question that is answered by writing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// Every answer that is right, as the author wrote them.
    pub accepted: Vec<Accepted>,
    /// What is read about the answer.
    pub feedback: Feedback,
}

/// One answer that is right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accepted {
    /// As the author wrote it.
    pub shown: String,
    key: Key,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Key {
    Number {
        value: Number,
        tolerance: Number,
        unit: String,
    },
    /// Normalised.
    Words(String),
}

/// Why a line behind an equals sign is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BadAnswerLine {
    /// Nothing is written there.
    Empty,
    /// What stands around `+-` is not a number on either side.
    NoTolerance,
}

/// A unit is one word: more of them are an answer in words that opens with a number.
const LONGEST_UNIT: usize = 12;

impl Written {
    /// Whether every answer that is right is a number.
    pub fn is_number(&self) -> bool {
        self.accepted.iter().all(|it| matches!(it.key, Key::Number { .. }))
    }

    /// The unit that all right answers are in; empty if they have none or differ.
    pub fn unit(&self) -> &str {
        let mut units = self.accepted.iter().map(|it| match &it.key {
            Key::Number { unit, .. } => unit.as_str(),
            Key::Words(_) => "",
        });
        let first = units.next().unwrap_or_default();
        if units.all(|it| it == first) { first } else { "" }
    }

    /// Whether this is one of the right answers.
    ///
    /// Words are compared without regard to capital letters, space, hyphens, quotation marks, the
    /// form of an apostrophe, or a full stop at the end. Numbers are compared as numbers, with
    /// decimal point or comma; the unit may be left out, but not be another one.
    pub fn accepts(&self, text: &str) -> bool {
        self.accepted.iter().any(|it| match &it.key {
            Key::Number { value, tolerance, unit } => {
                let (number, behind) = split(text);
                let is_in_unit = behind.is_empty() || plain(behind) == plain(unit);
                is_in_unit && readings(number).iter().any(|it| it.is_within(*tolerance, *value))
            }
            Key::Words(words) => plain(text) == *words,
        })
    }
}

impl Accepted {
    /// Reads what an author wrote behind the equals sign.
    pub(crate) fn read(written: &str) -> Result<Self, BadAnswerLine> {
        let shown = written.trim().to_owned();
        let parted = shown.split_once("+-").or_else(|| shown.split_once('\u{b1}'));
        let key = if let Some((value, tolerance)) = parted {
            with_tolerance(value, tolerance).ok_or(BadAnswerLine::NoTolerance)?
        } else if let Some((value, unit)) = number_and_unit(&shown) {
            Key::Number { value, tolerance: Number::default(), unit }
        } else {
            Key::Words(plain(&shown))
        };
        match &key {
            Key::Words(words) if words.is_empty() => Err(BadAnswerLine::Empty),
            Key::Words(_) | Key::Number { .. } => Ok(Self { shown, key }),
        }
    }
}

/// `72 +- 1 dB`, with the unit on either side or on both.
fn with_tolerance(value: &str, tolerance: &str) -> Option<Key> {
    let (value, one) = number_and_unit(value)?;
    let (tolerance, other) = number_and_unit(tolerance)?;
    let is_one_unit = one.is_empty() || other.is_empty() || one == other;
    let unit = if one.is_empty() { other } else { one };
    is_one_unit.then_some(Key::Number { value, tolerance, unit })
}

/// A number alone or with one word behind it.
fn number_and_unit(written: &str) -> Option<(Number, String)> {
    let (number, unit) = split(written);
    let is_glued =
        unit.starts_with(char::is_alphabetic) && written.trim() == format!("{number}{unit}");
    let is_unit = unit.chars().count() <= LONGEST_UNIT
        && !unit.contains(|it: char| it.is_whitespace() || it.is_ascii_digit());
    if is_glued || !is_unit {
        return None;
    }
    let readings = readings(number);
    // An author's comma before three digits parts thousands, as in English; a point never does.
    let value = if number.contains(',') { readings.last() } else { readings.first() };
    Some((*value?, unit.to_owned()))
}

/// Words as they are compared.
fn plain(text: &str) -> String {
    let letters = text.chars().map(|letter| match letter {
        '\u{2018}' | '\u{2019}' | '\u{2bc}' => '\'',
        // Quotation marks, hyphens and dashes.
        '"'
        | '\u{201c}'..='\u{201e}'
        | '\u{ab}'
        | '\u{bb}'
        | '-'
        | '\u{2010}'..='\u{2015}'
        | '\u{2212}' => ' ',
        _ => letter,
    });
    let lower = letters.collect::<String>().to_lowercase();
    let words: Vec<&str> = lower.split_whitespace().collect();
    let joined = words.join(" ");
    joined
        .trim_matches(|it: char| matches!(it, '.' | '!' | '?' | ',' | ';' | ':' | '\'' | ' '))
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::{Accepted, BadAnswerLine, Feedback, Written};
    use rstest::rstest;

    fn question(lines: &[&str]) -> Written {
        let accepted = lines.iter().map(|it| Accepted::read(it).unwrap()).collect();
        Written { accepted, feedback: Feedback::default() }
    }

    #[rstest]
    #[case("the customer's measurement")]
    #[case("  The  Customer\u{2019}s measurement. ")]
    #[case("\u{201c}the customer\u{2019}s\u{a0}measurement\u{201d}")]
    fn the_same_words_are_right_however_they_are_typed(#[case] text: &str) {
        assert!(question(&["the customer's measurement"]).accepts(text));
    }

    #[rstest]
    #[case("trade-off", "Trade off")]
    #[case("\u{c4}rger", "\u{e4}rger")]
    #[case("3 of 4", "3 of 4")]
    fn hyphens_and_capitals_of_any_language_do_not_matter(#[case] key: &str, #[case] text: &str) {
        assert!(question(&[key]).accepts(text));
    }

    #[rstest]
    #[case("72", "72", true)]
    #[case("72", "72.0", true)]
    #[case("72", "72 dB", false)]
    #[case("72 dB", "72 dB", true)]
    #[case("72 dB", "72db", true)]
    #[case("72 dB", "72", true)]
    #[case("72 dB", "72 phon", false)]
    #[case("72 +- 1 dB", "71", true)]
    #[case("72 dB \u{b1} 1 dB", "73,0 dB", true)]
    #[case("72 +- 1 dB", "73.01", false)]
    #[case("0.5", "0,5", true)]
    #[case("0,5", ".5", true)]
    #[case("340,000 euro", "340.000", true)]
    #[case("340,000 euro", "340 000 euro", true)]
    #[case("1.250", "1,25", true)]
    #[case("-3", "\u{2212}3", true)]
    #[case("-3", "3", false)]
    #[case("20 %", "20%", true)]
    #[case("3rd", "3", false)]
    #[case("72", "about 72", false)]
    fn a_number_is_right_by_its_value(
        #[case] key: &str,
        #[case] text: &str,
        #[case] is_right: bool,
    ) {
        assert_eq!(question(&[key]).accepts(text), is_right);
    }

    #[test]
    fn any_of_several_answers_is_right() {
        let three = question(&["3", "three"]);
        assert!(three.accepts("3") && three.accepts("Three"));
        assert!(!three.accepts("four"));
        assert!(!three.is_number());
        let decibels = question(&["72 dB", "68 dB"]);
        assert!(decibels.is_number() && decibels.accepts("68"));
        assert_eq!(decibels.unit(), "dB");
        assert_eq!(question(&["72 dB", "68 phon"]).unit(), "");
    }

    #[rstest]
    #[case("", BadAnswerLine::Empty)]
    #[case(" ... ", BadAnswerLine::Empty)]
    #[case("loud +- 1", BadAnswerLine::NoTolerance)]
    #[case("72 +- a bit", BadAnswerLine::NoTolerance)]
    #[case("72 dB +- 1 phon", BadAnswerLine::NoTolerance)]
    fn what_is_no_answer_says_why(#[case] line: &str, #[case] why: BadAnswerLine) {
        assert_eq!(Accepted::read(line).unwrap_err(), why);
    }
}
