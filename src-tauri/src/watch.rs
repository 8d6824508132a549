//! Watches one folder of courses, and tells the page each time that something in it was saved.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError, mpsc};
use std::thread;
use std::time::Duration;

use academy::code::Code;
use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher};
use tauri::State;
use tauri::ipc::Channel;

use crate::desk::Refusal;

/// An editor saves in several steps; what comes within this time is one save.
const ONE_SAVE: Duration = Duration::from_millis(150);

/// The folder that is watched, if one is; another one takes its place.
#[derive(Default)]
pub(crate) struct Watch(Mutex<Option<RecommendedWatcher>>);

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

fn begin(folder: &Path, saved: Channel<()>) -> notify::Result<RecommendedWatcher> {
    let (change, changes) = mpsc::channel();
    let mut watcher =
        notify::recommended_watcher(move |found: notify::Result<Event>| match found {
            // Reading is no change; else the page would read for ever what it reads itself.
            Ok(event) if event.kind.is_access() => {}
            // The other end is there as long as this watcher is.
            Ok(_) => drop(change.send(())),
            Err(error) => log::warn!("a folder is no longer watched: {error}"),
        })?;
    watcher.watch(folder, RecursiveMode::Recursive)?;
    // Ends with the watcher.
    thread::spawn(move || {
        while changes.recv().is_ok() {
            while changes.recv_timeout(ONE_SAVE).is_ok() {}
            if let Err(error) = saved.send(()) {
                // The page is gone: another watch begins with the next one.
                log::info!("a save was not told: {error}");
            }
        }
    });
    Ok(watcher)
}
