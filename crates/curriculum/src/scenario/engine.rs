//! The Ink runtime behind a wall: bounded steps, bounded text, and no panic that gets out.

use super::{Meter, Unplayable};
use bladeink::story::Story;
use bladeink::value_type::ValueType;
use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::rc::Rc;
use std::time::Duration;

/// Instructions that one line may take; a long ending with four conditions takes about a hundred.
const STEPS_PER_LINE: u16 = 2_000;
/// Lines and characters between two choices.
const LINES_PER_TURN: usize = 100;
const TEXT_PER_TURN: usize = 20_000;
/// Nothing in a story is random, so that the seed of the runtime does not matter.
const SEED: i32 = 0;

/// Instructions that some plays together may take.
#[derive(Clone)]
pub(super) struct Budget {
    spent: Rc<Cell<u64>>,
    most: u64,
}

impl Budget {
    pub(super) fn new(most: u64) -> Self {
        Self { spent: Rc::default(), most }
    }

    pub(super) fn is_spent(&self) -> bool {
        self.spent.get() > self.most
    }
}

/// A story at some point of it.
pub(super) struct Engine {
    story: Story,
    budget: Budget,
}

/// One line of text and the tags that belong to it.
pub(super) struct Line {
    pub(super) text: String,
    pub(super) tags: Vec<String>,
}

impl Engine {
    pub(super) fn open(story: &str, budget: &Budget) -> Result<Self, Unplayable> {
        let budget = budget.clone();
        guarded(|| {
            let mut story = Story::new_with_seed(story, SEED).map_err(|it| broken(&it))?;
            // The runtime can stop after some time; here every look at the clock is a step.
            let steps = Rc::clone(&budget.spent);
            story.set_time_source(move || {
                steps.set(steps.get() + 1);
                Duration::from_millis(steps.get())
            });
            Ok(Self { story, budget })
        })
    }

    /// Goes on to the next choices or to the end.
    pub(super) fn advance(&mut self) -> Result<Vec<Line>, Unplayable> {
        let Self { story, budget } = self;
        guarded(|| {
            let mut lines = Vec::new();
            let mut length = 0;
            while story.can_continue() {
                story.continue_async(f32::from(STEPS_PER_LINE)).map_err(|it| broken(&it))?;
                if budget.is_spent() {
                    return Err(Unplayable::TooLong);
                }
                if story.is_async_continue_active() || lines.len() >= LINES_PER_TURN {
                    return Err(Unplayable::Endless);
                }
                let text = story.get_current_text().map_err(|it| broken(&it))?;
                length += text.len();
                if length > TEXT_PER_TURN {
                    return Err(Unplayable::Endless);
                }
                let tags = story.get_current_tags().map_err(|it| broken(&it))?;
                lines.push(Line { text: text.trim().to_owned(), tags });
            }
            Ok(lines)
        })
    }

    /// What can be chosen, in the author's order.
    pub(super) fn choices(&self) -> Vec<String> {
        self.story.get_current_choice_infos().into_iter().map(|it| it.text).collect()
    }

    pub(super) fn choose(&mut self, choice: usize) -> Result<(), Unplayable> {
        let story = &mut self.story;
        guarded(|| story.choose_choice_index(choice).map_err(|it| broken(&it)))
    }

    /// Reads the meters and keeps them between 0 and 100, in the story as well.
    pub(super) fn meters(&mut self, meters: &[Meter]) -> Result<Vec<u8>, Unplayable> {
        meters.iter().map(|it| self.meter(&it.variable)).collect()
    }

    /// Whether a knot, or a stitch as `knot.stitch`, has been entered.
    pub(super) fn has_been_at(&self, path: &str) -> bool {
        self.visits(path) > 0
    }

    /// How often a knot, or a stitch as `knot.stitch`, has been entered.
    pub(super) fn visits(&self, path: &str) -> i32 {
        self.story.get_visit_count_at_path_string(path).unwrap_or_default()
    }

    /// The numbers of all variables, in a stable order.
    pub(super) fn numbers(&self) -> Vec<i32> {
        let names = self.story.get_global_variables();
        let values = names.iter().filter_map(|it| self.story.get_variable(it));
        values.filter_map(|it| it.coerce_to_int().ok()).collect()
    }

    fn meter(&mut self, variable: &str) -> Result<u8, Unplayable> {
        let story = &mut self.story;
        guarded(|| {
            let value = story.get_variable(variable).and_then(|it| it.coerce_to_int().ok());
            let value = value.ok_or_else(|| Unplayable::NoMeter(variable.to_owned()))?;
            let kept = u8::try_from(value.clamp(0, 100)).unwrap_or_default();
            if i32::from(kept) != value {
                let kept = ValueType::Int(i32::from(kept));
                story.set_variable(variable, &kept).map_err(|it| broken(&it))?;
            }
            Ok(kept)
        })
    }
}

fn broken(error: &bladeink::story::error::StoryError) -> Unplayable {
    Unplayable::Broken(error.to_string())
}

/// The runtime is not ours: should it panic, that is one more way in which a story is broken.
fn guarded<T>(act: impl FnOnce() -> Result<T, Unplayable>) -> Result<T, Unplayable> {
    catch_unwind(AssertUnwindSafe(act))
        .unwrap_or_else(|_| Err(Unplayable::Broken("the story stopped the player".to_owned())))
}
