//! What a reader sees of a block before doing anything in it, as plain text.

use crate::{Block, Content, Shape};

impl Block {
    /// The words of the block without its title, one paragraph on each line: what stands there before any answer is
    /// given, so the key and the feedback of a question are left out.
    pub fn words(&self) -> String {
        match &self.content {
            Content::Prose { html } => words(without_title(html, &self.title)),
            Content::Quiz(quiz) => {
                lines(std::iter::once(quiz.prompt_html.as_str()).chain(asked(&quiz.shape)))
            }
            Content::Guess { prompt_html } | Content::Reflect { prompt_html } => words(prompt_html),
            Content::Cards { intro_html, cards } => {
                let rows = cards.iter().map(|it| format!("{}: {}", it.front_html, it.back_html));
                let rows: Vec<String> = rows.collect();
                lines(std::iter::once(intro_html.as_str()).chain(rows.iter().map(String::as_str)))
            }
            Content::Steps(steps) => {
                let shown = steps.steps.iter().map(|it| it.html.as_str());
                lines(std::iter::once(steps.intro_html.as_str()).chain(shown))
            }
            Content::Checklist { intro_html, items } => {
                let boxes = items.iter().map(|it| it.html.as_str());
                lines(std::iter::once(intro_html.as_str()).chain(boxes))
            }
            // What is said in it is told by playing.
            Content::Scenario(scenario) => words(&scenario.intro_html),
            Content::Practice(practice) => words(&practice.brief_html),
        }
    }
}

/// What there is to choose from, sorted where the author's order is the key.
fn asked(shape: &Shape) -> Vec<&str> {
    match shape {
        Shape::Choice { options, .. } => options.iter().map(|it| it.html.as_str()).collect(),
        Shape::Order(order) => sorted(order.items.iter().map(|it| it.html.as_str())),
        Shape::Match(it) => {
            let rows = it.heads.iter().map(String::as_str);
            let rows = rows.chain(it.rows.iter().map(|row| row.html.as_str()));
            rows.chain(sorted(it.targets.iter().map(|target| target.html.as_str()))).collect()
        }
        Shape::Written(_) => Vec::new(),
    }
}

fn sorted<'a>(pieces: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut pieces: Vec<&str> = pieces.collect();
    pieces.sort_unstable();
    pieces
}

fn lines<'a>(pieces: impl Iterator<Item = &'a str>) -> String {
    let lines: Vec<String> = pieces.map(words).filter(|it| !it.is_empty()).collect();
    lines.join("\n")
}

/// Prose with a title begins with that title as a heading.
fn without_title<'a>(html: &'a str, title: &str) -> &'a str {
    let heading = if title.is_empty() { None } else { html.split_once("</h2>") };
    heading.map_or(html, |(_, rest)| rest)
}

/// The words of safe HTML: no markup, one line for each paragraph, heading, list item or row.
fn words(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut pieces = html.split('<');
    text.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        let (tag, rest) = piece.split_once('>').unwrap_or((piece, ""));
        let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap_or_default();
        match name {
            "td" | "th" if tag.starts_with('/') => text.push_str(" | "),
            "em" | "strong" | "code" | "del" | "a" | "span" | "sup" | "sub" | "td" | "th" => {}
            _ => text.push('\n'),
        }
        text.push_str(&rest.replace('\n', " "));
    }
    let text = without_entities(&text);
    let lines = text.lines().map(|it| it.trim().trim_end_matches(" |").trim());
    let lines: Vec<String> = lines
        .filter(|it| !it.is_empty())
        .map(|it| it.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect();
    lines.join("\n")
}

/// Our own writer and the sanitizer escape no more than these.
fn without_entities(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    let named = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", " ")];
    let plain = named.iter().fold(text.to_owned(), |text, (name, sign)| text.replace(name, sign));
    plain.replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::words;
    use crate::{Feedback, Folder, Order, OrderItem, Shape, compile};
    use rstest::rstest;

    #[rstest]
    #[case("<p>One <em>two</em>.</p>\n<ul><li>a</li>\n<li>b</li></ul>", "One two.\na\nb")]
    #[case("<p>5 &lt; 6 &amp;amp; 7</p>", "5 < 6 &amp; 7")]
    #[case("<p>a line\nthat goes on<br>and breaks</p>", "a line that goes on\nand breaks")]
    #[case("<table><tr><th>A</th><th>B</th></tr></table>", "A | B")]
    #[case("<p>See <a href=\"x\">there</a>, please</p>", "See there, please")]
    fn each_paragraph_is_a_line_without_markup(#[case] html: &str, #[case] expected: &str) {
        assert_eq!(words(html), expected);
    }

    #[test]
    fn a_question_tells_nothing_that_only_an_answer_brings() {
        let files = [
            ("course.toml", include_str!("../tests/sample/course.toml")),
            ("01-know-it/unit.toml", include_str!("../tests/sample/01-know-it/unit.toml")),
            (
                "01-know-it/01-colours/lesson.md",
                include_str!("../tests/sample/01-know-it/01-colours/lesson.md"),
            ),
            ("skills/explain-it.md", include_str!("../tests/sample/skills/explain-it.md")),
        ];
        let folder = Folder::of(files.map(|(path, text)| (path.to_owned(), text.to_owned())));
        let library = compile(&folder).library;
        let quizzes = library.lessons().flat_map(|it| &it.lesson.blocks);
        let mut told = 0;
        for block in quizzes {
            let crate::Content::Quiz(quiz) = &block.content else { continue };
            let said = block.words();
            match &quiz.shape {
                Shape::Choice { options, .. } => {
                    for option in options {
                        assert!(said.contains(&words(&option.html)));
                        assert!(!said.contains(&words(&option.feedback_html)));
                    }
                }
                Shape::Order(_) | Shape::Match(_) => {}
                Shape::Written(it) => {
                    let mut keys = it.accepted.iter();
                    assert!(keys.all(|key| !said.lines().any(|line| line == key.shown)));
                }
            }
            told += 1;
        }
        assert!(told > 3, "the sample has a question of each shape");
    }

    #[test]
    fn the_order_of_items_is_not_told() {
        let item = |html: &str| OrderItem { html: html.into(), feedback_html: String::new() };
        let items = vec![item("then"), item("first")];
        let order = Shape::Order(Order { items, feedback: Feedback::default() });
        assert_eq!(super::asked(&order), ["first", "then"]);
    }
}
