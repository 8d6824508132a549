//! Checks a folder of courses, and writes the ids that are missing.

use std::path::{Path, PathBuf};
use std::{fs, io};

use clap::{Args, ValueEnum};
use curriculum::{Beside, Checked, Day, Diagnostic, Folder, Severity};
use serde_json::{Value, json};

use crate::{Outcome, originals, sarif};

/// What to check and how to say it.
#[derive(Debug, Args)]
pub(crate) struct Check {
    /// The folder of courses, or of one course.
    folder: PathBuf,
    /// Print it for a person, as JSON, or as SARIF 2.1.0 for a code forge.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    /// Show notes too: things worth a second look.
    #[arg(long)]
    all: bool,
    /// Fail on a warning as on an error.
    #[arg(long)]
    strict: bool,
    /// First write an id into every block without one. Nothing else in a file changes.
    #[arg(long, visible_alias = "write-ids")]
    fix: bool,
    /// Also find eight or more words in a row that stand in one of these texts, or in a text of one of these folders.
    #[arg(long, value_name = "FOLDER_OR_FILE", num_args = 1..)]
    against: Vec<PathBuf>,
    /// Also find lessons whose facts are to be checked again by this day, as in 2027-11-01.
    #[arg(long, value_name = "DAY")]
    on: Option<Day>,
}

/// For whom the findings are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// A person.
    Human,
    /// A program.
    Json,
    /// A code forge that shows findings beside the lines.
    Sarif,
}

impl Check {
    pub(crate) fn run(&self) -> Outcome {
        if self.fix
            && let Err(error) = self.write_ids()
        {
            eprintln!("{error}");
            return Outcome::Impossible;
        }
        let folder = match Folder::read_to_check(&self.folder) {
            Ok(folder) => folder,
            Err(error) => {
                eprintln!("{error}. Check the path and your rights to it.");
                return Outcome::Impossible;
            }
        };
        let originals = match originals::read(&self.against) {
            Ok(originals) => originals,
            Err(error) => {
                eprintln!("{error}. Name text files, or folders with text files in them.");
                return Outcome::Impossible;
            }
        };
        let mut checked = curriculum::check_beside(&folder, &Beside { originals, day: self.on });
        checked.diagnostics.retain(|it| self.all || it.severity != Severity::Note);
        match self.format {
            Format::Human => print_in_words(&checked),
            Format::Json => println!("{:#}", as_json(&checked)),
            Format::Sarif => println!("{:#}", sarif::log(&checked)),
        }
        let counts = |it: &Diagnostic| match it.severity {
            Severity::Error => true,
            Severity::Warning => self.strict,
            Severity::Note => false,
        };
        if checked.diagnostics.iter().any(counts) { Outcome::Found } else { Outcome::Clean }
    }

    /// Says on the error stream what it wrote, so that the findings stay readable for a program.
    fn write_ids(&self) -> Result<(), Unwritable> {
        let Ok(folder) = Folder::read(&self.folder) else { return Ok(()) };
        for mended in curriculum::missing_ids(&folder) {
            let path = self.folder.join(&mended.path);
            replace(&path, &mended.text).map_err(|source| Unwritable { path, source })?;
            eprintln!("{}: wrote {}", mended.path, mended.ids.join(", "));
        }
        Ok(())
    }
}

/// A file that could not be written.
#[derive(Debug, thiserror::Error)]
#[error("cannot write {}: {source}", path.display())]
struct Unwritable {
    path: PathBuf,
    source: io::Error,
}

/// Puts a new text in the place of a file in one step: whoever reads it sees either the old or the
/// new one.
fn replace(path: &Path, text: &str) -> io::Result<()> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let beside = path.with_file_name(format!(".{name}.new"));
    let written = fs::write(&beside, text)
        .and_then(|()| fs::set_permissions(&beside, fs::metadata(path)?.permissions()))
        .and_then(|()| fs::File::open(&beside)?.sync_all())
        .and_then(|()| fs::rename(&beside, path));
    written.inspect_err(|_| {
        // What failed is what the author must hear of; every reader passes over a file left behind.
        let _ = fs::remove_file(&beside);
    })
}

fn print_in_words(checked: &Checked) {
    for diagnostic in &checked.diagnostics {
        println!("{diagnostic}\n");
    }
    let courses = &checked.library.courses;
    let of = |severity| checked.diagnostics.iter().filter(|it| it.severity == severity).count();
    let mut counts =
        vec![count(of(Severity::Error), "error"), count(of(Severity::Warning), "warning")];
    if of(Severity::Note) > 0 {
        counts.push(count(of(Severity::Note), "note"));
    }
    println!(
        "{}, {}: {}",
        count(courses.len(), "course"),
        count(checked.library.lessons().count(), "lesson"),
        counts.join(", "),
    );
}

fn count(number: usize, of: &str) -> String {
    format!("{number} {of}{}", if number == 1 { "" } else { "s" })
}

fn as_json(checked: &Checked) -> Value {
    let findings: Vec<Value> = checked.diagnostics.iter().map(finding).collect();
    json!({ "findings": findings })
}

fn finding(it: &Diagnostic) -> Value {
    json!({
        "rule": it.rule,
        "severity": it.severity.to_string(),
        "file": it.file,
        "line": it.line,
        "column": it.column,
        "width": it.width,
        "source_line": it.source_line,
        "line_from": it.line_from,
        "message": it.message,
        "help": it.help,
    })
}
