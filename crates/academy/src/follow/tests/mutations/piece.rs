//! A piece of a lesson as its author sees it, and what edits did to it.

use proptest::sample::Index;

/// A piece of a lesson as its author sees it: a section with its heading, a callout, or text that follows a callout.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    pub(super) heading: Option<String>,
    pub(super) body: String,
    pub(super) is_callout: bool,
    /// Whether the reader has read it, in whatever wording.
    pub(super) is_read: bool,
    pub(super) edits: Edits,
}

/// What was done to a piece since it was read.
#[derive(Debug, Clone, Default)]
pub(super) struct Edits {
    pub(super) is_reworded: bool,
    pub(super) is_renamed: bool,
    /// Whether it was carried off on its own to a lesson that it has nothing to do with.
    pub(super) is_elsewhere: bool,
}

impl Piece {
    pub(super) fn text(&self) -> String {
        match &self.heading {
            Some(heading) => format!("## {heading}\n\n{}", self.body),
            None => self.body.clone(),
        }
    }

    /// Whether it is a scenario whose story is a file beside the lesson.
    pub(super) fn has_file_beside(&self) -> bool {
        self.body.contains(".ink)")
    }

    /// Exchanges one long word of what is written to be read; of a scenario, of what stands above its story.
    pub(super) fn reword(&mut self, drawn: Index) {
        if self.edits.is_reworded || (self.edits.is_renamed && self.edits.is_elsewhere) {
            return;
        }
        let is_text = |it: &&str| !["<!--", "> [!", "> = "].iter().any(|mark| it.contains(mark));
        let is_plain = |it: &&str| it.len() > 5 && it.bytes().all(|b| b.is_ascii_alphabetic());
        let lines = self.body.lines().take_while(|it| *it != "> ```ink").filter(is_text);
        let words: Vec<&str> = lines.flat_map(|it| it.split(' ')).filter(is_plain).collect();
        if words.is_empty() {
            return;
        }
        let word = words[drawn.index(words.len())].to_owned();
        let mut is_done = false;
        let lines = self.body.lines().map(|line| {
            let is_here = !is_done && is_text(&line) && line.split(' ').any(|it| it == word);
            is_done |= is_here;
            if is_here { line.replacen(&word, &format!("{word}ish"), 1) } else { line.to_owned() }
        });
        self.body = lines.collect::<Vec<_>>().join("\n");
        self.edits.is_reworded = true;
    }
}

/// How the blocks begin that ask for something.
const CALLOUTS: [&str; 8] = [
    "> [!quiz]",
    "> [!guess]",
    "> [!cards]",
    "> [!steps]",
    "> [!reflect]",
    "> [!checklist]",
    "> [!scenario]",
    "> [!practice]",
];

/// Cuts the text of a lesson into its pieces.
pub(super) fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut is_new = true;
    for paragraph in text.trim().split("\n\n") {
        let is_callout = CALLOUTS.iter().any(|it| paragraph.starts_with(it));
        let heading = paragraph.strip_prefix("## ");
        let goes_on = !is_new && !is_callout && heading.is_none();
        if goes_on && let Some(last) = pieces.last_mut() {
            let gap = if last.body.is_empty() { "" } else { "\n\n" };
            last.body = format!("{}{gap}{paragraph}", last.body);
            continue;
        }
        pieces.push(Piece {
            heading: heading.map(str::to_owned),
            body: if heading.is_some() { String::new() } else { paragraph.to_owned() },
            is_callout,
            is_read: true,
            edits: Edits::default(),
        });
        is_new = is_callout;
    }
    pieces
}
