//! Files for other people: saved where this person finds them again, whole or not at all.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;

use crate::Academy;
use crate::code::Code;
use crate::error::Error;
use crate::view::packet::SavedView;

/// Characters of a name that stand for themselves in the name of a file.
const PLAIN: &str = " -_.,'";

/// The most characters of a name that go into the name of a file.
const MOST_CHARACTERS: usize = 80;

/// What kind of file it is, by its ending.
#[derive(Clone, Copy)]
pub(crate) enum Ending {
    /// A packet.
    Packet,
    /// A card.
    Card,
    /// The log.
    Log,
    /// An identity.
    Identity,
}

/// The folder in which files for others are saved.
pub(crate) struct Outbox(PathBuf);

impl Academy {
    /// Where files for others are saved.
    pub(crate) fn outbox(&self) -> Outbox {
        Outbox(self.place.documents.clone())
    }
}

impl Outbox {
    /// One that saves in this folder.
    pub(crate) fn in_folder(folder: &std::path::Path) -> Self {
        Self(folder.to_owned())
    }

    /// Saves a file under a name that no other has. It has its name only once it is whole and on disk.
    pub(crate) fn save(
        &self,
        name: &str,
        ending: Ending,
        write: impl FnOnce(&mut BufWriter<&File>) -> Result<(), Error>,
    ) -> Result<SavedView, Error> {
        let broke = |error| self.broke(error);
        fs::create_dir_all(&self.0).map_err(broke)?;
        let path = self.free_path(name, ending);
        let unfinished = path.with_extension("unfinished");
        let written = File::create(&unfinished).map_err(broke).and_then(|file| {
            let mut buffered = BufWriter::new(&file);
            write(&mut buffered)?;
            buffered.flush().map_err(broke)?;
            file.sync_all().map_err(broke)?;
            fs::rename(&unfinished, &path).map_err(broke)
        });
        if let Err(error) = written {
            // The original error is what matters; the next one to be saved takes its place.
            let _ = fs::remove_file(&unfinished);
            return Err(error);
        }
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Ok(SavedView { file, folder: self.0.display().to_string() })
    }

    /// Why a file could not be saved.
    pub(crate) fn broke(&self, error: io::Error) -> Error {
        let code = match error.kind() {
            io::ErrorKind::StorageFull => Code::DiskFull,
            _ => Code::DocumentsUnwritable,
        };
        Error::broke(code, self.0.display().to_string(), error)
    }

    fn free_path(&self, name: &str, ending: Ending) -> PathBuf {
        let ending = match ending {
            Ending::Packet => "crosstrain",
            Ending::Card => "crosstrain-card",
            Ending::Log => "log",
            Ending::Identity => "crosstrain-identity",
        };
        let plain = plain(name);
        let paths = (1_u32..).map(|count| {
            let file = if count == 1 { plain.clone() } else { format!("{plain} {count}") };
            self.0.join(format!("{file}.{ending}"))
        });
        let mut free = paths.filter(|it| !it.exists());
        free.next().unwrap_or_default()
    }
}

/// A name that every system takes for the name of a file.
fn plain(name: &str) -> String {
    let kept =
        name.chars().map(|it| if it.is_alphanumeric() || PLAIN.contains(it) { it } else { '-' });
    let kept: String = kept.take(MOST_CHARACTERS).collect();
    let trimmed = kept.trim_matches([' ', '.']);
    if trimmed.is_empty() { "Crosstrain".to_owned() } else { trimmed.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn a_name_becomes_the_name_of_a_file_and_leads_nowhere() {
        assert_eq!(plain("Priya Raman to Søren O'Neil"), "Priya Raman to Søren O'Neil");
        assert_eq!(plain("../../etc/passwd"), "-..-etc-passwd");
        assert_eq!(plain("C:\\a\0b"), "C--a-b");
        assert_eq!(plain(" .. "), "Crosstrain");
    }
}
