//! Armour: bytes as a text that a mail carries unharmed, between two lines by which it is found again.

use data_encoding::BASE64;

/// Characters on one line.
const LINE: usize = 64;

/// What kind of text it is: the word in the lines around it.
#[derive(Clone, Copy)]
pub(crate) struct Armour(pub(crate) &'static str);

impl Armour {
    /// A line for a reader, then the bytes.
    pub(crate) fn put_on(self, heading: &str, bytes: &[u8]) -> String {
        let (begin, end) = self.lines();
        let letters: Vec<char> = BASE64.encode(bytes).chars().collect();
        let lines: Vec<String> = letters.chunks(LINE).map(|it| it.iter().collect()).collect();
        format!("{heading}\n{begin}\n{}\n{end}\n", lines.join("\n"))
    }

    /// The bytes in a text. What stands around them, and what a mail program put in front of their lines, is passed over.
    pub(crate) fn take_off(self, text: &str) -> Option<Vec<u8>> {
        let (begin, end) = self.lines();
        let (_, rest) = text.split_once(&begin)?;
        let (inside, _) = rest.split_once(&end)?;
        let is_letter = |it: &char| it.is_ascii_alphanumeric() || "+/=".contains(*it);
        let letters: String = inside.chars().filter(is_letter).collect();
        BASE64.decode(letters.as_bytes()).ok()
    }

    fn lines(self) -> (String, String) {
        let Self(kind) = self;
        (format!("-----BEGIN CROSSTRAIN {kind}-----"), format!("-----END CROSSTRAIN {kind}-----"))
    }
}
