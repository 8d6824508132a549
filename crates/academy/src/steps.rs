//! A worked example as the window sees it: as far as the reader has come, and the author's step only after theirs.

use curriculum::{Block, Content, Steps};
use ledger::{BlockId, Event, LessonId, Nearness, TriedStep};

use crate::Academy;
use crate::answer::finished;
use crate::code::Code;
use crate::error::Error;
use crate::opened::Opened;
use crate::request::{CompareStep, TryStep};
use crate::view::learn::BlockState;
use crate::view::own_words::{BlankView, ExampleStepView, ExampleView};

impl Academy {
    /// Keeps what the reader wrote for a step; the first try stands, since the author's step follows it.
    pub fn try_step(&mut self, request: TryStep) -> Result<ExampleView, Error> {
        let at = self.open_lesson(&request.lesson)?;
        let block = at.block(&request.block)?;
        let steps = find_steps(block)?;
        let tried = self.tried(&at, block)?;
        let text = request.text.trim();
        if text.is_empty() {
            return Err(Error::refused(Code::NothingChosen, ""));
        }
        if next_blank(steps, &tried) != Some(request.step) {
            return Err(Error::refused(Code::NotHere, request.block));
        }
        let event = Event::StepTried(ledger::StepTried {
            lesson: LessonId::new(at.lesson.id.as_str()),
            block: BlockId::new(block.id.as_str()),
            revision: block.revision.to_string(),
            step: request.step,
            text: text.to_owned(),
        });
        self.record(vec![event])?;
        self.example_now(&request.lesson, &request.block)
    }

    /// Keeps how near the reader found their step; the last blank compared finishes the block.
    pub fn compare_step(&mut self, request: CompareStep) -> Result<ExampleView, Error> {
        let at = self.open_lesson(&request.lesson)?;
        let progress = self.progress_in(&at.lesson)?;
        let block = at.block(&request.block)?;
        let steps = find_steps(block)?;
        let tried = self.tried(&at, block)?;
        if !tried.iter().any(|it| it.step == request.step) {
            return Err(Error::refused(Code::NotHere, request.block));
        }
        let compared = Event::StepCompared(ledger::StepCompared {
            lesson: LessonId::new(at.lesson.id.as_str()),
            block: BlockId::new(block.id.as_str()),
            revision: block.revision.to_string(),
            step: request.step,
            nearness: request.nearness.into(),
        });
        let is_open = |place: usize| match find_try(&tried, place) {
            Some(it) => it.nearness.is_none() && it.step != request.step,
            None => true,
        };
        let is_last = !steps.blanks().any(is_open);
        let mut events = vec![compared];
        if is_last && progress.state(&at.lesson.id, &block.id) != BlockState::Done {
            events.push(finished(&at.lesson.id, &block.id, block.revision));
        }
        self.record(events)?;
        self.example_now(&request.lesson, &request.block)
    }

    fn example_now(&self, lesson: &str, block: &str) -> Result<ExampleView, Error> {
        let at = self.open_lesson(lesson)?;
        let block = at.block(block)?;
        Ok(example_view(find_steps(block)?, &self.tried(&at, block)?))
    }

    /// What the reader has written for this block as it stands today.
    fn tried(&self, at: &Opened<'_>, block: &Block) -> Result<Vec<TriedStep>, Error> {
        let lesson = LessonId::new(at.lesson.id.as_str());
        let all = self.ledger.steps_tried(&self.me()?, &lesson)?;
        Ok(tried_in(block, block.id.as_str(), &all))
    }
}

/// Those of the tries in a lesson that belong to this block as it stands today, under the name it had then.
pub(crate) fn tried_in(block: &Block, name: &str, all: &[TriedStep]) -> Vec<TriedStep> {
    let revision = block.revision.to_string();
    let is_here = |it: &&TriedStep| it.block.as_str() == name && it.revision == revision;
    all.iter().filter(is_here).cloned().collect()
}

/// Every blank as if the reader had left it, to show a whole example to its author.
pub(crate) fn all_tried(block: &Block, steps: &Steps) -> Vec<TriedStep> {
    let tried = steps.blanks().map(|place| TriedStep {
        block: BlockId::new(block.id.as_str()),
        revision: block.revision.to_string(),
        step: u32::try_from(place).unwrap_or(u32::MAX),
        text: "…".to_owned(),
        nearness: Some(Nearness::Close),
    });
    tried.collect()
}

/// The steps up to the first that is not compared yet; what follows would tell too much.
pub(crate) fn example_view(steps: &Steps, tried: &[TriedStep]) -> ExampleView {
    let is_open = |place: &usize| find_try(tried, *place).is_none_or(|it| it.nearness.is_none());
    let last = steps.blanks().find(is_open).unwrap_or(steps.steps.len());
    let shown = steps.steps.iter().enumerate().take(last + 1);
    let shown = shown.map(|(place, step)| ExampleStepView {
        html: step.html.clone(),
        blank: step.blank.as_ref().map(|blank| {
            let tried = find_try(tried, place);
            BlankView {
                is_begun: blank.is_begun,
                written: tried.map(|it| it.text.clone()),
                answer_html: tried.map(|_| blank.answer_html.clone()),
                nearness: tried.and_then(|it| it.nearness).map(Into::into),
            }
        }),
    });
    ExampleView { steps: shown.collect(), of: u32::try_from(steps.steps.len()).unwrap_or(u32::MAX) }
}

/// The first step that waits for the reader's words; none while one waits to be compared.
fn next_blank(steps: &Steps, tried: &[TriedStep]) -> Option<u32> {
    let is_open = |place: &usize| find_try(tried, *place).is_none_or(|it| it.nearness.is_none());
    let next = steps.blanks().find(is_open)?;
    find_try(tried, next).is_none().then(|| u32::try_from(next).ok())?
}

fn find_try(tried: &[TriedStep], place: usize) -> Option<&TriedStep> {
    tried.iter().find(|it| usize::try_from(it.step) == Ok(place))
}

fn find_steps(block: &Block) -> Result<&Steps, Error> {
    let Content::Steps(steps) = &block.content else {
        return Err(Error::refused(Code::NotHere, block.id.as_str()));
    };
    Ok(steps)
}
