//! What a reader does in a lesson: finish a block, answer a question, commit a guess.

use curriculum::{Block, Content, Quiz, Revision};
use ledger::{BlockId, Event, LessonId};

use crate::Academy;
use crate::code::Code;
use crate::error::Error;
use crate::opened::Opened;
use crate::progress::{is_finished_by_reading, is_seen_by_looking};
use crate::question::{self, answer_view, recorded, seed};
use crate::request::{Answer, CommitGuess, FinishBlock};
use crate::view::Done;
use crate::view::learn::{AnswerView, BlockState};

impl Academy {
    /// The reader has passed a block that is finished by reading, or has seen what changed in one that was done;
    /// passing it again changes nothing.
    pub fn finish_block(&mut self, request: FinishBlock) -> Result<Done, Error> {
        let at = self.open_lesson(&request.lesson)?;
        let progress = self.progress_in(&at.lesson)?;
        let block = at.block(&request.block)?;
        let state = progress.state(&at.lesson.id, &block.id);
        let is_seen = state == BlockState::Changed && is_seen_by_looking(block);
        if !is_finished_by_reading(block) && !is_seen {
            return Err(Error::refused(Code::NotHere, request.block));
        }
        if state != BlockState::Done {
            let finished = finished(&at.lesson.id, &block.id, block.revision);
            let lesson = at.lesson;
            self.record(vec![finished])?;
            self.remember_finished(&lesson)?;
        }
        Ok(Done {})
    }

    /// Marks an answer and keeps it; only now do key and feedback leave the core.
    pub fn answer(&mut self, request: Answer) -> Result<AnswerView, Error> {
        let me = self.me()?;
        let at = self.open_lesson(&request.lesson)?;
        let (block, quiz) = find_quiz(&at, &request.block)?;
        let given = question::given(quiz, &seed(block, &me), &request.chosen, &request.text)
            .ok_or_else(|| Error::refused(Code::NothingChosen, ""))?;
        let view = answer_view(quiz, &given);
        let (chosen, text) = recorded(&given);
        let answered = Event::QuestionAnswered(ledger::QuestionAnswered {
            lesson: LessonId::new(at.lesson.id.as_str()),
            block: BlockId::new(block.id.as_str()),
            revision: block.revision.to_string(),
            chosen,
            text,
            is_right: view.is_right,
        });
        let events = vec![answered, finished(&at.lesson.id, &block.id, block.revision)];
        let lesson = at.lesson;
        self.record(events)?;
        self.remember_finished(&lesson)?;
        Ok(view)
    }

    /// Keeps a guess; for one wording of a prompt the first one stands.
    pub fn commit_guess(&mut self, request: CommitGuess) -> Result<Done, Error> {
        let at = self.open_lesson(&request.lesson)?;
        let block = at.block(&request.block)?;
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
        let events = vec![committed, finished(&at.lesson.id, &block.id, block.revision)];
        let lesson = at.lesson;
        self.record(events)?;
        self.remember_finished(&lesson)?;
        Ok(Done {})
    }
}

/// The fact that somebody finished a block as it stands today.
pub(crate) fn finished(
    lesson: &curriculum::LessonId,
    block: &curriculum::BlockId,
    revision: Revision,
) -> Event {
    Event::BlockFinished(ledger::BlockFinished {
        lesson: LessonId::new(lesson.as_str()),
        block: BlockId::new(block.as_str()),
        revision: revision.to_string(),
    })
}

/// The question with this id.
pub(crate) fn find_quiz<'opened>(
    at: &'opened Opened<'_>,
    id: &str,
) -> Result<(&'opened Block, &'opened Quiz), Error> {
    let block = at.block(id)?;
    let Content::Quiz(quiz) = &block.content else {
        return Err(Error::refused(Code::NotHere, id));
    };
    Ok((block, quiz))
}
