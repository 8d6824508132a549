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
    /// The trainee has not chosen the signer as a mentor, or nobody knows the signer.
    NotChosen,
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
    let mut standing = Standing { level: None, missing_sides, lapses_at: None, judged };
    if !standing.missing_sides.is_empty() || counting.is_empty() {
        return standing;
    }
    standing.level = lowest_of_sides(rule, &counting);
    if standing.level >= Some(Level::Solo) {
        let lapses = solo_since(&counting, side).map(|it| Millis(it.0 + rule.valid_for.0));
        match lapses {
            Some(at) if now < at => {
                standing.level = Some(Level::Solo);
                standing.lapses_at = Some(at);
            }
            Some(_) | None => standing.level = Some(Level::Nearby),
        }
    }
    standing
}

fn judge(sign_off: &SignOff, trainee: &PersonId) -> Result<(), WhyNot> {
    if sign_off.mentor == *trainee {
        return Err(WhyNot::OwnWork);
    }
    if !sign_off.is_chosen || sign_off.mentor_side.is_none() {
        return Err(WhyNot::NotChosen);
    }
    if !sign_off.is_on_record {
        return Err(WhyNot::RubricUnknown);
    }
    if sign_off.is_withdrawn {
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
