//! No test is forgotten, silenced, or waits for a fixed time.

use crate::source::{Source, code, none_of, read, sources};

/// The one place that waits, always for something and with a deadline.
const MAY_WAIT: &[&str] = &["tests/src/harness/patience.rs"];

const RUNNER: &str = "tests/journeys/main.rs";

#[test]
fn every_journey_is_listed_in_the_runner() {
    let found = sources(&["rs"]);
    let journeys = found.iter().filter(|it| it.path.starts_with("tests/journeys/"));
    none_of(&unlisted(journeys, &read(RUNNER)));
}

#[test]
fn every_rule_is_listed_in_the_runner() {
    let found = sources(&["rs"]);
    let rules = found.iter().filter(|it| it.path.starts_with("tests/tidy/"));
    none_of(&unlisted(rules, &read("tests/tidy/main.rs")));
}

#[test]
fn no_test_is_ignored_without_a_reason() {
    none_of(&sources(&["rs", "ts"]).iter().flat_map(silenced).collect::<Vec<_>>());
}

#[test]
fn nothing_waits_for_a_fixed_time() {
    none_of(&sources(&["rs"]).iter().flat_map(sleeping).collect::<Vec<_>>());
}

fn unlisted<'s>(files: impl Iterator<Item = &'s Source>, runner: &Source) -> Vec<String> {
    let is_listed =
        |module: &str| runner.text.lines().any(|it| it.trim() == format!("mod {module};"));
    files
        .filter(|file| file.path != runner.path)
        .filter_map(|file| {
            let module = file.path.rsplit('/').next()?.strip_suffix(".rs")?;
            let missing = || {
                format!(
                    "{}:1: it never runs; write `mod {module};` into {}",
                    file.path, runner.path
                )
            };
            (!is_listed(module)).then(missing)
        })
        .collect()
}

fn silenced(source: &Source) -> Vec<String> {
    let is_bad = |line: &str| {
        let line = line.trim();
        let rust = source.has_ending("rs") && line.starts_with("#[ignore]");
        let skips = [
            "it.skip(",
            "test.skip(",
            "describe.skip(",
            "it.only(",
            "test.only(",
            "describe.only(",
            "it.todo(",
        ];
        rust || (source.has_ending("ts") && skips.iter().any(|it| line.starts_with(it)))
    };
    let bad = source.numbered().filter(|(_, line)| is_bad(line));
    bad.map(|(line, _)| {
        format!("{}:{line}: let the test run, or say why not: `#[ignore = \"…\"]`", source.path)
    })
    .collect()
}

fn sleeping(source: &Source) -> Vec<String> {
    if MAY_WAIT.contains(&source.path.as_str()) {
        return Vec::new();
    }
    let bad = source.numbered().filter(|(_, line)| code(line).contains("sleep("));
    bad.map(|(line, _)| {
        format!(
            "{}:{line}: wait for what should happen, as harness/patience.rs does, not for a time",
            source.path
        )
    })
    .collect()
}

#[cfg(test)]
mod examples {
    use super::{silenced, sleeping, unlisted};
    use crate::source::Source;

    #[test]
    fn a_forgotten_journey_is_named() {
        let runner = Source::new("tests/journeys/main.rs", "//! Runs.\n\nmod learning;\n");
        let files =
            ["learning", "signing"].map(|it| Source::new(&format!("tests/journeys/{it}.rs"), ""));
        let findings = unlisted(files.iter(), &runner);
        assert_eq!(findings.len(), 1);
        assert!(findings[0].starts_with("tests/journeys/signing.rs:1: it never runs"));
    }

    #[test]
    fn a_silenced_test_is_named() {
        assert_eq!(silenced(&Source::new("a.rs", "#[test]\n#[ignore]\nfn a() {}")).len(), 1);
        assert_eq!(silenced(&Source::new("a.ts", "it.skip('a', () => {})")).len(), 1);
        assert!(silenced(&Source::new("a.rs", "#[ignore = \"needs a printer\"]")).is_empty());
    }

    #[test]
    fn a_fixed_wait_is_named() {
        let finding = sleeping(&Source::new("a.rs", "\nthread::sleep(SECOND);"));
        assert!(finding[0].starts_with("a.rs:2: wait for"));
        assert!(sleeping(&Source::new("a.rs", "// never sleep(1)")).is_empty());
    }
}
