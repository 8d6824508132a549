//! Reflections: free text that nobody else sees, kept on this laptop as it is typed and on record once it is said.

use curriculum::{Block, Content};
use ledger::{BlockId, Event, LessonId};

use crate::Academy;
use crate::answer::finished;
use crate::code::Code;
use crate::error::Error;
use crate::opened::Opened;
use crate::request::{KeepReflection, SaveReflection};
use crate::view::Done;

/// What the words being typed are kept under.
pub(crate) fn reflection_subject(lesson: &str, block: &str) -> String {
    format!("reflection:{lesson}:{block}")
}

impl Academy {
    /// Keeps the words as they are typed.
    pub fn save_reflection(&mut self, request: SaveReflection) -> Result<Done, Error> {
        let at = self.open_lesson(&request.lesson)?;
        find_prompt(&at, &request.block)?;
        let subject = reflection_subject(&request.lesson, &request.block);
        self.ledger.keep_draft(&self.me()?, &subject, &request.text)?;
        Ok(Done {})
    }

    /// Puts the words on record, for this person alone; the latest stand.
    pub fn keep_reflection(&mut self, request: KeepReflection) -> Result<Done, Error> {
        let at = self.open_lesson(&request.lesson)?;
        let block = find_prompt(&at, &request.block)?;
        let text = request.text.trim();
        if text.is_empty() {
            return Err(Error::refused(Code::NothingChosen, ""));
        }
        let kept = Event::ReflectionKept(ledger::ReflectionKept {
            lesson: LessonId::new(at.lesson.id.as_str()),
            block: BlockId::new(block.id.as_str()),
            revision: block.revision.to_string(),
            text: text.to_owned(),
        });
        let events = vec![kept, finished(&at.lesson.id, &block.id, block.revision)];
        self.record(events)?;
        let subject = reflection_subject(&request.lesson, &request.block);
        self.ledger.keep_draft(&self.me()?, &subject, text)?;
        Ok(Done {})
    }
}

fn find_prompt<'lesson>(at: &'lesson Opened<'_>, id: &str) -> Result<&'lesson Block, Error> {
    let block = at.block(id)?;
    let is_prompt = matches!(block.content, Content::Reflect { .. });
    if is_prompt { Ok(block) } else { Err(Error::refused(Code::NotHere, id)) }
}
