//! Numbers as people in different countries write them, compared without rounding.

/// Digits and how many of them stand behind the decimal mark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Number {
    digits: i128,
    scale: u32,
}

/// More digits than this are a serial number, not a quantity; two such numbers still align in 128 bits.
const MOST_DIGITS: usize = 18;

impl Number {
    /// Whether two numbers lie at most `tolerance` apart.
    pub(super) fn is_within(self, tolerance: Self, of: Self) -> bool {
        let scale = self.scale.max(tolerance.scale).max(of.scale);
        let [one, other, most] = [self, of, tolerance].map(|it| it.at(scale));
        (one - other).abs() <= most
    }

    fn at(self, scale: u32) -> i128 {
        self.digits * 10_i128.pow(scale - self.scale)
    }
}

/// Splits a text that opens with a number into that and what follows, both without space around.
pub(super) fn split(text: &str) -> (&str, &str) {
    let text = text.trim();
    let behind = |(at, letter): (usize, char)| {
        let is_sign = at == 0 && matches!(letter, '+' | '-' | '\u{2212}' | '\u{2013}');
        let is_inside = letter.is_ascii_digit() || letter.is_whitespace() || is_mark(letter);
        (!is_sign && !is_inside).then_some(at)
    };
    let end = text.char_indices().find_map(behind).unwrap_or(text.len());
    let number = text[..end].trim_end_matches(|it: char| it.is_whitespace() || is_mark(it));
    (number, text[number.len()..].trim_start_matches(['.', ',']).trim())
}

/// Every number that a text can be read as: "1,250" is one and a quarter or more than a thousand.
///
/// Point and comma are both decimal marks; space and apostrophe, and point and comma between
/// groups of three digits, part the thousands. The first reading takes a lone mark for a decimal one.
pub(super) fn readings(text: &str) -> Vec<Number> {
    let (is_negative, unsigned) = match text.strip_prefix(['-', '\u{2212}', '\u{2013}']) {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let compact: String =
        unsigned.chars().filter(|it| !it.is_whitespace() && !is_apostrophe(*it)).collect();
    let marks: Vec<(usize, char)> =
        compact.char_indices().filter(|(_, it)| matches!(it, '.' | ',')).collect();
    let mut found = Vec::new();
    let decimal = match marks[..] {
        [] => Some(compact.len()),
        [.., (at, last)] if marks.iter().filter(|(_, it)| *it == last).count() == 1 => Some(at),
        [..] => None,
    };
    if let Some(at) = decimal {
        found.extend(number(&compact, at, is_negative));
    }
    let is_alike = marks.windows(2).all(|pair| pair[0].1 == pair[1].1);
    if !marks.is_empty() && is_alike {
        found.extend(number(&compact, compact.len(), is_negative));
    }
    found
}

/// The number whose decimal mark stands at an offset, if every mark before it parts three digits.
fn number(compact: &str, mark: usize, is_negative: bool) -> Option<Number> {
    let (whole, rest) = compact.split_at(mark);
    let fraction = rest.strip_prefix(['.', ',']).unwrap_or(rest);
    let groups: Vec<&str> = whole.split(['.', ',']).collect();
    let [first, others @ ..] = groups.as_slice() else { return None };
    let is_grouped = others.iter().all(|it| it.len() == 3)
        && (others.is_empty() || (1..=3).contains(&first.len()));
    let digits = format!("{}{fraction}", groups.concat());
    let is_number = !digits.is_empty() && digits.bytes().all(|it| it.is_ascii_digit());
    if !is_grouped || !is_number || digits.len() > MOST_DIGITS {
        return None;
    }
    let value: i128 = digits.parse().ok()?;
    let scale = u32::try_from(fraction.len()).ok()?;
    Some(Number { digits: if is_negative { -value } else { value }, scale })
}

fn is_mark(letter: char) -> bool {
    matches!(letter, '.' | ',') || is_apostrophe(letter)
}

fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '\u{2019}')
}

#[cfg(test)]
mod tests {
    use super::{Number, readings, split};
    use rstest::rstest;

    fn number(digits: i128, scale: u32) -> Number {
        Number { digits, scale }
    }

    #[rstest]
    #[case("72", &[number(72, 0)])]
    #[case("-3", &[number(-3, 0)])]
    #[case("\u{2212}3", &[number(-3, 0)])]
    #[case("0.5", &[number(5, 1)])]
    #[case("0,5", &[number(5, 1)])]
    #[case(".5", &[number(5, 1)])]
    #[case("340 000", &[number(340_000, 0)])]
    #[case("340\u{a0}000", &[number(340_000, 0)])]
    #[case("340'000", &[number(340_000, 0)])]
    #[case("1,250", &[number(1250, 3), number(1250, 0)])]
    #[case("1.250", &[number(1250, 3), number(1250, 0)])]
    #[case("1.234.567", &[number(1_234_567, 0)])]
    #[case("1.234,5", &[number(12345, 1)])]
    #[case("1,234.5", &[number(12345, 1)])]
    #[case("12.34.56", &[])]
    #[case("", &[])]
    #[case("seven", &[])]
    #[case("1234567890123456789", &[])]
    fn a_number_is_read_as_its_country_writes_it(#[case] text: &str, #[case] expected: &[Number]) {
        assert_eq!(readings(text), expected);
    }

    #[rstest]
    #[case("72 dB", "72", "dB")]
    #[case("72dB", "72", "dB")]
    #[case("  340 000 euro ", "340 000", "euro")]
    #[case("72.", "72", "")]
    #[case("-3 %", "-3", "%")]
    #[case("about 72", "", "about 72")]
    fn a_number_ends_where_its_unit_begins(
        #[case] text: &str,
        #[case] number: &str,
        #[case] unit: &str,
    ) {
        assert_eq!(split(text), (number, unit));
    }

    #[test]
    fn a_tolerance_is_exact_where_binary_fractions_are_not() {
        // In binary, 72.3 - 72.2 is more than 0.1.
        assert!(number(723, 1).is_within(number(1, 1), number(722, 1)));
        assert!(number(721, 1).is_within(number(1, 1), number(722, 1)));
        assert!(!number(7231, 2).is_within(number(1, 1), number(722, 1)));
        assert!(number(7220, 2).is_within(number(0, 0), number(722, 1)));
    }
}
