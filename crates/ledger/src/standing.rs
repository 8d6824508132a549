//! Standing: the one function that decides which sign-offs count, and what level they add up to.

use std::collections::BTreeSet;

use crate::event::{Level, Side};
use crate::id::{EntryHash, PersonId};
use crate::work::SignOff;
use crate::world::Millis;

/// What a skill asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SkillRule {
    /// The sides that must each have signed.
    pub required_sides: BTreeSet<Side>,
    /// How long `solo` holds without new evidence.
    pub valid_for: Millis,
}

/// Why a sign-off does not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyNot {
    /// The signer is the trainee.
    OwnWork,
    /// Neither has the trainee chosen the signer as a mentor, nor has a leader whose team the trainee joined appointed
    /// them for this skill, or that ended before they signed; or nobody knows the signer.
    NotEntitled,
    /// An entry of the signer, or of the leader who appointed them, is missing or altered on this laptop, so nobody can
    /// tell what it took back.
    RecordBroken,
    /// The signer's key was revoked, and this is not among what still counts of it.
    KeyRevoked,
    /// No submission on record has the rubric, text and evidence that the signature names.
    RubricUnknown,
    /// The signer took it back; this beats the sign-off whatever the clocks say.
    Withdrawn,
}

/// Where somebody stands in one skill.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The level that is attested; none below the first signature of every required side.
    pub level: Option<Level>,
    /// Required sides whose signature is missing.
    pub missing_sides: BTreeSet<Side>,
    /// When `solo` lapses to `nearby`, if it is held.
    pub lapses_at: Option<Millis>,
    /// When `solo` lapsed, if it was held and is not any more.
    pub lapsed_at: Option<Millis>,
    /// Each sign-off, and whether it counts.
    pub judged: Vec<(EntryHash, Result<(), WhyNot>)>,
}

/// Decides which of the sign-offs for one skill count, and what they add up to.
///
/// Every required side must have signed; the level is the lowest of what the sides have signed for. `solo` needs two
/// sign-offs at `solo` on different submissions by two mentors, one of them from the other side than the trainee; with
/// less it is `nearby`. `solo` lapses to `nearby` once `valid_for` has passed since the newest such pair was complete.
pub fn decide(
    rule: &SkillRule,
    trainee: &PersonId,
    side: Side,
    sign_offs: &[SignOff],
    now: Millis,
) -> Standing {
    let judged: Vec<_> =
        sign_offs.iter().map(|it| (it.entry.clone(), judge(it, trainee))).collect();
    let counting: Vec<_> = sign_offs.iter().filter(|it| judge(it, trainee).is_ok()).collect();
    let missing_sides: BTreeSet<_> = rule
        .required_sides
        .iter()
        .copied()
        .filter(|required| counting.iter().all(|it| it.mentor_side != Some(*required)))
        .collect();
    let mut standing =
        Standing { level: None, missing_sides, lapses_at: None, lapsed_at: None, judged };
    if !standing.missing_sides.is_empty() || counting.is_empty() {
        return standing;
    }
    standing.level = lowest_of_sides(rule, &counting);
    if standing.level >= Some(Level::Solo) {
        let until =
            solo_since(&counting, side).map(|it| Millis(it.0.saturating_add(rule.valid_for.0)));
        if until.is_some_and(|it| now < it) {
            standing.level = Some(Level::Solo);
            standing.lapses_at = until;
        } else {
            standing.level = Some(Level::Nearby);
            standing.lapsed_at = until;
        }
    }
    standing
}

/// Whether one sign-off counts, and if not, why not.
pub fn judge(sign_off: &SignOff, trainee: &PersonId) -> Result<(), WhyNot> {
    if sign_off.mentor == *trainee {
        return Err(WhyNot::OwnWork);
    }
    if sign_off.entitlement.is_none() || sign_off.mentor_side.is_none() {
        return Err(WhyNot::NotEntitled);
    }
    if !sign_off.is_record_whole {
        return Err(WhyNot::RecordBroken);
    }
    if sign_off.revocation.is_some() {
        return Err(WhyNot::KeyRevoked);
    }
    if !sign_off.is_on_record {
        return Err(WhyNot::RubricUnknown);
    }
    if sign_off.withdrawal.is_some() {
        return Err(WhyNot::Withdrawn);
    }
    Ok(())
}

/// The lowest of the best levels that the required sides have signed for; of any side if none is required.
fn lowest_of_sides(rule: &SkillRule, counting: &[&SignOff]) -> Option<Level> {
    let best = |side: Option<Side>| {
        let of_side = counting.iter().filter(|it| side.is_none() || it.mentor_side == side);
        of_side.map(|it| it.level).max()
    };
    if rule.required_sides.is_empty() {
        return best(None);
    }
    rule.required_sides.iter().filter_map(|it| best(Some(*it))).min()
}

/// When the newest qualifying pair for `solo` was complete, if there is one.
fn solo_since(counting: &[&SignOff], side: Side) -> Option<Millis> {
    let solo: Vec<_> = counting.iter().filter(|it| it.level >= Level::Solo).collect();
    let mut since = None;
    for (at, one) in solo.iter().enumerate() {
        for other in solo.iter().skip(at + 1) {
            let is_pair = one.submission != other.submission
                && one.mentor != other.mentor
                && [one, other].iter().any(|it| it.mentor_side != Some(side));
            if is_pair {
                since = since.max(Some(one.at.max(other.at)));
            }
        }
    }
    since
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use rstest::rstest;

    use super::{SkillRule, Standing, WhyNot, decide};
    use crate::entitlement::Entitlement;
    use crate::entry::Order;
    use crate::event::{Level, Side};
    use crate::id::{EntryHash, PersonId, SkillId, SubmissionId};
    use crate::revocation::{KeyRevoked, Revocation};
    use crate::work::{SignOff, Withdrawal};
    use crate::world::Millis;

    const ADA: u8 = 1;
    const MAYA: u8 = 2;
    const NOOR: u8 = 3;
    const VALID_FOR: i64 = 100;

    fn person(number: u8) -> PersonId {
        PersonId::from_bytes([number; 32])
    }

    /// A sign-off that counts, of engineering, at a moment that is also its entry's number.
    fn sign_off(mentor: u8, submission: u8, level: Level, at: u8) -> SignOff {
        SignOff {
            entry: EntryHash::from_bytes([at; 32]),
            mentor: person(mentor),
            mentor_side: Some(Side::Engineering),
            at: Millis(i64::from(at)),
            order: Order { millis: i64::from(at), counter: 0 },
            trainee: person(ADA),
            submission: SubmissionId::from_bytes([submission; 16]),
            skill: SkillId::new("explain-it"),
            level,
            rubric_revision: String::new(),
            statement: String::new(),
            scores: Vec::new(),
            comment: String::new(),
            remarks: Vec::new(),
            entitlement: Some(Entitlement::Chosen { at: Millis(0) }),
            is_record_whole: true,
            is_on_record: true,
            withdrawal: None,
            revocation: None,
        }
    }

    fn taken_back() -> Withdrawal {
        let (entry, at) = (EntryHash::from_bytes([99; 32]), Millis(0));
        Withdrawal { entry, at, order: Order::default(), reason: String::new() }
    }

    fn key_revoked() -> Revocation {
        let (entry, by) = (EntryHash::from_bytes([98; 32]), person(MAYA));
        let (last, last_alone, reason) = (Vec::new(), Vec::new(), String::new());
        let event = KeyRevoked { key: by.clone(), last, last_alone, reason };
        Revocation { entry, by, at: Millis(0), order: Order::default(), event }
    }

    fn of_sales(sign_off: SignOff) -> SignOff {
        SignOff { mentor_side: Some(Side::Sales), ..sign_off }
    }

    /// Where Ada of sales stands.
    fn ada(required: &[Side], sign_offs: &[SignOff], now: i64) -> Standing {
        let rule = SkillRule {
            required_sides: required.iter().copied().collect(),
            valid_for: Millis(VALID_FOR),
        };
        decide(&rule, &person(ADA), Side::Sales, sign_offs, Millis(now))
    }

    const NONE: &[Side] = &[];
    const ENGINEERING: &[Side] = &[Side::Engineering];
    const BOTH: &[Side] = &[Side::Sales, Side::Engineering];

    fn plain() -> SignOff {
        sign_off(MAYA, 1, Level::Nearby, 1)
    }

    #[rstest]
    #[case::her_own(SignOff { mentor: person(ADA), ..plain() }, WhyNot::OwnWork)]
    #[case::not_entitled(SignOff { entitlement: None, ..plain() }, WhyNot::NotEntitled)]
    #[case::nobody_knows_them(SignOff { mentor_side: None, ..plain() }, WhyNot::NotEntitled)]
    #[case::a_gap_in_the_record(SignOff { is_record_whole: false, ..plain() }, WhyNot::RecordBroken)]
    #[case::not_on_record(SignOff { is_on_record: false, ..plain() }, WhyNot::RubricUnknown)]
    #[case::key_revoked(SignOff { revocation: Some(key_revoked()), ..plain() }, WhyNot::KeyRevoked)]
    #[case::key_revoked_and_withdrawn(
        SignOff { revocation: Some(key_revoked()), withdrawal: Some(taken_back()), ..plain() },
        WhyNot::KeyRevoked
    )]
    #[case::key_revoked_and_a_gap(
        SignOff { revocation: Some(key_revoked()), is_record_whole: false, ..plain() },
        WhyNot::RecordBroken
    )]
    #[case::withdrawn(SignOff { withdrawal: Some(taken_back()), ..plain() }, WhyNot::Withdrawn)]
    fn a_sign_off_that_does_not_count_says_why(#[case] sign_off: SignOff, #[case] why: WhyNot) {
        for required in [NONE, ENGINEERING] {
            let standing = ada(required, std::slice::from_ref(&sign_off), 2);
            assert_eq!(standing.judged, [(sign_off.entry.clone(), Err(why))]);
            assert_eq!((standing.level, standing.lapses_at), (None, None));
            assert_eq!(standing.missing_sides, required.iter().copied().collect());
        }
    }

    #[rstest]
    #[case(Level::Watch, Level::Watch)]
    #[case(Level::WithMe, Level::WithMe)]
    #[case(Level::Nearby, Level::Nearby)]
    #[case::solo_takes_two(Level::Solo, Level::Nearby)]
    #[case::coach_takes_two(Level::Coach, Level::Nearby)]
    fn one_signature_is_worth(#[case] signed: Level, #[case] level: Level) {
        for required in [NONE, ENGINEERING] {
            let standing = ada(required, &[sign_off(MAYA, 1, signed, 1)], 2);
            assert_eq!((standing.level, standing.lapses_at), (Some(level), None));
            assert_eq!(standing.missing_sides, BTreeSet::new());
        }
    }

    #[test]
    fn an_appointed_mentors_word_is_worth_what_a_chosen_ones_is() {
        let by = person(NOOR);
        let appointed = Entitlement::Appointed { by, team: "Field".into(), at: Millis(0) };
        let sign_off = SignOff { entitlement: Some(appointed), ..plain() };
        assert_eq!(ada(ENGINEERING, &[sign_off], 2), ada(ENGINEERING, &[plain()], 2));
    }

    #[test]
    fn without_a_signature_there_is_no_level() {
        assert_eq!(ada(NONE, &[], 1).level, None);
        let standing = ada(BOTH, &[], 1);
        assert_eq!((standing.level, standing.missing_sides.len()), (None, 2));
    }

    #[rstest]
    #[case::half_signed(&[sign_off(MAYA, 1, Level::Nearby, 1)], None, &[Side::Sales])]
    #[case::the_other_half(&[of_sales(plain())], None, ENGINEERING)]
    #[case::both(&[plain(), of_sales(sign_off(NOOR, 1, Level::Nearby, 2))], Some(Level::Nearby), NONE)]
    #[case::the_lower_of_two(
        &[plain(), of_sales(sign_off(NOOR, 1, Level::Watch, 2))], Some(Level::Watch), NONE
    )]
    #[case::the_best_of_each_side(
        &[sign_off(MAYA, 1, Level::Watch, 1), plain(), of_sales(sign_off(NOOR, 1, Level::WithMe, 2))],
        Some(Level::WithMe),
        NONE
    )]
    #[case::solo_of_one_side_only(
        &[sign_off(MAYA, 1, Level::Solo, 1), of_sales(sign_off(NOOR, 2, Level::WithMe, 2))],
        Some(Level::WithMe),
        NONE
    )]
    #[case::solo_of_both(
        &[sign_off(MAYA, 1, Level::Solo, 1), of_sales(sign_off(NOOR, 2, Level::Solo, 2))],
        Some(Level::Solo),
        NONE
    )]
    fn a_skill_with_both_keys(
        #[case] sign_offs: &[SignOff],
        #[case] level: Option<Level>,
        #[case] missing: &[Side],
    ) {
        let standing = ada(BOTH, sign_offs, 3);
        assert_eq!(standing.level, level);
        assert_eq!(standing.missing_sides, missing.iter().copied().collect());
    }

    fn solo(mentor: u8, submission: u8, at: u8) -> SignOff {
        sign_off(mentor, submission, Level::Solo, at)
    }

    #[rstest]
    #[case::two_mentors_two_submissions(&[solo(MAYA, 1, 1), solo(NOOR, 2, 5)], 6, Some(105))]
    #[case::one_of_the_other_side(&[solo(MAYA, 1, 1), of_sales(solo(NOOR, 2, 5))], 6, Some(105))]
    #[case::the_other_of_the_other_side(&[of_sales(solo(MAYA, 1, 1)), solo(NOOR, 2, 5)], 6, Some(105))]
    #[case::the_same_mentor(&[solo(MAYA, 1, 1), solo(MAYA, 2, 5)], 6, None)]
    #[case::the_same_submission(&[solo(MAYA, 1, 1), solo(NOOR, 1, 5)], 6, None)]
    #[case::both_of_her_own_side(
        &[of_sales(solo(MAYA, 1, 1)), of_sales(solo(NOOR, 2, 5))], 6, None
    )]
    #[case::one_below_solo(&[solo(MAYA, 1, 1), sign_off(NOOR, 2, Level::Nearby, 5)], 6, None)]
    #[case::one_withdrawn(
        &[solo(MAYA, 1, 1), SignOff { withdrawal: Some(taken_back()), ..solo(NOOR, 2, 5) }], 6, None
    )]
    #[case::the_last_moment(&[solo(MAYA, 1, 1), solo(NOOR, 2, 5)], 104, Some(105))]
    #[case::lapsed(&[solo(MAYA, 1, 1), solo(NOOR, 2, 5)], 105, None)]
    #[case::renewed(&[solo(MAYA, 1, 1), solo(NOOR, 2, 5), solo(MAYA, 3, 50)], 105, Some(150))]
    fn solo_takes_a_pair(
        #[case] sign_offs: &[SignOff],
        #[case] now: i64,
        #[case] lapses_at: Option<i64>,
    ) {
        let standing = ada(NONE, sign_offs, now);
        let level = if lapses_at.is_some() { Level::Solo } else { Level::Nearby };
        assert_eq!(standing.level, Some(level));
        assert_eq!(standing.lapses_at, lapses_at.map(Millis));
    }

    #[rstest]
    #[case::held(&[solo(MAYA, 1, 1), solo(NOOR, 2, 5)], 104, None)]
    #[case::lapsed(&[solo(MAYA, 1, 1), solo(NOOR, 2, 5)], 105, Some(105))]
    #[case::never_held(&[solo(MAYA, 1, 1)], 105, None)]
    fn what_lapsed_says_when(
        #[case] sign_offs: &[SignOff],
        #[case] now: i64,
        #[case] lapsed_at: Option<i64>,
    ) {
        assert_eq!(ada(NONE, sign_offs, now).lapsed_at, lapsed_at.map(Millis));
    }

    #[test]
    fn a_mentors_clock_at_the_end_of_time_is_survived() {
        let late = |it| SignOff { at: Millis(i64::MAX), ..it };
        let standing = ada(NONE, &[late(solo(MAYA, 1, 1)), late(solo(NOOR, 2, 2))], 6);
        assert_eq!(standing.lapses_at, Some(Millis(i64::MAX)));
    }

    #[test]
    fn a_withdrawal_beats_the_sign_off_it_names_and_no_other() {
        let gone =
            SignOff { withdrawal: Some(taken_back()), ..sign_off(MAYA, 1, Level::Nearby, 1) };
        let stays = sign_off(MAYA, 2, Level::Watch, 2);
        let standing = ada(ENGINEERING, &[gone.clone(), stays.clone()], 3);
        assert_eq!(standing.level, Some(Level::Watch));
        let judged = [(gone.entry, Err(WhyNot::Withdrawn)), (stays.entry, Ok(()))];
        assert_eq!(standing.judged, judged);
    }
}
