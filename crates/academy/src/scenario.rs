//! Playing a scenario: every choice is kept at once, and a play is rebuilt from its choices alone.

use curriculum::{Block, Content, Lesson, Play, Scenario, Turn, Unplayable};
use ledger::{BlockId, Event, LessonId, ScenarioPlay};

use crate::Academy;
use crate::answer::finished;
use crate::code::Code;
use crate::error::Error;
use crate::lesson::link;
use crate::opened::Opened;
use crate::progress::following;
use crate::request::{BeginScenario, Choose, OneScenario};
use crate::view::scenario::{
    ChoiceView, EndingView, MeterView, PlayView, ScenarioStands, ScenarioView, TurnView,
};

impl Academy {
    /// A scenario as the reader left it.
    pub fn scenario(&mut self, request: OneScenario) -> Result<ScenarioView, Error> {
        let at = self.open_lesson(&request.lesson)?;
        let (block, scenario) = scenario_in(&at, &request.block)?;
        let kept = self.kept_play(&request.lesson, &request.block)?;
        let play = kept.as_ref().and_then(|it| replayed(scenario, block, it));
        let is_changed = kept.is_some() && play.is_none();
        let play = play.zip(kept).map(|(play, kept)| play_view(scenario, &play, &kept));
        Ok(ScenarioView {
            lesson: link(at.lesson.id.as_str(), &at.lesson.title),
            course: link(at.course.id.as_str(), &at.course.title),
            language: at.course.language.clone(),
            audience: at.course.audience.into(),
            title: block.title.clone(),
            intro_html: scenario.intro_html.clone(),
            play,
            is_changed,
            next_block: after(&at.lesson, block).map(|it| it.id.to_string()),
            next: following(&at).map(|it| link(it.id.as_str(), &it.title)),
        })
    }

    /// Begins a play, from the top or with the first choices of the last one.
    pub fn begin_scenario(&mut self, request: BeginScenario) -> Result<ScenarioView, Error> {
        let (lesson, id) = (&request.lesson, &request.block);
        let at = self.open_lesson(lesson)?;
        let (block, scenario) = scenario_in(&at, id)?;
        let taken_over =
            if request.from == 0 { Vec::new() } else { self.first_choices(&request, block)? };
        scenario
            .play(&taken_over)
            .map_err(|error| Error::broke(Code::ScenarioStuck, &block.title, error))?;
        let (play, seed) = self.ledger.new_play();
        let begun = Event::ScenarioBegun(ledger::ScenarioBegun {
            lesson: LessonId::new(lesson),
            block: BlockId::new(id),
            revision: block.revision.to_string(),
            play,
            seed,
            taken_over,
        });
        self.record(vec![begun])?;
        self.scenario(OneScenario { lesson: request.lesson, block: request.block })
    }

    /// Keeps a choice; where it leads to an ending, the block is done. The same turn chosen twice is one choice.
    pub fn choose(&mut self, request: Choose) -> Result<ScenarioView, Error> {
        let at = self.open_lesson(&request.lesson)?;
        let (block, scenario) = scenario_in(&at, &request.block)?;
        let not_here = || Error::refused(Code::NotHere, &request.block);
        let kept = self.kept_play(&request.lesson, &request.block)?.ok_or_else(not_here)?;
        replayed(scenario, block, &kept).ok_or_else(not_here)?;
        if usize::try_from(request.turn).is_ok_and(|turn| turn == kept.choices.len()) {
            let mut choices = kept.choices;
            choices.push(request.choice);
            let play = scenario.play(&choices).map_err(|error| {
                if matches!(error, Unplayable::NoSuchChoice { .. }) {
                    return not_here();
                }
                Error::broke(Code::ScenarioStuck, &block.title, error)
            })?;
            let mut events = vec![Event::ScenarioChoiceMade(ledger::ScenarioChoiceMade {
                lesson: LessonId::new(&request.lesson),
                block: BlockId::new(&request.block),
                play: kept.play,
                turn: request.turn,
                choice: request.choice,
            })];
            let has_ended = play.ending.is_some();
            if has_ended {
                events.push(finished(&at.lesson.id, &block.id, block.revision));
            }
            let lesson = at.lesson;
            self.record(events)?;
            if has_ended {
                self.remember_finished(&lesson)?;
            }
        }
        self.scenario(OneScenario { lesson: request.lesson, block: request.block })
    }

    fn kept_play(&self, lesson: &str, block: &str) -> Result<Option<ScenarioPlay>, Error> {
        let plays = self.ledger.plays(&self.me()?, &LessonId::new(lesson))?;
        Ok(plays.into_iter().find(|it| it.block.as_str() == block))
    }

    /// The choices that a new play takes over, if the last play is of the scenario as it stands.
    fn first_choices(&self, request: &BeginScenario, block: &Block) -> Result<Vec<u32>, Error> {
        let kept = self.kept_play(&request.lesson, &request.block)?;
        let kept = kept.filter(|it| it.revision == block.revision.to_string());
        let from = usize::try_from(request.from).ok();
        let first =
            kept.zip(from).and_then(|(it, from)| it.choices.get(..from).map(<[u32]>::to_vec));
        first.ok_or_else(|| Error::refused(Code::NotHere, &request.block))
    }
}

/// The scenario of a lesson that this block is.
fn scenario_in<'o>(at: &'o Opened<'_>, id: &str) -> Result<(&'o Block, &'o Scenario), Error> {
    let block = at.block(id)?;
    let Content::Scenario(scenario) = &block.content else {
        return Err(Error::refused(Code::NotHere, id));
    };
    Ok((block, scenario))
}

/// The block that comes after this one in its lesson.
fn after<'l>(lesson: &'l Lesson, block: &Block) -> Option<&'l Block> {
    lesson.blocks.iter().skip_while(|it| it.id != block.id).nth(1)
}

/// Where a reader's last play of a scenario stands.
pub(crate) fn stands(
    scenario: &Scenario,
    block: &Block,
    kept: Option<&ScenarioPlay>,
) -> ScenarioStands {
    let Some(kept) = kept else { return ScenarioStands::Open };
    match replayed(scenario, block, kept) {
        None => ScenarioStands::Changed,
        Some(Play { ending: Some(ending), .. }) => ScenarioStands::Ended { ending: ending.name },
        Some(_) => ScenarioStands::Playing,
    }
}

/// The play as it was left; none if its scenario has been changed since.
fn replayed(scenario: &Scenario, block: &Block, kept: &ScenarioPlay) -> Option<Play> {
    if kept.revision != block.revision.to_string() {
        return None;
    }
    scenario.play(&kept.choices).ok()
}

fn play_view(scenario: &Scenario, play: &Play, kept: &ScenarioPlay) -> PlayView {
    let open = play.turns.last().filter(|it| it.made.is_none());
    let choices = open.map(|turn| shown(turn, &play.shown_order(kept.seed))).unwrap_or_default();
    let ending = play.ending.as_ref().map(|ending| EndingView {
        name: ending.name.clone(),
        scene: ending.scene.clone(),
        meters: meters(scenario, play, &ending.meters),
        coaching: play.turns.iter().map(|it| it.made.as_ref()?.coaching.clone()).collect(),
        again_from: count(scenario.turning_point(&kept.choices)),
    });
    PlayView { turns: play.turns.iter().map(turn_view).collect(), choices, ending }
}

fn shown(turn: &Turn, order: &[usize]) -> Vec<ChoiceView> {
    let text = |place: &usize| turn.choices.get(*place).cloned();
    let choices = order
        .iter()
        .filter_map(|place| Some(ChoiceView { choice: count(*place), text: text(place)? }));
    choices.collect()
}

fn turn_view(turn: &Turn) -> TurnView {
    let made = turn.made.as_ref();
    TurnView {
        title: turn.title.clone(),
        scene: turn.scene.clone(),
        said: made.and_then(|it| turn.choices.get(it.choice).cloned()),
        consequence: made.map(|it| it.consequence.clone()).unwrap_or_default(),
    }
}

fn meters(scenario: &Scenario, play: &Play, last: &[u8]) -> Vec<MeterView> {
    let values = |at: usize| {
        let turns = play.turns.iter().map(|it| &it.meters[..]).chain([last]);
        turns.filter_map(|it| it.get(at).copied()).collect()
    };
    let meters = scenario.meters.iter().enumerate();
    meters.map(|(at, it)| MeterView { title: it.title.clone(), values: values(at) }).collect()
}

fn count(it: usize) -> u32 {
    u32::try_from(it).unwrap_or(u32::MAX)
}
