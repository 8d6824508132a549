//! Questions about scenarios: a play is what was chosen in it, in order.

use crate::error::Error;
use crate::event::{ScenarioBegun, ScenarioChoiceMade};
use crate::id::{BlockId, LessonId, PersonId, PlayId};
use crate::open::Ledger;

/// One play of a scenario, finished or not: the ledger cannot tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScenarioPlay {
    /// The scenario's block.
    pub block: BlockId,
    /// Content hash of the scenario as it was.
    pub revision: String,
    /// Its id.
    pub play: PlayId,
    /// Decides in which order the choices are shown.
    pub seed: u32,
    /// Choices taken over from an earlier play.
    pub taken_over: usize,
    /// Every choice, those taken over included, each counted from 0 in the author's order.
    pub choices: Vec<u32>,
}

impl Ledger {
    /// A new id for a play, and its seed.
    pub fn new_play(&self) -> (PlayId, u32) {
        let mut bytes = [0; 16];
        self.world.randomness.fill(&mut bytes);
        let mut seed = [0; 4];
        self.world.randomness.fill(&mut seed);
        (PlayId::from_bytes(bytes), u32::from_be_bytes(seed))
    }

    /// The last play of each scenario of a lesson. Should one turn of it be on record twice, from two
    /// installations, the first choice in the order of entries stands.
    pub fn plays(&self, person: &PersonId, lesson: &LessonId) -> Result<Vec<ScenarioPlay>, Error> {
        let condition = |kind: &str| format!("kind = '{kind}' AND author = ?1 AND subject = ?2");
        let owner = [person.to_string(), lesson.to_string()];
        let mut last: Vec<ScenarioPlay> = Vec::new();
        let begun = self.facts::<ScenarioBegun>(&condition("scenario-begun"), owner.clone())?;
        for event in begun.into_iter().map(|it| it.event) {
            last.retain(|it| it.block != event.block);
            last.push(ScenarioPlay {
                block: event.block,
                revision: event.revision,
                play: event.play,
                seed: event.seed,
                taken_over: event.taken_over.len(),
                choices: event.taken_over,
            });
        }
        let mut made =
            self.facts::<ScenarioChoiceMade>(&condition("scenario-choice-made"), owner)?;
        // A choice may have reached this machine before the one it follows.
        made.sort_by_key(|it| it.event.turn);
        for event in made.into_iter().map(|it| it.event) {
            let play = last.iter_mut().find(|it| it.play == event.play);
            let Some(play) = play else { continue };
            if usize::try_from(event.turn).is_ok_and(|turn| turn == play.choices.len()) {
                play.choices.push(event.choice);
            }
        }
        Ok(last)
    }
}
