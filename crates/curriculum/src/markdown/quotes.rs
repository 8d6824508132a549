//! Quotation marks and apostrophes as printers set them, for what is written outside of Markdown: titles and summaries.

/// Sets each straight mark as pulldown-cmark does in prose: it opens where nothing or a space stands before it, and
/// closes elsewhere.
pub(crate) fn curl(text: &str) -> String {
    let mut before = ' ';
    let set = |it: char| {
        let opens = before.is_whitespace() || "([{“‘—–".contains(before);
        before = it;
        match it {
            '\'' if opens => '‘',
            '\'' => '’',
            '"' if opens => '“',
            '"' => '”',
            _ => it,
        }
    };
    text.chars().map(set).collect()
}

#[cfg(test)]
mod tests {
    use super::curl;
    use rstest::rstest;

    #[rstest]
    #[case("Leader's guide", "Leader’s guide")]
    #[case("Say \"no\", and mean 'not yet'", "Say “no”, and mean ‘not yet’")]
    #[case("(\"Very.\")", "(“Very.”)")]
    #[case("‘Set’ by “hand”", "‘Set’ by “hand”")]
    #[case("", "")]
    fn marks_are_set_as_in_print(#[case] written: &str, #[case] set: &str) {
        assert_eq!(curl(written), set);
    }
}
