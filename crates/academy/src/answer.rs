//! What a reader does in a lesson: finish a block, answer a question, commit a guess.

use std::collections::BTreeSet;

use curriculum::{Block, Content, Located, Quiz};
use ledger::{BlockId, Event, LessonId};

use crate::Academy;
use crate::code::Code;
use crate::error::Error;
use crate::lesson::find_lesson;
use crate::progress::is_finished_by_reading;
use crate::request::{Answer, CommitGuess, FinishBlock};
use crate::view::Done;
use crate::view::learn::{AnswerView, AnsweredOptionView, BlockState};

impl Academy {
    /// The reader has passed a block that is finished by reading; passing it again changes nothing.
    pub fn finish_block(&mut self, request: FinishBlock) -> Result<Done, Error> {
        let progress = self.progress(&self.me()?)?;
        let at = find_lesson(&self.library, &request.lesson)?;
        let block = find_block(&at, &request.block)?;
        if !is_finished_by_reading(block) {
            return Err(Error::refused(Code::NotHere, request.block));
        }
        if progress.state(at.lesson, block) != BlockState::Done {
            let finished = finished(&at, block);
            self.record(vec![finished])?;
        }
        Ok(Done {})
    }

    /// Marks an answer and keeps it; only now do key and feedback leave the core.
    pub fn answer(&mut self, request: Answer) -> Result<AnswerView, Error> {
        let at = find_lesson(&self.library, &request.lesson)?;
        let block = find_block(&at, &request.block)?;
        let Content::Quiz(quiz) = &block.content else {
            return Err(Error::refused(Code::NotHere, request.block));
        };
        let chosen = chosen_set(quiz, &request.chosen)
            .filter(|it| !it.is_empty())
            .ok_or_else(|| Error::refused(Code::NothingChosen, ""))?;
        let view = answer_view(quiz, &chosen);
        let answered = Event::QuestionAnswered(ledger::QuestionAnswered {
            lesson: LessonId::new(at.lesson.id.as_str()),
            block: BlockId::new(block.id.as_str()),
            revision: block.revision.to_string(),
            chosen: view.chosen.clone(),
            is_right: view.is_right,
        });
        let events = vec![answered, finished(&at, block)];
        self.record(events)?;
        Ok(view)
    }

    /// Keeps a guess; the first one stands.
    pub fn commit_guess(&mut self, request: CommitGuess) -> Result<Done, Error> {
        let at = find_lesson(&self.library, &request.lesson)?;
        let block = find_block(&at, &request.block)?;
        if !matches!(block.content, Content::Guess { .. }) {
            return Err(Error::refused(Code::NotHere, request.block));
        }
        let text = request.text.trim();
        if text.is_empty() {
            return Err(Error::refused(Code::NothingChosen, ""));
        }
        let committed = Event::GuessCommitted(ledger::GuessCommitted {
            lesson: LessonId::new(at.lesson.id.as_str()),
            block: BlockId::new(block.id.as_str()),
            revision: block.revision.to_string(),
            text: text.to_owned(),
        });
        let events = vec![committed, finished(&at, block)];
        self.record(events)?;
        Ok(Done {})
    }
}

/// The options chosen, if they are options of this question.
pub(crate) fn chosen_set(quiz: &Quiz, chosen: &[u32]) -> Option<BTreeSet<usize>> {
    let set: BTreeSet<usize> =
        chosen.iter().map(|it| usize::try_from(*it)).collect::<Result<_, _>>().ok()?;
    let is_allowed = match quiz.choice {
        curriculum::Choice::Single => set.len() <= 1,
        curriculum::Choice::Multiple => true,
    };
    (is_allowed && set.iter().all(|it| *it < quiz.options.len())).then_some(set)
}

/// An answer just given, with the key and the feedback.
pub(crate) fn answer_view(quiz: &Quiz, chosen: &BTreeSet<usize>) -> AnswerView {
    let options = quiz.options.iter().map(|it| AnsweredOptionView {
        is_correct: it.is_correct,
        feedback_html: it.feedback_html.clone(),
    });
    AnswerView {
        chosen: chosen.iter().filter_map(|it| u32::try_from(*it).ok()).collect(),
        is_right: quiz.is_right(chosen),
        options: options.collect(),
        is_outdated: false,
    }
}

/// The fact that somebody finished a block as it stands today.
pub(crate) fn finished(at: &Located<'_>, block: &Block) -> Event {
    Event::BlockFinished(ledger::BlockFinished {
        lesson: LessonId::new(at.lesson.id.as_str()),
        block: BlockId::new(block.id.as_str()),
        revision: block.revision.to_string(),
    })
}

fn find_block<'library>(at: &Located<'library>, id: &str) -> Result<&'library Block, Error> {
    let block = at.lesson.blocks.iter().find(|it| it.id.as_str() == id);
    block.ok_or_else(|| Error::refused(Code::NotHere, id))
}
