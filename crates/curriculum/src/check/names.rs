//! Whether a name or a code stands in a text.

/// Words by which a lesson may speak of somebody: each of their names.
pub(crate) fn of_person(name: &str) -> impl Iterator<Item = &str> {
    name.split_whitespace()
}

/// Whether a text has this word or phrase, spelled so, and not as a part of another word.
pub(crate) fn stands_in(text: &str, name: &str) -> bool {
    let is_open = |it: Option<char>| it.is_none_or(|it| !it.is_alphanumeric());
    text.match_indices(name).any(|(at, it)| {
        is_open(text[..at].chars().next_back()) && is_open(text[at + it.len()..].chars().next())
    })
}

#[cfg(test)]
mod tests {
    use super::stands_in;

    #[test]
    fn a_code_is_no_part_of_another() {
        assert!(stands_in("as in L1, he says", "L1"));
        assert!(!stands_in("as in L11 and XL1", "L1"));
    }
}
