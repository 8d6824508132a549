//! One lesson, ready to read: the key of a question stays here until it has been answered.

use std::collections::{BTreeSet, HashMap};

use curriculum::{Block, Content, Lesson, Practice, highlighted};
use ledger::{KeptDraft, PersonId, TriedStep};

use crate::Academy;
use crate::checklist::item_views;
use crate::code::Code;
use crate::error::Error;
use crate::judgement::{recorded, rubric_view};
use crate::opened::Opened;
use crate::progress::{Progress, following};
use crate::question::{past_answer, question_view, seed};
use crate::reflect::reflection_subject;
use crate::request::OneLesson;
use crate::scenario::stands;
use crate::steps::{all_tried, example_view, tried_in};
use crate::view::Link;
use crate::view::cards::CardView;
use crate::view::learn::{BlockContent, BlockView, LessonView};
use crate::view::practice::PracticeState;

/// What a person has said in one lesson, by the block it was said to.
pub(crate) struct Said {
    reader: PersonId,
    answers: HashMap<String, ledger::AnswerGiven>,
    guesses: HashMap<String, Vec<ledger::Guess>>,
    tried: HashMap<String, Vec<TriedStep>>,
    reflections: HashMap<String, String>,
    plays: HashMap<String, ledger::ScenarioPlay>,
    drafts: HashMap<String, KeptDraft>,
    ticks: HashMap<String, BTreeSet<String>>,
    practices: HashMap<String, PracticeState>,
}

impl Said {
    /// What somebody has said who opens the lesson for the first time.
    fn nothing(reader: PersonId) -> Self {
        Self {
            reader,
            answers: HashMap::new(),
            guesses: HashMap::new(),
            tried: HashMap::new(),
            reflections: HashMap::new(),
            drafts: HashMap::new(),
            ticks: HashMap::new(),
            practices: HashMap::new(),
            plays: HashMap::new(),
        }
    }

    /// The same, with every step of every example tried, so that its author sees all of it.
    pub(crate) fn all_steps(reader: PersonId, lesson: &Lesson) -> Self {
        let mut said = Self::nothing(reader);
        for block in &lesson.blocks {
            if let Content::Steps(steps) = &block.content {
                said.tried.insert(block.id.to_string(), all_tried(block, steps));
            }
        }
        said
    }
}

impl Academy {
    /// One lesson, ready to read.
    pub fn lesson(&mut self, request: OneLesson) -> Result<LessonView, Error> {
        let at = self.open_lesson(&request.lesson)?;
        let progress = self.progress_in(&at.lesson)?;
        let said = self.said(&at.lesson, &progress)?;
        let view = self.lesson_view(&at, &progress, &said)?;
        let lesson = at.lesson;
        self.remember_reading(&progress, &lesson)?;
        Ok(view)
    }

    /// A lesson for somebody who got this far and said this.
    pub(crate) fn lesson_view(
        &self,
        at: &Opened<'_>,
        progress: &Progress,
        said: &Said,
    ) -> Result<LessonView, Error> {
        let quizzes = at.lesson.blocks.iter().filter(|it| matches!(it.content, Content::Quiz(_)));
        let of = u32::try_from(quizzes.count()).unwrap_or(u32::MAX);
        let mut number = 0;
        let mut blocks = Vec::new();
        for block in &at.lesson.blocks {
            number += u32::from(matches!(block.content, Content::Quiz(_)));
            blocks.push(self.block(at, block, progress, said, (number, of))?);
        }
        let place = at.unit.lessons.iter().position(|it| it.id == at.lesson.id).unwrap_or(0);
        Ok(LessonView {
            id: at.lesson.id.to_string(),
            title: at.lesson.title.clone(),
            minutes: at.lesson.minutes,
            objectives: at.lesson.objectives.iter().map(|it| it.text.clone()).collect(),
            course: link(at.course.id.as_str(), &at.course.title),
            language: at.course.language.clone(),
            audience: at.course.audience.into(),
            unit: at.unit.title.clone(),
            position: u32::try_from(place + 1).unwrap_or(u32::MAX),
            of: u32::try_from(at.unit.lessons.len()).unwrap_or(u32::MAX),
            blocks,
            next: following(at).map(|it| link(it.id.as_str(), &it.title)),
        })
    }

    /// What was said to each block, also where the block stood somewhere else at the time.
    fn said(&self, at: &Lesson, progress: &Progress) -> Result<Said, Error> {
        let me = self.me()?;
        let plays = self.ledger.plays(&me, &ledger::LessonId::new(at.id.as_str()))?;
        let mut said = Said::nothing(me.clone());
        said.plays = plays.into_iter().map(|it| (it.block.to_string(), it)).collect();
        for block in at.blocks.iter().filter(|it| it.has_own_id()) {
            let read = progress.read(&at.id, &block.id);
            if let Content::Steps(_) | Content::Reflect { .. } = block.content {
                // Half an example is on record before any of it counts as read.
                let here = (at.id.as_str(), block.id.as_str());
                let (lesson, name) =
                    read.map_or(here, |it| (it.lesson.as_str(), it.block.as_str()));
                self.add_own_words(&mut said, block, lesson, name)?;
            }
            self.add_begun(&mut said, at, block)?;
            let Some(read) = read else { continue };
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

    /// What the reader wrote for themselves in a block, under the name that it had then.
    fn add_own_words(
        &self,
        said: &mut Said,
        block: &Block,
        lesson: &str,
        name: &str,
    ) -> Result<(), Error> {
        let lesson = ledger::LessonId::new(lesson);
        let tried = tried_in(block, name, &self.ledger.steps_tried(&said.reader, &lesson)?);
        said.tried.insert(block.id.to_string(), tried);
        let mut reflections = self.ledger.reflections(&said.reader, &lesson)?;
        if let Some(at) = reflections.iter().position(|it| it.block.as_str() == name) {
            said.reflections.insert(block.id.to_string(), reflections.swap_remove(at).text);
        }
        Ok(())
    }

    /// What the reader is in the middle of in a block.
    fn add_begun(&self, said: &mut Said, at: &Lesson, block: &Block) -> Result<(), Error> {
        let (lesson, id) = (at.id.as_str(), block.id.as_str());
        match block.content {
            Content::Reflect { .. } => {
                let draft = self.ledger.draft(&said.reader, &reflection_subject(lesson, id))?;
                said.drafts.extend(draft.map(|it| (id.to_owned(), it)));
            }
            Content::Checklist { .. } => {
                said.ticks.insert(id.to_owned(), self.ticked_in(lesson, id)?);
            }
            Content::Practice(_) => {
                said.practices.insert(id.to_owned(), self.practice_state(id)?);
            }
            Content::Prose { .. }
            | Content::Quiz(_)
            | Content::Guess { .. }
            | Content::Cards { .. }
            | Content::Scenario(_)
            | Content::Steps(_) => {}
        }
        Ok(())
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
            Content::Steps(steps) => BlockContent::Steps {
                intro_html: steps.intro_html.clone(),
                example: example_view(
                    steps,
                    said.tried.get(block.id.as_str()).map_or(&[], Vec::as_slice),
                ),
            },
            Content::Reflect { prompt_html } => prompt(block, prompt_html, said),
            Content::Checklist { intro_html, items } => BlockContent::Checklist {
                intro_html: intro_html.clone(),
                items: item_views(items, said.ticks.get(block.id.as_str())),
            },
            Content::Scenario(scenario) => BlockContent::Scenario {
                intro_html: scenario.intro_html.clone(),
                stands: stands(scenario, block, said.plays.get(block.id.as_str())),
            },
            Content::Practice(practice) => practice_content(at, block, practice, said)?,
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
}

fn prompt(block: &Block, prompt_html: &str, said: &Said) -> BlockContent {
    let draft = said.drafts.get(block.id.as_str());
    BlockContent::Reflect {
        prompt_html: prompt_html.to_owned(),
        kept: said.reflections.get(block.id.as_str()).cloned(),
        saved_at: draft.map(|it| it.saved_at.0),
        draft: draft.map(|it| it.body.clone()).unwrap_or_default(),
    }
}

fn practice_content(
    at: &Opened<'_>,
    block: &Block,
    practice: &Practice,
    said: &Said,
) -> Result<BlockContent, Error> {
    let skill = at.course.skills.iter().find(|it| it.id == practice.skill);
    let skill = skill.ok_or_else(|| Error::refused(Code::NotHere, practice.skill.to_string()))?;
    let state = said.practices.get(block.id.as_str());
    Ok(BlockContent::Practice {
        brief_html: highlighted(&practice.brief_html).into_owned(),
        skill: link(skill.id.as_str(), &skill.title),
        rubric: rubric_view(&recorded(skill, &practice.stop_rule))?,
        state: state.cloned().unwrap_or(PracticeState::Open),
    })
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
