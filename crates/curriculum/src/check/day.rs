//! A day of the calendar, as front matter writes it.

use std::fmt;
use std::str::FromStr;

/// A day; earlier ones are less.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    year: u16,
    month: u8,
    of_month: u8,
}

/// A text that names no day.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no day: write year, month and day as in 2027-11-01")]
pub struct NoDay(String);

impl FromStr for Day {
    type Err = NoDay;

    fn from_str(text: &str) -> Result<Self, NoDay> {
        Self::read(text).ok_or_else(|| NoDay(text.to_owned()))
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.of_month)
    }
}

impl Day {
    fn read(text: &str) -> Option<Self> {
        let has_form = text.len() == 10
            && text.bytes().enumerate().all(|(at, it)| match at {
                4 | 7 => it == b'-',
                _ => it.is_ascii_digit(),
            });
        if !has_form {
            return None;
        }
        let (year, month, day) =
            (text[..4].parse().ok()?, text[5..7].parse().ok()?, text[8..].parse().ok()?);
        let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let days = match month {
            4 | 6 | 9 | 11 => 30,
            2 if is_leap => 29,
            2 => 28,
            1..=12 => 31,
            _ => return None,
        };
        (1..=days).contains(&day).then_some(Self { year, month, of_month: day })
    }

    /// Whether this day is more than so many months after another.
    pub(crate) fn is_beyond(self, months: u16, other: Self) -> bool {
        let months_of = |it: Self| u32::from(it.year) * 12 + u32::from(it.month);
        (months_of(self), self.of_month) > (months_of(other) + u32::from(months), other.of_month)
    }
}

#[cfg(test)]
mod tests {
    use super::Day;
    use rstest::rstest;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[rstest]
    #[case("2027-02-29")]
    #[case("2100-02-29")]
    #[case("2027-13-01")]
    #[case("2027-00-01")]
    #[case("2027-04-31")]
    #[case("2027-4-1")]
    #[case("1 May 2027")]
    #[case("2027-01-0\u{660}")]
    fn a_day_that_no_calendar_has_is_none(#[case] text: &str) {
        assert!(text.parse::<Day>().is_err());
    }

    #[test]
    fn days_are_in_order_and_come_back_as_written() {
        assert!(day("2026-12-31") < day("2027-01-01"));
        assert_eq!(day("2028-02-29").to_string(), "2028-02-29");
        assert_eq!(day("2000-02-29").to_string(), "2000-02-29");
    }

    #[test]
    fn eighteen_months_end_on_the_same_day() {
        assert!(!day("2028-05-29").is_beyond(18, day("2026-11-29")));
        assert!(day("2028-05-30").is_beyond(18, day("2026-11-29")));
        assert!(day("2028-06-01").is_beyond(18, day("2026-11-30")));
    }
}
