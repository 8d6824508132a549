//! BENCHMARKS.md: one section for each part, each written over by its own measurement alone.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::place::{root, target};
use crate::steps::{Failed, Steps, say};

/// Where a measuring program leaves the section of its part.
pub(crate) fn draft(part: &str) -> PathBuf {
    target().join("bench").join(format!("{part}.md"))
}

/// Makes the folder of the drafts and removes an old one, so that no old figures pass for new ones.
pub(crate) fn begin(part: &str) -> Result<PathBuf, Failed> {
    Steps::quietly("bench: make room for the table", "Is the disk full?", || {
        let draft = draft(part);
        fs::create_dir_all(target().join("bench"))?;
        match fs::remove_file(&draft) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            Ok(()) | Err(_) => Ok(draft),
        }
    })
}

/// Shows the section that was measured and puts it into BENCHMARKS.md.
pub(crate) fn keep(draft: &Path) -> Result<(), Failed> {
    Steps::quietly("bench: keep the table", "The program that measures ended early.", || {
        let section = fs::read_to_string(draft)?;
        say(&section);
        let file = root().join("BENCHMARKS.md");
        let before = fs::read_to_string(&file)?;
        fs::write(file, with_section(&before, &section))
    })
}

/// The text with the section of the same heading replaced, or with a new section at its end.
fn with_section(text: &str, section: &str) -> String {
    let section = section.trim();
    let heading = section.lines().next().unwrap_or_default();
    let mut sections: Vec<&str> = Vec::new();
    let mut rest = text.trim();
    while let Some(at) = rest.find("\n## ") {
        sections.push(rest[..at].trim());
        rest = &rest[at + 1..];
    }
    sections.push(rest);
    match sections.iter_mut().find(|it| it.lines().next() == Some(heading)) {
        Some(old) => *old = section,
        None => sections.push(section),
    }
    sections.join("\n\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::with_section;

    #[test]
    fn a_section_is_replaced_in_its_place_and_the_others_stay() {
        let text = "# Benchmarks\n\nIntro.\n\n## One\n\nold\n\n## Two\n\nkept\n";
        let expected = "# Benchmarks\n\nIntro.\n\n## One\n\nnew\n\n## Two\n\nkept\n";
        assert_eq!(with_section(text, "## One\n\nnew\n"), expected);
    }

    #[test]
    fn a_new_section_comes_last() {
        assert_eq!(
            with_section("# All\n\n## A\n\na\n", "## B\n\nb"),
            "# All\n\n## A\n\na\n\n## B\n\nb\n"
        );
    }
}
