//! The few forms in which nearly all front matter is written, read without the whole of YAML, which takes longer than
//! everything below it in the file.
//!
//! Whatever might mean anything else in YAML is not read here but left to its parser, mistakes included.

use super::Placed;
use memchr::memchr;

/// What stands behind a key.
#[derive(Debug)]
pub(crate) enum Value {
    /// On the same line.
    Text(Placed),
    /// On the same line, in brackets.
    List(Vec<String>),
    /// Below, indented: items that begin with a hyphen, each with keys and values of its own.
    Items(Vec<Vec<(String, Placed)>>),
}

/// Keys and values in order; nothing if only a parser of YAML can tell what they are.
pub(crate) fn read(yaml: &str) -> Option<Vec<(&str, Value)>> {
    let mut entries: Vec<(&str, Value)> = Vec::new();
    let mut rest = yaml;
    while !rest.is_empty() {
        let at = yaml.len() - rest.len();
        let line = &rest[..memchr(b'\n', rest.as_bytes())?];
        rest = &rest[line.len() + 1..];
        if let Some(entry) = line.strip_prefix("  - ") {
            let (_, Value::Items(items)) = entries.last_mut()? else { return None };
            items.push(vec![placed(entry, at + 4)?]);
        } else if let Some(entry) = line.strip_prefix("    ") {
            let (_, Value::Items(items)) = entries.last_mut()? else { return None };
            let item = items.last_mut()?;
            let (key, value) = placed(entry, at + 4)?;
            if item.iter().any(|(known, _)| *known == key) {
                return None;
            }
            item.push((key, value));
        } else {
            let (key, written) = line.split_once(':')?;
            if !is_key(key) || entries.iter().any(|(known, _)| *known == key) {
                return None;
            }
            let value = match written.strip_prefix(' ') {
                None if written.is_empty() => Value::Items(Vec::new()),
                None => return None,
                Some(list) if list.starts_with('[') => Value::List(words(list)?),
                Some(text) => Value::Text(text_at(text, at + key.len() + 2)?),
            };
            entries.push((key, value));
        }
    }
    // A key with nothing below it has no value at all.
    let is_empty = |value: &Value| matches!(value, Value::Items(items) if items.is_empty());
    (!entries.iter().any(|(_, value)| is_empty(value))).then_some(entries)
}

fn placed(entry: &str, at: usize) -> Option<(String, Placed)> {
    let (key, text) = entry.split_once(": ")?;
    is_key(key).then_some((key.to_owned(), text_at(text, at + key.len() + 2)?))
}

fn text_at(text: &str, at: usize) -> Option<Placed> {
    is_text(text).then(|| Placed { value: text.to_owned(), within: at })
}

/// The words in brackets.
fn words(list: &str) -> Option<Vec<String>> {
    let inside = list.strip_prefix('[')?.strip_suffix(']')?;
    if inside.is_empty() {
        return Some(Vec::new());
    }
    let word = |it: &str| (is_text(it) && !it.contains(IN_LISTS)).then(|| it.to_owned());
    inside.split(", ").map(word).collect()
}

fn is_key(key: &str) -> bool {
    !key.is_empty() && key.bytes().all(|it| it.is_ascii_lowercase() || it == b'_') && !is_word(key)
}

/// What has a meaning of its own between brackets.
const IN_LISTS: [char; 8] = [',', '[', ']', '{', '}', ':', '"', '\''];

/// Whether this is a text, and the same text, by any reading: it begins with a letter and holds nothing that ends a
/// text, or it is a number or a date.
fn is_text(text: &str) -> bool {
    let begins = text.starts_with(|it: char| it.is_ascii_alphabetic());
    let ends = text.ends_with(|it: char| it == ':' || it.is_whitespace());
    let is_odd = |it: char| it == '#' || it.is_control() || is_unseen(it);
    let is_number = !text.is_empty() && text.len() < 6 && !text.starts_with('0');
    let is_number = is_number && text.bytes().all(|it| it.is_ascii_digit());
    is_number
        || is_date(text)
        || (begins && !ends && !text.contains(is_odd) && !text.contains(": ") && !is_word(text))
}

fn is_date(text: &str) -> bool {
    text.len() == "2027-11-01".len()
        && text.bytes().enumerate().all(|(at, it)| match at {
            4 | 7 => it == b'-',
            _ => it.is_ascii_digit(),
        })
}

/// Marks and line breaks that no editor shows.
fn is_unseen(it: char) -> bool {
    matches!(it, '\u{feff}' | '\u{2028}' | '\u{2029}')
}

/// Words that stand for something that is no text.
fn is_word(text: &str) -> bool {
    let words = ["null", "true", "false", "yes", "no", "on", "off", "y", "n", "nan", "inf"];
    text.len() <= 5 && words.iter().any(|it| it.eq_ignore_ascii_case(text))
}
