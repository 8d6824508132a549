//! Worked examples, some of whose steps the reader writes and compares with the author's.

/// A worked example.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Steps {
    /// What it is an example of; may be empty.
    pub intro_html: String,
    /// The steps in order.
    pub steps: Vec<Step>,
}

/// One step of a worked example.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What is shown of it; may be empty for a step that the reader writes.
    pub html: String,
    /// The part that the reader writes, if there is one.
    pub blank: Option<Blank>,
}

/// What the reader writes in a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blank {
    /// Whether the step is begun and only to be completed.
    pub is_begun: bool,
    /// The step as its author wrote it; nobody sees it before they have written theirs.
    pub answer_html: String,
}

impl Steps {
    /// Places of the steps that the reader writes.
    pub fn blanks(&self) -> impl Iterator<Item = usize> {
        let steps = self.steps.iter().enumerate();
        steps.filter(|(_, step)| step.blank.is_some()).map(|(place, _)| place)
    }

    /// The blank of the step at a place.
    pub fn blank(&self, place: usize) -> Option<&Blank> {
        self.steps.get(place)?.blank.as_ref()
    }
}
