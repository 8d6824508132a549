//! A screen for windows that nobody looks at, started for one task and ended with it.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use crate::place::target;
use crate::steps::{Failed, Steps};

/// A running Xvfb.
pub(crate) struct Display {
    server: Child,
    number: String,
    memory: PathBuf,
}

impl Display {
    /// Starts one under a number that the server itself finds free.
    pub(crate) fn start(steps: &mut Steps) -> Result<Self, Failed> {
        let otherwise = "Try `Xvfb -displayfd 1` by hand: it says what is in its way.";
        steps.take("display: start Xvfb", otherwise, || {
            let memory = target().join(format!("screen-{}", std::process::id()));
            fs::create_dir_all(&memory).map_err(|error| error.to_string())?;
            let mut command = Command::new("Xvfb");
            command.args(["-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp"]);
            command.arg("-fbdir").arg(&memory);
            command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
            let server = command.spawn().map_err(|error| error.to_string())?;
            let mut display = Self { server, number: String::new(), memory };
            let Some(answer) = display.server.stdout.take() else {
                return Err("it has no output".to_owned());
            };
            // The number comes when the server is ready; the end of the stream, when it gave up.
            let mut number = String::new();
            BufReader::new(answer).read_line(&mut number).map_err(|error| error.to_string())?;
            match number.trim() {
                "" => Err("it ended before it was ready".to_owned()),
                number => {
                    display.number = format!(":{number}");
                    Ok(display)
                }
            }
        })
    }

    /// Lets a program show its windows here, painted the same way on every machine.
    pub(crate) fn show(&self, command: &mut Command) {
        command.env("DISPLAY", &self.number).env_remove("WAYLAND_DISPLAY");
        command.env("CROSSTRAIN_SCREEN", &self.memory);
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        // It only fails when the server has ended already.
        let _ = self.server.kill();
        let _ = self.server.wait();
        let _ = fs::remove_dir_all(&self.memory);
    }
}
