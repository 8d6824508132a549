//! What a file of evidence is: told by its bytes, and by its name only among kinds that can do no harm.

use crate::view::evidence::ShownAs;

/// How many bytes from its beginning tell what a file is.
pub(crate) const HEAD: u64 = 4096;

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Text,
    Markdown,
    /// A picture, a sound or a film: how the window shows it, what a server calls it, how its name ends.
    Media(ShownAs, &'static str, &'static str),
    Pdf,
    /// An office document, which is a zip inside.
    Document,
    Other,
}

/// How a picture, a sound or a film begins, and what it is.
const BEGINNINGS: [(&[u8], Kind); 13] = [
    (b"\x89PNG\r\n\x1a\n", Kind::Media(ShownAs::Picture, "image/png", "png")),
    (b"\xff\xd8\xff", Kind::Media(ShownAs::Picture, "image/jpeg", "jpg")),
    (b"GIF87a", Kind::Media(ShownAs::Picture, "image/gif", "gif")),
    (b"GIF89a", Kind::Media(ShownAs::Picture, "image/gif", "gif")),
    (b"ID3", MP3),
    (b"\xff\xfb", MP3),
    (b"\xff\xf3", MP3),
    (b"\xff\xf2", MP3),
    (b"\xff\xf1", Kind::Media(ShownAs::Audio, "audio/aac", "aac")),
    (b"\xff\xf9", Kind::Media(ShownAs::Audio, "audio/aac", "aac")),
    (b"fLaC", Kind::Media(ShownAs::Audio, "audio/flac", "flac")),
    (b"%PDF-", Kind::Pdf),
    (b"PK\x03\x04", Kind::Other),
];

const MP3: Kind = Kind::Media(ShownAs::Audio, "audio/mpeg", "mp3");
const MP4: Kind = Kind::Media(ShownAs::Video, "video/mp4", "mp4");

/// How the names of office documents end; those with macros are not among them.
const DOCUMENTS: [&str; 6] = ["docx", "pptx", "xlsx", "odt", "odp", "ods"];

impl Kind {
    /// The kind of a file that begins with these bytes.
    pub(crate) fn of(head: &[u8], name: &str) -> Self {
        let ending = name.rsplit_once('.').map_or(String::new(), |(_, it)| it.to_lowercase());
        match container(head).or_else(|| beginning(head)) {
            Some(Self::Other) if DOCUMENTS.contains(&ending.as_str()) => Self::Document,
            Some(kind) => kind,
            None if !is_text(head) => Self::Other,
            None if ["md", "markdown"].contains(&ending.as_str()) => Self::Markdown,
            None => Self::Text,
        }
    }

    /// How the window shows it.
    pub(crate) fn shown_as(self) -> ShownAs {
        match self {
            Self::Text => ShownAs::Text,
            Self::Markdown => ShownAs::Markdown,
            Self::Media(shown_as, ..) => shown_as,
            Self::Pdf | Self::Document => ShownAs::Elsewhere,
            Self::Other => ShownAs::File,
        }
    }

    /// As a server calls it, if the window draws or plays it.
    pub(crate) fn media_type(self) -> Option<&'static str> {
        match self {
            Self::Media(_, media_type, _) => Some(media_type),
            Self::Text | Self::Markdown | Self::Pdf | Self::Document | Self::Other => None,
        }
    }

    /// How its name ends where another program opens it, so that the program for this kind does and no other; none if
    /// nobody can say what opening it would do.
    pub(crate) fn ending(self, name: &str) -> Option<String> {
        match self {
            Self::Text | Self::Markdown => Some("txt".to_owned()),
            Self::Media(.., ending) => Some(ending.to_owned()),
            Self::Pdf => Some("pdf".to_owned()),
            Self::Document => Some(name.rsplit_once('.')?.1.to_lowercase()),
            Self::Other => None,
        }
    }
}

fn beginning(head: &[u8]) -> Option<Kind> {
    let found = BEGINNINGS.iter().find(|(begins, _)| head.starts_with(begins));
    found.map(|(_, kind)| *kind)
}

/// The kind of a file that holds others: what is inside says what it is.
fn container(head: &[u8]) -> Option<Kind> {
    let holds = |words: &[u8]| head.windows(words.len()).any(|it| it == words);
    match (head.get(..4)?, head.get(4..8)?, head.get(8..12)?) {
        (b"RIFF", _, b"WEBP") => Some(Kind::Media(ShownAs::Picture, "image/webp", "webp")),
        (b"RIFF", _, b"WAVE") => Some(Kind::Media(ShownAs::Audio, "audio/wav", "wav")),
        (b"OggS", ..) if holds(b"theora") => Some(Kind::Media(ShownAs::Video, "video/ogg", "ogv")),
        (b"OggS", ..) => Some(Kind::Media(ShownAs::Audio, "audio/ogg", "ogg")),
        (_, b"ftyp", b"avif") => Some(Kind::Media(ShownAs::Picture, "image/avif", "avif")),
        (_, b"ftyp", b"M4A " | b"M4B ") => Some(Kind::Media(ShownAs::Audio, "audio/mp4", "m4a")),
        (_, b"ftyp", b"qt  ") => Some(Kind::Media(ShownAs::Video, "video/quicktime", "mov")),
        (_, b"ftyp", _) => Some(MP4),
        (b"\x1a\x45\xdf\xa3", ..) if holds(b"V_") => {
            Some(Kind::Media(ShownAs::Video, "video/webm", "webm"))
        }
        (b"\x1a\x45\xdf\xa3", ..) if holds(b"A_") => {
            Some(Kind::Media(ShownAs::Audio, "audio/webm", "weba"))
        }
        (b"\x1a\x45\xdf\xa3", ..) => Some(Kind::Media(ShownAs::Video, "video/webm", "webm")),
        _ => None,
    }
}

/// Whether it is UTF-8 as far as it was read; the last character may be cut off.
fn is_text(head: &[u8]) -> bool {
    let is_utf8 = match std::str::from_utf8(head) {
        Ok(_) => true,
        Err(error) => error.error_len().is_none(),
    };
    is_utf8 && !head.contains(&0)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::Kind;
    use crate::view::evidence::ShownAs;

    #[rstest]
    #[case(b"\x89PNG\r\n\x1a\nrest", "board.png", ShownAs::Picture)]
    #[case(b"\x89PNG\r\n\x1a\nrest", "board.exe", ShownAs::Picture)]
    #[case(b"RIFF\x24\0\0\0WAVEfmt ", "call.wav", ShownAs::Audio)]
    #[case(b"ID3\x04\0", "call.mp3", ShownAs::Audio)]
    #[case(b"\0\0\0\x18ftypM4A \0\0", "call.m4a", ShownAs::Audio)]
    #[case(b"\0\0\0\x18ftypisom\0\0", "demo.mp4", ShownAs::Video)]
    #[case(b"\x1a\x45\xdf\xa3 webm V_VP8 A_OPUS", "demo.webm", ShownAs::Video)]
    #[case(b"\x1a\x45\xdf\xa3 webm A_OPUS", "call.webm", ShownAs::Audio)]
    #[case(b"OggS\0\x02\0\0\0\0\0\0OpusHead", "call.ogg", ShownAs::Audio)]
    #[case(b"%PDF-1.7 rest", "paper.pdf", ShownAs::Elsewhere)]
    #[case(b"PK\x03\x04 rest of it", "paper.docx", ShownAs::Elsewhere)]
    #[case(b"PK\x03\x04 rest of it", "paper.docm", ShownAs::File)]
    #[case("Within 3 dB, once calibrated.".as_bytes(), "notes.txt", ShownAs::Text)]
    #[case(b"# Notes", "notes.MD", ShownAs::Markdown)]
    #[case(b"MZ\x90\0\x03", "notes.txt", ShownAs::File)]
    #[case(b"", "empty", ShownAs::Text)]
    fn a_file_is_shown_by_what_it_is(
        #[case] head: &[u8],
        #[case] name: &str,
        #[case] shown_as: ShownAs,
    ) {
        assert_eq!(Kind::of(head, name).shown_as(), shown_as);
    }

    #[test]
    fn a_drawing_that_could_carry_script_is_only_text() {
        let drawing = b"<svg xmlns='http://www.w3.org/2000/svg'/>";
        assert_eq!(Kind::of(drawing, "drawing.svg"), Kind::Text);
        assert_eq!(Kind::Text.media_type(), None);
    }

    #[test]
    fn a_text_that_is_cut_inside_a_character_is_a_text() {
        assert_eq!(Kind::of(&"Ü".as_bytes()[..1], "notes.txt"), Kind::Text);
        assert_eq!(Kind::of(b"\xff\xfe\xfd", "notes.txt"), Kind::Other);
    }

    #[rstest]
    #[case(b"%PDF-1.7 rest", "paper.exe", Some("pdf"))]
    #[case(b"# Notes", "notes.sh", Some("txt"))]
    #[case(b"PK\x03\x04 rest of it", "paper.DOCX", Some("docx"))]
    #[case(b"MZ\x90\0\x03", "notes.pdf", None)]
    fn what_another_program_opens_ends_as_what_it_is(
        #[case] head: &[u8],
        #[case] name: &str,
        #[case] ending: Option<&str>,
    ) {
        assert_eq!(Kind::of(head, name).ending(name).as_deref(), ending);
    }
}
