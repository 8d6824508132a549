//! Tells somebody who is not at the window something, by the notifications of their system.

use notify_rust::Notification;
use tauri::WebviewWindow;

/// Shows a notification, unless the window has the focus. Not in the table of commands: only the shell knows the system.
/// Where nothing shows notifications, nothing happens: whatever they tell stands on Today as well.
#[tauri::command(async)]
#[expect(clippy::needless_pass_by_value, reason = "Tauri hands a command its window by value")]
pub(crate) fn tell(window: WebviewWindow, title: String, body: String) {
    if window.is_focused().unwrap_or(false) {
        return;
    }
    let mut notification = Notification::new();
    notification.appname("Crosstrain").summary(&title).body(&body).icon("crosstrain");
    #[cfg(windows)]
    notification.app_id(&tauri::Manager::config(&window).identifier);
    if let Err(error) = notification.show() {
        log::info!("no notification was shown: {error}");
    }
}
