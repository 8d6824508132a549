//! Lessons, stories, books and packages that nobody would make: whatever stands in them, nothing
//! panics, and a browser finds nothing in what comes out that could do harm.
//!
//! Each case takes a real lesson, story or book apart and puts it together wrongly; one in four is
//! a package around it. `cargo xtask fuzz --cases N` runs as many as one likes; the tests run a few.

mod packages;

use crate::markdown::dom::{Dom, parsed};
use crate::markdown::sanitize::tests::pieces;
use crate::picture::tests::png;
use crate::{Folder, Package, check, compile, highlighted};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};

/// Pieces of text that have broken parsers before, or look as if they could.
const NASTY: &[&str] = &[
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<!--",
    "-->",
    "]]>",
    "<",
    "\">",
    "' onclick='x",
    "[x](javascript:alert(1))",
    "[x](data:text/html,x)",
    "![x](https://evil.example/x.png)",
    "![x](x.png \"title\")",
    "![](x.png)",
    "[x](lesson.md#a\"b)",
    "[x](../../../etc/passwd)",
    "[^n]",
    "\n[^n]: note[^n]\n",
    "\n[^n]: > quote\n    - item\n",
    "\n```rust\n# hidden\nfn a() {}\n",
    "\n```\n",
    "\n~~~html\n</code></pre>\n~~~\n",
    "\n| a | b |\n| - | :-: |\n| c\n",
    "\n> [!quiz] Q\n> <!-- id: q -->\n> - [x] a\n>   > b\n",
    "\n> [!note] <b>\n",
    "\n> [!",
    "\n> ",
    "\n- [ ] ",
    "\n1. ",
    "\n# ",
    "\n## ",
    "\n### a {#b}\n",
    "\n---\n",
    "\n***\n",
    "\n===\n",
    "<https://x.example>",
    "&#0;",
    "&lt;script&gt;",
    "\u{0}",
    "\u{a0}",
    "\u{feff}",
    "\u{202e}",
    "\u{2028}",
    "é",
    "𐠸",
    "\r\n",
    "\t",
    "\\",
    "`",
    "``",
    "*",
    "**",
    "_",
    "~~",
    "$$",
    "{{#include x.md}}",
    "{{#include a.md:2:1}}",
    "{{#playground a.rs}}",
    "{{#title",
    "{{#x}}",
    "\\{{#include a.md}}",
    "\n```admonish note \"x\"\ny\n```\n",
    "\n- [A](a.md)\n  - [B]()\n",
    "\n[C](../c.md)\n",
    "\n    code\n",
    "\n[r]: javascript:x\n",
    "[r]",
    "\nTerm\n: Meaning\n",
];

const FRONT: &str =
    "---\nid: sample\ntitle: Sample\nsummary: One.\nminutes: 5\nobjectives: []\n---\n";

const SCENARIO: &str = "> [!scenario] A\n> <!-- id: a; meter: trust = Trust, deliverable = Deliverable, \
     margin = Margin, team = Team -->\n> You.\n>\n> [Story](scenario.ink)\n";

/// Numbers that look random and are the same on every run (splitmix64, Steele et al. 2014).
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.roll() % (end.max(1) as u64)).unwrap()
    }

    fn one_of<'a>(&mut self, all: &[&'a str]) -> &'a str {
        all[self.below(all.len())]
    }

    /// A part of a text, at most this long.
    fn part<'a>(&mut self, text: &'a str, most: usize) -> &'a str {
        let on_a_letter = |mut at: usize| {
            while !text.is_char_boundary(at) {
                at -= 1;
            }
            at
        };
        let start = self.below(text.len() + 1);
        let length = self.below(most.min(text.len() - start) + 1);
        &text[on_a_letter(start)..on_a_letter(start + length).max(on_a_letter(start))]
    }
}

/// A text made of parts of others, cut, doubled, and sprinkled with what is nasty.
fn text(dice: &mut Dice, corpus: &[String]) -> String {
    let source = corpus[dice.below(corpus.len())].clone();
    let mut text = dice.part(&source, 1_500).to_owned();
    for _ in 0..dice.below(8) {
        let mut at = dice.below(text.len() + 1);
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        match dice.below(6) {
            0 => {
                let other = &corpus[dice.below(corpus.len())];
                let part = dice.part(other, 200).to_owned();
                text.insert_str(at, &part);
            }
            1 => {
                let end = at + dice.part(&text[at..], 60).len();
                if text.is_char_boundary(end) {
                    text.replace_range(at..end, "");
                }
            }
            2 => {
                let part = dice.part(&text, 200).to_owned();
                text.insert_str(at, &part.repeat(1 + dice.below(3)));
            }
            3 => text = text.lines().flat_map(|it| ["> ", it, "\n"]).collect(),
            _ => text.insert_str(at, dice.one_of(NASTY)),
        }
    }
    text
}

/// The files of a course or a book with such a text in it.
fn files(dice: &mut Dice, corpus: &Corpus) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut put = |path: &str, text: String| files.insert(path.to_owned(), text.into_bytes());
    let lessons = &corpus.lessons;
    if dice.below(3) == 0 {
        let summary =
            format!("# Summary\n\n- [A](a.md)\n- [B](deep/b.md)\n{}", text(dice, lessons));
        put("src/SUMMARY.md", if dice.below(2) == 0 { summary } else { "- [A](a.md)\n".into() });
        put("book.toml", format!("[book]\ntitle = \"A\"\n{}", dice.one_of(NASTY)));
        put("src/a.md", text(dice, lessons));
        put("src/deep/b.md", text(dice, lessons));
    } else {
        put("course.toml", crate::rules::missing_unit::RULE.example.good.to_owned());
        put("skills/explain-it.md", crate::rules::rubric_levels::RULE.example.good.to_owned());
        put("01-know-it/unit.toml", crate::rules::unit_file::RULE.example.good.to_owned());
        let front = if dice.below(8) == 0 { "" } else { FRONT };
        // Walking through a story takes as long as a hundred lessons.
        if dice.below(100) == 0 {
            put("01-know-it/01-a/lesson.md", format!("{FRONT}{SCENARIO}"));
            put("01-know-it/01-a/scenario.ink", text(dice, &corpus.stories));
        } else {
            put("01-know-it/01-a/lesson.md", format!("{front}{}", text(dice, lessons)));
        }
    }
    for path in ["src/x.png", "01-know-it/01-a/x.png"] {
        files.insert(path.to_owned(), png(64, 48));
    }
    files
}

/// What in a tree could do harm, by a list of what may be there and nothing else.
fn harm(node: &Dom) -> Option<String> {
    let (name, attributes, children) = match node {
        Dom::Text(_) => return None,
        Dom::Other => return Some("a comment".to_owned()),
        Dom::Element { name, attributes, children } => (name.as_str(), attributes, children),
    };
    let known = "a aside blockquote br code dd del div dl dt em figcaption figure h2 h3 h4 h5 h6 hr \
                 img li ol p pre span strong sup table tbody td th thead tr ul";
    if !known.split_ascii_whitespace().any(|it| it == name) {
        return Some(format!("element {name}"));
    }
    let bad = attributes.iter().find(|(attribute, value)| !is_harmless(name, attribute, value));
    match bad {
        Some((attribute, value)) => Some(format!("{attribute}={value} on {name}")),
        None => children.iter().find_map(harm),
    }
}

fn is_harmless(element: &str, attribute: &str, value: &str) -> bool {
    let is_word = |it: &str| {
        !it.is_empty() && it.bytes().all(|it| it.is_ascii_alphanumeric() || b"-_+#".contains(&it))
    };
    match (element, attribute) {
        ("a", "href") => {
            let lower = value.to_ascii_lowercase();
            let is_outside =
                ["https://", "http://", "mailto:"].iter().any(|it| lower.starts_with(it));
            let inside =
                ["lesson:", "#note-", "#ref-"].iter().find_map(|it| value.strip_prefix(it));
            is_outside || inside.is_some_and(is_word)
        }
        ("a", "rel") => value == "noopener noreferrer",
        ("img", "src") => {
            let path = value.strip_prefix("picture:");
            path.is_some_and(|it| {
                !it.contains("..")
                    && it.split(['/', '.', '%']).all(|it| it.is_empty() || is_word(it))
            })
        }
        ("img", "alt") => true,
        ("img", "loading") => value == "lazy",
        ("img", "width" | "height") | ("ol", "start") | ("li", "value") => {
            value.parse::<u64>().is_ok()
        }
        (_, "class") => value.split(' ').all(is_word),
        (_, "id") => {
            ["at-", "note-", "ref-"].iter().any(|it| value.strip_prefix(it).is_some_and(is_word))
        }
        _ => false,
    }
}

/// What is taken apart.
struct Corpus {
    lessons: Vec<String>,
    stories: Vec<String>,
}

/// Real lessons and stories, and the book of the tests.
fn corpus() -> Corpus {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = [package.join("../../content"), package.join("tests")];
    let mut waiting: Vec<_> = folders.into();
    let mut corpus = Corpus { lessons: Vec::new(), stories: Vec::new() };
    while let Some(folder) = waiting.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                waiting.push(path);
            } else if path.extension().is_some_and(|it| it == "md") {
                corpus.lessons.push(std::fs::read_to_string(path).unwrap());
            } else if path.extension().is_some_and(|it| it == "ink") {
                corpus.stories.push(std::fs::read_to_string(path).unwrap());
            }
        }
    }
    corpus.lessons.sort();
    corpus.stories.sort();
    assert!(corpus.lessons.len() > 10 && corpus.stories.len() > 10);
    corpus
}

/// How many packages were made, and how many of them could be opened.
#[derive(Default)]
struct Packed {
    made: AtomicU64,
    opened: AtomicU64,
}

fn run(seed: u64, cases: u64, packed: &Packed) {
    let corpus = corpus();
    for case in seed..seed + cases {
        let mut dice = Dice(case.wrapping_mul(0x2545_f491_4f6c_dd1d));
        let files = files(&mut dice, &corpus);
        let folder = if case % 4 == 0 {
            packed.made.fetch_add(1, Ordering::Relaxed);
            let Ok(package) = Package::open(&packages::archive(&mut dice, files)) else { continue };
            packed.opened.fetch_add(1, Ordering::Relaxed);
            assert_eq!(packages::fault(&package), None, "case {case}");
            package.folder()
        } else {
            let mut folder = Folder::default();
            for (path, bytes) in files {
                folder.insert(path, bytes);
            }
            folder
        };
        let compiled = compile(&folder);
        for html in pieces(&compiled) {
            for html in [html, &highlighted(html)] {
                let harm = parsed(html).iter().find_map(harm);
                assert_eq!(harm, None, "case {case}: {html}");
            }
        }
        if case % 8 == 1 {
            check(&folder);
        }
    }
}

#[test]
fn what_is_put_together_wrongly_is_harmless() {
    let packed = Packed::default();
    run(0, 2_000, &packed);
    // Packages of which all were refused, or none, would show nothing.
    let (made, opened) = (packed.made.into_inner(), packed.opened.into_inner());
    assert!(opened * 10 > made && opened * 10 < made * 9, "{opened} of {made} were opened");
}

#[test]
#[ignore = "as long as one likes: cargo xtask fuzz --cases N"]
#[expect(clippy::disallowed_methods, reason = "a test has no other way to be told how long to run")]
#[expect(clippy::print_stdout, reason = "who waited for so long wants to read what was done")]
fn as_much_put_together_wrongly_as_is_asked_for() {
    let number = |name: &str| std::env::var(name).ok().and_then(|it| it.parse().ok());
    let cases: u64 = number("CROSSTRAIN_FUZZ_CASES").unwrap();
    let seed: u64 = number("CROSSTRAIN_FUZZ_SEED").unwrap_or(0);
    let packed = Packed::default();
    // Each half on a core of its own.
    std::thread::scope(|scope| {
        scope.spawn(|| run(seed, cases / 2, &packed));
        scope.spawn(|| run(seed + cases / 2, cases - cases / 2, &packed));
    });
    let (made, opened) = (packed.made.into_inner(), packed.opened.into_inner());
    println!("{cases} cases, {made} of them packages, {opened} of those opened");
}
