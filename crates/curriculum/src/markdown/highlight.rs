//! Colours code, by classes that the window's own style sheet knows.
//!
//! A lesson keeps its code plain; only one that is opened is coloured, because that takes longer than
//! compiling it.

use super::plain::is_plain;
use super::write::push_text;
use std::borrow::Cow;
use std::sync::LazyLock;
use syntect::easy::ScopeRegionIterator;
use syntect::parsing::{ParseState, ParsingError, Scope, ScopeStack, SyntaxReference, SyntaxSet};
use syntect::util::LinesWithEndings;

/// Longer code, and code with longer lines, stays plain: nobody reads it, and somebody waits for it.
const MOST_BYTES: usize = 40_000;
const LONGEST_LINE: usize = 1_000;

const START: &str = "<pre><code class=\"language-";
const END: &str = "</code></pre>";

static SYNTAXES: LazyLock<SyntaxSet> = LazyLock::new(two_face::syntax::extra_newlines);

/// What a scope looks like; the first that fits decides, and no class means as any other text.
const LOOKS: [(&str, &str); 20] = [
    ("comment", "code-comment"),
    ("string", "code-string"),
    ("constant.character.escape", "code-number"),
    ("constant", "code-number"),
    ("keyword.operator", ""),
    ("keyword", "code-keyword"),
    ("storage", "code-keyword"),
    ("variable.language", "code-keyword"),
    ("entity.name.function", "code-name"),
    ("entity.name.macro", "code-name"),
    ("support.function", "code-name"),
    ("support.macro", "code-name"),
    ("entity.name.tag", "code-keyword"),
    ("entity.other.attribute-name", "code-mark"),
    ("support.type.property-name", "code-mark"),
    ("meta.annotation", "code-mark"),
    ("entity.name", "code-type"),
    ("support", "code-type"),
    ("markup.inserted", "code-added"),
    ("markup.deleted", "code-removed"),
];

static SCOPES: LazyLock<Vec<(Scope, &str)>> = LazyLock::new(|| {
    let scopes = LOOKS.iter().filter_map(|(name, class)| Some((Scope::new(name).ok()?, *class)));
    scopes.collect()
});

/// The same HTML with its code coloured; text and elements stay as they are.
pub fn highlighted(html: &str) -> Cow<'_, str> {
    let mut done = String::new();
    let mut rest = html;
    while let Some(start) = rest.find(START) {
        let Some((language, code, after)) = first_code(&rest[start + START.len()..]) else { break };
        let before = &rest[..rest.len() - after.len() - END.len() - code.len()];
        done.push_str(before);
        match coloured(language, code) {
            Some(coloured) if is_plain(&coloured) => done.push_str(&coloured),
            Some(_) | None => done.push_str(code),
        }
        done.push_str(END);
        rest = after;
    }
    if done.is_empty() { Cow::Borrowed(html) } else { Cow::Owned(done + rest) }
}

/// The language, the code as written in HTML, and what comes behind it.
fn first_code(html: &str) -> Option<(&str, &str, &str)> {
    let (language, rest) = html.split_once("\">")?;
    let (code, after) = rest.split_once(END)?;
    Some((language, code, after))
}

/// The code as HTML with classes; nothing if its language is not known.
fn coloured(language: &str, html: &str) -> Option<String> {
    let is_short = html.len() <= MOST_BYTES && html.lines().all(|it| it.len() <= LONGEST_LINE);
    let syntax = syntax(language).filter(|_| is_short)?;
    let code = html
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&nbsp;", "\u{a0}")
        .replace("&amp;", "&");
    // What a grammar cannot make sense of stays plain; that is no mistake of the author's.
    parsed(syntax, &code).ok()
}

fn syntax(language: &str) -> Option<&'static SyntaxReference> {
    let name = match language {
        "console" | "shell" | "shell-session" => "sh",
        "jsonc" | "json5" => "json",
        "text" | "plain" | "plaintext" | "txt" => return None,
        name => name,
    };
    SYNTAXES.find_syntax_by_token(name)
}

fn parsed(syntax: &SyntaxReference, code: &str) -> Result<String, ParsingError> {
    let mut state = ParseState::new(syntax);
    let mut stack = ScopeStack::new();
    let mut html = String::with_capacity(code.len() * 2);
    let mut open = "";
    for line in LinesWithEndings::from(code) {
        let changes = state.parse_line(line, &SYNTAXES)?;
        for (piece, change) in ScopeRegionIterator::new(&changes, line) {
            // A scope that was never opened is the grammar's mistake.
            let _ = stack.apply(change);
            if piece.is_empty() {
                continue;
            }
            let class = class(&stack);
            // Blank runs need no colour, so a word and its neighbour in one colour stay together.
            if class != open && !piece.trim().is_empty() {
                close(&mut html, open);
                if !class.is_empty() {
                    html.push_str("<span class=\"");
                    html.push_str(class);
                    html.push_str("\">");
                }
                open = class;
            }
            push_text(&mut html, piece);
        }
    }
    close(&mut html, open);
    Ok(html)
}

fn close(html: &mut String, open: &str) {
    if !open.is_empty() {
        html.push_str("</span>");
    }
}

/// The innermost scope that has a look.
fn class(stack: &ScopeStack) -> &'static str {
    let looks = stack.scopes.iter().rev();
    let look = looks.filter_map(|it| SCOPES.iter().find(|(scope, _)| scope.is_prefix_of(*it)));
    look.map(|(_, class)| *class).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::highlighted;
    use rstest::rstest;

    fn code(language: &str, html: &str) -> String {
        let whole = format!(
            "<p>a</p>\n<pre><code class=\"language-{language}\">{html}</code></pre>\n<p>b</p>"
        );
        let done = highlighted(&whole).into_owned();
        let inside = done.strip_prefix(&whole[..whole.find(html).unwrap()]).unwrap();
        inside.strip_suffix("</code></pre>\n<p>b</p>").unwrap().to_owned()
    }

    fn words(html: &str) -> String {
        let pieces = html.split('<').enumerate();
        let texts = pieces.map(|(at, it)| if at == 0 { it } else { it.split_once('>').unwrap().1 });
        texts.collect()
    }

    #[test]
    fn code_is_coloured_by_what_it_is() {
        let html = code("rust", "// One\nfn two(a: &amp;str) -&gt; Option&lt;u8&gt; { Some(3) }\n");
        for expected in [
            "<span class=\"code-comment\">// One\n</span>",
            "<span class=\"code-keyword\">fn </span>",
            "<span class=\"code-name\">two</span>",
            "<span class=\"code-number\">3</span>",
        ] {
            assert!(html.contains(expected), "{expected} in {html}");
        }
    }

    #[rstest]
    #[case("rust", "let a = \"&lt;script&gt;\"; // &amp;lt;\n")]
    #[case("toml", "[package]\nname = \"a\"\n")]
    #[case("ts", "const a: Map&lt;string, number&gt; = new Map();\n")]
    #[case("html", "&lt;a href=\"x\"&gt;&amp;amp;&lt;/a&gt;\n")]
    #[case("diff", "-old\n+new\n")]
    #[case("yaml", "a: [1, 2]\n")]
    #[case("sh", "echo \"$HOME\" | wc\n")]
    #[case("json", "{\"a\": true}\n")]
    #[case("sql", "SELECT a FROM b;\n")]
    #[case("python", "def f(x):\n    return x\n")]
    fn colouring_changes_no_word(#[case] language: &str, #[case] html: &str) {
        let done = code(language, html);
        assert_ne!(done, html);
        assert_eq!(words(&done), html);
    }

    #[rstest]
    #[case("text", "fn a() {}\n")]
    #[case("no-such-language", "fn a() {}\n")]
    #[case("rust", "")]
    fn code_in_no_known_language_stays_plain(#[case] language: &str, #[case] html: &str) {
        assert_eq!(code(language, &format!("{html}x")), format!("{html}x"));
    }

    #[test]
    fn a_lesson_without_code_is_not_even_copied() {
        let html = "<p>One <code>two</code></p>\n<pre><code>three</code></pre>";
        assert!(matches!(highlighted(html), std::borrow::Cow::Borrowed(_)));
    }
}
