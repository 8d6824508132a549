//! A conversation, played to an ending that the file of the lesson says these choices have.

use curriculum::{Block, Lesson, Scenario, Turn};
use thirtyfour::Key;

use super::Player;
use super::asked::digit;
use crate::harness::patience::must;

impl Player<'_> {
    pub(super) fn plays_scenario(&mut self, lesson: &Lesson, block: &Block, scenario: &Scenario) {
        self.window.block(block.id.as_str()).button("Begin").press(Key::Enter);
        self.waits("the scenario", None, |it| it.title == block.title && it.focus == "title");
        self.window.button("Begin").press(Key::Enter);
        let mut made: Vec<u32> = Vec::new();
        let ending = loop {
            let play = must(scenario.play(&made), &self.place);
            match (play.ending, play.turns.last()) {
                (Some(ending), _) => break ending,
                (None, Some(turn)) => made.push(self.says(turn, made.len())),
                (None, None) => panic!("{}: there is nothing to say", self.place),
            }
            if made.len() == 1 {
                self.audits("in a conversation");
            }
        };
        let words = plain(&ending.scene.join(" "));
        self.waits(&format!("the ending {words:?}"), None, |it| {
            it.title == words && it.words.contains(&ending.name) && it.focus == "title"
        });
        self.audits("at the end of a conversation");
        self.comes_back_to(lesson, block);
    }

    /// Says one of the sentences that are offered, another in each turn.
    fn says(&mut self, turn: &Turn, before: usize) -> u32 {
        let choices: Vec<_> = turn.choices.iter().map(|it| plain(it)).collect();
        let choice = before % choices.len();
        let look = self.waits(&format!("{turn:#?}"), None, |it| {
            it.turns == before + 1
                && it.choices.len() == choices.len()
                && turn.scene.iter().all(|line| it.words.contains(&plain(line)))
        });
        let Some(place) = look.choices.iter().position(|it| *it == choices[choice]) else {
            panic!("{}: {:?} is not among {:?}", self.place, choices[choice], look.choices)
        };
        self.window.press(digit(place).to_string() + Key::Enter);
        u32::try_from(choice).unwrap_or(0)
    }
}

fn plain(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
