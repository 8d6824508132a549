//! The text of a lesson as somebody reads it: paragraph by paragraph, each knowing what it is for.

use crate::markdown::Page;
use crate::markdown::callout::{self, Kind};
use pulldown_cmark::{Event, Tag, TagEnd};
use std::ops::Range;

/// What a piece of text is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    Heading,
    /// Text to read, at the margin of the page or in a note beside it.
    Prose,
    /// A point of a list in the text.
    Item,
    /// A cell of a table.
    Cell,
    /// What a question, guess or practice asks.
    Prompt,
    /// An answer to choose.
    Option {
        is_right: bool,
    },
    /// What somebody who chose the answer reads.
    Feedback {
        is_right: bool,
    },
    /// What a mentor says of a choice in a scenario.
    Coaching,
}

impl Role {
    /// Whether it is text to read from beginning to end.
    pub(crate) fn is_body(self) -> bool {
        matches!(self, Self::Prose | Self::Item | Self::Coaching)
    }

    /// Whether it says something wrong on purpose.
    pub(crate) fn is_wrong_on_purpose(self) -> bool {
        matches!(self, Self::Option { is_right: false } | Self::Feedback { is_right: false })
    }
}

/// What stands in for a piece of code: one word, which nobody should weigh.
const CODE: &str = "\u{fffc}";

/// A paragraph, heading, point or cell without its markup.
#[derive(Clone, Debug)]
pub(crate) struct Passage {
    pub(crate) role: Role,
    pub(crate) text: String,
    /// The question it belongs to, by the index of the callout.
    pub(crate) callout: Option<usize>,
    /// The option it belongs to, by the index of the item.
    pub(crate) item: Option<usize>,
    /// Where pieces of the text begin, and where in the file each is written.
    pieces: Vec<(usize, Range<usize>)>,
}

impl Passage {
    /// A line that stands in its file as it is read.
    pub(crate) fn line(role: Role, text: String, at: usize) -> Self {
        let pieces = vec![(0, at..at + text.len())];
        Self { role, text, callout: None, item: None, pieces }
    }

    /// Where in the file a run of the text is written.
    pub(crate) fn span(&self, run: Range<usize>) -> Range<usize> {
        let start = self.place(run.start);
        start..self.place(run.end).max(start)
    }

    fn place(&self, at: usize) -> usize {
        let next = self.pieces.partition_point(|(start, _)| *start <= at);
        let Some((start, written)) = next.checked_sub(1).map(|it| &self.pieces[it]) else {
            return 0;
        };
        (written.start + (at - start)).min(written.end)
    }
}

/// All passages of a page in reading order.
pub(crate) fn all(page: &Page<'_>) -> Vec<Passage> {
    let mut reader =
        Reader { page, passages: Vec::new(), open: None, callout: None, inside: Inside::default() };
    for at in page.top() {
        let opener = callout::opener(page, at);
        let is_block = opener.as_ref().is_some_and(|it| matches!(it.kind, Kind::Interactive(_)));
        reader.callout = is_block.then_some(at);
        reader.read(at..page.nodes[at].end, opener.map_or(0, |it| it.body_at));
    }
    reader.passages
}

/// A question with its options.
pub(crate) struct Question<'a> {
    /// The index of its callout.
    pub(crate) callout: usize,
    pub(crate) prompt: Vec<&'a Passage>,
    pub(crate) options: Vec<Answer<'a>>,
}

/// One option of a question.
pub(crate) struct Answer<'a> {
    pub(crate) is_right: bool,
    pub(crate) text: Vec<&'a Passage>,
    pub(crate) feedback: Vec<&'a Passage>,
}

impl Answer<'_> {
    /// All that it says.
    pub(crate) fn said(&self) -> String {
        joined(&self.text)
    }

    /// All that somebody who chose it reads.
    pub(crate) fn answered(&self) -> String {
        joined(&self.feedback)
    }

    /// Where in the file it begins.
    pub(crate) fn span(&self) -> Range<usize> {
        self.text.first().map_or(0..0, |it| it.span(0..it.text.len()))
    }
}

impl Question<'_> {
    /// Whether exactly one option is right.
    pub(crate) fn has_one_key(&self) -> bool {
        self.options.iter().filter(|it| it.is_right).count() == 1
    }
}

fn joined(passages: &[&Passage]) -> String {
    let texts: Vec<&str> = passages.iter().map(|it| it.text.trim()).collect();
    texts.join(" ")
}

/// The questions among some passages that have options to choose from.
pub(crate) fn questions(passages: &[Passage]) -> Vec<Question<'_>> {
    let mut questions: Vec<Question<'_>> = Vec::new();
    let mut item = None;
    for passage in passages {
        let Some(callout) = passage.callout else { continue };
        if questions.last().is_none_or(|it| it.callout != callout) {
            questions.push(Question { callout, prompt: Vec::new(), options: Vec::new() });
            item = None;
        }
        let Some(question) = questions.last_mut() else { continue };
        let (is_right, is_feedback) = match passage.role {
            Role::Option { is_right } => (is_right, false),
            Role::Feedback { is_right } => (is_right, true),
            Role::Heading
            | Role::Prose
            | Role::Item
            | Role::Cell
            | Role::Prompt
            | Role::Coaching => {
                question.prompt.push(passage);
                continue;
            }
        };
        if item != passage.item {
            item = passage.item;
            question.options.push(Answer { is_right, text: Vec::new(), feedback: Vec::new() });
        }
        if let Some(answer) = question.options.last_mut() {
            if is_feedback { &mut answer.feedback } else { &mut answer.text }.push(passage);
        }
    }
    questions.retain(|it| !it.options.is_empty());
    questions
}

/// Which elements are open around the current node.
#[derive(Default)]
struct Inside {
    heading: bool,
    code: bool,
    cell: bool,
    /// The items that are open, and how many quotes are open in each.
    items: Vec<(usize, usize)>,
}

struct Reader<'p, 'a> {
    page: &'p Page<'a>,
    passages: Vec<Passage>,
    open: Option<Passage>,
    callout: Option<usize>,
    inside: Inside,
}

impl Reader<'_, '_> {
    fn read(&mut self, nodes: Range<usize>, from: usize) {
        for at in nodes {
            let node = &self.page.nodes[at];
            match &node.event {
                Event::Start(tag) => self.start(at, tag),
                Event::End(tag) => self.end(*tag),
                Event::Text(text) if node.range.end > from && !self.inside.code => {
                    self.push(text, &node.range);
                }
                Event::Code(_) if node.range.start >= from => self.push(CODE, &node.range),
                Event::SoftBreak | Event::HardBreak if node.range.start >= from => {
                    self.push(" ", &node.range);
                }
                _ => {}
            }
        }
        self.close();
    }

    fn start(&mut self, at: usize, tag: &Tag<'_>) {
        match tag {
            Tag::Heading { .. } => self.inside.heading = true,
            Tag::CodeBlock(_) => self.inside.code = true,
            Tag::TableCell => self.inside.cell = true,
            Tag::Item => self.inside.items.push((at, 0)),
            Tag::BlockQuote(_) => {
                if let Some((_, quotes)) = self.inside.items.last_mut() {
                    *quotes += 1;
                }
            }
            Tag::Paragraph | Tag::List(_) => {}
            _ => return,
        }
        self.close();
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph | TagEnd::List(_) => self.close(),
            TagEnd::Heading(_) => {
                self.close();
                self.inside.heading = false;
            }
            TagEnd::CodeBlock => self.inside.code = false,
            TagEnd::TableCell => {
                self.close();
                self.inside.cell = false;
            }
            TagEnd::Item => {
                self.close();
                self.inside.items.pop();
            }
            TagEnd::BlockQuote(_) => {
                self.close();
                if let Some((_, quotes)) = self.inside.items.last_mut() {
                    *quotes = quotes.saturating_sub(1);
                }
            }
            _ => {}
        }
    }

    fn push(&mut self, text: &str, written: &Range<usize>) {
        let role = self.role();
        let (callout, item) = (self.callout, self.inside.items.first().map(|it| it.0));
        let open = self.open.get_or_insert_with(|| Passage {
            role,
            text: String::new(),
            callout,
            item,
            pieces: Vec::new(),
        });
        open.pieces.push((open.text.len(), written.clone()));
        open.text.push_str(text);
    }

    fn close(&mut self) {
        self.passages.extend(self.open.take().filter(|it| !it.text.trim().is_empty()));
    }

    fn role(&self) -> Role {
        if self.inside.heading {
            return Role::Heading;
        }
        if self.inside.cell {
            return Role::Cell;
        }
        match (self.callout, self.inside.items.first()) {
            (None, None) => Role::Prose,
            (None, Some(_)) => Role::Item,
            (Some(_), None) => Role::Prompt,
            (Some(_), Some((item, quotes))) => match crate::compile::quiz::mark(self.page, *item) {
                None => Role::Prompt,
                Some(is_right) if *quotes > 0 => Role::Feedback { is_right },
                Some(is_right) => Role::Option { is_right },
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Role, all};
    use crate::markdown::Page;
    use crate::source::Source;

    const TEXT: &str = "## One

Two \"three\" `four`.

- five
  > six

> [!note] Side
> seven

> [!quiz] Q
> <!-- id: q -->
> eight
>
> - [x] nine
>   > ten
> - [ ] eleven
>   > twelve

~~~
thirteen
~~~

| a | b |
| - | - |
| c | d |
";

    #[test]
    fn every_text_knows_what_it_is_for() {
        let source = Source::new("x.md", TEXT);
        let found = all(&Page::parse(&source, 0));
        let found: Vec<(Role, &str)> = found.iter().map(|it| (it.role, it.text.as_str())).collect();
        let expected = [
            (Role::Heading, "One"),
            (Role::Prose, "Two \u{201c}three\u{201d} \u{fffc}."),
            (Role::Item, "five"),
            (Role::Item, "six"),
            (Role::Prose, "seven"),
            (Role::Prompt, "eight"),
            (Role::Option { is_right: true }, "nine"),
            (Role::Feedback { is_right: true }, "ten"),
            (Role::Option { is_right: false }, "eleven"),
            (Role::Feedback { is_right: false }, "twelve"),
            (Role::Cell, "a"),
            (Role::Cell, "b"),
            (Role::Cell, "c"),
            (Role::Cell, "d"),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn a_word_behind_a_curly_quote_is_found_in_the_file() {
        let source = Source::new("x.md", TEXT);
        let found = all(&Page::parse(&source, 0));
        let at = found[1].text.find("three").unwrap();
        assert_eq!(&TEXT[found[1].span(at..at + 5)], "three");
    }
}
