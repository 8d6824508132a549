//! Watches one folder of courses, and tells the page each time that something in it was saved.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use academy::code::Code;
use notify_debouncer_mini::notify::{self, RecommendedWatcher, RecursiveMode};
use notify_debouncer_mini::{Debouncer, new_debouncer};
use tauri::State;
use tauri::ipc::Channel;

use crate::desk::Refusal;

/// An editor saves in several steps; what comes within this time is one save.
const ONE_SAVE: Duration = Duration::from_millis(150);

/// The folder that is watched, if one is; another one takes its place.
#[derive(Default)]
pub(crate) struct Watch(Mutex<Option<Debouncer<RecommendedWatcher>>>);

/// Watches this folder from now on, or none. Not in the table of commands: it answers through a channel, many times.
#[tauri::command(async)]
#[expect(clippy::needless_pass_by_value, reason = "Tauri hands a command its state by value")]
pub(crate) fn watch_courses(
    watch: State<'_, Watch>,
    folder: Option<PathBuf>,
    saved: Channel<()>,
) -> Result<(), Refusal> {
    let begun = folder.map(|folder| begin(&folder, saved).map_err(|error| (folder, error)));
    let watcher = begun.transpose().map_err(|(folder, error)| {
        log::warn!("watch_courses: {error}");
        Refusal::new(Code::CoursesUnreadable, folder.display().to_string())
    })?;
    *watch.0.lock().unwrap_or_else(PoisonError::into_inner) = watcher;
    Ok(())
}

fn begin(folder: &Path, saved: Channel<()>) -> notify::Result<Debouncer<RecommendedWatcher>> {
    let mut watcher = new_debouncer(ONE_SAVE, move |found: Result<_, notify::Error>| {
        match found.map(|_| saved.send(())) {
            Ok(Ok(())) => {}
            // The page is gone, or the system lost count of the changes: the next save tells again.
            Ok(Err(error)) => log::info!("a save was not told: {error}"),
            Err(error) => log::warn!("a folder is no longer watched: {error}"),
        }
    })?;
    watcher.watcher().watch(folder, RecursiveMode::Recursive)?;
    Ok(watcher)
}
