//! Walks through every path of a scenario, and tells what it met.
//!
//! A path that comes back to a moment where everything stands as it stood before has gone in a
//! circle and is followed no further. The walk is bounded; whether it was whole is part of what it
//! tells.

use super::engine::Budget;
use super::play::{MOST_TURNS, Run, run};
use super::script::Script;
use super::{Made, Meter, Scenario, Unplayable};
use std::collections::BTreeMap;

/// Paths and steps of one walk: far more than a conversation needs, and less than a second.
const MOST_PLAYS: usize = 4_000;
const MOST_STEPS: u64 = 2_000_000;
/// Looking for a better way from one turn of one play.
const MOST_STEPS_BACK: u64 = 400_000;

/// What all paths of a scenario come to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ScenarioReport {
    /// Paths from the top to an ending. Circles are not counted.
    pub paths: usize,
    /// The endings, in the order in which the walk met them.
    pub endings: Vec<EndingReport>,
    /// Whether the best ending can also be reached after a slip: by a choice before the last that
    /// is not the one of the best path, and that costs on some meter.
    pub is_best_after_repair: bool,
    /// Whether every path was walked; otherwise the numbers are those of a part.
    pub is_whole: bool,
}

/// How often one ending is come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EndingReport {
    /// Its name.
    pub name: String,
    /// Whether the author marked it as the best.
    pub is_best: bool,
    /// Paths that lead there.
    pub paths: usize,
}

/// Everything that the rules want to know.
#[derive(Default)]
pub(crate) struct Walked {
    pub(crate) report: ScenarioReport,
    /// Knots and stitches that no path enters.
    pub(crate) unreached: Vec<String>,
    /// Each choice with what comes of it, once.
    pub(crate) choices: BTreeMap<String, Vec<Made>>,
    /// The last choice before each stop that is no ending; empty for the beginning.
    pub(crate) dead_ends: Vec<String>,
    /// A choice of each turn from which no ending can be reached.
    pub(crate) traps: Vec<String>,
    /// What the runtime said when it gave up.
    pub(crate) broken: Vec<Unplayable>,
    /// For each meter, whether it ever changed.
    pub(crate) has_changed: Vec<bool>,
    routes: Vec<Route>,
}

/// A path to the best ending.
struct Route {
    choices: Vec<u32>,
    /// The sum of the meters at its end.
    worth: u32,
    /// For each choice, whether it cost on some meter.
    costs: Vec<bool>,
}

/// Where the rest of a path leads.
struct Reach {
    ends: bool,
    /// The earliest turn of the path that it comes back to.
    back_to: usize,
}

/// Everything that decides how it can go on from a moment.
#[derive(PartialEq)]
struct Moment {
    title: Option<String>,
    scene: Vec<String>,
    choices: Vec<String>,
    numbers: Vec<i32>,
}

struct Walker<'s> {
    scenario: &'s Scenario,
    budget: Budget,
    plays: usize,
    /// Whether a story that asks how often it was somewhere could find two moments different that
    /// look the same.
    counts_visits: bool,
    path: Vec<Moment>,
    walked: Walked,
}

/// Walks through every path.
pub(crate) fn walk(scenario: &Scenario, script: Option<&Script<'_>>) -> Walked {
    let counting = ["\"CNT?\"", "\"visit\"", "\"readc\"", "\"turns\""];
    let mut walker = Walker {
        scenario,
        budget: Budget::new(MOST_STEPS),
        plays: 0,
        counts_visits: counting.iter().any(|it| scenario.story.contains(it)),
        path: Vec::new(),
        walked: Walked {
            unreached: script.map(Script::places).unwrap_or_default(),
            has_changed: vec![false; scenario.meters.len()],
            ..Walked::default()
        },
    };
    walker.walked.report.is_whole = true;
    walker.visit(&mut Vec::new());
    let mut walked = walker.walked;
    walked.report.is_best_after_repair = is_after_repair(&walked.routes);
    walked
}

impl Walker<'_> {
    fn visit(&mut self, choices: &mut Vec<u32>) -> Reach {
        let dead = Reach { ends: false, back_to: usize::MAX };
        self.plays += 1;
        if self.plays > MOST_PLAYS || self.budget.is_spent() || choices.len() > MOST_TURNS {
            self.walked.report.is_whole = false;
            return dead;
        }
        let run = match run(self.scenario, choices, &self.budget) {
            Ok(run) => run,
            Err(stop) => {
                self.walked.broken.push(stop);
                return dead;
            }
        };
        self.note(&run, choices);
        match &run.stop {
            Some(Unplayable::DeadEnd) => {
                self.walked.dead_ends.push(last_said(&run));
                dead
            }
            Some(Unplayable::TooLong) => {
                self.walked.report.is_whole = false;
                dead
            }
            Some(stop) => {
                self.walked.broken.push(stop.clone());
                dead
            }
            None if run.play.ending.is_some() => Reach { ends: true, back_to: usize::MAX },
            None => self.go_on(&run, choices),
        }
    }

    /// Follows every choice of a turn.
    fn go_on(&mut self, run: &Run, choices: &mut Vec<u32>) -> Reach {
        let Some(turn) = run.play.turns.last() else {
            return Reach { ends: false, back_to: usize::MAX };
        };
        let moment = Moment {
            title: turn.title.clone(),
            scene: turn.scene.clone(),
            choices: turn.choices.clone(),
            numbers: run.engine.numbers(),
        };
        let before = self.path.iter().position(|it| *it == moment);
        if let Some(before) = before.filter(|_| !self.counts_visits) {
            return Reach { ends: false, back_to: before };
        }
        let depth = self.path.len();
        self.path.push(moment);
        let mut reach = Reach { ends: false, back_to: usize::MAX };
        let was_broken = self.walked.dead_ends.len() + self.walked.broken.len();
        for choice in 0..turn.choices.len() {
            choices.push(u32::try_from(choice).unwrap_or(u32::MAX));
            let beyond = self.visit(choices);
            reach.ends |= beyond.ends;
            reach.back_to = reach.back_to.min(beyond.back_to);
            choices.pop();
        }
        self.path.pop();
        let is_broken = self.walked.dead_ends.len() + self.walked.broken.len() > was_broken;
        let is_trap = !reach.ends && reach.back_to >= depth;
        if is_trap && !is_broken && self.walked.report.is_whole {
            self.walked.traps.push(turn.choices[0].clone());
            // The turns before it lead into the same trap: that is one finding.
            reach.ends = true;
        }
        reach
    }

    /// Notes what a play shows that no shorter one did.
    fn note(&mut self, run: &Run, choices: &[u32]) {
        let walked = &mut self.walked;
        walked.unreached.retain(|it| !run.engine.has_been_at(it));
        let turns = &run.play.turns;
        let made = turns.iter().rev().find_map(|turn| Some((turn, turn.made.as_ref()?)));
        if let Some((turn, made)) = made
            && let Some(text) = turn.choices.get(made.choice)
        {
            let known = walked.choices.entry(text.clone()).or_default();
            if !known.contains(made) {
                known.push(made.clone());
            }
        }
        let ending = run.play.ending.as_ref();
        let all: Vec<&[u8]> = turns
            .iter()
            .map(|it| it.meters.as_slice())
            .chain(ending.map(|it| it.meters.as_slice()))
            .collect();
        for pair in all.windows(2) {
            for (meter, has_changed) in walked.has_changed.iter_mut().enumerate() {
                *has_changed |= pair[0].get(meter) != pair[1].get(meter);
            }
        }
        let Some(ending) = ending else { return };
        walked.report.paths += 1;
        match walked.report.endings.iter_mut().find(|it| it.name == ending.name) {
            Some(known) => known.paths += 1,
            None => walked.report.endings.push(EndingReport {
                name: ending.name.clone(),
                is_best: ending.is_best,
                paths: 1,
            }),
        }
        if ending.is_best {
            let costs = all.windows(2).map(|it| it[0].iter().zip(it[1]).any(|(a, b)| b < a));
            walked.routes.push(Route {
                choices: choices.to_vec(),
                worth: ending.meters.iter().copied().map(u32::from).sum(),
                costs: costs.collect(),
            });
        }
    }
}

fn last_said(run: &Run) -> String {
    let made = run.play.turns.iter().rev().find_map(|turn| {
        let made = turn.made.as_ref()?;
        turn.choices.get(made.choice)
    });
    made.cloned().unwrap_or_default()
}

/// Whether a path to the best ending leaves the best one before its last choice, at a cost.
fn is_after_repair(routes: &[Route]) -> bool {
    let Some(best) = routes.iter().rev().max_by_key(|it| it.worth) else { return false };
    routes.iter().any(|route| {
        let pairs = route.choices.iter().zip(&best.choices);
        let leaves = pairs.enumerate().find(|(_, (a, b))| a != b).map(|(at, _)| at);
        leaves.is_some_and(|at| at + 1 < route.choices.len() && route.costs.get(at) == Some(&true))
    })
}

/// The last turn of a play, from 0, at which the best ending could be had by another choice.
pub(super) fn turning_point(scenario: &Scenario, choices: &[u32]) -> usize {
    let last = choices.len().saturating_sub(1);
    let budget = Budget::new(MOST_STEPS_BACK);
    let leads_to_best = |turn: &usize| {
        let mut first = choices[..*turn].to_vec();
        can_be_best(scenario, &mut first, choices.get(*turn), &budget)
    };
    (0..choices.len()).rev().find(leads_to_best).unwrap_or(last)
}

/// Whether some way on from here ends best, without the choice that was made here.
fn can_be_best(
    scenario: &Scenario,
    choices: &mut Vec<u32>,
    without: Option<&u32>,
    budget: &Budget,
) -> bool {
    if budget.is_spent() || choices.len() > MOST_TURNS {
        return false;
    }
    let Ok(Run { play, stop: None, .. }) = run(scenario, choices, budget) else { return false };
    if let Some(ending) = play.ending {
        return ending.is_best;
    }
    let offered = play.turns.last().map_or(0, |it| it.choices.len());
    (0..offered).filter_map(|it| u32::try_from(it).ok()).any(|choice| {
        if without == Some(&choice) {
            return false;
        }
        choices.push(choice);
        let is_best = can_be_best(scenario, choices, None, budget);
        choices.pop();
        is_best
    })
}

/// The meters that no path changes.
pub(crate) fn unchanged<'s>(scenario: &'s Scenario, walked: &Walked) -> Vec<&'s Meter> {
    let pairs = scenario.meters.iter().zip(&walked.has_changed);
    pairs.filter(|(_, has_changed)| !**has_changed).map(|(meter, _)| meter).collect()
}
