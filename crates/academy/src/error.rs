//! What goes wrong at the edge: a code to find words by, a subject to show, and the cause for the log.

use std::fmt::{self, Write as _};

use crate::code::Code;

/// A refused request.
#[derive(Debug)]
pub struct Error {
    /// Why, as the window knows it.
    pub code: Code,
    /// The name, number or path it is about; may be empty.
    pub subject: String,
    /// The cause, for the log and never for the screen.
    pub source: Option<Box<dyn std::error::Error + Send + Sync>>,
}

impl Error {
    /// A refusal that needs no cause: the code says it all.
    pub(crate) fn refused(code: Code, subject: impl Into<String>) -> Self {
        Self { code, subject: subject.into(), source: None }
    }

    /// Something that broke, with what broke it.
    pub(crate) fn broke(
        code: Code,
        subject: impl Into<String>,
        source: impl Into<Box<dyn std::error::Error + Send + Sync>>,
    ) -> Self {
        Self { code, subject: subject.into(), source: Some(source.into()) }
    }

    /// The code and every cause behind it in one line, for the log.
    pub fn chain(&self) -> String {
        let mut line = self.to_string();
        let mut cause = self.source.as_deref().map(|it| it as &dyn std::error::Error);
        while let Some(error) = cause {
            // Writing into a String cannot fail.
            let _ = write!(line, ": {error}");
            cause = error.source();
        }
        line
    }
}

/// What went wrong with a file outside the ledger.
pub(crate) fn of_disk(path: &std::path::Path, error: std::io::Error) -> Error {
    use std::io::ErrorKind;
    let code = match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Code::DiskFull,
        ErrorKind::ReadOnlyFilesystem | ErrorKind::PermissionDenied => Code::LedgerReadOnly,
        _ => Code::Unexpected,
    };
    Error::broke(code, path.display().to_string(), error)
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "refused as {:?} about \"{}\"", self.code, self.subject)
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.source.as_deref().map(|it| it as &(dyn std::error::Error + 'static))
    }
}

impl From<ledger::Error> for Error {
    fn from(error: ledger::Error) -> Self {
        use ledger::Error as Cause;
        let (code, subject) = match &error {
            Cause::Older { path, .. } => (Code::LedgerOlder, path.display().to_string()),
            Cause::Newer { path, .. } => (Code::LedgerNewer, path.display().to_string()),
            Cause::Damaged { path, .. } => (Code::LedgerDamaged, path.display().to_string()),
            Cause::NotDamaged(path) => (Code::LedgerSound, path.display().to_string()),
            Cause::ReadOnly { path, .. } => (Code::LedgerReadOnly, path.display().to_string()),
            Cause::DiskFull { path, .. } => (Code::DiskFull, path.display().to_string()),
            Cause::Busy { path, .. } => (Code::LedgerBusy, path.display().to_string()),
            Cause::Io { path, .. } => (Code::Unexpected, path.display().to_string()),
            Cause::WrongPassphrase { .. } => (Code::WrongPassphrase, String::new()),
            Cause::NoProfile(person) => (Code::NotHere, person.to_string()),
            Cause::ProfileIsHere(name) => (Code::ProfileIsHere, name.clone()),
            Cause::KeyRevoked(_) => (Code::KeyRevoked, String::new()),
            Cause::NoBackup(_) => (Code::NotHere, String::new()),
            Cause::NotInBackup(_) => (Code::NotInBackup, String::new()),
            Cause::NotCanonical(_) => (Code::Unexpected, String::new()),
            Cause::BadEntry { .. } | Cause::Fork(_) | Cause::Gap(_) => {
                (Code::PacketRefused, error.to_string())
            }
            Cause::Packet(ledger::BadPacket::Newer(_)) => (Code::PacketNewer, error.to_string()),
            Cause::Packet(ledger::BadPacket::Io(cause))
                if cause.kind() == std::io::ErrorKind::StorageFull =>
            {
                (Code::DiskFull, String::new())
            }
            Cause::Packet(_) => (Code::PacketRefused, error.to_string()),
        };
        Self::broke(code, subject, error)
    }
}
