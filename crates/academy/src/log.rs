//! The log of the window, as a file that a person can send to whoever helps them.

use std::fs;
use std::io::{self, Write};

use crate::Place;
use crate::code::Code;
use crate::error::Error;
use crate::outbox::{Ending, Outbox};
use crate::view::packet::SavedView;

/// What the file is called, without its ending.
const NAME: &str = "Crosstrain log";

/// Saves a copy of the log where files for others are saved. It needs no ledger: it is wanted when that does not open.
pub fn save_log(place: &Place) -> Result<SavedView, Error> {
    let path = place.log().join("crosstrain.log");
    let text = fs::read(&path).map_err(|error| {
        let code = match error.kind() {
            io::ErrorKind::NotFound => Code::NoLog,
            _ => Code::Unexpected,
        };
        Error::broke(code, path.display().to_string(), error)
    })?;
    let outbox = Outbox::in_folder(&place.documents);
    outbox
        .save(NAME, Ending::Log, |file| file.write_all(&text).map_err(|error| outbox.broke(error)))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use tempfile::TempDir;

    use super::save_log;
    use crate::Place;
    use crate::code::Code;

    #[test]
    fn each_copy_of_the_log_has_a_name_of_its_own_and_a_laptop_without_one_says_so() {
        let folder = TempDir::new().unwrap();
        let under = |name| folder.path().join(name);
        let place = Place {
            home: under("home"),
            courses: under("courses"),
            documents: under("documents"),
            build: String::new(),
        };
        assert!(matches!(save_log(&place), Err(error) if error.code == Code::NoLog));
        fs::create_dir_all(place.log()).unwrap();
        fs::write(place.log().join("crosstrain.log"), "one line\n").unwrap();
        for name in ["Crosstrain log.log", "Crosstrain log 2.log"] {
            let saved = save_log(&place).unwrap();
            assert_eq!(saved.file, name);
            assert_eq!(fs::read_to_string(under("documents").join(name)).unwrap(), "one line\n");
        }
    }
}
