//! Pictures, with their place kept while they load.

use super::Writer;
use crate::markdown::Page;
use pulldown_cmark::Tag;
use std::fmt::Write;

impl Writer<'_, '_> {
    /// A picture, or its words if there is none that can be drawn.
    pub(super) fn picture(&mut self, at: usize, target: &str) {
        let page = self.page;
        let words = page.words(at..page.nodes[at].end);
        let Some((path, picture)) = page.neighbours.and_then(|it| it.picture(page.source, target))
        else {
            self.html.push_str("<em class=\"picture\">");
            self.text(&words);
            self.html.push_str("</em>");
            return;
        };
        self.html.push_str("<img src=\"picture:");
        self.html.push_str(&address(&path));
        self.html.push_str("\" alt=\"");
        for letter in words.chars() {
            match letter {
                '"' => self.html.push_str("&quot;"),
                _ => self.letter(letter),
            }
        }
        self.html.push('"');
        if let Some((width, height)) = picture.size {
            // Writing into a String cannot fail.
            let _ = write!(self.html, " width=\"{width}\" height=\"{height}\"");
        }
        self.html.push_str(" loading=\"lazy\">");
    }

    /// Writes a paragraph as a figure, if it holds nothing but a picture that has a title.
    pub(super) fn figure(&mut self, paragraph: usize) -> bool {
        let Some((at, target, title)) = titled_picture(self.page, paragraph) else { return false };
        self.html.push_str("<figure>");
        self.picture(at, target);
        self.html.push_str("<figcaption>");
        self.text(title);
        self.html.push_str("</figcaption></figure>\n");
        true
    }
}

fn titled_picture<'p>(page: &'p Page<'_>, paragraph: usize) -> Option<(usize, &'p str, &'p str)> {
    let mut inside = page.children(paragraph);
    let at = inside.next().filter(|_| inside.next().is_none())?;
    match page.tag(at)? {
        Tag::Image { dest_url, title, .. } if !title.is_empty() => Some((at, dest_url, title)),
        _ => None,
    }
}

/// A path in which every letter that could mean something else is written by its number.
pub(crate) fn address(path: &str) -> String {
    let mut address = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'-' | b'_' | b'.' | b'~') {
            address.push(char::from(byte));
        } else {
            let _ = write!(address, "%{byte:02X}");
        }
    }
    address
}
