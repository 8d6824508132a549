//! Every Rust file says what it is for; no file grows so long that nobody reads it whole.

use crate::source::{Source, none_of, sources};

const RUST_LINES: usize = 400;
const COMPONENT_LINES: usize = 200;

#[test]
fn every_rust_file_opens_with_what_it_is_for() {
    none_of(&sources(&["rs"]).iter().filter_map(without_opening).collect::<Vec<_>>());
}

#[test]
fn no_rust_file_has_more_than_400_lines_before_its_tests() {
    none_of(&sources(&["rs"]).iter().filter_map(too_long).collect::<Vec<_>>());
}

#[test]
fn no_component_has_more_than_200_lines() {
    none_of(&sources(&["svelte"]).iter().filter_map(too_long).collect::<Vec<_>>());
}

#[test]
fn modules_are_files_named_after_them() {
    none_of(&sources(&["rs"]).iter().filter_map(named_mod).collect::<Vec<_>>());
}

fn without_opening(source: &Source) -> Option<String> {
    let opening = source.text.lines().next().unwrap_or_default().strip_prefix("//! ");
    if opening.is_some_and(|it| it.chars().count() > 10) {
        return None;
    }
    Some(format!(
        "{}:1: open the file with `//!` and one sentence saying what it is for",
        source.path
    ))
}

fn too_long(source: &Source) -> Option<String> {
    let (limit, how) = if source.has_ending("svelte") {
        (COMPONENT_LINES, "move a part of it into a component of its own")
    } else {
        (RUST_LINES, "move one noun of it into a file of its own")
    };
    let (last, _) = source.lines_before_tests().last()?;
    let path = &source.path;
    (last > limit).then(|| format!("{path}:{limit}: {last} lines are more than {limit}; {how}"))
}

fn named_mod(source: &Source) -> Option<String> {
    let folder = source.path.strip_suffix("/mod.rs")?;
    Some(format!("{}:1: call it {folder}.rs", source.path))
}

#[cfg(test)]
mod examples {
    use super::{named_mod, too_long, without_opening};
    use crate::source::Source;

    #[test]
    fn a_file_without_an_opening_sentence_is_named() {
        assert!(without_opening(&Source::new("a.rs", "use std::fs;\n")).is_some());
        assert!(without_opening(&Source::new("a.rs", "//!\n")).is_some());
        assert!(without_opening(&Source::new("a.rs", "//! Says what it is for.\n")).is_none());
    }

    #[test]
    fn lines_count_up_to_the_tests() {
        let long = "\n".repeat(401);
        let finding = too_long(&Source::new("a.rs", &long)).unwrap();
        assert!(finding.starts_with("a.rs:400: 401 lines"), "{finding}");
        let tested = "\n".repeat(400) + "#[cfg(test)]\n" + &long;
        assert!(too_long(&Source::new("a.rs", &tested)).is_none());
        assert!(too_long(&Source::new("A.svelte", &"\n".repeat(201))).is_some());
    }

    #[test]
    fn a_file_named_mod_is_named_after_its_folder() {
        let finding = named_mod(&Source::new("crates/a/src/b/mod.rs", "")).unwrap();
        assert!(finding.ends_with("call it crates/a/src/b.rs"), "{finding}");
    }
}
