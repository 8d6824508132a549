//! A practice, drafted, rated and handed in to a mentor.

use curriculum::{Block, Lesson};
use thirtyfour::Key;

use super::{MENTOR, Player};

impl Player<'_> {
    pub(super) fn practises(&mut self, lesson: &Lesson, block: &Block) {
        let id = block.id.as_str();
        self.window.block(id).button("Open the practice").press(Key::Enter);
        self.waits("the practice", None, |it| {
            it.words.contains("The brief") && it.focus == "title"
        });
        self.window.field("What you did, in your own words").press("I did it aloud.");
        self.window.choice(MENTOR).press(" ");
        self.audits("with a draft");
        self.window.button("Hand in").press(Key::Enter);
        self.window.button("Hand in to Mateo").is_shown();
        self.audits("while handing in");
        self.window.button("Hand in to Mateo").press(Key::Enter);
        self.waits("it is handed in", None, |it| {
            it.words.contains("Mateo Lindqvist has attempt 1") && it.focus == "title"
        });
        self.comes_back_to(lesson, block);
        self.waits("it is with the mentor", Some(id), |it| it.words.contains("With a mentor"));
    }
}
