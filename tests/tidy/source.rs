//! The files of the project, and how a rule reports what it found in them.

use std::fs;
use std::path::{Path, PathBuf};

/// A file of the project by its path from the root, with its text.
pub(crate) struct Source {
    pub(crate) path: String,
    pub(crate) text: String,
}

impl Source {
    pub(crate) fn new(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), text: text.to_owned() }
    }

    pub(crate) fn has_ending(&self, ending: &str) -> bool {
        Path::new(&self.path).extension().is_some_and(|it| it == ending)
    }

    /// The lines before the unit tests of a Rust file; all lines of any other.
    pub(crate) fn lines_before_tests(&self) -> impl Iterator<Item = (usize, &str)> {
        self.numbered().take_while(|(_, line)| line.trim() != "#[cfg(test)]")
    }

    /// Lines with their numbers, as an editor counts them.
    pub(crate) fn numbered(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text.lines().enumerate().map(|(index, line)| (index + 1, line))
    }
}

/// The code of a line: what stands before a comment, with the content of strings blanked.
pub(crate) fn code(line: &str) -> String {
    let mut code = String::new();
    let mut in_string = false;
    let mut characters = line.chars().peekable();
    while let Some(it) = characters.next() {
        match it {
            '\\' if in_string => drop(characters.next()),
            '"' => {
                in_string = !in_string;
                code.push(it);
            }
            _ if in_string => {}
            '/' if characters.peek() == Some(&'/') => return code,
            _ => code.push(it),
        }
    }
    code
}

/// Folders that hold sources written by hand.
const FOLDERS: &[&str] = &["crates", "src-tauri", "tests", "xtask", "ui"];

/// Folders within them that hold what was made from something else.
const MADE: &[&str] = &["node_modules", "dist", "gen", "bindings", "target"];

/// All hand-written sources with one of these endings.
pub(crate) fn sources(endings: &[&str]) -> Vec<Source> {
    let mut found = Vec::new();
    for folder in FOLDERS {
        collect(&root().join(folder), &mut found);
    }
    found.retain(|source| endings.iter().any(|it| source.has_ending(it)));
    assert!(!found.is_empty(), "no file ends in {endings:?}: has the project moved?");
    found
}

/// The project's own folder.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// One file of the project.
pub(crate) fn read(path: &str) -> Source {
    let text = fs::read_to_string(root().join(path));
    Source::new(path, &text.unwrap_or_else(|error| panic!("{path}: {error}")))
}

/// Fails with all findings at once, each one line.
#[track_caller]
pub(crate) fn none_of(findings: &[String]) {
    assert!(findings.is_empty(), "\n{}\n", findings.join("\n"));
}

fn collect(folder: &Path, found: &mut Vec<Source>) {
    let mut entries: Vec<_> = fs::read_dir(folder).unwrap().map(|it| it.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() && !MADE.contains(&name.as_str()) && !name.starts_with('.') {
            collect(&path, found);
        } else if let Ok(text) = fs::read_to_string(&path) {
            let path = path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
            found.push(Source { path, text });
        }
    }
}

#[test]
fn words_in_strings_and_comments_are_not_code() {
    assert_eq!(code(r#"let a = "b(\"1"; // c(2)"#), r#"let a = ""; "#);
}
