//! Files that the system hands the program: with a double click on one, before the window is open or while it is.

use std::collections::VecDeque;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use academy::code::Code;
use tauri::State;
use tauri::ipc::{Channel, Response};

use crate::desk::Refusal;

/// Bytes that go to the page at once.
const PIECE: u64 = 1 << 20;

/// The files that wait for the page, the first one first, and how the page is told of more.
#[derive(Default)]
pub(crate) struct Given(Mutex<Waiting>);

#[derive(Default)]
struct Waiting {
    files: VecDeque<PathBuf>,
    page: Option<Channel<()>>,
}

/// A file for the page.
#[derive(serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub(crate) struct GivenFile {
    /// Its name, without its folder.
    name: String,
    /// How many pieces of 1 MiB it has.
    pieces: u64,
}

impl Given {
    /// Takes a file and tells the page, if there is one yet.
    pub(crate) fn take(&self, file: PathBuf) {
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.files.push_back(file);
        if let Some(page) = &waiting.page
            && let Err(error) = page.send(())
        {
            // The next page asks by itself.
            log::info!("a file was not told: {error}");
        }
    }

    fn first(&self) -> Option<PathBuf> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).files.front().cloned()
    }
}

/// Tells the page from now on of each file that comes. Not in the table of commands: it answers through a channel.
#[tauri::command(async)]
#[expect(clippy::needless_pass_by_value, reason = "Tauri hands a command its state by value")]
pub(crate) fn watch_given(given: State<'_, Given>, came: Channel<()>) {
    given.0.lock().unwrap_or_else(PoisonError::into_inner).page = Some(came);
}

/// The file that waits, if one does.
#[tauri::command(async)]
#[expect(clippy::needless_pass_by_value, reason = "Tauri hands a command its state by value")]
pub(crate) fn given_file(given: State<'_, Given>) -> Result<Option<GivenFile>, Refusal> {
    let Some(path) = given.first() else { return Ok(None) };
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    match std::fs::metadata(&path) {
        Ok(file) if file.is_file() => {
            Ok(Some(GivenFile { name, pieces: file.len().div_ceil(PIECE) }))
        }
        Ok(_) => Err(put_off(&given, &path, &io::ErrorKind::IsADirectory.into())),
        Err(error) => Err(put_off(&given, &path, &error)),
    }
}

/// A piece of the file that waits, counted from 0; after the last one it waits no more.
#[tauri::command(async)]
#[expect(clippy::needless_pass_by_value, reason = "Tauri hands a command its state by value")]
pub(crate) fn given_piece(given: State<'_, Given>, piece: u64) -> Result<Response, Refusal> {
    let path = given.first().unwrap_or_default();
    match read(&path, piece) {
        Ok(bytes) => {
            if (bytes.len() as u64) < PIECE {
                forget(&given);
            }
            Ok(Response::new(bytes))
        }
        Err(error) => Err(put_off(&given, &path, &error)),
    }
}

fn read(path: &Path, piece: u64) -> io::Result<Vec<u8>> {
    let mut file = File::open(path)?;
    file.seek(SeekFrom::Start(piece * PIECE))?;
    let mut bytes = Vec::new();
    file.take(PIECE).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// A file that cannot be read waits no more.
fn put_off(given: &Given, path: &Path, error: &io::Error) -> Refusal {
    forget(given);
    log::warn!("given_file: {}: {error}", path.display());
    Refusal::new(Code::FileUnreadable, path.display().to_string())
}

fn forget(given: &Given) {
    given.0.lock().unwrap_or_else(PoisonError::into_inner).files.pop_front();
}
