//! What changed between two texts, word by word, for somebody who has read the first.

use similar::{Algorithm, ChangeTag, DiffTag, capture_diff_slices};

/// What an edit did to a run of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edit {
    /// The words are in both texts.
    Kept,
    /// The words were in the first text.
    Removed,
    /// The words are in the second text.
    Added,
}

/// A run of words that an edit left, took out or put in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// What happened to it.
    pub edit: Edit,
    /// The words. Between two pieces of a paragraph stands a space.
    pub words: String,
}

/// So many words, or fewer, between two changes belong to the change: a lone "the" in between helps nobody.
const TOO_FEW_TO_KEEP: usize = 2;

/// So many words beside a change tell where it is; of a longer run the rest is left out.
const CONTEXT: usize = 10;

/// Neighbouring paragraphs with more words than this in all are compared as they are, and not word by word, and texts
/// with more lines not at all: the time that takes grows with the square of what differs.
const MOST_WORDS: usize = 8_000;

/// The paragraphs (one on each line) in which something changed; nothing if no word did.
pub fn difference(before: &str, now: &str) -> Vec<Vec<Piece>> {
    let mut paragraphs = both(before, now);
    paragraphs.retain(|it| it.iter().any(|piece| piece.edit != Edit::Kept));
    for paragraph in &mut paragraphs {
        shorten(paragraph);
    }
    paragraphs
}

/// Both texts in one, paragraph by paragraph (one on each line), with nothing left out but empty lines.
pub fn both(before: &str, now: &str) -> Vec<Vec<Piece>> {
    let old: Vec<&str> = before.lines().collect();
    let new: Vec<&str> = now.lines().collect();
    if old.len() + new.len() > MOST_WORDS {
        return [whole(Edit::Removed, &old), whole(Edit::Added, &new)].concat();
    }
    let mut paragraphs = Vec::new();
    for op in capture_diff_slices(Algorithm::Patience, &old, &new) {
        let (gone, come) = (&old[op.old_range()], &new[op.new_range()]);
        match op.tag() {
            DiffTag::Equal => paragraphs.extend(whole(Edit::Kept, come)),
            DiffTag::Delete => paragraphs.extend(whole(Edit::Removed, gone)),
            DiffTag::Insert => paragraphs.extend(whole(Edit::Added, come)),
            DiffTag::Replace => paragraphs.extend(reworded(gone, come)),
        }
    }
    paragraphs.retain(|it| it.iter().any(|piece| !piece.words.trim().is_empty()));
    paragraphs
}

/// Paragraphs that have one fate from end to end.
fn whole(edit: Edit, lines: &[&str]) -> Vec<Vec<Piece>> {
    lines.iter().map(|it| vec![Piece { edit, words: (*it).to_owned() }]).collect()
}

/// Compares neighbouring paragraphs word by word.
fn reworded(gone: &[&str], come: &[&str]) -> Vec<Vec<Piece>> {
    let (old, new) = (tokens(gone), tokens(come));
    if old.len() + new.len() > MOST_WORDS {
        return [whole(Edit::Removed, gone), whole(Edit::Added, come)].concat();
    }
    let mut paragraphs = vec![Vec::new()];
    for (edit, words) in runs(&old, &new) {
        for (at, line) in words.split(|it| *it == "\n").enumerate() {
            if at > 0 {
                paragraphs.push(Vec::new());
            }
            if let (false, Some(paragraph)) = (line.is_empty(), paragraphs.last_mut()) {
                paragraph.push(Piece { edit, words: line.join(" ") });
            }
        }
    }
    paragraphs
}

/// Words, and the breaks between paragraphs.
fn tokens<'a>(lines: &[&'a str]) -> Vec<&'a str> {
    let lines = lines.iter().enumerate();
    lines
        .flat_map(|(at, line)| (at > 0).then_some("\n").into_iter().chain(line.split(' ')))
        .collect()
}

/// Runs of words with one fate; what is removed comes before what is added in its place.
fn runs<'a>(old: &[&'a str], new: &[&'a str]) -> Vec<(Edit, Vec<&'a str>)> {
    let ops = capture_diff_slices(Algorithm::Myers, old, new);
    let changes = ops.iter().flat_map(|op| op.iter_changes(old, new));
    let mut runs: Vec<(Edit, Vec<&str>)> = Vec::new();
    let (mut gone, mut come, mut kept) = (Vec::new(), Vec::new(), Vec::new());
    let is_breaking = |kept: &[&str]| kept.len() > TOO_FEW_TO_KEEP || kept.contains(&"\n");
    for change in changes {
        let word = change.value();
        match change.tag() {
            ChangeTag::Equal => kept.push(word),
            ChangeTag::Delete | ChangeTag::Insert => {
                if is_breaking(&kept) || (gone.is_empty() && come.is_empty()) {
                    flush(&mut runs, &mut gone, &mut come);
                    push(&mut runs, Edit::Kept, &mut kept);
                } else {
                    gone.extend(kept.iter().copied());
                    come.append(&mut kept);
                }
                let side = if change.tag() == ChangeTag::Delete { &mut gone } else { &mut come };
                side.push(word);
            }
        }
    }
    flush(&mut runs, &mut gone, &mut come);
    push(&mut runs, Edit::Kept, &mut kept);
    runs
}

fn flush<'a>(
    runs: &mut Vec<(Edit, Vec<&'a str>)>,
    gone: &mut Vec<&'a str>,
    come: &mut Vec<&'a str>,
) {
    push(runs, Edit::Removed, gone);
    push(runs, Edit::Added, come);
}

fn push<'a>(runs: &mut Vec<(Edit, Vec<&'a str>)>, edit: Edit, words: &mut Vec<&'a str>) {
    if !words.is_empty() {
        runs.push((edit, std::mem::take(words)));
    }
}

/// Leaves out of long unchanged runs what does not stand beside a change.
fn shorten(paragraph: &mut [Piece]) {
    let last = paragraph.len().saturating_sub(1);
    for (at, piece) in paragraph.iter_mut().enumerate() {
        let words: Vec<&str> = piece.words.split(' ').collect();
        if piece.edit != Edit::Kept || words.len() <= 2 * CONTEXT + 1 {
            continue;
        }
        let head = if at == 0 { String::new() } else { words[..CONTEXT].join(" ") + " " };
        let tail = if at == last {
            String::new()
        } else {
            " ".to_owned() + &words[words.len() - CONTEXT..].join(" ")
        };
        piece.words = format!("{head}\u{2026}{tail}");
    }
}

#[cfg(test)]
mod tests {
    use super::{Edit, MOST_WORDS, Piece, both, difference};
    use proptest::prelude::*;
    use rstest::rstest;

    /// `[-gone-]` and `{+come+}`, as `git diff --word-diff` writes them; paragraphs on lines of their own.
    fn shown(paragraphs: Vec<Vec<Piece>>) -> String {
        let paragraphs = paragraphs.into_iter().map(|pieces| {
            let pieces = pieces.into_iter().map(|it| match it.edit {
                Edit::Kept => it.words,
                Edit::Removed => format!("[-{}-]", it.words),
                Edit::Added => format!("{{+{}+}}", it.words),
            });
            pieces.collect::<Vec<_>>().join(" ")
        });
        paragraphs.collect::<Vec<_>>().join("\n")
    }

    #[rstest]
    #[case::nothing("One.\nTwo.", "One.\nTwo.", "")]
    #[case::a_word("Say it, then stop.", "Say it, then wait.", "Say it, then [-stop.-] {+wait.+}")]
    #[case::a_word_more("Say it now.", "Say it once now.", "Say it {+once+} now.")]
    #[case::a_paragraph_more("One.\nTwo.", "One.\nNew.\nTwo.", "{+New.+}")]
    #[case::a_paragraph_less("One.\nOld.\nTwo.", "One.\nTwo.", "[-Old.-]")]
    #[case::only_the_one_that_changed("A b c.\nD e f.", "A b c.\nD e g.", "D e [-f.-] {+g.+}")]
    #[case::no_island(
        "It was red and warm that day.",
        "It was blue and cold that day.",
        "It was [-red and warm-] {+blue and cold+} that day."
    )]
    #[case::a_paragraph_split(
        "One two three four five.",
        "One two three.\nFour five.",
        "One two [-three four-] {+three.+}\n{+Four+} five."
    )]
    fn a_reader_sees_what_changed(#[case] before: &str, #[case] now: &str, #[case] expected: &str) {
        assert_eq!(shown(difference(before, now)), expected);
    }

    #[test]
    fn of_a_long_paragraph_only_the_neighbourhood_is_shown() {
        let words: Vec<String> = (0..60).map(|it| format!("w{it}")).collect();
        let mut edited = words.clone();
        edited[30] = "new".into();
        let expected = "\u{2026} w20 w21 w22 w23 w24 w25 w26 w27 w28 w29 [-w30-] {+new+} \
                        w31 w32 w33 w34 w35 w36 w37 w38 w39 w40 \u{2026}";
        let (before, now) = (words.join(" "), edited.join(" "));
        assert_eq!(shown(difference(&before, &now)), expected);
    }

    #[test]
    fn a_very_long_paragraph_is_not_compared_word_by_word() {
        let text = |word: &str| format!("{word} ").repeat(MOST_WORDS);
        let pieces = both(&text("a"), &text("b")).concat();
        assert_eq!(
            pieces.iter().map(|it| it.edit).collect::<Vec<_>>(),
            [Edit::Removed, Edit::Added]
        );
    }

    #[rstest]
    #[case::the_same("One.\n\nTwo.", "One.\nTwo.", "One.\nTwo.")]
    #[case::what_stayed_stands_around_it(
        "A.\n\nB c d e f.\n\nE.",
        "A.\n\nB x d e f.\n\nE.",
        "A.\nB [-c-] {+x+} d e f.\nE."
    )]
    #[case::all_of_it_came("", "One.\nTwo.", "{+One.+}\n{+Two.+}")]
    fn both_texts_are_there_whole(#[case] before: &str, #[case] now: &str, #[case] expected: &str) {
        assert_eq!(shown(both(before, now)), expected);
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

        /// Taking the removed words away leaves the second text, taking the added ones the first.
        #[test]
        fn nothing_is_shown_that_is_in_neither_text(
            before in "([ab] ){0,9}[abc](\n[abc]( [ab]){0,9}){0,3}",
            now in "([ab] ){0,9}[abc](\n[abc]( [ab]){0,9}){0,3}",
        ) {
            let pieces: Vec<_> = difference(&before, &now).into_iter().flatten().collect();
            let count = |text: &str, word: &str| text.split_whitespace().filter(|it| *it == word).count();
            for word in ["a", "b", "c"] {
                let of = |edit| -> usize {
                    let side = pieces.iter().filter(|it| it.edit == edit);
                    side.map(|it| count(&it.words, word)).sum()
                };
                let balance = count(&before, word) + of(Edit::Added);
                prop_assert_eq!(balance, count(&now, word) + of(Edit::Removed));
            }
            // A paragraph that was broken in two, or joined, reads as it did: no word changed.
            let has_same_words = before.split_whitespace().eq(now.split_whitespace());
            prop_assert!(before != now || pieces.is_empty());
            let all: Vec<_> = both(&before, &now).into_iter().flatten().collect();
            for (text, other) in [(&before, Edit::Added), (&now, Edit::Removed)] {
                let side = all.iter().filter(|it| it.edit != other);
                let words: Vec<_> = side.flat_map(|it| it.words.split_whitespace()).collect();
                prop_assert_eq!(words, text.split_whitespace().collect::<Vec<_>>());
            }
            prop_assert!(has_same_words || !pieces.is_empty());
        }
    }
}
