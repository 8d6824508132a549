//! The arrows between our crates go one way, and every outside crate that shapes the design has its home.

use std::collections::BTreeSet;

use crate::source::{Source, none_of, read, sources};

/// Each crate of ours with those of ours it may know.
const ARROWS: &[(&str, &[&str])] = &[
    ("crates/curriculum", &[]),
    ("crates/ledger", &[]),
    ("crates/academy", &["curriculum", "ledger"]),
    ("crates/cli", &["academy", "curriculum"]),
    ("crates/appimage", &[]),
    ("src-tauri", &["academy"]),
    ("tests", &["curriculum"]),
    ("xtask", &[]),
];

/// Outside crates (with `*` for a family) and the crate of ours that may know them. Two have two homes: the zip, as
/// courses and packets are both files from strangers, and their crates never meet; and the verifier of updates, as whoever
/// makes one looks at it with the eyes of whoever takes it.
const HOMES: &[(&str, &str)] = &[
    ("tauri*", "src-tauri"),
    ("rusqlite", "crates/ledger"),
    ("ed25519-dalek", "crates/ledger"),
    ("curve25519-dalek", "crates/ledger"),
    ("hkdf", "crates/ledger"),
    ("aead-stream", "crates/ledger"),
    ("argon2", "crates/ledger"),
    ("chacha20poly1305", "crates/ledger"),
    ("serde_json_canonicalizer", "crates/ledger"),
    ("pulldown-cmark", "crates/curriculum"),
    ("ammonia", "crates/curriculum"),
    ("icu_normalizer", "crates/curriculum"),
    ("imagesize", "crates/curriculum"),
    ("syntect", "crates/curriculum"),
    ("two-face", "crates/curriculum"),
    ("bladeink*", "crates/curriculum"),
    ("serde-saphyr", "crates/curriculum"),
    ("fsrs", "crates/academy"),
    ("qrcode", "crates/academy"),
    ("rqrr", "crates/academy"),
    ("similar", "crates/curriculum"),
    ("zip", "crates/curriculum"),
    ("zip", "crates/ledger"),
    ("thirtyfour", "tests"),
    ("png", "tests"),
    ("x11rb", "tests"),
    ("zbus", "tests"),
    ("boon", "crates/cli"),
    ("backhand", "crates/appimage"),
    ("minisign-verify", "src-tauri"),
    ("minisign-verify", "xtask"),
    ("notify", "src-tauri"),
    ("notify-rust", "src-tauri"),
];

/// Crates of ours that know no asynchronous runtime.
const SYNCHRONOUS: &[&str] =
    &["crates/curriculum", "crates/ledger", "crates/academy", "crates/cli"];

const TABLES: &[&str] = &["dependencies", "dev-dependencies", "build-dependencies"];

/// The one folder of the page that may know the window.
const HOST: &str = "ui/src/host/";

#[test]
fn crates_know_only_those_below_them() {
    none_of(&manifests().flat_map(|it| wrong_arrows(&it)).collect::<Vec<_>>());
}

#[test]
fn every_member_of_the_workspace_has_its_arrows_written_here() {
    let workspace: toml::Table = toml::from_str(&read("Cargo.toml").text).unwrap();
    let members = workspace["workspace"]["members"].as_array().unwrap();
    let members: BTreeSet<_> = members.iter().map(|it| it.as_str().unwrap()).collect();
    assert_eq!(members, ARROWS.iter().map(|(folder, _)| *folder).collect());
}

#[test]
fn outside_crates_stay_in_their_home() {
    none_of(&manifests().flat_map(|it| strangers(&it)).collect::<Vec<_>>());
}

#[test]
fn the_core_is_synchronous() {
    none_of(&manifests().flat_map(|it| runtimes(&it)).collect::<Vec<_>>());
}

#[test]
fn only_the_host_folder_of_the_page_knows_the_window() {
    none_of(&sources(&["ts", "svelte", "js"]).iter().flat_map(window_imports).collect::<Vec<_>>());
}

/// A folder of ours with its manifest.
struct Manifest {
    folder: String,
    source: Source,
}

fn manifests() -> impl Iterator<Item = Manifest> {
    ARROWS.iter().map(|(folder, _)| Manifest {
        folder: (*folder).to_owned(),
        source: read(&format!("{folder}/Cargo.toml")),
    })
}

impl Manifest {
    /// Every dependency of any kind by its name in the registry, with the line it stands on.
    fn dependencies(&self) -> Vec<(usize, String)> {
        let manifest: toml::Table = toml::from_str(&self.source.text)
            .unwrap_or_else(|error| panic!("{}: {error}", self.source.path));
        let mut found = Vec::new();
        self.collect(&manifest, &mut found);
        for target in manifest.get("target").and_then(toml::Value::as_table).into_iter().flatten() {
            self.collect(target.1.as_table().unwrap(), &mut found);
        }
        found
    }

    fn collect(&self, table: &toml::Table, found: &mut Vec<(usize, String)>) {
        let tables = TABLES.iter().filter_map(|it| table.get(*it)?.as_table());
        for (key, value) in tables.flatten() {
            // A crate may be used under another name than its own.
            let name = value.get("package").and_then(toml::Value::as_str).unwrap_or(key);
            found.push((self.line_of(key), name.to_owned()));
        }
    }

    fn line_of(&self, key: &str) -> usize {
        let declares = |line: &str| {
            let rest = line.strip_prefix(key);
            rest.is_some_and(|rest| rest.starts_with(['.', ' ', '=']))
                || line.ends_with(&format!("dependencies.{key}]"))
        };
        self.source.numbered().find(|(_, line)| declares(line)).map_or(1, |(line, _)| line)
    }

    fn finding(&self, line: usize, what: &str) -> String {
        format!("{}:{line}: {what}", self.source.path)
    }
}

fn wrong_arrows(manifest: &Manifest) -> Vec<String> {
    let ours =
        ["curriculum", "ledger", "academy", "crosstrain", "crosstrain-desktop", "e2e", "xtask"];
    let allowed = ARROWS.iter().find(|(folder, _)| *folder == manifest.folder).map(|(_, it)| *it);
    let is_wrong =
        |name: &str| ours.contains(&name) && !allowed.is_some_and(|it| it.contains(&name));
    let wrong = manifest.dependencies().into_iter().filter(|(_, name)| is_wrong(name));
    wrong.map(|(line, name)| {
        manifest.finding(line, &format!("must not know {name}; the arrows are ui -> src-tauri -> academy -> curriculum, ledger"))
    })
    .collect()
}

fn strangers(manifest: &Manifest) -> Vec<String> {
    let is_named = |pattern: &str, name: &str| match pattern.strip_suffix('*') {
        Some(family) => name == family || name.starts_with(&format!("{family}-")),
        None => name == pattern,
    };
    let homes = |name: &str| {
        let rows = HOMES.iter().filter(|(pattern, _)| is_named(pattern, name));
        rows.map(|(_, home)| *home).collect::<Vec<_>>()
    };
    let all = manifest.dependencies().into_iter();
    all.filter_map(|(line, name)| {
        let homes = homes(&name);
        if homes.is_empty() || homes.contains(&manifest.folder.as_str()) {
            return None;
        }
        let homes = homes.join(" and ");
        Some(manifest.finding(
            line,
            &format!("{name} belongs to {homes}; ask that crate for what is needed"),
        ))
    })
    .collect()
}

fn runtimes(manifest: &Manifest) -> Vec<String> {
    if !SYNCHRONOUS.contains(&manifest.folder.as_str()) {
        return Vec::new();
    }
    let found = manifest
        .dependencies()
        .into_iter()
        .filter(|(_, name)| name == "tokio" || name == "futures");
    found
        .map(|(line, name)| {
            manifest.finding(line, &format!("the core is synchronous; leave {name} to src-tauri"))
        })
        .collect()
}

fn window_imports(source: &Source) -> Vec<String> {
    if !source.path.starts_with("ui/src/") || source.path.starts_with(HOST) {
        return Vec::new();
    }
    let imports = |line: &str| line.contains("@tauri-apps/") || line.contains("__TAURI");
    let bad = source.numbered().filter(|(_, line)| imports(line));
    bad.map(|(line, _)| format!("{}:{line}: reach the window through {HOST}", source.path))
        .collect()
}

#[cfg(test)]
mod examples {
    use super::{Manifest, runtimes, strangers, window_imports, wrong_arrows};
    use crate::source::Source;

    fn manifest(folder: &str, text: &str) -> Manifest {
        Manifest { folder: folder.to_owned(), source: Source::new("a/Cargo.toml", text) }
    }

    #[test]
    fn an_arrow_that_goes_up_is_named_with_its_line() {
        let bad =
            manifest("crates/ledger", "[dependencies]\nserde = \"1\"\nacademy.workspace = true\n");
        let findings = wrong_arrows(&bad);
        assert!(findings[0].starts_with("a/Cargo.toml:3: must not know academy"), "{findings:?}");
        assert!(
            wrong_arrows(&manifest("src-tauri", "[dependencies]\nacademy.workspace = true\n"))
                .is_empty()
        );
    }

    #[test]
    fn an_arrow_in_any_table_or_under_any_name_is_named() {
        for text in [
            "[dev-dependencies]\nledger.workspace = true\n",
            "[build-dependencies.ledger]\npath = \"../ledger\"\n",
            "[dependencies]\nbook = { package = \"ledger\", path = \"../ledger\" }\n",
            "[target.'cfg(unix)'.dependencies]\nledger.workspace = true\n",
        ] {
            assert_eq!(wrong_arrows(&manifest("crates/curriculum", text)).len(), 1, "{text}");
        }
    }

    #[test]
    fn an_outside_crate_away_from_home_is_named() {
        let away = manifest(
            "crates/academy",
            "[dependencies]\nrusqlite.workspace = true\ntauri-plugin-log = \"2\"\n",
        );
        assert_eq!(strangers(&away).len(), 2);
        assert!(
            strangers(&manifest("crates/ledger", "[dependencies]\nrusqlite = \"1\"\n")).is_empty()
        );
    }

    #[test]
    fn a_runtime_in_the_core_is_named() {
        let text = "[dev-dependencies]\ntokio.workspace = true\n";
        assert_eq!(runtimes(&manifest("crates/academy", text)).len(), 1);
        assert!(runtimes(&manifest("tests", text)).is_empty());
    }

    #[test]
    fn an_import_of_the_window_outside_the_host_is_named() {
        let text = "\nimport { invoke } from '@tauri-apps/api/core';\n";
        let findings = window_imports(&Source::new("ui/src/views/Today.svelte", text));
        assert_eq!(
            findings,
            ["ui/src/views/Today.svelte:2: reach the window through ui/src/host/"]
        );
        assert!(window_imports(&Source::new("ui/src/host/tauri.ts", text)).is_empty());
    }
}
