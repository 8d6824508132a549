//! Painting without the graphics card.

use std::env;
use std::io;
use std::os::unix::process::CommandExt;
use std::process::Command;

/// `WebKitGTK` reads it before its first view; whoever has set it already, to whatever, is obeyed.
const SETTING: &str = "WEBKIT_DISABLE_COMPOSITING_MODE";

/// Starts the program once more in its own place, so that its web view paints with the processor.
///
/// Text that stands still gains nothing from the graphics card, which costs a third more memory and a slower start,
/// and on some drivers leaves the window white. The setting of the view for it comes too late: the view is loading by
/// then, and the wheel of the mouse would no longer scroll in it.
pub(crate) fn paint_without_card() -> io::Result<()> {
    if env::var_os(SETTING).is_some() {
        return Ok(());
    }
    let mut again = Command::new(env::current_exe()?);
    Err(again.args(env::args_os().skip(1)).env(SETTING, "1").exec())
}
