//! The words that a lesson is given where its author wrote none, in the language of its course.

/// A language that these words are known in; courses in any other have the English ones.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Language {
    #[default]
    English,
    German,
}

impl Language {
    /// The language that a course names, as in `de` or `de-CH`.
    pub(crate) fn of(tag: &str) -> Self {
        match tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase().as_str() {
            "de" => Self::German,
            _ => Self::English,
        }
    }

    /// What stands above a note without a title, by the class of its `aside`.
    pub(crate) fn note_title(self, class: &str) -> &'static str {
        match (self, class) {
            (Self::English, "tip") => "Tip",
            (Self::English, "important") => "Important",
            (Self::English, "warning") => "Warning",
            (Self::English, "caution") => "Caution",
            (Self::English, _) => "Note",
            (Self::German, "tip") => "Tipp",
            (Self::German, "important") => "Wichtig",
            (Self::German, "warning") => "Warnung",
            (Self::German, "caution") => "Vorsicht",
            (Self::German, _) => "Hinweis",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Language;
    use rstest::rstest;

    #[rstest]
    #[case("de", "Tipp")]
    #[case("de-CH", "Tipp")]
    #[case("DE_at", "Tipp")]
    #[case("den", "Tip")]
    #[case("en-GB", "Tip")]
    #[case("fr", "Tip")]
    #[case("", "Tip")]
    fn a_note_without_a_title_speaks_the_language_of_its_course(
        #[case] tag: &str,
        #[case] title: &str,
    ) {
        assert_eq!(Language::of(tag).note_title("tip"), title);
    }
}
