//! What axe-core objects to in the window as it is shown, and what the page itself complains of.

use std::fmt;
use std::fs;

use serde_json::{Value, json};

use super::home::root;
use super::patience::must;
use super::window::Window;

/// The script of axe-core, as Node's packages of the page bring it. No page is ever built with it.
const AXE: &str = "ui/node_modules/axe-core/axe.min.js";

/// The rules that are asked: WCAG 2.2 up to AA, and what axe knows to be good besides.
const TAGS: [&str; 6] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/// The rules whose answer depends on the colours, and so on paper or night.
const COLOURS: [&str; 2] = ["color-contrast", "link-in-text-block"];

const AUDIT: &str = include_str!("audit.js");

const COMPLAINTS: &str = include_str!("complaints.js");

/// One thing in the window that somebody could not see, reach or understand.
#[derive(Clone, Debug)]
pub struct Violation {
    /// The rule of axe-core that it breaks.
    pub rule: String,
    /// `light` or `dark`, as the window was shown.
    pub theme: String,
    /// Where it is, as a selector.
    pub target: String,
    /// The element.
    pub html: String,
    /// What is wrong with it, and what would mend it.
    pub why: String,
}

impl Violation {
    fn read(found: &Value) -> Self {
        let words = |key: &str| found[key].as_str().unwrap_or_default().to_owned();
        Self {
            rule: words("rule"),
            theme: words("theme"),
            target: words("target"),
            html: words("html"),
            why: words("why"),
        }
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let why = self.why.replace('\n', "\n    ");
        write!(f, "{} ({}) at {}\n    {}\n    {why}", self.rule, self.theme, self.target, self.html)
    }
}

impl Window {
    /// What axe-core objects to in the window as it is now, on paper and at night.
    #[track_caller]
    pub fn audit(&self) -> Vec<Violation> {
        let is_here = self.run("return window.axe !== undefined", Vec::new());
        if must(is_here, "axe in the page") != Value::Bool(true) {
            let script = fs::read_to_string(root().join(AXE));
            let script = must(script, &format!("{AXE}; `cargo xtask journeys` brings it"));
            must(self.run(&script, Vec::new()), "axe in the page");
        }
        let found = must(self.run(AUDIT, vec![json!(TAGS), json!(COLOURS)]), "the audit");
        found.as_array().into_iter().flatten().map(Violation::read).collect()
    }

    /// Has the page write down from now on what it complains of: errors, warnings, and what its policy stopped.
    #[track_caller]
    pub fn listen(&self) {
        must(self.run(COMPLAINTS, Vec::new()), "the complaints of the page");
    }

    /// What the page has complained of since it was last asked, or since the journey began to listen.
    #[track_caller]
    pub fn complaints(&self) -> Vec<String> {
        let heard = self.run("return window.complaints?.splice(0)", Vec::new());
        let heard = must(heard, "the complaints");
        let Some(heard) = heard.as_array() else { panic!("nobody listens to this window") };
        heard.iter().map(|it| it.as_str().unwrap_or_default().to_owned()).collect()
    }
}
