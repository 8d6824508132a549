//! The Crosstrain window: command table, state, paths. No rule of the domain.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod about;
mod commands;
mod desk;
mod evidence;
mod given;
#[cfg(target_os = "linux")]
mod graphics;
#[cfg(test)]
mod manifest;
mod pictures;
mod rescue;
mod tell;
mod update;
mod watch;
mod window;
mod world;

use std::process::ExitCode;

use clap::Parser;

/// Learn each other's craft, practise, be signed off.
#[derive(Debug, Parser)]
#[command(name = "crosstrain-desktop", version)]
pub(crate) struct Arguments {
    /// A packet, a course, a card or an identity to open.
    file: Option<std::path::PathBuf>,
    /// Folder for the ledger, its backups and the log (default: the system's folder for app data).
    #[arg(long)]
    home: Option<std::path::PathBuf>,
    /// Folder of courses (default: the built-in courses).
    #[arg(long)]
    courses: Option<std::path::PathBuf>,
    /// Days by which the clock runs ahead, to see what a later day brings: the journeys do.
    #[arg(long, hide = true, default_value_t = 0)]
    days_ahead: u16,
    /// The key of a publisher whose updates are believed. A program that ships knows only the one that it was built with.
    #[cfg(debug_assertions)]
    #[arg(long, hide = true)]
    publisher: Option<String>,
}

impl Arguments {
    /// The key of the publisher whose updates are believed; none if this build was given none.
    pub(crate) fn publisher(&self) -> Option<String> {
        #[cfg(debug_assertions)]
        if self.publisher.is_some() {
            return self.publisher.clone();
        }
        option_env!("CROSSTRAIN_PUBLISHER_KEY").filter(|it| !it.is_empty()).map(str::to_owned)
    }

    /// The file of another start of the program, in the folder in which that was started.
    pub(crate) fn file_of(start: Vec<String>, folder: &str) -> Option<std::path::PathBuf> {
        let file = Self::try_parse_from(start).ok()?.file?;
        Some(std::path::Path::new(folder).join(file))
    }
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    #[cfg(target_os = "linux")]
    // If the system refuses, the window paints with the card: as well, only heavier.
    let _ = graphics::paint_without_card();
    let clock = world::SystemClock::ahead(arguments.days_ahead);
    match window::open(arguments, clock) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            log::error!("the window could not be opened: {error}");
            ExitCode::FAILURE
        }
    }
}
