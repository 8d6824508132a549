//! Which names a file in a package may have: those that mean the same file on every system, inside the course.

use super::BadPackage;
use crate::spelling::folded;
use std::collections::HashMap;
use std::fmt;

/// What is wrong with a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameFault {
    /// It begins at the root of a disk or names one.
    Absolute,
    /// It leads out of the course, or into it by a detour.
    Traversal,
    /// It has `\` between folders, as packages made by some programs on Windows do.
    Backslash,
    /// It has a character, or is a word, that Windows forbids.
    Forbidden,
    /// A part of it begins with a dot, so that it would not be seen.
    Hidden,
    /// It is too long, or has too many folders.
    TooLong,
    /// It is not text.
    NotText,
}

impl fmt::Display for NameFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Absolute => "begins at the root of a disk",
            Self::Traversal => "leads out of the course",
            Self::Backslash => "has \\ between folders; packages have /",
            Self::Forbidden => "cannot be the name of a file on Windows",
            Self::Hidden => "is hidden",
            Self::TooLong => "is too long",
            Self::NotText => "is not text",
        })
    }
}

/// The most bytes of a whole name: with a user's folder before it, Windows takes some 260 characters.
const LONGEST: usize = 180;

/// Words that are devices on Windows, whatever stands behind a dot
/// (<https://learn.microsoft.com/windows/win32/fileio/naming-a-file>).
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];
/// The same with one digit behind them, which may be a raised one.
const PORTS: [&str; 2] = ["com", "lpt"];

/// Names admitted so far, by what a system takes them for that ignores case and how letters are composed.
#[derive(Default)]
pub(super) struct Names {
    files: HashMap<String, String>,
    folders: HashMap<String, String>,
}

impl Names {
    /// Admits a name beside those before it.
    pub(super) fn admit(&mut self, name: &str) -> Result<(), BadPackage> {
        check(name).map_err(|fault| BadPackage::Name { name: name.to_owned(), fault })?;
        let taken_for = folded(name);
        let same = |other: &String| BadPackage::SameName(other.clone(), name.to_owned());
        if let Some(other) = self.files.get(&taken_for).or_else(|| self.folders.get(&taken_for)) {
            return Err(same(other));
        }
        let mut slash = 0;
        while let Some(at) = name[slash..].find('/') {
            slash += at + 1;
            let around = &name[..slash - 1];
            let folded = folded(around);
            if let Some(other) = self.files.get(&folded) {
                return Err(same(other));
            }
            let known = self.folders.entry(folded).or_insert_with(|| around.to_owned());
            if known != around {
                return Err(same(&known.clone()));
            }
        }
        self.files.insert(taken_for, name.to_owned());
        Ok(())
    }
}

/// Whether a name is one relative path to one file, on every system.
fn check(name: &str) -> Result<(), NameFault> {
    let mut start = name.chars();
    let has_drive =
        start.next().is_some_and(|it| it.is_ascii_alphabetic()) && start.next() == Some(':');
    if name.starts_with(['/', '\\']) || has_drive {
        return Err(NameFault::Absolute);
    }
    if name.split(['/', '\\']).any(|it| it == "..") {
        return Err(NameFault::Traversal);
    }
    if name.contains('\\') {
        return Err(NameFault::Backslash);
    }
    if name.len() > LONGEST {
        return Err(NameFault::TooLong);
    }
    name.split('/').try_for_each(check_part)
}

fn check_part(part: &str) -> Result<(), NameFault> {
    if part.is_empty() || part == "." {
        return Err(NameFault::Traversal);
    }
    if part.starts_with('.') {
        return Err(NameFault::Hidden);
    }
    let is_forbidden = |it: char| it.is_control() || r#"<>:"|?*"#.contains(it);
    if part.contains(is_forbidden) || part.ends_with([' ', '.']) || is_device(part) {
        return Err(NameFault::Forbidden);
    }
    Ok(())
}

fn is_device(part: &str) -> bool {
    let stem = part.split('.').next().unwrap_or_default().trim_end().to_lowercase();
    let is_port = |rest: &str| {
        let mut letters = rest.chars();
        letters.next().is_some_and(char::is_numeric) && letters.next().is_none()
    };
    DEVICES.contains(&stem.as_str())
        || PORTS.iter().any(|port| stem.strip_prefix(port).is_some_and(is_port))
}

#[cfg(test)]
mod tests {
    use super::{NameFault, Names, check};
    use rstest::rstest;

    #[rstest]
    #[case("course.toml")]
    #[case("01-unit/10-lesson/Zeichnung mit Maß.png")]
    #[case("01-unit/console.md")]
    #[case("a/com10.md")]
    fn a_plain_name_is_admitted(#[case] name: &str) {
        assert_eq!(check(name), Ok(()));
    }

    #[rstest]
    #[case("/etc/passwd", NameFault::Absolute)]
    #[case("C:/x", NameFault::Absolute)]
    #[case("c:x", NameFault::Absolute)]
    #[case("\\\\server\\share", NameFault::Absolute)]
    #[case("../x", NameFault::Traversal)]
    #[case("a/../../x", NameFault::Traversal)]
    #[case("a\\..\\x", NameFault::Traversal)]
    #[case("a//b", NameFault::Traversal)]
    #[case("a/./b", NameFault::Traversal)]
    #[case("a/", NameFault::Traversal)]
    #[case("", NameFault::Traversal)]
    #[case("01-unit\\unit.toml", NameFault::Backslash)]
    #[case("a/.git", NameFault::Hidden)]
    #[case("a/NUL", NameFault::Forbidden)]
    #[case("a/aux.md", NameFault::Forbidden)]
    #[case("COM1.txt/x", NameFault::Forbidden)]
    #[case("a/x.", NameFault::Forbidden)]
    #[case("a/x ", NameFault::Forbidden)]
    #[case("a/what?.md", NameFault::Forbidden)]
    #[case("a/x:stream", NameFault::Forbidden)]
    #[case("a/x\u{0}", NameFault::Forbidden)]
    fn a_name_that_some_system_takes_otherwise_is_refused(
        #[case] name: &str,
        #[case] fault: NameFault,
    ) {
        assert_eq!(check(name), Err(fault));
    }

    #[test]
    fn a_name_longer_than_windows_takes_is_refused() {
        assert_eq!(check(&"x".repeat(181)), Err(NameFault::TooLong));
    }

    #[rstest]
    #[case("a/x.md", "a/X.md")]
    #[case("a/x.md", "A/y.md")]
    #[case("a", "a/y.md")]
    #[case("a/y.md", "A")]
    #[case("a/x.md", "a/x.md")]
    #[case("a/\u{e9}.md", "a/e\u{301}.md")]
    #[case("\u{c9}/x.md", "e\u{301}/y.md")]
    fn two_names_for_one_file_are_refused(#[case] one: &str, #[case] other: &str) {
        let mut names = Names::default();
        names.admit(one).unwrap();
        assert!(names.admit(other).is_err());
    }
}
