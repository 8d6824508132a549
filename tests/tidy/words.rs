//! Things are named for what they are: no name says only that something is done with something.

use crate::source::{Source, code, none_of, sources};

const EMPTY_WORDS: &[&str] =
    &["Manager", "Service", "Helper", "Util", "Utils", "Common", "Data", "Info"];
const RUST_TYPES: &[&str] = &["struct", "enum", "trait", "type"];
const TYPESCRIPT_TYPES: &[&str] = &["class", "interface", "type", "enum"];
const EMPTY_PREFIXES: &[&str] = &["get_", "handle_", "fn_", "do_"];
const EMPTY_FILES: &[&str] =
    &["manager", "service", "helper", "helpers", "util", "utils", "common", "data", "info"];

#[test]
fn no_type_has_an_empty_word_in_its_name() {
    let sources = sources(&["rs", "ts", "svelte"]);
    none_of(&sources.iter().flat_map(empty_types).collect::<Vec<_>>());
}

#[test]
fn no_function_says_only_that_it_gets_or_handles() {
    none_of(&sources(&["rs"]).iter().flat_map(empty_functions).collect::<Vec<_>>());
}

#[test]
fn no_file_has_an_empty_word_for_a_name() {
    let sources = sources(&["rs", "ts", "svelte"]);
    none_of(&sources.iter().filter_map(empty_file).collect::<Vec<_>>());
}

fn empty_types(source: &Source) -> Vec<String> {
    let keywords = if source.has_ending("rs") { RUST_TYPES } else { TYPESCRIPT_TYPES };
    let finding = |(line, text): (usize, &str)| {
        let name = name_after(&code(text), keywords)?;
        let word = segments(&name).into_iter().find(|it| EMPTY_WORDS.contains(&it.as_str()))?;
        Some(format!("{}:{line}: name {name} for what it is, without `{word}`", source.path))
    };
    source.numbered().filter_map(finding).collect()
}

fn empty_functions(source: &Source) -> Vec<String> {
    let finding = |(line, text): (usize, &str)| {
        let name = name_after(&code(text), &["fn"])?;
        let prefix = EMPTY_PREFIXES.iter().find(|it| name.starts_with(**it))?;
        Some(format!(
            "{}:{line}: name {name} for what it gives or does, without `{prefix}`",
            source.path
        ))
    };
    source.numbered().filter_map(finding).collect()
}

fn empty_file(source: &Source) -> Option<String> {
    let stem = std::path::Path::new(&source.path).file_stem()?.to_string_lossy().to_lowercase();
    EMPTY_FILES
        .contains(&stem.as_str())
        .then(|| format!("{}:1: name the file for the thing in it", source.path))
}

/// The name a line declares with one of these keywords.
fn name_after(code: &str, keywords: &[&str]) -> Option<String> {
    let mut words = code.split_whitespace();
    words.find(|word| keywords.contains(word))?;
    let is_part = |it: char| it.is_alphanumeric() || it == '_';
    Some(words.next()?.chars().take_while(|it| is_part(*it)).collect())
}

/// The words of a name in camel case.
fn segments(name: &str) -> Vec<String> {
    let mut segments: Vec<String> = Vec::new();
    for it in name.chars() {
        match segments.last_mut() {
            Some(last) if !it.is_uppercase() => last.push(it),
            _ => segments.push(it.to_string()),
        }
    }
    segments
}

#[cfg(test)]
mod examples {
    use super::{empty_file, empty_functions, empty_types};
    use crate::source::Source;

    #[test]
    fn a_type_with_an_empty_word_is_named() {
        let bad = Source::new("a.rs", "//! A.\npub(crate) struct LessonManager<'a> {\n");
        assert_eq!(
            empty_types(&bad),
            ["a.rs:2: name LessonManager for what it is, without `Manager`"]
        );
        assert_eq!(empty_types(&Source::new("a.ts", "export interface UserInfo {")).len(), 1);
        assert!(
            empty_types(&Source::new("a.rs", "struct Database; // a DataStore type Data"))
                .is_empty()
        );
    }

    #[test]
    fn a_function_that_only_gets_is_named() {
        let bad = Source::new("a.rs", "    pub async fn get_lesson(&self) {}");
        assert_eq!(empty_functions(&bad).len(), 1);
        assert!(empty_functions(&Source::new("a.rs", "fn gets(budget: u8) {}")).is_empty());
    }

    #[test]
    fn a_file_of_odds_and_ends_is_named() {
        assert!(empty_file(&Source::new("ui/src/utils.ts", "")).is_some());
        assert!(empty_file(&Source::new("crates/ledger/src/entry.rs", "")).is_none());
    }
}
