//! One lesson, ready to read: the key of a question stays here until it has been answered.

use std::collections::HashMap;

use curriculum::{Block, Content, Lesson, Practice, highlighted};
use ledger::PersonId;

use crate::Academy;
use crate::error::Error;
use crate::opened::Opened;
use crate::progress::{Progress, following};
use crate::question::{past_answer, question_view, seed};
use crate::request::OneLesson;
use crate::view::Link;
use crate::view::learn::{BlockContent, BlockView, CardView, LessonView};
use crate::view::practice::RubricView;

/// What a person has said in one lesson, by the block it was said to.
struct Said {
    reader: PersonId,
    answers: HashMap<String, ledger::AnswerGiven>,
    guesses: HashMap<String, Vec<ledger::Guess>>,
}

impl Academy {
    /// One lesson, ready to read.
    pub fn lesson(&mut self, request: OneLesson) -> Result<LessonView, Error> {
        let at = self.open_lesson(&request.lesson)?;
        let progress = self.progress_in(&at.lesson)?;
        let said = self.said(&at.lesson, &progress)?;
        let quizzes = at.lesson.blocks.iter().filter(|it| matches!(it.content, Content::Quiz(_)));
        let of = u32::try_from(quizzes.count()).unwrap_or(u32::MAX);
        let mut number = 0;
        let mut blocks = Vec::new();
        for block in &at.lesson.blocks {
            number += u32::from(matches!(block.content, Content::Quiz(_)));
            blocks.push(self.block(&at, block, &progress, &said, (number, of))?);
        }
        let place = at.unit.lessons.iter().position(|it| it.id == at.lesson.id).unwrap_or(0);
        let view = LessonView {
            id: at.lesson.id.to_string(),
            title: at.lesson.title.clone(),
            minutes: at.lesson.minutes,
            objectives: at.lesson.objectives.iter().map(|it| it.text.clone()).collect(),
            course: link(at.course.id.as_str(), &at.course.title),
            audience: at.course.audience.into(),
            unit: at.unit.title.clone(),
            position: u32::try_from(place + 1).unwrap_or(u32::MAX),
            of: u32::try_from(at.unit.lessons.len()).unwrap_or(u32::MAX),
            blocks,
            next: following(&at).map(|it| link(it.id.as_str(), &it.title)),
        };
        let lesson = at.lesson;
        self.remember_reading(&progress, &lesson)?;
        Ok(view)
    }

    /// What was said to each block, also where the block stood somewhere else at the time.
    fn said(&self, at: &Lesson, progress: &Progress) -> Result<Said, Error> {
        let me = self.me()?;
        let (answers, guesses) = (HashMap::new(), HashMap::new());
        let mut said = Said { reader: me.clone(), answers, guesses };
        for block in at.blocks.iter().filter(|it| it.has_own_id()) {
            let Some(read) = progress.read(&at.id, &block.id) else { continue };
            let lesson = ledger::LessonId::new(&read.lesson);
            let id = block.id.to_string();
            let mut answers = self.ledger.answers(&me, &lesson)?;
            if let Some(at) = answers.iter().position(|it| it.block.as_str() == read.block) {
                said.answers.insert(id.clone(), answers.swap_remove(at));
            }
            let mut guesses = self.ledger.guesses(&me, &lesson)?;
            guesses.retain(|it| it.block.as_str() == read.block);
            said.guesses.insert(id, guesses);
        }
        Ok(said)
    }

    fn block(
        &self,
        at: &Opened<'_>,
        block: &Block,
        progress: &Progress,
        said: &Said,
        place: (u32, u32),
    ) -> Result<BlockView, Error> {
        let content = match &block.content {
            Content::Prose { html } => BlockContent::Prose { html: highlighted(html).into_owned() },
            Content::Quiz(quiz) => {
                let past = said.answers.get(block.id.as_str());
                BlockContent::Quiz {
                    prompt_html: highlighted(&quiz.prompt_html).into_owned(),
                    question: question_view(quiz, &seed(block, &said.reader)),
                    number: place.0,
                    of: place.1,
                    answer: past.and_then(|it| past_answer(quiz, block, it)),
                }
            }
            Content::Guess { prompt_html } => {
                let guesses = said.guesses.get(block.id.as_str()).map_or(&[][..], Vec::as_slice);
                guess_content(prompt_html, block, guesses)
            }
            Content::Cards { intro_html, cards } => BlockContent::Cards {
                intro_html: intro_html.clone(),
                cards: cards
                    .iter()
                    .map(|it| CardView {
                        front_html: it.front_html.clone(),
                        back_html: it.back_html.clone(),
                        limit_html: it.limit_html.clone(),
                    })
                    .collect(),
            },
            Content::Practice(practice) => self.practice_content(block, practice)?,
        };
        Ok(BlockView {
            id: block.id.to_string(),
            title: block.title.clone(),
            state: progress.state(&at.lesson.id, &block.id),
            change: match progress.read(&at.lesson.id, &block.id) {
                Some(read) => self.change(block, read)?,
                None => None,
            },
            content,
        })
    }

    fn practice_content(&self, block: &Block, practice: &Practice) -> Result<BlockContent, Error> {
        let skill = self.skill_of(&practice.skill)?;
        Ok(BlockContent::Practice {
            brief_html: highlighted(&practice.brief_html).into_owned(),
            skill: link(skill.id.as_str(), &skill.title),
            rubric: RubricView::from(&skill.rubric),
            state: self.practice_state(block.id.as_str())?,
        })
    }
}

/// An id and the words that stand for it.
pub(crate) fn link(id: &str, title: &str) -> Link {
    Link { id: id.to_owned(), title: title.to_owned() }
}

/// The guess at the prompt as it stands today, or else the last one before the prompt changed.
fn guess_content(prompt_html: &str, block: &Block, guesses: &[ledger::Guess]) -> BlockContent {
    let revision = block.revision.to_string();
    let committed = guesses.iter().find(|it| it.revision == revision);
    let earlier = if committed.is_none() { guesses.last() } else { None };
    BlockContent::Guess {
        prompt_html: highlighted(prompt_html).into_owned(),
        committed: committed.map(|it| it.text.clone()),
        earlier: earlier.map(|it| it.text.clone()),
    }
}
