//! A ledger that is too damaged to be opened: what the window may ask while there is no academy.

use academy::request::OneBackup;
use academy::view::rescue::{RescueView, RescuedView};
use tauri::State;

use crate::desk::{Desk, Refusal};

/// Every backup that could take the place of the damaged ledger.
#[tauri::command(async)]
#[expect(clippy::needless_pass_by_value, reason = "Tauri hands a command its state by value")]
pub(crate) fn rescue(desk: State<'_, Desk>) -> Result<RescueView, Refusal> {
    desk.rescue("rescue", academy::Rescue::look)
}

/// Puts a backup in its place.
#[tauri::command(async)]
#[expect(clippy::needless_pass_by_value, reason = "Tauri hands a command its state by value")]
pub(crate) fn restore_backup(
    desk: State<'_, Desk>,
    request: OneBackup,
) -> Result<RescuedView, Refusal> {
    desk.rescue("restore_backup", |it| it.restore(request.taken))
}

/// Puts an empty ledger in its place.
#[tauri::command(async)]
#[expect(clippy::needless_pass_by_value, reason = "Tauri hands a command its state by value")]
pub(crate) fn begin_empty(desk: State<'_, Desk>) -> Result<RescuedView, Refusal> {
    desk.rescue("begin_empty", academy::Rescue::begin_empty)
}
