//! The id that a heading gives to the text below it.

use crate::revision::Revision;

/// Lower-case ASCII words joined by hyphens. A text without any gets a name from its hash, so
/// that it too keeps its id when the text around it moves.
pub(crate) fn slug(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    for letter in text.chars().filter(|it| !matches!(it, '\'' | '\u{2018}' | '\u{2019}')) {
        if letter.is_ascii_alphanumeric() {
            slug.push(letter.to_ascii_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    if slug.is_empty() {
        slug = format!("section-{}", &Revision::of(text).to_string()[..8]);
    }
    slug
}

#[cfg(test)]
mod tests {
    use super::slug;
    use rstest::rstest;

    #[rstest]
    #[case("Say it, then stop", "say-it-then-stop")]
    #[case("Don't promise", "dont-promise")]
    #[case("Don\u{2019}t promise", "dont-promise")]
    #[case("72 dB(A) \u{2013} and now?", "72-db-a-and-now")]
    fn a_heading_names_its_text(#[case] heading: &str, #[case] expected: &str) {
        assert_eq!(slug(heading), expected);
    }

    #[test]
    fn a_heading_without_latin_letters_keeps_a_name_of_its_own() {
        assert_ne!(slug("音"), slug("声"));
        assert!(slug("音").starts_with("section-"));
    }
}
