//! One thing in the window, addressed by what it is called, and what a person can do with it.

use std::path::Path;

use serde_json::{Value, json};
use thirtyfour::{TypingData, WebElement};

use super::effort::Effort;
use super::patience::{must, until};
use super::window::Window;

/// One step from the outside in.
pub(super) struct Step {
    role: String,
    key: &'static str,
    words: String,
}

/// Something in the window. It is looked up anew for every act, so it may be named before it is shown.
pub struct Control<'w> {
    window: &'w Window,
    steps: Vec<Step>,
}

impl Step {
    pub(super) fn named(role: &str, name: &str) -> Self {
        Self { role: role.to_owned(), key: "name", words: name.to_owned() }
    }

    pub(super) fn saying(role: &str, words: &str) -> Self {
        Self { role: role.to_owned(), key: "saying", words: words.to_owned() }
    }

    /// A part of a lesson, by its id.
    pub(super) fn block(id: &str) -> Self {
        Self { role: "region".to_owned(), key: "block", words: id.to_owned() }
    }

    pub(super) fn to_json(&self) -> Value {
        json!({ "role": self.role, self.key: self.words })
    }
}

impl std::fmt::Display for Step {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let link = if self.key == "name" { "" } else { " that says" };
        write!(f, "{}{link} “{}”", self.role, self.words)
    }
}

impl<'w> Control<'w> {
    pub(super) fn new(window: &'w Window, step: Step) -> Self {
        Self { window, steps: vec![step] }
    }

    /// Something inside this, by its role and its name; `Start, …` stands for every name that begins so.
    #[must_use]
    pub fn control(self, role: &str, name: &str) -> Self {
        self.inside(Step::named(role, name))
    }

    /// The innermost element of this role inside this that shows these words.
    #[must_use]
    pub fn saying(self, role: &str, words: &str) -> Self {
        self.inside(Step::saying(role, words))
    }

    /// A button inside this.
    #[must_use]
    pub fn button(self, name: &str) -> Self {
        self.control("button", name)
    }

    /// A link inside this.
    #[must_use]
    pub fn link(self, name: &str) -> Self {
        self.control("link", name)
    }

    /// A field to type into inside this.
    #[must_use]
    pub fn field(self, name: &str) -> Self {
        self.control("textbox", name)
    }

    /// One of several choices inside this.
    #[must_use]
    pub fn choice(self, name: &str) -> Self {
        self.control("radio", name)
    }

    /// Brings the focus here with Tab, and with the arrows to one of several choices.
    #[track_caller]
    pub fn reach(&self) {
        let attempt = || match self.window.keys_to(&self.steps)?.as_slice() {
            [(Some(0), 0)] => Ok(()),
            [(Some(tabs), arrows)] => {
                self.window.press_tab(*tabs);
                self.window.press_arrow(*arrows);
                Err(format!("{tabs} tabs and {arrows} arrows led to {}", self.window.focus()))
            }
            [(None, _)] => Err("Tab does not stop there".to_owned()),
            [] => Err("it is not shown".to_owned()),
            several => Err(format!("there are {} of it", several.len())),
        };
        must(until(attempt), &self.name());
    }

    /// Brings the focus here by keyboard, and presses keys.
    #[track_caller]
    pub fn press(&self, keys: impl Into<TypingData>) {
        self.reach();
        self.window.press(keys);
    }

    /// Clicks it: on its label where it is a tick box or a choice, as people do.
    #[track_caller]
    pub fn click(&self) {
        self.act("clicked", |window, element| {
            if !window.wait_for(element.is_enabled()).map_err(|it| it.to_string())? {
                return Err("it is switched off".to_owned());
            }
            let labels = "const it = arguments[0]; return ['radio', 'checkbox'].includes(it.type) ? it.labels[0] : null";
            let own = element.to_json().map_err(|it| it.to_string())?;
            let label = window.run(labels, vec![own])?;
            let target = match WebElement::from_json(label, element.handle().clone()) {
                Ok(label) => label,
                Err(_) => element.clone(),
            };
            window.wait_for(target.click()).map_err(|it| it.to_string())
        });
        self.window.adds(Effort::of_a_click());
    }

    /// Replaces what is typed in it.
    #[track_caller]
    pub fn fill(&self, text: &str) {
        self.act("filled", |window, element| {
            window
                .wait_for(async {
                    element.clear().await?;
                    element.send_keys(text).await
                })
                .map_err(|it| it.to_string())
        });
        self.window.adds(Effort::of_a_field(text));
    }

    /// Types into it without clearing it first.
    #[track_caller]
    pub fn types(&self, text: &str) {
        self.act("typed into", |window, element| {
            window.wait_for(element.send_keys(text)).map_err(|it| it.to_string())
        });
        self.window.adds(Effort::of_a_field(text));
    }

    /// Gives it a file from the laptop.
    #[track_caller]
    pub fn takes(&self, file: &Path) {
        let path = file.display().to_string();
        self.act("given a file", |window, element| {
            window.wait_for(element.send_keys(path.clone())).map_err(|it| it.to_string())
        });
        self.window.adds(Effort::of_a_file());
    }

    /// Waits until it is shown.
    #[track_caller]
    pub fn is_shown(&self) {
        self.act("seen", |_, _| Ok(()));
    }

    /// Waits until it is no longer shown.
    #[track_caller]
    pub fn is_gone(&self) {
        let look = || match self.window.find(&self.steps)?.len() {
            0 => Ok(()),
            count => Err(format!("{count} of it still shown")),
        };
        must(until(look), &self.name());
    }

    /// Waits until it is shown but cannot be used.
    #[track_caller]
    pub fn is_switched_off(&self) {
        self.act("seen switched off", |window, element| {
            match window.wait_for(element.is_enabled()) {
                Ok(false) => Ok(()),
                Ok(true) => Err("it can be used".to_owned()),
                Err(error) => Err(error.to_string()),
            }
        });
    }

    /// Waits until it is ticked or chosen.
    #[track_caller]
    pub fn is_chosen(&self) {
        self.act("seen chosen", |window, element| match window.wait_for(element.is_selected()) {
            Ok(true) => Ok(()),
            Ok(false) => Err("it is not chosen".to_owned()),
            Err(error) => Err(error.to_string()),
        });
    }

    /// Waits until it shows these words.
    #[track_caller]
    pub fn says(&self, words: &str) {
        self.act("read", |window, element| {
            let shown = words_of(window, element)?;
            if shown.contains(words) { Ok(()) } else { Err(format!("it says “{shown}”")) }
        });
    }

    /// What is typed in it.
    #[track_caller]
    pub fn value(&self) -> String {
        self.act("read", |window, element| {
            let value = window.wait_for(element.value()).map_err(|it| it.to_string())?;
            Ok(value.unwrap_or_default())
        })
    }

    fn inside(mut self, step: Step) -> Self {
        self.steps.push(step);
        self
    }

    fn name(&self) -> String {
        self.steps.iter().map(ToString::to_string).collect::<Vec<_>>().join(", in it ")
    }

    /// Does something with it as soon as exactly one is shown; tries again if the page changed meanwhile.
    #[track_caller]
    fn act<T>(&self, what: &str, act: impl Fn(&Window, &WebElement) -> Result<T, String>) -> T {
        let attempt = || match self.window.find(&self.steps)?.as_slice() {
            [only] => {
                into_sight(self.window, only)?;
                act(self.window, only)
            }
            [] => Err("it is not shown".to_owned()),
            several => Err(format!("there are {} of it", several.len())),
        };
        match until(attempt) {
            Ok(done) => done,
            Err(missing) => panic!(
                "{} could not be {what} {missing}\nIn the window by name:\n  {}",
                self.name(),
                self.window.named()
            ),
        }
    }
}

/// Scrolls as a person does: what is only half to be seen is brought to the middle before it is used.
fn into_sight(window: &Window, element: &WebElement) -> Result<(), String> {
    let own = element.to_json().map_err(|it| it.to_string())?;
    window.run("arguments[0].scrollIntoView({ block: 'center' })", vec![own]).map(drop)
}

fn words_of(window: &Window, element: &WebElement) -> Result<String, String> {
    let own = element.to_json().map_err(|it| it.to_string())?;
    let words = "return (arguments[0].innerText ?? '').replace(/\\s+/g, ' ').trim()";
    Ok(window.run(words, vec![own])?.as_str().unwrap_or_default().to_owned())
}
