//! One open window of Crosstrain and what a person does with it.

use std::cell::Cell;
use std::fs;
use std::future::Future;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use thirtyfour::session::scriptret::ScriptRet;
use thirtyfour::{Capabilities, Key, TypingData, WebDriver, WebElement};
use tokio::runtime::{Builder, Runtime};

use super::control::{Control, Step};
use super::driver::Driver;
use super::effort::Effort;
use super::home::{Home, built, root};
use super::patience::{must, until};
use super::process;

/// The program of the window.
pub const PROGRAM: &str = "crosstrain-desktop";

/// Calls back after the fonts have come and the next two frames have been drawn.
const PAINTED: &str = "const done = arguments[0]; document.fonts.ready.then(() => \
     requestAnimationFrame(() => requestAnimationFrame(() => done(null))))";

/// The buttons that X takes a turn of the wheel towards its holder and the sides of a mouse for.
const WHEEL_DOWN: u8 = 5;
const SIDE_BACK: u8 = 8;
const SIDE_FORWARD: u8 = 9;

/// A place that every window of a journey covers.
const MIDDLE: (i16, i16) = (500, 350);

const FIND: &str = include_str!("find.js");

/// An open window. Dropping it ends the program; a journey that fails leaves a picture behind.
pub struct Window {
    runtime: Runtime,
    session: Option<WebDriver>,
    driver: Driver,
    program: PathBuf,
    effort: Cell<Effort>,
}

impl Window {
    /// Opens the window on this laptop and returns as soon as something is shown in it.
    #[track_caller]
    pub fn open(home: &Home) -> Self {
        Self::open_later(home, 0)
    }

    /// Opens the window on this laptop as it will be in so many days.
    #[track_caller]
    pub fn open_later(home: &Home, days: u16) -> Self {
        let mut arguments = Self::arguments(home).to_vec();
        arguments.extend(["--days-ahead".to_owned(), days.to_string()]);
        let window = Self::open_program(&built(PROGRAM), &arguments, home.desktop());
        let shown = || match window.words().as_str() {
            "" => Err("the window is empty".to_owned()),
            _ => Ok(()),
        };
        must(until(shown), "the window shows nothing");
        window
    }

    /// Opens the window on this laptop with a file, as a double click on it does.
    #[track_caller]
    pub fn open_with(home: &Home, file: &Path) -> Self {
        let mut arguments = Self::arguments(home).to_vec();
        arguments.push(file.display().to_string());
        Self::open_program(&built(PROGRAM), &arguments, home.desktop())
    }

    /// Lets a program that is about to start show itself on the screen of this window.
    pub fn shows(&self, program: &mut std::process::Command) {
        self.driver.show(program);
    }

    /// What the program is told so that it keeps to this laptop.
    pub fn arguments(home: &Home) -> [String; 4] {
        [
            "--home".to_owned(),
            home.path().display().to_string(),
            "--courses".to_owned(),
            home.courses().display().to_string(),
        ]
    }

    /// Opens any Tauri program; what it and its web view keep lies below `folder`.
    #[track_caller]
    pub fn open_program(program: &Path, arguments: &[String], folder: &Path) -> Self {
        let program = must(program.canonicalize(), "the program of the window");
        let runtime = must(Builder::new_current_thread().enable_all().build(), "a runtime");
        let driver = Driver::start(folder);
        let mut capabilities = Capabilities::new();
        let options = json!({ "application": program, "args": arguments });
        must(capabilities.set("tauri:options", options), "the options of the window");
        let session = runtime.block_on(WebDriver::new(driver.url(), capabilities));
        let log = fs::read_to_string(folder.join("driver.log")).unwrap_or_default();
        let session = must(session, &format!("the window did not open\n{log}\n"));
        Self { runtime, session: Some(session), driver, program, effort: Cell::default() }
    }

    /// A button, by its name.
    pub fn button(&self, name: &str) -> Control<'_> {
        self.control("button", name)
    }

    /// A link, by its name.
    pub fn link(&self, name: &str) -> Control<'_> {
        self.control("link", name)
    }

    /// A field to type into, by its label.
    pub fn field(&self, name: &str) -> Control<'_> {
        self.control("textbox", name)
    }

    /// One of several choices of which one holds, by its label.
    pub fn choice(&self, name: &str) -> Control<'_> {
        self.control("radio", name)
    }

    /// A box to tick, by its label.
    pub fn tick_box(&self, name: &str) -> Control<'_> {
        self.control("checkbox", name)
    }

    /// A heading, by its words.
    pub fn heading(&self, name: &str) -> Control<'_> {
        self.control("heading", name)
    }

    /// A field that takes files, by its label.
    pub fn file_field(&self, name: &str) -> Control<'_> {
        self.control("file", name)
    }

    /// A named part of the view: a section with a heading or label.
    pub fn region(&self, name: &str) -> Control<'_> {
        self.control("region", name)
    }

    /// A named group of controls, such as one question.
    pub fn group(&self, name: &str) -> Control<'_> {
        self.control("group", name)
    }

    /// A part of a lesson, by the id that its author gave it.
    pub fn block(&self, id: &str) -> Control<'_> {
        Control::new(self, Step::block(id))
    }

    /// Anything by its role (as a screen reader says it) and its name; `Start, …` stands for every name that begins so.
    pub fn control(&self, role: &str, name: &str) -> Control<'_> {
        Control::new(self, Step::named(role, name))
    }

    /// The innermost element of this role that shows these words, such as the row of one person.
    pub fn saying(&self, role: &str, words: &str) -> Control<'_> {
        Control::new(self, Step::saying(role, words))
    }

    /// Waits until these words are shown.
    #[track_caller]
    pub fn sees(&self, words: &str) {
        let look = || match self.words() {
            shown if shown.contains(words) => Ok(()),
            shown => Err(format!("not shown. The window shows:\n{shown}\n")),
        };
        must(until(look), &format!("“{words}”"));
    }

    /// Waits until these words are no longer shown.
    #[track_caller]
    pub fn no_longer_sees(&self, words: &str) {
        let look = || if self.words().contains(words) { Err("still shown") } else { Ok(()) };
        must(until(look), &format!("“{words}”"));
    }

    /// All words in the window now, with single spaces.
    #[track_caller]
    pub fn words(&self) -> String {
        let script = "return (document.body?.innerText ?? '').replace(/\\s+/g, ' ').trim()";
        must(self.run(script, Vec::new()), "the words of the window")
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    /// Presses keys where the focus is: a `thirtyfour::Key`, or text.
    #[track_caller]
    pub fn press(&self, keys: impl Into<TypingData>) {
        let keys = keys.into();
        self.adds(Effort::of_keys(&keys));
        let typed = self.session().action_chain().send_keys(keys);
        must(self.wait_for(typed.perform()), "the keys");
    }

    /// Presses keys while another is held.
    #[track_caller]
    pub fn press_holding(&self, held: Key, keys: impl Into<TypingData>) {
        let keys = keys.into();
        let chords = u32::try_from(keys.as_vec().len()).unwrap_or(u32::MAX);
        self.adds(Effort { chords, ..Effort::default() });
        let chord = self.session().action_chain().key_down(held.clone()).send_keys(keys);
        must(self.wait_for(chord.key_up(held).perform()), "the keys");
    }

    /// How many keys were pressed in it so far, one that is only held down not counted.
    pub fn keys_pressed(&self) -> usize {
        let Effort { chords, characters, .. } = self.effort();
        usize::try_from(chords + characters).unwrap_or(usize::MAX)
    }

    /// What has been done in it since it was opened.
    pub fn effort(&self) -> Effort {
        self.effort.get()
    }

    pub(super) fn adds(&self, effort: Effort) {
        self.effort.set(self.effort.get().and(effort));
    }

    /// Turns the wheel of a real mouse towards the person, with the pointer at a place of the window.
    #[track_caller]
    pub fn turn_wheel(&self, place: (i16, i16)) {
        self.driver.press_button(WHEEL_DOWN, place);
    }

    /// Presses the button at the side of a real mouse that leads back.
    #[track_caller]
    pub fn click_back(&self) {
        self.driver.press_button(SIDE_BACK, MIDDLE);
    }

    /// Presses the button at the side of a real mouse that leads forward.
    #[track_caller]
    pub fn click_forward(&self) {
        self.driver.press_button(SIDE_FORWARD, MIDDLE);
    }

    /// Looks at another window, as far as this one can tell.
    #[track_caller]
    pub fn look_elsewhere(&self) {
        self.driver.look_elsewhere();
        let look = || match self.run("return document.hasFocus()", Vec::new())? {
            Value::Bool(false) => Ok(()),
            _ => Err("the window still has the focus".to_owned()),
        };
        must(until(look), "the focus elsewhere");
    }

    /// What has the keyboard's focus, as `role “name”`; empty if nothing has.
    #[track_caller]
    pub fn focus(&self) -> String {
        let found = must(self.run(FIND, vec![json!([]), "focus".into()]), "the focus");
        found.as_str().unwrap_or_default().to_owned()
    }

    /// Runs a script as no person can: to prove what a hostile page could not do.
    pub fn run(&self, script: &str, arguments: Vec<Value>) -> Result<Value, String> {
        let answer = self.wait_for(self.session().execute(script, arguments));
        answer.map(|it| it.json().clone()).map_err(|error| error.to_string())
    }

    /// Runs a script that calls its last argument with the answer when it has one.
    pub fn run_until_called(&self, script: &str, arguments: Vec<Value>) -> Result<Value, String> {
        let answer = self.wait_for(self.session().execute_async(script, arguments));
        answer.map(|it| it.json().clone()).map_err(|error| error.to_string())
    }

    /// Kills the program as a crash would: it gets no chance to save anything.
    #[track_caller]
    pub fn kill(mut self) {
        let app = self.processes();
        process::kill(&app);
        let gone = || {
            if app.iter().any(|pid| process::is_alive(*pid)) {
                Err("still running")
            } else {
                Ok(())
            }
        };
        must(until(gone), "the killed window");
        self.forget();
    }

    /// Processes of the program itself: the window and its web view, without the driver.
    #[track_caller]
    pub fn processes(&self) -> Vec<u32> {
        match process::running(&self.program, &self.driver.processes()) {
            Some(app) => process::tree(app),
            None => panic!("{} is not running", self.program.display()),
        }
    }

    /// Waits until all that has happened so far is painted.
    pub fn is_painted(&self) -> Result<(), String> {
        self.run_until_called(PAINTED, Vec::new()).map(drop)
    }

    /// Writes a picture of the window as it is painted with all that has happened so far.
    pub fn picture(&self, file: &Path) -> Result<(), String> {
        self.picture_below(0, file)
    }

    /// A picture without so many lines at its top, which belong to a browser and not to its page.
    pub fn picture_below(&self, top: u32, file: &Path) -> Result<(), String> {
        self.is_painted()?;
        let rect = self.wait_for(self.session().get_window_rect());
        let rect = rect.map_err(|error| error.to_string())?;
        let size = (rect.width.unsigned_abs(), rect.height.unsigned_abs());
        // The screen itself: the driver's own screenshot waits for ever where the processor paints.
        self.driver.screen().save(top.into(), size, file).map_err(|error| error.to_string())
    }

    /// Goes to a page, in a browser.
    #[track_caller]
    pub fn visit(&self, address: &str) {
        must(self.wait_for(self.session().goto(address)), address);
    }

    /// Gives the window this size in pixels.
    #[track_caller]
    pub fn resize(&self, width: u32, height: u32) {
        let rect = self.session().set_window_rect(0, 0, width, height);
        must(self.wait_for(rect), "the size of the window");
    }

    pub(super) fn find(&self, steps: &[Step]) -> Result<Vec<WebElement>, String> {
        let arguments = vec![steps.iter().map(Step::to_json).collect(), "find".into()];
        let answer = self.wait_for(self.session().execute(FIND, arguments));
        answer.and_then(ScriptRet::elements).map_err(|it| it.to_string())
    }

    /// For everything these steps lead to, the presses of Tab, if it can lead there, and then of an arrow.
    pub(super) fn keys_to(&self, steps: &[Step]) -> Result<Vec<(Option<i64>, i64)>, String> {
        let steps = steps.iter().map(Step::to_json).collect();
        let found = self.run(FIND, vec![steps, "tabs".into()])?;
        let keys = |it: &Value| (it[0].as_i64(), it[1].as_i64().unwrap_or_default());
        Ok(found.as_array().into_iter().flatten().map(keys).collect())
    }

    /// What a person could name in the window now, for the message of a journey that failed.
    pub(super) fn named(&self) -> String {
        let listed = self.run(FIND, vec![json!([]), "list".into()]).unwrap_or_default();
        let names = listed.as_array().into_iter().flatten().filter_map(Value::as_str);
        names.collect::<Vec<_>>().join("\n  ")
    }

    pub(super) fn wait_for<T>(&self, answer: impl Future<Output = T>) -> T {
        self.runtime.block_on(answer)
    }

    fn session(&self) -> &WebDriver {
        match &self.session {
            Some(session) => session,
            None => panic!("the window is closed"),
        }
    }

    /// The driver is about to be ended with everything under it: the session needs no goodbye of its own.
    fn forget(&mut self) {
        if let Some(session) = self.session.take() {
            // It only fails if the session has ended already.
            let _ = session.leak();
        }
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        if std::thread::panicking() && self.session.is_some() {
            leave_picture(self);
        }
        self.forget();
    }
}

/// A picture of what was on screen when a journey failed, under the journey's name.
fn leave_picture(window: &Window) {
    let folder = root().join("target/journeys");
    let thread = std::thread::current();
    let journey = thread.name().unwrap_or("journey").replace("::", "-");
    let file = folder.join(format!("{journey}.png"));
    let left = fs::create_dir_all(&folder)
        .map_err(|error| error.to_string())
        .and_then(|()| window.picture(&file));
    // The journey has failed already; the picture is only a courtesy to who reads about it.
    if let Err(error) = left {
        drop(fs::write(folder.join(format!("{journey}.txt")), error));
    }
}
