//! Gives an id to every block without one, and leaves every other byte of its file as it is.

use crate::Folder;
use crate::front_matter::FrontMatter;
use crate::markdown::callout::{self, Interactive, Kind, Opener};
use crate::markdown::{Page, slug::slug};
use crate::source::Source;
use pulldown_cmark::{Event, HeadingLevel, Tag};
use std::collections::BTreeSet;

/// A lesson whose blocks have all been given ids.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mended {
    /// Its file in the folder, written with `/`.
    pub path: String,
    /// The whole file as it should be.
    pub text: String,
    /// The ids that were added, in reading order.
    pub ids: Vec<String>,
}

/// Every lesson that has a block without an id. Mending what comes back here finds nothing.
pub fn missing_ids(folder: &Folder) -> Vec<Mended> {
    let is_lesson = |path: &&str| *path == "lesson.md" || path.ends_with("/lesson.md");
    let lessons = || {
        let paths = folder.below("").filter(is_lesson);
        paths.filter_map(|path| Some(Source::new(path, folder.text(path)?)))
    };
    let mut practices: BTreeSet<String> = BTreeSet::new();
    for source in lessons() {
        practices.extend(with_page(&source, ids_of_practices).unwrap_or_default());
    }
    lessons().filter_map(|source| mend_for_good(&source, &mut practices)).collect()
}

/// A comment ends the paragraph before it, and thereby a line behind it may begin a block that
/// was not one before: so a file is looked at again until nothing is missing.
fn mend_for_good(source: &Source<'_>, practices: &mut BTreeSet<String>) -> Option<Mended> {
    let mut mended = with_page(source, |page| mend(page, practices))??;
    while let Some(more) = {
        let now = Source::new(source.path, &mended.text);
        with_page(&now, |page| mend(page, practices)).flatten()
    } {
        mended.text = more.text;
        mended.ids.extend(more.ids);
    }
    Some(mended)
}

fn with_page<T>(source: &Source<'_>, read: impl FnOnce(&Page<'_>) -> T) -> Option<T> {
    let body_at = FrontMatter::of(source).ok()?.body_at;
    Some(read(&Page::parse(source, body_at)))
}

/// What is written at one offset of a file.
struct Insertion {
    at: usize,
    text: String,
}

fn mend(page: &Page<'_>, practices: &mut BTreeSet<String>) -> Option<Mended> {
    let mut taken = ids(page);
    let mut added = Vec::new();
    let mut insertions = Vec::new();
    for (at, kind, opener) in blocks(page) {
        if callout::comment(page, at).value("id").is_some() {
            continue;
        }
        let title = opener.title(page);
        let named = if title.is_empty() { kind.word() } else { &title };
        let is_practice = kind == Interactive::Practice;
        let is_free = |id: &String| {
            let is_practised = is_practice && practices.contains(id);
            !(is_practised || taken.contains(id) || taken.contains(&behind(id)))
        };
        let id = first_free(&slug(named), is_free);
        taken.extend([id.clone(), behind(&id)]);
        if is_practice {
            practices.insert(id.clone());
        }
        insertions.push(insertion(page, at, &opener, &id));
        added.push(id);
    }
    let mut text = page.source.text.to_owned();
    for it in insertions.iter().rev() {
        text.insert_str(it.at, &it.text);
    }
    (!added.is_empty()).then(|| Mended { path: page.source.path.to_owned(), text, ids: added })
}

/// The callouts that are blocks of their own, in reading order.
fn blocks<'p, 'a>(
    page: &'p Page<'a>,
) -> impl Iterator<Item = (usize, Interactive, Opener<'a>)> + use<'p, 'a> {
    page.top().filter_map(|at| {
        let opener = callout::opener(page, at)?;
        match opener.kind {
            Kind::Interactive(kind) => Some((at, kind, opener)),
            Kind::Note(_) | Kind::Unknown(_) => None,
        }
    })
}

/// Every id that something in the lesson goes by: callouts, and the text below headings and
/// behind callouts.
fn ids(page: &Page<'_>) -> BTreeSet<String> {
    let is_part =
        |at: &usize| matches!(page.tag(*at), Some(Tag::Heading { level: HeadingLevel::H2, .. }));
    let headings = page.top().filter(is_part).map(|at| slug(&page.words(at..page.nodes[at].end)));
    let mut ids: BTreeSet<String> = headings.collect();
    ids.insert("opening".to_owned());
    for (at, _, _) in blocks(page) {
        if let Some(id) = callout::comment(page, at).value("id") {
            ids.extend([id.value.to_owned(), behind(id.value)]);
        }
    }
    ids
}

/// What the text behind a callout goes by.
fn behind(id: &str) -> String {
    format!("after-{id}")
}

fn ids_of_practices(page: &Page<'_>) -> Vec<String> {
    let practices = blocks(page).filter(|(_, kind, _)| *kind == Interactive::Practice);
    let ids = practices.filter_map(|(at, _, _)| callout::comment(page, at).value("id"));
    ids.map(|it| it.value.to_owned()).collect()
}

fn first_free(wanted: &str, is_free: impl Fn(&String) -> bool) -> String {
    let numbered = (2_u32..).map(|number| format!("{wanted}-{number}"));
    let mut names = std::iter::once(wanted.to_owned()).chain(numbered);
    names.find(is_free).unwrap_or_else(|| wanted.to_owned())
}

/// Into the comment that the block has already, or as a new line below its first.
fn insertion(page: &Page<'_>, at: usize, opener: &Opener<'_>, id: &str) -> Insertion {
    if let Some(inside) = comment_at(page, at) {
        return Insertion { at: inside, text: format!(" id: {id};") };
    }
    let text = page.source.text;
    let line_at = text[..opener.kind_at].rfind('\n').map_or(0, |it| it + 1);
    let line = format!("{}<!-- id: {id} -->", &text[line_at..opener.kind_at]);
    let first_line = &text[line_at..opener.body_at];
    let ending = if first_line.ends_with("\r\n") { "\r\n" } else { "\n" };
    let text = if first_line.ends_with('\n') {
        format!("{line}{ending}")
    } else {
        format!("{ending}{line}")
    };
    Insertion { at: opener.body_at, text }
}

/// Just inside the first comment in which something for the app is written.
fn comment_at(page: &Page<'_>, at: usize) -> Option<usize> {
    let first = callout::comment(page, at).entries.iter().map(|it| it.at).min()?;
    let comments = page.nodes[at..page.nodes[at].end].iter().filter(|node| {
        matches!(node.event, Event::Html(_) | Event::InlineHtml(_))
            && page.source.text[node.range.clone()].starts_with("<!--")
    });
    comments.map(|node| node.range.start + "<!--".len()).take_while(|it| *it <= first).last()
}

#[cfg(test)]
mod tests {
    use super::{Mended, missing_ids};
    use crate::Folder;
    use proptest::prelude::{Strategy, prop};
    use proptest::{prop_assert, prop_assert_eq, proptest};
    use rstest::rstest;

    const FRONT: &str = "---\nid: sample\n---\n";

    fn mended(files: &[(&str, &str)]) -> Vec<Mended> {
        let files = files.iter();
        missing_ids(&Folder::of(
            files.map(|(path, text)| ((*path).to_owned(), format!("{FRONT}{text}"))),
        ))
    }

    #[rstest]
    #[case::a_new_line(
        "> [!guess] Now what?\n> Say.\n",
        "> [!guess] Now what?\n> <!-- id: now-what -->\n> Say.\n"
    )]
    #[case::as_its_editor_ends_lines(
        "> [!guess] A\r\n> Say.\r\n",
        "> [!guess] A\r\n> <!-- id: a -->\r\n> Say.\r\n"
    )]
    #[case::at_the_end_of_the_file("  >  [!guess] A", "  >  [!guess] A\n  >  <!-- id: a -->")]
    #[case::in_the_comment_that_is_there(
        "> [!quiz] A\n> <!-- objective: b -->\n> Say.\n",
        "> [!quiz] A\n> <!-- id: a; objective: b -->\n> Say.\n"
    )]
    #[case::named_for_its_kind(
        "> [!guess]\n> Say.\n",
        "> [!guess]\n> <!-- id: guess -->\n> Say.\n"
    )]
    #[case::beside_a_heading_of_that_name(
        "## A\n\nText.\n\n> [!guess] A\n> Say.\n",
        "## A\n\nText.\n\n> [!guess] A\n> <!-- id: a-2 -->\n> Say.\n"
    )]
    fn a_block_without_an_id_gets_one(#[case] written: &str, #[case] expected: &str) {
        let found = mended(&[("u/l/lesson.md", written)]);
        assert_eq!(found[0].text, format!("{FRONT}{expected}"));
        assert_eq!(missing_ids(&Folder::of([(found[0].path.clone(), found[0].text.clone())])), []);
    }

    #[test]
    fn practices_of_two_lessons_get_two_ids() {
        let text = "> [!practice] Ninety seconds\n> Record it.\n";
        let found = mended(&[("u/a/lesson.md", text), ("u/b/lesson.md", text)]);
        let ids: Vec<&str> = found.iter().flat_map(|it| &it.ids).map(String::as_str).collect();
        assert_eq!(ids, ["ninety-seconds", "ninety-seconds-2"]);
    }

    #[test]
    fn other_quotes_and_sound_blocks_stay_as_they_are() {
        let text = "> A quote.\n\n> [!note] A\n> b\n\n> [!guess] A\n> <!-- id: a -->\n> b\n\n\
                    - > [!guess] A\n";
        assert_eq!(mended(&[("u/a/lesson.md", text), ("u/a/other.md", "> [!guess] A\n")]), []);
    }

    /// Lines as authors write, break and mix them.
    fn text() -> impl Strategy<Value = String> {
        let line = prop::sample::select(vec![
            "> [!guess] A\n",
            "> [!quiz] A\r\n",
            "> [!practice]",
            "> <!-- objective: b -->\n",
            "> <!-- id: a -->\n",
            "> text\n",
            "\n",
            "## A\n",
            "- > [!guess] A\n",
            "> <!-- ",
            " -->\n",
            "~~~\n",
            "text",
            "\n\n",
            "> - [ ] b\n",
        ]);
        prop::collection::vec(line, 0..16).prop_map(|it| it.concat())
    }

    proptest! {
        #[test]
        fn mending_only_adds_and_mends_for_good(text in text()) {
            let before = format!("{FRONT}{text}");
            for found in mended(&[("u/l/lesson.md", &text)]) {
                let mut rest = found.text.chars();
                prop_assert!(before.chars().all(|wanted| rest.any(|it| it == wanted)));
                let again = missing_ids(&Folder::of([(found.path, found.text)]));
                prop_assert_eq!(again, []);
            }
        }
    }
}
