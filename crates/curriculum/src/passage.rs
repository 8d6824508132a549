//! What a course lets people search for. Options of questions, feedback and the steps behind a blank are deliberately
//! absent: a search must not tell what only an answer may.

use crate::{Block, Content, Course, Lesson};

/// What a passage is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PassageKind {
    /// The title of a lesson.
    Lesson,
    /// The title of a skill.
    Skill,
    /// A heading in a lesson.
    Heading,
    /// A card: the term and its plain words.
    Card,
    /// What a trainee can do after a lesson.
    Objective,
    /// A run of text.
    Text,
}

/// Something in a course that can be found; plain text throughout.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// What it is.
    pub kind: PassageKind,
    /// The lesson or the skill that it leads to.
    pub subject: String,
    /// The block in the lesson; empty for the lesson as a whole.
    pub block: String,
    /// What it is called.
    pub title: String,
    /// What it says; may be empty.
    pub body: String,
}

impl Course {
    /// Everything in it that can be found, in reading order.
    pub fn passages(&self) -> Vec<Passage> {
        let skills = self.skills.iter().map(|it| Passage {
            kind: PassageKind::Skill,
            subject: it.id.to_string(),
            block: String::new(),
            title: it.title.clone(),
            body: text_of(&it.summary_html),
        });
        let mut passages: Vec<Passage> = skills.collect();
        for lesson in self.units.iter().flat_map(|it| &it.lessons) {
            lesson_passages(lesson, &mut passages);
        }
        passages
    }
}

fn lesson_passages(lesson: &Lesson, passages: &mut Vec<Passage>) {
    let of_lesson = |kind, title: &str, body: &str| Passage {
        kind,
        subject: lesson.id.to_string(),
        block: String::new(),
        title: title.to_owned(),
        body: body.to_owned(),
    };
    passages.push(of_lesson(PassageKind::Lesson, &lesson.title, &lesson.summary));
    let objectives = lesson.objectives.iter();
    passages.extend(objectives.map(|it| of_lesson(PassageKind::Objective, &it.text, "")));
    for block in &lesson.blocks {
        block_passages(lesson, block, passages);
    }
}

fn block_passages(lesson: &Lesson, block: &Block, passages: &mut Vec<Passage>) {
    let mut add = |kind, title: &str, body: String| {
        let (subject, title) = (lesson.id.to_string(), title.trim().to_owned());
        if !title.is_empty() || !body.is_empty() {
            passages.push(Passage { kind, subject, block: block.id.to_string(), title, body });
        }
    };
    if !block.title.is_empty() {
        add(PassageKind::Heading, &block.title, String::new());
    }
    match &block.content {
        Content::Prose { html } => {
            for heading in headings(html) {
                add(PassageKind::Heading, &heading, String::new());
            }
            add(PassageKind::Text, &block.title, text_of(html));
        }
        Content::Cards { intro_html, cards } => {
            for card in cards {
                let limit = card.limit_html.as_deref().map(text_of).unwrap_or_default();
                let back = sentences(text_of(&card.back_html), &limit);
                add(PassageKind::Card, &text_of(&card.front_html), back);
            }
            add(PassageKind::Text, &block.title, text_of(intro_html));
        }
        Content::Guess { prompt_html } | Content::Reflect { prompt_html } => {
            add(PassageKind::Text, &block.title, text_of(prompt_html));
        }
        Content::Steps(steps) => {
            let first = steps.blanks().next().map_or(steps.steps.len(), |blank| blank + 1);
            let shown = steps.steps[..first].iter().map(|it| it.html.as_str());
            let html = std::iter::once(steps.intro_html.as_str()).chain(shown);
            add(PassageKind::Text, &block.title, text_of(&html.collect::<Vec<_>>().join("<br>")));
        }
        Content::Checklist { intro_html, items } => {
            let boxes = items.iter().map(|it| it.html.as_str());
            let html = std::iter::once(intro_html.as_str()).chain(boxes);
            add(PassageKind::Text, &block.title, text_of(&html.collect::<Vec<_>>().join("<br>")));
        }
        // What is said in it is told by playing.
        Content::Scenario(scenario) => {
            add(PassageKind::Text, &block.title, text_of(&scenario.intro_html));
        }
        Content::Practice(practice) => {
            add(PassageKind::Text, &block.title, text_of(&practice.brief_html));
        }
        Content::Quiz(_) => {}
    }
}

/// Plain words and then their limit, as two sentences: the author wrote them in two cells.
fn sentences(words: String, limit: &str) -> String {
    match limit {
        "" => words,
        _ if words.ends_with(['.', '!', '?', '…', '”']) => format!("{words} {limit}"),
        _ => format!("{words}. {limit}"),
    }
}

/// The smaller headings in a text; the large one is the title of its block.
fn headings(html: &str) -> impl Iterator<Item = String> {
    html.split("<h").skip(1).filter_map(|piece| {
        let level = piece.chars().next().filter(|it| matches!(it, '3'..='6'))?;
        let (inside, _) = piece.split_once(&format!("</h{level}>"))?;
        let (_, inside) = inside.split_once('>')?;
        Some(text_of(inside))
    })
}

/// The words of sanitized HTML, which holds nothing but whole tags, text and five character references.
fn text_of(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut pieces = html.split('<');
    text.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        let Some((tag, words)) = piece.split_once('>') else { continue };
        let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap_or_default();
        // These stand within a word or a line; all others end one.
        if !matches!(name, "em" | "strong" | "code" | "del" | "a" | "sup" | "sub" | "span") {
            text.push(' ');
        }
        text.push_str(words);
    }
    let text = text
        .replace("&nbsp;", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{headings, sentences, text_of};

    #[test]
    fn the_words_of_a_text_are_those_that_are_read() {
        let html =
            "<h2>One</h2><p>3 &lt; 4 &amp;amp; <em>f</em>ive</p><ul><li>a</li><li>b</li></ul>";
        assert_eq!(text_of(html), "One 3 < 4 &amp; five a b");
    }

    #[test]
    fn what_stands_in_two_cells_is_two_sentences() {
        assert_eq!(
            sentences("how far off".to_owned(), "With its condition."),
            "how far off. With its condition."
        );
        assert_eq!(sentences("How far off?".to_owned(), "Ask."), "How far off? Ask.");
        assert_eq!(sentences("how far off".to_owned(), ""), "how far off");
    }

    #[test]
    fn only_the_smaller_headings_are_told_apart() {
        let html = "<h2>Large</h2><hr><h3 id=\"x\">Small <em>one</em></h3><p>Text</p>";
        assert_eq!(headings(html).collect::<Vec<_>>(), ["Small one"]);
    }
}
