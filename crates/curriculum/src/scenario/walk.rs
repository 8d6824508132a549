//! Walks through every path of a scenario, and tells what it met.
//!
//! A path that comes back to a moment where everything stands as it stood before has gone in a
//! circle and is followed no further. The walk is bounded; whether it was whole is part of what it
//! tells.

use super::engine::Budget;
use super::play::{MOST_TURNS, Run, run};
use super::script::Script;
use super::{Made, Meter, Scenario, Turn, Unplayable};
use serde::Serialize;
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
    /// Choices on the shortest path.
    pub fewest_choices: usize,
    /// Choices on the longest path.
    pub most_choices: usize,
    /// The endings, in the order in which the walk met them.
    pub endings: Vec<EndingReport>,
    /// Whether the best ending can also be reached after a slip: by a choice before the last that
    /// is not the one of the best path, and that costs on some meter.
    pub is_best_after_repair: bool,
    /// Whether every path was walked; otherwise the numbers are those of a part.
    pub is_whole: bool,
}

/// How often one ending is come to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
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
    /// For each way into a circle without a choice, the last choice before it, and the knot that
    /// was entered most often.
    pub(crate) endless: Vec<(String, Option<String>)>,
    /// What the runtime said when it gave up.
    pub(crate) broken: Vec<Unplayable>,
    /// For each meter, whether it ever changed.
    pub(crate) has_changed: Vec<bool>,
    /// For each turn, by its title, how its choices weigh against each other.
    pub(crate) turns: BTreeMap<String, Weighed>,
    routes: Vec<Route>,
}

/// The choices of one turn: for each two of them, how the first did against the second.
pub(crate) type Weighed = BTreeMap<(String, String), Against>;

/// How one choice did against another of the same turn, over all moments at which both could be made.
#[derive(Clone, Copy)]
pub(crate) struct Against {
    /// No meter ever stood lower after it than after the other.
    is_never_worse: bool,
    /// Some meter stood higher after it than after the other, at some moment.
    is_ever_better: bool,
}

/// The choice of a turn after which no meter stands lower than after any other, if there is one.
pub(crate) fn obvious(weighed: &Weighed) -> Option<&str> {
    let is_obvious = |choice: &&String| {
        let mut pairs = weighed.iter().filter(|((one, _), _)| one == *choice);
        pairs.all(|(_, it)| it.is_never_worse && it.is_ever_better)
    };
    weighed.keys().map(|(one, _)| one).find(is_obvious).map(String::as_str)
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
    /// Where the meters stand after the choice that led here; empty if nobody could tell.
    meters: Vec<u8>,
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
    /// The knots and stitches of the story.
    places: Vec<String>,
    walked: Walked,
}

/// Walks through every path.
pub(crate) fn walk(scenario: &Scenario, script: Option<&Script<'_>>) -> Walked {
    let counting = ["\"CNT?\"", "\"visit\"", "\"readc\"", "\"turns\""];
    let places = script.map(Script::places).unwrap_or_default();
    let mut walker = Walker {
        scenario,
        budget: Budget::new(MOST_STEPS),
        plays: 0,
        counts_visits: counting.iter().any(|it| scenario.story.contains(it)),
        path: Vec::new(),
        walked: Walked {
            unreached: places.clone(),
            has_changed: vec![false; scenario.meters.len()],
            ..Walked::default()
        },
        places,
    };
    walker.walked.report.is_whole = true;
    walker.visit(&mut Vec::new());
    let mut all = walker.walked;
    all.report.is_best_after_repair = is_after_repair(&all.routes);
    all
}

impl Walker<'_> {
    fn visit(&mut self, choices: &mut Vec<u32>) -> Reach {
        let mut reach = Reach { ends: false, meters: Vec::new(), back_to: usize::MAX };
        self.plays += 1;
        if self.plays > MOST_PLAYS || self.budget.is_spent() || choices.len() > MOST_TURNS {
            self.walked.report.is_whole = false;
            return reach;
        }
        let run = match run(self.scenario, choices, &self.budget) {
            Ok(run) => run,
            Err(stop) => {
                self.walked.broken.push(stop);
                return reach;
            }
        };
        self.note(&run, choices);
        match (&run.stop, &run.play.ending) {
            (Some(Unplayable::DeadEnd), _) => self.walked.dead_ends.push(last_said(&run)),
            (Some(Unplayable::TooLong), _) => self.walked.report.is_whole = false,
            (Some(Unplayable::Endless), _) => {
                // Of several, the first in the story.
                let visited = self.places.iter().rev().max_by_key(|it| run.engine.visits(it));
                let knot = visited.filter(|it| run.engine.visits(it) > 1).cloned();
                self.walked.endless.push((last_said(&run), knot));
            }
            (Some(stop), _) => self.walked.broken.push(stop.clone()),
            (None, Some(ending)) => {
                reach = Reach { ends: true, meters: ending.meters.clone(), ..reach };
            }
            (None, None) => reach = self.go_on(&run, choices),
        }
        reach
    }

    /// Follows every choice of a turn.
    fn go_on(&mut self, run: &Run, choices: &mut Vec<u32>) -> Reach {
        let mut reach = Reach { ends: false, meters: Vec::new(), back_to: usize::MAX };
        let Some(turn) = run.play.turns.last() else { return reach };
        reach.meters.clone_from(&turn.meters);
        let moment = Moment {
            title: turn.title.clone(),
            scene: turn.scene.clone(),
            choices: turn.choices.clone(),
            numbers: run.engine.numbers(),
        };
        let before = self.path.iter().position(|it| *it == moment);
        if let Some(before) = before.filter(|_| !self.counts_visits) {
            reach.back_to = before;
            return reach;
        }
        let depth = self.path.len();
        self.path.push(moment);
        let mut after = Vec::new();
        let was_broken = self.walked.breaks();
        for choice in 0..turn.choices.len() {
            choices.push(u32::try_from(choice).unwrap_or(u32::MAX));
            let beyond = self.visit(choices);
            reach.ends |= beyond.ends;
            reach.back_to = reach.back_to.min(beyond.back_to);
            after.push(beyond.meters);
            choices.pop();
        }
        self.path.pop();
        self.weigh(turn, &after);
        let is_broken = self.walked.breaks() > was_broken;
        let is_trap = !reach.ends && reach.back_to >= depth;
        if is_trap && !is_broken && self.walked.report.is_whole {
            self.walked.traps.push(turn.choices[0].clone());
            // The turns before it lead into the same trap: that is one finding.
            reach.ends = true;
        }
        reach
    }

    /// Holds the choices of a turn against each other, by where the meters stood after each.
    fn weigh(&mut self, turn: &Turn, after: &[Vec<u8>]) {
        let name = turn.title.clone().unwrap_or_default();
        let weighed = self.walked.turns.entry(name).or_default();
        let all: Vec<(&String, &Vec<u8>)> =
            turn.choices.iter().zip(after).filter(|(_, it)| !it.is_empty()).collect();
        for (at, (one, ones)) in all.iter().enumerate() {
            for (other, others) in all.iter().enumerate().filter(|it| it.0 != at).map(|it| it.1) {
                let key = ((*one).clone(), (*other).clone());
                let fresh = Against { is_never_worse: true, is_ever_better: false };
                let against = weighed.entry(key).or_insert(fresh);
                against.is_never_worse &= ones.iter().zip(*others).all(|(one, it)| one >= it);
                against.is_ever_better |= ones.iter().zip(*others).any(|(one, it)| one > it);
            }
        }
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
        let report = &mut walked.report;
        let is_first = report.paths == 0;
        report.paths += 1;
        report.most_choices = report.most_choices.max(choices.len());
        report.fewest_choices =
            if is_first { choices.len() } else { report.fewest_choices.min(choices.len()) };
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

/// The path to the best ending after which the meters stand highest.
fn best_of(routes: &[Route]) -> Option<&Route> {
    routes.iter().rev().max_by_key(|it| it.worth)
}

impl Walked {
    /// How many paths stop before an ending.
    fn breaks(&self) -> usize {
        self.dead_ends.len() + self.endless.len() + self.broken.len()
    }

    /// The choices of the path to the best ending after which the meters stand highest.
    pub(crate) fn best_path(&self) -> Option<&[u32]> {
        best_of(&self.routes).map(|it| it.choices.as_slice())
    }
}

/// Whether a path to the best ending leaves the best one before its last choice, at a cost.
fn is_after_repair(routes: &[Route]) -> bool {
    let Some(best) = best_of(routes) else { return false };
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
