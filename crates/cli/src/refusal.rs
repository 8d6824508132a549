//! What happened and what to do, for the refusals that ledgers and packets can meet.

use academy::Error;
use academy::code::Code;

/// The words for a refusal.
#[expect(
    clippy::too_many_lines,
    reason = "one arm for each refusal, as they are read side by side"
)]
pub(crate) fn refusal(error: &Error) -> String {
    let subject = &error.subject;
    match error.code {
        Code::LedgerNewer => {
            format!("{subject} was written by a newer Crosstrain. Use that version.")
        }
        Code::LedgerOlder => format!(
            "{subject} was written by an older Crosstrain and is not damaged. Open it once, in the window or with \
             `crosstrain backup list`: that brings it up to date, after a backup. Or verify a copy of it that you opened."
        ),
        Code::LedgerDamaged => format!(
            "{subject} is not a ledger, or its file is damaged. `crosstrain backup list` shows what it can go back to."
        ),
        Code::BackupDamaged => {
            format!(
                "{subject} is damaged, or was changed. Nothing was changed; choose another one."
            )
        }
        Code::BackupNewer => {
            format!(
                "{subject} was taken by a newer Crosstrain. Nothing was changed; use that version."
            )
        }
        Code::LedgerBusy => {
            format!("{subject} is in use by another program. Close it and try again.")
        }
        Code::LedgerReadOnly => {
            format!("{subject} cannot be written to. Check your rights to the file and its folder.")
        }
        Code::DiskFull => {
            "The disk is full. Nothing was changed; make room and try again.".to_owned()
        }
        Code::DocumentsUnwritable => {
            format!("{subject} cannot be written to. Name another folder with --into.")
        }
        Code::KeyRevoked => {
            "This key was revoked: nothing more is signed with it. Make a new profile in the window, and give its card to those who chose you."
                .to_owned()
        }
        Code::WrongPassphrase => "The passphrase does not open this key. Try again.".to_owned(),
        Code::NameTaken => format!(
            "More than one person here can be meant, {subject} among them. Give the first eight digits of the key instead of the name."
        ),
        Code::NotHere if subject.is_empty() => {
            "Nobody has a key in this ledger. Make a profile in the window first.".to_owned()
        }
        Code::NotHere => {
            format!(
                "{subject} is not here. Check how it is written, and whether it is in this ledger."
            )
        }
        Code::CoursesUnreadable => {
            format!("{subject} cannot be read as a folder of courses. Check the path.")
        }
        Code::PacketForAnother => format!(
            "This packet is sealed to another key: {subject}. Only the ledger of its owner can open it."
        ),
        Code::PacketNewer => {
            format!("This packet was made by a newer Crosstrain: {subject}. Use that version.")
        }
        Code::PacketRefused => {
            format!("This packet is refused: {subject}. Nothing was changed; ask for it again.")
        }
        _ => format!("{subject} could not be read. Check the path and your rights to the file."),
    }
}
