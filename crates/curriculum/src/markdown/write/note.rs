//! Footnotes: a number in the text, and the note behind the piece of the lesson that it stands in.

use super::{REL, Writer};
use std::fmt::Write;

/// A note that a piece of a lesson refers to.
pub(super) struct Note {
    number: usize,
    /// The node of its text.
    text: usize,
    /// Where in the file each reference stands: names that differ all over the lesson.
    places: Vec<usize>,
}

impl Writer<'_, '_> {
    /// The number of a note, as a link to it.
    pub(super) fn note_reference(&mut self, at: usize, label: &str) {
        let Some((number, text)) = self.page.note(label) else { return };
        if self.is_in_link {
            // Writing into a String cannot fail, here and below.
            let _ = write!(self.html, "<sup>{number}</sup>");
            return;
        }
        let place = self.page.nodes[at].range.start;
        let known = self.notes.iter_mut().find(|it| it.number == number);
        let first = if let Some(note) = known {
            note.places.push(place);
            note.places[0]
        } else {
            self.notes.push(Note { number, text, places: vec![place] });
            place
        };
        let _ = write!(
            self.html,
            "<sup><a class=\"note-ref\" id=\"ref-{place}\" href=\"#note-{first}\"{REL}>{number}</a></sup>"
        );
    }

    /// Writes each note referred to, with the ways back. A note may refer to further ones.
    pub(super) fn write_notes(&mut self) {
        if self.notes.is_empty() {
            return;
        }
        self.html.push_str("<ol class=\"notes\">\n");
        let mut next = 0;
        while let Some(note) = self.notes.get(next) {
            let (number, text, place) = (note.number, note.text, note.places[0]);
            let _ = write!(self.html, "<li id=\"note-{place}\" value=\"{number}\">");
            for child in self.page.children(text) {
                self.write(child..self.page.nodes[child].end);
            }
            self.ways_back(next);
            self.html.push_str("</li>\n");
            next += 1;
        }
        self.html.push_str("</ol>\n");
    }

    /// Behind the last words of a note, inside its last paragraph if it ends in one.
    fn ways_back(&mut self, note: usize) {
        const PARAGRAPH_END: &str = "</p>\n";
        let is_paragraph = self.html.ends_with(PARAGRAPH_END);
        if is_paragraph {
            self.html.truncate(self.html.len() - PARAGRAPH_END.len());
        }
        for place in &self.notes[note].places {
            let _ = write!(
                self.html,
                " <a class=\"note-back\" href=\"#ref-{place}\"{REL}>\u{21a9}\u{fe0e}</a>"
            );
        }
        if is_paragraph {
            self.html.push_str(PARAGRAPH_END);
        }
    }
}
