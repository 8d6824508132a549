//! Days as people live them: a day ends when most are asleep, and a clock that was wrong loses nobody a card.

use ledger::{Clock, Day};

const HOUR: i64 = 60 * 60 * 1000;

/// A review at one in the morning belongs to the evening before it.
const DAY_BEGINS: i64 = 4 * HOUR;

/// The day on this laptop.
pub(crate) fn today(clock: &dyn Clock) -> Day {
    day_of(clock.now().0, clock)
}

/// The day of a moment, in milliseconds since 1970, where this laptop stands now.
pub(crate) fn day_of(moment: i64, clock: &dyn Clock) -> Day {
    let local = moment.saturating_add(clock.ahead_of_utc().0);
    let days = local.saturating_sub(DAY_BEGINS).div_euclid(24 * HOUR);
    Day(i32::try_from(days).unwrap_or(if days < 0 { i32::MIN } else { i32::MAX }))
}

/// Days from one to the other; none if a clock says that the other came first.
pub(crate) fn days_between(one: Day, other: Day) -> u32 {
    u32::try_from(other.0.saturating_sub(one.0)).unwrap_or(0)
}

/// Whether a day on record lies behind today. One that claims to lie more than a day ahead, which is more than a
/// journey round the world can explain, was written by a wrong clock, and lies behind.
pub(crate) fn has_passed(day: Day, today: Day) -> bool {
    day < today || day.0 > today.0.saturating_add(1)
}

#[cfg(test)]
mod tests {
    use ledger::{Clock, Day, Millis};
    use rstest::rstest;

    use super::{HOUR, days_between, has_passed, today};

    struct At(i64, i64);

    impl Clock for At {
        fn now(&self) -> Millis {
            Millis(self.0 * HOUR)
        }

        fn ahead_of_utc(&self) -> Millis {
            Millis(self.1 * HOUR)
        }
    }

    #[rstest]
    #[case::last_minute_before_four(At(24 + 3, 0), 0)]
    #[case::four_in_the_morning(At(24 + 4, 0), 1)]
    #[case::evening_in_new_york_is_past_midnight_in_utc(At(24 + 2, -5), 0)]
    #[case::breakfast_in_tokyo(At(22, 9), 1)]
    #[case::before_1970(At(-1, 0), -1)]
    fn a_day_ends_at_four_in_the_morning_where_one_is(#[case] clock: At, #[case] day: i32) {
        assert_eq!(today(&clock), Day(day));
    }

    #[test]
    fn a_clock_at_either_end_of_time_is_survived() {
        for millis in [i64::MIN / HOUR, i64::MAX / HOUR] {
            let day = today(&At(millis, 14));
            assert!(days_between(Day(0), day) == 0 || days_between(day, Day(0)) == 0);
        }
        assert_eq!(days_between(Day(i32::MAX), Day(i32::MIN)), 0);
    }

    #[rstest]
    #[case(9, true)]
    #[case(10, false)]
    #[case::flown_west_over_night(11, false)]
    #[case::a_wrong_clock(12, true)]
    fn only_today_and_tomorrow_have_not_passed(#[case] day: i32, #[case] expected: bool) {
        assert_eq!(has_passed(Day(day), Day(10)), expected);
    }
}
