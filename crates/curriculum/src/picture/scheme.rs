//! Colours for paper and for night in one drawing: it asks the system which of them hold, but the reader may have chosen
//! otherwise in the window, and no window tells a picture so.

use super::PictureKind;

/// What a picture is seen on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColourScheme {
    /// Paper.
    Light,
    /// Night.
    Dark,
}

const FEATURE: &str = "prefers-color-scheme";

/// A condition that holds wherever anything is drawn.
const HOLDS: &str = "(min-width: 0)";

/// A condition that holds nowhere.
const NEVER_HOLDS: &str = "(max-width: 0)";

impl PictureKind {
    /// The picture with every question for the system's colours answered; only a drawing asks.
    pub fn seen_in(self, scheme: ColourScheme, bytes: Vec<u8>) -> Vec<u8> {
        match self {
            Self::Svg => match std::str::from_utf8(&bytes) {
                Ok(drawing) => answered(drawing, scheme).into_bytes(),
                Err(_) => bytes,
            },
            Self::Png | Self::Jpeg | Self::Gif | Self::Webp | Self::Avif => bytes,
        }
    }
}

fn answered(drawing: &str, scheme: ColourScheme) -> String {
    let mut told = String::with_capacity(drawing.len());
    let mut rest = drawing;
    while let Some(question) = Question::first(rest) {
        told.push_str(question.before);
        told.push_str(if question.asks_for == scheme { HOLDS } else { NEVER_HOLDS });
        rest = question.after;
    }
    told.push_str(rest);
    told
}

/// A condition on the system's colours, and the text around it.
struct Question<'t> {
    before: &'t str,
    asks_for: ColourScheme,
    after: &'t str,
}

impl<'t> Question<'t> {
    fn first(text: &'t str) -> Option<Self> {
        text.match_indices(FEATURE).find_map(|(at, _)| {
            let before = text[..at].trim_end().strip_suffix('(')?;
            let value = text[at + FEATURE.len()..].trim_start().strip_prefix(':')?;
            let (value, after) = value.split_once(')')?;
            let asks_for = match value.trim() {
                "light" => ColourScheme::Light,
                "dark" => ColourScheme::Dark,
                _ => return None,
            };
            Some(Self { before, asks_for, after })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{ColourScheme, PictureKind, answered};
    use rstest::rstest;

    #[rstest]
    #[case(
        "@media (prefers-color-scheme: dark) {",
        "@media (max-width: 0) {",
        "@media (min-width: 0) {"
    )]
    #[case(
        "@media (prefers-color-scheme:light){",
        "@media (min-width: 0){",
        "@media (max-width: 0){"
    )]
    #[case(
        "@media print and ( prefers-color-scheme : dark ) {",
        "@media print and (max-width: 0) {",
        "@media print and (min-width: 0) {"
    )]
    fn a_drawing_is_told_what_it_is_seen_on(
        #[case] asked: &str,
        #[case] light: &str,
        #[case] dark: &str,
    ) {
        assert_eq!(answered(asked, ColourScheme::Light), light);
        assert_eq!(answered(asked, ColourScheme::Dark), dark);
    }

    #[test]
    fn every_question_is_answered_and_nothing_else_changes() {
        let rest = "<text>prefers-color-scheme (prefers-color-scheme: sepia) \u{e9}</text>";
        let asked = format!("(prefers-color-scheme: dark) {rest} (prefers-color-scheme: light)");
        let told = format!("(min-width: 0) {rest} (max-width: 0)");
        assert_eq!(answered(&asked, ColourScheme::Dark), told);
    }

    #[rstest]
    #[case(PictureKind::Png, b"(prefers-color-scheme: dark)")]
    #[case(PictureKind::Svg, b"(prefers-color-scheme: dark) \xff")]
    fn what_is_no_text_stays_as_it_is(#[case] kind: PictureKind, #[case] bytes: &[u8]) {
        assert_eq!(kind.seen_in(ColourScheme::Dark, bytes.to_vec()), bytes);
    }
}
