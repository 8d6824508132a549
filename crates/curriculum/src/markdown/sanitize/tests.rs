//! Whatever an author writes, the HTML that leaves the crate only says something.

mod pieces;

use super::is_clean;
use crate::picture::tests::png;
use crate::{Compiled, Folder, compile};
pub(crate) use pieces::pieces;
use proptest::prelude::{Strategy, any, prop, proptest};
use rstest::rstest;

const FRONT: &str = "---
id: sample
title: Sample
summary: One sentence.
minutes: 5
objectives: []
---
";

fn course(lesson: &str) -> Compiled {
    let files = [
        ("course.toml", crate::rules::missing_unit::RULE.example.good),
        ("skills/explain-it.md", crate::rules::rubric_levels::RULE.example.good),
        ("01-know-it/unit.toml", crate::rules::unit_file::RULE.example.good),
        ("01-know-it/01-sample/lesson.md", lesson),
    ];
    let mut folder = Folder::of(files.map(|(path, text)| (path.to_owned(), text.to_owned())));
    folder.insert("01-know-it/01-sample/it's \"a\" plan.png".to_owned(), png(640, 480));
    folder.insert("01-know-it/01-sample/x.svg".to_owned(), b"<svg/>".to_vec());
    compile(&folder)
}

/// Reads HTML with none of the code that wrote it, and says what in it could do harm.
fn harm(html: &str) -> Option<String> {
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        let Some(end) = rest[start..].find('>') else { return Some("a tag without end".into()) };
        let tag = &rest[start + 1..start + end];
        rest = &rest[start + end + 1..];
        let tag = tag.strip_prefix('/').unwrap_or(tag);
        let (name, mut attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        let known = "a aside blockquote br code del div em figcaption figure h2 h3 h4 h5 h6 hr img li \
                     ol p pre span strong sup table tbody td th thead tr ul";
        if !known.split(' ').any(|it| it == name) {
            return Some(format!("element {name}"));
        }
        while !attributes.is_empty() {
            let Some((attribute, value)) = attributes.split_once("=\"") else {
                return Some(format!("attributes {attributes}"));
            };
            let Some((value, after)) = value.split_once('"') else {
                return Some(format!("value {value}"));
            };
            let is_harmless = match (name, attribute) {
                ("a", "href") => ["https:", "http:", "mailto:", "lesson:", "#note-", "#ref-"]
                    .iter()
                    .any(|it| value.to_ascii_lowercase().starts_with(it)),
                ("img", "src") => value.starts_with("picture:") && !value.contains(".."),
                ("img", "alt") => true,
                ("img", "width" | "height") => value.bytes().all(|it| it.is_ascii_digit()),
                ("img", "loading") => value == "lazy",
                ("h3" | "h4" | "h5" | "h6", "id") => value.starts_with("at-"),
                ("a", "rel") => value == "noopener noreferrer",
                ("ol", "start") | ("li", "value") => value.bytes().all(|it| it.is_ascii_digit()),
                ("a", "id") => value.starts_with("ref-"),
                ("li", "id") => value.starts_with("note-"),
                ("code", "class") => value.starts_with("language-"),
                ("a" | "aside" | "div" | "em" | "ol" | "p" | "td" | "th", "class") => {
                    value.bytes().all(|it| it.is_ascii_lowercase() || it == b'-' || it == b' ')
                }
                _ => false,
            };
            if !is_harmless {
                return Some(format!("{attribute}={value} on {name}"));
            }
            attributes = after.trim_start();
        }
    }
    None
}

fn assert_harmless(compiled: &Compiled) {
    for html in pieces(compiled) {
        assert_eq!(harm(html), None, "{html}");
        assert!(is_clean(html), "{html}\nwould become\n{}", super::through_the_gate(html));
    }
}

#[rstest]
#[case("<script>alert(1)</script>")]
#[case("<SCRIPT SRC=//evil.example/x.js></SCRIPT>")]
#[case("<scr<script>ipt>alert(1)</script>")]
#[case("text <img src=x onerror=alert(1)> text")]
#[case("<p onclick=\"alert(1)\">text</p>")]
#[case("[x](javascript:alert(1))")]
#[case("[x](JaVaScRiPt:alert(1))")]
#[case("[x](&#106;avascript:alert(1))")]
#[case("[x](java&Tab;script:alert(1))")]
#[case("[x](<java\tscript:alert(1)>)")]
#[case("[x](\u{1}javascript:alert(1))")]
#[case("<javascript:alert(1)>")]
#[case("[x](vbscript:x)")]
#[case("[x](data:text/html;base64,PHNjcmlwdD4=)")]
#[case("[x](DATA&colon;text/html,x)")]
#[case("![x](data:image/svg+xml,<svg/onload=alert(1)>)")]
#[case("![x\" onerror=\"alert(1)](https://evil.example/x.png)")]
#[case("[x](https://evil.example/\"onmouseover=\"alert(1))")]
#[case("[x](<https://evil.example/\"><script>alert(1)</script>>)")]
#[case("[x](https://evil.example 'a\" onclick=\"alert(1)')")]
#[case("[x][1]\n\n[1]: javascript:alert(1)")]
#[case("<svg onload=alert(1)>")]
#[case("<svg><style><img src=x onerror=alert(1)></style></svg>")]
#[case("<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>")]
#[case("<style>body{display:none}</style>")]
#[case("<link rel=stylesheet href=//evil.example/x.css>")]
#[case("<iframe src=https://evil.example></iframe>")]
#[case("<iframe srcdoc=\"<script>alert(1)</script>\">")]
#[case("<meta http-equiv=refresh content=\"0;url=https://evil.example\">")]
#[case("<object data=x></object><embed src=x>")]
#[case("<form action=https://evil.example><input name=x><button>Go</button></form>")]
#[case("<img srcset=\"https://evil.example/x 1x\">")]
#[case("<base href=https://evil.example/>")]
#[case("<a href=\"javascript:alert(1)\">x</a>")]
#[case("<div style=\"position:fixed;inset:0\">Sign in again</div>")]
#[case("<template><script>alert(1)</script></template>")]
#[case("<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">")]
#[case("<!-- --><script>alert(1)</script><!-- -->")]
#[case("<!--><script>alert(1)</script>-->")]
#[case("`</code><script>alert(1)</script>`")]
#[case("```\n</pre><script>alert(1)</script>\n```")]
#[case("```\"><script>alert(1)</script>\ntext\n```")]
#[case("| a |\n| - |\n| <script>alert(1)</script> |")]
#[case("# </h1><script>alert(1)</script>")]
#[case("> [!note] </p><script>alert(1)</script>\n> text")]
#[case("> [!<script>] x\n> text")]
#[case("&lt;script&gt;alert(1)&lt;/script&gt;")]
#[case("\u{0}<scr\u{0}ipt>alert(1)</script>")]
fn an_attack_becomes_text_or_nothing(#[case] attack: &str) {
    let callouts = format!(
        "{attack}\n\n> [!guess] T\n> <!-- id: g -->\n> {attack}\n\n## H\n\n\
         > [!quiz] T\n> <!-- id: q -->\n> {attack}\n>\n> - [x] {attack}\n>   > {attack}\n\
         > - [ ] b\n>   > c\n\n\
         > [!quiz] T\n> <!-- id: o -->\n> {attack}\n>\n> 1. {attack}\n>    > {attack}\n\
         > 2. b\n> 3. c\n>\n> > {attack}\n\n\
         > [!quiz] T\n> <!-- id: m -->\n> | {attack} | h |\n> | --- | --- |\n\
         > | {attack} | {attack} |\n> | b | c |\n> | d | e |\n>\n> > {attack}\n\n\
         > [!steps] T\n> <!-- id: s -->\n> {attack}\n>\n> 1. {attack}\n>    > {attack}\n\
         > 2. b ___\n>    > {attack}\n\n\
         > [!reflect] T\n> <!-- id: r -->\n> {attack}\n\n\
         > [!checklist] T\n> <!-- id: c -->\n> {attack}\n>\n> - [ ] {attack}\n\n\
         > [!quiz] T\n> <!-- id: w -->\n> {attack}\n>\n> = {attack}\n>\n> > {attack}\n"
    );
    for body in [attack.to_owned(), callouts] {
        let compiled = course(&format!("{FRONT}## Start\n\nText.\n\n{body}\n"));
        assert!(!pieces(&compiled).is_empty());
        assert_harmless(&compiled);
    }
}

/// Not even the elements that we write ourselves: an author could imitate a warning.
#[rstest]
#[case("One <em>two</em> three.", "<p>One two three.</p>")]
#[case("<aside class=\"warning\"><p>Signed off</p></aside>\n\nText.", "<p>Text.</p>")]
#[case("<https://example.com?a=\"b\">", r#"<p><a href="https://example.com?a=%22b%22" rel="noopener noreferrer">https://example.com?a="b"</a></p>"#)]
#[case("[a](notes.md) [b](//evil.example)", "<p>a b</p>")]

fn raw_html_never_survives(#[case] body: &str, #[case] expected: &str) {
    assert_eq!(pieces(&course(&format!("{FRONT}{body}\n")))[0], expected);
}

/// What a lesson shows beside its words: pictures of the folder, and links to its lessons.
#[rstest]
#[case(
    "![A <b>\"plan\"](it's%20%22a%22%20plan.png)",
    r#"<p><img src="picture:01-know-it/01-sample/it%27s%20%22a%22%20plan.png" alt="A “plan”" width="640" height="480" loading="lazy"></p>"#
)]
#[case(
    "![A plan](x.svg 'One & two')",
    r#"<figure><img src="picture:01-know-it/01-sample/x.svg" alt="A plan" loading="lazy"><figcaption>One &amp; two</figcaption></figure>"#
)]
#[case("![A plan](../../../x.svg)", r#"<p><em class="picture">A plan</em></p>"#)]
#[case("### One, two", r#"<h3 id="at-one-two">One, two</h3>"#)]
#[case("```Rust,ignore\na < b\n```", "<pre><code class=\"language-rust\">a &lt; b\n</code></pre>")]
#[case("```\"onclick=x\na\n```", "<pre><code>a\n</code></pre>")]
#[case(
    "[here](#one-two) [again](../01-sample/lesson.md)",
    r#"<p><a href="lesson:sample#one-two" rel="noopener noreferrer">here</a> <a href="lesson:sample" rel="noopener noreferrer">again</a></p>"#
)]
fn pictures_and_lessons_are_named_by_what_the_crate_knows(
    #[case] body: &str,
    #[case] expected: &str,
) {
    let compiled = course(&format!("{FRONT}{body}\n"));
    assert_eq!(pieces(&compiled)[0], expected);
    assert_harmless(&compiled);
}

#[test]
fn the_corner_above_the_names_of_rows_is_no_heading() {
    let compiled = course(&format!("{FRONT}|  | Hours |\n| --- | --: |\n| Ana |  |\n"));
    let expected = "<div class=\"table\"><table><thead><tr><td></td><th class=\"align-right\">Hours</th></tr></thead>\
                    <tbody>\n<tr><td>Ana</td><td class=\"align-right\"></td></tr>\n</tbody></table></div>";
    assert_eq!(pieces(&compiled)[0], expected);
    assert_harmless(&compiled);
}

#[test]
fn a_note_is_read_behind_its_text_and_leads_back() {
    let body = "One[^a] and[^b] two[^a].\n\n[^b]: Also[^c].\n[^a]: First.\n\n    - Item\n\n\
                [^c]: Last[^c].\n\n[^d]: Never.\n";
    let compiled = course(&format!("{FRONT}{body}"));
    assert_harmless(&compiled);
    insta::assert_snapshot!(pieces(&compiled)[0], @r##"
    <p>One<sup><a class="note-ref" id="ref-85" href="#note-85" rel="noopener noreferrer">1</a></sup> and<sup><a class="note-ref" id="ref-93" href="#note-93" rel="noopener noreferrer">2</a></sup> two<sup><a class="note-ref" id="ref-101" href="#note-85" rel="noopener noreferrer">1</a></sup>.</p>
    <ol class="notes">
    <li id="note-85" value="1"><p>First.</p>
    <ul>
    <li>Item</li>
    </ul>
     <a class="note-back" href="#ref-85" rel="noopener noreferrer">↩︎</a> <a class="note-back" href="#ref-101" rel="noopener noreferrer">↩︎</a></li>
    <li id="note-93" value="2"><p>Also<sup><a class="note-ref" id="ref-118" href="#note-118" rel="noopener noreferrer">3</a></sup>. <a class="note-back" href="#ref-93" rel="noopener noreferrer">↩︎</a></p>
    </li>
    <li id="note-118" value="3"><p>Last<sup><a class="note-ref" id="ref-160" href="#note-118" rel="noopener noreferrer">3</a></sup>. <a class="note-back" href="#ref-118" rel="noopener noreferrer">↩︎</a> <a class="note-back" href="#ref-160" rel="noopener noreferrer">↩︎</a></p>
    </li>
    </ol>
    "##);
}

/// A link inside a link would end the outer one early.
#[test]
fn of_two_nested_links_the_outer_one_leads_somewhere() {
    let compiled = course(&format!("{FRONT}[a <https://x.example> b](https://y.example)\n"));
    let expected = "<p><a href=\"https://y.example\" rel=\"noopener noreferrer\">\
                    a https://x.example b</a></p>";
    assert_eq!(pieces(&compiled)[0], expected);
}

/// The gate alone, should the writer ever let something through.
#[rstest]
#[case("<p onclick=\"x\">a</p>", "<p>a</p>")]
#[case("<script>x</script><p>a</p>", "<p>a</p>")]
#[case("<p class=\"aside-title evil\">a</p>", "<p class=\"aside-title\">a</p>")]
#[case("<a href=\"javascript:x\">a</a>", "<a rel=\"noopener noreferrer\">a</a>")]
#[case("<a href=\"lesson.md\">a</a>", "<a rel=\"noopener noreferrer\">a</a>")]
#[case("<img src=\"x\"><svg><p>a</p></svg>", "<img><p>a</p>")]
#[case("<!-- x --><p id=\"x\" style=\"y\">a</p>", "<p>a</p>")]
#[case("<h3 id=\"main\">a</h3>", "<h3>a</h3>")]
#[case("<code class=\"language-a&quot; b\">a</code>", "<code>a</code>")]
#[case("<a id=\"root\" href=\"#main\">a</a>", "<a rel=\"noopener noreferrer\">a</a>")]
#[case("<li id=\"note-x\" value=\"x\">a</li>", "<li>a</li>")]
#[case("<a href=\"picture:x.svg\">a</a>", "<a rel=\"noopener noreferrer\">a</a>")]
#[case("<a href=\"lesson:a&quot;b\">a</a>", "<a rel=\"noopener noreferrer\">a</a>")]
#[case("<img src=\"https://evil.example/x.png\" alt=\"a\">", "<img alt=\"a\">")]
#[case("<img src=\"picture:/etc/passwd\" onerror=\"x\">", "<img>")]
#[case("<img src=\"picture:a?b\" srcset=\"c\" loading=\"eager\" width=\"9px\">", "<img>")]
fn the_gate_holds_without_the_writer(#[case] html: &str, #[case] expected: &str) {
    assert_eq!(super::sanitize(html.to_owned()), expected);
}

#[test]
fn nesting_without_end_is_shown_as_text() {
    let quotes = ">".repeat(20_000) + " deep";
    let lists = (0..300).map(|depth| format!("{}- x\n", " ".repeat(depth * 2)));
    let stars = format!("{}x{}", "*a **b ".repeat(2_000), "** *".repeat(2_000));
    for body in [quotes, lists.collect(), stars, "[".repeat(5_000), "![".repeat(5_000)] {
        let compiled = course(&format!("{FRONT}{body}\n"));
        assert!(!pieces(&compiled).is_empty());
        assert_harmless(&compiled);
        assert!(pieces(&compiled).iter().all(|html| depth(html) < 50));
    }
}

/// How many elements are open at once, at most.
fn depth(html: &str) -> usize {
    let mut depth = 0_usize;
    let mut deepest = 0;
    for tag in html.split('<').skip(1).filter(|it| !it.starts_with("br") && !it.starts_with("hr")) {
        depth = if tag.starts_with('/') { depth.saturating_sub(1) } else { depth + 1 };
        deepest = deepest.max(depth);
    }
    deepest
}

/// Pieces of Markdown that are more likely to go wrong than random letters.
const FRAGMENTS: &str = r#"
> $
> > $
- $
1. $
7) $
> - [ ] $
> - [x] $
>   > $
  $
    $	$
## $
#### $
---
$
===
$```$`$*$**$_$~~$[$]($](https://x.example/$)$![$](x.svg)$](x.svg "$](lesson.md#$[^n]$
[^n]: $```rust
$<$>$</p>$<!--$-->$<script>$<svg onload=x>$<a href='javascript:x'>$javascript:x$<https://x.example>$<a@b.example>$|$
| a | b |
| --- | ---: |
| $\$&$&lt;$&#0;$"$'$--$...$
> [!quiz] $
> = 7 +- $
> | a | b |
> | --- | --- |
> | c | $
>
$
> [!guess] $
> [!cards] $
> [!practice] $
> [!steps] $
> [!reflect] $
> [!checklist] $
> [!note] $
> <!-- id: a -->
$
> <!-- id: b; skill: explain-it; objective: c -->
$id: $é$音$**Green**$
[1]: javascript:x
$[1]$


$"#;

fn markdown() -> impl Strategy<Value = String> {
    let mut fragments: Vec<&str> = FRAGMENTS.split('$').collect();
    fragments.extend(["\r\n", "\u{0}", "\u{a0}", "\u{feff}", "\u{2028}"]);
    let piece = proptest::prop_oneof![
        5 => prop::sample::select(fragments).prop_map(str::to_owned),
        1 => any::<String>(),
        2 => "[a-z ]{1,8}",
    ];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_text_at_all_can_stand_in_a_lesson(text in any::<String>()) {
        assert_harmless(&course(&text));
        assert_harmless(&course(&format!("{FRONT}{text}")));
    }

    #[test]
    fn any_markdown_becomes_harmless_html(text in markdown()) {
        assert_harmless(&course(&format!("{FRONT}Text.\n{text}")));
    }

    #[test]
    fn any_front_matter_is_read_or_reported(text in markdown()) {
        assert_harmless(&course(&format!("---\nid: a\n{text}\n---\nText.\n")));
    }
}
