//! Quotation marks, apostrophes and dashes as the prose of a lesson has them.

/// The text with curly quotes, real dashes and one character for three dots.
pub(crate) fn typographic(text: &str) -> String {
    let mut set = String::with_capacity(text.len());
    for letter in text.trim().chars() {
        let opens =
            set.chars().last().is_none_or(|it| it.is_whitespace() || "([{–—“‘".contains(it));
        set.push(match letter {
            '"' if opens => '“',
            '"' => '”',
            '\'' if opens => '‘',
            '\'' => '’',
            _ => letter,
        });
    }
    set.replace("...", "…").replace("---", "—").replace("--", "–")
}

#[cfg(test)]
mod tests {
    use super::typographic;
    use rstest::rstest;

    #[rstest]
    #[case("\"Not today. Steady running only.\"", "“Not today. Steady running only.”")]
    #[case("Hana laughs. \"That I'd understand.\"", "Hana laughs. “That I’d understand.”")]
    #[case("(\"'Soon', he said\")", "(“‘Soon’, he said”)")]
    #[case("Wait... no -- yes", "Wait… no – yes")]
    fn a_story_is_set_like_a_lesson(#[case] written: &str, #[case] shown: &str) {
        assert_eq!(typographic(written), shown);
    }
}
