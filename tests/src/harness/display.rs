//! A screen of its own for each window, so that none covers another and what is painted can be looked at.

use std::error::Error;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;
use x11rb::CURRENT_TIME;
use x11rb::connection::Connection;
use x11rb::protocol::xproto::{
    BUTTON_PRESS_EVENT, BUTTON_RELEASE_EVENT, ConnectionExt as _, InputFocus, MOTION_NOTIFY_EVENT,
};
use x11rb::protocol::xtest::ConnectionExt as _;

use super::patience::must;
use super::screen::Screen;

/// Room for the largest window that is ever looked at.
const SIZE: &str = "1600x1000x24";

/// A running Xvfb, ended when this is dropped.
pub struct Display {
    server: Child,
    number: String,
    memory: TempDir,
}

impl Display {
    /// Starts one below `folder`, under a number that the server itself finds free.
    #[track_caller]
    pub fn start(folder: &Path) -> Self {
        let memory = must(TempDir::new_in(folder), "the folder of the screen");
        let mut command = Command::new("Xvfb");
        command.args([
            "-displayfd",
            "1",
            "-screen",
            "0",
            SIZE,
            "-nolisten",
            "tcp",
            "-nocursor",
            "-fbdir",
        ]);
        command.arg(memory.path());
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        let server = must(command.spawn(), "Xvfb could not be started");
        let mut display = Self { server, number: String::new(), memory };
        let Some(answer) = display.server.stdout.take() else { panic!("Xvfb has no output") };
        // The number comes when the server is ready; the end of the stream, when it gave up.
        must(BufReader::new(answer).read_line(&mut display.number), "the number of the screen");
        assert!(!display.number.trim().is_empty(), "Xvfb ended before it was ready");
        display
    }

    /// Lets a program show its windows here.
    pub fn show(&self, command: &mut Command) {
        command.env("DISPLAY", self.name()).env_remove("WAYLAND_DISPLAY");
    }

    /// Presses and releases a button of its mouse, with the pointer at a place. A notch of the wheel is a button, too.
    pub fn press_button(&self, button: u8, (x, y): (i16, i16)) -> Result<(), Box<dyn Error>> {
        let (server, screen) = x11rb::connect(Some(&self.name()))?;
        let root = server.setup().roots.get(screen).ok_or("no screen")?.root;
        for (event, detail) in
            [(MOTION_NOTIFY_EVENT, 0), (BUTTON_PRESS_EVENT, button), (BUTTON_RELEASE_EVENT, button)]
        {
            server.xtest_fake_input(event, detail, CURRENT_TIME, root, x, y, 0)?.check()?;
        }
        Ok(())
    }

    /// Takes the keyboard's focus away from its window, as another window in front would.
    pub fn look_elsewhere(&self) -> Result<(), Box<dyn Error>> {
        let (server, _) = x11rb::connect(Some(&self.name()))?;
        server.set_input_focus(InputFocus::NONE, x11rb::NONE, CURRENT_TIME)?.check()?;
        Ok(())
    }

    fn name(&self) -> String {
        format!(":{}", self.number.trim())
    }

    /// What is painted on it.
    #[track_caller]
    pub fn screen(&self) -> Screen {
        must(Screen::open(self.memory.path()), "the picture of the screen")
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        // It only fails when the server has ended already.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
