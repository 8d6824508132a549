//! Steps: each says what it does and how long it took; one that fails ends the task with its output and what to do.

use std::fmt::Display;
use std::fs::{self, File};
use std::io::{self, IsTerminal, Write};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::place::target;

/// A step failed, and all there is to say has been said.
#[derive(Debug)]
pub(crate) struct Failed;

/// What has been done so far.
#[derive(Default)]
pub(crate) struct Steps {
    done: Vec<(String, Duration, &'static str)>,
}

impl Steps {
    /// Runs a command as a step. Its output is shown as it comes to a person, and only upon failure to a log.
    pub(crate) fn run(
        &mut self,
        what: &str,
        command: &mut Command,
        otherwise: &str,
    ) -> Result<(), Failed> {
        self.take(what, otherwise, || {
            if io::stderr().is_terminal() {
                let status = command.status().map_err(|error| not_started(command, &error))?;
                return if status.success() {
                    Ok(())
                } else {
                    Err(format!("it ended with {status}"))
                };
            }
            logged(command)
        })
    }

    /// Does something as a step.
    pub(crate) fn take<T, E: Display>(
        &mut self,
        what: &str,
        otherwise: &str,
        act: impl FnOnce() -> Result<T, E>,
    ) -> Result<T, Failed> {
        say(&format!("{what} …"));
        let start = Instant::now();
        let result = act();
        let took = start.elapsed();
        let end = if result.is_ok() { "done" } else { "FAILED" };
        self.done.push((what.to_owned(), took, end));
        match result {
            Ok(value) => {
                say(&format!("{what}: {:.1} s", took.as_secs_f64()));
                Ok(value)
            }
            Err(error) => {
                say(&format!(
                    "{error}\n\n{what}: failed after {:.1} s.\n{otherwise}",
                    took.as_secs_f64()
                ));
                Err(Failed)
            }
        }
    }

    /// Does something too small to be spoken of, unless it fails.
    pub(crate) fn quietly<T, E: Display>(
        what: &str,
        otherwise: &str,
        act: impl FnOnce() -> Result<T, E>,
    ) -> Result<T, Failed> {
        act().map_err(|error| {
            say(&format!("{what}: {error}\n{otherwise}"));
            Failed
        })
    }

    /// All steps with their times.
    pub(crate) fn table(&self) {
        let wide = self.done.iter().map(|(what, ..)| what.chars().count()).max().unwrap_or(0);
        let total: Duration = self.done.iter().map(|(_, took, _)| took).sum();
        say("");
        for (what, took, end) in &self.done {
            say(&format!("  {what:<wide$}  {:>7.1} s  {end}", took.as_secs_f64()));
        }
        say(&format!("  {:<wide$}  {:>7.1} s", "all", total.as_secs_f64()));
    }
}

/// One line for the person at the terminal.
pub(crate) fn say(line: &str) {
    // Nobody reads a closed terminal, and the steps themselves do not depend on it.
    let _ = writeln!(io::stdout(), "{line}");
}

/// The output of a short question to a program.
pub(crate) fn ask(command: &mut Command) -> Result<String, String> {
    let output = command.output().map_err(|error| not_started(command, &error))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).trim_end().to_owned());
    }
    Err(String::from_utf8_lossy(&output.stderr).trim().to_owned())
}

fn logged(command: &mut Command) -> Result<(), String> {
    let log = target().join("xtask.log");
    let file = fs::create_dir_all(target()).and_then(|()| File::create(&log));
    let file = file.map_err(|error| format!("{} cannot be written: {error}", log.display()))?;
    let errors = file.try_clone().map_err(|error| error.to_string())?;
    command.stdin(Stdio::null()).stdout(file).stderr(errors);
    let status = command.status().map_err(|error| not_started(command, &error))?;
    if status.success() {
        return Ok(());
    }
    let output = fs::read(&log).unwrap_or_default();
    Err(format!("{}\nit ended with {status}", String::from_utf8_lossy(&output)))
}

fn not_started(command: &Command, error: &io::Error) -> String {
    format!("{} could not be started: {error}", command.get_program().display())
}
