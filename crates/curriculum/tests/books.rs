//! A folder that was written for mdBook opens as a course, as it is.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

use curriculum::{Compiled, Content, Folder, Lesson, LessonId, Severity, compile};
use mdbook_summary::{SummaryItem, parse_summary};
use std::path::Path;

fn book() -> Compiled {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/book");
    compile(&Folder::read(&path).unwrap())
}

fn lesson<'a>(compiled: &'a Compiled, id: &str) -> &'a Lesson {
    compiled.library.lesson(&LessonId::parse(id).unwrap()).unwrap().lesson
}

fn html(lesson: &Lesson) -> String {
    let pieces = lesson.blocks.iter().map(|it| match &it.content {
        Content::Prose { html } => html.as_str(),
        other => panic!("a book has only text, not {other:?}"),
    });
    pieces.collect::<Vec<_>>().join("\n")
}

fn book_of(files: &[(&str, &str)]) -> Compiled {
    let files = files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned()));
    compile(&Folder::of(files))
}

#[test]
fn parts_become_units_and_chapters_lessons_with_their_numbers() {
    let compiled = book();
    let course = &compiled.library.courses[0];
    assert_eq!(
        (course.id.as_str(), course.title.as_str()),
        ("the-quiet-gearbox", "The Quiet Gearbox")
    );
    assert_eq!(course.summary, "How a gearbox is kept quiet, written for mdBook.");
    let told = course.units.iter().map(|unit| {
        let lessons = unit.lessons.iter().map(|it| format!("{} = {}", it.id, it.title));
        format!("{}: {}", unit.title, lessons.collect::<Vec<_>>().join(", "))
    });
    insta::assert_snapshot!(told.collect::<Vec<_>>().join("\n"), @r##"
    The Quiet Gearbox: the-quiet-gearbox-before = Before you start, the-quiet-gearbox-noise = 1 Where noise comes from, the-quiet-gearbox-deep-teeth = 1.1 The teeth, the-quiet-gearbox-deep-housing = 1.2 The housing
    In practice: the-quiet-gearbox-measuring = 3 Measuring, the-quiet-gearbox-glossary = Glossary
    "##);
}

#[test]
fn a_chapter_reads_as_its_author_meant_it() {
    let compiled = book();
    let noise = lesson(&compiled, "the-quiet-gearbox-noise");
    assert_eq!(noise.summary, "Noise is measured, not heard.");
    assert_eq!(noise.minutes, 1);
    let ids: Vec<&str> = noise.blocks.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(ids, ["opening", "loud-and-quiet", "loud-and-quiet-1"]);
    insta::assert_snapshot!(html(noise), @r##"
    <p>Noise is <em>measured</em>, not heard.<sup><a class="note-ref" id="ref-57" href="#note-57" rel="noopener noreferrer">1</a></sup></p>
    <ol class="notes">
    <li id="note-57" value="1"><p>By nobody. <a class="note-back" href="#ref-57" rel="noopener noreferrer">↩︎</a></p>
    </li>
    </ol>
    <h2>Loud and quiet</h2>
    <div class="table"><table><thead><tr><th class="align-right">load</th><th>noise</th></tr></thead><tbody>
    <tr><td class="align-right">10</td><td>61</td></tr>
    </tbody></table></div>
    <ul>
    <li>☑ measured</li>
    <li>☐ heard</li>
    </ul>
    <figure><img src="picture:src/pictures/curve.svg" alt="The curve" width="40" height="20" loading="lazy"><figcaption>Noise over the load</figcaption></figure>
    <h2>Loud and quiet</h2>
    <p>The same heading again. See <a href="lesson:the-quiet-gearbox-deep-teeth" rel="noopener noreferrer">the teeth</a>, <a href="lesson:the-quiet-gearbox-deep-housing#a-wall" rel="noopener noreferrer">the housing</a> and
    <a href="https://example.com" rel="noopener noreferrer">the web</a>.</p>
    "##);
    insta::assert_snapshot!(html(lesson(&compiled, "the-quiet-gearbox-deep-teeth")), @r##"
    <pre><code class="language-rust">    let teeth = 24;
    </code></pre>
    <pre><code class="language-rust">fn main() {
        // ANCHOR: mesh
        let teeth = 24;
        // ANCHOR_END: mesh
        println!("{teeth} &lt; 25");
    }
    </code></pre>
    <pre><code class="language-rust">fn main() {
    </code></pre>
    <p>{{#include this.md}} is how it is written.  {{#quiz one.toml}}</p>
    <p>Shown after it.</p>
    <aside class="warning"><p class="aside-title">Mind the gap</p>
    <p>Between <em>two</em> teeth.</p>
    </aside>
    <aside class="tip"><p class="aside-title">Tip</p>
    <p>Oil helps.</p>
    </aside>
    <blockquote>
    <p>[!quiz] Not one of ours
    Text in a quote.</p>
    </blockquote>
    "##);
    insta::assert_snapshot!(html(lesson(&compiled, "the-quiet-gearbox-deep-housing")), @r##"
    <p>Thick walls help.</p>
    <h3 id="at-thick-wall">A wall</h3>
    <dl><dt>Term</dt>
    <dd>What it means.</dd>
    </dl>
    "##);
}

#[test]
fn whatever_is_not_shown_is_named_with_its_line_and_nothing_is_an_error() {
    let found = book().diagnostics;
    assert!(found.iter().all(|it| it.severity == Severity::Warning));
    let told = found.iter().map(|it| format!("{}:{}: {}", it.file, it.line, it.rule));
    insta::assert_snapshot!(told.collect::<Vec<_>>().join("\n"), @r##"
    src/SUMMARY.md:7: book-chapter
    src/SUMMARY.md:9: book-chapter
    src/deep/teeth.md:13: book-include
    src/deep/teeth.md:13: book-directive
    src/deep/teeth.md:15: raw-html
    "##);
}

/// Titles and numbers of the chapters that mdBook's own reader finds, but for planned ones.
fn chapters(items: &[SummaryItem]) -> Vec<String> {
    let mut chapters = Vec::new();
    for item in items {
        let SummaryItem::Link(link) = item else { continue };
        let number = link.number.as_ref().map(|it| it.to_string().trim_end_matches('.').to_owned());
        if link.location.is_some() {
            let title = format!("{} {}", number.unwrap_or_default(), link.name);
            chapters.push(title.trim_start().to_owned());
        }
        chapters.extend(self::chapters(&link.nested_items));
    }
    chapters
}

#[test]
fn the_table_of_contents_is_read_as_mdbook_reads_it() {
    let ours = include_str!("book/src/SUMMARY.md");
    let tables = [
        ours,
        "- [A](a.md)\n- [B](b.md)\n  - [C](c.md)\n\n  - [D](d.md)\n* [E](e.md)\n",
        "# Summary\n\n# One\n\n- [A](a.md)\n\n# Two\n\n- [B](b.md)\n    - [C](c.md)\n",
        "[A](a.md)\n[B](b.md)\n\n- [C]()\n    - [D](d.md)\n- [E](./e.md)\n\n[F](f.md)\n",
        "# S\n\n<!-- a comment -->\n\n- [`A` *b*](a.md)\n\n-----\n\n- [C](c%20d.md)\n",
    ];
    for table in tables {
        let summary = parse_summary(table).unwrap();
        let all = [summary.prefix_chapters, summary.numbered_chapters, summary.suffix_chapters];
        let expected: Vec<String> = all.iter().flat_map(|it| chapters(it)).collect();
        let mut files: Vec<(&str, &str)> = vec![("SUMMARY.md", table)];
        let names = [
            "a",
            "b",
            "c",
            "d",
            "e",
            "f",
            "c d",
            "before",
            "noise",
            "deep/teeth",
            "deep/housing",
            "gone",
            "measuring",
            "glossary",
        ]
        .map(|it| format!("{it}.md"));
        files.extend(names.iter().map(|it| (it.as_str(), "Text.\n")));
        let compiled = book_of(&files);
        let found = compiled.library.lessons().map(|it| it.lesson.title.clone());
        assert_eq!(found.collect::<Vec<_>>(), expected, "{table}");
    }
}

#[test]
fn a_chapter_keeps_its_name_and_its_blocks_when_the_table_of_contents_changes() {
    let chapters = [("b.md", "# B\n\nText.\n\n## One\n\nTwo.\n"), ("a.md", "# A\n\nText.\n")];
    let ids = |table: &str| {
        let compiled = book_of(&[&chapters[..], &[("SUMMARY.md", table)]].concat());
        let mut ids: Vec<String> = compiled
            .library
            .lessons()
            .flat_map(|it| it.lesson.blocks.iter().map(move |block| (it.lesson, block)))
            .map(|(lesson, block)| format!("{} {} {}", lesson.id, block.id, block.revision))
            .collect();
        ids.sort();
        ids
    };
    let before = ids("- [A](a.md)\n- [B](b.md)\n");
    assert_eq!(before.len(), 3);
    assert_eq!(ids("# Part\n\n- [Bee](b.md)\n  - [A, renamed](a.md)\n"), before);
}

#[test]
fn a_file_that_includes_itself_ends() {
    let table = ("SUMMARY.md", "- [A](a.md)\n");
    let endless = "Text. {{#include a.md}}{{#include a.md}}\n";
    let found = book_of(&[table, ("a.md", endless)]);
    assert_eq!(found.library.lessons().count(), 1);
    let rules: Vec<&str> = found.diagnostics.iter().map(|it| it.rule).collect();
    assert_eq!(rules, ["book-include", "book-include"]);
}
