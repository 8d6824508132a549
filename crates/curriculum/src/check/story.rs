//! The story of a scenario as somebody hears it: line by line, without what only the player of Ink reads.

use super::passage::{Passage, Role};
use crate::scenario::Tag;
use crate::scenario::script::Script;

/// What is said, seen and chosen in a story, and what a mentor says of it, in the order of the file.
pub(crate) fn passages(script: &Script<'_>) -> Vec<Passage> {
    let mut depth = 0;
    let spoken = script.lines.iter().filter_map(|line| {
        let is_in_braces = depth > 0;
        let code = line.text.split("//").next().unwrap_or_default();
        depth += code.matches('{').count();
        depth = depth.saturating_sub(code.matches('}').count());
        let words = code.split('#').next().unwrap_or_default();
        let (role, text) = spoken(words, is_in_braces)?;
        Some(Passage::line(role, text, line.at))
    });
    let mut passages: Vec<Passage> = spoken.collect();
    passages.extend(script.tags().filter_map(|(tag, (number, at))| {
        let (role, words) = told(&tag)?;
        let line = script.lines.get(number - 1)?;
        let start = at + line.text[at..].find(words)?;
        Some(Passage::line(role, words.to_owned(), line.at + start))
    }));
    passages.sort_by_key(|it| it.span(0..0).start);
    passages
}

/// What a tag says to the reader.
fn told<'a>(tag: &Tag<'a>) -> Option<(Role, &'a str)> {
    match tag {
        Tag::Coach(words) => Some((Role::Coaching, words)),
        Tag::Turn(words) | Tag::Ending(words) => Some((Role::Heading, words)),
        Tag::Best | Tag::Unknown => None,
    }
}

/// What of a line is read. All else is blanked byte by byte, so that places stay what they were.
fn spoken(line: &str, is_in_braces: bool) -> Option<(Role, String)> {
    let begin = line.trim_start();
    if begin.starts_with(['~', '=']) || begin.starts_with("VAR ") {
        return None;
    }
    let is_choice = begin.starts_with(['*', '+']);
    // A branch of a condition begins with what must hold.
    let is_branch = is_in_braces && begin.starts_with('-');
    let words = if begin.starts_with("->") {
        ""
    } else if is_branch {
        begin.split_once(':').map_or("", |(_, words)| words)
    } else {
        begin.trim_start_matches(['*', '+', '-', ' '])
    };
    let start = line.len() - words.len();
    let words = words.split("->").next().unwrap_or_default();
    let text = " ".repeat(start) + &without_logic(words);
    let role = if is_choice { Role::Option { is_right: false } } else { Role::Prose };
    (!text.trim().is_empty()).then_some((role, text))
}

/// The words with conditions, values and the marks around them blanked: `{calm: She nods.|She waits.}` says what either
/// says.
fn without_logic(words: &str) -> String {
    let mut kept = String::with_capacity(words.len());
    let mut rest = words;
    while let Some(at) = rest.find(['{', '|', '}']) {
        kept.push_str(&rest[..at]);
        let inside = &rest[at + 1..];
        let next = inside.find(['{', ':', '|', '}']);
        let ends =
            next.filter(|it| rest[at..].starts_with('{') && inside[*it..].starts_with([':', '}']));
        let blank = 1 + ends.map_or(0, |it| it + 1);
        kept.push_str(&" ".repeat(blank));
        rest = &rest[at + blank..];
    }
    kept + rest
}

#[cfg(test)]
mod tests {
    use super::{Role, passages};
    use crate::scenario::script::Script;
    use crate::source::Source;

    const STORY: &str = "VAR calm = true
// Nobody hears this.
# turn: At the door
\"Well?\" asks Ruth. {calm: She smiles.|She waits: {calm} times.} -> hall
* (early) \"Six.\"
  # coach: A kindness, and no record.
  ~ calm = false
  -> hall
=== hall ===
{
- calm && true: Rain falls. -> END
- else: -> END
}
- So it goes. # best
";

    #[test]
    fn a_story_is_read_without_what_steers_it() {
        let source = Source::new("scenario.ink", STORY);
        let found = passages(&Script::of_file(&source));
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let found: Vec<_> = found.iter().map(|it| (it.role, words(&it.text))).collect();
        let expected = [
            (Role::Heading, "At the door"),
            (Role::Prose, "\"Well?\" asks Ruth. She smiles. She waits: times."),
            (Role::Option { is_right: false }, "(early) \"Six.\""),
            (Role::Coaching, "A kindness, and no record."),
            (Role::Prose, "Rain falls."),
            (Role::Prose, "So it goes."),
        ];
        assert_eq!(found, expected.map(|(role, text)| (role, text.to_owned())));
    }

    #[test]
    fn a_word_of_a_story_is_found_in_its_file() {
        let source = Source::new("scenario.ink", STORY);
        for passage in passages(&Script::of_file(&source)) {
            for word in ["door", "smiles", "waits", "Six", "record", "Rain", "goes"] {
                if let Some(at) = passage.text.find(word) {
                    assert_eq!(&STORY[passage.span(at..at + word.len())], word);
                }
            }
        }
    }
}
