//! What this program is made of, and its log, for whoever asks or reports a fault.

use academy::view::packet::SavedView;
use tauri::State;

use crate::desk::{Desk, Refusal};
use crate::update::Updates;

/// What the window says of itself.
#[derive(serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub(crate) struct About {
    /// The version of Crosstrain.
    version: &'static str,
    /// The version of the frame around the page, Tauri.
    tauri: &'static str,
    /// The version of the system's web view; none where it does not tell.
    web_view: Option<String>,
    /// The system that it was built for.
    system: String,
    /// The works of others in it, one a line: name, version and licence.
    licences: &'static str,
    /// Whether this build knows a publisher whose updates it believes.
    takes_updates: bool,
}

/// Tells it. Not in the table of commands: only the shell knows what is around the core.
#[tauri::command]
#[expect(clippy::needless_pass_by_value, reason = "Tauri hands a command its state by value")]
pub(crate) fn about(updates: State<'_, Updates>) -> About {
    About {
        version: env!("CARGO_PKG_VERSION"),
        tauri: tauri::VERSION,
        web_view: tauri::webview_version().ok(),
        system: format!("{} {}", std::env::consts::OS, std::env::consts::ARCH),
        licences: include_str!("../licences.txt"),
        takes_updates: updates.can_be_taken(),
    }
}

/// Saves a copy of the log and tells where.
#[tauri::command(async)]
#[expect(clippy::needless_pass_by_value, reason = "Tauri hands a command its state by value")]
pub(crate) fn save_log(desk: State<'_, Desk>) -> Result<SavedView, Refusal> {
    desk.save_log()
}
