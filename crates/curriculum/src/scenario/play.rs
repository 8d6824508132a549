//! One play of a scenario: what was said, what came of it, and where the meters stood.

use super::Scenario;
use super::engine::{Budget, Engine, Line};
use super::typography::typographic;

/// No conversation is longer; a story that goes on beyond this goes in a circle.
pub(super) const MOST_TURNS: usize = 60;

/// A scenario played up to some point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Play {
    /// The turns so far; in the last one nothing has been chosen, unless the play has ended.
    pub turns: Vec<Turn>,
    /// Where it ended, if it has.
    pub ending: Option<Ending>,
}

/// A moment at which something has to be said or done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// What the chart calls it; none for the beginning.
    pub title: Option<String>,
    /// What is seen and heard.
    pub scene: Vec<String>,
    /// What can be said or done, in the author's order.
    pub choices: Vec<String>,
    /// Each meter at this moment, from 0 to 100, in the order of the scenario's meters.
    pub meters: Vec<u8>,
    /// What was chosen.
    pub made: Option<Made>,
}

/// A choice and what came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// Its place in the author's order, from 0.
    pub choice: usize,
    /// What happened at once.
    pub consequence: Vec<String>,
    /// What a mentor says of it, to be read after the end.
    pub coaching: Option<String>,
}

/// Where a scenario ends: a place, never a grade.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ending {
    /// Its name.
    pub name: String,
    /// What is seen and heard there.
    pub scene: Vec<String>,
    /// Whether the author marked it as the best.
    pub is_best: bool,
    /// Each meter in the end.
    pub meters: Vec<u8>,
}

/// Why a scenario cannot be played.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unplayable {
    /// A choice is not offered.
    #[error("choice {choice} is not offered at turn {turn}")]
    NoSuchChoice {
        /// The turn, from 1.
        turn: usize,
        /// The choice, from 0.
        choice: u32,
    },
    /// Nothing can be chosen, and no ending has been named.
    #[error("the story stops without an ending")]
    DeadEnd,
    /// It runs on and comes to no choice: mostly, knots lead round in a circle.
    #[error("the story comes to no choice any more")]
    Endless,
    /// It does not come to an end.
    #[error("the story goes on for too long")]
    TooLong,
    /// A meter is not a number in the story.
    #[error("the story has no number {0}")]
    NoMeter(String),
    /// The runtime gave up; in its words.
    #[error("the story cannot go on: {0}")]
    Broken(String),
}

impl Play {
    /// The order in which the choices of the current turn are shown: different in every play, and
    /// always the same for one seed. Holds places in the author's order.
    pub fn shown_order(&self, seed: u32) -> Vec<usize> {
        let choices = self.turns.last().map_or(0, |turn| turn.choices.len());
        let mut order: Vec<usize> = (0..choices).collect();
        let mut state = u64::from(seed) << 32 | self.turns.len() as u64;
        for last in (1..order.len()).rev() {
            state = mixed(state);
            let other = usize::try_from(state % (last as u64 + 1)).unwrap_or(0);
            order.swap(last, other);
        }
        order
    }
}

/// `SplitMix64`, as its authors published it: a small shuffle needs no more.
fn mixed(state: u64) -> u64 {
    let mut z = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

/// Steps that one play may take in all.
const STEPS_PER_PLAY: u64 = 200_000;

pub(super) fn play(scenario: &Scenario, choices: &[u32]) -> Result<Play, Unplayable> {
    let run = run(scenario, choices, &Budget::new(STEPS_PER_PLAY))?;
    run.stop.map_or(Ok(run.play), Err)
}

/// A play as far as it got.
pub(super) struct Run {
    pub(super) engine: Engine,
    pub(super) play: Play,
    /// Why it got no further than this, if that was not its end.
    pub(super) stop: Option<Unplayable>,
}

pub(super) fn run(
    scenario: &Scenario,
    choices: &[u32],
    budget: &Budget,
) -> Result<Run, Unplayable> {
    let mut engine = Engine::open(&scenario.story, budget)?;
    let mut play = Play { turns: Vec::new(), ending: None };
    let mut stop = go_on(scenario, &mut engine, &mut play, None).err();
    for choice in choices {
        if stop.is_none() {
            stop = choose(scenario, &mut engine, &mut play, *choice).err();
        }
    }
    Ok(Run { engine, play, stop })
}

fn choose(
    scenario: &Scenario,
    engine: &mut Engine,
    play: &mut Play,
    choice: u32,
) -> Result<(), Unplayable> {
    let turn = play.turns.len();
    let no_such = || Unplayable::NoSuchChoice { turn, choice };
    let place = usize::try_from(choice).map_err(|_| no_such())?;
    let said = engine.choices().get(place).cloned().ok_or_else(no_such)?;
    if play.ending.is_some() {
        return Err(no_such());
    }
    engine.choose(place)?;
    let made = Made { choice: place, consequence: Vec::new(), coaching: None };
    go_on(scenario, engine, play, Some((made, said)))
}

/// Runs to the next choices or the ending, and sorts what is heard on the way.
fn go_on(
    scenario: &Scenario,
    engine: &mut Engine,
    play: &mut Play,
    made: Option<(Made, String)>,
) -> Result<(), Unplayable> {
    let lines = engine.advance()?;
    let choices = engine.choices();
    let meters = engine.meters(&scenario.meters)?;
    let (mut made, said) = made.map_or((None, None), |(made, said)| (Some(made), Some(said)));
    let mut heard = Heard::default();
    for (number, line) in lines.into_iter().enumerate() {
        // Ink says a chosen sentence again; the conversation shows it already.
        let is_echo = number == 0 && said.as_deref() == Some(line.text.as_str());
        heard.take(&line, made.as_mut(), is_echo);
    }
    if let (Some(made), Some(turn)) = (made, play.turns.last_mut()) {
        turn.made = Some(made);
    }
    let Heard { title, ending, is_best, scene } = heard;
    if !choices.is_empty() {
        if play.turns.len() >= MOST_TURNS {
            return Err(Unplayable::TooLong);
        }
        let choices = choices.iter().map(|it| typographic(it)).collect();
        play.turns.push(Turn { title, scene, choices, meters, made: None });
        return Ok(());
    }
    let name = ending.ok_or(Unplayable::DeadEnd)?;
    play.ending = Some(Ending { name, scene, is_best, meters });
    Ok(())
}

/// What is heard between a choice and the next: first what comes of it, then, from the tag of a
/// turn or of an ending on, the new scene.
#[derive(Default)]
struct Heard {
    title: Option<String>,
    ending: Option<String>,
    is_best: bool,
    scene: Vec<String>,
}

impl Heard {
    fn take(&mut self, line: &Line, made: Option<&mut Made>, is_echo: bool) {
        let mut coaching = None;
        for tag in &line.tags {
            match Tag::of(tag) {
                Tag::Turn(title) => self.title = Some(typographic(title)),
                Tag::Ending(name) => self.ending = Some(typographic(name)),
                Tag::Best => self.is_best = true,
                Tag::Coach(words) => coaching = Some(typographic(words)),
                Tag::Unknown => {}
            }
        }
        let is_new_scene = self.title.is_some() || self.ending.is_some();
        let text = (!is_echo && !line.text.is_empty()).then(|| typographic(&line.text));
        match made {
            Some(made) => {
                made.coaching = made.coaching.take().or(coaching);
                if is_new_scene { &mut self.scene } else { &mut made.consequence }.extend(text);
            }
            None => self.scene.extend(text),
        }
    }
}

/// What a tag of a story says.
pub(crate) enum Tag<'a> {
    /// `# turn: How sure?` begins a turn.
    Turn(&'a str),
    /// `# ending: The lift stops` begins an ending.
    Ending(&'a str),
    /// `# best` marks the best ending.
    Best,
    /// `# coach: …` says what a mentor would say of the choice above it.
    Coach(&'a str),
    /// Nobody reads it.
    Unknown,
}

impl<'a> Tag<'a> {
    pub(crate) fn of(written: &'a str) -> Self {
        let (key, value) = written.split_once(':').unwrap_or((written, ""));
        match (key.trim(), value.trim()) {
            ("turn", title) if !title.is_empty() => Self::Turn(title),
            ("ending", name) if !name.is_empty() => Self::Ending(name),
            ("best", "") => Self::Best,
            ("coach", words) if !words.is_empty() => Self::Coach(words),
            _ => Self::Unknown,
        }
    }
}
